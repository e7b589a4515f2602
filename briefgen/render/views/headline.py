"""The few figures that open a brief: of each indicator that the audience puts first, the latest of the whole scope.

In: a Landscape and indicator ids. Out: facts, in the order of the ids. Only what is reached, sure and no part of another, and
no figure of one project.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.fact import Fact, Kind, Status
from briefgen.model.landscape import Landscape
from briefgen.model.narrow import subtree
from briefgen.render.wording.writing import unclear


def headline(landscape: Landscape, indicators: Sequence[str], most: int) -> tuple[Fact, ...]:
    """At most `most` figures, one an indicator; of several the newest, of one document the first told.

    Where nothing is told of the scope as a whole, those of places in it, whose names then stand beside them.
    """
    of_project = {f.id for p in landscape.projects for f in (*p.facts, *(v.fact for v in p.values))}
    short = [(f.seed, range(f.start, f.end)) for f in landscape.facts if f.kind is Kind.PROBLEM]
    told = [f for f in landscape.facts if f.metric in indicators and _leads(f) and f.id not in of_project]
    # 9个签约项目未能按期开工 is not how many were signed
    sure = [f for f in told if not any(f.seed == seed and f.start in span for seed, span in short)]
    inside = set(subtree(landscape, landscape.scope)) if landscape.scope else {f.region for f in sure}
    told = [f for f in sure if f.region in (landscape.scope, None)] or [f for f in sure if f.region in inside]
    chosen = [fact for metric in indicators if (fact := _latest(landscape, told, metric))]
    return tuple(chosen[:most])


def _latest(landscape: Landscape, told: Sequence[Fact], metric: str) -> Fact | None:
    of_it = [f for f in reversed(told) if f.metric == metric]
    return max(of_it, key=lambda f: landscape.source_of(f).number, default=None)


def _leads(fact: Fact) -> bool:
    plain = fact.value is not None and not fact.threshold and fact.part_of is None and fact.chain is None
    return plain and fact.status is Status.ACTUAL and not unclear(fact) and "caption_only" not in fact.flags
