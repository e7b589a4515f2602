"""Rates named before their number, and those that the words around tell."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name", "metric"),
    [
        ("对全省经济增长的贡献率为19.7%。", "19.7%", "对全省经济增长贡献率", "ratio_of"),
        ("城轨车辆国内市场占有率30%。", "30%", "城轨车辆国内市场占有率", "ratio_of"),
        ("生产的高端轴承国内市场占有率超过40%。", "超过40%", "高端轴承国内市场占有率", "ratio_of"),
        ("市场占有率全国第一，达35%。", "35%", "市场占有率", "ratio_of"),
        ("一期厂房的建设已完成90%。", "90%", "一期厂房建设完成率", "ratio_of"),
        ("政务服务事项网上可办率98.7%。", "98.7%", "政务服务事项网上可办率", "ratio_of"),
        ("旅游收入268亿元，恢复到2019年的88%。", "88%", "旅游收入相当于2019年比例", "ratio_of"),
        ("研发经费投入增长18%，强度达到1.55%。", "1.55%", "研发经费投入强度", "rd_intensity"),
        ("年产量达到50万辆，研发平台翻一番。", "翻一番", "研发平台倍数", "multiple"),
    ],
)  # fmt: skip
def test_plain_rates(text: str, number: str, name: str | None, metric: str | None) -> None:
    fact = numbers(text)[number]
    assert (fact.metric_name, fact.metric) == (name, metric)
