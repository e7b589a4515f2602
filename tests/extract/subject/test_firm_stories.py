"""The firm whose story a text tells through its chapters."""

import pytest

from tests.extract.making import numbers

STORY = """1996年，一间民房里，两台旧机器，8万元本钱，这就是永岭扣业股份公司的起点。

“最难的时候欠料款12万元。”李某说。2003年，永岭与外商合资，投资2600万元，当年产值3200万元。

一、换装备

2010年，公司花800万元买来自动线。用工从420人减到180人。

二、走出去

目前，永岭的产品卖到36个国家。1—8月，营收6.4亿元。全国纽扣市场规模约200亿元。

他拿出210万元捐建学校。公司还投资1.1亿元建二厂。
"""
CHAIN = """市里有轴承企业120家。永岭轴承有限公司是其中一家，去年产值12亿元。

公司员工800人。

远航机械有限公司去年产值5亿元。公司员工300人。

1—8月，产值完成86亿元。
"""


@pytest.mark.parametrize("number", ["2600万元", "3200万元", "800万元", "180人", "36个", "6.4亿元", "1.1亿元"])
def test_figures_of_the_firm(number: str) -> None:
    assert numbers(STORY)[number].subject == "永岭扣业股份公司"


@pytest.mark.parametrize("number", ["8万元", "12万元", "约200亿元", "210万元"])
def test_figures_of_others(number: str) -> None:
    assert numbers(STORY)[number].subject is None


@pytest.mark.parametrize(
    ("number", "subject"),
    [("120家", None), ("800人", "永岭轴承有限公司"), ("300人", "远航机械有限公司"), ("86亿元", None)],
)
def test_no_story_of_one_firm(number: str, subject: str | None) -> None:
    assert numbers(CHAIN)[number].subject == subject
