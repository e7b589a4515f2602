"""Doubts that a sentence raises by itself."""

import pytest

from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    ("text", "number", "flags"),
    [
        ("企业占52%，较去年提高8%。", "8%", ("pp_or_percent",)),
        ("企业占52%，较去年提高8个百分点。", "8个百分点", ()),
        ("一次交验合格率由92.4%提高到97.1%。", "97.1%", ()),
        ("总产值118.9亿元，较往年同期增长25.6%。", "25.6%", ("base_unclear",)),
        ("总产值118.9亿元，较上年同期增长25.6%。", "25.6%", ()),
    ],
)
def test_number_flags(text: str, number: str, flags: tuple[str, ...]) -> None:
    assert numbers(text)[number].flags == flags


def test_another_citys_level_in_a_paper_of_this_city_is_a_suspected_misprint() -> None:
    flagged = [
        f.subject for f in facts("针对青州市级重点项目流体控制阀门项目，成立工作专班。") if "typo_suspected" in f.flags
    ]
    assert "流体控制阀门项目" in flagged
    assert not [f for f in facts("针对青岛市级重点项目流体控制阀门项目，成立工作专班。") if f.flags]


def test_a_cut_sentence_flags_its_facts_once() -> None:
    text = "全区新签约亿元以上项目208个、总投资1209亿元，其中30亿元以上项目10个、总投资(下转第二版)"
    assert {f.flags for f in facts(text, scope="370211")} == {("truncated",)}


@pytest.mark.parametrize("text", ["营收增长12%，利润较去年提高8%。", "高新企业占52%；利润较去年提高8%。"])
def test_what_rises_by_percent_without_being_a_share_is_not_doubted(text: str) -> None:
    assert [f.flags for f in facts(text) if f.unit == "percent"] == [(), ()]
