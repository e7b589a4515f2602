"""`briefgen export`: parses, calls one library function and prints what was written."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.options import AsOf

if TYPE_CHECKING:
    from datetime import date

Context = typer.Context


def add_export(app: typer.Typer) -> None:
    """The command joins the others."""
    app.command(
        epilog="\b\n例：\n  briefgen export facts -o 事实.xlsx\n  briefgen export model -o 模型.json\n  briefgen export schema"
    )(export)


def export(
    context: Context,
    what: Annotated[str, typer.Argument(metavar="内容", help="facts 事实、model 模型、schema 模型的 JSON Schema")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="文件", help=".json、.csv、.xlsx、.parquet；不写时 JSON 写到标准输出"),
    ] = None,
    as_of: AsOf = None,
) -> None:
    """把事实或整个模型导出成文件，给表格软件和别的程序用。"""
    from briefgen.cli.show import Console
    from briefgen.commands.exporting import document
    from briefgen.commands.exporting import export as run

    console: Console = context.obj.console
    day = _day(as_of)
    with console.progress() as progress:
        if output is None:
            console.document(document(what, Path(), config=context.obj.config, as_of=day, progress=progress))
            return
        done = run(what, output, Path(), config=context.obj.config, as_of=day, progress=progress)
    rows = [{"path": str(one.path), "table": one.table, "rows": one.rows} for one in done]
    console.rows(rows, {"path": "文件", "table": "表", "rows": "行数"})


def _day(text: str | None) -> "date | None":
    if text is None:
        return None
    from briefgen.errors import UsageError
    from briefgen.typed import parse_day

    try:
        return parse_day(text)
    except ValueError as error:
        raise UsageError(f"--as-of: {error}") from None
