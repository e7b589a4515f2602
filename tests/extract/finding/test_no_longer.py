"""What a question asks, or a sentence tells of long ago, is nothing that is lacking, done or aimed at."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts

SAYS = (Kind.PROBLEM, Kind.MEASURE, Kind.TARGET)


def said(text: str) -> list[str | None]:
    return [f.subject for f in facts(text) if f.kind in SAYS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("问：《计划》的主要目标是什么？", []),
        ("下一步如何破解产业发展中的短板？", []),
        ("为什么要出台本政策？", []),
        ("“订单跟不上产能，不变就要被淘汰。”2018年，公司搬进标准厂房。", []),
        ("2016年，企业订单不足、用工短缺。", []),
        ("2016年以来，企业订单不足。", ["企业订单不足"]),
        ("2016年建成的园区，目前配套不足。", ["目前配套不足"]),
        ("2021年，企业订单不足。", ["企业订单不足"]),
        ("“企业订单不足。”公司负责人说。", ["企业订单不足"]),
    ],
)
def test_what_still_says_something(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_which_one_it_is_is_nothing_done() -> None:
    assert said("与云川大学共建的石墨烯应用中心已转化成果11项。") == []
    assert said("对链主企业新引进的配套企业给予奖励。") == ["对链主企业新引进的配套企业给予奖励"]


def test_what_has_been_mended_since_is_lacking_no_more() -> None:
    assert said("疫情期间订单缩水，如今全面恢复。") == []
    assert said("去年订单缩水，如今仍未恢复元气，招工难。") == said("去年订单缩水，招工难。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("因高压线迁改一度停滞。专班用30天完成迁改。", []),
        ("技改曾因资金断裂停工，后来专班协调贷款到位。", []),
        ("企业一度资金短缺。今年市里出台新政。", ["企业一度资金短缺"]),
        ("企业一度资金短缺。至今仍未完成重组。", ["企业一度资金短缺"]),
    ],
)
def test_what_once_was_and_is_told_to_be_done_with_is_none(text: str, expected: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PROBLEM] == expected
