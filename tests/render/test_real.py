"""The whole way on the repository's own seeds: what the leader gets is sourced, two pages, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.model.build import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.regenerate.gather import Recipe, gather
from briefgen.render.audience import load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.render.markup import parse
from briefgen.render.page.html import figures_in
from briefgen.render.pdf.fonts import FontSet
from briefgen.taxonomy import load_taxonomy
from tests.render.audited import unsourced

from .geometry import body_pages, faults


@pytest.fixture(scope="module")
def seeds(root: Path) -> Landscape:
    found = gather(sorted((root / "seeds").glob("*.txt")), Recipe(root), jobs=1)
    taxonomy = load_taxonomy()
    scope = taxonomy.region("青岛市")
    assert scope is not None
    return build_landscape(found.documents, found.skipped, found.facts, taxonomy, found.newest_day(), scope.id)


def test_every_number_of_the_page_is_sourced(seeds: Landscape, root: Path) -> None:
    made = render_brief(seeds, load_audience(root / "templates" / "leader", root), Request(("html",), root))
    assert made.html is not None
    assert unsourced(made.html, seeds) == ()
    assert len(figures_in(made.html)) > 100
    text = parse(made.html).text()
    assert "2023年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元" in text
    assert "针对在建和新建大项目偏少的问题" in text  # the problems of the chains reach the annex at least
    assert "　　" not in text and "None" not in text


@pytest.mark.slow
def test_the_pdf_has_two_pages_and_an_annex(seeds: Landscape, root: Path, fonts: FontSet) -> None:
    audience = load_audience(root / "templates" / "leader", root)
    made = render_brief(seeds, audience, Request(("html", "pdf"), root, fonts=fonts))
    assert made.pdf is not None and body_pages(made.pdf) == 2 and made.warnings == ()
    assert made.pages > 8
    assert faults(made.pdf) == []
