"""What all tests share: where the repository is, the fonts as `make test` prepared them, a page to print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.render.pdf import fonts as render_fonts
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.pdf.layout import PdfResult, lay_out

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="the tests of endurance too (make test-all)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--all"):
        left_out = pytest.mark.skip(reason="endurance: make test-all")
        for item in items:
            if "endurance" in item.keywords:
                item.add_marker(left_out)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository, which is a workspace too."""
    return ROOT


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    """The prepared fonts; without them the message of the error says what to run."""
    return render_fonts.load()


@pytest.fixture(scope="session")
def style_sheet() -> str:
    """The look of GB/T 9704."""
    return (ROOT / "briefgen" / "render" / "core" / "gb.css").read_text("utf-8")


@pytest.fixture(scope="session")
def page(style_sheet: str) -> Callable[[str], str]:
    """A body becomes a whole page in the look of GB/T 9704."""

    def whole(body: str) -> str:
        head = f'<meta charset="utf-8"><title>领导参阅</title><style>{style_sheet}</style>'
        return f'<!doctype html><html lang="zh-CN"><head>{head}</head><body>{body}</body></html>'

    return whole


@pytest.fixture(scope="session")
def printed(page: Callable[[str], str], fonts: FontSet) -> Callable[[str], PdfResult]:
    """A body becomes a PDF."""

    def make(body: str) -> PdfResult:
        return lay_out(page(body), ROOT / "templates", [ROOT / "templates"], fonts).write(date(2024, 5, 20))

    return make
