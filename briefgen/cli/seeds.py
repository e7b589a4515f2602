"""The commands of `briefgen seeds`: adding material, and what is uncertain in it.

In: arguments. Out: as `cli`, one library call a command. Must not read or judge a seed itself, or import anything heavy before a
command runs.
"""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.help import App
from briefgen.cli.options import Seeds

if TYPE_CHECKING:
    from briefgen.cli.show import Console
    from briefgen.commands.seeding import Question

seeds_app = App("管材料：加进来、查存疑。")


@seeds_app.command(
    "add",
    epilog="\b\n例：\n  briefgen seeds add 下载/通报.docx\n  briefgen seeds add 下载 --publisher 青岛日报 --scope 青岛市\n\n\b\n"
    "退出码：0 都加了；1 有文件读不出；2 选项写错；3 旁注有误（这两种情况什么都没有写）",
)
def add(
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="文件|文件夹", help="文件夹里能读的都加进来")],
    published: Annotated[str | None, typer.Option("--published", metavar="日期", help="年、年-月或年-月-日")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="单位", help="发布单位")] = None,
    scope: Annotated[str | None, typer.Option("--scope", metavar="区域", help="材料讲的是哪里，编号或名称")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="标题", help="只用于一份材料")] = None,
) -> None:
    """把材料复制进来，写旁注，说明看懂了什么、依据是什么；拿不准的在终端上问。从不覆盖已有的文件。"""
    from pathlib import Path

    from briefgen.cli import report
    from briefgen.commands.seeding import add_seeds

    told = {"published": published, "publisher": publisher, "scope": scope, "title": title}
    given = {field: text for field, text in told.items() if text is not None}
    console: Console = context.obj.console
    asking = sys.stdin.isatty() and sys.stderr.isatty() and not console.json and not console.quiet
    added = add_seeds(Path(), files, given, config=context.obj.config, ask=_ask if asking else None)
    raise typer.Exit(report.added(added, console))


@seeds_app.command(
    "check",
    epilog="\b\n例：\n  briefgen seeds check\n  briefgen --json seeds check 材料.docx\n\n\b\n"
    "退出码：0 看完了；1 点名的材料有读不出的；3 旁注有误",
)
def check(
    context: typer.Context,
    seeds: Seeds = None,
) -> None:
    """列出拿不准的：日期、发布单位、区域、没写完的句子、编码、跳过的文件、内容相同的材料。"""
    from pathlib import Path

    from briefgen.cli import report
    from briefgen.commands.uncertain import check_seeds

    console: Console = context.obj.console
    with console.progress() as progress:
        found = check_seeds(Path(), seeds or (), config=context.obj.config, progress=progress)
    raise typer.Exit(report.doubtful(found, console, named=bool(seeds)))


def _ask(question: "Question") -> str:
    from briefgen.commands.seeding import TELLABLE

    if question.wrong:
        typer.echo(f"    {question.wrong}", err=True)
    evidence = f"（看来是 {question.told}：{question.evidence}）" if question.told else "（文中没有写）"
    prompt = f"{question.file} 的{TELLABLE[question.field]}{evidence}，回车跳过"
    return str(typer.prompt(prompt, default="", show_default=False, err=True))
