"""What tests of the briefs share: the landscape of the five seeds, built once a process, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.remote.webdriver import WebDriver

from briefgen.model.build import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.regenerate.gather import Recipe, gather
from briefgen.render.audience import load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.taxonomy import load_taxonomy

from .browsing import start
from .sample import landscape


@pytest.fixture(scope="session")
def five_seeds(root: Path) -> Landscape:
    """What the repository's own seeds say together, seen from the city."""
    found = gather(sorted((root / "seeds").glob("*.txt")), Recipe(root), jobs=1)
    taxonomy = load_taxonomy()
    scope = taxonomy.region("青岛市")
    assert scope is not None
    return build_landscape(found.documents, found.skipped, found.facts, taxonomy, found.newest_day(), scope.id)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebDriver]:
    """Chromium, started once a process."""
    driver = start(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


def _page(landscape: Landscape, root: Path, folder: Path, audience: str = "public") -> Path:
    made = render_brief(landscape, load_audience(root / "templates" / audience, root), Request(("html",), root))
    assert made.html is not None
    path = folder / "chains.html"
    path.write_text(made.html, "utf-8")
    return path


@pytest.fixture(scope="session")
def public_page(five_seeds: Landscape, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public brief of the five seeds as one file: every fact is on it."""
    return _page(five_seeds, root, tmp_path_factory.mktemp("public"))


@pytest.fixture(scope="session")
def small_page(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same of the sample, which a browser opens in no time."""
    return _page(landscape(), root, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def leader_page(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The leader's brief of the sample."""
    return _page(landscape(), root, tmp_path_factory.mktemp("leader"), "leader")
