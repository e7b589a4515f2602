"""One qualitative fact before its scope is decided, and the line that it is read from.

In: what a pass has seen. Out: `Finding`s. Must not: read a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.extract.naming.named import Named
from briefgen.extract.naming.stages import StageHit
from briefgen.fact import Kind, Status

RECENT = 60
"""Findings looked back at for what a sentence refers to."""


class Finding(NamedTuple):
    """One qualitative fact before its scope is decided; `start:end` count in the sentence.

    `stage` is an id of stages.yaml, `cue` the place of the word that says so; `status` is what the words beside the cue say, None
    where nothing does. `answers` are the indexes of the problems that a measure answers, `same_as` that of an earlier
    finding of the same name that already says all of this one.
    """

    kind: Kind
    sentence: int
    start: int
    end: int
    subject: str
    rule: str
    stage: str | None = None
    cue: tuple[int, int] | None = None
    status: Status | None = None
    members: tuple[str, ...] = ()
    answers: tuple[int, ...] = ()
    same_as: int | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Here:
    """The line being read, and what all its findings carry."""

    index: int
    flags: tuple[str, ...]

    def found(
        self,
        kind: Kind,
        start: int,
        end: int,
        subject: str,
        rule: str,
        stage: StageHit | None = None,
        members: tuple[str, ...] = (),
    ) -> Finding:
        """A finding of this sentence; the cue and the status of its `stage`, which stands beside it, go along."""
        if stage is None:
            return Finding(kind, self.index, start, end, subject, rule, members=members, flags=self.flags)
        cue = (stage.start, stage.end)
        return Finding(
            kind, self.index, start, end, subject, rule, stage.stage, cue, stage.status, members, flags=self.flags
        )

    def named(self, named: Named) -> Finding:
        """The same of a name that a pass of `naming` gives; a park of a list is called one (甲、乙和丙园区)."""
        name = (
            f"{named.name}园区"
            if not named.name.endswith(("区", "园")) and named.how.startswith("list") and named.kind is Kind.PARK
            else named.name
        )
        rule, stage, cue, status = f"project.{named.how}", named.stage, named.cue, named.status
        return Finding(named.kind, self.index, named.start, named.end, name, rule, stage, cue, status, flags=self.flags)
