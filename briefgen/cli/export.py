"""`briefgen export`: parses, calls one library function and prints what was written."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.options import AsOf, day_of

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
    day = day_of(as_of)
    with console.progress() as progress:
        if output is None:
            console.document(document(what, Path(), config=context.obj.config, as_of=day, progress=progress))
            return
        done = run(what, output, Path(), config=context.obj.config, as_of=day, progress=progress)
    rows = [{"path": str(one.path), "table": one.table, "rows": one.rows} for one in done]
    console.rows(rows, {"path": "文件", "table": "表", "rows": "行数"})
