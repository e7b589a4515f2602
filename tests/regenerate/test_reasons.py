"""Exactly what changed is made again, and the reason is told; what has no effect is not rendered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen.regenerate import printing
from briefgen.regenerate.build import BuildResult, Options, build, status
from briefgen.regenerate.disk.archive import Archive
from briefgen.regenerate.disk.manifest import told
from briefgen.render.pdf.fonts import load as load_fonts
from tests.workspaces import CONFIG, SIDECAR, make, snapshot

TWO = CONFIG + "  - {id: second, audience: other, formats: [html]}\n"
RULES = "rules: [rules.yaml]\n"
RULE = """version: 1
# 一条规则
rules: []
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Two briefs of two audiences, of which the second includes a partial of its own."""
    made = make(tmp_path / "w", TWO)
    shutil.copytree(made / "templates" / "leader", made / "templates" / "other")
    page = made / "templates" / "other" / "brief.html.j2"
    with page.open("a", encoding="utf-8") as out:
        out.write('{% block closing %}{% include "own.j2" %}{{ super() }}{% endblock %}\n')
    (made / "templates" / "other" / "own.j2").write_text("<p>附言</p>\n", "utf-8")
    return made


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Audiences of the briefs that were really rendered."""
    names: list[str] = []
    real = printing.render_brief

    def noting(landscape, audience, request):
        names.append(audience.id)
        return real(landscape, audience, request)

    monkeypatch.setattr(printing, "render_brief", noting)
    return names


def whys(result: BuildResult) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {one.path.stem: (one.state, one.reasons) for one in result.outputs}


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_partial_makes_again_only_what_includes_it(workspace: Path, rendered: list[str]) -> None:
    build(workspace)
    rendered.clear()
    edit(workspace / "templates" / "other" / "own.j2", "附言", "又及")
    told = {"chains": ("same", ()), "second": ("stale", ("template_changed(own.j2)",))}
    assert whys(status(workspace)) == told
    assert rendered == []
    assert whys(build(workspace))["second"] == ("written", ("template_changed(own.j2)",))
    assert rendered == ["other"]
    assert not status(workspace).stale


def test_an_override_in_a_nearer_folder_is_another_template(workspace: Path, rendered: list[str]) -> None:
    build(workspace)
    rendered.clear()
    core = Path(printing.__file__).parents[1] / "render" / "core" / "base.html.j2"
    shutil.copy(core, workspace / "templates" / "leader" / "base.html.j2")
    assert not status(workspace).stale  # the same bytes
    edit(workspace / "templates" / "leader" / "base.html.j2", "<main ", '<main class="own" ')
    build(workspace)
    assert rendered == ["leader"]


def test_a_comment_in_a_rule_file_has_no_effect(workspace: Path, rendered: list[str]) -> None:
    (workspace / "config.yaml").write_text(TWO + RULES, "utf-8")
    (workspace / "rules.yaml").write_text(RULE, "utf-8")
    build(workspace)
    rendered.clear()
    (workspace / "rules.yaml").write_text(RULE.replace("一条", "两条"), "utf-8")
    result = build(workspace)
    assert rendered == []
    assert whys(result)["chains"] == ("same", ("no_effect(rules_changed)",))
    assert whys(build(workspace))["chains"] == ("same", ())


def test_a_setting_that_no_template_reads_has_no_effect(workspace: Path, rendered: list[str]) -> None:
    build(workspace)
    rendered.clear()
    edit(workspace / "config.yaml", "title: 试验", "title: 又一个")
    assert build(workspace).title == "又一个"
    edit(workspace / "config.yaml", "scope:", "office: 某办, scope:")
    assert whys(status(workspace))["chains"] == ("stale", ("option_changed(office)",))
    assert rendered == []


def test_a_page_that_does_not_print_the_office_does_not_depend_on_it(workspace: Path, rendered: list[str]) -> None:
    (workspace / "templates" / "other" / "brief.html.j2").write_text(
        "<!doctype html><p>{{ audience.title }}</p>\n", "utf-8"
    )
    build(workspace)
    rendered.clear()
    edit(workspace / "config.yaml", "scope:", "office: 某办, scope:")
    told = whys(build(workspace))
    assert told == {"chains": ("written", ("option_changed(office)",)), "second": ("same", ())}
    assert rendered == ["leader"]


def test_a_setting_of_one_audience_makes_again_only_its_briefs(workspace: Path, rendered: list[str]) -> None:
    build(workspace)
    rendered.clear()
    edit(workspace / "templates" / "other" / "template.yaml", "masthead: 领导参阅", "masthead: 内部参阅")
    assert whys(status(workspace))["chains"] == ("same", ())
    build(workspace)
    assert rendered == ["other"]


def test_a_lost_state_renders_nothing_and_a_lost_output_the_same(workspace: Path, rendered: list[str]) -> None:
    build(workspace)
    before = snapshot(workspace / "output")
    rendered.clear()
    shutil.rmtree(workspace / "output" / ".briefgen")
    build(workspace)
    assert (rendered, snapshot(workspace / "output")) == ([], before)
    (workspace / "output" / "leader" / "chains.html").unlink()
    assert whys(status(workspace))["chains"] == ("stale", ("output_missing",))
    build(workspace)
    assert rendered == ["leader"]
    assert {n: b for n, b in snapshot(workspace / "output").items() if n != "manifest.json"} == {
        n: b for n, b in before.items() if n != "manifest.json"
    }


def test_new_times_of_files_rebuild_nothing(workspace: Path, tmp_path: Path, rendered: list[str]) -> None:
    build(workspace)
    clone = shutil.copytree(workspace, tmp_path / "clone", copy_function=shutil.copyfile)
    rendered.clear()
    assert whys(build(clone)) == {"chains": ("same", ()), "second": ("same", ())}
    assert rendered == []


def test_status_writes_nothing_and_needs_no_output(workspace: Path, rendered: list[str]) -> None:
    before = snapshot(workspace)
    assert whys(status(workspace)) == {"chains": ("stale", ("new",)), "second": ("stale", ("new",))}
    assert (rendered, snapshot(workspace)) == ([], before)
    assert not (workspace / "output").exists()


def test_status_sees_a_changed_seed_and_an_edited_output(workspace: Path) -> None:
    build(workspace)
    (workspace / "output" / "leader" / "chains.html").write_bytes(b"mine")
    assert whys(status(workspace))["chains"] == ("stale", ("output_edited",))
    edit(workspace / "seeds" / "a.txt", "131个", "132个")
    told = whys(status(workspace, Options(select=("second",))))
    assert told == {"second": ("stale", ("seed_changed(seeds/a.txt)",))}


@pytest.mark.slow
def test_an_imported_sheet_and_an_image_are_inputs_of_the_pdf_that_fetched_them(workspace: Path, rendered) -> None:
    edit(workspace / "config.yaml", "formats: [html]", "formats: [pdf]")
    folder = workspace / "templates" / "other"
    page = folder / "brief.html.j2"
    style = '{% block style %}{{ super() }}<link rel="stylesheet" href="templates/other/own.css">{% endblock %}'
    page.write_text(page.read_text("utf-8") + style, "utf-8")
    (folder / "own.j2").write_text('<p><img src="templates/other/logo.svg" alt="徽标"></p>\n', "utf-8")
    logo = folder / "logo.svg"
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="red" d="M0 0h9v9z"/></svg>', "utf-8"
    )
    (folder / "own.css").write_text('@import "deeper.css";', "utf-8")
    (folder / "deeper.css").write_text("h1 { color: #c00000 }", "utf-8")
    build(workspace)
    rendered.clear()
    edit(logo, "red", "blue")
    assert whys(status(workspace)) == {
        "chains": ("same", ()),
        "second": ("stale", ("asset_changed(templates/other/logo.svg)",)),
    }
    (folder / "deeper.css").write_text("h1 { color: #00c000 }", "utf-8")
    result = build(workspace)
    assert (rendered, result.failures) == (["other"], ())
    assets = tuple(f"asset_changed(templates/other/{name})" for name in ("deeper.css", "logo.svg"))
    assert whys(result)["second"] == ("written", assets)
    (workspace / "fonts").mkdir()
    shutil.copy(
        next(face.file for face in load_fonts().faces if face.role == "latin"), workspace / "fonts" / "Tinos.ttf"
    )
    every = {"chains", "second"}
    assert whys(status(workspace)) == dict.fromkeys(every, ("stale", ("asset_changed(fonts)",)))


def test_a_template_saved_while_its_brief_is_printed_is_printed_again(workspace: Path, monkeypatch) -> None:
    real = printing.render_brief
    own = workspace / "templates" / "other" / "own.j2"

    def saving(landscape, audience, request):
        done = real(landscape, audience, request)
        if audience.id == "other":
            own.write_text("<p>又及</p>\n", "utf-8")
        return done

    with monkeypatch.context() as busy:
        busy.setattr(printing, "render_brief", saving)
        assert "附言" in build(workspace).outputs[1].path.read_text("utf-8")
    result = build(workspace)
    assert whys(result)["second"] == ("written", ("template_changed(own.j2)",))
    assert "又及" in result.outputs[1].path.read_text("utf-8")


def test_seeds_that_come_change_move_and_go_make_again_what_they_touch(workspace: Path, rendered: list[str]) -> None:
    """And the change section tells the truth of each."""
    page = workspace / "output" / "leader" / "chains.html"
    build(workspace)
    second, third = workspace / "seeds" / "b.txt", workspace / "seeds" / "c.txt"
    second.write_text("青岛：项目建设\n\n2023年10月10日，全市新开工项目77个。\n", "utf-8")
    (workspace / "seeds" / "b.yaml").write_text(SIDECAR.replace("10-09", "10-10"), "utf-8")
    assert "seed_added(seeds/b.txt)" in whys(build(workspace))["chains"][1]
    assert "新增事实" in page.read_text("utf-8")
    edit(second, "77个", "78个")
    assert whys(build(workspace))["chains"] == ("written", ("seed_changed(seeds/b.txt)",))
    assert "78个" in page.read_text("utf-8")
    second.rename(third)
    (workspace / "seeds" / "b.yaml").rename(workspace / "seeds" / "c.yaml")
    issues = len(Archive(workspace / "output").issues())
    build(workspace)
    assert len(Archive(workspace / "output").issues()) == issues  # a name is no fact
    third.unlink()
    (workspace / "seeds" / "c.yaml").unlink()
    assert "seed_removed(seeds/c.txt)" in whys(build(workspace))["chains"][1]
    assert "不再见于材料" in page.read_text("utf-8")
    rendered.clear()
    assert [one.state for one in build(workspace).outputs] == ["same", "same"]
    assert rendered == []


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("new", "第一次做"),
        ("output_edited", "文件被人改过"),
        ("seed_changed(seeds/b.txt)", "材料 seeds/b.txt 变了"),
        ("seed_added(seeds/年报(终).txt)", "材料 seeds/年报(终).txt 多了"),
        ("rules_changed", "规则变了"),
        ("context_changed", "内容变了"),
        ("engine_removed(render)", "程序 render 少了"),
        ("no_effect(seed_removed(seeds/c.txt))", "材料 seeds/c.txt 少了，对它没有影响"),
        ("of_another_version(x)", "of_another_version(x)"),
    ],
)
def test_a_reason_in_words(reason: str, words: str) -> None:
    assert told(reason) == words
