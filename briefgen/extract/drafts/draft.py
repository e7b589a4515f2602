"""A fact before it has an id: what the passes decided, with places in lines and relations as indexes of drafts."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.extract.metric.indicator import NONE, Indicator
from briefgen.extract.scope.decided import Decided
from briefgen.extract.text.spans import Span
from briefgen.fact import Kind, Period, Status

MIN_CONFIDENCE = 0.3


class Scope(NamedTuple):
    """What a fact is about beside its own words: where, in which chain, when, whether it is so; each with its reason."""

    region: Decided[str | None]
    chain: Decided[str | None]
    period: Decided[Period | None]
    status: Decided[Status]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, in the order of the fields (Chinese)."""
        return tuple([decided.reason for decided in self])


class Draft(NamedTuple):
    """A fact before it has an id: `line` and offsets into that line's text; relations are indexes of drafts."""

    kind: Kind
    line: int
    start: int
    end: int
    scope: Scope
    value: Span | None = None
    indicator: Indicator = NONE
    threshold: bool = False
    subject: str | None = None
    stage: str | None = None
    part_of: int | None = None
    links: tuple[tuple[str, int], ...] = ()
    members: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    same_as: int | None = None
    confidence: float = 1.0
