"""Options and arguments that several commands take, each written once so that they read alike everywhere.

In: nothing. Out: types for the parameters of commands, and the day that a text names. Annotations are as in `cli`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import date


def _folder(text: str) -> Path:
    """An empty name, as of a variable of the shell that is not set, would be the current folder."""
    if text:
        return Path(text)
    from briefgen.errors import UsageError

    raise UsageError("-o 后面的目录名是空的\n    → 写出目录；就在现在这个文件夹里，写成 -o .")


AsOf = Annotated[str | None, typer.Option("--as-of", metavar="日期", help="截止日期，如 2024-05-09")]
Formats = Annotated[str | None, typer.Option("-t", "--to", metavar="格式", help="html、pdf、docx，用逗号分开")]
Jobs = Annotated[int, typer.Option("-j", "--jobs", metavar="N", min=0, help="用几个进程读材料、做简报；0 为自动")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="目录", help="换一个输出文件夹", parser=_folder)]
Poll = Annotated[bool, typer.Option("--poll", help="网络盘等不报告改动的文件夹，隔一会儿看一次")]
Seeds = Annotated[list[str] | None, typer.Argument(metavar="材料", help="不写时为工作区的全部材料")]
State = Annotated[
    list[str] | None, typer.Option("--state", metavar="原因", help="只限要这样重做的：stale 或 --why 说的原因")
]
Select = Annotated[list[str] | None, typer.Argument(metavar="简报", help="只限这些，可用 *")]

Audiences = Annotated[list[str] | None, typer.Option("-a", "--audience", metavar="读者", help="只做给这些读者的")]
Regions = Annotated[
    list[str] | None, typer.Option("-r", "--region", metavar="区域", help="只做这些区域的（foreach: region）")
]
Chains = Annotated[
    list[str] | None, typer.Option("--chain", metavar="产业链", help="只做这些产业链的（foreach: chain）")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="不写文件，只说会写什么")]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="一份没做成就停下")]
Strict = Annotated[bool, typer.Option("--strict", help="有材料被跳过时退出码为 1")]
Wait = Annotated[bool, typer.Option("--wait", help="别的构建正在写时排队")]
Force = Annotated[bool, typer.Option("--force", help="没有变化也重做")]
Notify = Annotated[bool, typer.Option("--notify", help="有变化或失败时按 config.yaml 的 notify 通知")]


def day_of(as_of: str | None) -> "date | None":
    """What --as-of says; raises UsageError where it is no day."""
    if as_of is None:
        return None
    from briefgen.errors import UsageError
    from briefgen.typed import parse_day

    try:
        return parse_day(as_of)
    except ValueError as error:
        raise UsageError("--as-of: " + str(error).replace("\n", "\n    → ")) from None
