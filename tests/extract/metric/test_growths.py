"""A growth told behind its number names what grew, however papers put it."""

from __future__ import annotations

import re

import pytest

from tests.extract.making import facts

GROWTHS = [
    "同比增长",
    "同比大增",
    "同比激增",
    "同比猛增",
    "同比大幅增长",
    "同比净增",
    "同比上涨",
    "同比攀升",
    "同比提高",
    "同比上升",
    "同比提升",
    "同比增加",
    "同比增",
    "同比下降",
    "同比下滑",
    "同比下跌",
    "同比减少",
    "同比降低",
    "同比回落",
    "同比减",
    "较上年增长",
    "较上年同期增长",
    "比去年同期增长",
    "与上年同期相比增长",
    "与去年同期相比，增长",
    "与去年相比增长",
    "增幅达",
    "增幅为",
    "增速达",
    "增速",
    "涨幅为",
    "增长率为",
    "增长了",
    "增长达到",
    "增长近",
    "实现增长",
    "逆势增长",
    "强劲增长",
    "稳步增长",
    "快速增长",
    "同比实现增长",
    "同比逆势增长",
    "同比增幅达",
    "同比增长率为",
    "年均增长",
    "年均增速达",
    "年均递增",
    "环比增长",
    "环比下降",
    "可比增长",
    "按可比价格计算增长",
    "按不变价格计算，同比增长",
    "名义增长",
    "实际增长",
    "增速高达",
    "增幅高达",
    "累计增长",
    "两年平均增长",
    "同比翻番增长",
]
NAME = re.compile(
    "规上(?:工业产值|企业数)(?:同比|环比|年均|两年平均)?"
    "(?:增长|上涨|提高|上升|提升|增加|下降|减少|降低|回落|增幅|增速|涨幅|增长率)"
)


@pytest.mark.parametrize("growth", GROWTHS)
def test_it_is_of_what_was_told_before_it(growth: str) -> None:
    told = facts(f"规上工业产值350亿元，{growth}12.3%。规上企业120家，{growth}12.3%。")
    names = [f.metric_name or "" for f in told if f.unit == "percent"]
    assert len(names) == 2 and all(NAME.fullmatch(name) for name in names), names
