"""Numbers of a document → quantity facts.

In: a Reading and the knowledge. Out: one draft for each number written, with region, chain, period, status, indicator and
subject decided and told. A number that nothing explains is still a fact, without an indicator.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.extract.annotate.annotator import names_of_lines
from briefgen.extract.annotate.rule_hits import Meaning, hits_of_lines, meanings
from briefgen.extract.drafts.draft import MIN_CONFIDENCE, Draft, Scope
from briefgen.extract.drafts.earlier import Earlier
from briefgen.extract.drafts.flags import number_flags, typo_suspected
from briefgen.extract.drafts.line_indicators import indicators_of
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.metric.indicator import GROWTH, without_subject
from briefgen.extract.naming.clauses import names_nothing
from briefgen.extract.reading import Reading
from briefgen.extract.relations.relate import Relation, relate
from briefgen.extract.scope.chains import UNTOLD as NO_CHAIN
from briefgen.extract.scope.chains import decide_chain
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.periods import decide_period
from briefgen.extract.scope.publication import is_ahead
from briefgen.extract.scope.regions import decide_region
from briefgen.extract.scope.status import decide_status
from briefgen.extract.scope.status_context import UNTOLD
from briefgen.extract.subject.antecedents import antecedents
from briefgen.extract.subject.occasions import gathering_of
from briefgen.extract.subject.openers import with_openers
from briefgen.extract.subject.profiles import with_topics
from briefgen.extract.subject.short_names import with_short_names
from briefgen.extract.subject.subjects import decide_subject, names_in, own_names
from briefgen.extract.subject.tails import with_tails
from briefgen.extract.subject.told_firms import said_again, with_told_firms
from briefgen.extract.subject.topics import Context
from briefgen.extract.subject.zones import with_zones
from briefgen.extract.text.spans import Span
from briefgen.fact import Kind, Period, Status

NAMELESS = 0.6
"""How sure a number is that nothing explains, of what its scope makes it."""
DONE_VERBS = ("完成", "到位", "实际到位", "累计完成")
"""计划总投资3190亿元；今年完成投资479亿元: what is done is no plan."""


def quantities(
    reading: Reading, names: Mapping[int, Sequence[Span]], knowledge: Knowledge, first: int = 0
) -> list[Draft]:
    """All numbers of a document in reading order; `names` are those that a number can be about, by line, `first` is the
    index that the first draft will have."""
    drafts: list[Draft] = []
    names, topics = with_topics(reading, names)
    known = with_short_names(reading, names, knowledge.firms)
    names = said_again(reading, known, with_openers(reading, with_told_firms(reading, known)))
    names = with_tails(reading, own_names(reading, with_zones(reading, names)))
    earlier = Earlier(reading)
    for index, line in enumerate(reading.lines):
        if line.values:
            drafts += _of_line(index, names, topics, earlier, knowledge, first + len(drafts))
    return drafts


def _of_line(
    index: int,
    names: Mapping[int, Sequence[Span]],
    topics: Mapping[int, Span],
    earlier: Earlier,
    knowledge: Knowledge,
    first: int,
) -> list[Draft]:
    reading = earlier.reading
    line = reading.lines[index]
    hits = hits_of_lines(reading, knowledge.matcher, knowledge.annotator)[index]
    ruled = meanings(hits, knowledge.rules, line.text)
    relations = relate(line, ruled)
    found = indicators_of(line, relations, ruled, knowledge, earlier.above(index))
    earlier.note(index, relations, found)
    named, whole = names_in(line, names.get(index, ())), earlier.set_of_parts(index)
    again = antecedents(reading, index, names, topics)
    context = Context(line, relations, found, named, again, whole, reading.scope, knowledge)
    return _LineDrafts(reading, index, context, ruled, first).made()


@dataclass(frozen=True, slots=True)
class _LineDrafts:
    """The drafts of one line's numbers. `ruled` is what the rules say by the place of a number, `first` the index that the line's
    first draft has in its document, `drafts` those made so far: a number may take over from the one before it."""

    reading: Reading
    index: int
    context: Context
    ruled: Mapping[int, Meaning]
    first: int
    drafts: list[Draft] = field(default_factory=list)

    def made(self) -> list[Draft]:
        """All of them, in the order of the numbers."""
        for at in range(len(self.context.line.values)):
            self.drafts.append(self._draft(at))
        return self.drafts

    def _draft(self, at: int) -> Draft:
        k, value = self.context.knowledge, self.context.line.values[at]
        relation, indicator = self.context.relations[at], self.context.found[at]
        period, status, sure = self._when(at)
        region = decide_region(self.reading, self.index, value.start, value.end, k.taxonomy, k.cues)
        subject = self._subject(at)
        chain = self._chain(value, subject)
        sure = min(sure, region.confidence, chain.confidence)
        return Draft(
            kind=Kind.QUANTITY,
            line=self.index,
            start=value.start,
            end=value.end,
            scope=Scope(region, chain, period, status),
            value=value,
            indicator=without_subject(indicator, subject),
            threshold=relation.threshold,
            subject=subject,
            part_of=None if relation.part_of is None else self.first + relation.part_of,
            links=self._links(at),
            flags=self._flags(at),
            confidence=max(MIN_CONFIDENCE, sure * (1.0 if indicator.name else NAMELESS)),
        )

    def _chain(self, value: Span, subject: str | None) -> Decided[str | None]:
        """The chain that the text around a value tells, else that of the subject's name: 甲生物医药产业园项目签约。该项目总投资23亿元."""
        k = self.context.knowledge
        told = decide_chain(self.reading, self.index, value.start, value.end, k.chains, k.cues)
        own = k.chains.only(subject) if told == NO_CHAIN and subject else None
        return Decided(own, "产业链：所说项目或园区的名称", 0.8) if own else told

    def _subject(self, at: int) -> str | None:
        value = self.context.line.values[at]
        subject = decide_subject(self.context, at, self.ruled.get(value.start))
        if subject or self.context.relations[at].threshold:
            return subject
        names = names_of_lines(self.reading, self.context.knowledge.annotator)
        held = gathering_of(self.reading, self.index, value, self.context.found[at], names)
        return None if held is None or names_nothing(held) else held

    def _when(self, at: int) -> tuple[Decided[Period | None], Decided[Status], float]:
        """Period and status of value `at`, and how sure their cues make them; what hangs on another number takes over from it."""
        cues, value, relation = self.context.knowledge.cues, self.context.line.values[at], self.context.relations[at]
        period = decide_period(self.reading, self.index, value.start, cues)
        status = decide_status(self.reading, self.index, value, period.value, cues)
        sure = min(period.confidence, status.confidence)
        meaning = self.ruled.get(value.start)
        if meaning and meaning.status:
            status = status._replace(value=meaning.status)
        if not (self.context.found[at].name or "").startswith(DONE_VERBS):
            status = _planned_too(status, relation, self.drafts)
        status = self._grown_too(status, at)
        if relation.after is not None:
            period, status = _so_far(self.reading, period, status)
        return period, status, sure

    def _grown_too(self, status: Decided[Status], at: int) -> Decided[Status]:
        """一季度预计产值107亿元，同比增长16%: the growth of what is foreseen or wanted is no more than it."""
        grows = self.context.found[at].metric in GROWTH and grows_the_last(self.context.line, at)
        last = self.drafts[-1].scope.status.value if grows and self.drafts else None
        return Decided(last, "状态：同所增长的数") if last in (Status.EXPECTED, Status.TARGET) else status

    def _flags(self, at: int) -> tuple[str, ...]:
        line = self.context.line
        typo = typo_suspected(self.reading, line, line.values[at].start, self.context.knowledge.taxonomy)
        return (*number_flags(line, at), *(("typo_suspected",) if typo else ()))

    def _links(self, at: int) -> tuple[tuple[str, int], ...]:
        relation = self.context.relations[at]
        links = [(name, self.first + other) for name, other in relation.hangs_on]
        if relation.class_of is not None:
            return (("class_of", self.first + relation.class_of), *links)
        grown = None if links else _grown(self.context, at)
        return (("growth_of", self.first + grown),) if grown is not None else tuple(links)


def _so_far(
    reading: Reading, period: Decided[Period | None], status: Decided[Status]
) -> tuple[Decided[Period | None], Decided[Status]]:
    """到2027年配套率由28%提高到45%: what is to be raised stands already, and not at the day by which it is to be raised."""
    if status.value in (Status.TARGET, Status.EXPECTED):
        status = Decided(Status.ACTUAL, "状态：改变之前的数", 0.9)
    if is_ahead(reading, period.value):
        period = Decided(None, "时期：改变之前的数，未写明")
    return period, status


def _planned_too(status: Decided[Status], relation: Relation, drafts: Sequence[Draft]) -> Decided[Status]:
    """The investment of planned projects is planned: 计划实施项目120个，投资600亿元."""
    whole = relation.amount_of if relation.amount_of is not None else relation.part_of
    if whole is None or whole >= len(drafts) or status.value is not Status.ACTUAL:
        return status
    if relation.amount_of is None and status != UNTOLD:
        return status  # 计划实施126个；其中已开工58个: a part says itself how far it is
    of = drafts[whole].scope.status.value
    return Decided(of, "状态：同所合计的项目") if of in (Status.PLANNED, Status.TARGET) else status


def _grown(context: Context, at: int) -> int | None:
    """The number before value `at` that a growth is told of: 总投资1115亿元、同比增长49.8%."""
    growth = context.found[at]
    if growth.metric not in GROWTH or not growth.noun:
        return None
    return next((i for i in range(at - 1, -1, -1) if context.found[i].name == growth.noun), None)
