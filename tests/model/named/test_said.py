"""What a workspace's dictionary says of projects: same, different, and what is wrong in saying it."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import InvalidInput
from briefgen.fact import Fact
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.taxonomy import load_taxonomy
from tests.model.model_facts import CITY, TAXONOMY, document, fact


def named(seed: str, name: str, **more: object) -> Fact:
    return fact("project", seed, f"{name}项目开工建设。", name, subject=name, **more)


def ledger(
    facts: list[Fact], same: tuple[tuple[str, ...], ...] = (), different: tuple[tuple[str, ...], ...] = ()
) -> Landscape:
    taxonomy = replace(TAXONOMY, same={"projects": same}, different={"projects": different})
    documents = [document(seed) for seed in sorted({f.seed for f in facts})]
    return build_landscape(documents, [], facts, taxonomy, date(2024, 5, 9), CITY)


def test_names_that_no_rule_can_join_are_one_when_the_workspace_says_so() -> None:
    told = [named("city22", "超级工厂", stage="开工"), named("city23", "赛轮董家口轮胎基地", stage="在建")]
    assert len(ledger(told).projects) == 2
    (one,) = ledger(told, same=(("超级工厂", "赛轮董家口轮胎基地项目"),)).projects
    assert one.merged == "工作区词典写明相同"
    assert [e.stage for e in one.stages] == ["开工", "在建"]


def test_names_that_a_rule_would_join_are_two_when_the_workspace_says_so() -> None:
    told = [named("city22", "阿斯利康", stage="签约"), named("city23", "阿斯利康吸入气雾剂生产供应基地", stage="签约")]
    assert len(ledger(told).projects) == 1
    found = ledger(told, different=(("阿斯利康", "阿斯利康吸入气雾剂生产供应基地"),))
    assert len(found.projects) == 2
    assert [d.kind for d in found.doubts if d.kind == "possibly_same"] == []


def test_two_of_the_dictionary_s_aliases_are_two_when_the_workspace_says_so() -> None:
    told = [named("city22", "青岛智算谷", stage="开工"), named("city23", "人工智能产业园", stage="在建")]
    assert [p.merged for p in ledger(told).projects] == ["词典所列别名"]
    assert len(ledger(told, different=(("青岛智算谷", "人工智能产业园"),)).projects) == 2


def test_names_that_only_their_wording_tells_apart_can_be_two() -> None:
    told = [named("city22", "海尔冰箱项目", stage="签约"), named("city23", "海尔冰箱", stage="在建")]
    assert len(ledger(told).projects) == 1
    assert len(ledger(told, different=(("海尔冰箱项目", "海尔冰箱"),)).projects) == 2


def test_a_name_that_no_material_has_is_told(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "briefgen"):
        ledger([named("city22", "超级工厂", stage="开工")], same=(("超级工厂", "不存在的基地"),))
    assert [r.getMessage().splitlines()[0] for r in caplog.records] == [
        "词典 projects 中的“不存在的基地”在材料中没有见到"
    ]


def test_the_dictionary_is_read_with_those_of_the_workspace(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "projects:\n  - same: [甲项目, 乙基地]\n    why: 业主来函\n  - different: [丙园, 丙园二期]\n", "utf-8"
    )
    taxonomy = load_taxonomy((own,))
    assert taxonomy.same["projects"] == (("甲项目", "乙基地"),)
    assert taxonomy.different["projects"] == (("丙园", "丙园二期"),)


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("projects:\n  - same: [甲项目]\n", 2, 11, "“same”要列出至少两个不同的名称"),
        ("projects:\n  - same: 甲项目\n", 2, 11, "“same”要列出至少两个不同的名称"),
        ("projects:\n  - {alike: [甲, 乙]}\n", 2, 5, "这里应是 same 或 different 之一（可加 why）"),
        ("projects: 甲\n", 1, 11, "这里应是 same 或 different 之一（可加 why）"),
        (
            "projects:\n  - same: [甲, 乙]\n  - different: [乙, 甲]\n",
            3,
            16,
            "“乙、甲”既写为相同又写为不同的项目",
        ),
    ],
)
def test_a_mistake_is_told_where_it_stands(tmp_path: Path, text: str, line: int, column: int, what: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(text, "utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_taxonomy((own,))
    assert [(p.line, p.column, p.what) for p in caught.value.problems] == [(line, column, what)]
