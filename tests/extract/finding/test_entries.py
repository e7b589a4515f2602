"""Projects that an entry of a register is about, and points of a speech that look like one."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def named(text: str) -> list[tuple[str, str | None]]:
    return [(f.subject or "", f.stage) for f in facts(text) if f.kind in (Kind.PROJECT, Kind.PARK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2.石桥县年产20万立方米竹木复合板技改。总投资2.2亿元，年内投产。",
            [("石桥县年产20万立方米竹木复合板技改", "投产")],
        ),
        (
            "3.石桥县智能终端产业园二期。占地320亩，新建贴片线24条。总投资13亿元。进展：桩基完成四成。",
            [("石桥县智能终端产业园二期", "在建")],
        ),
        (
            "4.云山毛尖数字化加工中心。日加工鲜叶60吨。投资额9800万元，已建成，拟于明年春投用。",
            [("云山毛尖数字化加工中心", "竣工")],
        ),
        ("5.石桥县弹性织带项目：总投资5.6亿元，续建。", [("石桥县弹性织带项目", "在建")]),
        ("6.青峰药用辅料基地。签约不足半年，正办理用地报批，力争6月底前开工。", [("青峰药用辅料基地", "签约")]),
        # a label is no step; a phase is part of the name
        ("7.青峰电路板扩建（一期），建设地点：白桥镇，总投资8亿元。", [("青峰电路板扩建（一期）", None)]),
        ("8.青峰药用辅料基地，总投资8亿元，形象进度：滞后，待批。", [("青峰药用辅料基地", None)]),
        ("· 萧县：德国莱恩建筑膜材，外方出资600万欧元", [("德国莱恩建筑膜材", None)]),
        ("·石桥县：南湖智算中心：总投资12亿元", [("南湖智算中心", None)]),
    ],
)
def test_a_numbered_name_with_what_a_register_says_is_a_project(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert named(text) == expected


def test_a_row_under_a_head_of_projects_is_one() -> None:
    table = (
        "项目名称  建设地点  总投资（亿元）  形象进度\n1.青峰年产3万吨电子铜箔  白桥镇  26.5  车间设备调试\n"
        "2.云山稀土永磁材料  石正镇  5.2  滞后，正在补办环评\n3.五岭烧酒文化产业园  横水镇  12  主体完成70%"
    )
    assert named(table) == [
        ("青峰年产3万吨电子铜箔", "在建"),
        ("云山稀土永磁材料", None),
        ("五岭烧酒文化产业园", "在建"),
    ]
    assert [f.subject for f in facts(table) if f.kind is Kind.PROBLEM] == ["云山稀土永磁材料滞后"]


def test_the_rows_of_a_long_table_stand_under_its_head_and_no_further() -> None:
    rows = "\n".join(f"{at}.云山第{at}号稀土永磁材料  石正镇  5.2  正在砌筑" for at in range(1, 98))
    table = f"项目名称  建设地点  总投资（亿元）  形象进度\n{rows}\n\n以上为重点项目。\n\n青峰电子铜箔  白桥镇  26.5  车间砌筑"
    assert len(named(table)) == 97


@pytest.mark.parametrize(
    "text",
    [
        "1.推进老旧小区改造。总投资2.2亿元，年内完工。",
        "1.重点项目建设情况。总投资120亿元，占地300亩。",
        "4.项目建设提速增效。占地300亩，年产值20亿元。",
        "2.产业发展基础。占地20平方公里，年产值300亿元。",
        "2.固定资产投资。全年增长8%。",
        "（一）重点项目。总投资120亿元。",
        "单位名称  地址  电话\n1.青峰电子科技  白桥镇  26.5",
        "3.强化要素保障。签约前就把地备好。",
        "1.驻外招商。签约项目33个，总投资86亿元。",
        "4.新能源汽车。年产能达50万辆。",
        "6.现代物流业：总投资20亿元的3个项目。",
        "（2）高端装备制造。投资主体多元，总投资120亿元。",
        "5.远航科技公司。总投资3亿元，年产电机20万台。",
    ],
)
def test_a_point_of_a_speech_is_none(text: str) -> None:
    assert named(text) == []


def test_every_name_of_a_priced_row_under_an_announcement_is_a_project() -> None:
    text = "签约的主要项目有：\n\n石桥县：锐石储能设备（12亿元）、青峰家具产业园（20亿元）；\n\n东湖市：鑫鼎永磁电机（5000万美元）。"
    assert named(text) == [("锐石储能设备", "签约"), ("青峰家具产业园", "签约"), ("鑫鼎永磁电机", "签约")]


def test_a_priced_row_under_no_announcement_is_of_nobody_knows_what() -> None:
    assert named("各县情况如下：\n\n石桥县：锐石储能（12亿元）、鑫鼎电机（20亿元）；") == []


def test_a_label_of_the_main_projects_is_no_project() -> None:
    assert named("主要开工项目：\n\n1.锐石储能设备（12亿元）；") == [("锐石储能设备", "开工")]


def test_the_work_that_a_point_names_may_be_told_of_before_its_price() -> None:
    text = "6.石桥市750千伏输变电配套工程。新建变电站1座、线路286公里，总投资19.3亿元，已于2月开工。"
    assert named(text) == [("石桥市750千伏输变电配套工程", "开工")]


def test_a_phase_in_brackets_is_part_of_the_name() -> None:
    text = "5.石桥县硅材料项目（一期）。年产工业硅10万吨。建设单位：云山硅材料有限公司。主体厂房已封顶。"
    assert named(text) == [("石桥县硅材料项目（一期）", "封顶")]


def test_a_table_without_figures_names_its_projects_too() -> None:
    table = "项目名称    建设地点    形象进度\n云宇纤维三期    石正镇    主体封顶\n云湖光伏组件    白桥镇    办理手续"
    assert named(table) == [("云宇纤维三期", "封顶"), ("云湖光伏组件", None)]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("2. 青峰断路器工厂（白桥镇）。总投资5.8亿元，2月26日投产，达产产值12亿元。", "投产"),
        ("3. 青峰电池基地四期（石桥县）。总投资9亿元，规划产能24GWh，一季度完成投资8.6亿元，设备进场。", "在建"),
        ("4. 青峰风电母港（石桥县）。总投资47亿元，泊位2个，码头岸线680米，3月18日开工。", "开工"),
        ("5. 青峰新药孵化楼（白桥镇）。总投资9亿元，建筑面积13.7万平方米，竣工验收。", "竣工"),
        ("6. 青峰阀门产业园（白桥镇）。总投资4亿元，1月12日签约，拟供地66亩。", "签约"),
        # what stands alone says where the whole is
        ("7. 青峰传感园三期（石桥县）。总投资6亿元，形象进度：3幢厂房结顶。在建。", "在建"),
        ("8. 青峰配电柜扩建（石桥县）。总投资3.2亿元，用地未供，未开工。", None),
    ],
)
def test_an_entry_says_its_step_in_a_clause_of_its_own(text: str, stage: str | None) -> None:
    assert [told for _, told in named(text)] == [stage]


def test_the_main_ones_of_a_number_of_projects_have_its_step() -> None:
    rows = "\n1．青峰绿氨二期，总投资86亿元；\n2．青峰储能装备制造，总投资22亿元；"
    names = ["青峰绿氨二期", "青峰储能装备制造"]
    assert named(f"现场签约17个项目，协议资金226亿元。投资额较大的有：{rows}") == [(name, "签约") for name in names]
    assert named(f"今年新开工项目12个，总投资80亿元。主要项目有：{rows}") == [(name, "开工") for name in names]
    assert named(f"重点抓好以下工作。主要有：{rows}") == [("青峰绿氨二期", None)]
