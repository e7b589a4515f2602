"""A project, park or company that a sentence names, and the stage that it tells of it. Values only."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.extract.naming.stages import StageHit
from briefgen.fact import Kind, Status


class Named(NamedTuple):
    """A project, park or company named at `start:end`; `stage` is an id of stages.yaml, `cue` the place of its word."""

    kind: Kind
    start: int
    end: int
    name: str
    stage: str | None
    cue: tuple[int, int] | None
    status: Status | None
    how: str


def named(
    kind: Kind, start: int, name: str, stage: str | None, cue: tuple[int, int] | None, status: Status | None, how: str
) -> Named:
    """What is named from `start` on, in the words of its name."""
    return Named(kind, start, start + len(name), name, stage, cue, status, how)


def staged(kind: Kind, start: int, name: str, stage: StageHit | None, how: str) -> Named:
    """The same with the stage that was found for it."""
    if stage is None:
        return named(kind, start, name, None, None, None, how)
    return named(kind, start, name, stage.stage, (stage.start, stage.end), stage.status, how)
