"""Numerals: the numbers that Arabic, Chinese and mixed ones write, and strings that write none."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.scan.numerals import fold, parse, parse_pair

CASES = {
    "0": "0",
    "131": "131",
    "3942.1": "3942.1",
    "1,234.5": "1234.5",
    "１２３４": "1234",
    "万": "10000",
    "百": "100",
    "十": "10",
    "两万": "20000",
    "二十五": "25",
    "一百零五": "105",
    "一千零一十": "1010",
    "两千五": "2500",
    "一万五": "15000",
    "1万5千": "15000",
    "1亿2000万": "120000000",
    "3.5万亿": "3500000000000",
    "万亿": "1000000000000",
    "十万亿": "10000000000000",
    "3百万": "3000000",
    "三点五": "3.5",
    "三点五亿": "350000000",
    "二〇二四": "2024",
    "兩萬": "20000",
}
NONE = ["", "七八", "三四五", ".", "十百", "abc", "9" * 40, "一点"]


@pytest.mark.parametrize(("numeral", "value"), CASES.items())
def test_parse(numeral, value):
    assert parse(numeral) == Decimal(value)


@pytest.mark.parametrize("numeral", NONE)
def test_parse_none(numeral):
    assert parse(numeral) is None


@pytest.mark.parametrize(
    ("numeral", "low", "high"),
    [
        ("七八", 7, 8),
        ("十七八", 17, 18),
        ("二三十", 20, 30),
        ("五六百万", 5_000_000, 6_000_000),
        ("三五", 3, 5),
        ("两三", 2, 3),
    ],
)
def test_adjacent_digits_are_a_range(numeral, low, high):
    assert parse_pair(numeral) == (low, high)


@pytest.mark.parametrize("numeral", ["二十三", "八七", "一三", "七", ""])
def test_other_digits_are_none(numeral):
    assert parse_pair(numeral) is None


def test_fold_keeps_the_length():
    text = "新增１２．５億元，約３０餘個"
    assert fold(text) == "新增12.5亿元，约30余个"
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="0123456789.,零〇一二两三四五六七八九十百千万亿点余", max_size=50))
def test_never_raises(text):
    assert parse(text) is None or parse(text) >= 0
    parse_pair(text)


@given(st.text())
def test_fold_is_one_to_one(text):
    assert len(fold(text)) == len(text)


def test_no_possessive_repeat_of_a_group() -> None:
    # Python 3.11.2 (Debian 12) lets (?:…)*+ keep what a failed attempt consumed: 1,2345 was read as one number
    sources = (Path(__file__).parents[3] / "briefgen").rglob("*.py")
    found = [p.name for p in sources if re.search(r"\)(?:[*+?]|\{+[0-9,]+\}+)\+", p.read_text(encoding="utf-8"))]
    assert found == []
