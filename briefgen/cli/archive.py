"""`briefgen archive …`: the issues that were made.

In: arguments. Out: as `cli`. Nothing heavy is imported before a command runs.
"""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.help import App
from briefgen.cli.options import Output

archive_app = App("看存下的各期简报，清理旧的。")

Context = typer.Context


@archive_app.command("list", epilog="\b\n例：\n  briefgen archive list")
def list_(context: Context, output: Output = None) -> None:
    """列出各期。"""
    from briefgen.cli import report
    from briefgen.regenerate.disk.issues import archive_of

    report.issues(archive_of(Path(), config=context.obj.config, output=output).issues(), context.obj.console)


@archive_app.command(epilog="\b\n例：\n  briefgen archive show 1")
def show(
    context: Context,
    number: Annotated[int, typer.Argument(metavar="期", help="总期数", min=1)],
    output: Output = None,
) -> None:
    """列出一期的文件：存在哪里，是否还是当时的样子。"""
    from briefgen.cli import report
    from briefgen.regenerate.disk.issues import files_of

    report.kept(files_of(Path(), number, config=context.obj.config, output=output), context.obj.console)


@archive_app.command(epilog="\b\n例：\n  briefgen archive prune --keep 12")
def prune(
    context: Context,
    keep: Annotated[int, typer.Option("--keep", metavar="N", min=2, help="留下最近的几期，至少两期")] = 12,
    output: Output = None,
) -> None:
    """删去旧的各期；最近两期总是留着，期号和“比上一期”靠它们。"""
    from briefgen.cli import report
    from briefgen.regenerate.disk.issues import pruned

    report.issues(pruned(Path(), keep, config=context.obj.config, output=output), context.obj.console, "删去")
