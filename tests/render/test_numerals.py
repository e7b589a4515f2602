"""What counts as a number in Chinese text."""

from __future__ import annotations

import pytest

from briefgen.render.numerals import numbers, tally
from briefgen.taxonomy import load_taxonomy


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("签约131个、3942.1亿元", ["131", "3942.1亿"]),
        ("1,186.5亿元", ["1,186.5亿"]),
        ("三十家、百余家、两条", ["三十", "两"]),
        ("亿元以上项目", ["亿"]),
        ("第一，其次", ["第一"]),
        ("百分之五", ["百分之五"]),
        ("①甲②乙", ["①", "②"]),
        ("进一步统一唯一标准，一批企业，万一，十分一般", []),
        ("一体推进、千方百计", []),
    ],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in numbers(text)] == found


def test_no_division_s_name_is_a_number() -> None:
    told = {name for region in load_taxonomy().regions.values() for name in (region.name, *region.aliases)}
    assert {name for name in told if any(numbers(name))} == set()


def test_a_tally_tells_any_change() -> None:
    assert tally("131个，三家") != tally("137个，三家") != tally("131个，四家")
    assert tally("131 个\n三家") == tally("131个，三家")
