"""What 该项目, 公司, 园区 and a sentence without a subject speak of again."""

import pytest

from tests.extract.making import numbers

OPENING = "在远航新材料生产基地项目现场，塔吊林立。"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (f"{OPENING}项目总投资7.5亿元，占地143亩。", "143亩", "远航新材料生产基地项目"),
        (f"{OPENING}据了解，该项目是县里的重点项目之一，项目总投资1.5亿元。", "1.5亿元", "远航新材料生产基地项目"),
        (f"{OPENING}一期工程正在进行，计划投资5000万元。", "5000万元", "远航新材料生产基地项目"),
        (f"{OPENING}预计建成投产后，年产值可达4.4亿元。", "4.4亿元", "远航新材料生产基地项目"),
        (f"{OPENING}总投资3亿元，占地33亩。", "3亿元", "远航新材料生产基地项目"),
        (f"{OPENING}截至目前，主体已完工，已完成投资2.5亿元。", "2.5亿元", "远航新材料生产基地项目"),
        (f"{OPENING}\n\n该项目投产后，每年可缴税600万元。", "600万元", "远航新材料生产基地项目"),
        (f"{OPENING}该项目由明德实业有限公司投资建设，总投资2亿元。", "2亿元", "远航新材料生产基地项目"),
        (f"{OPENING}该项目位于滨河工业园，总投资2亿元。", "2亿元", "远航新材料生产基地项目"),
        # what is named in the sentence itself goes before what was named above it
        (f"{OPENING}滨河工业园建成厂房12万平方米，一期入驻企业31家。", "31家", "滨河工业园"),
        (f"{OPENING}全市完成投资2.5亿元。", "2.5亿元", None),
        (
            "明德能源有限公司年产30GW单晶拉棒项目开工。该公司生产线总投资100亿元。",
            "100亿元",
            "明德能源有限公司",
        ),
        (
            "明德能源有限公司年产30GW单晶拉棒项目开工。生产线先进，项目全部建成达产后，年产值180亿元。",
            "180亿元",
            "明德能源有限公司年产30GW单晶拉棒项目",
        ),
        ("明德实业有限公司生产繁忙。“我们去年缴税400万元。”", "400万元", "明德实业有限公司"),
        # of two projects neither is meant
        ("远航新材料项目、明德电池项目开工。该项目总投资7亿元。", "7亿元", None),
        ("明德实业有限公司生产繁忙。公司去年产值达3.2亿元。", "3.2亿元", "明德实业有限公司"),
        ("明德实业有限公司生产繁忙。\n\n该公司去年产值达3.2亿元。", "3.2亿元", "明德实业有限公司"),
        ("远航新材料生产基地项目总投资3亿元；建成后年产值6亿元。", "6亿元", "远航新材料生产基地项目"),
    ],
)
def test_the_name_meant(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


def test_a_heading_parts_what_is_spoken_of() -> None:
    text = f"{OPENING}\n\n二、招商引资\n\n该项目总投资7亿元。"
    assert numbers(text)["7亿元"].subject is None
