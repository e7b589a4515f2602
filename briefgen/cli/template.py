"""The commands of `briefgen template`: what the writer of templates asks.

In: arguments. Out: as `cli`, one library call a command. Must not read or write a template itself, or import anything heavy
before a command runs.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.help import App

if TYPE_CHECKING:
    from briefgen.cli.show import Console

template_app = App("写模板用的工具：找模板、看块、新建读者、改核心模板、检查。")

Audience = Annotated[str | None, typer.Option("-a", "--audience", metavar="读者", help="只看这个读者的")]
Name = Annotated[str, typer.Argument(metavar="模板", help="模板的名称，如 sections/overview.html.j2")]
_PLACES = {"name": "模板", "origin": "来源", "file": "文件", "copy": "副本"}


@template_app.command("list", epilog="\b\n例：\n  briefgen template list\n  briefgen template list -a leader")
def list_(context: typer.Context, audience: Audience = None) -> None:
    """列出全部模板和样式表：读者的、工作区的、核心的。"""
    from briefgen.commands.templating import as_rows, places

    context.obj.console.rows(as_rows(places(Path(), context.obj.config, audience)), _PLACES)


@template_app.command(
    "where", epilog="\b\n例：\n  briefgen template where base.html.j2\n  briefgen template where gb.css -a leader"
)
def where(context: typer.Context, name: Name, audience: Audience = None) -> None:
    """一个名称对应哪些文件，用的是哪一个：先找读者的文件夹，再找工作区 templates/，最后是核心。"""
    from briefgen.commands.templating import as_rows
    from briefgen.commands.templating import where as run

    context.obj.console.rows(as_rows(run(name, Path(), context.obj.config, audience)), _PLACES)


@template_app.command("blocks", epilog="\b\n例：\n  briefgen template blocks leader")
def blocks(context: typer.Context, audience: Annotated[str, typer.Argument(metavar="读者")]) -> None:
    """列出一个读者能改写的块、各写在哪里、template.yaml 印不印。"""
    from briefgen.commands.templating import as_rows
    from briefgen.commands.templating import blocks as run

    columns = {"name": "块", "kind": "种类", "listed": "印出", "defined": "写在", "overrides": "取代"}
    context.obj.console.rows(as_rows(run(audience, Path(), context.obj.config)), columns)


@template_app.command("show", epilog="\b\n例：\n  briefgen template show sections/overview.html.j2")
def show(context: typer.Context, name: Name, audience: Audience = None) -> None:
    """印出一个模板的全文。"""
    from briefgen.commands.templating import show as run

    place, text = run(name, Path(), context.obj.config, audience)
    context.obj.console.note(f"{place.origin}：{place.file}")
    sys.stdout.write(text)


@template_app.command("new", epilog="\b\n例：\n  briefgen template new police --from leader")
def new(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="名称", help="新读者的名称，也是文件夹名")],
    source: Annotated[
        str | None, typer.Option("--from", metavar="读者", help="照着哪个读者；不写时从最短的写起")
    ] = None,
) -> None:
    """新建一个读者：templates/ 下的一个文件夹。"""
    from briefgen.commands.templating import new as run

    made = run(name, Path(), context.obj.config, source)
    context.obj.console.rows([{"file": file} for file in made], {"file": "新写"})
    context.obj.console.note(f"在 config.yaml 的 briefs 下加一项，就会做它：\n  - {{id: {name}, audience: {name}}}")


@template_app.command("eject", epilog="\b\n例：\n  briefgen template eject sections/overview.html.j2 -a leader")
def eject(
    context: typer.Context,
    name: Name,
    audience: Annotated[
        str | None, typer.Option("-a", "--audience", metavar="读者", help="抄到这个读者的文件夹，只改它的")
    ] = None,
) -> None:
    """把一个核心模板抄到工作区（或读者的文件夹）来改；抄来时带着记号，核心更新后 check 会提醒。"""
    from briefgen.commands.templating import eject as run

    context.obj.console.rows([{"file": run(name, Path(), context.obj.config, audience)}], {"file": "新写"})


@template_app.command(
    "check", epilog="\b\n例：\n  briefgen template check\n\n\b\n退出码：0 没有错误；1 --strict 时有提醒；3 模板有误"
)
def check(
    context: typer.Context,
    strict: Annotated[bool, typer.Option("--strict", help="有提醒时退出码为 1")] = False,
) -> None:
    """检查全部模板：变量、块、数字、引用有误是错误；用不到的文件和块、过时的副本是提醒。"""
    from briefgen.commands.templating import check_all

    console: Console = context.obj.console
    found = check_all(Path(), context.obj.config)
    for warning in found.warnings:
        console.warn(str(warning))
    row = {"audiences": list(found.audiences), "templates": found.templates, "warnings": len(found.warnings)}
    console.rows([row], {"audiences": "读者", "templates": "文件", "warnings": "提醒"})
    raise typer.Exit(int(strict and bool(found.warnings)))
