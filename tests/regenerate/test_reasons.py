"""Exactly what changed is made again, and the reason is told; what has no effect is not rendered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen.regenerate import printing
from briefgen.regenerate.build import BuildResult, Options, build, status
from tests.workspaces import CONFIG, make, snapshot

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
    (folder / "own.css").write_text('@import "deeper.css";', "utf-8")
    (folder / "deeper.css").write_text("h1 { color: #c00000 }", "utf-8")
    build(workspace)
    rendered.clear()
    (folder / "deeper.css").write_text("h1 { color: #00c000 }", "utf-8")
    result = build(workspace)
    assert (rendered, result.failures) == (["other"], ())
    assert whys(result)["second"] == ("written", ("asset_changed(templates/other/deeper.css)",))
