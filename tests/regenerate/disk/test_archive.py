"""Issues count up only when the facts changed, from the archive alone; what changed between two is told by identity."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from briefgen.commands.trace import trace
from briefgen.errors import InvalidInput, NothingSelected
from briefgen.regenerate import survey
from briefgen.regenerate.build import Options, build
from briefgen.regenerate.disk import archive as module
from briefgen.regenerate.disk.archive import Archive, Issue
from briefgen.regenerate.disk.issues import compared, files_of, pruned
from tests.workspaces import SEED, SIDECAR, make, snapshot

HTML = "leader/chains.html"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make(tmp_path / "w")


def say(workspace: Path, old: str, new: str, name: str = "seeds/a.txt") -> None:
    path = workspace / name
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def issues(workspace: Path) -> tuple[Issue, ...]:
    return Archive(workspace / "output").issues()


def page(workspace: Path) -> str:
    return (workspace / "output" / HTML).read_text("utf-8")


def test_an_issue_for_changed_facts_and_for_nothing_else(workspace: Path) -> None:
    assert build(workspace).issue == 1
    assert "〔2023〕第1期" in page(workspace)
    say(workspace, "masthead: 领导参阅", "masthead: 领导要参", "templates/leader/template.yaml")
    say(workspace, "青岛市}", "青岛市, office: 某办}", "config.yaml")
    (workspace / "seeds" / "a.txt").rename(workspace / "seeds" / "b.txt")
    (workspace / "seeds" / "a.yaml").rename(workspace / "seeds" / "b.yaml")
    build(workspace)
    assert [one.number for one in issues(workspace)] == [1]
    assert "第1期" in page(workspace)
    say(workspace, "131个", "132个", "seeds/b.txt")
    assert build(workspace).issue == 2
    assert "〔2023〕第2期" in page(workspace)
    assert build(workspace).issue == 2
    first, second = issues(workspace)
    assert (first.compared_with, second.compared_with) == (None, 1)
    kept = workspace / "output" / "archive"
    assert "第1期" in (kept / "1" / "files" / HTML).read_text("utf-8")
    assert (kept / "2" / "files" / HTML).read_bytes() == (workspace / "output" / HTML).read_bytes()


def test_numbers_begin_anew_each_year_and_count_on_in_all(workspace: Path) -> None:
    build(workspace)
    say(workspace, "2023", "2024", "seeds/a.yaml")
    assert build(workspace).issue == 1
    say(workspace, "131个", "132个")
    assert build(workspace).issue == 2
    assert [(one.number, one.in_year) for one in issues(workspace)] == [(1, 1), (2, 1), (3, 2)]
    assert "〔2024〕第2期" in page(workspace)


def test_force_and_a_lost_state_give_the_same_bytes(workspace: Path) -> None:
    build(workspace)
    say(workspace, "131个", "132个")
    build(workspace)
    before = snapshot(workspace / "output")
    build(workspace, Options(force=True))
    assert snapshot(workspace / "output") == before
    shutil.rmtree(workspace / "output" / ".briefgen")
    build(workspace, Options(force=True))
    assert snapshot(workspace / "output") == before


def test_the_archive_is_an_input(workspace: Path) -> None:
    build(workspace)
    say(workspace, "131个", "132个")
    build(workspace)
    shutil.rmtree(workspace / "output" / "archive" / "1")
    assert build(workspace).issue == 2
    shutil.rmtree(workspace / "output" / "archive")
    assert build(workspace).issue == 1
    assert "第1期" in page(workspace)


def test_part_of_the_briefs_is_no_issue(workspace: Path, tmp_path: Path) -> None:
    assert build(workspace, Options(formats=("html",))).issue == 1
    build(workspace, Options(dry_run=True))
    assert issues(workspace) == ()
    build(workspace, Options(output=tmp_path / "o"))
    assert (issues(workspace), len(Archive(tmp_path / "o").issues())) == ((), 1)


def test_a_build_that_failed_is_no_issue(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefgen.regenerate import printing

    with monkeypatch.context() as broken:
        broken.setattr(printing, "render_brief", lambda *_: 1 / 0)
        assert build(workspace).exit_code == 1
    assert issues(workspace) == ()
    build(workspace)
    assert len(issues(workspace)) == 1


def test_a_build_killed_before_its_issue_is_one_at_the_next_run(workspace: Path, monkeypatch) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killed:
        killed.setattr(module, "_as_bytes", die)
        with pytest.raises(KeyboardInterrupt):
            build(workspace)
    assert issues(workspace) == ()
    good = page(workspace)
    build(workspace)
    assert (len(issues(workspace)), page(workspace)) == (1, good)
    assert [path.name for path in (workspace / "output" / "archive").iterdir()] == ["1"]


def test_diff_tells_new_changed_and_gone(workspace: Path) -> None:
    build(workspace)
    with pytest.raises(NothingSelected, match="第一期，没有上一期可比"):
        compared(workspace, None, None)
    say(workspace, "131个", "132个")
    (workspace / "seeds" / "b.txt").write_text("青岛：又一份材料\n\n全市新引进项目7个。\n", "utf-8")
    (workspace / "seeds" / "b.yaml").write_text(SIDECAR, "utf-8")
    build(workspace)
    told = {(one.what, (one.now or one.before)["text"]) for one in compared(workspace, None, None)}
    assert {("new", "132个"), ("new", "7个"), ("gone", "131个")} <= told
    back = {(one.what, (one.now or one.before)["text"]) for one in compared(workspace, 2, 1)}
    assert {("gone", "132个"), ("gone", "7个"), ("new", "131个")} <= back
    with pytest.raises(NothingSelected, match="没有总第 7 期\n    → 现有：1、2"):
        compared(workspace, 1, 7)


def test_diff_names_the_fields_of_a_changed_fact(workspace: Path) -> None:
    build(workspace)
    say(workspace, "2023-10-09", "2024-10-09", "seeds/a.yaml")  # 今年 is another year
    build(workspace)
    changes = compared(workspace, 1, 2)
    assert {one.what for one in changes} == {"changed"}
    assert all("period" in one.fields for one in changes if one.now["text"] == "131个")
    assert not any(set(one.fields) & {"line", "start", "seed"} for one in changes)


def test_a_spoiled_issue_is_told_before_any_work(workspace: Path) -> None:
    build(workspace)
    path = workspace / "output" / "archive" / "1" / "issue.json"
    path.write_text("{", "utf-8")
    say(workspace, "131个", "132个")
    before = page(workspace)
    with pytest.raises(InvalidInput, match=r"issue\.json: 读不懂存档的这一期\n    → 从备份恢复"):
        build(workspace)
    assert page(workspace) == before


def test_touched_files_and_facts_are_told(workspace: Path) -> None:
    build(workspace)
    (one,) = files_of(workspace, 1)
    assert one.intact
    one.path.write_bytes(b"x")
    assert not files_of(workspace, 1)[0].intact
    say(workspace, "131个", "132个")
    build(workspace)
    facts = workspace / "output" / "archive" / "1" / "facts.jsonl"
    facts.write_text(facts.read_text("utf-8").replace("131个", "130个"), "utf-8")
    with pytest.raises(InvalidInput, match="存档的事实读不懂或被改过"):
        compared(workspace, 1, 2)


def test_prune_keeps_numbers_and_bytes(workspace: Path) -> None:
    build(workspace)
    for number in range(132, 136):
        say(workspace, f"{number - 1}个", f"{number}个")
        build(workspace)
    before = page(workspace)
    assert [one.number for one in pruned(workspace, 0)] == [1, 2, 3]
    assert [one.number for one in issues(workspace)] == [4, 5]
    assert build(workspace).issue == 5
    assert page(workspace) == before
    assert json.loads((workspace / "output" / "archive" / "5" / "issue.json").read_bytes())["compared_with"] == 4
    assert survey.Options().whole
    assert SEED


def test_the_next_brief_opens_with_what_changed(workspace: Path) -> None:
    build(workspace)
    assert "本期变化" not in page(workspace)
    (workspace / "seeds" / "b.txt").write_text("青岛：又一份材料\n\n全市新引进项目7个。\n", "utf-8")
    (workspace / "seeds" / "b.yaml").write_text(SIDECAR.replace("10-09", "10-10"), "utf-8")
    build(workspace)
    text = re.sub(r"<[^>]+>", "", page(workspace).partition('<h2 id="part-1">')[2].partition("<h2")[0])
    count = len([one for one in compared(workspace, None, None) if one.what == "new"])
    assert text.strip().startswith(f"一、本期变化\n与上期相比，新增事实{count}条。")
    assert "全市新引进项目7个" in text
    figure = re.search(r'新增事实<a[^>]* id="(f\d+)"', page(workspace))
    traced = trace(f"{HTML}#{figure[1]}", workspace)
    assert (traced.derived.text, len(traced.steps)) == (str(count), count)
    say(workspace, "新引进项目7个", "无新引进项目", "seeds/b.txt")
    build(workspace)
    text = re.sub(r"<[^>]+>", "", page(workspace).partition('<h2 id="part-1">')[2].partition("<h2")[0])
    assert "部分事实不再见于材料" in text


@pytest.mark.slow
def test_the_changes_pass_the_audit_in_pdf_too(workspace: Path) -> None:
    say(workspace, "[html]", "[html, pdf]", "config.yaml")
    assert build(workspace).exit_code == 0
    say(workspace, "131个", "132个")
    result = build(workspace)
    assert (result.exit_code, result.failures) == (0, ())
    assert "本期变化" in page(workspace)


def test_what_a_person_is_told_of_an_issue() -> None:
    issue = Issue(3, 1, "2024-05-09", 2, "ab12", 9, {"leader/chains.html": "cd34"})
    assert issue.as_row() == {
        "number": 3,
        "in_year": 1,
        "as_of": "2024-05-09",
        "facts": 9,
        "compared_with": 2,
        "files": ["leader/chains.html"],
    }
