"""The end of a name said again for the whole of it."""

import pytest

from tests.extract.making import numbers

CENTRE = "远航木材交易中心项目开工建设。"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (f"{CENTRE}该中心占地38万平方米，总投资6亿元。", "6亿元", "远航木材交易中心项目"),
        (f"{CENTRE}目前，交易中心已引进商户26家。", "26家", "远航木材交易中心项目"),
        ("远航乳业智慧健康谷的吸引力显现。目前健康谷已引入上下游企业16家。", "16家", "远航乳业智慧健康谷"),
        ("远航陶瓷产业基地总面积21平方公里。目前，基地已有64家企业落户。", "64家", "远航陶瓷产业基地"),
        (
            "远航光伏发电项目、临海50兆瓦光储电站等不少工程先后投产。远航新能源公司专责王某介绍：“（临海）电站投产以来，累计发电1亿千瓦时。",
            "1亿千瓦时",
            "临海50兆瓦光储电站",
        ),
        ("远航小镇引进企业12家。小镇二期占地2000亩。", "2000亩", "远航小镇"),
        # by one character where it is pointed at
        ("远航港区去年完成吞吐量4100万吨。该港现有泊位26个。", "26个", "远航港区"),
        ("青岭至白沙高速公路全长70公里。该线设计时速100公里，桥隧比达61%。", "61%", "青岭至白沙高速公路"),
        ("远航热电厂3号机组并网发电，装机容量35万千瓦。该机组投资16亿元。", "16亿元", "远航热电厂3号机组"),
        ("远航污水处理厂二期工程总投资1.2亿元。该厂年处理污水900万吨。", "900万吨", "远航污水处理厂二期工程"),
        ("远航污水处理厂二期工程总投资1.2亿元。该厂建成后，全县污水处理率将达97%。", "97%", None),
        # of two that end alike neither is meant
        ("远航木材交易中心项目、明德粮食交易中心项目开工。该中心占地38万平方米。", "38万平方米", None),
        # a word of another kind, one of a list, part of a longer word
        (f"{CENTRE}中心城区完成投资6亿元。", "6亿元", None),
        (f"{CENTRE}交易中心、物流园总投资6亿元。", "6亿元", None),
        (f"{CENTRE}当地集聚中心企业16家。", "16家", None),
    ],
)
def test_the_name_that_its_end_means(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject
