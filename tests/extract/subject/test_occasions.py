"""What a number was told at: gatherings as subjects."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers

SIGNING = "滨海市重点项目集中签约仪式"
FAIR = "滨海市电子信息产业推介会"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (f"9月26日，{SIGNING}在江城举行，集中签约项目16个，总投资80亿元。", "16个", SIGNING),
        (f"{FAIR}在江城举行。200余家企业参会。", "200余家", FAIR),
        (f"{FAIR}在江城举行。市领导致辞。现场签约项目12个。", "12个", FAIR),
        (f"{FAIR}在江城举行。全市已有规上企业900家。", "900家", None),
        (f"9月26日，{SIGNING}在江城举行。会上，市长介绍，全市有企业350家。", "350家", None),
        (f"{FAIR}在江城举行。2021年，全市现场签约项目33个。", "33个", None),
        ("全市现场签约项目33个。", "33个", None),
        (f"{SIGNING}在江城举行，集中签约项目16个、开工项目6个。", "6个", SIGNING),
        (f"{SIGNING}在江城举行，本次签约的八个项目中，20亿元的项目两个。", "两个", None),
        ("恒辰封装基板项目开工仪式在江城举行。当天，全市开工项目16个。", "16个", None),
    ],
)
def test_a_number_told_of_a_gathering_is_about_it(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


def test_an_amount_stays_with_the_projects_that_it_is_of() -> None:
    told = numbers(f"9月26日，{SIGNING}在江城举行，集中签约项目16个，总投资80亿元。")
    assert told["80亿元"].subject == "集中签约项目16个"
