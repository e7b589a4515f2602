"""Where a thing lies that one sentence places and others tell of."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        ("云岭智能装备制造项目落户衡南县。项目总投资12亿元。", "12亿元", "衡南县"),
        ("恒远科技有限公司落户衡南县。公司年产值12亿元，占地200亩。", "200亩", "衡南县"),
        ("云岭智能装备产业园位于衡南县。该园占地500亩，建有标准厂房20栋。", "500亩", "衡南县"),
        ("“恒远科技有限公司去年产值12亿元。”李某说。恒远科技有限公司位于衡南县。", "12亿元", "衡南县"),
        # another thing's place, two places, a far one, a group at work in many
        ("云岭智能装备制造项目落户衡南县。青禾食品加工项目总投资3亿元。", "3亿元", "衡阳市"),
        (
            "云岭智能装备制造项目落户衡南县。\n\n云岭智能装备制造项目在衡东县开工。\n\n云岭智能装备制造项目总投资12亿元。",
            "12亿元",
            "衡阳市",
        ),
        ("恒远科技有限公司位于深圳市。\n\n恒远科技有限公司投资12亿元。", "12亿元", "衡阳市"),
        ("恒远集团在衡南县设立的工厂投产。\n\n恒远集团去年产值120亿元。", "120亿元", "衡阳市"),
    ],
)
def test_place_of_a_thing(text: str, number: str, region: str) -> None:
    assert numbers(text, scope="430400")[number].region_name == region
