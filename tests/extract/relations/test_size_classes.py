"""What only sorts and is no sum: conditions of a policy."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "sorts"),
    [
        ("采购额新增1000万元以上的，按新增部分的1%奖励。", "1000万元以上", True),
        ("总投资10亿元以上的，优先供地。", "10亿元以上", True),
        ("规上工业企业（年主营业务收入2000万元及以上）全部纳统。", "2000万元及以上", True),
        ("对新引进的投资5000万元以上的钛材加工、电解液、储能电池项目给予补助。", "5000万元以上", True),
        ("对年营收首次突破10亿元、50亿元的企业，分别奖励50万元、100万元。", "突破10亿元", True),
        ("对年营收首次突破10亿元、50亿元的企业，分别奖励50万元、100万元。", "50亿元", True),
        ("新引进的12个项目中，投资超10亿元的有4个。", "超10亿元", True),
        ("产值1000万元以上，税收500万元以上。", "1000万元以上", False),
        ("新增投资5000万元以上的好势头，得益于服务。", "5000万元以上", False),
    ],
)
def test_a_condition_sorts(text: str, number: str, sorts: bool) -> None:
    assert numbers(text)[number].threshold is sorts
