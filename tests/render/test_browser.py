"""The HTML file in a real browser: nothing wider than the page, figures show their sentence, nothing asks the network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver

from tests.workspaces import ROOT

pytestmark = pytest.mark.slow
WIDTHS = (360, 1600)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The leader brief of the five seeds, as one file."""
    from briefgen.regenerate.build import Options, build

    output = tmp_path_factory.mktemp("browser")
    build(ROOT, Options(formats=("html",), output=output))
    return output / "leader" / "chains.html"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebDriver]:
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    profile = tmp_path_factory.mktemp("profile")
    for word in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}",
    ):  # fmt: skip
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    yield driver
    driver.quit()


def opened(browser: WebDriver, page: Path, width: int) -> WebDriver:
    # a headless window has a least width of its own; the page's is set exactly
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    browser.get(page.as_uri())
    return browser


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_page(browser: WebDriver, page: Path, width: int) -> None:
    opened(browser, page, width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert browser.title
    assert browser.execute_script("return document.documentElement.lang") == "zh-CN"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_figure_shows_its_sentence_and_escape_closes_it(browser: WebDriver, page: Path, width: int) -> None:
    opened(browser, page, width)
    figure = browser.find_element(By.CSS_SELECTOR, "a.fig[data-fact]")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", figure)
    card = browser.find_element(By.ID, "figure-card")
    assert card.is_displayed()
    assert figure.text in card.text
    figure.send_keys(Keys.ESCAPE)
    assert not card.is_displayed()


def test_a_figure_leads_to_its_endnote_and_back(browser: WebDriver, page: Path) -> None:
    opened(browser, page, 1600)
    figure = browser.find_element(By.CSS_SELECTOR, "a.fig[data-fact]")
    target = figure.get_attribute("href").partition("#")[2]
    note = browser.find_element(By.ID, target)
    assert figure.text in note.text
    assert any("#" in link.get_attribute("href") for link in note.find_elements(By.TAG_NAME, "a"))


def test_the_page_asks_for_nothing_and_complains_of_nothing(browser: WebDriver, page: Path) -> None:
    opened(browser, page, 1600)
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_the_policy_forbids_the_network(browser: WebDriver, page: Path) -> None:
    opened(browser, page, 1600)
    blocked = browser.execute_async_script(
        "const done = arguments[0]; fetch('http://127.0.0.1:9/').then(() => done(false), () => done(true))"
    )
    assert blocked
    policy = browser.find_element(By.CSS_SELECTOR, "meta[http-equiv='Content-Security-Policy']").get_attribute(
        "content"
    )
    assert "default-src 'none'" in policy
