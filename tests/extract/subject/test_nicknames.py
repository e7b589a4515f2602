"""Companies called by the first two or three characters of their name."""

import pytest

from tests.extract.making import numbers

CLOUD = "浙江云谷智能装备有限公司"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (f"{CLOUD}在海宁市签约。云谷投资12亿元建设总部。", "12亿元", CLOUD),
        (f"{CLOUD}在海宁市签约。目前，“云谷”年产芯片300万颗。", "300万颗", CLOUD),
        (f"{CLOUD}在海宁市签约。今年，云谷纳税1.2亿元。", "1.2亿元", CLOUD),
        ("远大电缆集团坐落在宜兴市。链主企业远大营收突破200亿元。", "突破200亿元", "远大电缆集团"),
        ("博跃新材料集团落户如皋市。博跃集团增资。博跃投产新生产线3条。", "3条", "博跃新材料集团"),
        ("产业链龙头企业“蓝科”年产轴承500万套。", "500万套", "蓝科"),
        # a street, a word of the trade, one of two companies, no name at all
        (f"{CLOUD}在海宁市签约。云谷大道建设投资3亿元。", "3亿元", None),
        (f"{CLOUD}在海宁市签约。全市云谷建设提速，投资12亿元。", "12亿元", None),
        ("泰州市交通投资集团有限公司成立。交通投资完成36亿元。", "36亿元", None),
        ("联创电子有限公司、联创光电有限公司落户。联创投资6亿元。", "6亿元", None),
        ("龙头企业“抱团”投资30亿元。", "30亿元", None),
        ("龙头企业年产轴承500万套。", "500万套", None),
    ],
)
def test_nicknames(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject
