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
