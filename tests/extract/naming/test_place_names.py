"""Names of divisions that hold a word which would cut a name."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.names import PLACES
from briefgen.fact import Kind
from tests.extract.making import facts


@pytest.mark.parametrize(
    "place", ["让胡路区", "东至县", "和平区", "五大连池市", "从江县", "会同县", "同江市", "都兰县"]
)
def test_a_division_is_never_torn(place: str) -> None:
    named = [(f.kind, f.subject) for f in facts(f"南岭县岚光电池项目、{place}天启座椅项目建成投产。")]
    assert named == [(Kind.PROJECT, "南岭县岚光电池项目"), (Kind.PROJECT, f"{place}天启座椅项目")]


def test_a_park_of_such_a_division() -> None:
    named = [f.subject for f in facts("上半年，日照市天启材料产业园签约企业12家。") if f.kind is Kind.PARK]
    assert named == ["日照市天启材料产业园"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("马鞍山市和县磐固项目", ["和县"]),
        ("市和县级部门联动", []),
        ("我市和县区共建", []),
        ("新建区域物流中心", []),
        ("新建区磐固物流中心", ["新建区"]),
        ("海淀区磐固物流中心", []),
    ],
)
def test_what_is_a_place_whose_name_would_be_torn(text: str, places: list[str]) -> None:
    assert PLACES.findall(text) == places
