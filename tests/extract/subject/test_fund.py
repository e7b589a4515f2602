"""The fund that an amount founds is what the amount is about."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("该市设立10亿元生物医药与健康食品产业发展基金。", "生物医药与健康食品产业发展基金"),
        ("发起设立10亿元产业母基金，支持企业。", "产业母基金"),
        ("奖励10亿元基金会员单位。", None),
    ],
)
def test_a_fund_and_its_size(text: str, subject: str | None) -> None:
    assert numbers(text)["10亿元"].subject == subject
