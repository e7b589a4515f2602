"""A region among the others: what they do that it could take over, and which of its figures must not be added to theirs.

In: the whole Landscape and a region. Out: rows with the facts of both sides. A mechanism is one that its own sentence tells,
with the one case that the text gives; nothing says that it worked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.fact import Fact, Kind
from briefgen.model.enumerating import enumerates
from briefgen.model.instrument_rows import Service
from briefgen.model.landscape import Figure, Landscape
from briefgen.model.narrow import subtree
from briefgen.render.wording.writing import Writer

FEW = 4
"""Figures of other regions that stand beside a region's own; the rest are in the annexed facts."""


@dataclass(frozen=True, slots=True)
class Practice:
    """A mechanism of another region; `case` the fact that tells its case in a clause of its own, `own` what this region has like it."""

    service: Service
    case: Fact | None
    own: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """Figures of one indicator: the region's own, some of the others', and why they are not added."""

    metric_name: str
    own: tuple[Figure, ...]
    others: tuple[Figure, ...]
    more: bool
    reason: str


def at_home(whole: Landscape, region: str) -> tuple[Service, ...]:
    """The region's own mechanisms, each name once."""
    mine = set(subtree(whole, region))
    return tuple({s.name: s for s in reversed(whole.instruments.services) if s.region in mine}.values())[::-1]


def practices(whole: Landscape, region: str) -> tuple[Practice, ...]:
    """Mechanisms of other regions, family by family, those that this region has nothing like first."""
    mine = set(subtree(whole, region))
    own: dict[str, list[Service]] = {}
    for service in whole.instruments.services:
        if service.region in mine:
            own.setdefault(service.family, []).append(service)
    others = [s for s in whole.instruments.services if s.region not in mine]
    families = list(dict.fromkeys(s.family for s in others))
    others.sort(key=lambda s: (s.family in own, families.index(s.family)))
    writer = Writer(whole)
    return tuple(Practice(s, _case(s, writer), tuple(own.get(s.family, ()))) for s in others)


def _case(service: Service, writer: Writer) -> Fact | None:
    """The case's first fact in a clause behind the mechanism's own, or in another sentence; figures before the rest."""
    named = writer.clause(service.facts[0]) or writer.whole(service.facts[0])
    ordered = sorted(service.case, key=lambda f: f.kind is not Kind.QUANTITY)  # stable
    for fact in ordered:
        lift = writer.clause(fact)
        if lift and (lift.fact.sentence != named.fact.sentence or lift.start >= named.end):
            return fact
    return None


def apart(whole: Landscape, region: str) -> tuple[Apart, ...]:
    """Indicators of which the region and another of the same city have a figure, in the model's order."""
    mine = set(subtree(whole, region))
    near = set(subtree(whole, whole.scope)) if whole.scope else set(_above(whole, region))
    rows = []
    for one in whole.juxtaposed:
        figures = [f for f in one.figures if not enumerates(f.fact)]
        own = tuple(f for f in figures if f.fact.region in mine)
        others = tuple(f for f in figures if f.fact.region in near - mine)
        if own and others:
            rows.append(Apart(one.metric_name, own, others[:FEW], len(others) > FEW, one.reason))
    return tuple(rows)


def _above(whole: Landscape, region: str) -> Iterator[str]:
    """The regions that a region lies in, as far as facts speak of them."""
    parent = {one.id: one.parent for one in whole.regions}
    at = parent.get(region)
    while at is not None:
        yield at
        at = parent.get(at)
