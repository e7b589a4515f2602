"""The HTML file in a real browser: nothing wider than the page, figures open their sentence, nothing asks the network."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from briefgen.render.pdf.fonts import load as load_fonts

from .browsing import NARROW, WIDE, opened, start

pytestmark = pytest.mark.slow
PATIENCE = 30
"""Seconds that a busy machine may take for what takes none."""
FOCUSABLE = "a[href], button, input, select, [tabindex='0']"


def figure(browser: WebDriver, text: str = "131个") -> WebElement:
    """The first figure with this text, in view."""
    found = browser.find_element(By.XPATH, f"//a[@data-fact][text()='{text}']")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
    return found


def card(browser: WebDriver) -> WebElement:
    return browser.find_element(By.ID, "figure-card")


def focused(browser: WebDriver) -> WebElement:
    return browser.switch_to.active_element


def test_a_figure_pointed_at_shows_its_sentence_with_the_figure_marked(browser: WebDriver, small_page: Path) -> None:
    opened(browser, small_page, WIDE)
    found = figure(browser)
    ActionChains(browser).move_to_element(found).perform()
    shown = card(browser)
    assert shown.is_displayed() and shown.get_attribute("role") == "tooltip"
    assert found.get_attribute("aria-describedby") == "figure-card-text"
    assert [mark.text for mark in shown.find_elements(By.CSS_SELECTOR, "mark.own")] == ["131个"]
    assert "1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。" in shown.text
    assert "2023年10月9日，第55行" in shown.text
    away = ActionBuilder(browser)  # to the corner of the window: with some fonts the card covers what stands around it
    away.pointer_action.move_to_location(1, 1)
    away.perform()
    WebDriverWait(browser, PATIENCE).until(lambda b: not card(b).is_displayed())


def test_a_figure_tapped_on_a_phone_opens_its_sentence(browser: WebDriver, small_page: Path) -> None:
    opened(browser, small_page, NARROW, dark=True)
    found = figure(browser)
    found.click()
    shown = card(browser)
    assert shown.is_displayed() and shown.get_attribute("role") == "dialog"
    assert shown.rect["width"] <= NARROW and shown.rect["height"] <= 900 / 2
    above, below = shown.rect["y"], shown.rect["y"] + shown.rect["height"]
    assert not above < found.rect["y"] < below
    shown.find_element(By.TAG_NAME, "button").click()
    assert not shown.is_displayed()


def test_a_figure_entered_opens_a_dialog_and_escape_gives_the_focus_back(browser: WebDriver, small_page: Path) -> None:
    opened(browser, small_page, WIDE)
    found = figure(browser)
    browser.execute_script("arguments[0].focus()", found)
    assert card(browser).is_displayed() and focused(browser) == found
    found.send_keys(Keys.ENTER)
    assert card(browser).get_attribute("role") == "dialog" and focused(browser) == card(browser)
    assert card(browser).accessible_name == "出处：131个"
    focused(browser).send_keys(Keys.ESCAPE)
    assert not card(browser).is_displayed() and focused(browser) == found
    found.click()
    card(browser).find_element(By.TAG_NAME, "button").click()
    assert not card(browser).is_displayed() and focused(browser) == found


def test_tab_goes_on_behind_the_figure_whose_dialog_is_open(browser: WebDriver, small_page: Path) -> None:
    opened(browser, small_page, WIDE)
    found = figure(browser)
    behind = browser.execute_script(
        "const all = [...document.querySelectorAll(arguments[1])]; return all[all.indexOf(arguments[0]) + 1]",
        found, FOCUSABLE,
    )  # fmt: skip
    found.click()
    for _ in range(3):  # the link to the note, the button, and on
        focused(browser).send_keys(Keys.TAB)
    assert not card(browser).is_displayed() and focused(browser) == behind


def test_the_dialog_leads_to_the_note_and_the_note_back_to_the_figure(browser: WebDriver, small_page: Path) -> None:
    opened(browser, small_page, WIDE)
    figure(browser).click()
    card(browser).find_element(By.CSS_SELECTOR, "a").click()
    note = browser.find_element(By.CSS_SELECTOR, ".endnotes li:target")
    assert not card(browser).is_displayed() and "131个" in note.text
    back = next(link for link in note.find_elements(By.CSS_SELECTOR, "mark a") if link.text == "131个")
    assert browser.find_element(By.ID, back.get_attribute("href").partition("#")[2]).text == "131个"


def test_a_figure_in_a_chart_is_reached_and_opened_by_keyboard(browser: WebDriver, public_page: Path) -> None:
    opened(browser, public_page, WIDE)
    for kind, told in (("data-derived", "推算："), ("data-fact", "出处：")):
        found = browser.find_element(By.CSS_SELECTOR, f"svg .fig[{kind}]")
        browser.execute_script("arguments[0].focus()", found)
        assert focused(browser) == found and found.accessible_name == found.text
        ActionChains(browser).send_keys(" ").perform()
        assert card(browser).accessible_name == told + found.text
        ActionChains(browser).send_keys(Keys.ESCAPE).perform()
        assert focused(browser) == found


def test_by_keyboard_alone_all_comes_in_the_order_of_the_page_and_in_view(browser: WebDriver, small_page: Path) -> None:
    opened(browser, small_page, NARROW)
    wanted = browser.execute_script("return [...document.querySelectorAll(arguments[0])].slice(0, 15)", FOCUSABLE)
    seen = []
    for _ in wanted:
        ActionChains(browser).send_keys(Keys.TAB).perform()
        at = focused(browser)
        seen.append(at)
        clear = browser.execute_script(
            "const r = arguments[0].getBoundingClientRect(), c = document.getElementById('figure-card');"
            "const k = c.hidden ? {top: 0, bottom: 0} : c.getBoundingClientRect();"
            "return r.bottom > 0 && r.top < innerHeight && (r.bottom <= k.top || r.top >= k.bottom)",
            at,
        )
        assert clear, f"{at.text} is out of view or under the card"
    assert seen == wanted
    assert [link.get_attribute("textContent") for link in seen[:2]] == ["跳到正文", "跳到事实检索"]


LINES_BEGUN_BY_A_REFERENCE = """
const begun = [];
for (let width = 300; width < 400; width += 4) {
  document.body.style.width = width + "px";
  for (const mark of document.querySelectorAll("p > .cite:not(.cite + .cite)")) {
    const left = mark.parentElement.getBoundingClientRect().left;
    if (mark.getClientRects()[0].left < left + 3) begun.push(width + " " + mark.parentElement.textContent);
  }
}
return begun;
"""


def test_no_line_begins_with_a_reference(browser: WebDriver, small_page: Path) -> None:
    opened(browser, small_page, WIDE)
    assert browser.execute_script(LINES_BEGUN_BY_A_REFERENCE) == []


def test_without_scripts_the_page_can_be_read_whole(browser: WebDriver, public_page: Path) -> None:
    opened(browser, public_page, WIDE, scripts=False)
    try:
        assert not browser.find_element(By.CSS_SELECTOR, "#facts form").is_displayed()
        assert len(browser.find_elements(By.CSS_SELECTOR, "#facts tbody tr")) > 500
        found = browser.find_element(By.CSS_SELECTOR, "a.fig[data-fact]")
        found.click()
        assert found.text in browser.find_element(By.CSS_SELECTOR, ".endnotes li:target").text
    finally:
        opened(browser, public_page, WIDE)


@pytest.fixture
def printing(tmp_path: Path) -> Iterator[WebDriver]:
    """A browser with the fonts that briefgen brings: a bare machine has none with Chinese characters."""
    driver = start(tmp_path / "profile", FONTCONFIG_FILE=str(load_fonts().config))
    yield driver
    driver.quit()


def test_on_paper_the_page_is_white_and_has_no_controls(printing: WebDriver, small_page: Path) -> None:
    opened(printing, small_page, WIDE, dark=True, paper=True)
    colours = printing.execute_script(
        "const s = e => getComputedStyle(document.querySelector(e));"
        "return [s('main').backgroundColor, s('body').color, s('#facts').display]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)", "none"]
    printed = printing.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    pages = PdfReader(io.BytesIO(base64.b64decode(printed["data"]))).pages
    text = pages[0].extract_text().replace(" ", "")
    # some fonts give 青 back as the radical ⻘
    assert text[1:].startswith("岛市重点产业链公开资料") and "跳到正文" not in text
    assert len(pages) < 30


def test_the_page_asks_for_nothing_and_complains_of_nothing(browser: WebDriver, small_page: Path) -> None:
    browser.get_log("browser")
    opened(browser, small_page, WIDE)
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert [entry["message"] for entry in browser.get_log("browser")] == []
    assert browser.execute_script("return document.documentElement.lang") == "zh-CN"
    blocked = browser.execute_async_script(
        "const done = arguments[0]; fetch('http://127.0.0.1:9/').then(() => done(false), () => done(true))"
    )
    assert blocked
    policy = browser.find_element(By.CSS_SELECTOR, "meta[http-equiv='Content-Security-Policy']").get_attribute(
        "content"
    )
    assert policy is not None and policy.startswith("default-src 'none'; style-src 'sha256-")
    browser.get_log("browser")


LINES_OF_THE_HEADLINE = """
const lines = [], walker = document.createTreeWalker(document.querySelector("h1"), NodeFilter.SHOW_TEXT);
let top = null;
for (let node = walker.nextNode(); node; node = walker.nextNode())
  for (let at = 0; at < node.length; at++) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const y = Math.round(range.getBoundingClientRect().top);
    if (y !== top) lines.push("");
    top = y;
    lines[lines.length - 1] += node.data[at];
  }
return lines;
"""


def test_a_headline_breaks_before_its_conclusion_on_a_phone(printing: WebDriver, leader_page: Path) -> None:
    opened(printing, leader_page, NARROW)
    assert printing.execute_script(LINES_OF_THE_HEADLINE) == ["青岛市重点产业链", "项目有进展、短板待破解"]
