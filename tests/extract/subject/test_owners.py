"""The group that a clause opens with and tells the figures of."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("全省县域特色产业集群完成营收1.6万亿元，增速达11.9%。", "1.6万亿元", "县域特色产业集群"),
        ("全省县域特色产业集群完成营收1.6万亿元，增速达11.9%；上缴税金436亿元。", "436亿元", "县域特色产业集群"),
        ("地方国有企业实现营业收入5585亿元，同比增长20.3%。", "20.3%", "地方国有企业"),
        ("一季度，胶州市产业园区实现产值13亿元。", "13亿元", "胶州市产业园区"),
        # any park, any enterprise; what the indicator names already; the whole city's again
        ("工业园区实现产值13亿元。", "13亿元", None),
        ("稀土企业产值完成327亿元。", "327亿元", None),
        ("地方国有企业实现营业收入5585亿元；全市实现税收20亿元。", "20亿元", None),
    ],
)
def test_the_group_whose_figure_it_is(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject
