"""Which count an amount is the sum of."""

from __future__ import annotations

from tests.extract.making import numbers


def test_a_part_in_brackets_is_not_what_the_sum_behind_it_is_of() -> None:
    told = numbers("全市新落地项目58个（含工业项目43个），计划投资196亿元。")
    assert told["196亿元"].subject == "新落地项目58个"
