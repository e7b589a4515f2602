"""What the rows of a list measure that tell a head, a count and an amount and no more."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers

LIST = """此次开工亿元以上项目86个，总投资263亿元，年度计划投资82亿元。

分产业看——

先进制造业  47个  151亿元  占比57.4%

新能源与储能  9个  41亿元

分区域看——

城阳区：27个，总投资88亿元；

崂山区：21个，71亿元；市北区：12个，64亿元。

本次观摩项目25个，投资额16亿元。"""


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("47个", "先进制造业项目数"),
        ("151亿元", "总投资"),
        ("57.4%", "先进制造业占比"),
        ("9个", "新能源与储能项目数"),
        ("41亿元", "总投资"),
        ("27个", "开工亿元以上项目数"),
        ("88亿元", "总投资"),
        ("71亿元", "总投资"),
        ("64亿元", "总投资"),
        ("25个", "观摩项目数"),
        ("16亿元", "投资额"),
    ],
)
def test_rows_measure_what_was_summed_up_above(number: str, name: str) -> None:
    assert numbers(LIST)[number].metric_name == name


def test_a_row_without_a_sum_above_names_nothing() -> None:
    told = numbers("分区域看——\n\n城阳区：27个，88亿元；")
    assert [told[number].metric_name for number in ("27个", "88亿元")] == [None, None]
