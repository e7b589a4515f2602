"""The fact: what a document says, cut out of it, with its place and everything decided about it.

Fields and their order are the contract of `briefgen extract --format jsonl`; a few more, below `# not printed`, serve the
model and the briefs. Values only: nothing here reads, decides or formats for a reader.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Any

from briefgen.document import BlockKind


class Kind(StrEnum):
    """Kinds of facts; only a quantity carries a value."""

    QUANTITY = "quantity"
    PROJECT = "project"
    ENTERPRISE = "enterprise"
    PARK = "park"
    PLATFORM = "platform"
    POLICY = "policy"
    MECHANISM = "mechanism"
    INSTITUTION = "institution"
    PROBLEM = "problem"
    MEASURE = "measure"
    TARGET = "target"
    HONOUR = "honour"
    VISIT = "visit"
    CHAIN_LIST = "chain_list"


_STOP = re.compile(r"[，。；！？,;]")
UNNAMED = frozenset({"count_of", "amount_of", "ratio_of"})
"""Metrics of what the dictionary does not name: that something is counted, paid or shared; `metric_name` alone tells what."""


class Status(StrEnum):
    """Whether it is so (actual), laid down (planned), wanted (target) or foreseen (expected)."""

    ACTUAL = "actual"
    PLANNED = "planned"
    TARGET = "target"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Period:
    """The words for a time and the closed interval they mean; an end is None where it cannot be told."""

    text: str
    start: date | None = None
    end: date | None = None

    def as_json(self) -> dict[str, str | None]:
        """The contract's object."""
        start, end = (day.isoformat() if day else None for day in (self.start, self.end))
        return {"text": self.text, "start": start, "end": end}


@dataclass(frozen=True, slots=True)
class Link:
    """A relation to another fact: `class_of` (threshold → its count), `growth_of`, `share_of`, `after` (before → after
    pair), `amount_of` (money → the count of projects it sums), `answers` (measure or mechanism → problem)."""

    relation: str
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact. `start:end` are raw code points and cut exactly `text`; amounts are Decimal in the base unit."""

    id: str
    kind: Kind
    seed: str
    start: int
    end: int
    text: str
    line: int
    locator: dict[str, Any] | None = None
    sentence: str
    metric: str | None = None
    metric_name: str | None = None
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    counter: str | None = None
    qualifier: str | None = None
    threshold: bool = False
    subject: str | None = None
    region: str | None = None
    region_name: str | None = None
    chain: str | None = None
    chain_name: str | None = None
    period: Period | None = None
    status: Status = Status.ACTUAL
    stage: str | None = None
    part_of: str | None = None
    repeats: str | None = None
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    rule: str | None = None
    # not printed
    mark: tuple[int, int] = (0, 0)  # where `text`, as cleaned, stands in `sentence`
    block: BlockKind = BlockKind.BODY
    article: int = 0
    paragraph: int = 0  # index of the block
    links: tuple[Link, ...] = ()
    members: tuple[str, ...] = ()  # names listed: parts of a mechanism, chains of a list
    flags: tuple[
        str, ...
    ] = ()  # doubts: caption_only, ambiguous_scope, typo_suspected, truncated …; vague of a measure

    @property
    def written(self) -> str:
        """`text` without the page's line breaks."""
        return self.sentence[slice(*self.mark)] or self.text

    @property
    def before(self) -> str:
        """What the sentence says before the fact."""
        return self.sentence[: self.mark[0]]

    @property
    def behind(self) -> str:
        """What the sentence says behind the fact."""
        return self.sentence[self.mark[1] :]

    @property
    def clause(self) -> str:
        """The part of the sentence between the stops around the fact."""
        return _STOP.split(self.before)[-1] + self.sentence[slice(*self.mark)] + _STOP.split(self.behind)[0]

    def linked(self, relation: str) -> str | None:
        """The id of the first fact that this one has the relation to."""
        return next((link.fact for link in self.links if link.relation == relation), None)

    def as_json(self) -> dict[str, Any]:
        """The contract's object: JSON types only, fields in the contract's order."""
        out: dict[str, Any] = dict(zip(PRINTED, _printed(self), strict=True))
        out["kind"], out["status"] = str(self.kind), str(self.status)
        if self.value is not None:
            out["value"] = json_number(self.value)
        if self.high is not None:
            out["high"] = json_number(self.high)
        if self.period:
            out["period"] = self.period.as_json()
        out["confidence"] = round(self.confidence, 2)
        out["reasons"] = list(self.reasons)
        return out


PRINTED = tuple(f.name for f in fields(Fact))[: [f.name for f in fields(Fact)].index("mark")]


_printed = attrgetter(*PRINTED)


def json_number(amount: Decimal) -> int | float:
    """An amount as a JSON number."""
    whole = int(amount)
    return whole if whole == amount else float(amount)


def fact_id(document: str, what: str, text: str, sentence: str, ordinal: int) -> str:
    """The identity of a fact: 16 hex digits that an edit elsewhere in the seed or a rename of the file leave alone.

    `document` is the document's identity (title and publisher), `what` the metric or the kind, `text` the cleaned
    expression, `ordinal` counts equals in one document from 0.
    """
    key = "\x1f".join((document, what, text, sentence, str(ordinal)))
    return hashlib.sha256(key.encode()).hexdigest()[:16]
