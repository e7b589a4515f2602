"""Derived numbers: printed as their parts are written, with the formula, under an id that only the inputs decide."""

from decimal import Decimal

import pytest

from briefgen.model import derive
from tests.model.model_facts import money, number


@pytest.mark.parametrize(
    ("text", "value", "unit", "counter", "plain"),
    [
        ("近8000亿元", "800000000000", "CNY", None, "8000亿元"),
        ("3.5万亿元", "3500000000000", "CNY", None, "3.5万亿元"),
        ("3千万元", "30000000", "CNY", None, "3千万元"),
        ("2000余万元", "20000000", "CNY", None, "2000万元"),
        ("1,298亿元", "129800000000", "CNY", None, "1298亿元"),
        ("23.37亿美元", "2337000000", "USD", None, "23.37亿美元"),
        ("50多万张", "500000", "count", "张", "50万张"),
        ("10万以上", "100000", "count", None, "10万"),
        ("两条", "2", "count", "条", "2条"),
        ("十余项", "10", "count", "项", "10项"),
        ("39.13万平方米", "391300", "sqm", None, "39.13万平方米"),
        ("10KV", "10", "kV", None, "10KV"),
        ("40.5%", "40.5", "percent", None, "40.5%"),
        ("三成", "30", "percent", None, "30%"),
        ("9513.96\n\n万元", "95139600", "CNY", None, "9513.96万元"),
        ("0个", "0", "count", "个", "0个"),
    ],
)
def test_a_term_is_the_number_as_written_without_hedges(text, value, unit, counter, plain) -> None:
    figure = number("city22", f"共有{text}。", text, value, "project_count", unit=unit, counter=counter)
    assert derive.plain(figure) == plain


def test_a_total_keeps_the_common_unit_and_else_takes_one_by_size() -> None:
    def total(*texts: tuple[str, str], unit: str = "CNY") -> str:
        return derive.total([money("city22", f"投资{t}。", t, v, unit=unit) for t, v in texts]).formula

    assert total(("0.1亿元", "10000000"), ("0.2亿元", "20000000")) == "0.1亿元＋0.2亿元＝0.3亿元"
    assert total(("500万元", "5000000"), ("300元", "300")) == "500万元＋300元＝500.03万元"
    assert total(("2万平方米", "20000"), ("500平方米", "500"), unit="sqm") == "2万平方米＋500平方米＝20500平方米"


def test_the_id_is_of_operation_and_inputs_whatever_their_order() -> None:
    one, other = (money("city22", f"投资{t}。", t, v) for t, v in (("1亿元", "100000000"), ("2亿元", "200000000")))
    assert derive.count(2, "项目", [one, other]).id == derive.count(2, "项目", [other, one]).id
    assert derive.count(2, "项目", [one, other]).id != derive.count(2, "材料", [one, other]).id
    assert derive.total([one, other]).inputs == (one.id, other.id)


def test_nothing_is_made_of_a_fact_without_a_value() -> None:
    from dataclasses import replace

    with pytest.raises(ValueError, match="carries no value"):
        derive.plain(replace(money("city22", "投资1亿元。", "1亿元", "1"), value=None))


def test_shown_has_neither_exponent_nor_idle_zeros() -> None:
    assert [derive.shown(Decimal(v)) for v in ("1E+2", "1.50", "0", "10", "0.05")] == ["100", "1.5", "0", "10", "0.05"]


def test_a_share_is_told_to_as_many_places_as_a_third_and_may_be_more_than_all() -> None:
    def of(part: str, whole: str) -> str:
        sentence = f"大项目{part}个，小项目{whole}个，占总数的三分之一。"
        figures = [
            number("city22", sentence, f"{n}个", n, "project_count", unit="count", counter="个") for n in (part, whole)
        ]
        third = number("city22", sentence, "三分之一", str(Decimal(100) / 3), "share", unit="percent")
        return derive.share(*figures, third).text

    assert of("10", "8") == "125%"
    assert of("6", "18").startswith("33.333333")
