"""The enterprise ladder of a region: figures of enterprises by rung, stock and flow apart. Figures in, `Ladder`s out.

A figure of the year's recognitions is a flow whatever the indicator is by habit; a total or a pool is a stock. The level of
recognition is the one named in the figure's clause, else none. A figure of one chain's enterprises, or of a counted part of
them, says so in its name: it is not the region's.
"""

from __future__ import annotations

import re
from collections import defaultdict

from briefgen.fact import Fact, Kind, Status
from briefgen.model.instrument_rows import Ladder, Rung
from briefgen.model.instruments.told import Told
from briefgen.model.levels import level_of
from briefgen.model.rows import Figure
from briefgen.model.stock_flow import Sort, sort_of

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
OF_CHAIN = re.compile("[^，。；、0-9]{2,16}产业链")
"""Opens the name of what is counted: 先进硬质材料产业链上规上企业数."""
_ORDER = {metric: at for at, metric in enumerate(RUNGS)}


def ladders(told: Told) -> tuple[Ladder, ...]:
    """A ladder for each region with a rung, the wider region first."""
    by_region: dict[str, list[Fact]] = defaultdict(list)
    for fact in told.of(Kind.QUANTITY):
        counted = fact.metric in _ORDER and not fact.threshold and fact.value is not None
        # a number that is only wanted stands on no rung
        if counted and fact.region and fact.status is Status.ACTUAL and _of_region(fact, told):
            by_region[fact.region].append(fact)
    regions = sorted(by_region, key=lambda r: (told.places.level(r), r))
    return tuple(_ladder(region, by_region[region], told) for region in regions)


def _of_region(fact: Fact, told: Told) -> bool:
    """Whether a figure is of a region's enterprises, or of those among a counted set of them, not of one park or company."""
    return not fact.subject or told.by_id.get(fact.part_of or "") is not None


def _ladder(region: str, facts: list[Fact], told: Told) -> Ladder:
    rungs = sorted((_rung(f, told) for f in facts), key=lambda r: (r.flow, r.order))
    return Ladder(region, facts[0].region_name or region, tuple(rungs))


def _rung(fact: Fact, told: Told) -> Rung:
    metric = told.taxonomy.metrics[fact.metric or ""]
    sort = sort_of(fact)
    flow = sort is Sort.FLOW or (sort is None and metric.kind == "flow")
    named = level_of(fact, told.places) or None
    # 年产值10亿元以上企业 have no 年销售额 of that size
    measured = "产值" if "产值" in f"{fact.clause}{fact.metric_name}" else "销售额"
    name = f"{metric.name.replace('销售额', measured)}{_among(fact, told)}"
    return Rung(_ORDER[metric.id], name, named, flow, Figure(fact), told.threshold(fact))


def _among(fact: Fact, told: Told) -> str:
    """Whose enterprises a figure counts, where not the region's: （轨道交通装备产业链）, （链上企业之中）."""
    if fact.chain_name:
        return f"（{fact.chain_name}产业链）"
    if whole := told.by_id.get(fact.part_of or ""):
        return f"（{(whole.metric_name or '企业').removesuffix('数')}之中）"
    chain = OF_CHAIN.match(fact.metric_name or "")
    return f"（{chain[0]}）" if chain else ""
