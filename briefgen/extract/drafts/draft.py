"""A fact before it has an id: what the passes decided, with places in lines and relations as indexes of drafts."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.extract.metric.indicator import NONE, Indicator
from briefgen.extract.text.spans import Span
from briefgen.fact import Kind, Period, Status

MIN_CONFIDENCE = 0.3


class Draft(NamedTuple):
    """A fact before it has an id: `line` and offsets into that line's text; relations are indexes of drafts."""

    kind: Kind
    line: int
    start: int
    end: int
    value: Span | None = None
    indicator: Indicator = NONE
    threshold: bool = False
    subject: str | None = None
    region: str | None = None
    chain: str | None = None
    period: Period | None = None
    status: Status = Status.ACTUAL
    stage: str | None = None
    part_of: int | None = None
    links: tuple[tuple[str, int], ...] = ()
    members: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    same_as: int | None = None
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
