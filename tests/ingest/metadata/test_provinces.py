"""The province that a document speaks of without a headline that names it."""

import pytest

from briefgen.ingest.metadata.provinces import spoken_of
from briefgen.ingest.metadata.scope import scope


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["我省园区提质", "支持滇中地区、沿边地区园区发展。"], "云南省"),
        (["我省园区提质", "皖北、皖南园区增长较快。"], "安徽省"),
        (["项目集中开工", "11月5日，湖北省举行全省项目开工活动。"], "湖北省"),
        (["全省工业向好", "长沙、株洲、衡阳增长较快，高于广东。"], "湖南省"),
        (["全区工业运行情况", "高于江苏。呼和浩特市、包头市、赤峰市3个盟市增长较快。"], "内蒙古自治区"),
        (["全区工业运行情况", "包头市昆都仑区、青山区增长较快。"], None),  # a district's 全区
        (
            [
                "全区项目集中开工",
                "自治区设主会场，呼和浩特市、赤峰市设分会场。包头市开工9个。包头市投资最大，包头市居前。",
            ],
            None,  # one city more often than all the others
        ),
        (["全市工业运行情况", "无锡市增速高于全省。"], None),
        (["苏州工业运行情况", "增速居全省第二。"], None),
        (["我省园区提质", "长沙、南昌各有2家。"], None),
        (["我省园区提质", "新增企业2家。"], None),
    ],
)
def test_the_spoken_of_a_text(taxonomy, texts, expected):
    found = spoken_of(texts, taxonomy)
    assert (found.name if found else None) == expected


def test_the_reason_says_so(taxonomy):
    assert scope(["我省园区提质"], ["滇中地区增长较快。"], None, taxonomy) == ("530000", "全文所写为云南省")
