"""Firms that only the words behind them show to be some."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("永岭轴承去年产值12亿元。公司正扩建厂房。", "12亿元", "永岭轴承"),
        ("永岭轴承去年产值12亿元。企业现有员工860人。", "860人", "永岭轴承"),
        ("记者在永岭轴承的智能车间看到，12条产线全速运转。公司今年接单2亿元。", "2亿元", "永岭轴承"),
        ("往里走，便是永岭包装的新厂区。这家成立于2006年的企业，日产餐盒120万只。", "120万只", "永岭包装"),
        ("在永岭铝业，新产线刚刚投产。该企业去年产值9亿元。", "9亿元", "永岭铝业"),
        ("永岭电子公司是一家生产连接器的企业。刚来时只有80名工人，现在有1100名。", "80名", "永岭电子公司"),
        ("永岭铸造是一家老企业。2019年，企业投资1.2亿元。如今，工厂用工减少到360人。", "360人", "永岭铸造"),
        ("永岭农机合作社成立于2010年，现有社员168户。合作社拥有农机86台。", "86台", "永岭农机合作社"),
        # nothing speaks of a company, or another one is named first
        ("永岭轴承去年产值12亿元。", "12亿元", None),
        ("永岭轴承去年产值12亿元。远航机械有限公司投产，公司产值3亿元。", "12亿元", None),
        # trades
        ("新能源汽车去年产值12亿元。企业现有员工860人。", "12亿元", None),
        ("国产轴承去年产值12亿元。企业忙着扩产。", "12亿元", None),
        ("绿色食品去年产值12亿元，企业增加到30家。", "12亿元", None),
    ],
)
def test_told_firms(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject
