"""`build`: nothing is written before all is checked, whole files or none, nothing of a person's lost."""

import errno
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from briefgen.errors import BriefFailed, InvalidInput, MachineLacks, NothingSelected, OutputLocked
from briefgen.regenerate import printing as module
from briefgen.regenerate.build import BuildResult, Options, build
from briefgen.regenerate.disk import files, store
from briefgen.regenerate.gather import Recipe, gather
from briefgen.render.pdf.fonts import FontSet
from tests.workspaces import CONFIG, SEED, SIDECAR, make, snapshot

HTML = "leader/chains.html"
TWO = CONFIG + "  - {id: second, audience: leader, formats: [html]}\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make(tmp_path / "w")


def states(result: BuildResult) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.path.name, one.state, one.reasons) for one in result.outputs]


def manifest(folder: Path) -> dict:
    return json.loads((folder / "output" / "manifest.json").read_bytes())


def test_a_build_and_its_manifest(workspace: Path) -> None:
    result = build(workspace)
    assert states(result) == [("chains.html", "written", ("new",))]
    assert (result.exit_code, result.documents, result.as_of, result.title) == (0, 1, date(2023, 10, 9), "试验")
    page = (workspace / "output" / HTML).read_text("utf-8")
    assert "3942.1亿元" in page
    data = manifest(workspace)
    assert (data["schema_version"], data["as_of"], list(data["files"])) == (1, "2023-10-09", [HTML])
    record = data["files"][HTML]
    assert record["sha256"] == files.digest(page.encode())
    assert record["reasons"] == ["new"]
    assert record["facts"]
    assert {"seed:seeds/a.txt", "seed:seeds/a.yaml", "rules", "template:brief.html.j2"} <= set(record["inputs"])


def test_a_second_run_changes_nothing(workspace: Path) -> None:
    build(workspace)
    before = snapshot(workspace)
    times = {path: path.stat().st_mtime_ns for path in (workspace / "output").rglob("*") if path.suffix != ""}
    assert states(build(workspace)) == [("chains.html", "same", ())]
    assert snapshot(workspace) == before
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_the_same_bytes_elsewhere_and_without_state(workspace: Path, tmp_path: Path) -> None:
    build(workspace)
    other = make(tmp_path / "别处" / "w")
    build(other, Options(jobs=2))
    assert snapshot(other) == snapshot(workspace)


def test_dry_run_writes_nothing_and_says_what_it_would(workspace: Path) -> None:
    before = snapshot(workspace)
    assert states(build(workspace, Options(dry_run=True))) == [("chains.html", "would_write", ("new",))]
    assert snapshot(workspace) == before
    assert not (workspace / "output").exists()


def test_reasons_name_what_changed(workspace: Path) -> None:
    build(workspace)
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131个", "132个"), "utf-8")
    (workspace / "seeds" / "b.txt").write_text("青岛：又一份材料\n\n全市新引进项目7个。\n", "utf-8")
    template = workspace / "templates" / "leader" / "template.yaml"
    template.write_text(template.read_text("utf-8") + "\n# 注\n", "utf-8")
    assert states(build(workspace)) == [
        (
            "chains.html",
            "written",
            ("seed_added(seeds/b.txt)", "seed_changed(seeds/a.txt)", "template_changed(template.yaml)"),
        )
    ]
    (workspace / "output" / HTML).unlink()
    assert states(build(workspace)) == [("chains.html", "written", ("output_missing",))]


def test_line_ends_are_no_change(workspace: Path) -> None:
    build(workspace)
    template = workspace / "templates" / "leader" / "template.yaml"
    template.write_bytes(template.read_bytes().replace(b"\n", b"\r\n"))
    before = snapshot(workspace / "output")
    build(workspace)
    assert snapshot(workspace / "output") == before


def test_an_output_edited_by_hand_is_kept(workspace: Path) -> None:
    build(workspace)
    output = workspace / "output" / HTML
    good = output.read_bytes()
    for number, name in enumerate(("chains.html.bak", "chains.html.bak2")):
        output.write_bytes(b"mine %d" % number)
        dry = build(workspace, Options(dry_run=True))
        assert dry.outputs[0].kept == output.with_name("chains.html.bak")
        (one,) = build(workspace).outputs
        assert (one.kept, one.reasons) == (output.with_name(name), ("output_edited",))
        assert output.with_name(name).read_bytes() == b"mine %d" % number
        assert output.read_bytes() == good


def test_all_mistakes_of_all_files_at_once(workspace: Path) -> None:
    (workspace / "config.yaml").write_text(
        CONFIG.replace("青岛市", "亚特兰蒂斯") + "rules: [r.yaml]\ntaxonomy: [t.yaml]\n", "utf-8"
    )
    (workspace / "r.yaml").write_text("rules:\n  - id: x\n    sya: y\n", "utf-8")
    (workspace / "t.yaml").write_text("regoins: []\n", "utf-8")
    (workspace / "seeds" / "a.yaml").write_text("publisht: 2024\n", "utf-8")
    template = workspace / "templates" / "leader" / "brief.html.j2"
    template.write_text(template.read_text("utf-8") + "{% blok x %}\n", "utf-8")
    before = snapshot(workspace)
    with pytest.raises(InvalidInput) as error:
        build(workspace)
    told = {Path(problem.file).name for problem in error.value.problems}
    assert {"r.yaml", "t.yaml", "a.yaml", "brief.html.j2"} <= told
    assert all(problem.line for problem in error.value.problems)
    assert snapshot(workspace) == before
    assert not (workspace / "output").exists()


def test_a_broken_config_does_not_hide_a_broken_template(workspace: Path) -> None:
    (workspace / "config.yaml").write_text("brief: []", "utf-8")
    (workspace / "templates" / "leader" / "template.yaml").write_text("titel: x", "utf-8")
    with pytest.raises(InvalidInput) as error:
        build(workspace)
    assert {Path(problem.file).name for problem in error.value.problems} == {"config.yaml", "template.yaml"}


def test_a_mistake_that_only_rendering_shows_writes_nothing(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", TWO.replace("second, audience: leader", "second, audience: other"))
    folder = workspace / "templates" / "other"
    folder.mkdir()
    for path in (workspace / "templates" / "leader").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "brief.html.j2").write_text("{{ ofice }}", "utf-8")
    with pytest.raises(InvalidInput, match=r"other/brief\.html\.j2:1"):
        build(workspace)
    assert list((workspace / "output").glob("*.json")) == []


def test_bad_seeds_are_skipped_listed_and_left_alone(workspace: Path) -> None:
    bad = {"empty.txt": b"", "image.txt": b"\x89PNG\r\n\x1a\n\0\0", "half.txt": b"\xff\xfe\x00"}
    for name, data in bad.items():
        (workspace / "seeds" / name).write_bytes(data)
    before = snapshot(workspace / "seeds")
    result = build(workspace)
    assert [skip.seed for skip in result.skipped] == [f"seeds/{name}" for name in sorted(bad)]
    assert all(skip.reason and skip.told for skip in result.skipped)
    assert (result.exit_code, build(workspace, Options(strict=True)).exit_code) == (0, 1)
    assert snapshot(workspace / "seeds") == before
    page = (workspace / "output" / HTML).read_text("utf-8")
    assert "empty.txt" in page


def test_no_seed_at_all_leaves_the_last_good_files(workspace: Path) -> None:
    build(workspace)
    before = snapshot(workspace / "output")
    (workspace / "seeds" / "a.txt").write_bytes(b"")
    with pytest.raises(BriefFailed, match=r"没有一份材料能读.*\n    seeds/a\.txt: 文件是空的"):
        build(workspace)
    (workspace / "seeds" / "a.txt").unlink()
    (workspace / "seeds" / "a.yaml").unlink()
    with pytest.raises(BriefFailed, match=r"没有找到材料：seeds/\*\n    → 把材料放进去，或改 config.yaml 的 seeds$"):
        build(workspace)
    assert snapshot(workspace / "output") == before


def test_a_folder_is_named_by_what_lies_in_it(workspace: Path) -> None:
    config = workspace / "config.yaml"
    config.write_text(config.read_text("utf-8") + "seeds: seeds\n", "utf-8")
    line = config.read_text("utf-8").count("\n")
    told = f"^config.yaml:{line}:8: 没有找到材料：seeds\n    → “seeds”是文件夹，写成 seeds/\\*$"
    with pytest.raises(BriefFailed, match=told):
        build(workspace)


def test_a_brief_that_fails_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = make(tmp_path / "w", TWO)
    build(workspace)
    good = snapshot(workspace / "output")
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131", "132"), "utf-8")
    true, calls = module.render_brief, []

    def render(*arguments):
        calls.append(arguments)
        if len(calls) % 2 == 1:
            raise BriefFailed("审核没有通过")
        return true(*arguments)

    monkeypatch.setattr(module, "render_brief", render)
    result = build(workspace)
    assert (result.exit_code, [f.brief for f in result.failures]) == (1, ["chains"])
    now = snapshot(workspace / "output")
    assert now[HTML] == good[HTML]
    assert now["leader/second.html"] != good["leader/second.html"]
    assert set(manifest(workspace)["files"]) == {HTML, "leader/second.html"}
    assert len(calls) == 2
    monkeypatch.setattr(module, "render_brief", lambda *_: 1 // 0)
    assert "程序内部出错：ZeroDivisionError" in str(build(workspace).failures[0].error)
    monkeypatch.setattr(module, "render_brief", render)
    stopped = build(workspace, Options(fail_fast=True))
    assert [(one.path.name, one.state) for one in stopped.outputs] == [("second.html", "same")]
    assert len(calls) == 3
    monkeypatch.setattr(module, "render_brief", lambda *_: (_ for _ in ()).throw(BriefFailed("审核没有通过")))
    stopped = build(workspace, Options(fail_fast=True, force=True, jobs=1))
    assert ([f.brief for f in stopped.failures], stopped.outputs) == (["chains"], ())


def test_without_fonts_html_is_made_and_the_machine_blamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = make(tmp_path / "w", CONFIG.replace("[html]", "[html, pdf, docx]"))

    def none(_folder: Path) -> FontSet:
        raise MachineLacks("没有字体\n    → briefgen doctor --install")

    monkeypatch.setattr(module, "load_fonts", none)
    result = build(workspace)
    assert (result.exit_code, [one.path.name for one in result.outputs]) == (5, ["chains.html"])
    assert "briefgen doctor --install" in str(result.failures[0].error)
    monkeypatch.setattr(module, "render_brief", lambda *_: (_ for _ in ()).throw(BriefFailed("另有错")))
    assert build(workspace).exit_code == 1


def test_selection(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", TWO)

    def names(**options) -> list[str]:
        return [one.path.name for one in build(workspace, Options(dry_run=True, **options)).outputs]

    assert names() == ["chains.html", "second.html"]
    assert names(select=("sec*",)) == ["second.html"]
    assert names(select=("leader/chains",)) == ["chains.html"]
    assert names(audiences=("leader",), select=("second",)) == ["second.html"]
    with pytest.raises(NothingSelected, match="没有简报符合“secnd”\n    → 是否想写“second”？现有：chains、second"):
        names(select=("secnd",))
    with pytest.raises(NothingSelected, match="没有简报符合“public”\n    → 现有：leader"):
        names(audiences=("public",), select=("second",))


def test_a_partial_build_keeps_the_other_records(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", TWO)
    build(workspace)
    build(workspace, Options(select=("second",), as_of=date(2024, 1, 1)))
    data = manifest(workspace)
    assert {path: record["as_of"] for path, record in data["files"].items()} == {
        HTML: "2023-10-09",
        "leader/second.html": "2024-01-01",
    }


def test_a_brief_no_longer_wanted_is_left_and_told(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", TWO)
    build(workspace)
    (workspace / "config.yaml").write_text(CONFIG, "utf-8")
    result = build(workspace)
    assert any("second.html: config.yaml 里已没有这份简报" in warning for warning in result.warnings)
    assert (workspace / "output" / "leader" / "second.html").exists()
    assert list(manifest(workspace)["files"]) == [HTML]
    assert build(workspace).warnings == ()


def test_as_of_comes_from_option_then_config_then_newest_day(workspace: Path) -> None:
    assert build(workspace, Options(dry_run=True)).as_of == date(2023, 10, 9)
    (workspace / "config.yaml").write_text(CONFIG + "as_of: 2024-02-01\n", "utf-8")
    assert build(workspace, Options(dry_run=True)).as_of == date(2024, 2, 1)
    assert build(workspace, Options(dry_run=True, as_of=date(2024, 3, 1))).as_of == date(2024, 3, 1)


def test_the_office_of_the_workspace_signs(workspace: Path) -> None:
    (workspace / "config.yaml").write_text(CONFIG.replace("scope:", "office: 某某办公室, scope:"), "utf-8")
    build(workspace)
    assert "某某办公室" in (workspace / "output" / HTML).read_text("utf-8")


def test_a_second_build_at_once(workspace: Path) -> None:
    (workspace / "output" / ".briefgen").mkdir(parents=True)
    with FileLock(workspace / "output" / ".briefgen" / "lock"), pytest.raises(OutputLocked, match="--wait"):
        build(workspace)
    assert build(workspace, Options(wait=True)).exit_code == 0


def test_another_output_folder(workspace: Path, tmp_path: Path) -> None:
    build(workspace, Options(output=tmp_path / "o"))
    assert (tmp_path / "o" / HTML).exists()
    assert not (workspace / "output").exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_refuses_leaves_the_last_good_files(workspace: Path, monkeypatch, number: int) -> None:
    build(workspace)
    before = snapshot(workspace / "output")
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131", "132"), "utf-8")

    def refuse(_handle: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(BriefFailed, match="写不进去：磁盘"):
        build(workspace)
    monkeypatch.undo()
    assert snapshot(workspace / "output") == before
    assert build(workspace).outputs[0].kept is None


def test_a_build_killed_between_files_and_manifest_counts_as_ours(workspace: Path, monkeypatch) -> None:
    build(workspace)
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131", "132"), "utf-8")

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store.Store, "_write_manifest", die)
    with pytest.raises(KeyboardInterrupt):
        build(workspace)
    monkeypatch.undo()
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131", "133"), "utf-8")
    (one,) = build(workspace).outputs
    assert one.kept is None
    assert not list((workspace / "output").rglob("*.bak*"))


def test_a_broken_manifest_is_told_and_rewritten(workspace: Path) -> None:
    build(workspace)
    good = snapshot(workspace / "output")
    (workspace / "output" / "manifest.json").write_text("{", "utf-8")
    assert "读不懂" in build(workspace).warnings[0]
    assert snapshot(workspace / "output") == good


def test_a_file_name_that_cannot_be_printed_is_skipped(workspace: Path) -> None:
    os.close(os.open(os.fsencode(workspace / "seeds") + b"/\xff.txt", os.O_CREAT | os.O_WRONLY))
    result = build(workspace)
    assert [(skip.seed, skip.reason) for skip in result.skipped] == [("seeds/\\udcff.txt", "bad_name")]


def test_any_number_of_processes_gives_the_same(workspace: Path) -> None:
    seeds = workspace / "seeds"
    for at in range(6):
        (seeds / f"s{at}.txt").write_text(SEED.replace("131", str(100 + at)), "utf-8")
        (seeds / f"s{at}.yaml").write_text(SIDECAR, "utf-8")
    paths = sorted(seeds.glob("*.txt"))
    assert gather(paths, Recipe(workspace), jobs=1) == gather(paths, Recipe(workspace), jobs=3)


def test_a_fault_in_one_seed_costs_only_that_seed(workspace: Path, monkeypatch) -> None:
    from briefgen.regenerate import gather as gathering

    true = gathering.extract

    def fault(document, knowledge):
        if document.seed.endswith("b.txt"):
            raise RecursionError("too deep")
        return true(document, knowledge)

    monkeypatch.setattr(gathering, "extract", fault)
    (workspace / "seeds" / "b.txt").write_text(SEED, "utf-8")
    result = build(workspace)
    assert [(skip.seed, skip.reason) for skip in result.skipped] == [("seeds/b.txt", "internal_error")]
    assert result.outputs[0].state == "written"


def test_hash_seed_and_process_change_no_byte(workspace: Path, root: Path) -> None:
    build(workspace)
    before = snapshot(workspace / "output")
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": str(root), "LC_ALL": "C", "TZ": "Asia/Shanghai"}
    command = [sys.executable, "-m", "briefgen.cli", "-C", str(workspace), "build"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout)["state"] == "same"
    assert snapshot(workspace / "output") == before
