"""What papers count: each pass that asks for the end of a counted noun takes them all."""

from __future__ import annotations

import pytest

from briefgen.extract.text.things import THINGS
from tests.extract.making import numbers


@pytest.mark.parametrize("thing", THINGS.split("|"))
def test_a_thing_that_is_counted(thing: str) -> None:
    told = numbers(f"18个已认定的特色{thing}。甲区共有市级{thing}46个，其中3个是氢能{thing}。科创{thing}：21个。")
    assert [told[n].metric_name for n in ("18个", "3个", "21个")] == [
        f"特色{thing}数",
        f"氢能{thing}数",
        f"科创{thing}数",
    ]
