"""Numbers of which no words say what they measure: every audience's page is made, and none says None."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.regenerate.gather import Recipe, gather
from briefgen.render.audience import load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.render.markup import parse, visible
from briefgen.taxonomy import load_taxonomy


@pytest.fixture(scope="module")
def unnamed(root: Path) -> Landscape:
    """The five seeds, none of whose numbers has a name."""
    found = gather(sorted((root / "seeds").glob("*.txt")), Recipe(root), jobs=1)
    facts = [replace(fact, metric_name=None) for fact in found.facts]
    return build_landscape(found.documents, found.skipped, facts, load_taxonomy(), found.newest_day(), "370200")


@pytest.mark.parametrize("audience", ["leader", "district", "investor", "public", "taskforce"])
def test_a_number_without_a_name_is_printed_without_one(unnamed: Landscape, root: Path, audience: str) -> None:
    made = render_brief(unnamed, load_audience(root / "templates" / audience, root), Request(("html",), root))
    assert made.html is not None
    said = "".join(text.text for run in visible(parse(made.html), alternatives=True) for text in run)
    assert "None" not in said
