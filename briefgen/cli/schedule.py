"""`briefgen schedule …`: builds at set times by the machine's own scheduler.

In: arguments. Out: as `cli`. Nothing heavy is imported before a command runs.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.help import App

schedule_app = App("让机器定时运行 build：systemd 定时器或 cron。")

Context = typer.Context
With = Annotated[str | None, typer.Option("--with", metavar="程序", help="systemd 或 cron；不写时取这台机器上能用的")]


@schedule_app.command("print", epilog="\b\n例：\n  briefgen schedule print --with cron")
def print_(context: Context, by: With = None) -> None:
    """打印会装上的内容，什么都不改。"""
    from briefgen.regenerate.schedule import text

    sys.stdout.write(text(Path(), by, config=context.obj.config))


@schedule_app.command(epilog="\b\n例：\n  briefgen schedule install")
def install(context: Context, by: With = None) -> None:
    """按 config.yaml 的 schedule 装上；改了 schedule 或挪了工作区，再运行一次。"""
    from datetime import datetime

    from briefgen.cli import report
    from briefgen.regenerate.schedule import install as run

    report.scheduled(*run(Path(), by, datetime.now(), config=context.obj.config), context.obj.console)


@schedule_app.command(epilog="\b\n例：\n  briefgen schedule status")
def status(context: Context) -> None:
    """装在哪里，下一次什么时候运行，上一次结果怎样。"""
    from datetime import datetime

    from briefgen.cli import report
    from briefgen.regenerate.schedule import status as run

    report.schedule(run(Path(), datetime.now(), config=context.obj.config), context.obj.console)


@schedule_app.command(epilog="\b\n例：\n  briefgen schedule remove")
def remove(context: Context) -> None:
    """卸下；别人的定时任务一行不动。"""
    from briefgen.regenerate.schedule import remove as run

    found = run(Path(), config=context.obj.config)
    context.obj.console.rows([{"by": name, "removed": True} for name in found], {"by": "定时程序", "removed": "已卸下"})
    context.obj.console.note("已卸下" if found else "本来就没有装")
