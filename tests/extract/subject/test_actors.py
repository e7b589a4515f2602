"""The company that a sentence without a name is about."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers

SCENES = [
    "走进位于甲区的北辰硅能有限公司生产车间，机器轰鸣。",
    "在北辰硅能有限公司的数字化车间内，工人们正忙碌。",
    "3月5日，位于崂山经开区的北辰硅能有限公司的生产车间内，一派忙碌景象。",
    "北辰硅能有限公司的厂房里，机器轰鸣。",
]


@pytest.mark.parametrize("scene", SCENES)
def test_what_a_workshop_shows_is_its_companys(scene: str) -> None:
    found = numbers(f"{scene}10条硅片生产线满负荷运行，日产能达210万片。")
    assert [found[number].subject for number in ("10条", "210万片")] == ["北辰硅能有限公司"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "走进北辰硅能有限公司生产车间，机器轰鸣。全市10条硅片生产线满负荷运行。",
        "走进北辰硅能有限公司，负责人正在开会。10条硅片生产线满负荷运行。",
        "走进北辰硅能有限公司、远航电缆有限公司生产车间，机器轰鸣。10条硅片生产线满负荷运行。",
    ],
)
def test_what_no_single_workshop_shows_is_nobodys(text: str) -> None:
    assert numbers(text)["10条"].subject is None


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (
            "他的公司——北辰硅能有限公司，落户新城七年。从租来的600平方米车间起步，到如今占地92亩。",
            "92亩",
            "北辰硅能有限公司",
        ),
        ("他的公司——北辰硅能有限公司，落户新城七年。全市现有硅能企业92家。", "92家", None),
        ("他的朋友——北辰硅能有限公司，落户新城七年。从600平方米车间起步。", "600平方米", None),
        ("北辰硅能有限公司是硅能企业。公司建有博士后工作站，拥有专利156项。", "156项", "北辰硅能有限公司"),
        ("远航集团是轴承企业。集团拥有专利200多件，产品出口30多个国家。", "200多件", "远航集团"),
        ("远航集团是轴承企业。集团军拥有装备200多件。", "200多件", None),
    ],
)
def test_the_company_that_a_paragraph_introduces(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


def test_a_part_of_the_companys_figures() -> None:
    told = numbers("远航食品有限公司开工。去年，公司产值6亿元；其中线上销售占比58%，出口额达420万美元。")
    assert [told[n].subject for n in ("58%", "420万美元")] == ["远航食品有限公司"] * 2


@pytest.mark.parametrize(
    ("says", "subject"),
    [
        ("“我们要做到5亿元。”董事长赵某说。", "永岭轴承有限公司"),
        ("“我们要做到5亿元。”车间主任李某说。", "永岭轴承有限公司"),
        ("“我们要做到5亿元。”市工信局副局长李某说。", None),
        ("“我们要兑现补贴5亿元。”经开区管委会主任李某说。", None),
    ],
)
def test_who_we_are(says: str, subject: str | None) -> None:
    assert numbers(f"永岭轴承有限公司去年产值2亿元。{says}")["5亿元"].subject == subject


INTERVIEW = (
    "访永岭电机董事长赵某\n\n记者：永岭电机有限公司去年成绩如何？\n\n赵某：去年我们营收12.6亿元。一季度订单增长21%。\n\n"
    "记者：行业呢？\n\n赵某：全国市场规模900亿元。\n\n赵某：全市企业产值320亿元。"
)


@pytest.mark.parametrize(
    ("number", "subject"),
    [("12.6亿元", "永岭电机有限公司"), ("21%", "永岭电机有限公司"), ("900亿元", None), ("320亿元", None)],
)
def test_what_the_man_of_a_company_answers(number: str, subject: str | None) -> None:
    assert numbers(INTERVIEW)[number].subject == subject


def test_what_an_official_answers_is_no_companys() -> None:
    text = "记者专访市工信局局长钱某。永岭电机有限公司去年营收9亿元。\n\n钱某：去年我们兑现奖补3亿元。"
    assert numbers(text)["3亿元"].subject is None
