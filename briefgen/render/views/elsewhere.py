"""A region among the others: what they do that it could take over, and which of its figures must not be added to theirs.

In: the whole Landscape and a region. Out: rows with the facts of both sides. A mechanism is one that its own sentence tells,
with the one case that the text gives; nothing says that it worked.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.fact import Fact
from briefgen.model.instruments.parts import Service
from briefgen.model.landscape import Figure, Landscape
from briefgen.render.views.crosswalk import inside

FEW = 4
"""Figures of other regions that stand beside a region's own; the rest are in the annexed facts."""


@dataclass(frozen=True, slots=True)
class Practice:
    """A mechanism of another region; `case` the fact that its case is told by, `own` what this region has like it."""

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


def practices(whole: Landscape, region: str) -> tuple[Practice, ...]:
    """Mechanisms of other regions, family by family, those that this region has nothing like first."""
    mine = inside(whole, region)
    own: dict[str, list[Service]] = {}
    for service in whole.instruments.services:
        if service.region in mine:
            own.setdefault(service.family, []).append(service)
    others = [s for s in whole.instruments.services if s.region not in mine]
    families = list(dict.fromkeys(s.family for s in others))
    others.sort(key=lambda s: (s.family in own, families.index(s.family)))
    return tuple(Practice(s, _case(s), tuple(own.get(s.family, ()))) for s in others)


def _case(service: Service) -> Fact | None:
    """The case's first fact, where the case is told in another sentence than the mechanism itself."""
    told = {f.sentence for f in service.facts if f not in service.case}
    return next((f for f in service.case if f.sentence not in told), None)


def apart(whole: Landscape, region: str) -> tuple[Apart, ...]:
    """Indicators of which the region and another both have a figure, in the model's order."""
    mine = inside(whole, region)
    rows = []
    for one in whole.juxtaposed:
        own = tuple(f for f in one.figures if f.fact.region in mine)
        others = tuple(f for f in one.figures if f.fact.region not in mine)
        if own and others:
            rows.append(Apart(one.metric_name, own, others[:FEW], len(others) > FEW, one.reason))
    return tuple(rows)
