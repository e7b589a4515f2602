"""What papers count: each pass that asks for the end of a counted noun takes them all."""

from __future__ import annotations

import re

import pytest

from briefgen.extract.text.things import INDUSTRY, THINGS
from tests.extract.making import numbers


@pytest.mark.parametrize("thing", THINGS.split("|"))
def test_a_thing_that_is_counted(thing: str) -> None:
    told = numbers(f"18个已认定的特色{thing}。甲区共有市级{thing}46个，其中3个是氢能{thing}。科创{thing}：21个。")
    assert [told[n].metric_name for n in ("18个", "3个", "21个")] == [
        f"特色{thing}数",
        f"氢能{thing}数",
        f"科创{thing}数",
    ]


@pytest.mark.parametrize(
    ("name", "is_field"),
    [("生物医药产业", True), ("金融服务业", True), ("采矿业", True), ("食品企业", False), ("产业基地", False)],
)
def test_what_a_field_of_industry_is_called(name: str, is_field: bool) -> None:
    assert (re.search(f"(?:{INDUSTRY})$", name) is not None) is is_field
