"""The commands of `briefgen config`: what the settings are, whether they hold, what may be set. One library call each."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.help import App

config_app = App("看设置、检查设置、列出能写的设置。")


@config_app.command("show", epilog="\b\n例：\n  briefgen config show")
def show(context: typer.Context) -> None:
    """列出每项设置现在的值：写在 config.yaml 哪一行，还是默认值。"""
    from briefgen.commands.configuring import settings

    columns = {"setting": "设置项", "value": "值", "line": "行", "told": "含义"}
    context.obj.console.rows(settings(Path(), context.obj.config), columns)


@config_app.command("check", epilog="\b\n例：\n  briefgen config check\n\n\b\n退出码：0 没有错误；3 有误")
def check(context: typer.Context) -> None:
    """检查 config.yaml、词典、规则、模板、材料旁的说明文件，全部问题一次说完；什么都不做。"""
    from briefgen.commands.configuring import check as run

    row = run(Path(), context.obj.config)
    context.obj.console.rows([row], {"file": "文件", "briefs": "简报", "audiences": "读者", "problems": "问题"})


@config_app.command(
    "schema", epilog="\b\n例：\n  briefgen config schema > config.schema.json\n  briefgen config schema template"
)
def schema(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="文件", help="config 或 template（template.yaml）")] = "config",
) -> None:
    """印出 config.yaml 或 template.yaml 的 JSON Schema，给编辑器用。"""
    from briefgen.commands.configuring import schema as run

    context.obj.console.document(run(what))
