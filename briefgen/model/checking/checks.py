"""Sums and shares that the material itself lets one verify: parts of a total, a part beside its whole, a stated share.

In: facts with `part_of` and links. Out: `Check`s, each with its Derived; a check that fails becomes a doubt elsewhere.
Nothing is checked by a hedged figure. Texts told hold no number.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from operator import itemgetter

from briefgen.fact import Fact, Kind
from briefgen.model import derive
from briefgen.model.checking.adding import Keyed, exact
from briefgen.model.landscape import Check
from briefgen.model.levels import level_of
from briefgen.model.links import Links
from briefgen.model.region_tree import RegionTree
from briefgen.model.stock_flow import Sort, sort_of

SUM = "分项之和与总数相符"
SUM_FAILS = "分项之和与总数不符"
WITHIN = "其中项不超过总数"
WITHIN_FAILS = "其中项超过总数"
SHARE = "占比与所列数字相符"
SHARE_FAILS = "占比与所列数字不符"
NESTED = "门槛越高，数量不应越多"
NEW = "新增数不超过总数，相减为新增前的总数"
NEW_FAILS = "新增数超过总数"
LOOK_BACK = 5
# what is done is inside what was planned, although no 其中 says so (全年32项…已成功举办28项)
DONE_OF = {"events_held": "events_planned", "investment_done": "investment_plan_year"}


def checks(facts: Sequence[Fact], figures: Sequence[Keyed], links: Links, places: RegionTree) -> tuple[Check, ...]:
    """All checks in order of the place of what is checked; linear in the facts."""
    by_id = {f.id: f for f in facts if f.value is not None}
    parts = _parts(facts, by_id)
    found: list[Check] = []
    for whole_id, inside in parts.items():
        found += _of_whole(by_id[whole_id], inside, places)
    for fact in facts:
        found += _share(fact, by_id)
    found += _came_in(facts)
    shared = {f.id for check in found for f in check.facts if f.unit == "percent"}
    return (*found, *_shares_untold(facts, shared), *_thresholds(figures, links))


def _parts(facts: Sequence[Fact], by_id: Mapping[str, Fact]) -> dict[str, list[Fact]]:
    """Figures inside a total, by the total: told by 其中, or done of what was planned in the same sentence."""
    parts: dict[str, list[Fact]] = defaultdict(list)
    planned = {(f.seed, f.sentence, f.metric, f.counter): f.id for f in facts if f.metric in DONE_OF.values()}
    for fact in facts:
        plan = fact.seed, fact.sentence, DONE_OF.get(fact.metric or ""), fact.counter
        whole = fact.part_of or planned.get(plan, "")
        if whole in by_id and whole != fact.id and fact.value is not None and not fact.threshold:
            total = by_id[whole]
            if "均" in (total.metric_name or ""):
                continue  # 平均规模12.7亿元，其中…30亿元: a mean is no total
            if (total.unit, total.counter) == (fact.unit, fact.counter) and fact.kind is Kind.QUANTITY:
                parts[whole].append(fact)
    return parts


def _of_whole(whole: Fact, inside: Sequence[Fact], places: RegionTree) -> list[Check]:
    firm = [p for p in inside if exact(p)]
    if not exact(whole) or not firm:
        return []
    if len(firm) > 1 and len(firm) == len(inside) and (result := _whole_sum(whole, firm, places)):
        return [result]
    within = [(p, derive.compare(p, whole)) for p in firm]
    return [Check(WITHIN if d.value >= 0 else WITHIN_FAILS, d.value >= 0, d, (p, whole)) for p, d in within]


def _whole_sum(whole: Fact, parts: Sequence[Fact], places: RegionTree) -> Check | None:
    """The parts' sum: a check when it is right, or when the parts are by level and so must make the whole."""
    result = derive.parts_of(parts, whole)
    levels = [level_of(p, places) for p in parts]
    divides = all(levels) and len(set(levels)) == len(levels)
    if result.value == whole.value:
        return Check(SUM, True, result, (*parts, whole))
    return Check(SUM_FAILS, False, result, (*parts, whole)) if divides else None


def _share(fact: Fact, by_id: Mapping[str, Fact]) -> list[Check]:
    """A stated share against the part it was said of and the whole that this part is in."""
    part = by_id.get(fact.linked("share_of") or "")
    whole = by_id.get(part.part_of) if part and part.part_of else None
    if not part or not whole or not _divisible(fact, part, whole):
        return []
    result = derive.share(part, whole, fact)
    holds = result.value == fact.value
    return [Check(SHARE if holds else SHARE_FAILS, holds, result, (part, whole, fact))]


def _divisible(stated: Fact, part: Fact, whole: Fact) -> bool:
    same = (part.unit, part.counter) == (whole.unit, whole.counter)
    return stated.unit == "percent" and same and bool(whole.value) and exact(stated) and exact(part) and exact(whole)


def _came_in(facts: Sequence[Fact]) -> list[Check]:
    """What came in beside the total that it made, of one sentence and indicator: 新增4个集群，总数达到18个."""
    groups: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.unit == "count" and fact.value is not None and not fact.threshold and exact(fact):
            groups[fact.seed, fact.sentence, fact.metric, fact.region, fact.chain].append(fact)
    found = []
    for group in (g for g in groups.values() if len(g) == 2):
        new, total = group
        if (sort_of(new), sort_of(total)) == (Sort.FLOW, Sort.STOCK):
            result = derive.before(total, new)
            holds = result.value >= 0
            found.append(Check(NEW if holds else NEW_FAILS, holds, result, (new, total)))
    return found


def _shares_untold(facts: Sequence[Fact], done: set[str]) -> list[Check]:
    """A share whose whole no word names (项目131个…其中，制造业项目59个、占45%), sought among the paragraph's last figures.

    Only a share that comes out is told: which whole was meant is then no guess, and a miss proves nothing.
    """
    found: list[Check] = []
    before: dict[tuple[str, int, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        place = fact.seed, fact.article, fact.paragraph
        of = fact.linked("share_of")
        if fact.id not in done and (of or fact.metric == "share"):
            found += _comes_out(fact, of, before[place])
        elif fact.value is not None and not fact.threshold:
            before[place] = [*before[place][-LOOK_BACK:], fact]
    return found


def _comes_out(stated: Fact, of: str | None, before: Sequence[Fact]) -> list[Check]:
    """The share by the nearest earlier whole that gives just the stated one; nothing where none does."""
    part = next((f for f in reversed(before) if f.id == of or (of is None and f.sentence == stated.sentence)), None)
    if part is None:
        return []
    for whole in reversed(before[: before.index(part)]):
        if _divisible(stated, part, whole) and (result := derive.share(part, whole, stated)).value == stated.value:
            return [Check(SHARE, True, result, (part, whole, stated))]
    return []


def _thresholds(figures: Sequence[Keyed], links: Links) -> list[Check]:
    """Of one list in one time, the class with the higher threshold cannot hold more; only failures are told."""
    groups: dict[object, list[tuple[Decimal, Fact]]] = defaultdict(list)
    for item in figures:
        fact, of = item.fact, links.class_of(item.fact)
        if of and of.qualifier in ("ge", "gt") and exact(fact) and not fact.part_of:
            groups[item.key._replace(threshold=""), fact.region, fact.seed].append((of.value or Decimal(0), fact))
    failed = []
    for group in groups.values():
        ordered = sorted(group, key=itemgetter(0))
        for (least, lower), (more, higher) in itertools.pairwise(ordered):
            if (higher.value or 0) > (lower.value or 0) and more != least:
                failed.append(Check(NESTED, False, derive.compare(higher, lower), (lower, higher)))
    return failed
