"""A growth told right behind the number that grew."""

from __future__ import annotations

import pytest

from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.reading import read
from briefgen.fact import Kind, Status
from tests.extract.making import document, facts, knowledge, numbers


@pytest.mark.parametrize(
    ("text", "grows"),
    [
        ("产值107亿元，同比增长16%。", True),
        ("产值107亿元、比上年下降16%。", True),
        ("产值107亿元，预计同比增长约16%。", True),
        ("产值107亿元，税收增长16%。", False),
        ("产值107亿元，占比16%。", False),
    ],
)
def test_what_grows_the_last(text: str, grows: bool) -> None:
    line = next(line for line in read(document(text), knowledge().taxonomy).lines if line.values)
    assert [grows_the_last(line, at) for at in range(2)] == [False, grows]


WORDS = ["同比增长", "同比提高", "同比上升", "较去年同期增长", "比上年增长", "环比增长", "增长", "同比下降"]


@pytest.mark.parametrize("word", WORDS)
def test_the_growth_of_what_is_foreseen_is_foreseen(word: str) -> None:
    assert numbers(f"一季度预计产值107亿元，{word}16%。")["16%"].status is Status.EXPECTED


@pytest.mark.parametrize("word", WORDS)
def test_a_growth_is_of_the_amount_before_it_and_of_its_set(word: str) -> None:
    found = [f for f in facts(f"新签约项目131个，总投资500亿元，{word}16%。") if f.kind is Kind.QUANTITY]
    texts = {f.id: f.text for f in found}
    links = [(link.relation, texts[link.fact]) for link in found[-1].links]
    assert (links, found[-1].subject) == ([("growth_of", "500亿元")], "新签约项目131个")
