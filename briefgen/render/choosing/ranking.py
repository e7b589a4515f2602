"""Which figure comes first: by the indicators that an audience puts first, by scope, age and size.

In: a Landscape, the indicators of an audience. Out: the quantities that can lead a statement, the weightiest first. The weights
order facts and are never printed; equal ones fall back to the order of the sources.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from briefgen.document import BlockKind
from briefgen.fact import UNNAMED, Fact, Kind
from briefgen.list_marks import OPENS_POINT
from briefgen.model.enumerating import enumerates
from briefgen.model.landscape import Landscape
from briefgen.model.narrow import own_regions, whole_of
from briefgen.render.wording.clauses import clauses
from briefgen.render.wording.writing import unclear

PLAN_DAYS = 5 * 365
"""A five-year plan: a figure as old as that leads nothing by its day, and is told in tables only while there is a newer one."""


class Ranking:
    """The look-ups that ordering facts needs; holds no state that changes."""

    def __init__(self, landscape: Landscape, indicators: Sequence[str]) -> None:
        self._landscape = landscape
        self._source = {s.seed: s for s in whole_of(landscape).sources}
        self.order = {metric: at for at, metric in enumerate(indicators)}
        self._inside = own_regions(landscape)
        self._of_project = {f.id for p in landscape.projects for f in (*p.facts, *(v.fact for v in p.values))}
        self._in_text = {(f.seed, f.unit, f.counter, f.value) for f in landscape.facts if f.block is BlockKind.BODY}
        self._pools = _pools(landscape.facts)
        self._short = _of_problems(landscape.facts)
        self.position = {f.id: at for at, f in enumerate(landscape.facts)}

    def place(self, fact: Fact) -> tuple[int, int]:
        """Order of sources, newest first, then order in the text."""
        return (-self._source[fact.seed].number, self.position.get(fact.id, 0))

    def ranked(self) -> list[Fact]:
        """Quantities that can lead a statement, most important first."""
        leads = told_once(f for f in self._landscape.facts if self.leads(f))
        return sorted(leads, key=lambda f: (self.is_cried(f), -self._weight(f), self.place(f)))

    def is_cried(self, fact: Fact) -> bool:
        """Whether a headline only cries what the text says too: it is told where no sentence of the text can be."""
        return fact.block is not BlockKind.BODY and (fact.seed, fact.unit, fact.counter, fact.value) in self._in_text

    def current(self, ranked: Sequence[Fact]) -> list[Fact]:
        """Those of `ranked` that are no older than a five-year plan, or of no known day; all, where none is so new."""
        return [f for f in ranked if (self._age(f) or 0) <= PLAN_DAYS] or list(ranked)

    def leads(self, fact: Fact) -> bool:
        """Whether a fact is a figure of the brief's own places that stands by itself: no class, part, rate or doubtful one,
        nothing that is lacking, and nothing that a rule grants."""
        return (
            fact.kind is Kind.QUANTITY
            and fact.metric is not None
            and not fact.threshold
            and fact.part_of is None
            and fact.unit not in ("percent", "pp", "rank", "multiple", "year", "month", "day")
            and fact.id not in self._of_project
            and fact.id not in self._pools
            and (fact.seed, fact.sentence) not in self._short
            and not is_granted(fact)
            and self.is_own(fact)
            and not (unclear(fact) or enumerates(fact))
            and "caption_only" not in fact.flags
        )

    def rates(self) -> list[Fact]:
        """How much what the own places measure grew, the weightiest first: told where there is little else to tell."""
        grown = [
            f for f in self._landscape.facts
            if f.metric == "growth_yoy" and f.metric_name and f.period and not f.subject and self.is_own(f)
            and not unclear(f) and (f.seed, f.sentence) not in self._short
        ]  # fmt: skip
        return sorted(grown, key=lambda f: (self.is_cried(f), -self._weight(f), self.place(f)))

    def is_own(self, fact: Fact) -> bool:
        """Whether a fact is told of the scope or of a place in it."""
        return fact.region in self._inside

    def _weight(self, fact: Fact) -> float:
        known = len(self.order) or 1
        core = 4.0 * (known - self.order[fact.metric]) / known if fact.metric in self.order else 0.0
        wide = 2.0 if fact.region == self._landscape.scope and fact.chain is None else 0.0
        dated = 1.0 if fact.period and fact.period.end else 0.0
        named = 0.0 if fact.metric in UNNAMED else 2.0
        return core + wide + named + dated + self._recency(fact) + _magnitude(fact) + fact.confidence

    def _recency(self, fact: Fact) -> float:
        """Up to two points for a figure of today, none for one as old as a five-year plan, or of no known day."""
        age = self._age(fact)
        return 0.0 if age is None else 2.0 * max(0.0, 1.0 - max(0.0, age / PLAN_DAYS))

    def _age(self, fact: Fact) -> int | None:
        """Days from the end of a figure's time, else from its paper's day, to the day of the brief."""
        published = self._source[fact.seed].published
        held = (fact.period.end if fact.period else None) or (published.earliest if published else None)
        return None if held is None or self._landscape.as_of is None else (self._landscape.as_of - held).days


def _of_problems(facts: Sequence[Fact]) -> set[tuple[str, str]]:
    """The sentences that tell of a problem, and all those of a paragraph whose first point does (一是链条不完整。二是…)."""
    short = {(f.seed, f.sentence) for f in facts if f.kind is Kind.PROBLEM}
    opening: dict[tuple[str, int], Fact] = {}
    for fact in facts:
        first = opening.setdefault((fact.seed, fact.paragraph), fact)
        if fact.start < first.start:
            opening[fact.seed, fact.paragraph] = fact
    heads = {key for key, f in opening.items() if f.kind is Kind.PROBLEM and OPENS_POINT.match(f.sentence)}
    return short | {(f.seed, f.sentence) for f in facts if (f.seed, f.paragraph) in heads}


_GRANT = re.compile(
    "给予[^，。；]{0,24}(?:奖励|奖补|补贴|补助|扶持|支持|资助)|(?:一次性|最高)(?:给予)?(?:奖励|奖补|补贴|补助)"
    "|每[^，。；]{1,8}(?:奖励|补贴|补助)"
)


def is_granted(fact: Fact) -> bool:
    """Whether an amount is what a rule grants (给予最高50万元奖励), not what was spent or made."""
    start, end = next(((a, b) for a, b in clauses(fact.sentence) if a <= fact.mark[0] < b), (0, 0))
    at_most = fact.qualifier in ("le", "lt") and fact.unit == "CNY"
    return at_most or bool(_GRANT.search(fact.sentence, start, end))


def _pools(facts: Sequence[Fact]) -> set[str]:
    """Ids of numbers that only say among how many a rank is: 在15个副省级城市中位居第二."""
    ranks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for fact in facts:
        if fact.unit == "rank":
            ranks[fact.seed, fact.sentence].append(fact.mark[0])
    return {
        f.id for f in facts for at in ranks.get((f.seed, f.sentence), ())
        if f.unit == "count" and _AMONG.fullmatch(f.sentence, f.mark[1], at)
    }  # fmt: skip


_AMONG = re.compile("[^，。；：]{2,16}[中里内](?:[^，。；：]{0,4}(?:排[名位]?|[位名]?列|[位名]?居|处于|跻身))?")


def told_once(facts: Iterable[Fact]) -> list[Fact]:
    """Figures without those that others of the same paper tell better: the mark that was passed beside the value that passed
    it (突破4000亿元，达4286.3亿元), and one indicator said twice."""
    groups: dict[object, list[Fact]] = defaultdict(list)
    for fact in (facts := tuple(facts)):
        groups[fact.seed, fact.metric, fact.metric_name, fact.unit, fact.region, fact.chain, fact.subject].append(fact)
    gone = {fact.id for group in groups.values() for fact in group for other in group if _tells(other, fact)}
    return [fact for fact in facts if fact.id not in gone]


def _tells(other: Fact, fact: Fact) -> bool:
    """Whether `other` tells what `fact` tells, and more."""
    if other is fact or other.value is None or fact.value is None or other.status is not fact.status:
        return False
    if {fact.block, other.block} != {BlockKind.BODY}:
        return False  # see `is_cried`
    if fact.qualifier in ("gt", "ge") and other.qualifier in (None, "eq"):
        return other.sentence == fact.sentence and fact.start < other.start and other.value >= fact.value
    if (other.value, other.qualifier, other.high) != (fact.value, fact.qualifier, fact.high):
        return False
    if fact.period != other.period:
        return fact.period is None
    return other.start < fact.start


def _magnitude(fact: Fact) -> float:
    """Up to one point for size, so that size decides only among equals."""
    value = fact.value or Decimal(0)
    scales = {"CNY": Decimal(10) ** 12, "USD": Decimal(10) ** 11, "count": Decimal(10) ** 4}
    scale = scales.get(fact.unit or "", Decimal(10) ** 9)
    digits = (value / scale * 1000).to_integral_value()
    return min(1.0, len(str(int(digits))) / 4) if digits else 0.0
