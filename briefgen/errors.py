"""What can go wrong, told to a user: what comes out is a message with a place, a reason and a next step.

In: the facts of a failure. Out: exceptions that the command line maps to an exit code. No traceback reaches a user for
a mistake in files of their own, so every loader collects `Problem`s and raises one `InvalidInput` with all of them.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file of the user's: `line` and `column` count from 1, 0 where the whole file is meant."""

    file: str
    line: int
    column: int
    what: str
    next_step: str = ""

    def __str__(self) -> str:
        place = self.file + (f":{self.line}:{self.column}" if self.line else "")
        return f"{place}: {self.what}" + (f"\n    → {self.next_step}" if self.next_step else "")


class BriefgenError(Exception):
    """Any failure that a user is told of; `exit_code` is the contract's."""

    exit_code = 1


class BriefFailed(BriefgenError):
    """A brief could not be made, or a named file could not be read."""


class UsageError(BriefgenError):
    """The command was called in a way it does not take."""

    exit_code = 2


class InvalidInput(BriefgenError):
    """Config, rules, taxonomy or templates are wrong; nothing was started."""

    exit_code = 3

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[InvalidInput], tuple[tuple[Problem, ...]]]:
        """As it is sent from a worker process: by its problems, not by its text."""
        return type(self), (self.problems,)


class NothingSelected(BriefgenError):
    """The selection matches nothing."""

    exit_code = 4


class MachineLacks(BriefgenError):
    """The machine lacks a library or a font; the message ends with the command that mends it."""

    exit_code = 5


class OutputLocked(BriefgenError):
    """Another build writes to the same output folder."""

    exit_code = 75


# words that hold whatever was tried: a file read, written or run, a folder made, a port opened
_REFUSALS = {
    errno.ENOENT: "没有这个文件",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中间有一个不是文件夹",
    errno.EEXIST: "已有同名的文件",
    errno.ELOOP: "链接绕成一圈",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "超出磁盘配额",
    errno.EFBIG: "超出文件大小的限制",
    errno.EROFS: "磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.ENOEXEC: "不是能运行的程序",
    errno.EADDRINUSE: "已被占用",
}


def refusal(error: OSError) -> str:
    """Why the system refused, in Chinese; in the system's own words where it is a rare reason."""
    return _REFUSALS.get(error.errno or 0, error.strerror or str(error))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, as a hint 「是否想写 …？」, or an empty string: one that begins otherwise must be very
    like it, for who wrote kind did not mean id."""
    import difflib

    listed = list(known)
    close = [one for one in difflib.get_close_matches(word, listed, n=1, cutoff=0.5) if one[:1] == word[:1]]
    close = close or difflib.get_close_matches(word, [one for one in listed if len(one) > 2], n=1, cutoff=0.6)
    return f"是否想写“{close[0]}”？" if close else ""


def shown(path: Path, root: Path) -> str:
    """`path` as a user knows it: relative to the workspace where it lies inside."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except (OSError, RuntimeError):  # a link that leads to itself
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    except ValueError:
        return str(path)


def told_path(path: Path) -> str:
    """`path` relative to the current folder where it lies below, as a user would type it."""
    return shown(path, Path.cwd())
