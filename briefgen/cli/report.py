"""What a command's result looks like: rows on stdout, the summary and what to look at on stderr.

In: result objects and a console. Out: text, and the exit code that the result means. Decides nothing else, and imports
nothing that reads seeds: a build with nothing to do is told by it too.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.cli.show import Console, Row
from briefgen.errors import BriefFailed, InvalidInput, MachineLacks, shown
from briefgen.regenerate.disk.manifest import told as reason_told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from briefgen.commands.coverage import Covered
    from briefgen.commands.doctor import Report
    from briefgen.commands.ruling import Updated
    from briefgen.commands.seeding import AddResult
    from briefgen.commands.trace import Step
    from briefgen.commands.uncertain import Doubtful
    from briefgen.extract.rules.testing import Tested
    from briefgen.regenerate.disk.archive import Change, Issue
    from briefgen.regenerate.disk.issues import KeptFile
    from briefgen.regenerate.disk.store import Output
    from briefgen.regenerate.gather import Gathered
    from briefgen.regenerate.outcome import BuildResult
    from briefgen.regenerate.schedule import Installed, Status
    from briefgen.regenerate.watching.watch import Turn

STATES = {"written": "已写", "same": "没有变化", "would_write": "会写", "stale": "要重做"}


def build(result: BuildResult, console: Console, *, why: bool) -> None:
    """Files on stdout; what was read, what went wrong and what was kept on stderr."""
    columns = {"path": "文件", "state": "状态", "pages": "页数", "size": "字节"} | ({"reasons": "原因"} if why else {})
    console.rows([_output(one, why) for one in result.outputs], columns, short=_short)
    for skip in result.skipped:
        console.warn(f"{skip.seed}: 跳过（{skip.told}）")
    for warning in result.warnings:
        console.warn(warning)
    for one in result.outputs:
        if one.kept:
            console.warn(f"{_here(one.path)} 在上次构建后被改过，改过的一份{_kept(one)} {_here(one.kept)}")
    for failure in result.failures:
        console.problem(f"简报“{failure.brief}”没有做成：{failure.error}")
    console.note(_summary(result))


def turn(made: Turn, console: Console) -> None:
    """One build of a watch: its files, or why there are none; always said, for a person waits for it."""
    console.told.clear()  # a warning that still holds after the next save is said again
    if made.result is not None:
        build(made.result, console, why=True)
    else:
        console.problem(f"{made.error}")
    console.note("等待下一次保存；Ctrl-C 结束")
    sys.stdout.flush()


def previewing(address: str, console: Console) -> None:
    """Where a browser finds the preview, before anything is made."""
    console.one({"address": address}, f"预览在 {address}")
    sys.stdout.flush()


CHANGES = {"new": "新", "changed": "变", "gone": "无"}


def issues(found: Sequence[Issue], console: Console, what: str = "共") -> None:
    """Issues, first to last; `what` became of them (Chinese)."""
    from briefgen.regenerate.disk.issues import COLUMNS

    console.rows((one.as_row() for one in found), COLUMNS)
    console.note(f"{what} {len(found)} 期")


def kept(found: Sequence[KeptFile], console: Console) -> None:
    """The files of an issue; one that was touched is warned of."""
    columns = {"path": "文件", "intact": "原样", "sha256": "sha256"}
    console.rows(({"path": _here(one.path), "intact": one.intact, "sha256": one.sha256} for one in found), columns)
    for one in found:
        if not one.intact:
            console.warn(f"{_here(one.path)}: 存档后被改过或删了")


def changes(found: Sequence[Change], console: Console) -> None:
    """Facts new, changed and gone; on a terminal each in a few words."""
    columns = {"what": "", "text": "数", "metric_name": "指标", "fields": "变了什么", "sentence": "原句"}
    console.rows((_change(one) for one in found), columns, short=lambda row: dict(row) | {"what": CHANGES[row["what"]]})
    counts = "，".join(f"{told} {sum(one.what == what for one in found)} 条" for what, told in CHANGES.items())
    console.note(f"事实：{counts}")


def scheduled(found: Installed, hint: str | None, console: Console) -> None:
    """What was scheduled."""
    console.rows([_installed(found)], SCHEDULED)
    if hint:
        console.warn(hint)


def schedule(status: Status, console: Console) -> None:
    """Where builds are scheduled, when the next is due, how the last one ended."""
    last = status.last
    ended = {"last": _minute(last.at), "last_exit": last.exit_code, "last_text": last.text} if last else {}
    rows = [_installed(one) for one in status.installed] or [{"by": None, "name": None, "current": False, "next": None}]
    console.rows([row | ended for row in rows], SCHEDULED)
    if not status.installed:
        console.note("没有装定时任务\n    → briefgen schedule install")
    elif not all(one.current for one in status.installed):
        console.warn(
            "装着的定时任务和 config.yaml 的 schedule 或工作区现在的位置不同，或没有启用\n    → briefgen schedule install"
        )


SCHEDULED = {
    "by": "定时程序",
    "name": "名称",
    "current": "与配置一致",
    "next": "下一次",
    "last": "上一次",
    "last_exit": "退出码",
    "last_text": "结果",
}


def _installed(one: Installed) -> dict[str, object]:
    return {"by": one.by, "name": one.name, "current": one.current, "next": _minute(one.next) if one.next else None}


def _minute(moment: datetime) -> str:
    return moment.isoformat(" ", "minutes")


def _change(one: Change) -> Row:
    fact = one.now or one.before or {}
    shown_fields = ("id", "kind", "text", "metric_name", "region_name", "chain_name", "sentence", "seed", "line")
    old = {name: (one.before or {}).get(name) for name in one.fields}
    return (
        {"what": one.what} | {name: fact.get(name) for name in shown_fields} | {"fields": list(one.fields), "was": old}
    )


def _here(path: Path) -> str:
    """A file as one would type it from here."""
    return shown(path, Path.cwd())


def _kept(one: Output) -> str:
    return "会另存为" if one.state == "would_write" else "另存为"


def _output(one: Output, why: bool) -> Row:
    record = one.record
    row = {
        "path": _here(one.path),
        "brief": record.brief,
        "format": record.format,
        "state": one.state,
        "pages": record.pages,
        "size": one.size,
        "sha256": record.sha256,
    }
    return row | ({"reasons": list(one.reasons)} if why else {})


def _short(row: Row) -> Row:
    return dict(row) | {
        "state": STATES[row["state"]],
        "reasons": [reason_told(reason) for reason in row.get("reasons", ())],
    }


def _summary(result: BuildResult) -> str:
    states = [one.state for one in result.outputs]
    counts = [f"{states.count(state)} 个文件{told}" for state, told in STATES.items() if state in states]
    head = f"{result.title}：" if result.title else ""
    day = f"，截至 {result.as_of.isoformat()}" if result.as_of else ""
    read = f"读了 {result.documents} 份材料，得 {result.facts} 条事实{day}"
    failed = [f"{len(result.failures)} 份没有做成"] if result.failures else []
    return f"{head}{read}；{'，'.join(counts + failed) or '没有文件'}"


def facts(
    gathered: Gathered, console: Console, form: str | None, *, named: bool, steps: Sequence[Step] | None = None
) -> int:
    """Facts on stdout, or the `steps` that explain them; files that could not be read on stderr: a mistake if they were
    named, else a warning."""
    from briefgen.commands.listing import (  # heavy, and no business of `build`
        ALL_FACT_COLUMNS,
        FACT_COLUMNS,
        short_fact,
    )

    columns = ALL_FACT_COLUMNS if form == "csv" else FACT_COLUMNS
    if steps is None:
        console.rows((fact.as_json() for fact in gathered.facts), columns, form, short_fact)
    elif console.form(form) == "table":
        console.texts(step.told() for step in steps)
    else:
        console.rows((step.as_json() for step in steps), columns, form)
    for skip in gathered.skipped:
        (console.problem if named else console.warn)(f"{skip.seed}: {skip.told}")
    if not gathered.documents and not gathered.skipped:
        console.warn("没有找到材料\n    → 把材料放进去，或改 config.yaml 的 seeds")
    return BriefFailed.exit_code if named and gathered.skipped else 0


ADDED = {"added": "已加", "noted": "补了旁注", "known": "已有"}


def added(result: AddResult, console: Console) -> int:
    """What was added and how it was understood on stdout; files that could not be read, and the way back, on stderr."""
    from briefgen.commands.seeding import COLUMNS

    taken = [one for one in result.rows if one.state != "refused"]
    console.rows([one.as_row() for one in taken], COLUMNS, short=lambda r: dict(r) | {"state": ADDED[r["state"]]})
    for one in result.rows:
        if one.state == "refused":
            console.problem(f"{one.source}: {one.told}")
    if undo := result.undo():
        console.note(f"存疑的用 briefgen seeds check 查看；不要了就撤销：\n    → {undo}")
    return BriefFailed.exit_code if len(taken) < len(result.rows) else 0


def doubtful(found: Sequence[Doubtful], console: Console, *, named: bool) -> int:
    """What is uncertain in seeds; a file that was named and could not be read is a mistake."""
    from briefgen.commands.uncertain import COLUMNS

    console.rows([one.as_row() for one in found], COLUMNS)
    if not found:
        console.note("没有拿不准的地方")
    return BriefFailed.exit_code if named and any(one.what == "skipped" for one in found) else 0


def machine(report: Report, console: Console) -> int:
    """What the machine has and lacks."""
    for check in report.checks:
        row = {"name": check.name, "state": str(check.state), "detail": check.detail, "mend": check.mend}
        console.one(row, str(check))
    return 0 if report.ok else MachineLacks.exit_code


WAYS = {"rule": "规则", "dictionary": "指标词典", "shape": "通用写法", "none": "没有解释"}

AROUND = 20
"""Characters of a sentence on each side of a number that a table has room for."""


def tested(result: Tested, console: Console) -> None:
    """How much was run."""
    row = {"rules": result.rules, "examples": result.examples, "counterexamples": result.counterexamples}
    console.rows([row], {"rules": "规则", "examples": "例句", "counterexamples": "反例"})


def updated(result: Updated, console: Console) -> int:
    """What was written on stdout; what is left to a person on stderr."""
    columns = {"file": "文件", "row": "行", "old": "原来", "new": "改为"}
    rows = [{"file": c.file, "row": c.row, "column": c.column, "old": c.old, "new": c.new} for c in result.changes]
    console.rows(rows, columns)
    left = result.tested.problems
    for problem in left:
        console.problem(str(problem))
    console.note(f"改写了 {len(rows)} 个例句" + (f"，还有 {len(left)} 个问题要人来改" if left else "，例句全部通过"))
    return InvalidInput.exit_code if left else 0


def coverage(covered: Covered, console: Console, *, named: bool) -> int:
    """Rules, overlaps, worklist and proposals on stdout, each kind under a line of summary on stderr."""
    console.note(f"规则 {len(covered.uses)} 条，其中 {len(covered.never)} 条在 {covered.documents} 份材料里从未用到")
    columns = {"rule": "规则", "title": "题目", "hits": "用到", "lost": "输掉", "first": "第一次", "rule_place": "写在"}
    console.rows((use.as_json() for use in covered.uses), columns)
    if covered.overlaps:
        console.note(f"互相争的规则 {len(covered.overlaps)} 对")
        columns = {"winner": "得到", "loser": "输掉", "count": "次数", "first": "第一次", "text": "文字"}
        console.rows((overlap.as_json() for overlap in covered.overlaps), columns)
    ways = "，".join(f"{told} {covered.numbers[way]}" for way, told in WAYS.items())
    console.note(f"数 {sum(covered.numbers.values())} 个：{ways}；要看的 {len(covered.worklist)} 个")
    columns = {"place": "材料:行", "text": "数", "by": "由", "metric_name": "取的名称", "sentence": "原句"}
    console.rows((one.as_json() for one in covered.worklist), columns, short=_short_open)
    if covered.proposals:
        console.note(f"提议 {len(covered.proposals)} 个，看过再写进词典")
        columns = {"section": "词典", "text": "提议", "of": "作为别名", "count": "次数", "seen": "见于", "why": "原因"}
        console.rows((one.as_json() for one in covered.proposals), columns)
    for skip in covered.skipped:
        (console.problem if named else console.warn)(f"{skip.seed}: {skip.told}")
    return BriefFailed.exit_code if named and covered.skipped else 0


def _short_open(row: Row) -> Row:
    sentence, text = row["sentence"], row["text"]
    at = max(0, sentence.find(text))
    low, high = max(0, at - AROUND), at + len(text) + AROUND
    piece = "…" * (low > 0) + sentence[low:high] + "…" * (high < len(sentence))
    return dict(row) | {"by": WAYS[row["by"]], "sentence": piece}
