"""What a sentence opens with, or its clause demands, says of the numbers that no cue speaks of."""

from __future__ import annotations

import pytest

from briefgen.fact import Status
from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    "text", ["主要引进项目30个。", "需要完成的项目30个已开工。", "努力完成了项目30个。", "冲刺阶段开工项目30个。"]
)
def test_words_that_demand_nothing(text: str) -> None:
    assert [f.status for f in facts(text) if f.value is not None][-1] is Status.ACTUAL


def test_a_sum_aimed_at() -> None:
    assert [f.status for f in facts("产值冲刺1000亿元。") if f.value is not None] == [Status.TARGET]


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        (
            "预计到年末，全市生产总值完成115亿元，同比增长7%；固定资产投资完成38亿元，同比增长23%。",
            "38亿元",
            "expected",
        ),
        ("预计到年末，全市生产总值完成115亿元，同比增长7%；固定资产投资完成38亿元，同比增长23%。", "23%", "expected"),
        ("产值预计达到1100亿元、同比增长50%以上。", "50%以上", "expected"),
        ("今年我市列入省级重点项目17个。1—8月完成投资277亿元，占年计划的107.56%。", "277亿元", "actual"),
        ("今年我市列入省级重点项目17个。1—8月完成投资277亿元，占年计划的107.56%。", "107.56%", "actual"),
    ],
)
def test_sentences_that_open_with_a_forecast(text: str, number: str, status: str) -> None:
    assert numbers(text)[number].status.value == status
