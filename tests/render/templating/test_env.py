"""Mistakes in templates are told with file, line and the nearest valid name; a typed number never gets to a page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from markupsafe import Markup

from briefgen.errors import InvalidInput, Problem
from briefgen.render.page import html
from briefgen.render.templating.env import BriefEnvironment, render


def problems(folder: Path, source: str, **context: object) -> tuple[Problem, ...]:
    (folder / "t.j2").write_text(source, encoding="utf-8")
    with pytest.raises(InvalidInput) as told:
        render(BriefEnvironment([folder]), "t.j2", context)
    return told.value.problems


def printed(folder: Path, source: str, **context: object) -> str:
    (folder / "t.j2").write_text(source, encoding="utf-8")
    return render(BriefEnvironment([folder]), "t.j2", context)


@pytest.mark.parametrize(
    ("source", "line", "number"),
    [
        ("<p>\n全市签约131个</p>", 2, "131"),
        ("<p>甲</p>\n\n<p>三十家企业</p>", 3, "三十"),
        ('<p>\n{{ "共131个" }}</p>', 2, "131"),
        ("<p>\n{{ number }}</p>", 2, "12"),
        ("<p>\n{{ number ~ '个' }}</p>", 2, "12"),
        ("{% macro m() %}<b>{{ number }}</b>{% endmacro %}\n{{ m() }}", 1, "12"),
        ("{% for x in [number] %}\n\n{{ x }}{% endfor %}", 3, "12"),
        ("<svg><text\n x='3'>\n12</text></svg>", 3, "12"),
    ],
)
def test_a_typed_number_is_told_with_its_line(tmp_path: Path, source: str, line: int, number: str) -> None:
    [one] = problems(tmp_path, source, number=12)
    assert (Path(one.file).name, one.line) == ("t.j2", line)
    assert "unsourced_number" in one.what and f"“{number}”" in one.what


def test_all_typed_numbers_of_all_files_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "part.j2").write_text("<p>12家</p>", encoding="utf-8")
    found = problems(tmp_path, '{% include "part.j2" %}\n<p>13家</p>')
    assert {(Path(p.file).name, p.line) for p in found} == {("part.j2", 1), ("t.j2", 2)}


@pytest.mark.parametrize(
    "source",
    [
        '<p class="c12" style="width: 3em">一批、进一步、统一、唯一</p>',
        "<style>p { width: 12px }</style><script>var a = 12;</script>",
        "{# 12 #}<!-- 12 -->{% set a = 12 %}<p>甲</p>",
        "<svg><rect width='{{ 12 }}'/></svg>",
        "<p>{{ marked }}</p>",
    ],
)
def test_what_nobody_reads_and_what_is_marked_may_hold_numbers(tmp_path: Path, source: str) -> None:
    printed(tmp_path, source, marked=Markup("<b>12</b>"))


def test_an_undefined_variable_comes_with_the_nearest_name(tmp_path: Path) -> None:
    [one] = problems(tmp_path, "<p>\n{{ statemant }}</p>", statement="甲")
    assert (one.line, one.what, one.next_step) == (2, "没有名为“statemant”的变量", "是否想写“statement”？")


def test_an_undefined_attribute_comes_with_the_nearest_name(tmp_path: Path) -> None:
    [one] = problems(tmp_path, "<p>{{ path.stm }}</p>", path=Path("a"))
    assert one.what == "没有名为“stm”的属性" and one.next_step == "是否想写“stem”？"


def test_a_missing_template_comes_with_the_nearest_name(tmp_path: Path) -> None:
    [one] = problems(tmp_path, '\n{% extends "bass.html.j2" %}')
    assert (one.line, one.what, one.next_step) == (2, "找不到模板“bass.html.j2”", "是否想写“base.html.j2”？")


def test_a_misspelt_block_is_an_error(tmp_path: Path) -> None:
    [one] = problems(tmp_path, '{% extends "base.html.j2" %}\n{% block overveiw %}{% endblock %}')
    told = "上级模板没有名为“overveiw”的块，template.yaml 的 sections 也没有列它"
    assert (one.line, one.what, one.next_step) == (2, told, "是否想写“overview”？")


def test_a_syntax_error_is_told_in_place(tmp_path: Path) -> None:
    [one] = problems(tmp_path, "<p>\n{% if %}</p>")
    assert one.line == 2 and one.what.startswith("模板语法有误")


@pytest.mark.parametrize("name", ["t.j2", "part.j2", "own.css"])
def test_a_file_that_is_no_utf_8_is_told_in_place(tmp_path: Path, name: str) -> None:
    (tmp_path / "t.j2").write_text('{% include "part.j2" %}{{ sheet("own.css") }}', encoding="utf-8")
    (tmp_path / "part.j2").write_text("<p></p>", encoding="utf-8")
    (tmp_path / "own.css").write_text("p {}", encoding="utf-8")
    (tmp_path / name).write_bytes("\n/* 甲 */".encode("gb18030"))
    env = BriefEnvironment([tmp_path])
    with pytest.raises(InvalidInput) as told:
        render(env, "t.j2", {"sheet": partial(html.sheet, env)})
    assert told.value.problems == (Problem(str(tmp_path / name), 2, 1, "不是 UTF-8 编码", "用编辑器另存为 UTF-8"),)


def test_templates_run_in_a_sandbox_and_escape(tmp_path: Path) -> None:
    assert printed(tmp_path, "{{ text }}", text="<b>&</b>") == "&lt;b&gt;&amp;&lt;/b&gt;"
    [one] = problems(tmp_path, "{{ text.__class__.__mro__ }}", text="甲")
    assert one.line == 1
    [one] = problems(tmp_path, "{{ text|safe }}", text="12")
    assert "safe" in one.what


def test_the_audience_comes_before_the_core(tmp_path: Path) -> None:
    (tmp_path / "base.html.j2").write_text("<p>自己的</p>", encoding="utf-8")
    env = BriefEnvironment([tmp_path])
    assert render(env, "base.html.j2", {}) == "<p>自己的</p>"
    assert env.used == {"base.html.j2"}


def test_an_environment_takes_what_another_compiled_only_while_the_file_is_the_same(tmp_path: Path) -> None:
    assert printed(tmp_path, "<p>甲</p>") == "<p>甲</p>"
    assert printed(tmp_path, "<p>甲</p>{% for one in '乙丙' %}{{ one }}{% endfor %}") == "<p>甲</p>乙丙"
    [one] = problems(tmp_path, "<p>甲</p>{% for one in '乙丙' %}{{ one }}{% endfor %}共131个")
    assert (one.line, "131" in one.what) == (1, True)
    other = tmp_path / "other"
    other.mkdir()
    assert printed(other, "<p>丁</p>") == "<p>丁</p>"  # the same name in another folder
