"""The region that a headline names as host or as seat."""

from __future__ import annotations

import pytest

from briefgen.ingest.metadata.hosts import host, seat
from briefgen.taxonomy import load_taxonomy


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("赣州（深圳）先进制造业招商推介会举行", "赣州市"),
        ("赣州市（深圳）招商推介会举行", "赣州市"),
        # one place under two names, a place with its county, no place in brackets
        ("泰州医药高新区（高港区）项目开工", None),
        ("赣州（信丰）项目集中签约", None),
        ("赣州（第二批）项目集中签约", None),
        ("聚焦赣州（深圳）招商推介会", None),
    ],
)
def test_who_holds_a_gathering_elsewhere(title: str, region: str | None) -> None:
    told = host(["本报讯", title], load_taxonomy())
    assert (told.name if told else None) == region


@pytest.mark.parametrize(
    ("title", "lead", "region"),
    [
        ("——记柳州市甘和堂食品有限公司", "柳南区产业园内，车间一片忙碌。", "柳州市"),
        ("——记柳州市甘和堂食品有限公司", "深圳的展会上，人头攒动。", None),
        ("——记柳州市甘和堂食品有限公司的突围", "柳南区产业园内，车间一片忙碌。", None),
        ("——记甘和堂食品有限公司", "柳南区产业园内，车间一片忙碌。", None),
    ],
)
def test_the_city_that_a_profiles_company_is_of(title: str, lead: str, region: str | None) -> None:
    told = seat([title], [lead], load_taxonomy())
    assert (told.name if told else None) == region
