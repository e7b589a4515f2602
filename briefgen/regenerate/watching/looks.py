"""Changes in folders that tell nothing of them: looked for again and again, by time and size, for a while by content.

In: folders, which names matter, a stop signal. Out: whether anything changed, one True for a burst. Reads files, writes
none. Some disks keep times by the second or two, so that a file saved again may look as it did: what changed a moment
ago is compared by its content until any later save must show in its time.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TypeAlias

from briefgen.regenerate.disk.files import digest

EVERY = 1.0  # seconds between looks
YOUNG = 4.0  # seconds during which two saves may have one time: two of the disk (FAT), and as much for a lagging cache

Stamp: TypeAlias = "tuple[int, int, int]"
"""Time of change in ns, size and inode: a renamed-over file has another one."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as last looked at; `digest` and `since` (monotonic) while it is young, else None."""

    stamp: Stamp
    since: float | None
    digest: str | None


def bursts(
    folders: Iterable[Path], matters: Callable[[Path], bool], stop: Event, quiet: float, longest: float
) -> Iterator[bool]:
    """False at once and at every look that finds nothing new; True when saves have ended for `quiet` seconds, or have
    gone on for `longest`. What is saved while the caller works is found by the next look."""
    looks = _Looks(tuple(folders), matters)
    looks.changed()
    yield False
    while not stop.wait(EVERY):
        found = looks.changed()
        ends = time.monotonic() + longest
        more = found
        while more and time.monotonic() < ends and not stop.wait(quiet):
            more = looks.changed()
        yield found


class _Looks:
    """What the files of some folders looked like last."""

    def __init__(self, folders: tuple[Path, ...], matters: Callable[[Path], bool]) -> None:
        self.folders = folders
        self.matters = matters
        self.seen: dict[Path, _Seen] = {}

    def changed(self) -> bool:
        """Look again: whether any file or folder came, went or changed since the last look."""
        now = {path: self._look(path, stamp) for path, stamp in self._stamps()}
        before, self.seen = self.seen, now
        return now.keys() != before.keys() or any(_other(before[path], seen) for path, seen in now.items())

    def _look(self, path: Path, stamp: Stamp) -> _Seen:
        old, now = self.seen.get(path), time.monotonic()
        if old is None or old.stamp != stamp:
            return _Seen(stamp, now, _content(path))
        if old.since is None or now - old.since > YOUNG:
            return _Seen(stamp, None, None)
        content = _content(path)
        return _Seen(stamp, old.since if content == old.digest else now, content)

    def _stamps(self) -> Iterator[tuple[Path, Stamp]]:
        for folder in self.folders:
            try:
                with os.scandir(folder) as entries:
                    found = [(Path(entry.path), entry) for entry in entries]
            except OSError:
                continue  # gone; the keys that are missing tell
            yield from ((path, _stamp(entry)) for path, entry in found if self.matters(path))


def _other(before: _Seen, now: _Seen) -> bool:
    return before.stamp != now.stamp or (now.digest is not None and before.digest != now.digest)


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    """Of a folder only that it is there: its own folders are looked into, and its time tells of nothing else."""
    try:
        stat = entry.stat()
        return (0, 0, 0) if entry.is_dir() else (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    except OSError:
        return (-1, -1, -1)  # vanished while looking, or a link to nothing


def _content(path: Path) -> str | None:
    try:
        return digest(path.read_bytes()) if path.is_file() else None
    except OSError:
        return None
