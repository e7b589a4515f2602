"""The few figures that open a brief: of each indicator that the audience puts first, the latest of the whole scope.

In: a Landscape and indicator ids. Out: facts, in the order of the ids. Only what is reached, sure and no part of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.fact import Fact, Status
from briefgen.model.landscape import Landscape
from briefgen.render.writing import unclear


def headline(landscape: Landscape, indicators: Sequence[str], most: int) -> tuple[Fact, ...]:
    """At most `most` figures, one an indicator; of several the newest, of one document the first told."""
    chosen = [fact for metric in indicators if (fact := _latest(landscape, metric))]
    return tuple(chosen[:most])


def _latest(landscape: Landscape, metric: str) -> Fact | None:
    told = [f for f in landscape.facts if f.metric == metric and _leads(f, landscape)]
    return max(reversed(told), key=lambda f: landscape.source_of(f).number, default=None)


def _leads(fact: Fact, landscape: Landscape) -> bool:
    plain = fact.value is not None and not fact.threshold and fact.part_of is None and fact.chain is None
    wide = fact.region in (landscape.scope, None)
    return plain and wide and fact.status is Status.ACTUAL and not unclear(fact) and "caption_only" not in fact.flags
