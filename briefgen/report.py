"""What a command's result looks like: rows on stdout, the summary and what to look at on stderr.

In: result objects and a console. Out: text, and the exit code that the result means. Decides nothing else.
"""

from __future__ import annotations

from pathlib import Path

from briefgen.doctor import Report
from briefgen.errors import BriefFailed, MachineLacks, shown
from briefgen.listing import ALL_FACT_COLUMNS, FACT_COLUMNS, short_fact
from briefgen.regenerate.build import BuildResult
from briefgen.regenerate.gather import Gathered
from briefgen.regenerate.store import Output
from briefgen.show import Console, Row

STATES = {"written": "已写", "same": "没有变化", "would_write": "会写"}


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
    return dict(row) | {"state": STATES[row["state"]]}


def _summary(result: BuildResult) -> str:
    states = [one.state for one in result.outputs]
    counts = [f"{states.count(state)} 个文件{told}" for state, told in STATES.items() if state in states]
    head = f"{result.title}：" if result.title else ""
    day = f"，截至 {result.as_of.isoformat()}" if result.as_of else ""
    read = f"读了 {result.documents} 份材料，得 {result.facts} 条事实{day}"
    failed = [f"{len(result.failures)} 份没有做成"] if result.failures else []
    return f"{head}{read}；{'，'.join(counts + failed) or '没有文件'}"


def facts(gathered: Gathered, console: Console, form: str | None, *, named: bool) -> int:
    """Facts on stdout; files that could not be read on stderr: a mistake if they were named, else a warning."""
    columns = ALL_FACT_COLUMNS if form == "csv" else FACT_COLUMNS
    console.rows((fact.as_json() for fact in gathered.facts), columns, form, short_fact)
    for skip in gathered.skipped:
        (console.problem if named else console.warn)(f"{skip.seed}: {skip.told}")
    return BriefFailed.exit_code if named and gathered.skipped else 0


def machine(report: Report, console: Console) -> int:
    """What the machine has and lacks."""
    for check in report.checks:
        row = {"name": check.name, "state": str(check.state), "detail": check.detail, "mend": check.mend}
        console.one(row, str(check))
    return 0 if report.ok else MachineLacks.exit_code
