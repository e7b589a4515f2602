"""Bytes on disk, safely: one writer at a time, whole files or none, nothing of a person's lost.

In: finished bytes and where they belong. Out: files; `BriefFailed` with the reason where the disk refuses, `OutputLocked`
where another build is writing. Knows nothing of briefs.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from briefgen.errors import BriefFailed, OutputLocked, refusal, told_path

STATE = ".briefgen"


def digest(data: bytes) -> str:
    """sha256 in hex."""
    return hashlib.sha256(data).hexdigest()


def text_digest(path: Path) -> str:
    """sha256 of a text file with LF ends, so that a checkout with CRLF counts as unchanged."""
    return digest(path.read_bytes().replace(b"\r\n", b"\n"))


def digest_of(path: str | Path) -> str | None:
    """sha256 of a file, None where there is none."""
    try:
        with FileIO(path) as file:  # read whole and once: a buffer would take as long as the hashing of a small file
            return digest(file.readall())
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None


def write_whole(path: Path, data: bytes) -> None:
    """Write beside, flush, rename: a kill at any moment leaves the old file or the new one, whole.

    The name beside is fixed, so that what a killed build left is taken over by the next; the lock keeps it to one writer.
    """
    beside = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise BriefFailed(
            f"{told_path(path)}: 写不进去：{refusal(error)}\n    → 原有文件没有改动；处理后再运行一次"
        ) from None


def flush_folder(folder: Path) -> None:
    """The rename itself reaches the disk; some network folders cannot do that, and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def keep_edited(path: Path) -> Path:
    """Put a file that a person edited aside as NAME.bak, or NAME.bak2 … where that is taken. Returns the new name."""
    number = 1
    while (aside := path.with_name(f"{path.name}.bak{number if number > 1 else ''}")).exists():
        number += 1
    write_whole(aside, path.read_bytes())  # a copy: the old issue stays in place until the new one replaces it
    return aside


@contextmanager
def one_writer(output: Path, *, wait: bool) -> Iterator[None]:
    """Hold the lock of an output folder. Raises OutputLocked at once, or waits for the other build to end."""
    from filelock import FileLock, Timeout

    state = output / STATE
    try:
        state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(state / "lock")
        lock.acquire(timeout=-1 if wait else 0)
    except Timeout:
        raise OutputLocked(
            f"{told_path(output)}: 另一个 briefgen 正在往这里写\n    → 等它结束；build 可以加 --wait 排队"
        ) from None
    except OSError as error:
        raise BriefFailed(
            f"{told_path(output)}: 写不进去：{refusal(error)}\n    → 检查权限，或用 -o 换一个输出文件夹"
        ) from None
    try:
        yield
    finally:
        lock.release()
