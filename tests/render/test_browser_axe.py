"""axe-core on every audience's page, and that no page is wider than its window: phone and desk, light and dark.

The pages are those of the sample, which fills every kind of table and chart with little: axe looks at each element, and
more rows of the same kind teach it nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.remote.webdriver import WebDriver

from briefgen.render.audience import load_audience
from briefgen.render.brief import Request, render_brief

from ..conftest import ROOT
from .browsing import NARROW, WIDE, opened
from .sample import landscape

pytestmark = pytest.mark.slow
AUDIENCES = sorted(path.parent.name for path in (ROOT / "templates").glob("*/template.yaml"))
AXE = ROOT / ".venv" / "share" / "axe" / "axe_playwright_python" / "axe.min.js"
EVERYTHING = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast"]}
"""What a dark page can have wrong that a light one has not."""
RUN = """
const [only, done] = arguments;
const told = v => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].failureSummary}`;
axe.run(document, {resultTypes: ["violations"], runOnly: only})
  .then(result => done(result.violations.map(told)), error => done([String(error)]));
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of each audience."""
    folder, made = tmp_path_factory.mktemp("audiences"), {}
    for audience in AUDIENCES:
        rendered = render_brief(landscape(), load_audience(ROOT / "templates" / audience), Request(("html",), ROOT))
        made[audience] = folder / f"{audience}.html"
        made[audience].write_text(rendered.html or "", "utf-8")
    return made


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_page_has_a_barrier_or_is_wider_than_its_window(
    browser: WebDriver, pages: dict[str, Path], audience: str
) -> None:
    for width, dark, rules in ((NARROW, False, EVERYTHING), (WIDE, True, COLOURS)):
        opened(browser, pages[audience], width, dark=dark)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        browser.execute_script(AXE.read_text("utf-8"))
        assert browser.execute_async_script(RUN, rules) == []
