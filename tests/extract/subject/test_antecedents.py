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
        ("远航客运站迁建项目占地86亩。目前，主体工程完成70%，明年投用。", "70%", "远航客运站迁建项目"),
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
        ("明德电子有限公司作为首批企业入驻。该项目总投资50亿元。", "50亿元", "明德电子有限公司"),
        ("顶峰新材料计划总投资3.6亿元，拟建设厂房。项目建成后，年产值可达1亿元。", "3.6亿元", "顶峰新材料"),
        ("顶峰新材料计划总投资3.6亿元，拟建设厂房。项目建成后，年产值可达1亿元。", "1亿元", "顶峰新材料"),
        ("甲路至滨河路面改造工程总造价1.46亿元，路线总长8.6公里。", "8.6公里", "甲路至滨河路面改造工程"),
        ("预计年产值将稳定在70亿至100亿的强劲区间。", "70亿至100亿", None),
        ("计划总投资110亿元、年产480万片硅片项目落户。", "110亿元", "年产480万片硅片项目"),
        (
            "记者走进江西明荣新材料公司。作为一家总投资40亿元的高新技术企业，明荣新材料已取得10项专利。",
            "40亿元",
            "江西明荣新材料公司",
        ),
        (
            "记者走进江西明荣新材料公司。作为一家总投资40亿元的高新技术企业，明荣新材料已取得10项专利。",
            "10项",
            "江西明荣新材料公司",
        ),
        ("明德实业有限公司生产繁忙。“去年，我们公司取得3000万元的订单。”", "3000万元", "明德实业有限公司"),
        ("明德实业有限公司投产。据企业负责人介绍，今年产值能突破2000万元。", "突破2000万元", "明德实业有限公司"),
        # of two projects neither is meant
        ("远航新材料项目、明德电池项目开工。该项目总投资7亿元。", "7亿元", None),
        ("明德实业有限公司生产繁忙。公司去年产值达3.2亿元。", "3.2亿元", "明德实业有限公司"),
        ("明德实业有限公司生产繁忙。\n\n该公司去年产值达3.2亿元。", "3.2亿元", "明德实业有限公司"),
        ("远航新材料生产基地项目总投资3亿元；建成后年产值6亿元。", "6亿元", "远航新材料生产基地项目"),
    ],
)
def test_the_name_meant(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("北山医药港已签约项目56个。目前，已开工厂房18栋，入驻企业9家。", "北山医药港"),
        ("北山医药港已签约项目56个。目前，全市开工厂房18栋，入驻企业9家。", None),
        ("北山医药港和南海产业园已签约项目56个。目前，已开工厂房18栋，入驻企业9家。", None),
    ],
)
def test_the_park_that_the_sentence_before_is_about(text: str, subject: str | None) -> None:
    assert [numbers(text)[number].subject for number in ("18栋", "9家")] == [subject, subject]


def test_a_heading_parts_what_is_spoken_of() -> None:
    text = f"{OPENING}\n\n二、招商引资\n\n该项目总投资7亿元。"
    assert numbers(text)["7亿元"].subject is None


def test_what_a_man_of_a_company_tells_of_the_project_before() -> None:
    text = "年产2亿件产品产业园项目机械轰鸣。“一期已经封顶。”浙江恒辰建设有限公司负责人王某介绍，项目总用地约80亩。"
    assert numbers(text)["约80亩"].subject == "年产2亿件产品产业园项目"


def test_the_park_that_a_paragraph_opens_with_as_its_project() -> None:
    text = "甲区·乙市协作产业园由三家企业建设。项目规划面积630亩，计划总投资18亿元。"
    assert {numbers(text)[n].subject for n in ("630亩", "18亿元")} == {"甲区·乙市协作产业园"}


@pytest.mark.parametrize(
    ("text", "number", "subject", "status", "period"),
    [
        ("9月，时代电驱项目开工。届时，年产电驱系统80万套，产值30亿元。", "80万套", "时代电驱项目", "expected", None),
        ("9月，时代电驱项目开工。届时，年产电驱系统80万套，产值30亿元。", "30亿元", "时代电驱项目", "expected", None),
        (
            "鲁班机床产业园奠基。园区建成后，将入驻企业60家，年产值100亿元。",
            "100亿元",
            "鲁班机床产业园",
            "expected",
            None,
        ),
        ("时代电驱项目今年完成投资6亿元，全面达产可实现产值40亿元。", "40亿元", "时代电驱项目", "expected", None),
        (
            "时代电驱项目自2020年投产后，产值连年增长，2021年达到12亿元。",
            "12亿元",
            "时代电驱项目",
            "actual",
            "2021年",
        ),
        ("截至目前已完成投资3亿元，达产后年产值8亿元。", "8亿元", None, "expected", None),
        # whose share it is stands in the sentence
        ("9月，时代电驱项目开工。届时，本市轮胎市场占有率将提升至50%。", "50%", None, "expected", None),
    ],
)
def test_what_is_to_come_is_told_of_the_project(
    text: str, number: str, subject: str | None, status: str, period: str | None
) -> None:
    fact = numbers(text)[number]
    assert (fact.subject, fact.status.value, fact.period and fact.period.text) == (subject, status, period)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        # 该项目 of the sentence itself goes before that of the text above
        (
            f"{OPENING}明德机械项目也是今年开工的，该项目总投资22亿元，1号厂房已完成；办公楼已建至5层。",
            "5层",
            "明德机械项目",
        ),
        # told by a man, of a work, in the middle of a sentence
        (f"{OPENING}该工程项目经理王某告诉记者，项目用地面积90亩。", "90亩", "远航新材料生产基地项目"),
        (f"{OPENING}\n\n“变电站已经投产，项目总体完成投资3亿元，进度超过75%。”", "3亿元", "远航新材料生产基地项目"),
        # a park that the sentence before names alone
        (
            "作为重点项目之一，远航珍珠生物产业园占地300亩。项目投产后，预计年销售收入23亿元。",
            "23亿元",
            "远航珍珠生物产业园",
        ),
        # what the project builds is not what the next sentence is about
        (
            f"{OPENING}该项目占地300亩，主要建设风电塔筒生产线、大数据中心等。项目建成后，年产值45亿元。",
            "45亿元",
            "远航新材料生产基地项目",
        ),
        # projects of a class are none
        (
            "会上宣布第三次“开工一批”项目集中开工，并为远航高纯石英管项目培土奠基。该项目占地64亩。",
            "64亩",
            "远航高纯石英管项目",
        ),
        ("远航集团是由甲辰集团和乙巳集团组建的企业。公司总资产30亿元。", "30亿元", "远航集团"),
        # a park that a company is to build, told in the paragraph above
        (
            "远航国际集团落户本地，决定打造远航新材料产业城。\n\n该项目分两期建设，总投资150亿元。",
            "150亿元",
            "远航新材料产业城",
        ),
        # a project is gone on about over more than one sentence
        (
            "远航木业有限公司位于滨河镇。项目总投资13亿元。该项目是重点项目之一。建成投产后，年产值10亿元。",
            "10亿元",
            "远航木业有限公司",
        ),
        # who only tells of it is not meant
        (
            f"{OPENING}明德实业有限公司负责人王某介绍，建设快于计划。项目总投资9亿元。",
            "9亿元",
            "远航新材料生产基地项目",
        ),
        (f"{OPENING}他们又赶往明德健康城项目。这个总投资超100亿元的大项目引人关注。", "超100亿元", "明德健康城项目"),
        ("远航集团去年忙碌。如今公司已拥有厂房8000平方米。", "8000平方米", "远航集团"),
        (
            "“产业园已吸引26家企业入园。”远航东盟国际林业循环经济产业园总经理王某说。",
            "26家",
            "远航东盟国际林业循环经济产业园",
        ),
        ("远航经济合作园区加快建设。\n\n园区位于滨河镇，总投资5亿元。", "5亿元", "远航经济合作园区"),
    ],
)
def test_the_project_meant_by_what_is_said_again(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (f"{OPENING}该项目占地30亩。已建成厂房3栋，修路5公里。", "3栋", "远航新材料生产基地项目"),
        ("远航新材料项目一期开工。这是全省最大的产业项目，总投资730亿元。", "730亿元", "远航新材料项目一期"),
        ("远航风电有限公司投资10亿元扩建厂房。截至目前，已生产叶片200支。", "200支", "远航风电有限公司"),
        ("投资6亿元的远航尿素项目。预计年上缴税金1.1亿元。", "1.1亿元", "远航尿素项目"),
        # another subject, more than one name before, others meant too
        (f"{OPENING}县里建成厂房3栋。", "3栋", None),
        (f"{OPENING}全县已建成厂房3栋。", "3栋", None),
        ("远航新材料项目、明德电池项目开工。已建成厂房3栋。", "3栋", None),
        (f"{OPENING}预计二期、三期全部投产后，年产值可达9亿元。", "9亿元", None),
    ],
)
def test_a_sentence_without_a_subject_goes_on_about_the_one_before(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject
