"""template.yaml: typed, and all its mistakes at once with their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import InvalidInput, Problem
from briefgen.render.audience import Audience, Limits, load_audience

HEAD = "title: 甲\noffice: 乙\nmasthead: 丙\n"


def made(folder: Path, text: str) -> Audience:
    (folder / "template.yaml").write_text(text, "utf-8")
    return load_audience(folder, folder)


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(InvalidInput) as told:
        made(folder, text)
    return told.value.problems


def test_defaults(tmp_path: Path) -> None:
    audience = made(tmp_path, HEAD)
    assert (audience.title, audience.pages, audience.limits) == ("甲", 2, Limits())


def test_the_leader_template_is_valid(root: Path) -> None:
    audience = load_audience(root / "templates" / "leader", root)
    assert (audience.id, audience.masthead, audience.formats) == ("leader", "领导参阅", ("pdf", "html"))


def test_all_mistakes_come_at_once_with_their_places(tmp_path: Path) -> None:
    text = (
        HEAD
        + "sectons: []\nsections: [overview, progres]\npages: 两\nlimits: {overview: 3, problem: 2}\ncolours: {bar: red}\n"
    )
    found = problems(tmp_path, text)
    assert [(p.line, p.what) for p in found] == [
        (4, "不认识的设置项“sectons”"),
        (5, "“sections”里没有“progres”这一项"),
        (6, "“pages”应是 0 到 50 之间的整数"),
        (7, "不认识的设置项“problem”"),
        (8, "“bar”不是颜色：red"),
    ]
    assert found[1].next_step == "是否想写“progress”？"


def test_what_is_needed_is_named(tmp_path: Path) -> None:
    assert [p.what for p in problems(tmp_path, "title: 甲\n")] == ["缺少设置项“masthead”", "缺少设置项“office”"]


def test_no_number_enters_by_the_settings(tmp_path: Path) -> None:
    [one] = problems(tmp_path, HEAD + "closing: 共12家单位参与。\n")
    assert one.line == 4 and "unsourced_number" in one.what
