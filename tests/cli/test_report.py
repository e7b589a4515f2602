"""What a person reads at a terminal: each result as a table, with its summary and its warnings."""

from __future__ import annotations

import re
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from briefgen.cli import report
from briefgen.cli.show import Console
from briefgen.errors import BriefFailed
from briefgen.regenerate.disk.archive import Change
from briefgen.regenerate.disk.issues import KeptFile
from briefgen.regenerate.disk.manifest import Record
from briefgen.regenerate.disk.store import Output
from briefgen.regenerate.outcome import BuildResult
from briefgen.regenerate.schedule import Installed, Status
from briefgen.regenerate.watching.lastrun import LastRun
from briefgen.regenerate.watching.watch import Turn

FACT = {"id": "0123456789ab", "kind": "quantity", "text": "131个", "metric_name": "签约项目数", "region_name": "青岛市"}
FACT |= {"chain_name": None, "sentence": "新签约项目131个。", "seed": "seeds/a.txt", "line": 3, "status": "planned"}

BOLD = re.compile("\x1b\\[[0-9;]*m")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """A wide terminal; calling it gives what was printed since, table cells parted by one space, and what was told."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)  # the stream of the call is another of its kind
    monkeypatch.chdir(tmp_path)

    def seen() -> tuple[list[str], list[str]]:
        out, told = capsys.readouterr()
        return [" ".join(BOLD.sub("", line).split()) for line in out.splitlines()], told.splitlines()

    return seen


NOTHING = {"title": None, "as_of": None, "output": Path("output"), "documents": 0, "facts": 0, "outputs": ()}
NOTHING |= {"failures": (), "skipped": (), "warnings": (), "strict": False}


def built(**more: object) -> BuildResult:
    return BuildResult(**NOTHING | more)


def output(state: str, kept: Path | None = None) -> Output:
    record = Record("chains", "leader", "html", "2023-10-09", "ab12", 4)
    return Output(
        Path("output/leader/chains.html").resolve(), state, ("seed_changed(seeds/a.txt)",), record, 2048, kept
    )


def test_a_build_tells_its_files_in_words(terminal) -> None:
    result = built(outputs=(output("written"),), documents=1, facts=9, as_of=date(2023, 10, 9), title="试验")
    report.build(result, Console(), why=True)
    out, told = terminal()
    assert out == ["文件 状态 页数 字节 原因", "output/leader/chains.html 已写 4 2048 材料 seeds/a.txt 变了"]
    assert told == ["试验：读了 1 份材料，得 9 条事实，截至 2023-10-09；1 个文件已写"]


@pytest.mark.parametrize(("state", "kept"), [("written", "另存为"), ("would_write", "会另存为")])
def test_a_file_changed_by_hand_is_kept_or_would_be(terminal, state: str, kept: str) -> None:
    beside = Path("output/leader/chains.改过.html").resolve()
    report.build(built(outputs=(output(state, beside),)), Console(), why=False)
    assert terminal()[1][0] == (
        f"警告：output/leader/chains.html 在上次构建后被改过，改过的一份{kept} output/leader/chains.改过.html"
    )


def test_each_turn_of_a_watch_is_told_and_its_warnings_again(terminal) -> None:
    console = Console()
    for _ in range(2):
        report.turn(Turn(built(warnings=("模板旧了",)), None), console)
    report.turn(Turn(None, BriefFailed("config.yaml 写错了")), console)
    once = ["警告：模板旧了", "读了 0 份材料，得 0 条事实；没有文件", "等待下一次保存；Ctrl-C 结束"]
    assert terminal()[1] == [*once, *once, "config.yaml 写错了", "等待下一次保存；Ctrl-C 结束"]


def test_a_preview_says_where_it_is(terminal) -> None:
    report.previewing("http://127.0.0.1:9000/", Console())
    report.previewing("http://127.0.0.1:9000/", Console(json=True))
    assert terminal()[0] == ["预览在 http://127.0.0.1:9000/", '{"address": "http://127.0.0.1:9000/"}']


def test_a_file_of_an_issue_that_was_touched_is_warned_of(terminal) -> None:
    files = [KeptFile(Path(name).resolve(), "ab12", intact) for name, intact in (("a.html", True), ("b.html", False))]
    report.kept(files, Console())
    assert terminal() == (
        ["文件 原样 sha256", "a.html 是 ab12", "b.html ab12"],
        ["警告：b.html: 存档后被改过或删了"],
    )


def test_changes_are_told_in_a_word(terminal) -> None:
    was = FACT | {"text": "130个"}
    found = [Change("new", None, FACT), Change("changed", was, FACT, ("text",)), Change("gone", was, None)]
    report.changes(found, Console())
    out, told = terminal()
    assert out[1:] == [
        "新 131个 签约项目数 新签约项目131个。",
        "变 131个 签约项目数 text 新签约项目131个。",
        "无 130个 签约项目数 新签约项目131个。",
    ]
    assert told == ["事实：新 1 条，变 1 条，无 1 条"]


BY_CRON = Installed("cron", "briefgen-ab12", True, datetime(2024, 5, 10, 7, 30))


def test_what_was_scheduled_is_shown_with_the_next_time(terminal) -> None:
    report.scheduled(BY_CRON, "cron 没有在运行", Console())
    assert terminal() == (
        ["定时程序 名称 与配置一致 下一次", "cron briefgen-ab12 是 2024-05-10 07:30"],
        ["警告：cron 没有在运行"],
    )


def test_a_schedule_shows_how_the_last_run_ended(terminal) -> None:
    last = LastRun(datetime(2024, 5, 9, 7, 31), 1, "1 份没有做成")
    report.schedule(Status((BY_CRON,), last), Console())
    assert terminal() == (
        [
            "定时程序 名称 与配置一致 下一次 上一次 退出码 结果",
            "cron briefgen-ab12 是 2024-05-10 07:30 2024-05-09 07:31 1 1 份没有做成",
        ],
        [],
    )


@pytest.mark.parametrize(
    ("installed", "told"),
    [
        ((), "没有装定时任务"),
        (
            (Installed("cron", "briefgen-ab12", False, None),),
            "警告：装着的定时任务和 config.yaml 的 schedule 或工作区现在的位置不同，或没有启用",
        ),
    ],
)
def test_a_schedule_that_is_missing_or_old_says_what_to_do(terminal, installed, told: str) -> None:
    report.schedule(Status(installed, None), Console())
    assert terminal()[1] == [told, "    → briefgen schedule install"]


def test_a_number_without_a_rule_is_shown_with_the_words_around_it(terminal) -> None:
    row = {"sentence": "甲" * 30 + "12个" + "乙" * 30, "text": "12个", "by": "none"}
    assert report._short_open(row) == row | {
        "by": "没有解释",
        "sentence": "…" + "甲" * 20 + "12个" + "乙" * 20 + "…",
    }
    assert report._short_open(row | {"sentence": "引进12个。"})["sentence"] == "引进12个。"
