"""Indicators that a number takes over from an earlier number."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        # a clause that only says who speaks measures nothing itself
        ("规上工业实现产值1850亿元。市工信局表示，今年力争突破2000亿元。", "突破2000亿元", "规上工业产值"),
        ("产业链去年产值58亿元，今年预计能过65亿元。", "过65亿元", "产值"),
        ("去年产值318亿元，全年奔着400亿元去。", "400亿元", "产值"),
        # what went to a park is of what was counted before
        ("签约项目20个，拟入驻云海产业园8个。", "8个", "入驻签约项目数"),
        # a place's part of what only the verb counts
        ("获批28个，高新区8个。", "8个", "获批数"),
        # what is done of an investment is not the whole, nor is what is laid down for a year
        ("云海项目总投资26亿元，1—9月已完成6.3亿元。", "6.3亿元", "完成投资"),
        ("云海项目，总投资26亿元，本年计划7亿元。", "7亿元", "年度计划投资"),
    ],
)
def test_what_was_measured_before(text: str, number: str, name: str) -> None:
    assert numbers(text)[number].metric_name == name
