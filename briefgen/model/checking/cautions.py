"""What is true in its place and easily misread beside something else: times of other length, counts that one takes for one
another, one number of two scopes, boasts, days that only the year is known of.

In: facts, figures with what they count, projects, documents. Out: `Doubt`s; the text told holds no number. By rule, never by name;
each rule groups by key and never compares all with all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.document import BlockKind, Document, Published
from briefgen.fact import Fact, Kind, Period, Status
from briefgen.model.checking.adding import NEVER, Keyed
from briefgen.model.named.names import taken_apart
from briefgen.model.named.projects import Ledger
from briefgen.model.rows import Doubt

PERIOD = "指标、门槛、区域相同而时段长短不同，不能相减，也不能算增速"
SCOPE = "数值相同而所指范围不同，不能认作相同数字"
CLAIM = "位次或“首个”为原文自述，未见依据"
TENSE = "材料日期不确定，所说期限是否已过、是否已经完成，不能判定"
DATED = "材料只知道年份或月份，其中“去年”“目前”这类时间只能大致判定"
COUNTED = {("chain_chiefs", "chains_count"): "链长人数与产业链条数不同，原文未说明如何对应"}
"""Pairs of indicators of one region that one expects to be equal."""
_OF_EACH = re.compile("每[一条个名位][^，。；]{0,6}(?:产业链|链长|链)[^，。；]{0,14}$")
"""每条产业链明确1名市级链长: of each, so many."""
_CLAIMED = re.compile(r"首个|首座|首家|首位|首次|第一|唯一|最大(?!限度|程度|化)|领先|全国首|全省首")
_JOINED = re.compile(r"[和与及、]")
_RELATIVE = re.compile(r"[去今当前上]年|目前|当前|年来|近日|日前")
"""上半年 and 3月12日 are as sure as the year, of which the list of sources tells how it is known."""
_DIFFER = 20  # days by which two periods must differ in length: a half-year has a day more or less


def cautions(
    facts: Sequence[Fact], figures: Sequence[Keyed], book: Ledger, documents: Iterable[Document]
) -> Iterator[Doubt]:
    """All of them, kind by kind, each in order of source and place."""
    published = {d.seed: d.published for d in documents if d.published}
    yield from _periods(figures)
    yield from _counts(figures)
    yield from _scopes(facts, book)
    yield from _tenses(facts, published)
    yield from _dates(facts, published)
    yield from _claims(facts)


def _periods(figures: Iterable[Keyed]) -> Iterator[Doubt]:
    """签约项目 of half a year beside 签约项目 of nine months."""
    groups: dict[object, dict[tuple[str, str], Fact]] = defaultdict(dict)
    for item in figures:
        period = item.fact.period
        # a day is when something was told or done, no length of time
        lasts = period and period.start and period.end and period.start < period.end
        if period and lasts and not item.fact.part_of and item.key.unit not in NEVER:
            # what an amount sums is told with its period, its threshold says enough
            same = item.key._replace(period=("", ""), listed="" if item.key.threshold else item.key.listed, named="")
            groups[same, item.fact.region].setdefault(item.key.period, item.fact)
    for group in groups.values():
        lengths = [_days(f.period) for f in group.values()]
        if max(lengths) - min(lengths) > _DIFFER:
            yield Doubt("period_differs", PERIOD, _of_each_length(tuple(group.values())))


def _of_each_length(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, one of another length of time than the first put behind it: what is set against it is told."""
    other = next(f for f in facts if abs(_days(f.period) - _days(facts[0].period)) > _DIFFER)
    return (facts[0], other, *(f for f in facts[1:] if f is not other))


def _days(period: Period | None) -> int:
    return (period.end - period.start).days if period and period.start and period.end else 0


def _counts(figures: Iterable[Keyed]) -> Iterator[Doubt]:
    """17位链长 beside 24条重点产业链."""
    first: dict[tuple[str | None, str, str], Fact] = {}
    for item in figures:
        if item.fact.region and not _OF_EACH.search(item.fact.sentence, 0, item.fact.mark[0]):
            first.setdefault((item.key.metric, item.fact.region, item.fact.seed), item.fact)
    for (metric, region, seed), fact in first.items():
        for (one, other), told in COUNTED.items():
            beside = first.get((other, region, seed)) if metric == one else None
            if beside and beside.value != fact.value:
                yield Doubt("count_differs", told, (fact, beside))


def _scopes(facts: Iterable[Fact], book: Ledger) -> Iterator[Doubt]:
    """10个项目 of two parks, and 10家 of one of them in a later text."""
    known = {taken_apart(name, book.words).core: p for p in book.projects for name in p.names}
    for fact in facts:
        names = _JOINED.split(fact.subject or "")
        if fact.kind is not Kind.QUANTITY or fact.value is None or len(names) < 2:
            continue
        of = {p.id: p for n in names if n and (p := known.get(taken_apart(n, book.words).core))}
        alike = [f for p in of.values() for f in p.facts if (f.value, f.unit) == (fact.value, fact.unit)]
        if alike and not fact.threshold:
            yield Doubt("same_value", SCOPE, (fact, *alike))


def _tenses(facts: Iterable[Fact], published: Mapping[str, Published]) -> Iterator[Doubt]:
    """年内奠基 in a text of which only the year is known."""
    for fact in facts:
        due = fact.period.end if fact.period and fact.stage and fact.status is not Status.ACTUAL else None
        when = published.get(fact.seed)
        if due and when and when.precision != "day" and when.earliest <= due <= when.latest:
            yield Doubt("tense_undecidable", TENSE, (fact,))


def _dates(facts: Iterable[Fact], published: Mapping[str, Published]) -> Iterator[Doubt]:
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        when = published.get(fact.seed)
        if (
            when
            and when.precision != "day"
            and fact.period
            and not fact.threshold
            and _RELATIVE.search(fact.period.text)
        ):
            groups[fact.seed].append(fact)
    return (Doubt("date_precision", DATED, tuple(group)) for group in groups.values())


def _claims(facts: Iterable[Fact]) -> Iterator[Doubt]:
    """One for each document: ranks and firsts that it claims itself, of one sentence the first."""
    groups: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        claimed = fact.metric == "rank" or (fact.kind is Kind.HONOUR and _CLAIMED.search(fact.text))
        if claimed and fact.block is BlockKind.BODY:
            groups[fact.seed].setdefault(fact.sentence, fact)
    return (Doubt("self_claim", CLAIM, tuple(group.values())) for group in groups.values())
