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
        ("在谈项目38个，协议投资10亿元以上的7个。", "10亿元以上", True),
        # from where on something is paid
        ("采购额达2000万元的，按增量的1%—3%给予奖励。", "2000万元", True),
        ("采购额达2000万元的，按增量的1%—3%给予奖励。", "1%—3%", False),
        ("对年用电量300万千瓦时以上的加工企业，每千瓦时补贴0.03元。", "300万千瓦时以上", True),
        ("新增就业50人以上的，一次性奖励10万元。", "50人以上", True),
        ("研发投入强度达到5%以上的企业，补助比例提高10个百分点。", "5%以上", True),
        ("去年研发投入达到500万元的甲企业，获得补助20万元。", "500万元", False),
        ("产值1000万元以上，税收500万元以上。", "1000万元以上", False),
        ("新增投资5000万元以上的好势头，得益于服务。", "5000万元以上", False),
    ],
)
def test_a_condition_sorts(text: str, number: str, sorts: bool) -> None:
    assert numbers(text)[number].threshold is sorts


def test_what_a_grant_asks_for_is_measured_by_its_own_words() -> None:
    found = numbers("对年用电量300万千瓦时以上的企业，每千瓦时补贴0.03元。采购额达2000万元的，给予奖励10万元。")
    assert found["300万千瓦时以上"].metric_name == "年用电量" and found["2000万元"].metric_name == "采购额"
