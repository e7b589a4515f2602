"""The enterprise ladder of a region: figures of enterprises by rung, stock and flow apart. Figures in, `Ladder`s out.

A figure of the year's recognitions is a flow whatever the indicator is by habit; a total or a pool is a stock. The level of
recognition is the one named in the figure's clause, else none.
"""

from __future__ import annotations

from collections import defaultdict

from briefgen.fact import Fact, Kind
from briefgen.model.adding import came_in, is_total, level_of
from briefgen.model.instruments.parts import Ladder, Rung
from briefgen.model.instruments.told import Told
from briefgen.model.rows import Figure

RUNGS = (
    "cultivation_pool",
    "above_scale_enterprises",
    "net_new_above_scale",
    "srdi_enterprises",
    "srdi_little_giants",
    "single_champions",
    "gazelles",
    "unicorns",
    "hightech_enterprises",
    "hightech_applicants",
    "revenue_band_enterprises",
    "cluster_leaders",
    "chain_leader_enterprises",
)
_ORDER = {metric: at for at, metric in enumerate(RUNGS)}


def ladders(told: Told) -> tuple[Ladder, ...]:
    """A ladder for each region with a rung, the wider region first."""
    by_region: dict[str, list[Fact]] = defaultdict(list)
    for fact in told.of(Kind.QUANTITY):
        if fact.metric in _ORDER and fact.region and not fact.threshold and fact.value is not None and not fact.subject:
            by_region[fact.region].append(fact)
    regions = sorted(by_region, key=lambda r: (told.places.level(r), r))
    return tuple(_ladder(region, by_region[region], told) for region in regions)


def _ladder(region: str, facts: list[Fact], told: Told) -> Ladder:
    rungs = sorted((_rung(f, told) for f in facts), key=lambda r: (r.flow, r.order))
    return Ladder(region, facts[0].region_name or region, tuple(rungs))


def _rung(fact: Fact, told: Told) -> Rung:
    metric = told.taxonomy.metrics[fact.metric or ""]
    flow = came_in(fact) or (metric.kind == "flow" and not is_total(fact))
    named = level_of(fact) or None
    return Rung(_ORDER[metric.id], metric.name, named, flow, Figure(fact), told.thresholds.get(fact.id))
