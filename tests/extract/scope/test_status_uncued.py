"""What a sentence opens with, or its clause demands, says of the numbers that no cue speaks of."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind, Status
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


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("按照规划，2027年产业链产值重返3000亿元。", "3000亿元", "target"),
        ("2027年，高端钛材占比提高到35%。", "35%", "target"),
        ("2027年，链上规上企业达到1800家。", "1800家", "target"),
        ("2027年，全市建成标准厂房20万平方米。", "20万平方米", "planned"),
        ("2027年，全市开工项目30个。", "30个", "planned"),
        ("2027年12月底前再开工30个项目。", "30个", "planned"),
        ("本月底前新增临时车位80个。", "80个", "planned"),
        ("去年产值318亿元，增长18.4%，全年奔着400亿元去。", "400亿元", "target"),
        ("总投资5.8亿元，达产产值12亿元。", "12亿元", "expected"),
        ("投资进度比计划快6个百分点。", "6个百分点", "actual"),
        ("较计划滞后2个月。", "2个月", "actual"),
        ("今年1—4月，产值增速回落至4.2%，低于年度目标5.8个百分点。", "5.8个百分点", "actual"),
        ("今年再实施亿元以上技改项目150个。", "150个", "planned"),
        ("今年以来，再添企业15家。", "15家", "actual"),
        ("变电站要到2025年8月才能投运，中间有30万千瓦的缺口。", "30万千瓦", "expected"),
    ],
)
def test_a_level_in_time_to_come_is_a_mark_to_be_reached(text: str, number: str, status: str) -> None:
    assert {f.text: f.status for f in facts(text, "2024-05-16")}[number] is Status(status)


def test_a_year_that_is_over_is_so_in_the_middle_of_a_plan() -> None:
    text = "二、重点任务\n\n2022年全市企业实现营业收入1183亿元。建设基地120万亩。\n\n一、总体目标\n\n2025年：产值3100亿元。"
    told = {f.text: f.status for f in facts(text, "2023-05-16") if f.kind is Kind.QUANTITY}
    assert told == {"1183亿元": Status.ACTUAL, "120万亩": Status.PLANNED, "3100亿元": Status.TARGET}


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("明年的目标定了吗？", "target"),
        ("下一步有什么打算？", "planned"),
        ("今年的目标呢？", "target"),
        ("今年的情况如何？", "actual"),
    ],
)
def test_an_answer_is_of_the_time_that_the_question_asks_for(question: str, status: str) -> None:
    told = {
        f.text: f.status for f in facts(f"局长访谈\n\n问：{question}\n\n答：初步考虑，新增规上企业60户。", "2022-12-16")
    }
    assert told["60户"] is Status(status)
