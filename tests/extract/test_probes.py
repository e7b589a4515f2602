"""The acceptance probes of extraction: value, high end, unit, counter, qualifier and period of every number, as of 2022-09-15."""

from __future__ import annotations

import pytest

from briefgen.fact import Fact, Kind
from tests.extract.making import facts

PROBES = [
    (
        "新签约5亿元以上项目131个，计划总投资3942.1亿元",
        [
            ("5亿元以上", 500000000, None, "CNY", None, "ge", None),
            ("131个", 131, None, "count", "个", "eq", None),
            ("3942.1亿元", 394210000000, None, "CNY", None, "eq", None),
        ],
    ),
    (
        "同比增长13.5%，比上半年提高2.3个百分点",
        [
            ("13.5%", 13.5, None, "percent", None, "eq", None),
            ("2.3个百分点", 2.3, None, "pp", None, "eq", None),
        ],
    ),
    (
        "各产业链每年引进20亿元以上项目不少于2个",
        [
            ("20亿元以上", 2000000000, None, "CNY", None, "ge", ("每年", None, None)),
            ("不少于2个", 2, None, "count", "个", "ge", ("每年", None, None)),
        ],
    ),
    (
        "力争到2025年突破1000亿元",
        [
            ("突破1000亿元", 100000000000, None, "CNY", None, "gt", ("到2025年", None, "2025-12-31")),
        ],
    ),
    (
        "20余家，引进百余名高层次人才，发放消费券50多万张",
        [
            ("20余家", 20, None, "count", "家", "gt", None),
            ("百余名", 100, None, "count", "名", "gt", None),
            ("50多万张", 500000, None, "count", "张", "gt", None),
        ],
    ),
    (
        "3—5家，投资额10亿~15亿元",
        [
            ("3—5家", 3, 5, "count", "家", "range", None),
            ("10亿~15亿元", 1000000000, 1500000000, "CNY", None, "range", None),
        ],
    ),
    (
        "近千亿元，其中超百亿元企业5家",
        [
            ("近千亿元", 100000000000, None, "CNY", None, "approx", None),
            ("超百亿元", 10000000000, None, "CNY", None, "gt", None),
            ("5家", 5, None, "count", "家", "eq", None),
        ],
    ),
    (
        "1.2万亿元，占全省比重达三成以上",
        [
            ("1.2万亿元", 1200000000000, None, "CNY", None, "eq", None),
            ("三成以上", 30, None, "percent", None, "ge", None),
        ],
    ),
    (
        "“十四五”期间年均增长8%左右",
        [
            ("8%左右", 8, None, "percent", None, "approx", ("“十四五”期间", "2021-01-01", "2025-12-31")),
        ],
    ),
    (
        "截至6月底，全市22条产业链共有规上企业1356家",
        [
            ("22条", 22, None, "count", "条", "eq", ("截至6月底", None, "2022-06-30")),
            ("1356家", 1356, None, "count", "家", "eq", ("截至6月底", None, "2022-06-30")),
        ],
    ),
    (
        "前三季度实现营收2.3万亿元，同比下降5.6%",
        [
            ("2.3万亿元", 2300000000000, None, "CNY", None, "eq", ("前三季度", "2022-01-01", "2022-09-30")),
            ("5.6%", 5.6, None, "percent", None, "eq", ("前三季度", "2022-01-01", "2022-09-30")),
        ],
    ),
    (
        "上半年到位资金4.5亿美元",
        [
            ("4.5亿美元", 450000000, None, "USD", None, "eq", ("上半年", "2022-01-01", "2022-06-30")),
        ],
    ),
    (
        "去年引进省外境内资金9423.3亿元、增长5.1%",
        [
            ("9423.3亿元", 942330000000, None, "CNY", None, "eq", ("去年", "2021-01-01", "2021-12-31")),
            ("5.1%", 5.1, None, "percent", None, "eq", ("去年", "2021-01-01", "2021-12-31")),
        ],
    ),
    (
        "2021年至2023年，每年安排不低于2000万元",
        [
            ("不低于2000万元", 20000000, None, "CNY", None, "ge", ("2021年至2023年", "2021-01-01", "2023-12-31")),
        ],
    ),
    (
        "一季度末贷款余额同比增长两位数",
        [],
    ),
    (
        "三年内实现翻一番",
        [
            ("翻一番", 2, None, "multiple", None, "eq", ("三年内", None, "2025-09-15")),
        ],
    ),
    (
        "较上年同期增加12.8亿元",
        [
            ("12.8亿元", 1280000000, None, "CNY", None, "eq", None),
        ],
    ),
    (
        "1—8月，全市新开工项目210个",
        [
            ("210个", 210, None, "count", "个", "eq", ("1—8月", "2022-01-01", "2022-08-31")),
        ],
    ),
    (
        "亩均税收从18万元提高到30万元",
        [
            ("18万元", 180000, None, "CNY", None, "eq", None),
            ("30万元", 300000, None, "CNY", None, "eq", None),
        ],
    ),
    (
        "增长5.2%、6.1%、7.3%（分别）",
        [
            ("5.2%", 5.2, None, "percent", None, "eq", None),
            ("6.1%", 6.1, None, "percent", None, "eq", None),
            ("7.3%", 7.3, None, "percent", None, "eq", None),
        ],
    ),
]


def told(fact: Fact) -> tuple[object, ...]:
    period = fact.period and (
        fact.period.text,
        fact.period.start and fact.period.start.isoformat(),
        fact.period.end and fact.period.end.isoformat(),
    )
    assert fact.value is not None
    return fact.text, float(fact.value), fact.high, fact.unit, fact.counter, fact.qualifier, period


@pytest.mark.parametrize(("text", "numbers"), PROBES)
def test_probe(text: str, numbers: list[tuple[object, ...]]) -> None:
    assert [told(f) for f in facts(f"{text}。") if f.kind is Kind.QUANTITY] == numbers
