"""What a page says twice: the later mention leads to the first one of the body."""

from __future__ import annotations

import pytest

from tests.extract.making import facts

SAID = "全市新开工重点项目36个，总投资218亿元，项目数居全省前列。"


def repeats(text: str) -> list[tuple[str, str | None]]:
    """Each quantity of a text with the words of the one that it repeats."""
    found = facts(text)
    words = {f.id: f.text for f in found}
    return [(f.text, f.repeats and words[f.repeats]) for f in found if f.value is not None and f.metric != "rank"]


def test_a_sentence_said_nearly_alike_in_another_paragraph() -> None:
    again = "今年，全市新开工重点项目36个，总投资218亿元，居全省前列。"
    assert repeats(f"{SAID}\n\n记者走访了多个工地。\n\n{again}") == [
        ("36个", None), ("218亿元", None), ("36个", "36个"), ("218亿元", "218亿元"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "other", ["甲镇建成农家书屋36个，方便群众借阅图书。", "协会组织会员参观展馆36个，由志愿者讲解。"]
)
def test_an_equal_number_of_something_else(other: str) -> None:
    assert [again for _, again in repeats(f"{SAID}\n\n记者走访了多个工地。\n\n{other}")] == [None] * 3


def test_a_number_told_twice_in_its_own_sentence() -> None:
    text = "甲区签约项目12个，乙区签约项目12个。"
    assert repeats(text) == [("12个", None), ("12个", None)]


def test_the_list_of_chains_is_one_however_often_it_is_named() -> None:
    text = "全市聚焦12条重点产业链。\n\n会后，市领导逐一听取了12条重点产业链专班的汇报。"
    assert repeats(text) == [("12条", None), ("12条", "12条")]
