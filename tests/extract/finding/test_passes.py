"""The stage of a set of projects, told in a sentence before its parts."""

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts

STARTED = "10月18日，全市四季度重大项目集中开工。"
COSTS = "兴和磷化工项目总投资32亿元，东峡储能项目总投资18亿元。"


def stages(text: str) -> list[str | None]:
    return [f.stage for f in facts(text) if f.kind in (Kind.PROJECT, Kind.PARK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{STARTED}其中，{COSTS}", ["开工", "开工"]),
        (f"{STARTED}此次活动共有48个项目参加。其中，{COSTS}", ["开工", "开工"]),
        (f"{STARTED}市领导致辞。{COSTS}", ["开工", "开工"]),
        (f"全市8个项目集中签约。{COSTS}", ["签约", "签约"]),
        (f"举行产业链推介会，现场签约项目15个。市领导出席。据了解，其中{COSTS}", ["签约", "签约"]),
        (
            "全市重大项目集中开工，共26个，总投资130亿元。其中，康瑞医疗器械产业园总投资20亿元，恒信光伏项目已竣工。",
            ["开工", "竣工"],
        ),
        # another event, a stage of its own, no event at all, the project that the event is of
        (f"举行集中开工仪式。下午召开链长会。{COSTS}", [None, None]),
        (f"全市重点项目集中签约。{COSTS[:-1]}，去年已竣工。", [None, "竣工"]),
        (f"今年实施重点项目120个。其中，{COSTS}", [None, None]),
        (f"定期开展“集中签约、集中开工”等活动。{COSTS}", [None, None]),
        (
            "全市项目集中开工，主要包含两大领域。其中，产业类1项，总投资8亿元。分别是总投资5亿元的东峡养殖项目。"
            "基础设施类1项，总投资1亿元。分别是总投资3亿元的兴和道路工程。",
            ["开工", "开工"],
        ),
        (
            "当天开工的2个项目都服务园区。东峡港疏港快速通道工程项目总投资9亿元，计划2021年9月完工。",
            ["开工", "竣工"],
        ),
        (
            "此次集中开工的重点项目包括省重点项目13个；市重点项目19个。其中，既有东峡制造基地、兴和新型材料等引领转型的产业项目。",
            ["开工", "开工"],
        ),
        (
            "集中开工项目8个。其中20亿元以上项目1个，为总投资22亿元的兴和热管理项目。"
            "5亿元以上项目2个，分别为总投资5亿元的东峡装备项目，总投资6亿元的康瑞隔膜项目。",
            ["开工", "开工", "开工"],
        ),
        (f"当日开工动员项目71个，总投资806亿元，年度计划投资133亿元。代表性项目有：{COSTS}", ["开工", "开工"]),
        (
            "一批装备产业项目在这里集中落地：\n兴和装备产业基地项目，建设中的车间长700米；\n"
            "东峡储能项目，总投资60亿元；\n康瑞隔膜项目，总投资2亿元。",
            ["在建", "落地", "落地"],
        ),
        ("今年项目进展良好：\n兴和装备产业基地项目，总投资2亿元；\n东峡储能项目，总投资6亿元。", [None, None]),
        (
            "集中签约项目9个，其中：兴和产业园，总投资12亿元；东峡水厂二期，总投资4亿元，年内开工；"
            "康瑞隔膜项目，总投资3亿元。",
            ["签约", "开工", "签约"],
        ),
        ("长江定制厂房开园暨重大项目集中开工仪式举行。长江定制厂房项目总投资3亿元。", [None]),
    ],
)
def test_the_stage_of_a_set_is_that_of_its_parts(text: str, expected: list[str | None]) -> None:
    assert stages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（一）兴和光伏项目。总投资10亿元，占地200亩，目前已完成主体施工。", ["封顶"]),
        ("2.兴和冷链物流园。总投资3亿元，建设冷库5万吨，计划2023年10月投产。", ["投产"]),
        ("市领导来到兴和光伏项目。总投资10亿元的东峡项目已竣工。", [None, "竣工"]),
    ],
)
def test_what_stands_below_a_name_is_told_of_it(text: str, expected: list[str | None]) -> None:
    assert stages(text) == expected
