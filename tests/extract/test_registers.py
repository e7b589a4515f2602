"""Registers of projects by chain: a numbered name with its place in brackets, then what is told of it; at the end the sums by chain."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts, numbers

LU_AN = "341500"
REGISTER = """说明：本册收录总投资3亿元以上的产业链项目，共64个，总投资合计1375.2亿元，一季度完成投资93.8亿元。

【绿色建材产业链】

1. 大别山石膏板产业园三期（霍山县）。总投资26亿元，累计完成11.4亿元，形象进度：3幢厂房结顶。在建。

2．江淮抽水蓄能电站（金寨县）。装机120万千瓦，总投资71.24亿元，地下厂房开挖，投资完成率42%。

【汽车产业链】

3、皖西底盘数字工厂（舒城县），泊位2个，2月26日投产，达产产值12亿元。

4. 皋城汽配智造园（霍邱县）。1月12日签约，拟供地66亩。

【分链汇总】

绿色建材21个/310.5亿元；汽车零部件12个/121.7亿元，总部经济3个（9亿元）。"""


@pytest.mark.parametrize(
    ("number", "name", "subject", "region", "period"),
    [
        ("64个", "产业链项目数", None, LU_AN, None),
        ("26亿元", "总投资", "大别山石膏板产业园三期", "341525", None),
        ("3幢", "厂房结顶数", "大别山石膏板产业园三期", "341525", None),
        ("120万千瓦", "装机", "江淮抽水蓄能电站", "341524", None),
        ("42%", "投资完成率", "江淮抽水蓄能电站", "341524", None),
        ("2个", "泊位数", "皖西底盘数字工厂", "341523", None),
        ("12亿元", "达产产值", "皖西底盘数字工厂", "341523", None),
        ("66亩", "供地面积", "皋城汽配智造园", "341522", None),
        ("21个", "绿色建材项目数", None, LU_AN, None),
        ("310.5亿元", "总投资", None, LU_AN, None),
        ("12个", "汽车零部件项目数", None, LU_AN, None),
        ("121.7亿元", "总投资", None, LU_AN, None),
        ("3个", "总部经济项目数", None, LU_AN, None),
        ("9亿元", "总投资", None, LU_AN, None),
    ],
)
def test_a_register_by_chain(number: str, name: str, subject: str | None, region: str, period: str | None) -> None:
    told = numbers(REGISTER, "2024-04-10", LU_AN)[number]
    assert (told.metric_name, told.subject, told.region) == (name, subject, region)
    assert (told.period.text if told.period else None) == period


def test_a_task_with_its_place_is_no_project() -> None:
    text = "现将任务分解如下。\n\n1. 推进项目建设（霍山县）。年内开工项目20个。\n\n2. 绿色石化（金寨县）。产值增长8%。"
    assert [f.subject for f in facts(text, scope=LU_AN) if f.kind in (Kind.PROJECT, Kind.PARK)] == []


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("全市安排市级重点项目，共64个，总投资175亿元。", "64个", "安排市级重点项目数"),
        ("引进总投资5亿元以上的制造业项目，共15个。", "15个", "制造业项目数"),
        ("会议听取了重点项目的情况汇报，共3个部门发言。", "3个", "部门发言数"),
        ("全市签约项目23个，总投资175亿元。\n\n分县区：霍山县5个/31亿元、金寨县3个/12亿元。", "3个", "签约项目数"),
        ("全市签约项目23个，总投资175亿元。\n\n分县区：霍山县5个/31亿元、金寨县3个/12亿元。", "12亿元", "总投资"),
        (
            "全市推进项目23个，总投资175亿元。按产业分：\n\n高端装备　5个　31.5亿元\n\n新材料　3个　12亿元",
            "12亿元",
            "总投资",
        ),
        ("企业生产电机21个/小时，成本下降。", "21个", "生产电机数"),
    ],
)
def test_counts_told_behind_a_comma_and_row_by_row(text: str, number: str, name: str) -> None:
    assert numbers(text, scope=LU_AN)[number].metric_name == name


ROWS = """现将一季度项目推进情况列表如下，总投资912亿元。

一、高端装备产业链（12个）

1．大别山精密减速器产线，霍山县，总投资8.2亿元，在建；

2．皖西数控转台技改，金寨县，总投资3.4亿元，3月8日开工；

二、汽车产业链（9个）

▲ 皋城底盘产线二期｜霍邱县｜总投资21亿元｜未开工"""


def test_rows_whose_second_cell_is_a_place() -> None:
    told = {f.text: (f.subject, f.region) for f in facts(ROWS, "2024-04-10", LU_AN) if f.text not in ("912亿元",)}
    assert told == {
        "12个": (None, LU_AN),
        "大别山精密减速器产线": ("大别山精密减速器产线", "341525"),
        "8.2亿元": ("大别山精密减速器产线", "341525"),
        "皖西数控转台技改": ("皖西数控转台技改", "341524"),
        "3.4亿元": ("皖西数控转台技改", "341524"),
        "9个": (None, LU_AN),
        "皋城底盘产线二期": ("皋城底盘产线二期", "341522"),
        "21亿元": ("皋城底盘产线二期", "341522"),
    }


def test_so_many_of_a_chain_in_a_bracket_are_no_chains() -> None:
    assert numbers(ROWS, "2024-04-10", LU_AN)["12个"].metric_name is None
