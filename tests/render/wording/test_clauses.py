"""Clauses: where they begin and end, and which can stand alone."""

import pytest

from briefgen.render.wording.clauses import clauses, closed, first_told, gives_subject, is_name, is_told
from tests.model.model_facts import number


def test_clauses_stay_whole_inside_brackets_and_numbers() -> None:
    text = "甲1,186.5亿元，乙（丙，丁）；“戊，己”。"
    assert [text[a:b] for a, b in clauses(text)] == ["甲1,186.5亿元，", "乙（丙，丁）；", "“戊，己”。"]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("新签约项目9个", True),
        ("最高的前两位是", False),
        ("“甲乙", False),
        ("（甲）《乙》", True),
        ("甲项目投产后", False),
    ],
)
def test_a_piece_that_leaves_something_open_is_not_told(text: str, stands: bool) -> None:
    assert closed(text) is stands


def test_a_time_or_a_topic_is_no_subject() -> None:
    assert [gives_subject(c) for c in ("今年以来，", "招商方面，", "甲区，", "甲区")] == [False, False, True, False]


@pytest.mark.parametrize(
    ("region", "words", "told"),
    [
        ("肥东县", "肥东签约9个", True),
        ("合肥高新区", "高新区签约9个", True),
        ("合肥高新技术产业开发区", "合肥高新区签约9个", True),
        ("合肥高新技术产业开发区", "经开区签约9个", False),
        ("肥东县", "全县签约9个", False),
    ],
)
def test_a_region_is_told_in_short_too(region: str, words: str, told: bool) -> None:
    assert is_told(region, words) is told


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("航空港实验区", True),
        ("甲市航空港经济综合实验区", True),
        ("航空港区334个项目", False),
        ("实验区", True),
        ("高新区", False),
    ],
)
def test_a_long_name_may_lose_what_is_in_between(words: str, named: bool) -> None:
    assert is_name(words, "甲市航空港经济综合实验区") is named


def test_a_place_that_the_clause_names_in_short_is_not_said_again() -> None:
    assert is_told("甲市航空港经济综合实验区", "航空港实验区334个重点项目完成投资342.6亿元")
    assert not is_told("甲市航空港经济综合实验区", "高新开发区334个重点项目")


@pytest.mark.parametrize(
    ("sentence", "figure", "first"),
    [
        ("新签约项目9个，同比增长5%。", "5%", "新签约项目9个，"),
        ("今年，肥东县签约9个，完成投资5亿元。", "5亿元", "肥东县签约9个，"),
        ("远航电池厂投产，2022年实现产值5亿元。", "5亿元", "远航电池厂投产，"),
        ("今年，肥东县9个园区产值达5亿元，现入驻企业70家。", "70家", "肥东县9个园区产值达5亿元，"),
        ("力争2026年肥东县新签约项目30个。", "30个", "力争2026年肥东县新签约项目30个。"),
        ("力争2026年新签约项目30个。", "30个", None),
        ("其中，签约9个。", "9个", None),
    ],
)
def test_a_statement_begins_with_the_clause_that_says_of_what(sentence: str, figure: str, first: str | None) -> None:
    told = [sentence[a:b] for a, b in clauses(sentence)]
    at = next(i for i, clause in enumerate(told) if figure in clause)
    begins = first_told(number("city23", sentence, figure, "1", "count_of", region="肥东县"), at)
    assert (None if begins is None else told[begins]) == first
