"""The command line: each command parses, imports what it needs, calls one library function and prints its result.

In: arguments. Out: data on stdout, everything else on stderr, and an exit code of the contract. Nothing heavy is
imported before a command runs; no command does any work of its own. Annotations of the commands are not put off here:
as texts, typer would compile each of them at every start, which takes longer than all the rest of ours.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.archive import archive_app
from briefgen.cli.config import config_app
from briefgen.cli.export import add_export
from briefgen.cli.help import App
from briefgen.cli.making import add_making
from briefgen.cli.options import AsOf, Jobs, Output, Seeds, day_of, one_of
from briefgen.cli.rules import rules_app
from briefgen.cli.schedule import schedule_app
from briefgen.cli.seeds import seeds_app
from briefgen.cli.show import Console
from briefgen.cli.template import template_app

app = App(
    "把一堆政策报道整理成可签发的简报，每个数字都能回到原句。",
    epilog="\b\n例：\n  briefgen init 简报 && cd 简报 && briefgen build\n  briefgen extract 材料.txt\n"
    "  briefgen trace output/leader/chains.html#f1",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
app.add_typer(rules_app, name="rules")
app.add_typer(template_app, name="template")
app.add_typer(config_app, name="config")
app.add_typer(seeds_app, name="seeds")
app.add_typer(archive_app, name="archive")
app.add_typer(schedule_app, name="schedule")

Context = typer.Context


@app.callback()
def common(
    context: Context,
    directory: Annotated[Path | None, typer.Option("-C", metavar="目录", help="先进入这个目录")] = None,
    config: Annotated[
        str | None, typer.Option("-c", "--config", metavar="文件", help="配置文件，默认 config.yaml")
    ] = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="多说一些")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="只说警告和错误")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="结果一律写成 JSON 行")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="显示版本", is_eager=True, callback=lambda on: _version(on))
    ] = False,
) -> None:
    """把一堆政策报道整理成可签发的简报，每个数字都能回到原句。"""
    context.obj = _Said(Console(as_json, quiet, verbose), config)
    _listen(context.obj.console)
    if directory is not None:
        _enter(directory)


class _Said:
    """What the options before the command said."""

    def __init__(self, console: Console, config: str | None) -> None:
        self.console = console
        self.config = config


@app.command(epilog="\b\n例：\n  briefgen init 简报\n  cd 简报 && briefgen build")
def init(context: Context, directory: Annotated[Path, typer.Argument(metavar="目录")] = Path()) -> None:
    """建一个马上能用的工作区：模板、示例材料、配置。已有的文件一律不动。"""
    from briefgen.workspace import init as make

    console: Console = context.obj.console
    result = make(directory)
    for name in result.kept:
        console.note(f"已有，没有改动：{name}")
    console.note(f"建好了 {result.root}：新写 {len(result.created)} 个文件\n    → cd {result.root} && briefgen build")
    row = {"workspace": str(result.root), "created": len(result.created), "kept": len(result.kept)}
    console.rows([row], {"workspace": "工作区", "created": "新写", "kept": "保留"})


add_making(app)


@app.command(epilog="\b\n例：\n  briefgen diff\n  briefgen diff 1 2")
def diff(
    context: Context,
    before: Annotated[int | None, typer.Argument(metavar="旧期", help="总期数；不写时为上一期", min=1)] = None,
    now: Annotated[int | None, typer.Argument(metavar="新期", help="总期数；不写时为最新一期", min=1)] = None,
    output: Output = None,
) -> None:
    """两期之间哪些事实是新的、变了的、没有了的。"""
    from briefgen.cli import report
    from briefgen.regenerate.disk.issues import compared

    report.changes(compared(Path(), before, now, config=context.obj.config, output=output), context.obj.console)


@app.command(epilog="\b\n例：\n  briefgen extract 材料.txt\n  briefgen extract --format csv > facts.csv")
def extract(
    context: Context,
    seeds: Seeds = None,
    as_of: AsOf = None,
    form: Annotated[str | None, typer.Option("--format", metavar="形式", help="table、jsonl 或 csv")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="每条连同规则写在哪里、各项的依据")] = False,
    jobs: Jobs = 0,
) -> None:
    """列出材料里的事实，每个数字一条，带原句和位置。--as-of 用来解释没有日期的材料里的“今年”“去年”。"""
    from briefgen.cli import report
    from briefgen.commands.inquiry import facts_of

    form, day, steps = one_of(form, ("table", "jsonl", "csv")), day_of(as_of), None
    with context.obj.console.progress() as progress:
        gathered = facts_of(Path(), seeds or (), config=context.obj.config, as_of=day, jobs=jobs, progress=progress)
    if explain:
        from briefgen.commands.trace import explained

        steps = explained(gathered.facts, Path(), config=context.obj.config)
    raise typer.Exit(report.facts(gathered, context.obj.console, form, named=bool(seeds), steps=steps))


@app.command(
    epilog="\b\n例：\n  briefgen inspect '总投资近8000亿元，今年增长5.2%' --as-of 2024-05-09\n  briefgen inspect -f 句子.txt"
)
def inspect(
    context: Context,
    text: Annotated[str | None, typer.Argument(metavar="文字")] = None,
    file: Annotated[Path | None, typer.Option("-f", "--file", metavar="文件", help="逐行看这个文件")] = None,
    as_of: AsOf = None,
    form: Annotated[str | None, typer.Option("--format", metavar="形式", help="table 或 jsonl")] = None,
) -> None:
    """看扫描器在一段文字里认出什么：金额、数量、时间、地名……（还没有用规则）"""
    from briefgen.commands.inquiry import spans_of, text_of
    from briefgen.commands.listing import SPAN_COLUMNS, short_span
    from briefgen.errors import UsageError

    if (text is None) == (file is None):
        raise UsageError("要么给一段文字，要么用 -f 给一个文件\n    → briefgen inspect '总投资近8000亿元'")
    given = text_of(file) if file else text or ""
    rows = spans_of(given, each_line=file is not None, start=Path(), config=context.obj.config, as_of=day_of(as_of))
    context.obj.console.rows(rows, SPAN_COLUMNS, one_of(form, ("table", "jsonl")), short_span)


@app.command(epilog="\b\n例：\n  briefgen trace output/leader/chains.html#f1\n  briefgen trace 3f9a0c1d22e4b756")
def trace(
    context: Context, figure: Annotated[str, typer.Argument(metavar="事实编号|输出文件#编号", help="要查的数字")]
) -> None:
    """查一个数字的来历：事实、规则、原句、材料、行和位置。"""
    from briefgen.commands.trace import trace as run

    console: Console = context.obj.console
    with console.progress() as progress:
        traced = run(figure, Path(), config=context.obj.config, progress=progress)
    console.one(traced.as_json(), traced.told())


@app.command("list", epilog="\b\n例：\n  briefgen list seeds\n  briefgen list projects")
def list_(
    context: Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="种类",
            help="seeds facts regions chains projects parks enterprises platforms campaigns promises promotion doubts "
            "briefs audiences templates rules issues",
        ),
    ],
) -> None:
    """列出工作区里有什么。"""
    from briefgen.commands.listing import list_things

    with context.obj.console.progress() as progress:
        listing = list_things(what, Path(), config=context.obj.config, progress=progress)
    context.obj.console.rows(listing.rows, listing.columns, short=listing.short)


add_export(app)


@app.command(epilog="\b\n例：\n  briefgen doctor\n  briefgen doctor --install")
def doctor(
    context: Context,
    install: Annotated[bool, typer.Option("--install", help="把缺的装上：系统库和字体")] = False,
) -> None:
    """看这台机器缺什么：Python、系统库、字体。"""
    from briefgen.cli import report
    from briefgen.commands import doctor as machine
    from briefgen.workspace import config_path

    path = config_path(Path(), context.obj.config)
    fonts = path.parent / "fonts" if path else None
    found = machine.install(fonts, context.obj.console.note) if install else machine.examine(fonts)
    raise typer.Exit(report.machine(found, context.obj.console))


def _version(wanted: bool) -> None:
    if wanted:
        from briefgen import __version__

        sys.stdout.write(f"briefgen {__version__}\n")
        raise typer.Exit


def _enter(directory: Path) -> None:
    from briefgen.errors import UsageError

    try:
        os.chdir(directory)
    except OSError:
        raise UsageError(f"{directory}: 不能进入这个目录\n    → 检查 -C 后面的目录名") from None


def _listen(console: Console) -> None:
    """What the library logs reaches a person as a warning; with -v, everything does."""
    import logging
    import traceback

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.exc_info is None:
                (console.warn if record.levelno >= logging.WARNING else console.note)(record.getMessage())
            elif console.verbose:  # what went wrong is told where it is handled; this is for a maintainer
                console.note(record.getMessage() + "\n" + "".join(traceback.format_exception(*record.exc_info)))

    log = logging.getLogger("briefgen")
    log.handlers = [Handler()]
    log.setLevel(logging.INFO if console.verbose else logging.WARNING)
    log.propagate = False


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    # pydantic, which typer imports, would look through every package of the machine for plugins: a sixth of a short command
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from briefgen.cli import shell

    return shell.run(app, arguments)


__all__ = ["app", "main"]
