"""Options and arguments that several commands take, each written once so that they read alike everywhere.

In: nothing. Out: types for the parameters of commands, and what their texts mean: a day, formats, reasons. Annotations are as in `cli`.
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


def formats_of(text: str | None) -> tuple[str, ...]:
    """What -t says; raises UsageError where it is no format."""
    if not text:
        return ()
    from briefgen.typed import FORMATS

    return tuple(one_of(form.strip(), FORMATS) or "" for form in text.replace("，", ",").split(","))


def states_of(words: list[str] | None) -> tuple[str, ...]:
    """What --state says; raises UsageError where it is no reason."""
    from briefgen.errors import UsageError, nearest
    from briefgen.regenerate.disk.manifest import STATES

    for word in words or ():
        if word not in STATES:
            raise UsageError(f"没有“{word}”这种原因\n    → {nearest(word, STATES)}可用的有：{'、'.join(STATES)}")
    return tuple(words or ())


def one_of(form: str | None, known: tuple[str, ...]) -> str | None:
    """A word that is one of those known; raises UsageError where it is none."""
    from briefgen.errors import UsageError

    if form is None or form in known:
        return form
    raise UsageError(f"“{form}”没有这种格式\n    → 可用的有：{'、'.join(known)}")
