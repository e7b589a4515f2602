"""Status by cues: direction, end, look-alikes."""

import pytest

from briefgen.fact import Status
from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("全市已建成项目12个。", "12个", "actual"),
        ("重点抓好以下工作：新增链主企业5户；推进140个重点项目。", "140个", "planned"),
        ("一年来重点抓好以下工作：新增链主企业5户。", "5户", "actual"),
        ("新签约项目131个，计划总投资3942.1亿元。", "3942.1亿元", "planned"),
        ("新签约项目131个，计划总投资3942.1亿元。", "131个", "actual"),
        ("计划总投资247亿元的11个项目开工。", "247亿元", "planned"),
        ("15个项目集中开工、17个项目即将竣工、13个项目现场签约。", "13个", "actual"),
        ("40亿元总投资将催生62亿元年产值，带动1500人就业。", "40亿元", "actual"),
        ("40亿元总投资将催生62亿元年产值，带动1500人就业。", "1500人", "expected"),
        ("到2025年，全市累计完成投资1000亿元。", "1000亿元", "target"),
        ("到2021年，全市累计完成投资1000亿元。", "1000亿元", "actual"),
        ("我市已印发实施方案，提出到2026年产值达到80亿元、建成充电站15座。", "15座", "target"),
        ("全区帮助企业解决难题9个，争取技改补助资金800万元。", "800万元", "actual"),
        ("今年计划改造项目50个，争取技改投资增速保持在15%。", "15%", "target"),
        ("全年确保实施项目130个；项目库亿元项目124个以上。", "124个以上", "target"),
        ("计划总投资247亿元的11个项目开工。", "11个", "actual"),
        ("某集团拟投资174.8亿元建设工厂。", "174.8亿元", "planned"),
        ("全市强化目标引领，形成18名市领导协同推进的格局。", "18名", "actual"),
        ("紧扣“三区”目标定位，推动九大重点产业链延链。", "九大", "actual"),
        # a plan that was carried out or joined plans nothing
        ("甲公司实施倍增计划，实现产值9亿元。", "9亿元", "actual"),
        ("不仅入选省科技攻坚计划，还投入7亿元用于改造。", "7亿元", "actual"),
        ("按照计划，今年新增企业7家。", "7家", "planned"),
        # what a plan lays down for a year to come
        ("《方案》提出，到2023年，总产值达到2100亿元，每年选取5个环节立项。", "2100亿元", "target"),
        ("《方案》提出，每年选取5个环节立项。", "5个", "planned"),
        # the parts of what is planned are planned, but for those told by how far they are
        ("今年计划实施项目90个。其中，续建项目31个，已开工项目9个。", "31个", "planned"),
        ("今年计划实施项目90个。其中，续建项目31个，已开工项目9个。", "9个", "actual"),
        ("今年计划实施项目90个。涉及生态环保方面项目7个，年度投资2亿元。", "2亿元", "planned"),
        ("全市实施项目90个。其中，续建项目31个。", "31个", "actual"),
        ("项目达产后预计实现产值4亿元、利税5000万元。", "5000万元", "expected"),
        ("项目满产后可年产模组1.5亿片。", "1.5亿片", "expected"),
        ("业务收入年底有望突破100亿元。", "突破100亿元", "expected"),
        ("各产业链每年引进20亿元以上项目不少于2个。", "不少于2个", "target"),
        ("两大炼厂每年为全省提供90%以上的塑料原料。", "90%以上", "actual"),
        ("力争到2025年突破1000亿元。", "突破1000亿元", "target"),
        ("到2025年，产业规模达到1000亿元。", "1000亿元", "target"),
        ("筹备设立规模不低于10亿元的产业投资基金。", "不低于10亿元", "planned"),
        ("新建150P人工智能计算中心将于年底启用。", "150P", "planned"),
        # the investment of a project is what it is, whenever its roof is closed
        ("总投资50亿元的创享中心项目预计年底封顶。", "50亿元", "actual"),
        # an aim that something is done with is a target, and what is done is done
        ("聚焦建设产业基地目标，引进企业9家，建成产能84万吨。", "9家", "actual"),
        ("聚焦建设产业基地目标，引进企业9家，建成产能84万吨。", "84万吨", "actual"),
        ("按照产值翻番的目标，引进企业9家。", "翻番", "target"),
        ("围绕年产值100亿元目标，力争引进企业9家。", "100亿元", "target"),
        ("围绕年产值100亿元目标，力争引进企业9家。", "9家", "target"),
        ("甲公司将投资60亿元，在平度市建设产业园，主要建设内容包括年产45万吨硫酸等7个子项目。", "45万吨", "planned"),
        ("四大产业预计实现总产值1686亿元，902家规上企业完成产值1297亿元。", "1686亿元", "expected"),
        ("四大产业预计实现总产值1686亿元，902家规上企业完成产值1297亿元。", "902家", "actual"),
        ("四大产业预计实现总产值1686亿元，902家规上企业完成产值1297亿元。", "1297亿元", "actual"),
        ("预计全年完成产值1686亿元，规上工业完成税收97亿元。", "97亿元", "expected"),
        ("甲电池项目预计2024年投产，投资30亿元的乙芯片项目预计2025年投产。", "30亿元", "actual"),
        ("2025年，推进重点项目300个。", "300个", "planned"),
        ("全市计划实施项目120个，投资600亿元。", "600亿元", "planned"),
        # 把, not a plan
        ("全市将12个项目列为重点。", "12个", "actual"),
        ("全年投资计划完成817亿元。", "817亿元", "actual"),
        # how far from the goal things are, and by which goal they are seen
        ("生产总值增长3.2%，塌目标1.8个百分点。", "1.8个百分点", "actual"),
        ("增速高于年初预期目标2.1个百分点。", "2.1个百分点", "actual"),
        ("从年初预期目标看，甲、乙两市增速分别高于目标5.1个、3.2个百分点。", "3.2个百分点", "actual"),
        ("今年要实现的目标是新增企业6家。", "6家", "target"),
        ("上半年内蒙古新开工项目425项。", "425项", "actual"),
        ("全年计划实施项目46个。", "46个", "planned"),
        ("已开工39个，完成年度计划开工的80.8%。", "80.8%", "actual"),
        ("剔除年度目标中的土地款，完成率为27.9%。", "27.9%", "actual"),
        ("今年全市主要产品产量增长较快。其中，汽车增长73.7%。", "73.7%", "actual"),
        ("基地整体规划5个电芯厂房。", "5个", "planned"),
        ("拟改造二期工厂，建设年产17万吨的生产线。", "17万吨", "planned"),
        # what is to be built, clause by clause; the points that a line with a colon opens
        ("今年计划建设园区2平方公里，修建道路4公里，安装路灯160盏。", "160盏", "planned"),
        ("我们将重点抓好以下工作：\n\n一是做强园区。新增企业40家。", "40家", "planned"),
        ("一年来，我们重点抓好以下工作：\n\n一是做强园区。新增企业40家。", "40家", "actual"),
        ("引进内资108亿元，完成计划的118%。", "118%", "actual"),
        ("2022年，全市将围绕八大任务发力。其中，培育“小巨人”企业80家以上。", "80家以上", "planned"),
        ("推动健康医疗产业增加值增长10%以上。", "10%以上", "target"),
        ("有效推动健康医疗产业增加值增长10%以上。", "10%以上", "actual"),
        # a wish ends where the past begins
        ("确保达标企业顺利升规，仅2021年净增规上企业6家。", "6家", "actual"),
    ],
)
def test_status(text: str, number: str, status: str) -> None:
    assert numbers(text)[number].status == status


def test_a_heading_of_tasks_makes_plans_of_what_stands_under_it() -> None:
    text = (
        "一、2021年工作回顾\n\n新建道路5公里，投入资金3亿元。\n\n二、2022年重点工作\n\n新建道路8公里，投入资金4亿元。"
    )
    got = numbers(text, "2022-01-20")
    assert [(n, got[n].status, got[n].period.text) for n in ("5公里", "8公里")] == [
        ("5公里", "actual", "2021年"),
        ("8公里", "planned", "2022年"),
    ]


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("拟新建厂房2万平方米，办公楼4992平方米，新建生产线3条。", "4992平方米", Status.PLANNED),
        ("拟新建厂房2万平方米，办公楼4992平方米，新建生产线3条。", "3条", Status.PLANNED),
        ("拟新建厂房2万平方米，公司已有员工300人。", "300人", Status.ACTUAL),
        ("计划引进项目20个，到位资金15亿元以上。", "15亿元以上", Status.PLANNED),
        ("项目建成后，预计将实现收入1亿元、利润2000万元。", "2000万元", Status.EXPECTED),
        ("一期刚投产；二期项目完成后，年产值可达50亿元。", "50亿元", Status.EXPECTED),
        ("争取签约一批项目，期间举办活动3场，共签约项目93个。", "93个", Status.ACTUAL),
        ("投产后第一年，产值不低于2亿元；第二年，产值不低于4亿元。", "4亿元", Status.EXPECTED),
        ("到2025年，力争新引进企业20家；新培育企业35家。", "35家", Status.TARGET),
        ("今年共争取中央预算内资金14.2亿元。", "14.2亿元", Status.ACTUAL),
        ("向上争取项目资金1000多万元。", "1000多万元", Status.ACTUAL),
        ("全年签约项目将超过60个。", "超过60个", Status.EXPECTED),
        ("达产后产值869亿元，其中半导体领域2个。", "2个", Status.ACTUAL),
        ("占地815亩，规划年产10万辆乘用车。", "10万辆", Status.PLANNED),
        ("今年的目标是1.5个亿。", "1.5个亿", Status.TARGET),
        ("他预计，该项目实施后，每年将产生2亿元的产值。", "2亿元", Status.EXPECTED),
        ("达产达标后年产值可超过5亿元。", "超过5亿元", Status.EXPECTED),
        ("《方案》提出，每条链每年引进企业3家。", "3家", Status.PLANNED),
        ("推动两大产业集群规模突破500亿元。", "突破500亿元", Status.TARGET),
        ("已推动两大产业集群规模突破500亿元。", "突破500亿元", Status.ACTUAL),
        # a speaker's plan goes on clause by clause, in its own sentence; 三年内 is no 年内
        ("我们将实施三年行动，建立推进机制，引进企业30家。去年引进企业12家。", "30家", Status.PLANNED),
        ("我们将实施三年行动，建立推进机制，引进企业30家。去年引进企业12家。", "12家", Status.ACTUAL),
        ("我市将新能源汽车作为主导产业，引进项目25个。", "25个", Status.ACTUAL),
        ("我们将建立推进机制，力争三年内新增百亿企业5家。", "5家", Status.TARGET),
        ("力争3年内总产值达到300亿元。", "300亿元", Status.TARGET),
        ("未来三年，全市新增企业30家。", "30家", Status.PLANNED),
        ("密集拜访7家目标企业。", "7家", Status.ACTUAL),
        ("努力形成10个百亿级、500个规上企业。", "10个", Status.TARGET),
        ("2025年前，全市新增企业30家。", "30家", Status.PLANNED),
        ("十年间，全市新增企业30家。", "30家", Status.ACTUAL),
        (
            "集团将携手伙伴投资310亿元，在北湖度假区整体开发项目合作中建设训练基地、综合体等9个项目。",
            "9个",
            Status.PLANNED,
        ),
        ("公司三年内建设生产线48条。", "48条", Status.PLANNED),
    ],
)
def test_plans_that_go_on(text: str, number: str, status: Status) -> None:
    assert {f.text.removeprefix("不低于"): f.status for f in numbers(text).values()}[number] is status


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("一季度预计实现总产值107亿元，同比增长16%。", "16%", "expected"),
        ("力争全年产值突破500亿元，增长12%左右。", "12%左右", "target"),
        ("在建项目计划总投资3190亿元；今年完成投资479亿元。", "479亿元", "actual"),
    ],
)
def test_growth_is_what_it_is_the_growth_of(text: str, number: str, status: str) -> None:
    assert numbers(text)[number].status.value == status


def test_a_task_handed_down_is_a_target() -> None:
    told = numbers("完成州外到位资金120亿元，完成州政府下达任务数132亿元的90.8%。")
    assert [told[n].status.value for n in ("120亿元", "132亿元", "90.8%")] == ["actual", "target", "actual"]


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("10月还将投产1条产线，届时共有6条产线。", "6条", "expected"),
        ("整个基地可满足70万辆汽车的需求。", "70万辆", "expected"),
        ("该县规划100公顷土地打造产业园。", "100公顷", "planned"),
        ("该区超额完成全年新签约项目90亿元的任务。", "90亿元", "target"),
        ("累计到位资金54亿元，超额完成上半年36亿元任务。", "36亿元", "target"),
        ("累计到位资金54亿元，超额完成上半年36亿元任务。", "54亿元", "actual"),
        ("项目设计年产值约160亿元、年利税18亿元。", "约160亿元", "planned"),
        ("项目设计年产值约160亿元、年利税18亿元。", "18亿元", "planned"),
        ("该市计划用3年时间，培育百亿级企业5家。", "5家", "target"),
    ],
)
def test_what_is_to_be_by_then(text: str, number: str, status: str) -> None:
    assert numbers(text)[number].status == status


def test_a_part_that_already_stands_is_no_goal():
    found = numbers("全市目标新增智能工厂8个，其中5个已验收、3个在建。")
    assert [found[n].status for n in ("8个", "5个", "3个")] == [Status.TARGET, Status.ACTUAL, Status.ACTUAL]


def test_what_is_foreseen_behind_a_number_that_stands_beside_another():
    found = numbers("已建成厂房42万平方米，另有18万平方米预计12月交付。")
    assert [found[n].status for n in ("42万平方米", "18万平方米")] == [Status.ACTUAL, Status.EXPECTED]


def test_a_year_s_work_is_to_be_done_where_another_heading_looked_back():
    back = "一、2016年工作回顾\n\n安排专项资金3000万元，完成技改投资90亿元。\n\n"
    ahead = "二、2017年主要工作\n\n安排专项资金5000万元，完成技改投资120亿元。"
    found = numbers(back + ahead)
    assert [found[text].status for text in ("90亿元", "5000万元", "120亿元")] == ["actual", "planned", "planned"]
    assert numbers(ahead)["120亿元"].status == "actual"
