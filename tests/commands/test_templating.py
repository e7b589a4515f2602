"""`briefgen template`: the search path, copies of the core that know their age, and every mistake with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.commands.templating import Checked, blocks, check_all, eject, new, places, show, where
from briefgen.errors import InvalidInput, NothingSelected, UsageError
from briefgen.render.audience import load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.render.templating.copies import core_files
from briefgen.render.word.frame import frame
from tests.render.sample import landscape
from tests.workspaces import make


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make(tmp_path / "w")
    monkeypatch.chdir(folder)
    return folder


def html(workspace: Path, audience: str) -> str:
    folder = workspace / "templates" / audience
    made = render_brief(landscape(), load_audience(folder, workspace), Request(("html",), workspace)).html
    assert made is not None
    return made


def warnings(workspace: Path) -> list[tuple[str, int, str, str]]:
    return [(w.file, w.line, w.what, w.next_step) for w in check_all(workspace).warnings]


def test_copies_print_the_same_bytes_until_the_core_changes(workspace: Path) -> None:
    before = html(workspace, "leader")
    names = [n for n in core_files() if n.startswith(("sections/overview", "parts/annex_s", "screen", "base", "print"))]
    assert len(names) > 5
    for name in names:
        assert eject(name, workspace, audience="leader") == f"templates/leader/{name}"
    assert html(workspace, "leader") == before
    assert check_all(workspace).warnings == ()
    copy = workspace / "templates" / "leader" / "sections" / "overview.html.j2"
    copy.write_text(re.sub(r"摘要是 [0-9a-f]{4}", "摘要是 0000", copy.read_text("utf-8")), "utf-8")
    [one] = warnings(workspace)
    assert one[:3] == (
        "templates/leader/sections/overview.html.j2", 1, "核心的 sections/overview.html.j2 已经改了，这份副本还是旧的",
    )  # fmt: skip
    found = where("sections/overview.html.j2", workspace, audience="leader")
    assert [(p.origin, p.copy, p.hidden) for p in found] == [("读者 leader", "过时的副本", False), ("核心", "", True)]


def test_the_nearer_folder_holds(workspace: Path) -> None:
    eject("sections/overview.html.j2", workspace)
    eject("sections/overview.html.j2", workspace, audience="leader")
    found = where("sections/overview.html.j2", workspace, audience="leader")
    assert [(p.origin, p.hidden) for p in found] == [("读者 leader", False), ("工作区", True), ("核心", True)]
    place, text = show("sections/overview.html.j2", workspace, audience="leader")
    assert place.file == "templates/leader/sections/overview.html.j2" and "总体情况" in text
    with pytest.raises(UsageError, match="已经有了"):
        eject("sections/overview.html.j2", workspace)
    with pytest.raises(NothingSelected, match=r"是否想写“sections/overview.html.j2”"):
        eject("sections/overveiw.html.j2", workspace)
    with pytest.raises(NothingSelected, match="没有“leadr”这个读者\n    → 是否想写“leader”"):
        places(workspace, audience="leadr")


def test_a_new_audience_builds_at_once(workspace: Path) -> None:
    assert new("police", workspace, source="leader") == (
        "templates/police/brief.html.j2",
        "templates/police/template.yaml",
    )
    assert html(workspace, "police") == html(workspace, "leader")
    new("最短", workspace)
    assert "总体情况" in html(workspace, "最短")
    assert check_all(workspace) == Checked(("leader", "police", "最短"), 3, ())
    with pytest.raises(UsageError, match="已经有了"):
        new("police", workspace)
    with pytest.raises(UsageError, match="不能作读者的名称"):
        new("../x", workspace)


def test_blocks_tell_where_they_are_written_and_whether_they_are_printed(workspace: Path) -> None:
    page = workspace / "templates" / "leader" / "brief.html.j2"
    page.write_text(
        '{% extends "base.html.j2" %}\n{% block own %}{% endblock %}\n{% block doubts %}{% endblock %}\n', "utf-8"
    )
    settings = workspace / "templates" / "leader" / "template.yaml"
    settings.write_text(re.sub(r"sections: \[", "sections: [own, ", settings.read_text("utf-8")), "utf-8")
    rows = {row.name: row for row in blocks("leader", workspace)}
    assert (rows["own"].kind, rows["own"].defined, rows["own"].overrides, rows["own"].listed) == (
        "节", "templates/leader/brief.html.j2:2", "", True,
    )  # fmt: skip
    assert rows["doubts"].defined == "templates/leader/brief.html.j2:3"
    assert re.search(r"core/base\.html\.j2:\d+$", rows["doubts"].overrides)
    assert (rows["masthead"].kind, rows["annex_endnotes"].kind) == ("页面", "附件")


def test_every_mistake_has_its_place_and_the_nearest_name(workspace: Path) -> None:
    folder = workspace / "templates" / "leader"
    (folder / "brief.html.j2").write_text(
        '{% extends "base.html.j2" %}\n{% block overview %}\n{{ landscpe.facts }}{{ fact_x is defined }}\n'
        '{% include "own.html.j2" %}\n{% endblock %}\n', "utf-8",
    )  # fmt: skip
    (folder / "own.html.j2").write_text("<p>甲</p>\n{{ ofice }}{{ untold }}\n", "utf-8")
    with pytest.raises(InvalidInput) as told:
        check_all(workspace)
    assert [(p.file, p.line, p.what, p.next_step) for p in told.value.problems] == [
        ("templates/leader/brief.html.j2", 3, "没有名为“landscpe”的变量", "是否想写“landscape”？"),
        ("templates/leader/own.html.j2", 2, "没有名为“ofice”的变量", "是否想写“office”？"),
    ]
    (folder / "brief.html.j2").write_text(
        '{% extends "base.html.j2" %}\n{% block overveiw %}共12家{% endblock %}', "utf-8"
    )
    with pytest.raises(InvalidInput) as told:
        check_all(workspace)
    assert [(p.line, p.what.partition("，")[0], p.next_step) for p in told.value.problems] == [
        (2, "上级模板没有名为“overveiw”的块", "是否想写“overview”？"),
        (2, "unsourced_number: 模板里直接写了数字“12”", "数字只能以 fig()、lift() 等标记印出；材料没有的数字不要写"),
    ]


def test_names_and_other_mistakes_are_told_in_one_run(workspace: Path) -> None:
    (workspace / "templates" / "leader" / "brief.html.j2").write_text(
        '{% extends "base.html.j2" %}\n{% block overveiw %}共12家{% include "no.j2" %}{% endblock %}\n{{ landscpe|uper }}',
        "utf-8",
    )
    with pytest.raises(InvalidInput) as told:
        check_all(workspace)
    assert [(p.line, p.what.partition("，")[0].partition("：")[0]) for p in told.value.problems] == [
        (2, "上级模板没有名为“overveiw”的块"),
        (2, "unsourced_number: 模板里直接写了数字“12”"),
        (2, "找不到模板“no.j2”"),
        (3, "没有名为“landscpe”的变量"),
        (3, "没有名为“uper”的过滤器"),
    ]


def test_beside_a_template_that_cannot_be_read_no_name_is_called_unknown(workspace: Path) -> None:
    folder = workspace / "templates" / "leader"
    (folder / "own.html.j2").write_text("{% macro mine() %}甲{% endmacro %}{% if %}", "utf-8")
    (folder / "brief.html.j2").write_text(
        '{% extends "base.html.j2" %}{% include "own.html.j2" %}{{ mine() }}', "utf-8"
    )
    with pytest.raises(InvalidInput) as told:
        check_all(workspace)
    assert [(Path(p.file).name, p.what.partition("：")[0]) for p in told.value.problems] == [
        ("own.html.j2", "模板语法有误")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{% block overview %}甲", "1:1: 模板语法有误：没有写完，缺 {% endblock %}"),
        (
            "{% block overview %}\n甲{% endbloc %}",
            "2:5: 模板语法有误：没有“endbloc”这个标签，这里应是 {% endblock %}",
        ),
        ("{% block overview %}{{ office {% endblock %}", "1:1: 模板语法有误：这里应是 ) 或 }}，却是 {"),
        (
            "{% block overview %}{{ office，甲 }}{% endblock %}",
            "1:1: 模板语法有误：{{ }} 或 {% %} 里不能有“，”，标点用半角",
        ),
        ("{% for a in %}", "1:1: 模板语法有误：这里应写一个名字或值，却是 %}"),
        ("甲\n乙｛｛ office ｝｝", "2:2: 模板语法有误：“｛｛”是全角的，花括号要用半角"),
        ("{# 甲", "1:1: 模板语法有误：注释没有结束，缺 #}"),
        ("{{ office|uper }}", "1:11: 没有名为“uper”的过滤器"),
        ("<p>共12家", "1:5: unsourced_number: 模板里直接写了数字“12”"),
        ("{% include 'own.html.j2' %}", "1:13: 找不到模板“own.html.j2”"),
    ],
)
def test_mistakes_of_syntax_are_told_in_chinese(workspace: Path, text: str, told: str) -> None:
    (workspace / "templates" / "leader" / "brief.html.j2").write_text(text, "utf-8")
    with pytest.raises(InvalidInput) as error:
        check_all(workspace)
    assert str(error.value.problems[0]).startswith(f"templates/leader/brief.html.j2:{told}")


def test_the_masthead_takes_the_colour_that_is_set(workspace: Path) -> None:
    assert "border-top-color" not in html(workspace, "leader")
    settings = workspace / "templates" / "leader" / "template.yaml"
    settings.write_text(settings.read_text("utf-8").replace("colours: {", 'colours: {masthead: "#c00000", '), "utf-8")
    assert ".masthead { color: #c00000 } .rule { border-top-color: #c00000 }" in html(workspace, "leader")


def test_a_template_that_is_no_utf_8_is_told_with_its_place(workspace: Path) -> None:
    (workspace / "templates" / "leader" / "own.html.j2").write_bytes("<p>\n甲</p>".encode("gb18030"))
    with pytest.raises(InvalidInput) as told:
        show("own.html.j2", workspace, audience="leader")
    assert str(told.value) == "templates/leader/own.html.j2:2:1: 不是 UTF-8 编码\n    → 用编辑器另存为 UTF-8"


def test_what_nothing_uses_is_told(workspace: Path) -> None:
    folder = workspace / "templates" / "leader"
    settings = folder / "template.yaml"
    settings.write_text(settings.read_text("utf-8").replace(", doubts]", "]"), "utf-8")
    (folder / "brief.html.j2").write_text('{% extends "base.html.j2" %}\n{% block doubts %}甲{% endblock %}\n', "utf-8")
    (folder / "overview.html.j2").write_text("甲", "utf-8")
    (workspace / "templates" / "stray.css").write_text("p {}", "utf-8")
    assert warnings(workspace) == [
        ("templates/leader/brief.html.j2", 2, "改写了“doubts”，但 template.yaml 的 sections 没有列它，不会印出",
         "在 sections 里加上 doubts，或删去这个块"),
        ("templates/leader/overview.html.j2", 0, "没有模板用到这个文件", "是否想放在 templates/leader/sections/overview.html.j2？"),
        ("templates/stray.css", 0, "没有模板用到这个文件", "删去它，或在模板里引用它"),
    ]  # fmt: skip


def test_the_word_template_is_ejected_and_holds(workspace: Path) -> None:
    assert eject("brief.docx", workspace, audience="leader") == "templates/leader/brief.docx"
    assert (workspace / "templates" / "leader" / "brief.docx").read_bytes() == frame()
