"""Lists of places, each with its number, behind the words that say of what."""

import pytest

from tests.extract.making import numbers

LU_AN, YI_CHANG = "341500", "420500"


@pytest.mark.parametrize(
    ("text", "scope", "number", "name", "region"),
    [
        ("各县区亿元以上项目开工率分别为：霍山县94.1%、金寨县68.9%。", LU_AN, "94.1%", "亿元以上项目开工率", "341525"),
        ("各县区亿元以上项目开工率分别为：霍山县94.1%、金寨县68.9%。", LU_AN, "68.9%", "亿元以上项目开工率", "341524"),
        ("两县区开工率分别为：霍山县94.1%、金寨县68.9%。", LU_AN, "68.9%", "开工率", "341524"),
        ("各县区9月份新开工情况：霍山县4个；金寨县6个。", LU_AN, "6个", "新开工项目数", "341524"),
        ("各县区开工率情况如下：霍山县94.1%；金寨县68.9%。", LU_AN, "68.9%", "开工率", "341524"),
        ("全市外出招商195批次，分别为：舒城县35次、霍山县23次。", LU_AN, "35次", "外出招商批次", "341523"),
        ("全市新签约项目60个，分别为：霍山县34个、市开发区14个。", LU_AN, "14个", "新签约项目数", "341500:六安开发区"),
        (
            "新开工项目数量从高到低，第一类县（市）依次为：宜都13个，夷陵5个。",
            YI_CHANG,
            "13个",
            "新开工项目数",
            "420581",
        ),
        (
            "新开工项目数量从高到低，第一类县（市）依次为：宜都13个，夷陵5个。",
            YI_CHANG,
            "5个",
            "新开工项目数",
            "420506",
        ),
    ],
)
def test_each_place_of_a_list(text: str, scope: str, number: str, name: str, region: str) -> None:
    told = numbers(text, scope=scope)[number]
    assert (told.metric_name, told.region) == (name, region)


def test_a_list_of_sorts_names_each() -> None:
    told = numbers("全市项目分别为：新建项目19个、续建项目12个。", scope=LU_AN)
    assert told["12个"].metric_name == "续建项目数"
