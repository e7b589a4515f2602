"""The level of recognition, told by its word or by the province and city that a fact lies in, whichever they are."""

from __future__ import annotations

import pytest

from briefgen.model.levels import level_of, reach_of
from briefgen.model.region_tree import RegionTree
from tests.model.model_facts import TAXONOMY, fact, number

PLACES = RegionTree(TAXONOMY)


@pytest.mark.parametrize(
    ("sentence", "region", "level"),
    [
        ("新增国家级企业5家、其他若干。", "即墨区", "国家级"),
        ("其中县级企业5家。", "即墨区", "县级"),
        ("入选山东省首批企业5家。", "即墨区", "山东省"),
        ("入选江苏省首批企业5家。", "昆山市", "江苏省"),
        ("入选苏州市首批企业5家。", "昆山市", "苏州市"),
        ("入选江苏省首批企业5家。", "即墨区", ""),
        ("新增省“专精特新”企业5家。", "即墨区", "省"),
        ("企业5家（市级），省级企业很多。", "即墨区", ""),
        ("全市共有企业5家。", "青岛市", ""),
    ],
)
def test_a_figure_s_level_is_told_in_its_clause(sentence: str, region: str, level: str) -> None:
    assert level_of(number("city23", sentence, "5家", "5", "enterprises_total", region=region), PLACES) == level


@pytest.mark.parametrize(
    ("sentence", "honour", "level"),
    [
        ("该厂获评全国首个柔性车间。", "全国首个柔性车间", "全国"),
        ("该厂获批县级绿色工厂。", "县级绿色工厂", "县级"),
        ("该院获批首批市重点实验室。", "首批市重点实验室", "市"),
        ("该厂被浙江省评为绿色工厂。", "绿色工厂", "浙江省"),
        ("该厂获评绿色工厂。", "绿色工厂", None),
    ],
)
def test_an_honour_reaches_as_far_as_its_words_or_its_clause_say(sentence: str, honour: str, level: str | None) -> None:
    told = fact("honour", "city23", sentence, honour, subject=honour, region="宁波市")
    assert reach_of(told, PLACES) == level
