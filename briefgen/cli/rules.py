"""The commands of `briefgen rules`: what the writer of rules asks.

In: arguments. Out: as `cli`, one library call a command. Must not match or judge a rule itself, or import anything heavy before
a command runs.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.help import App
from briefgen.cli.options import Seeds

if TYPE_CHECKING:
    from briefgen.cli.show import Console

rules_app = App("写规则用的工具：检查、试跑、说明、查覆盖。")


@rules_app.command("check", epilog="\b\n例：\n  briefgen rules check")
def check(context: typer.Context) -> None:
    """检查全部规则：写法、名称、例句、互相遮盖。所有问题一次说完。"""
    from pathlib import Path

    from briefgen.commands.ruling import check as run

    rules = run(Path(), context.obj.config)
    context.obj.console.rows([{"rules": rules, "problems": 0}], {"rules": "规则", "problems": "问题"})


@rules_app.command("test", epilog="\b\n例：\n  briefgen rules test\n  briefgen rules test --update")
def test(
    context: typer.Context,
    update: Annotated[
        bool, typer.Option("--update", help="把例句“=>”后面的值改成实际得到的，写回工作区的规则文件")
    ] = False,
) -> None:
    """试跑每条规则自带的例句和反例。"""
    from pathlib import Path

    from briefgen.cli import report
    from briefgen.commands import ruling

    if update:
        raise typer.Exit(report.updated(ruling.update(Path(), context.obj.config), context.obj.console))
    report.tested(ruling.test(Path(), context.obj.config), context.obj.console)


@rules_app.command("explain", epilog="\b\n例：\n  briefgen rules explain seeds/材料.txt:12")
def explain(
    context: typer.Context, place: Annotated[str, typer.Argument(metavar="文件:行", help="材料里的一行，行号从 1 数起")]
) -> None:
    """说明一行里的每个数和名称由什么解释、为什么，哪条规则输了，哪条规则差一点、卡在哪里。"""
    from pathlib import Path

    from briefgen.commands.explaining import explain as run

    console: Console = context.obj.console
    explained = run(place, Path(), config=context.obj.config)
    console.one(explained.as_json(), explained.told())


@rules_app.command(
    "coverage", epilog="\b\n例：\n  briefgen rules coverage\n  briefgen rules coverage 材料.txt --suggest"
)
def coverage(
    context: typer.Context,
    seeds: Seeds = None,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="从材料里提议词典的别名和名称；只是提议，什么都不写")
    ] = False,
) -> None:
    """每条规则用到几次，哪些从未用到，哪些互相争，还有哪些数没有规则和词典解释。"""
    from pathlib import Path

    from briefgen.cli import report
    from briefgen.commands.coverage import cover

    with context.obj.console.progress() as progress:
        covered = cover(Path(), seeds or (), config=context.obj.config, suggest=suggest, progress=progress)
    raise typer.Exit(report.coverage(covered, context.obj.console, named=bool(seeds)))


@rules_app.command("schema", epilog="\b\n例：\n  briefgen rules schema > rules.schema.json")
def schema(context: typer.Context) -> None:
    """规则文件的 JSON Schema，供编辑器补全和检查。"""
    from pathlib import Path

    from briefgen.commands.ruling import schema as run

    context.obj.console.document(run(Path(), context.obj.config))
