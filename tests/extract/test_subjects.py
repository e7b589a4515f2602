"""Who or what a number is about."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("总投资50亿元的创享中心项目预计年底封顶。", "50亿元", "创享中心项目"),
        ("新签约5亿元以上项目131个，计划总投资3942.1亿元。", "3942.1亿元", "新签约5亿元以上项目131个"),
        ("推动建设占地100亩，总投资10亿元的融通新型产业园。", "100亩", "融通新型产业园"),
        ("跨国公司领导人青岛峰会期间签约重点项目13个。", "13个", "跨国公司领导人青岛峰会"),
        ("全市新增企业9家。", "9家", None),
    ],
)
def test_subject(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


def test_a_park_spoken_of_again() -> None:
    text = "青岛市虚拟现实产业园筑巢引凤，行业龙头陆续落户。目前，园区已集聚企业140余家。"
    assert numbers(text)["140余家"].subject == "青岛市虚拟现实产业园"
