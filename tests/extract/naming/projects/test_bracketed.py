"""Projects whose step stands in brackets behind them."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def projects(text: str) -> list[tuple[str | None, str | None]]:
    return [(fact.subject, fact.stage) for fact in facts(text) if fact.kind is Kind.PROJECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "项目分两期：一期年产10万吨多晶硅（已投产）、二期单晶硅、切片（在建）。",
            [("一期年产10万吨多晶硅", "投产"), ("二期单晶硅、切片", "在建")],
        ),
        (
            "城西冷链仓储中心（在建）、东山污水处理厂（已竣工）都在这里。",
            [("城西冷链仓储中心", "在建"), ("东山污水处理厂", "竣工")],
        ),
        ("1号厂房（在建）、生产车间（在建）。", []),
    ],
)
def test_what_brackets_tell_a_step_of_is_a_project(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert projects(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青峰己内酰胺二期（总投资36亿元）9月底中交，预计明年一季度投产。", [("青峰己内酰胺二期", "投产")]),
        ("从外地引进的云岭硒特膳食品（总投资1.8亿元）从签约到开工仅用两个月。", [("云岭硒特膳食品", "开工")]),
        (
            "签约的有：星河遥感算力服务总部（12亿元）、拾贝短剧制作基地（2.2亿元）。",
            [("星河遥感算力服务总部", "签约"), ("拾贝短剧制作基地", "签约")],
        ),
        ("营业收入（3.2亿元）创新高，农业（12亿元）、服务业（41亿元）贷款增长。", []),
        ("会议指出（投资2亿元以上的）要盯紧。", []),
    ],
)
def test_what_brackets_tell_the_price_of_is_a_project(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert projects(text) == expected


def test_each_name_of_a_row_is_a_project_and_has_its_own_price() -> None:
    text = "现场签约的项目包括锐石储能设备（12亿元）、云帆数字研究院（2.6亿元）、废旧家具再造（1.8亿元）。"
    assert projects(text) == [("锐石储能设备", "签约"), ("云帆数字研究院", "签约"), ("废旧家具再造", "签约")]
    prices = [(f.subject, f.metric_name, f.text) for f in facts(text) if f.kind is Kind.QUANTITY]
    assert prices == [
        ("锐石储能设备", "投资额", "12亿元"),
        ("云帆数字研究院", "投资额", "2.6亿元"),
        ("废旧家具再造", "投资额", "1.8亿元"),
    ]
