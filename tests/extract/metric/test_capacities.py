"""Weights, volumes and powers of what is built to make things."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name", "metric"),
    [
        ("将建设250万吨PTA、50万吨PET，年产值160亿元。", "250万吨", "PTA产能", "capacity_output"),
        ("将建设250万吨PTA、50万吨PET，年产值160亿元。", "50万吨", "PET产能", "capacity_output"),
        ("储能电芯项目（总投资20亿元，年产5GWh）6月下线首批产品。", "5GWh", "年产能", "capacity_output"),
        ("新上9万吨碳五分离、7万吨碳九分离等装置。", "7万吨", "碳九分离产能", "capacity_output"),
        ("乙公司签署60万吨甲醇综合利用项目投资合作协议。", "60万吨", "甲醇综合利用产能", "capacity_output"),
        ("已建和在建60GW单晶硅片、25GW电池片和8GW高效组件等产能。", "60GW", "单晶硅片产能", "capacity_output"),
        ("已建和在建60GW单晶硅片、25GW电池片和8GW高效组件等产能。", "8GW", "高效组件产能", "capacity_output"),
        ("引进年产80万立方米混凝土搅拌站建设项目。", "80万立方米", "年产混凝土", "capacity_output"),
        ("建成5万吨冷库。", "5万吨", "建成冷库", "amount_of"),
        ("总装机100万千瓦的风电项目并网。", "100万千瓦", "总装机", "amount_of"),
        ("公司年产锂电池隔膜3亿平方米。", "3亿平方米", "年产锂电池隔膜", "capacity_output"),
        ("生产线项目建成后可年产铸件3万吨。", "3万吨", "年产铸件", "capacity_output"),
        ("日产能可达200吨。", "200吨", "日产能", "capacity_output"),
    ],
)  # fmt: skip
def test_capacities(text: str, number: str, name: str | None, metric: str | None) -> None:
    fact = numbers(text)[number]
    assert (fact.metric_name, fact.metric) == (name, metric)
