"""`watch`: a build whenever something that a brief is made from was saved.

In: a folder, options, a stop signal. Out: a `Turn` for every build that did something or failed. Watches the folders of
the inputs, never the output; gathers a burst of saves into one build; a broken file ends the turn, not the watching.
Decides nothing about what must be made again: `build` does.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from watchfiles import watch as changes

from briefgen.errors import BriefFailed, BriefgenError
from briefgen.regenerate.build import build
from briefgen.regenerate.outcome import BuildResult, Options, Progress, no_progress
from briefgen.regenerate.watching.looks import bursts
from briefgen.workspace import Workspace, config_path

log = logging.getLogger(__name__)

QUIET = 300  # ms without a further save that end a burst
LONGEST = 3000  # ms after which a burst that does not end is built anyway
LOOK = 1000  # ms between looks at the stop signal


@dataclass(frozen=True, slots=True)
class Turn:
    """One build: its result, or why there is none."""

    result: BuildResult | None
    error: BriefgenError | None

    @property
    def made(self) -> bool:
        """Whether a file was written."""
        return self.result is not None and any(one.state != "same" for one in self.result.outputs)

    @property
    def complaint(self) -> str | None:
        """Why the files are not those of the last save (Chinese), None where they are."""
        if self.error is not None:
            return str(self.error)
        failures = self.result.failures if self.result else ()
        return "\n".join(f"简报“{one.brief}”没有做成：{one.error}" for one in failures) or None


def watch(
    start: Path,
    options: Options | None = None,
    *,
    config: str | None = None,
    poll: bool = False,
    stop: Event | None = None,
    progress: Progress = no_progress,
) -> Iterator[Turn]:
    """Build once, then after every burst of saves, until `stop` is set. `poll` for folders that tell nothing of changes.

    Raises what `build` raises for the first time where there is no workspace at all (UsageError).
    """
    if config_path(start, config) is None:
        Workspace.find(start, config)  # tells that there is none
    watched = _Watched(start, config, poll, stop or Event())
    turn = _attempt(start, options, config, progress)
    yield turn
    for saved in watched.bursts():
        before, turn = turn, _attempt(start, options, config, progress)
        if turn.made or turn.complaint != before.complaint or (saved and turn.complaint):
            yield turn


def _attempt(start: Path, options: Options | None, config: str | None, progress: Progress) -> Turn:
    try:
        return Turn(build(start, replace(options or Options(), wait=True), config=config, progress=progress), None)
    except BriefgenError as error:
        return Turn(None, error)
    except Exception as error:  # a fault of ours must not end the watching
        log.exception("build")
        return Turn(None, BriefFailed(f"程序内部出错：{type(error).__name__}: {error}\n    → 请报告给维护者"))


class _Watched:
    """The folders that hold inputs, and the bursts of changes in them."""

    def __init__(self, start: Path, config: str | None, poll: bool, stop: Event) -> None:
        self.start, self.config, self.poll, self.stop = start, config, poll, stop
        self.folders: frozenset[Path] = frozenset()
        self.output = Path("/dev/null/none")

    def bursts(self) -> Iterator[bool]:
        """True for each burst. Watching starts again when folders came or went; the first item of each start, False where
        nothing was told yet, covers what was saved before it began."""
        while not self.stop.is_set():
            self._look()
            yield from self._while_same()

    def _while_same(self) -> Iterator[bool]:
        first = True
        for found in self._polled() if self.poll else self._told():
            if found or first:
                first = False
                yield found
                before = self.folders
                self._look()
                if self.folders != before:
                    return

    def _told(self) -> Iterator[bool]:
        """Whether the system told of changes, again and again."""
        found = changes(
            *sorted(self.folders),
            watch_filter=lambda _change, name: self._matters(Path(name)),
            debounce=LONGEST,
            step=QUIET,
            stop_event=self.stop,
            rust_timeout=LOOK,
            yield_on_timeout=True,
            raise_interrupt=True,
            force_polling=False,
            recursive=False,
        )
        return map(bool, found)

    def _polled(self) -> Iterator[bool]:
        """The same by looking: watchfiles' own polling compares times by the second, and misses a second save."""
        return bursts(sorted(self.folders), self._matters, self.stop, QUIET / 1000, LONGEST / 1000)

    def _look(self) -> None:
        """Which folders hold inputs now; those known before where config.yaml is broken."""
        path = config_path(self.start, self.config)
        if path is None:
            return
        try:
            workspace = Workspace.find(self.start, self.config)
        except BriefgenError:
            self.folders = self.folders or frozenset(_below(path.parent / "templates")) | {path.parent}
            return
        self.output = workspace.output.resolve()
        roots = [
            workspace.templates,
            workspace.root / "fonts",
            *(_base(workspace.root / g) for g in workspace.config.seeds),
        ]
        files = [path, *workspace.rule_files(), *workspace.taxonomy_files()]
        found = {folder for root in roots for folder in _below(root)} | {file.resolve().parent for file in files}
        self.folders = frozenset(f for f in found if not f.is_relative_to(self.output))

    def _matters(self, path: Path) -> bool:
        """Not the output, nor what editors put beside a file that they save."""
        return (
            not path.name.startswith((".", "~$", "4913"))
            and not path.name.endswith(("~", ".tmp", ".swp"))
            and not (path.is_relative_to(self.output))
        )


def _base(pattern: Path) -> Path:
    """The folder below which a glob finds its files."""
    plain = list(pattern.parts)
    at = next((n for n, part in enumerate(plain) if any(mark in part for mark in "*?[")), len(plain) - 1)
    return Path(*plain[:at])


def _below(root: Path) -> Iterator[Path]:
    """A folder and all folders in it, hidden ones apart; links are not followed, so a ring of them ends."""
    root = root.resolve()
    if root.is_dir():
        yield root
        yield from (p for p in root.rglob("*") if p.is_dir() and not p.is_symlink() and not _hidden(p, root))


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
