"""Numbers of a document → quantity facts.

In: a Reading and the knowledge. Out: one draft for each number written, with region, chain, period, status, indicator and
subject decided and told. A number that nothing explains is still a fact, without an indicator.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.annotate.annotator import names_of_lines
from briefgen.extract.annotate.rule_hits import Meaning, hits_of_lines, meanings
from briefgen.extract.drafts.draft import MIN_CONFIDENCE, Draft
from briefgen.extract.drafts.flags import number_flags, typo_suspected
from briefgen.extract.drafts.line_indicators import Above, indicators_of
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.again import only_amounts
from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.metric.indicator import GROWTH, Indicator
from briefgen.extract.metric.sorted_lists import counts_of, goes_through
from briefgen.extract.reading import TELLS_PARTS, Line, Reading, paragraph_before
from briefgen.extract.relations.relate import Relation, relate
from briefgen.extract.scope.chains import UNTOLD as NO_CHAIN
from briefgen.extract.scope.chains import decide_chain
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.periods import decide_period
from briefgen.extract.scope.regions import decide_region
from briefgen.extract.scope.status import decide_status, is_ahead
from briefgen.extract.scope.status_context import UNTOLD
from briefgen.extract.subject.antecedents import antecedents
from briefgen.extract.subject.counted_sets import first_set
from briefgen.extract.subject.fields import total, total_before
from briefgen.extract.subject.occasions import gathering_of
from briefgen.extract.subject.short_names import with_short_names
from briefgen.extract.subject.subjects import decide_subject, names_in
from briefgen.extract.subject.topics import Context
from briefgen.extract.text.spans import Span
from briefgen.fact import Kind, Period, Status


def quantities(
    reading: Reading, names: Mapping[int, Sequence[Span]], knowledge: Knowledge, first: int = 0
) -> list[Draft]:
    """All numbers of a document in reading order; `names` are those that a number can be about, by line, `first` is the
    index that the first draft will have."""
    drafts: list[Draft] = []
    names = with_short_names(reading, names, knowledge.firms)
    told = _Told({}, {}, {}, {})
    for index in range(len(reading.lines)):
        drafts += _of_line(reading, index, names, told, knowledge, first + len(drafts))
    return drafts


class _Told(NamedTuple):
    """For the lines after it: the set that each line counts first, what its first amount measures, what all those of a unit measure,
    what it counts by measure word."""

    sets: dict[int, str | None]
    totals: dict[int, Indicator]
    amounts: dict[int, Mapping[str, Indicator]]
    counts: dict[int, Mapping[str, Indicator]]

    def of(self, index: int, line: Line, relations: Sequence[Relation], found: Sequence[Indicator]) -> None:
        """Notes what line `index` tells."""
        self.totals[index] = total(line, found)
        self.sets[index] = first_set(line, relations, found)
        self.amounts[index] = only_amounts(line, found)
        self.counts[index] = counts_of(line, found)


def _of_line(
    reading: Reading,
    index: int,
    names: Mapping[int, Sequence[Span]],
    told: _Told,
    knowledge: Knowledge,
    first: int,
) -> list[Draft]:
    line = reading.lines[index]
    if not line.values:
        return []
    ruled = meanings(hits_of_lines(reading, knowledge.matcher, knowledge.annotator)[index], knowledge.rules)
    relations = relate(line, ruled)
    above = Above(
        total_before(reading, index, told.totals),
        _amounts_before(reading, index, told.amounts),
        _counts_before(reading, index, told.counts),
    )
    found = indicators_of(line, relations, ruled, knowledge, above)
    told.of(index, line, relations, found)
    named, before = names_in(line, names.get(index, ())), _set_before(reading, index, told.sets)
    again = antecedents(reading, index, names)
    context = Context(line, relations, found, named, again, before, reading.scope, knowledge)
    drafts: list[Draft] = []
    for at, value in enumerate(line.values):
        drafts.append(_draft(reading, index, at, context, ruled.get(value.start), drafts, first))
    return drafts


def _draft(
    reading: Reading,
    index: int,
    at: int,
    context: Context,
    meaning: Meaning | None,
    drafts: Sequence[Draft],
    first: int,
) -> Draft:
    """The draft of value `at`; `drafts` are those of the values before it."""
    k, value = context.knowledge, context.line.values[at]
    relation, indicator = context.relations[at], context.found[at]
    period, status, sure = _when(reading, index, at, context, meaning, drafts)
    region = decide_region(reading, index, value.start, value.end, k.taxonomy, k.cues)
    subject = _subject(reading, index, at, context, meaning)
    chain = _chain(reading, index, value, subject, k)
    sure = min(sure, region.confidence, chain.confidence)
    return Draft(
        kind=Kind.QUANTITY,
        line=index,
        start=value.start,
        end=value.end,
        value=value,
        indicator=indicator,
        threshold=relation.threshold,
        subject=subject,
        region=region.value,
        chain=chain.value,
        period=period.value,
        status=status.value,
        part_of=None if relation.part_of is None else first + relation.part_of,
        links=_links(relation, context, at, first),
        flags=_flags(reading, context.line, at, k),
        confidence=max(MIN_CONFIDENCE, sure * (1.0 if indicator.name else 0.6)),
        reasons=(region.reason, chain.reason, period.reason, status.reason),
    )


def _chain(reading: Reading, index: int, value: Span, subject: str | None, k: Knowledge) -> Decided[str | None]:
    """The chain that the text around a value tells, else that of the subject's name: 甲生物医药产业园项目签约。该项目总投资23亿元."""
    told = decide_chain(reading, index, value.start, value.end, k.chains, k.cues)
    own = k.chains.only(subject) if told == NO_CHAIN and subject else None
    return Decided(own, "产业链：所说项目或园区的名称", 0.8) if own else told


def _subject(reading: Reading, index: int, at: int, context: Context, meaning: Meaning | None) -> str | None:
    if (subject := decide_subject(context, at, meaning)) or context.relations[at].threshold:
        return subject
    names = names_of_lines(reading, context.knowledge.annotator)
    return gathering_of(reading, index, context.line.values[at], context.found[at], names)


def _when(
    reading: Reading, index: int, at: int, context: Context, meaning: Meaning | None, drafts: Sequence[Draft]
) -> tuple[Decided[Period | None], Decided[Status], float]:
    """Period and status of value `at`, and how sure their cues make them; what hangs on another number takes over from it."""
    cues, value, relation = context.knowledge.cues, context.line.values[at], context.relations[at]
    period = decide_period(reading, index, value.start, cues)
    status = decide_status(reading, index, value, period.value, cues)
    sure = min(period.confidence, status.confidence)
    if meaning and meaning.status:
        status = status._replace(value=meaning.status)
    if not (context.found[at].name or "").startswith(DONE_VERBS):
        status = _planned_too(status, relation, drafts)
    status = _grown_too(status, context, at, drafts)
    if relation.after is not None:
        period, status = _so_far(reading, period, status)
    return period, status, sure


def _so_far(
    reading: Reading, period: Decided[Period | None], status: Decided[Status]
) -> tuple[Decided[Period | None], Decided[Status]]:
    """到2027年配套率由28%提高到45%: what is to be raised stands already, and not at the day by which it is to be raised."""
    if status.value in (Status.TARGET, Status.EXPECTED):
        status = Decided(Status.ACTUAL, "状态：改变之前的数", 0.9)
    if is_ahead(reading, period.value):
        period = Decided(None, "时期：改变之前的数，未写明")
    return period, status


DONE_VERBS = ("完成", "到位", "实际到位", "累计完成")
"""计划总投资3190亿元；今年完成投资479亿元: what is done is no plan."""


def _planned_too(status: Decided[Status], relation: Relation, drafts: Sequence[Draft]) -> Decided[Status]:
    """The investment of planned projects is planned: 计划实施项目120个，投资600亿元."""
    whole = relation.amount_of if relation.amount_of is not None else relation.part_of
    if whole is None or whole >= len(drafts) or status.value is not Status.ACTUAL:
        return status
    if relation.amount_of is None and status != UNTOLD:
        return status  # 计划实施126个；其中已开工58个: a part says itself how far it is
    of = drafts[whole].status
    return Decided(of, "状态：同所合计的项目") if of in (Status.PLANNED, Status.TARGET) else status


def _grown_too(status: Decided[Status], context: Context, at: int, drafts: Sequence[Draft]) -> Decided[Status]:
    """一季度预计产值107亿元，同比增长16%: the growth of what is foreseen or wanted is no more than it."""
    grows = context.found[at].metric in GROWTH and grows_the_last(context.line, at)
    if grows and drafts and drafts[-1].status in (Status.EXPECTED, Status.TARGET):
        return Decided(drafts[-1].status, "状态：同所增长的数")
    return status


def _set_before(reading: Reading, index: int, sets: Mapping[int, str | None]) -> str | None:
    """What the sentences before count, for one that goes on about its parts (其中，…; 从落地情况看，…)."""
    earlier = (
        at for at in paragraph_before(reading, index, WHOLE_BACK) if not TELLS_PARTS.match(reading.lines[at].text)
    )
    return next((told for at in earlier if (told := sets.get(at))), None)


WHOLE_BACK = 2
"""Sentences looked back at for the set that a sentence tells the parts of."""
AMOUNTS_BACK = 3
"""Sentences looked back at for what an amount measures that its own sentence does not name."""


def _amounts_before(
    reading: Reading, index: int, amounts: Mapping[int, Mapping[str, Indicator]]
) -> Mapping[str, Indicator]:
    """By unit, what the nearest sentence of the paragraph that has amounts measures."""
    return next((found for at in paragraph_before(reading, index, AMOUNTS_BACK) if (found := amounts.get(at))), {})


def _counts_before(
    reading: Reading, index: int, counts: Mapping[int, Mapping[str, Indicator]]
) -> Mapping[str, Indicator]:
    """What the sentence before counts, for one that goes through it by place or by field (按县区划分：…; 按行业分：…)."""
    if not goes_through(reading.lines[index]):
        return {}
    before = (at for at in range(index - 1, max(-1, index - 1 - AMOUNTS_BACK), -1))
    return next((counts[at] for at in before if at in counts and not goes_through(reading.lines[at])), {})


def _flags(reading: Reading, line: Line, at: int, knowledge: Knowledge) -> tuple[str, ...]:
    typo = typo_suspected(reading, line, line.values[at].start, knowledge.taxonomy)
    return (*number_flags(line, at), *(("typo_suspected",) if typo else ()))


def _links(relation: Relation, context: Context, at: int, first: int) -> tuple[tuple[str, int], ...]:
    links = [(name, first + other) for name, other in relation.hangs_on]
    if relation.class_of is not None:
        return (("class_of", first + relation.class_of), *links)
    grown = None if links else _grown(context, at)
    return (("growth_of", first + grown),) if grown is not None else tuple(links)


def _grown(context: Context, at: int) -> int | None:
    """The number before value `at` that a growth is told of: 总投资1115亿元、同比增长49.8%."""
    growth = context.found[at]
    if growth.metric not in GROWTH or not growth.noun:
        return None
    return next((i for i in range(at - 1, -1, -1) if context.found[i].name == growth.noun), None)
