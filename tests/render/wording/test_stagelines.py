"""Projects by stage: the furthest reached first."""

from __future__ import annotations

from dataclasses import replace

from briefgen.model.landscape import Project
from briefgen.render.brief import project_groups
from briefgen.render.views.registers import by_stage
from briefgen.render.wording.stagelines import stage_lines
from tests.render.sample import landscape


def test_a_project_of_which_no_stage_is_told_stands_in_none() -> None:
    staged = [p for p in landscape().projects if p.current]
    bare = [
        replace(p, stages=()) for p in staged
    ]  # as of a part of the landscape that has the project and not its stage
    assert staged and stage_lines(bare, 4) == ()
    assert stage_lines([*staged, *bare], 4) == stage_lines(staged, 4)


def at(stage: str, order: int, bucket: str, status: str = "actual") -> Project:
    first = landscape().projects[0]
    event = replace(first.stages[0], stage=stage, order=order, bucket=bucket, status=status)
    return replace(first, id=stage, name=f"{stage}中的项目", stages=(event,))


OWN = (
    at("供地", 60, "prep"),
    at("试车", 115, "completed"),
    at("竣工", 110, "completed"),
    at("停滞", 900, "problem"),
    at("在谈", 10, "pre_sign", "planned"),
    at("封顶", 90, "building", "expected"),
)
"""Projects at stages of a workspace's own among those of the dictionary."""


def test_a_stage_of_the_workspace_s_own_stands_where_its_order_puts_it() -> None:
    labels = ["已停滞", "已试车", "已竣工", "已供地", "预计封顶", "计划洽谈"]
    assert [line.label for line in stage_lines(OWN, 4)] == labels
    assert [p.stages[0].stage for p in by_stage(OWN)] == ["停滞", "试车", "竣工", "供地", "封顶", "在谈"]


def test_a_stage_of_the_workspace_s_own_stands_in_the_list_of_its_column_or_in_one_of_its_own() -> None:
    assert [(g.label, [p.stages[0].stage for p in g.entries]) for g in project_groups(OWN)] == [
        ("签约", ["供地"]),
        ("在谈", ["在谈"]),
        ("竣工投产", ["试车", "竣工"]),
        ("计划、预计推进", ["封顶"]),
        ("停滞", ["停滞"]),
    ]


def test_a_line_says_that_there_are_others_at_its_stage() -> None:
    three = [replace(at("竣工", 110, "completed"), id=str(number)) for number in range(3)]
    assert [(len(line.entries), line.more) for line in (*stage_lines(three, 2), *stage_lines(three, 3))] == [
        (2, True), (3, False),
    ]  # fmt: skip
