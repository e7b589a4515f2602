"""Projects that a clause tells the stage of."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts, numbers


@pytest.mark.parametrize("told", ["建成", "累计建成", "新落地", "共签约", "一举拿下并开工"])
def test_how_often_or_how_new_is_no_part_of_who_did_it(told: str) -> None:
    assert numbers(f"甲水泥集团{told}7个项目。")["7个"].subject == "甲水泥集团"


def projects(text: str) -> list[tuple[str | None, str | None]]:
    return [(fact.subject, fact.stage) for fact in facts(text) if fact.kind is Kind.PROJECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("灵山岛“海牧1号”深水网箱平台投用。", [("灵山岛“海牧1号”深水网箱平台", "投产")]),
        ("高新区茉莉花精油提取车间改造完成。", [("高新区茉莉花精油提取车间", "竣工")]),
        ("●东山羊绒交易中心落户，首期投资1200万美元。", [("东山羊绒交易中心", "落地")]),
        ("确保下半年元泰可降解薄膜一期投产达效。", [("元泰可降解薄膜一期", "投产")]),
        ("总建筑面积8万平方米的河西会展中心（三期）通过竣工验收。", [("河西会展中心（三期）", "竣工")]),
        ("牛产业综合体（计划投资3.2亿元）完成立项。", [("牛产业综合体", None)]),
        ("隔膜、电解液产线年内建成投产。", [("隔膜、电解液产线", "投产")]),
        ("恒泰公司的第二条纤维板生产线刚投产。", [("纤维板生产线", "投产")]),
        ("城北加气站改造完成。", [("城北加气站", "竣工")]),
        ("渔光互补电站并网发电。", [("渔光互补电站", "投产")]),
        ("藜麦蛋白提取中试线今年7月建成。", [("藜麦蛋白提取中试线", "竣工")]),
        ("新安330千伏变电站年底前投用。", [("新安330千伏变电站", "投产")]),
        ("消费者服务平台投用。", []),
        ("东山炼化120万吨乙烯装置建成投产。", [("东山炼化120万吨乙烯装置", "投产")]),
        (
            "成南集散中心2号、3号仓库进入主体结构施工。",
            [("成南集散中心2号、3号仓库", "在建")],
        ),
        ("19万平方米产业新空间动工。", []),
        # what a site of another has, and parts of a plant
        ("东山110千伏变电站、日处理3万吨污水处理厂投入使用。", [("东山110千伏变电站", "投产")]),
        ("110千伏变电站、日处理3万吨污水处理厂投入使用。", []),
        ("建成首条自动化生产线，核心装置吊装完毕。", []),
    ],
)
def test_what_is_built_and_has_come_to_a_step_is_a_project(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert projects(text) == expected
