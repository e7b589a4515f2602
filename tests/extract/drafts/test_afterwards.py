"""What several sentences or names tell of a number: parts of the set before, figures of two names, companies called on."""

from __future__ import annotations

import pytest

from briefgen.extract import extract
from briefgen.fact import Fact, Kind
from tests.extract.making import document, knowledge


def facts(text: str) -> list[Fact]:
    return list(extract(document(text, None, None, "青岛市招商引资工作"), knowledge()).facts)


def inside(found: list[Fact]) -> dict[str, str | None]:
    """Of each number, the number that it is inside of."""
    text = {f.id: f.text for f in found}
    return {f.text: text.get(f.part_of or "") for f in found if f.kind is Kind.QUANTITY}


def test_a_sentence_that_goes_on_about_parts_is_about_the_set_before() -> None:
    told = (
        "1—9月，全市新签约5亿元以上项目120个。其中，制造业项目48个、占40%。从落地情况看，已开工或运营项目30个、占25%。"
    )
    found = inside(facts(told))
    assert (found["48个"], found["30个"]) == ("120个", "120个")


def test_what_is_larger_or_of_another_kind_is_no_part() -> None:
    found = inside(facts("全市新签约项目20个。其中，意向项目30个。按行业分，服务企业8家。"))
    assert (found["30个"], found["8家"]) == (None, None)


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("远方制造产业园和海新汽车零部件产业园已有10个项目签约落地。", "远方制造产业园和海新汽车零部件产业园"),
        ("远方制造产业园建成，海新汽车零部件产业园已有10个项目签约落地。", "海新汽车零部件产业园"),
    ],
)
def test_a_number_of_two_parks_belongs_to_neither_alone(told: str, subject: str) -> None:
    assert [f.subject for f in facts(told) if f.text == "10个"] == [subject]


def test_a_company_that_a_team_calls_on_to_win_projects_is_a_lead() -> None:
    called = facts("招商团队拜访了德国精密机床集团和远方电驱事业部，就合作进行交流。市领导走访了海新制造集团。")
    stages = {f.text: f.stage for f in called if f.kind is Kind.ENTERPRISE}
    assert stages == {"德国精密机床集团": "在谈", "远方电驱事业部": "在谈", "海新制造集团": None}


def test_guests_of_an_event_are_not_settled() -> None:
    found = facts("青岛市新型显示产业园赴上海招商推介，活动聚集120余家来自全国的显示企业。")
    assert [f.metric for f in found if f.text == "120余家"] == ["promo_attendees"]


def test_a_stage_of_two_projects_is_the_stage_of_both_that_were_named() -> None:
    named = "青岛泰新微电子股份有限公司总投资23亿元，聚光半导体材料项目投资2亿元。"
    stages = {f.text: f.stage for f in facts(f"{named}经过努力，促使两项目顺利投产。") if f.stage}
    assert stages == {"青岛泰新微电子股份有限公司": "投产", "聚光半导体材料项目": "投产"}
    assert not [f for f in facts(f"{named}促使三个项目顺利投产。") if f.stage]


@pytest.mark.parametrize("opening", ["一、稀土产业。", "稀土产业：", "（一）稀土产业\n"])
def test_figures_under_a_field_that_opens_the_paragraph_are_about_that_field(opening: str) -> None:
    found = facts(f"{opening}一季度实现产值120亿元，增长8.5%。\n\n一季度全市实现产值900亿元。")
    about = {f.text: f.subject for f in found if f.kind is Kind.QUANTITY}
    assert about == {"120亿元": "稀土产业", "8.5%": "稀土产业", "900亿元": None}


def test_the_parts_of_what_was_signed_were_signed() -> None:
    text = "此次集中签约项目共12个。其中20亿元以上项目1个。5亿元以上项目3个。\n\n亿元以上项目7个。"
    found = [f for f in facts(text) if f.kind is Kind.QUANTITY and not f.threshold]
    assert [(f.text, f.metric_name) for f in found] == [
        ("12个", "集中签约项目数"),
        ("1个", "签约20亿元以上项目数"),
        ("3个", "签约5亿元以上项目数"),
        ("7个", "亿元以上项目数"),
    ]
    assert inside(found) == {"12个": None, "1个": "12个", "3个": "12个", "7个": None}


def test_the_sum_of_a_part_is_no_part_of_a_count() -> None:
    found = facts("全市新签约项目20个，总投资300亿元。其中，民企项目6个，总投资24.6亿元。")
    parts = {f.text: f.part_of for f in found if f.value is not None}
    ids = {f.text: f.id for f in found}
    assert (parts["6个"], parts["24.6亿元"]) == (ids["20个"], None)
