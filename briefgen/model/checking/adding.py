"""What may be added and what must stand side by side, with the reason.

In: facts (repeats left out). Out: `Added` with formula and inputs, `Juxtaposed` with what differs (Chinese, no number).
A figure may be added to another only when metric, threshold, list, level, period, stage, status and chain are the same, the
regions are disjoint, both are exact, and neither is inside another (其中). Figures of a project are no lists: a ledger
shows them. Ratios and ranks are never set up for adding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.fact import Fact, Kind
from briefgen.model import derive
from briefgen.model.landscape import Added, Figure, Juxtaposed
from briefgen.model.levels import level_of
from briefgen.model.links import Links
from briefgen.model.region_tree import RegionTree
from briefgen.model.stock_flow import Sort, sort_of
from briefgen.taxonomy import Taxonomy

NEVER = frozenset({"percent", "pp", "rank", "multiple", "year", "month", "day"})
UNSURE = frozenset({"ambiguous_scope", "attachment", "truncated", "typo_suspected", "base_unclear"})
MAY = "指标、门槛、名单、层级、时段、阶段、状态均相同，区域互不重叠，数值确定，可以相加"
WHY_NOT = {
    "unit": "币种或单位不同",
    "counter": "计数单位不同",
    "threshold": "门槛不同，高门槛可能含在低门槛之内",
    "listed": "所指对象或名单不同，可能交叉",
    "level": "认定层级不同",
    "period": "时段不同或未载明",
    "stage": "项目阶段不同",
    "status": "实际数与计划数、目标数并存",
    "chain": "产业链不同",
}
NAMED = "原文指标名称不同，口径可能不同"


class Key(NamedTuple):
    """All that must be equal before two figures may be added."""

    metric: str
    named: str
    unit: str
    counter: str
    threshold: str
    listed: str
    level: str
    period: tuple[str, str]
    stage: str
    status: str
    chain: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """A figure with what it counts; `of_thing` where its indicator is one of a project or list, not of a place,
    and so is how that grew."""

    fact: Fact
    key: Key
    of_thing: bool = False


def keyed(facts: Sequence[Fact], links: Links, places: RegionTree, taxonomy: Taxonomy) -> tuple[Keyed, ...]:
    """Every figure of an indicator, thresholds apart, with its key; an amount has the key of what it sums.

    An indicator that the dictionary does not know is known by its name alone: two numbers of “some things” are two.
    """
    return tuple(
        Keyed(f, _key(f, links, places, taxonomy), _is_of_thing(links.to(f, "growth_of") or f, taxonomy))
        for f in facts
        if f.kind is Kind.QUANTITY and f.metric and f.value is not None and not f.threshold
    )


def _is_of_thing(fact: Fact, taxonomy: Taxonomy) -> bool:
    known = taxonomy.metrics.get(fact.metric or "")
    return known is not None and known.kind in ("attribute", "target")


def indicator(fact: Fact, taxonomy: Taxonomy) -> str:
    """What must be equal for two figures to be of one indicator; of one that the dictionary does not know the name says it."""
    return fact.metric or "" if fact.metric in taxonomy.metrics else f"{fact.metric}:{fact.metric_name}"


def _key(fact: Fact, links: Links, places: RegionTree, taxonomy: Taxonomy) -> Key:
    of = links.to(fact, "amount_of")  # what an amount sums
    about, listed = of or fact, of or links.to(links.to(fact, "growth_of"), "amount_of")
    # 总投资98亿元 of 新开工项目2个: how many there are is no part of what they are
    subject = (fact.subject or "").removesuffix(of.text) if of else fact.subject
    told = (subject, listed.metric, listed.subject) if listed else (subject,)
    return Key(
        metric=indicator(fact, taxonomy),
        named=about.metric_name or "",
        unit=fact.unit or "",
        counter=fact.counter or "",
        threshold=links.class_key(fact, about),
        listed="/".join(filter(None, told)),
        level=level_of(about, places),
        period=_period(fact),
        stage=about.stage or "",
        status=str(fact.status),
        chain=fact.chain or "",
    )


def _period(fact: Fact) -> tuple[str, str]:
    """The interval; a time not told is the document's own, so only figures of one document share it."""
    if fact.period and (fact.period.start or fact.period.end):
        return str(fact.period.start), str(fact.period.end)
    return fact.period.text if fact.period else "", fact.seed


def weighed(
    figures: Sequence[Keyed], of_projects: Iterable[str], places: RegionTree, taxonomy: Taxonomy
) -> tuple[tuple[Added, ...], tuple[Juxtaposed, ...]]:
    """All indicators that stand more than once: added where they may be, else side by side. `of_projects` are fact ids."""
    own = set(of_projects)
    by_metric: dict[str, list[Keyed]] = defaultdict(list)
    for item in figures:
        if item.fact.id not in own and item.key.unit not in NEVER:
            by_metric[item.key.metric].append(item)
    added: list[Added] = []
    beside: list[Juxtaposed] = []
    for metric, items in by_metric.items():
        known = taxonomy.metrics.get(metric)
        addable = known is not None and known.agg in ("sum", "sum_disjoint")
        told = _told_once(items)
        sums = _sums(told, places) if addable else []
        added += sums
        name = known.name if known else items[0].fact.metric_name or ""
        if rest := _beside(name, told, sums, addable, places):
            beside.append(rest)
    return tuple(added), tuple(beside)


def _told_once(items: Iterable[Keyed]) -> list[Keyed]:
    """Equal statements (24条 in one paper, again and again) once."""
    first: dict[object, Keyed] = {}
    for item in items:
        fact = item.fact
        plain = item.key._replace(period=("", ""), level="", named="")
        # a state of today said again in a later paper is no second figure; a figure of another interval is
        during = _period(fact) if fact.period and fact.period.start else None
        first.setdefault((plain, fact.region, fact.value, fact.high, fact.qualifier, during), item)
    return list(first.values())


def _sums(items: Iterable[Keyed], places: RegionTree) -> list[Added]:
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for item in items:
        if exact(item.fact) and not item.fact.part_of:
            groups[item.key].append(item.fact)
    return [
        Added(parts[0].metric_name or "", tuple(map(Figure, parts)), derive.total(parts), MAY)
        for parts in groups.values()
        if len(parts) > 1 and places.disjoint(p.region for p in parts)
    ]


def exact(fact: Fact) -> bool:
    """Whether the figure is one number without hedge or doubt."""
    return fact.qualifier in (None, "eq") and fact.high is None and not UNSURE & set(fact.flags)


def _beside(
    name: str, items: Sequence[Keyed], sums: Sequence[Added], addable: bool, places: RegionTree
) -> Juxtaposed | None:
    done = {f.id for s in sums for f in s.figures}
    if len(items) < 2 or all(i.fact.id in done for i in items):
        return None
    # a single kind of statement about one place told over and over is no temptation to add
    if len({(i.fact.region, i.fact.value, i.key.unit) for i in items}) < 2:
        return None
    figures = tuple(Figure(i.fact) for i in items)
    return Juxtaposed(name, figures, _why_not(items, addable, places))


def _why_not(items: Sequence[Keyed], addable: bool, places: RegionTree) -> str:
    why = [] if addable else ["该指标不作加总"]
    why += [told for part, told in WHY_NOT.items() if len({getattr(i.key, part) for i in items}) > 1]
    if not places.disjoint({i.fact.region for i in items}) or len({i.fact.region for i in items}) < len(items):
        why.append("区域相同或有包含关系")
    if len({sort_of(i.fact) is Sort.FLOW for i in items if i.key.unit == "count"}) > 1:
        why.append("新增数与总数并存")
    if any(i.fact.part_of for i in items):
        why.append("其中项已含在总数之内")
    if not all(exact(i.fact) for i in items):
        why.append("含约数或存疑数")
    return "；".join(why) or NAMED  # the wording nearly always differs, so it is told only where nothing else does
