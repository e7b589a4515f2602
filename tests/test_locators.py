"""Places as a reader looks them up; the endnotes of a brief and `trace` tell them by the same words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefgen.locators import by_kind, told
from briefgen.model.landscape import Landscape
from briefgen.render.page.page import Page
from tests.render.audited import unsourced
from tests.render.sample import landscape

PLACES = [
    (None, "第 55 行", "第55行"),
    ({"page": 3}, "第 3 页", "第3页"),
    ({"paragraph": 12}, "第 12 段", "第12段"),
    ({"cell": "项目表!D3"}, "单元格 项目表!D3", "单元格项目表!D3"),
]


def with_locator(locator: dict[str, Any] | None) -> Landscape:
    """The sample with a first fact that stands elsewhere than on a line."""
    sample = landscape()
    first = next(f for f in sample.facts if f.text == "131个")
    facts = tuple(replace(f, locator=locator) if f.sentence == first.sentence else f for f in sample.facts)
    return replace(sample, facts=facts)


@pytest.mark.parametrize(("locator", "traced", "printed"), PLACES)
def test_an_endnote_says_where_its_figures_stand(locator: dict[str, Any] | None, traced: str, printed: str) -> None:
    sample = with_locator(locator)
    page = Page(sample)
    fact = next(f for f in sample.facts if f.text == "131个")
    figure = page.ledger.fig(fact)
    note = page.ledger.note(fact)
    place = page.ledger.places(note)
    assert told(fact) == traced
    assert place.striptags() == printed
    shown = f'{figure}<ol><li id="s1">{page.ledger.sentence(note)}{place}</li></ol>'
    assert unsourced(shown, sample) == ()
    wrong = [f.why for f in unsourced(shown.replace('data-note="1">', 'data-note="1">4'), sample)]
    assert wrong == ["行、页、段或单元格与事实不符"]


def test_places_of_several_facts_stand_in_the_order_of_the_text_each_once() -> None:
    facts = [replace(landscape().facts[0], start=at, line=line) for at, line in ((9, 12), (3, 2), (5, 2))]
    assert by_kind(facts) == {"line": ("2", "12")}
