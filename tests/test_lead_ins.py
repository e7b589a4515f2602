"""Where a sentence has its news from, and that it is worth telling, changes nothing of what it says."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts, numbers

WORDS = """
据悉 据了解 据统计 据介绍 据不完全统计 据初步测算 据通报 另据统计 据统计显示 记者了解到 记者在现场看到 记者从会上获悉 会上了解到
数据显示 最新统计显示 消息称 值得一提的是 更值得关注的是 令人欣喜的是 事实上 不仅如此 与此同时 此外 另外 同时 此外，据了解
"""
LEADS = ["", "而", *(f"{word}，" for word in WORDS.split())]


@pytest.mark.parametrize("lead", LEADS)
def test_a_project_goes_on_behind_it(lead: str) -> None:
    got = numbers(f"远洋电池项目开工。{lead}项目总投资8亿元。")["8亿元"]
    assert (got.subject, got.metric_name) == ("远洋电池项目", "项目总投资")


@pytest.mark.parametrize("lead", LEADS)
def test_the_parts_of_a_set_go_on_behind_it(lead: str) -> None:
    found = facts(f"8月5日，全市集中开工重点项目12个。{lead}其中，远洋电池项目总投资8亿元。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PROJECT] == [("远洋电池项目", "开工")]


@pytest.mark.parametrize("lead", LEADS)
def test_the_place_of_a_paragraph_goes_on_behind_it(lead: str) -> None:
    got = numbers(f"胶州市抓项目、促投资。{lead}新开工项目26个，总投资88亿元。")
    assert {name: f.region_name for name, f in got.items()} == {"26个": "胶州市", "88亿元": "胶州市"}


@pytest.mark.parametrize("lead", LEADS)
def test_a_plan_goes_on_behind_it(lead: str) -> None:
    told = f"《行动方案》提出，培育壮大优势产业链。{lead}新引进企业30家，新建园区4个。"
    assert {name: str(f.status) for name, f in numbers(told).items()} == {"30家": "planned", "4个": "planned"}


@pytest.mark.parametrize("lead", LEADS)
def test_the_day_of_an_event_goes_on_behind_it(lead: str) -> None:
    got = numbers(f"8月5日，市里举行集中开工仪式。{lead}此次开工项目73个。")["73个"]
    assert got.period is not None
    assert got.period.text == "8月5日"


@pytest.mark.parametrize("lead", LEADS)
def test_parts_are_parts_behind_it(lead: str) -> None:
    got = numbers(f"全市拥有规上企业310家。{lead}从行业看，装备制造企业96家、食品企业41家。")
    assert [got[name].part_of == got["310家"].id for name in ("96家", "41家")] == [True, True]


def test_what_adds_to_the_sentence_before_is_of_its_time() -> None:
    got = numbers("上半年，全市新开工项目26个。此外，竣工项目12个。")
    assert [f.period.text for f in got.values() if f.period] == ["上半年", "上半年"]


@pytest.mark.parametrize("led", ["据统计，", "此外，", ""])
def test_a_fact_has_its_whole_sentence(led: str) -> None:
    (fact,) = (f for f in facts(f"全市工业向好。{led}全年签约项目28个。") if f.text == "28个")
    assert (fact.sentence, fact.sentence[slice(*fact.mark)]) == (f"{led}全年签约项目28个。", "28个")
