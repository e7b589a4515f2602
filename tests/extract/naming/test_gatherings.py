"""Meetings and ceremonies: which are held or attended, and where their names begin and end."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.gatherings import find_gatherings


def held(text: str) -> list[str]:
    return [text[start:end] for start, end in find_gatherings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2日，“甲市低碳产业对接会暨重点项目签约仪式”在乙酒店举办。", ["“甲市低碳产业对接会暨重点项目签约仪式”"]),
        ("今年高新区重大项目集中开工、竣工仪式在甲园举行。", ["今年高新区重大项目集中开工、竣工仪式"]),
        ("该区在外地举办“扬帆，起航”主题招商推介会。", ["“扬帆，起航”主题招商推介会"]),
        ("副主任参加跨国公司高层对话会，并作推介。", ["跨国公司高层对话会"]),
        ("在昨天召开的全市工业发展大会上，他作了发言。", ["全市工业发展大会"]),
        ("我市举行二季度产业项目集中签约活动。", ["二季度产业项目集中签约活动"]),
        ("每月召开一次调度会，研究难题。", ["调度会"]),
        ("举行产业链“云签约”活动。", ["产业链“云签约”活动"]),
    ],
)
def test_what_is_held_is_named_whole(text: str, expected: list[str]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "会议指出，要坚定信心。",
        "此次观摩会上，30亿元以上项目有1个。",
        "——2021年在甲市第十五届人民代表大会第七次会议上",
        "有关负责人出席会议。",
    ],
)
def test_what_has_no_name_of_its_own_is_none(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近日，全市一季度重大项目集中开工。", ["全市一季度重大项目集中开工"]),
        (
            "7个重大产业项目集中投产，甲区29个项目集中开工及投产，总投资40亿元。",
            ["重大产业项目集中投产", "甲区29个项目集中开工及投产"],
        ),
        ("开发区组织了5个新项目集中签约。", ["5个新项目集中签约"]),
        ("“甲州推动高质量发展”主题新闻发布会（第13场）在乙市举行。", ["“甲州推动高质量发展”主题新闻发布会"]),
        ("第八届起重装备行业国际盛会在甲会展中心启幕。", ["第八届起重装备行业国际盛会"]),
        ("副书记主持召开市政府十一届三十五次常务会议。", ["市政府十一届三十五次常务会议"]),
        ("第九届花山博览会青田市招商项目签约大会。", ["第九届花山博览会青田市招商项目签约大会"]),
        ("连续举办十二届的青田食品博览会成为窗口。", ["青田食品博览会"]),
        ("在青田市“十四五”系列新闻发布会的第二场发布会上，局长作了介绍。", ["青田市“十四五”系列新闻发布会"]),
        (
            "在试验区建设项目（第七批）集中开工和签约活动花山分会场，开工2个项目。",
            ["试验区建设项目（第七批）集中开工和签约活动"],
        ),
        ("青田数智经济推介会暨资源对接会，6个项目实现签约。", ["青田数智经济推介会暨资源对接会"]),
        (
            "举行“开好局、强信心、促发展——贯彻落实重大决策和全省经济工作的总体部署”系列新闻发布会·青田专场发布会。",
            ["系列新闻发布会·青田专场发布会"],
        ),
    ],
)
def test_what_is_begun_together_and_what_opens_is_a_gathering(text: str, expected: list[str]) -> None:
    assert held(text) == expected
