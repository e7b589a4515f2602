"""What a build is asked for and what came of it: the values that the command line, `watch` and hooks share.

In: options and results. Out: frozen values. Imports nothing that reads seeds or renders, for a build with nothing to do
must not pay for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from briefgen.errors import BriefgenError, MachineLacks
from briefgen.regenerate.disk.store import Output
from briefgen.skipped import SkippedSeed

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done (Chinese), how much of it is done and how much there is."""


def no_progress(_what: str, _done: int, _of: int) -> None:
    """For callers whom nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line may say. Empty tuples and None leave it to config.yaml."""

    select: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()  # of a matrix, only these cells
    chains: tuple[str, ...] = ()
    states: tuple[str, ...] = ()  # only briefs that must be made again for such a reason; manifest.STATES
    formats: tuple[str, ...] = ()
    as_of: date | None = None
    output: Path | None = None
    jobs: int = 0
    dry_run: bool = False
    fail_fast: bool = False
    strict: bool = False
    wait: bool = False
    force: bool = False

    @property
    def whole(self) -> bool:
        """Whether every brief is made in all its formats, as of the day that config.yaml or the seeds tell."""
        chosen = (*self.select, *self.audiences, *self.regions, *self.chains, *self.states, *self.formats)
        return not chosen and not self.as_of

    @property
    def words(self) -> tuple[str, ...]:
        """What of the options changes what is made."""
        cells = ("-r", *self.regions, "--chain", *self.chains)
        return (*self.select, "-a", *self.audiences, *cells, "--state", *self.states, "-t", *self.formats)


@dataclass(frozen=True, slots=True)
class Failure:
    """A brief that could not be made, and why."""

    brief: str
    error: BriefgenError


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What became of each file, and what a person should know."""

    title: str | None
    as_of: date | None
    output: Path
    documents: int
    facts: int
    outputs: tuple[Output, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[SkippedSeed, ...]
    warnings: tuple[str, ...]
    strict: bool
    issue: int | None = None  # the number in the masthead

    @property
    def stale(self) -> bool:
        """Whether some file is not what a build would make."""
        return any(one.state != "same" for one in self.outputs)

    @property
    def exit_code(self) -> int:
        """1 when a brief failed, 5 when only the machine stood in the way, 1 for skipped seeds under --strict."""
        codes = {failure.error.exit_code for failure in self.failures}
        if codes:
            return codes.pop() if codes == {MachineLacks.exit_code} else 1
        return int(self.strict and bool(self.skipped))
