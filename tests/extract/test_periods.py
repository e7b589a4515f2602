"""Which time a number belongs to."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("1—8月，全市新签约项目131个，计划总投资3942.1亿元。", "3942.1亿元", ("1—8月", "2022-01-01", "2022-08-31")),
        ("建立76家企业培育库，仅2021年净增企业6家。", "76家", None),
        ("建立76家企业培育库，仅2021年净增企业6家。", "6家", ("2021年", "2021-01-01", "2021-12-31")),
        ("上半年新增企业25家，较去年增长8%。", "8%", ("上半年", "2022-01-01", "2022-06-30")),
        ("1—8月完成投资817亿元，占全年投资计划的81%。", "81%", ("1—8月", "2022-01-01", "2022-08-31")),
        ("截至目前，累计认定企业75家。", "75家", ("截至目前", None, "2022-09-15")),
        ("甲项目于8月底交付；总投资50亿元的乙项目开工。", "50亿元", None),
        ("干部每天走访企业，撮合订单；累计外贸转内销企业50家。", "50家", None),
        ("2020年、2021年产值分别为52亿元、64亿元。", "52亿元", ("2020年", "2020-01-01", "2020-12-31")),
        ("2020年、2021年产值分别为52亿元、64亿元。", "64亿元", ("2021年", "2021-01-01", "2021-12-31")),
        ("去年营收180亿元，是2018年的6.3倍。", "6.3倍", ("去年", "2021-01-01", "2021-12-31")),
        ("预计年底投产，达产后可实现年产值12亿元。", "12亿元", None),
        ("截至2021年末，拥有单项冠军63家；国家级“小巨人”企业182家。", "182家", ("截至2021年末", None, "2021-12-31")),
        ("各产业链每年引进项目不少于2个。", "不少于2个", ("每年", None, None)),
    ],
)
def test_period(text: str, number: str, period: tuple[str, str | None, str | None] | None) -> None:
    got = numbers(text)[number].as_json()["period"]
    assert (tuple(got.values()) if got else None) == period


def test_a_stretch_rules_the_rest_of_its_paragraph() -> None:
    text = "1—8月，全市新签约项目131个。其中，制造业项目59个。从落地情况看，已开工项目53个。\n\n新增企业25家。"
    got = numbers(text)
    assert [got[n].period.text if got[n].period else None for n in ("59个", "53个", "25家")] == ["1—8月", "1—8月", None]


def test_a_heading_says_the_year_of_the_months_below_it() -> None:
    text = "一、2020年工作回顾\n\n全年新增企业12家。\n\n二、2021年重点工作\n\n全年实施项目320个。"
    got = numbers(text, published="2021-01-20")
    assert [str(got[n].period.start) for n in ("12家", "320个")] == ["2020-01-01", "2021-01-01"]


def test_the_past_year_of_a_report_of_january_is_the_year_that_is_over() -> None:
    got = numbers("过去一年，全市引进项目278个。", published="2021-01-20")["278个"].period
    assert (str(got.start), str(got.end)) == ("2020-01-01", "2020-12-31")


def test_an_unknown_year_leaves_relative_times_unresolved() -> None:
    got = numbers("上半年新增企业25家。", published="2022")["25家"].period
    assert (got.text, got.start.isoformat()) == ("上半年", "2022-01-01")


def test_parts_told_in_a_paragraph_of_their_own_keep_the_time_of_the_whole() -> None:
    got = numbers("记者获悉，今年上半年，全市完成总产值1.38万亿元。\n\n其中，家电产值2600亿元。\n\n家具产值30亿元。")
    assert [got[n].period and got[n].period.text for n in ("2600亿元", "30亿元")] == ["今年上半年", None]
