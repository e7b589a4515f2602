"""The words that say where a thing lies, and how parks and zones are called: each pass that asks for them takes them all."""

from __future__ import annotations

import pytest

from briefgen.extract.text.siting import LIES, PARK, PARKS, ZONES
from briefgen.fact import Kind
from tests.extract.making import facts, numbers


@pytest.mark.parametrize("end", [*PARKS, *ZONES])
def test_a_park_or_zone_behind_its_place(end: str) -> None:
    found = PARK.match(f"湘阴县{end}")
    assert found is not None and found[0] == f"湘阴县{end}"
    assert PARK.match(f"湘阴县{end}级") is None


@pytest.mark.parametrize("end", [*PARKS, *ZONES])
def test_what_a_park_or_zone_has_so_many_of_are_enterprises(end: str) -> None:
    assert numbers(f"云溪{end}现有27家。")["27家"].metric_name == "企业数"


@pytest.mark.parametrize("end", ZONES)
def test_a_sentence_that_says_what_a_zone_is_and_where_it_lies(end: str) -> None:
    told = [f for f in facts(f"云溪甲乙{end}位于平度市北部，规划面积20平方公里。") if f.kind is not Kind.QUANTITY]
    assert [(f.kind, f.subject) for f in told] == [(Kind.PARK, f"云溪甲乙{end}")]


@pytest.mark.parametrize("lies", LIES)
def test_what_lies_at_a_place_is_of_it(lies: str) -> None:
    assert numbers(f"甲能源项目{lies}平度市，总投资8亿元。")["8亿元"].region_name == "平度市"
