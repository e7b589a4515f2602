"""Companies and projects called again by a part of their names."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("北京明微电子股份有限公司落户园区。明微电子去年产值12亿元。", "12亿元", "北京明微电子股份有限公司"),
        ("云海装备制造有限公司（以下简称“云装”）生产繁忙。云装去年产值12亿元。", "12亿元", "云海装备制造有限公司"),
        ("远航冶金辅料生产基地项目签约。远航冶金辅料生产基地占地33亩。", "33亩", "远航冶金辅料生产基地项目"),
        ("云海有限公司落户。云海之滨建成厂房33亩。", "33亩", None),
    ],
)
def test_short_names(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


def test_a_zone_that_leads_its_clause() -> None:
    text = "过百亿园区5个，其中胶州经济技术开发区收入494亿元，居全省第五位；平度经济开发区325亿元，居全省第八位。"
    got = numbers(text)
    assert [got[n].subject for n in ("494亿元", "第五位", "325亿元", "第八位")] == [
        "胶州经济技术开发区",
        "胶州经济技术开发区",
        "平度经济开发区",
        "平度经济开发区",
    ]


def test_a_place_that_no_list_knows_is_left_out_of_a_companys_short_name() -> None:
    told = numbers("云海市海岳电池有限公司投资建厂。海岳电池今年产值2亿元。")
    assert told["2亿元"].subject == "云海市海岳电池有限公司"
