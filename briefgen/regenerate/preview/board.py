"""What a preview shows: the files of the last finished build, and why there is no newer one.

In: turns of `watch`. Out: a `Showing`, replaced as a whole; whoever waits is woken. A file is shown while its bytes are
those that the finished build wrote, so that nobody sees half of the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition

from briefgen.regenerate.disk.files import digest
from briefgen.regenerate.disk.manifest import read_manifest
from briefgen.regenerate.watching.watch import Turn


@dataclass(frozen=True, slots=True)
class Showing:
    """`files` are digests by path below `output`; `version` counts up."""

    version: int = 0
    output: Path | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    error: str | None = None
    ready: bool = False  # whether a first build has ended

    def briefs(self) -> dict[str, list[str]]:
        """Paths of the files of each brief, HTML first, by the path without suffix."""
        found: dict[str, list[str]] = {}
        for path in sorted(self.files):
            found.setdefault(path.rpartition(".")[0], []).append(path)
        return found

    def content(self, path: str) -> bytes | None:
        """A file as the finished build wrote it; None where it is none of its files or is another one by now.

        Only what the manifest names is ever opened, and nothing that leads out of the output folder."""
        sha256 = self.files.get(path)
        if sha256 is None or self.output is None:
            return None
        try:
            file = (self.output / path).resolve()
            if not file.is_relative_to(self.output.resolve()):
                return None
            data = file.read_bytes()
        except OSError:
            return None
        return data if digest(data) == sha256 else None


class Board:
    """The showing of now, for the threads of the server."""

    def __init__(self, output: Callable[[], Path | None]) -> None:
        """`output` tells the output folder as config.yaml has it, None while it cannot be told."""
        self._output = output
        self._changed = Condition()
        self._now = Showing()
        self._closed = False

    def take(self, turn: Turn) -> None:
        """Show what a turn left."""
        output = self._output() or self._now.output
        files = {path: one.sha256 for path, one in read_manifest(output)[0].files.items()} if output else {}
        with self._changed:
            self._now = Showing(self._now.version + 1, output, files, turn.complaint, ready=True)
            self._changed.notify_all()

    def now(self) -> Showing:
        """What is shown."""
        with self._changed:
            return self._now

    def wait(self, version: int, seconds: float) -> Showing | None:
        """What is shown once it is another than `version`; None when that takes longer."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._now.version != version, seconds)
            return self._now if self._now.version != version else None

    def close(self) -> None:
        """Wake all who wait, for the last time."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    @property
    def closed(self) -> bool:
        """Whether the server is ending."""
        return self._closed
