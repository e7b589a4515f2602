"""What stands between a noun and its number tells nothing of what is measured, however papers put it."""

from __future__ import annotations

import pytest

from tests.extract.making import facts

FILLERS = [
    "达到了",
    "已达",
    "已达到",
    "已经达到",
    "就达",
    "竟达",
    "高达",
    "累计达到",
    "目前已有",
    "已超过了",
    "首次突破了",
    "一度达到",
    "将近",
    "大约为",
    "稳定在",
    "稳定在了",
    "保持在",
    "攀升至",
    "攀升到了",
    "跃升到",
    "跃升至",
    "猛增到",
    "飙升至",
    "增长到了",
    "扩容至",
    "扩充到",
    "拓展到",
    "提升到了",
    "提高到",
    "回落至",
    "降至",
    "下降到了",
    "则为",
    "也有",
    "已有",
    "均超",
    "共计",
    "总计达",
    "合计",
    "逼近",
    "直逼",
    "站上",
    "突破",
    "冲破",
    "迈过",
    "跨过",
    "跨入",
    "超过",
    "仅为",
    "只有",
    "不过",
    "升至",
    "增加至",
    "扩大至",
    "发展到",
    "达到近",
    "可达",
    "能达到",
    "接近",
    "维持在",
    "控制在",
    "创下",
    "计",
    "为",
]
NAMES = (
    {"规上企业数", "规上企业总数"},
    {"规上工业产值", "规模以上工业产值", "产值"},
    {"高新技术产值占比"},
)


@pytest.mark.parametrize("filler", FILLERS)
def test_nothing_of_it_is_part_of_the_name(filler: str) -> None:
    told = facts(f"规上企业{filler}120家。规上工业产值{filler}350亿元。高新技术产值占比{filler}35.6%。")
    names = [f.metric_name for f in told if f.value is not None]
    assert [name in allowed for name, allowed in zip(names, NAMES, strict=True)] == [True] * 3, names
