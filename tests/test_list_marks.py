"""The marks of points: whatever mark an office uses, the point says the same."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind, Status
from tests.extract.making import facts, numbers

MARKS = ["一是", "十一是", "一要", "（一）", "（1）", "(1)", "①", "1.", "1．", "1、", "一、", "第一，", "其一，"]
BEFORE_NAMES = [mark for mark in MARKS if mark not in ("一要", "其一，")]
"""一要 asks for a verb, and a name behind a comma is a clause of its own."""


@pytest.mark.parametrize("mark", MARKS)
def test_what_is_to_be_done_is_planned_behind_any_mark(mark: str) -> None:
    got = numbers(f"2022年重点抓好以下工作：\n\n{mark}新增规上企业40家。")["40家"]
    assert (got.metric_name, got.status) == ("新增规上企业数", Status.PLANNED)


@pytest.mark.parametrize("mark", MARKS)
def test_no_mark_is_part_of_what_is_counted(mark: str) -> None:
    got = numbers(f"即墨区抓招商。{mark}签约重点项目12个。")["12个"]
    assert (got.metric_name, got.region_name) == ("签约重点项目数", "青岛市")


@pytest.mark.parametrize("mark", [*MARKS, "■"])
def test_no_mark_is_part_of_what_lacks(mark: str) -> None:
    found = facts(f"仍存在不少问题：\n\n{mark}龙头企业不足。")
    assert [f.subject for f in found if f.kind is Kind.PROBLEM] == ["龙头企业不足"]


@pytest.mark.parametrize("mark", [*BEFORE_NAMES, "■"])
def test_no_mark_is_part_of_a_name_below_a_label(mark: str) -> None:
    found = facts(f"签约项目：\n\n{mark}远洋电池项目，总投资3亿元；\n\n{mark}近海钢铁项目，总投资4亿元。")
    told = [(f.subject, f.stage) for f in found if f.kind is Kind.PROJECT]
    assert told == [("远洋电池项目", "签约"), ("近海钢铁项目", "签约")]


@pytest.mark.parametrize("mark", [*BEFORE_NAMES, "■"])
def test_a_name_behind_any_mark_is_gone_on_about(mark: str) -> None:
    found = facts(f"{mark}远洋电池项目。总投资10亿元，目前已完成主体施工。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PROJECT] == [("远洋电池项目", "封顶")]


def test_a_list_goes_on_behind_its_hundredth_entry() -> None:
    entries = [f"{n}、晨光{n}号电池项目，总投资{n}亿元；" for n in range(96, 121)]
    found = facts("签约项目：\n\n" + "\n\n".join(entries))
    assert [f.subject for f in found if f.kind is Kind.PROJECT] == [f"晨光{n}号电池项目" for n in range(96, 121)]
