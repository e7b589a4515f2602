"""What is to be reached by a year, in a text whose day is unknown."""

from __future__ import annotations

import pytest

from briefgen.extract import extract
from briefgen.fact import Kind
from tests.extract.making import document, knowledge


def statuses(text: str, published: str | None = None) -> dict[str, str | None]:
    """The status of each quantity of a text by its words."""
    told = extract(document(text, published), knowledge()).facts
    return {f.text: f.status and f.status.value for f in told if f.kind is Kind.QUANTITY}


@pytest.mark.parametrize(
    "text",
    [
        "会议要求，到2027年，全市培育超千亿级产业链4条、链主企业20家。",
        "市政府已印发《三年行动计划》，提出到2026年产业链达到4条，链主企业20家。",
        "根据规划，到2030年全市产业链4条，推广应用场景20家。",
        "主要目标：到2027年，产业链4条，规上企业20家。",
        "问：《行动计划》的主要目标是什么？\n\n答：到2024年，打造产业链4条；培育链主企业20家。",
    ],
)
def test_what_is_set_is_aimed_at(text: str) -> None:
    assert statuses(text) == {"4条": "target", "20家": "target"}


@pytest.mark.parametrize(
    "text",
    [
        "到2020年，全市产业链4条，链主企业20家。",
        "问：现在做得怎么样？\n\n答：到2024年，打造产业链4条；培育链主企业20家。",
    ],
)
def test_a_year_alone_sets_nothing(text: str) -> None:
    assert statuses(text) == {"4条": "actual", "20家": "actual"}


def test_what_is_so_stands_behind_what_is_set() -> None:
    assert statuses("方案提出到2026年产业链达到4条，目前已有链主企业20家。") == {"4条": "target", "20家": "actual"}


def test_a_text_with_a_day_tells_by_it() -> None:
    assert statuses("会议要求，到2019年，全市有产业链4条。", "2022-09-15")["4条"] == "actual"
