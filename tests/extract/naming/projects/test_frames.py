"""Projects that the words around them show."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        # the name ends at its head though the clause goes on
        ("总投资220亿元的远洋林纸一体化项目列入省里举办的“云签约”活动。", [("远洋林纸一体化项目", "签约")]),
        ("总投资220亿元的远洋林纸一体化项目入选省重点。", [("远洋林纸一体化项目", None)]),
        ("总投资20亿元的远洋浆纸项目进展顺利。", [("远洋浆纸项目", "在建")]),
        (
            "签约项目8个，如医药产业链投资5亿元的远洋制药项目、终端产业链投资2亿元的腾达电子基地项目等。",
            [("远洋制药项目", "签约"), ("腾达电子基地项目", "签约")],
        ),
        ("总投资5亿元的宏远汽车部件等研发、生产项目开工。", [("宏远汽车部件等研发、生产项目", "开工")]),
        (
            "代表性项目有：宏远产业园，总投资9亿元；青田污水处理厂二期，总投资4亿元，已开工。",
            [("宏远产业园", None), ("青田污水处理厂二期", "开工")],
        ),
        ("位于青田区的宏远新能源电池项目是今年的省重点项目。", [("宏远新能源电池项目", None)]),
        ("总投资9亿元、年产20万吨取向硅钢的云岭项目，9月点火，12月出第一卷钢。", [("云岭项目", "投产")]),
        # what one is said to be is no other
        ("服务腾达豆制品项目，这个总投资6亿元的全省最大生产项目，去年6月投产。", [("腾达豆制品项目", "投产")]),
        ("总投资10亿元的腾达电子项目一期主体完工。", [("腾达电子项目一期", "封顶")]),
        ("投资8亿元的腾达铝箔（一期）举行投料仪式。", [("腾达铝箔（一期）", "投产")]),
        # what is no end of it
        ("总投资50亿元的创享中心项目预计年底封顶。", [("创享中心项目", "封顶")]),
        (
            "总投资30亿元的宏远电子科技园和腾达汽车基地两大项目开工。",
            [("宏远电子科技园", "开工"), ("腾达汽车基地", "开工")],
        ),
    ],
)
def test_what_an_amount_describes(text: str, projects: list[tuple[str, str | None]]) -> None:
    found = [(f.subject, f.stage) for f in facts(text) if f.kind in (Kind.PROJECT, Kind.PARK)]
    assert found == projects


def test_a_programme_that_a_dash_names() -> None:
    found = facts("云海公司牵头承担国家级重点专项——“海岳物流关键技术”。")
    assert [f.subject for f in found if f.kind is Kind.PROJECT] == ["“海岳物流关键技术”"]


def test_a_class_that_an_amount_describes_is_no_project() -> None:
    found = facts("盯紧高端装备和重点项目，引进9个总投资30亿元的重点项目。")
    assert [f.subject for f in found if f.kind is Kind.PROJECT] == []


def test_a_stage_further_back_than_the_clause_before_is_anothers() -> None:
    found = facts("海岳项目已竣工，园区占地20亩，总投资10亿元的云海储能项目。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PROJECT][-1] == ("云海储能项目", None)


def test_the_size_of_what_a_project_makes_is_part_of_its_name() -> None:
    found = facts("投资20亿元的海岳达26GWh动力电池项目，首期五条产线已有一条投产。")
    assert next(f.subject for f in found if f.kind is Kind.PROJECT) == "海岳达26GWh动力电池项目"


def test_what_a_project_makes_in_a_year_is_part_of_its_name_whatever_its_unit() -> None:
    found = facts("总投资3亿元的海岳公司年产5万双运动鞋项目开工。")
    assert [f.subject for f in found if f.kind is Kind.PROJECT] == ["海岳公司年产5万双运动鞋项目"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海润公司拟投资6亿元建设水产品研发加工基地。", [("水产品研发加工基地", "在建")]),
        ("县里投资1.2亿元建成肉牛屠宰车间。", [("肉牛屠宰车间", "竣工")]),
        ("城关镇新建羊绒交易中心1.2万平方米。", [("羊绒交易中心", None)]),
        ("●宏远国际康养综合体，由外资企业出资9亿港元。", [("宏远国际康养综合体", None)]),
        ("青田物流中心三期受暴雨影响，进度滞后1个月。", [("青田物流中心三期", None)]),
        ("各基地进度加快，生产线进度正常。", []),
        ("去年新建自动化生产线12条。", []),
    ],
)
def test_what_money_or_floors_are_for_is_a_project(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(fact.subject, fact.stage) for fact in facts(text) if fact.kind is Kind.PROJECT] == expected


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("宏远煤化一体化二期前期工作有序推进，取得批复9份。", [("宏远煤化一体化二期", None)]),
        ("腾达电厂一期2×66万千瓦超超临界机组，锅炉钢架吊装全面展开，总体进度42%。", [("腾达电厂一期", "在建")]),
        ("对策是——腾达热电联产3号机组提前到12月并网。", [("腾达热电联产3号机组", "投产")]),
        ("腾达储能电站（装机300兆瓦）完成检测。", [("腾达储能电站", None)]),
        ("④航拍云山县“风光储”一体化基地。该基地总装机38万千瓦。", [("云山县“风光储”一体化基地", None)]),
        ("全县种植业二期，总体向好。", []),
    ],
)
def test_a_phase_a_unit_and_what_a_picture_shows(text: str, projects: list[tuple[str, str | None]]) -> None:
    assert [(f.subject, f.stage) for f in facts(text) if f.kind in (Kind.PROJECT, Kind.PARK)] == projects


def test_a_house_of_its_own_tells_how_far_a_park_is() -> None:
    found = facts("宏远科创园二期3万平方米研发楼提前9天封顶；云山产业园1号、2号厂房封顶。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PARK] == [
        ("宏远科创园", "封顶"),
        ("云山产业园", "封顶"),
    ]


def test_what_had_been_set_for_a_day_has_not_come_about() -> None:
    (found,) = [f for f in facts("原定去年底投产的腾达化纤项目还没有消息。") if f.kind is Kind.PROJECT]
    assert (found.stage, found.status) == ("投产", "planned")


def test_where_a_site_settles_leads_to_its_name_and_what_follows_ends_it() -> None:
    found = facts("同日落户云山镇的远达冷链物流中心，总投资6亿元；宏远氢能产业园则落在云山科技城。")
    told = [f.subject for f in found if f.kind in (Kind.PROJECT, Kind.PARK)]
    assert told == ["远达冷链物流中心", "宏远氢能产业园", "云山科技城"]
    assert [f.subject for f in found if f.text == "6亿元"] == ["远达冷链物流中心"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("最受关注的要数滨河区矿山装备再制造基地。“一期投资6.2亿元。”", "滨河区矿山装备再制造基地"),
        ("国家部门批复的“东坡沙漠基地”总规模1100万千瓦。", "“东坡沙漠基地”"),
    ],
)
def test_a_site_that_is_singled_out_or_measured_in_quotes(text: str, name: str) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == [name]
    assert {f.subject for f in facts(text) if f.kind is Kind.QUANTITY} == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县里已将城南污水处理厂二期、110千伏变电站列入明年为民办实事项目。", ["城南污水处理厂二期"]),
        ("市里已将城北大桥列入今年重点项目。", ["城北大桥"]),
        ("全市已将白河流域治理纳入重点工程。", []),
        ("园区正将污水处理厂列入重点项目。", []),
        ("检测中心可检项目由140项增至386项。", []),
    ],
)
def test_what_is_put_on_a_list_of_projects(text: str, names: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == names
