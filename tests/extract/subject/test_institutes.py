"""Centres, schools and associations that only their own figures need."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("宝鸡轴承检测中心可检项目由140项增至386项。", "386项", "宝鸡轴承检测中心"),
        ("省轴承质检中心检测项目从60项扩大到210项。", "60项", "省轴承质检中心"),
        ("宝鸡市轴承行业协会会员由86家发展到230家，年办培训42场。", "230家", "宝鸡市轴承行业协会"),
        ("宝鸡市轴承行业协会会员由86家发展到230家，年办培训42场。", "42场", "宝鸡市轴承行业协会"),
        (
            "陕西省钛及稀有金属产业联盟（成员156家）、宝鸡职业学院新能源学院（在校生430余名）。",
            "156家",
            "陕西省钛及稀有金属产业联盟",
        ),
        (
            "陕西省钛及稀有金属产业联盟（成员156家）、宝鸡职业学院新能源学院（在校生430余名）。",
            "430余名",
            "宝鸡职业学院新能源学院",
        ),
        # kinds that are counted, and what a verb builds
        ("宝鸡市企业技术中心总数达到45家。", "45家", None),
        ("全省工程技术研究中心新增26家。", "26家", None),
        ("宝鸡市已建成检测中心，可检产品120种。", "120种", None),
        # what a firm works for is not who goes on
        ("远航股份连续15年参与大桥甲、大飞机等国家重大工程供材，参与制定标准187项。", "187项", "远航股份"),
    ],
)
def test_institutes(text: str, number: str, subject: str | None) -> None:
    assert numbers(text, scope="610300")[number].subject == subject
