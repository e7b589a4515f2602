"""Numbers of a document → quantity facts.

In: a Reading and the knowledge. Out: one draft for each number written, with region, chain, period, status, indicator and
subject decided and told. A number that nothing explains is still a fact, without an indicator.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.annotate import names_of_lines
from briefgen.extract.decided import Decided
from briefgen.extract.drafts import MIN_CONFIDENCE, Draft
from briefgen.extract.flags import number_flags, typo_suspected
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.again import measured_earlier, only_amounts
from briefgen.extract.metric.indicator import GROWTH, Indicator
from briefgen.extract.metric.indicators import indicate
from briefgen.extract.reading import TELLS_PARTS, Line, Reading, paragraph_before
from briefgen.extract.relations import Relation, relate
from briefgen.extract.rows import own_list, row_of
from briefgen.extract.ruled import Meaning, hits_of_lines, meanings
from briefgen.extract.scope.chains import decide_chain
from briefgen.extract.scope.periods import decide_period
from briefgen.extract.scope.regions import decide_region
from briefgen.extract.scope.status import decide_status, is_ahead
from briefgen.extract.spans import Span
from briefgen.extract.subject.antecedents import antecedents
from briefgen.extract.subject.counted_sets import first_set
from briefgen.extract.subject.fields import of_field, total, total_before
from briefgen.extract.subject.occasions import gathering_of
from briefgen.extract.subject.short_names import with_short_names
from briefgen.extract.subject.subjects import decide_subject, names_in
from briefgen.extract.subject.topics import Context
from briefgen.fact import UNNAMED, Kind, Period, Status


def quantities(
    reading: Reading, names: Mapping[int, Sequence[Span]], knowledge: Knowledge, first: int = 0
) -> list[Draft]:
    """All numbers of a document in reading order; `names` are those that a number can be about, by line, `first` is the
    index that the first draft will have."""
    drafts: list[Draft] = []
    names = with_short_names(reading, names, knowledge.firms)
    told = _Told({}, {}, {})
    for index in range(len(reading.lines)):
        drafts += _of_line(reading, index, names, told, knowledge, first + len(drafts))
    return drafts


class _Told(NamedTuple):
    """For the lines after it: what each line counts first, what its first amount measures, what all those of a unit measure."""

    sets: dict[int, str | None]
    totals: dict[int, Indicator]
    amounts: dict[int, Mapping[str, Indicator]]

    def of(self, index: int, line: Line, relations: Sequence[Relation], found: Sequence[Indicator]) -> None:
        """Notes what line `index` tells."""
        self.totals[index] = total(line, found)
        self.sets[index] = first_set(line, relations, found)
        self.amounts[index] = only_amounts(line, found)


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
    earlier = _amounts_before(reading, index, told.amounts)
    found = _indicators(line, relations, ruled, knowledge, total_before(reading, index, told.totals), earlier)
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
    chain = decide_chain(reading, index, value.start, value.end, k.chains, k.cues)
    sure = min(sure, region.confidence, chain.confidence)
    return Draft(
        kind=Kind.QUANTITY,
        line=index,
        start=value.start,
        end=value.end,
        value=value,
        indicator=indicator,
        threshold=relation.threshold,
        subject=_subject(reading, index, at, context, meaning),
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
    if not (context.found[at].name or "").startswith(DONE):
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


DONE = ("完成", "到位", "实际到位", "累计完成")
"""计划总投资3190亿元；今年完成投资479亿元: what is done is no plan."""


def _planned_too(status: Decided[Status], relation: Relation, drafts: Sequence[Draft]) -> Decided[Status]:
    """The investment of planned projects is planned: 计划实施项目120个，投资600亿元."""
    whole = relation.amount_of if relation.amount_of is not None else relation.part_of
    if whole is None or whole >= len(drafts) or status.value is not Status.ACTUAL:
        return status
    if relation.amount_of is None and not status.reason.startswith("状态：无"):
        return status  # 计划实施126个；其中已开工58个: a part says itself how far it is
    of = drafts[whole].status
    return Decided(of, "状态：同所合计的项目") if of in (Status.PLANNED, Status.TARGET) else status


GROWN = re.compile("[，、]?(?:预计)?(?:同比|环比|(?:比|较)[^，。；0-9]{1,6})?(?:增长|增加|下降)[了约达近超]*")
UNSAID = ("状态：无", "状态：“同比”")


def _grown_too(status: Decided[Status], context: Context, at: int, drafts: Sequence[Draft]) -> Decided[Status]:
    """一季度预计产值107亿元，同比增长16%: the growth of what is foreseen or wanted is no more than it."""
    if not drafts or context.found[at].metric not in GROWTH or not status.reason.startswith(UNSAID):
        return status
    last, value = context.line.values[at - 1], context.line.values[at]
    if drafts[-1].status not in (Status.EXPECTED, Status.TARGET) or not GROWN.fullmatch(
        context.line.text, last.end, value.start
    ):
        return status
    return Decided(drafts[-1].status, "状态：同所增长的数")


def _set_before(reading: Reading, index: int, sets: Mapping[int, str | None]) -> str | None:
    """What the sentences before count, for one that goes on about its parts (其中，…; 从落地情况看，…)."""
    earlier = (at for at in paragraph_before(reading, index, BACK) if not TELLS_PARTS.match(reading.lines[at].text))
    return next((told for at in earlier if (told := sets.get(at))), None)


BACK = 2
"""Sentences looked back at for the set that a sentence tells the parts of."""
AMOUNTS_BACK = 3
"""Sentences looked back at for what an amount measures that its own sentence does not name."""


def _amounts_before(
    reading: Reading, index: int, amounts: Mapping[int, Mapping[str, Indicator]]
) -> Mapping[str, Indicator]:
    """By unit, what the nearest sentence of the paragraph that has amounts measures."""
    return next((found for at in paragraph_before(reading, index, AMOUNTS_BACK) if (found := amounts.get(at))), {})


def _flags(reading: Reading, line: Line, at: int, knowledge: Knowledge) -> tuple[str, ...]:
    typo = typo_suspected(reading, line, line.values[at].start, knowledge.taxonomy)
    return (*number_flags(line, at), *(("typo_suspected",) if typo else ()))


def _indicators(
    line: Line,
    relations: tuple[Relation, ...],
    ruled: Mapping[int, Meaning],
    knowledge: Knowledge,
    whole: Indicator | None,
    earlier: Mapping[str, Indicator],
) -> list[Indicator]:
    """The indicator of each value of a line; `whole` is that of the sentence before, of which the line tells the parts, `earlier`
    what the sentence before measures, by unit."""
    found: list[Indicator] = []
    measured = ""
    for at, value in enumerate(line.values):
        if relations[at].threshold:
            measured = _measured(line, value) or measured
            indicator = Indicator("size_class", measured or "规模", "", "shape.class")
        else:
            size = _size(line, relations, at)
            if size and size.start > value.start:
                measured = _measured(line, size) or measured
            sized = (size, measured) if size else None
            again = measured_earlier(line, at, found, earlier)
            indicator = again or indicate(line, at, found, sized, knowledge.indicators, knowledge.cues)
            indicator = _like_the_whole(indicator, relations[at], found)
            part_of = relations[at].part_of
            indicator = of_field(indicator, line, at, whole if part_of is None else found[part_of], found, knowledge)
        meaning = None if _is_of_list(line, at, indicator) else ruled.get(value.start)
        found.append(_by_rule(indicator, meaning, knowledge))
    return found


def _is_of_list(line: Line, at: int, indicator: Indicator) -> bool:
    """Whether a number measures an earlier piece of a list: a rule saw but the last, 新签约、新竣工项目131个、22个."""
    row = row_of(line, at)
    if row is None or row.place + 1 == row.length or indicator.metric in (None, *UNNAMED):
        return False
    return bool(own_list(line, row))


def _like_the_whole(indicator: Indicator, relation: Relation, found: list[Indicator]) -> Indicator:
    """A part was done what the whole was: 新签约项目55个，其中20亿元以上项目20个 are newly signed too."""
    if relation.part_of is not None and not indicator.name:
        return found[relation.part_of]  # 新建厂房200万平方米，其中80万平方米已竣工
    if relation.part_of is None or indicator.verb or not indicator.name or not indicator.noun:
        return indicator
    if found[relation.part_of].rule == "shape.changed" or OWN_STEP.match(indicator.name):
        return indicator  # 同比增加38个，其中亿元以上项目30个
    verb = found[relation.part_of].verb
    if verb in CARRIED_OUT:
        return indicator
    if not verb and (step := STEP.search(found[relation.part_of].name or "")):
        verb = step[1]
    return indicator._replace(name=f"{verb}{indicator.name}", verb=verb) if verb else indicator


CARRIED_OUT = frozenset({"组织实施", "安排", "铺排"})
"""What is done with any project tells the parts of a set from no others: 组织实施项目125个，其中工业项目83个."""
# 在建项目76个，其中投资过50亿元重大项目9个 are under construction too
STEP = re.compile(r"(在建|在谈|续建|新签约|签约|新开工|开工|竣工|投产)(?:重点|重大|产业|工业)?项目")
OWN_STEP = re.compile(f"新?落地项目|{STEP.pattern}")
"""开竣工项目31个，包含开工项目16个、竣工项目15个: what the part was done itself."""
VAGUE = frozenset(
    {"leader_visits", "promo_attendees", "total_investment", "project_count", "fiscal_support", "infra_spend"}
)
BARE = frozenset({"项目数", "企业数", "机构数", "数", "园区数", "规模", "投资"})


def _by_rule(indicator: Indicator, meaning: Meaning | None, knowledge: Knowledge) -> Indicator:
    """The rule's metric under the name found beside the number, which says more; the metric's own name for want of one."""
    if meaning is None:
        return indicator
    if indicator.rule == "shape.of_plan" and meaning.metric == "investment_rate":
        return indicator  # 新增规上企业17家，完成年度任务的48.6%: the shape sees of what
    if indicator.rule == "shape.cut":
        return indicator  # 压减产能30万吨 is no capacity
    if indicator.noun.startswith("未"):
        return indicator  # a rule for 开工项目 sees no 未 before it
    metric = knowledge.taxonomy.metrics.get(meaning.metric)
    name = indicator.name or (metric.name if metric else None)
    if metric and metric.dim == "capacity" and name and name.endswith("项目数"):
        name = metric.name  # 年产10万辆新能源商用车项目
    if (
        metric
        and (name in BARE or metric.id == "build_duration" or indicator.rule == "shape.amount_before")
        and metric.id not in VAGUE
    ):
        name = metric.name
    return Indicator(meaning.metric, name, indicator.noun, meaning.rule, indicator.verb)


def _size(line: Line, relations: tuple[Relation, ...], at: int) -> Span | None:
    """The size class in front of a counted noun: 5亿元以上."""
    places = [*range(at - 1, -1, -1), *range(at + 1, min(at + 2, len(relations)))]
    return next((line.values[i] for i in places if relations[i].class_of == at), None)


_SOLD = "年?销售额|销售收入|年应税销售额?|主营业务收入|营业收入|年营收|营收|业务收入|成交额|交易额|(?:进?出口|融资)额?"
_WORTH = "产值|增加值|税收|亩均税收|亩均产值|纳税额?|利润|利税|资产|市值|估值|注册资本|注册资金"
MEASURED = re.compile(f"{_SOLD}|{_WORTH}|研发(?:投入|费用|经费)|到位资金|投资额?")


def _measured(line: Line, value: Span) -> str:
    """What a size class measures: 年销售额 in 年销售额超十亿元企业. 超亿元企业13家 after it is of the same, so none is told."""
    named = MEASURED.findall(line.text[max(line.clause(value.start)[0], value.start - 10) : value.start])
    if named:
        return str(named[-1])
    return "项目投资额" if "项目" in line.text[value.end : value.end + 12] else ""


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
