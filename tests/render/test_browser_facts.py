"""The table of facts by real clicks: sorted by value, searched, filtered, taken away as the rows of facts.csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.ui import Select, WebDriverWait

from briefgen.fact import Fact, Kind
from briefgen.model.landscape import Landscape
from briefgen.render.pdf.attachments import facts_csv
from briefgen.render.wording.writing import is_ahead

from .browsing import NARROW, WIDE, opened

pytestmark = pytest.mark.slow


@pytest.fixture
def table(browser: WebDriver, public_page: Path) -> WebDriver:
    """The page with its table as it first opens."""
    return opened(browser, public_page, WIDE)


def listed(browser: WebDriver) -> list[str]:
    """The ids of the rows that are not hidden, from the top."""
    found = browser.execute_script(
        "return [...document.querySelectorAll('#facts tbody tr')].filter(r => !r.hidden)"
        ".map(r => r.querySelector('.fig, .src').dataset).map(d => d.fact || d.source)"
    )
    return list(found)


def count(browser: WebDriver) -> str:
    return browser.find_element(By.CSS_SELECTOR, "#facts output").text


def head(browser: WebDriver, field: str) -> Callable[[], str | None]:
    """Clicks the head of a column and gives its aria-sort."""
    found = browser.find_element(By.CSS_SELECTOR, f"#facts th[data-field={field}]")

    def click() -> str | None:
        found.find_element(By.TAG_NAME, "button").click()
        return found.get_attribute("aria-sort")

    return click


def valued(fact: Fact) -> bool:
    return fact.kind is Kind.QUANTITY and fact.value is not None


def test_amounts_sort_by_their_value_not_by_their_digits(table: WebDriver, five_seeds: Landscape) -> None:
    facts = {fact.id: fact for fact in five_seeds.facts}
    click = head(table, "value")
    printed = listed(table)
    assert click() == "ascending"
    up = [facts[i] for i in listed(table)]
    numbers = [(f.unit or "count", f.value or 0) for f in up if valued(f)]
    assert numbers == sorted(numbers) and len({unit for unit, _ in numbers}) > 2
    money = [f.text for f in up if f.unit == "CNY"]
    assert money.index("370余万元") < money.index("5.2亿元" if "5.2亿元" in money else "41.62亿元") < len(money) - 1
    assert money[-1] == "近8000亿元"
    assert all(valued(f) for f in up[: len(numbers)]), "what has no value stays behind"
    assert click() == "descending"
    down = [facts[i] for i in listed(table)]
    assert [(f.unit or "count", f.value or 0) for f in down if valued(f)] == sorted(numbers, reverse=True)
    assert all(valued(f) for f in down[: len(numbers)])
    assert click() is None and listed(table) == printed


def test_words_and_filters_leave_just_the_facts_that_hold_them(table: WebDriver, five_seeds: Landscape) -> None:
    total = len(five_seeds.facts)
    assert count(table) == f"共 {total} 条事实，列出 {total} 条"
    words = table.find_element(By.NAME, "words")
    words.send_keys("歌尔 竣工")
    wanted = [f.id for f in five_seeds.facts if "歌尔" in f.sentence and "竣工" in f.sentence]
    assert set(wanted) <= set(listed(table)) and len(listed(table)) < total / 10
    assert count(table) == f"共 {total} 条事实，列出 {len(listed(table))} 条"
    table.find_element(By.NAME, "clear").click()
    assert len(listed(table)) == total

    Select(table.find_element(By.NAME, "kind")).select_by_value("问题")
    assert listed(table) == [f.id for f in five_seeds.facts if f.kind is Kind.PROBLEM]
    region = Select(table.find_element(By.NAME, "region"))
    region.select_by_value("青岛科技创新园")
    wanted = [f.id for f in five_seeds.facts if f.kind is Kind.PROBLEM and f.region_name == "青岛科技创新园"]
    assert wanted and listed(table) == wanted
    words.send_keys("没有这句话")
    assert listed(table) == [] and count(table).endswith("列出 0 条")


def test_a_year_holds_every_period_that_touches_it(table: WebDriver, five_seeds: Landscape) -> None:
    period = Select(table.find_element(By.NAME, "period"))
    period.select_by_value("2022年")
    told = [f for f in five_seeds.facts if f.period and not is_ahead(f, five_seeds.source_of(f))]
    spans = [(f.id, f.period.start or f.period.end, f.period.end or f.period.start) for f in told if f.period]
    assert listed(table) == [i for i, a, b in spans if a and b and a.year <= 2022 <= b.year]


def downloaded(browser: WebDriver, folder: Path) -> bytes:
    """What the button gives; waits until the browser has put the file in its place."""
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    browser.find_element(By.NAME, "csv").click()
    file = folder / "facts.csv"
    WebDriverWait(browser, 30).until(lambda _: file.is_file())
    return file.read_bytes()


def test_the_download_is_facts_csv_to_the_byte(table: WebDriver, five_seeds: Landscape, tmp_path: Path) -> None:
    assert downloaded(table, tmp_path) == facts_csv(five_seeds.facts)


def test_the_download_of_a_choice_has_just_the_rows_that_are_listed(
    table: WebDriver, five_seeds: Landscape, tmp_path: Path
) -> None:
    Select(table.find_element(By.NAME, "status")).select_by_value("目标")
    rows = list(csv.reader(io.StringIO(downloaded(table, tmp_path).decode("utf-8-sig"), newline="")))
    whole = list(csv.reader(io.StringIO(facts_csv(five_seeds.facts).decode("utf-8-sig"), newline="")))
    status = whole[0].index("status")
    assert rows == [whole[0], *(row for row in whole[1:] if row[status] == "target")] and len(rows) > 1


def test_a_choice_is_printed_and_the_whole_list_is_not(browser: WebDriver, public_page: Path) -> None:
    opened(browser, public_page, NARROW)
    assert browser.execute_script("return document.documentElement.scrollWidth") == NARROW
    Select(browser.find_element(By.NAME, "kind")).select_by_value("荣誉")
    display = "return getComputedStyle(document.getElementById('facts')).display"
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert browser.execute_script(display) == "block"
    assert not browser.find_element(By.CSS_SELECTOR, "#facts form").is_displayed()
