"""template.yaml: typed, and all its mistakes at once with their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import InvalidInput, Problem
from briefgen.render.audience import Audience, Limits, load_audience

TEMPLATE = """{% extends "base.html.j2" %}
{% block police %}甲{% endblock %}
{% block annex_law %}乙{% endblock %}
"""
HEAD = "title: 甲\noffice: 乙\nmasthead: 丙\n"


def made(folder: Path, text: str) -> Audience:
    (folder / "template.yaml").write_text(text, "utf-8")
    (folder / "brief.html.j2").write_text(TEMPLATE, "utf-8")
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
        (6, "“pages”：这里应是整数"),
        (7, "不认识的设置项“problem”"),
        (8, "“colours.bar”：不是颜色：red"),
    ]
    assert found[1].next_step == "是否想写“progress”？"


def test_what_is_needed_is_named(tmp_path: Path) -> None:
    assert [p.what for p in problems(tmp_path, "title: 甲\n")] == ["缺少“masthead”", "缺少“office”"]


def test_no_number_enters_by_the_settings(tmp_path: Path) -> None:
    [one] = problems(tmp_path, HEAD + "closing: 共12家单位参与。\n")
    assert one.line == 4 and "unsourced_number" in one.what


def test_a_section_is_a_block_of_the_core_or_of_ones_own_template(tmp_path: Path) -> None:
    audience = made(tmp_path, HEAD + "sections: [police, overview]\nannex: [law, endnotes]\n")
    assert audience.blocks == ("police", "overview", "annex_law", "annex_endnotes")
    [one] = problems(tmp_path, HEAD + "sections: [poilce]\n")
    assert (one.column, one.what, one.next_step) == (12, "“sections”里没有“poilce”这一项", "是否想写“police”？")


def test_the_frame_of_the_page_is_no_section(tmp_path: Path) -> None:
    [one] = problems(tmp_path, HEAD + "sections: [masthead, overview, overview]\n")[:1]
    assert one.what == "“sections”里没有“masthead”这一项"


def test_a_page_or_an_indicator_that_there_is_not_is_told(tmp_path: Path) -> None:
    (tmp_path / "template.yaml").write_text(HEAD + "template: breif.html.j2\nindicators: project_cuont\n", "utf-8")
    with pytest.raises(InvalidInput) as error:
        load_audience(tmp_path, tmp_path, ("project_count", "share"))
    assert [str(p) for p in error.value.problems] == [
        "template.yaml:4:11: 找不到模板“breif.html.j2”\n    → 是否想写“base.html.j2”？",
        "template.yaml:5:13: “indicators”里没有“project_cuont”这一项\n    → 是否想写“project_count”？",
    ]


def test_one_section_needs_no_brackets_and_is_looked_for(tmp_path: Path) -> None:
    assert made(tmp_path, HEAD + "sections: overview\n").sections == ("overview",)
    [one] = problems(tmp_path, HEAD + "sections: overveiw\n")
    assert (one.line, one.column, one.next_step) == (4, 11, "是否想写“overview”？")


def test_colours_are_known_by_name_and_have_defaults(tmp_path: Path) -> None:
    told = made(tmp_path, HEAD + 'colours: {bar: "#0b5c8a"}\n').colours
    assert (told.bar, told.covered, told.masthead) == ("#0b5c8a", "#f6ece9", None)
    [one] = problems(tmp_path, HEAD + 'colours: {mathead: "#c00000"}\n')
    assert (one.what, one.next_step) == ("不认识的设置项“mathead”", "是否想写“masthead”？")


def test_filters_are_typed(tmp_path: Path) -> None:
    told = made(tmp_path, HEAD + "filters: {without: problem, status: [actual, planned], confidence: 0.5}\n").filters
    assert (told.without, told.status, told.confidence) == (("problem",), ("actual", "planned"), 0.5)
    found = problems(tmp_path, HEAD + "filters: {kinds: [projekt], confidence: 两成}\n")
    assert [(p.what, p.next_step) for p in found] == [
        ("“filters.kinds[1]”：没有“projekt”这个选项", "是否想写“project”？"),
        ("“filters.confidence”：这里应是数", "用阿拉伯数字，例如 0.8"),
    ]
