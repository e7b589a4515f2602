"""The time of the points of a list is that of the paragraph that it hangs on."""

from functools import cache

import pytest

from briefgen.document import Document
from briefgen.extract.reading import read as lay_out
from briefgen.extract.scope.period_lists import listed_period
from tests.extract.making import document, knowledge, numbers
from tests.growth import grows_in_line

INTRO = "五年来，全市工业增加值年均增长4.4%。\n\n"


def told(text: str, number: str) -> str | None:
    found = numbers(text)[number].period
    return found.text if found else None


@pytest.mark.parametrize(
    ("point", "number", "period"),
    [
        ("——链条不断延伸。累计实施项目208个，铸件年产能达到70万吨。", "208个", "五年来"),
        ("——链条不断延伸。累计实施项目208个，铸件年产能达到70万吨。", "70万吨", None),
        ("一是创新能力增强。高新技术企业由62家增加到140家。", "140家", "五年来"),
        ("一是创新能力增强。去年，新增研发平台9家。", "9家", "去年"),
        ("1.华旭材料项目。总投资9亿元，已完成投资2.5亿元，预计新增产值5亿元。", "2.5亿元", "五年来"),
        ("1.华旭材料项目。总投资9亿元，已完成投资2.5亿元，预计新增产值5亿元。", "9亿元", None),
        ("1.华旭材料项目。总投资9亿元，已完成投资2.5亿元，预计新增产值5亿元。", "5亿元", None),
        ("石化产业链：产值420亿元，占地900亩。", "420亿元", "五年来"),
        ("石化产业链：产值420亿元，占地900亩。", "900亩", None),
        ("会议指出，石化产业链产值增长21%。", "21%", "五年来"),
        ("会议指出，要新增企业9家。", "9家", None),
        ("海洋装备。新增规上企业12家。", "12家", "五年来"),
        # no point of a list
        ("下一步，全市聚焦主业。新增规上企业12家。", "12家", None),
        ("三、问题\n\n产值占规上工业增加值比重为67%。", "67%", None),
    ],
)
def test_points_under_a_stretch_of_time(point: str, number: str, period: str | None) -> None:
    assert told(INTRO + point, number) == period


def test_later_points_hang_on_the_same_paragraph() -> None:
    text = INTRO + "一是链条延伸。实施项目208个。\n\n二是创新增强。高新技术企业净增136家。"
    assert told(text, "136家") == "五年来"


@pytest.mark.parametrize(
    "intro",
    [
        # what the paragraph counts first is of no time, or of another
        "园区现有企业70家。2021年，园区实现收入60亿元。",
        "2020年，园区实现收入90亿元。2021年，园区实现收入60亿元。",
        "3月6日，园区召开大会。",
    ],
)
def test_a_paragraph_that_is_about_no_one_stretch(intro: str) -> None:
    assert told(f"{intro}\n\n一是平台增多。累计转化成果40项。", "40项") is None


def test_a_report_told_to_a_reporter() -> None:
    text = "昨日，市产业链办通报上半年工作：新增企业9家。\n\n光电信息。规上工业产值310亿元，增长5.2%。"
    assert [told(text, n) for n in ("310亿元", "5.2%")] == ["上半年", "上半年"]


def test_the_paragraph_of_a_long_list_is_looked_for_once() -> None:
    @cache
    def listed(points: int) -> Document:
        return document(INTRO + "\n\n".join(f"——新增企业{n}家。" for n in range(1, points + 1)))

    def work(points: int) -> None:
        reading = lay_out(listed(points), knowledge().taxonomy)
        told = [
            listed_period(reading, at, 2, knowledge().cues)
            for at in range(len(reading.lines) - points, len(reading.lines))
        ]
        assert {each.value.text for each in told if each and each.value} == {"五年来"}

    assert grows_in_line(work, 150)
