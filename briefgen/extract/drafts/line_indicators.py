"""What the numbers of a line measure, all that decides it together: the words beside them, the size class in front, the list or the
whole that they are a part of, and the rule that saw them.

In: a line with its relations, what rules say of its numbers, the knowledge. Out: one `Indicator` a value. The words beside one number
are read in `metric`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.annotate.rule_hits import Meaning
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.again import measured_earlier
from briefgen.extract.metric.durations import TIME_RULE
from briefgen.extract.metric.headed import BEARER, headed
from briefgen.extract.metric.indicator import NONE, Asked, Indicator
from briefgen.extract.metric.indicators import indicate
from briefgen.extract.metric.list_rows import of_list_row
from briefgen.extract.metric.sorted_lists import of_sort
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import own_list, row_of
from briefgen.extract.relations.relate import Relation
from briefgen.extract.relations.size_classes import earns_grant
from briefgen.extract.subject.fields import of_field
from briefgen.extract.text.project_steps import STANDING, STEPS, TOGETHER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import UNNAMED


class Above(NamedTuple):
    """What the sentences before tell: the total of which a line tells the parts, what their amounts measure by unit, and what they
    count by measure word, and sum up, where the line goes through it by place or field."""

    total: Indicator | None
    amounts: Mapping[str, Indicator]
    counts: Mapping[str, Indicator]
    summed: Indicator | None = None


def indicators_of(
    line: Line,
    relations: tuple[Relation, ...],
    ruled: Mapping[int, Meaning],
    knowledge: Knowledge,
    above: Above,
) -> list[Indicator]:
    """The indicator of each value of a line."""
    found: list[Indicator] = []
    measured = ""
    for at, value in enumerate(line.values):
        size = value if relations[at].threshold else _size(line, relations, at)
        if size and (size is value or size.start > value.start):
            measured = _measured(line, size) or measured
        asked = Asked(line, at, found, knowledge.indicators, knowledge.cues)
        if relations[at].threshold:
            # 年用电量300万千瓦时以上的，每千瓦时补贴0.03元: what a grant asks for is measured by its own words
            named = _by_words(asked, None, relations[at], knowledge, above).name if earns_grant(line, value) else None
            indicator = Indicator("size_class", named or measured or "规模", "", "shape.class")
        else:
            sized = (size, measured) if size else None
            indicator = _by_words(asked, sized, relations[at], knowledge, above)
        meaning = None if _is_of_list(line, at, indicator) or _step_of_next(line, at) else ruled.get(value.start)
        found.append(_by_rule(indicator, meaning, knowledge))
    return found


def _by_words(
    asked: Asked, sized: tuple[Span, str] | None, relation: Relation, knowledge: Knowledge, above: Above
) -> Indicator:
    """The indicator by the words beside the value, by the total that it is a part of, by the lines above."""
    line, at, found, _, _ = asked
    indicator = measured_earlier(line, at, found, above.amounts) or indicate(asked, sized)
    if not indicator.name or BEARER.match(indicator.name):
        indicator = headed(line, at, found, knowledge.indicators) or NONE
    indicator = _like_the_whole(indicator, relation, found)
    whole = above.total if relation.part_of is None else found[relation.part_of]
    indicator = of_field(indicator, line, at, whole, found, knowledge)
    if not above.counts:
        return indicator
    return of_list_row(of_sort(indicator, line, at, above.counts), line, at, above.summed)


STEP_OF_NEXT = re.compile(rf"[^，。；、0-9]{{0,10}}项目(?:均?已|现已|实现)?(?:{any_of(STEPS)}|建成)")


def _step_of_next(line: Line, at: int) -> bool:
    """353个重点项目已开工319个: a rule sees the step of the next count, which is none of the first."""
    if at + 1 == len(line.values) or line.values[at + 1].counter != line.values[at].counter:
        return False
    return STEP_OF_NEXT.fullmatch(line.text, line.values[at].end, line.values[at + 1].start) is not None


def _is_of_list(line: Line, at: int, indicator: Indicator) -> bool:
    """Whether a number measures an earlier piece of a list: a rule saw but the last, 新签约、新竣工项目131个、22个."""
    row = row_of(line, at)
    if row is None or row.place + 1 == row.length or indicator.metric in (None, *UNNAMED):
        return False
    return bool(own_list(line, row))


def _like_the_whole(indicator: Indicator, relation: Relation, found: Sequence[Indicator]) -> Indicator:
    """A part was done what the whole was: 新签约项目55个，其中20亿元以上项目20个 are newly signed too."""
    if relation.part_of is not None and not indicator.name:
        return found[relation.part_of]  # 新建厂房200万平方米，其中80万平方米已竣工
    if relation.part_of is None or indicator.verb or not indicator.name or not indicator.noun:
        return indicator
    if found[relation.part_of].rule == "shape.changed" or OWN_STEP.match(indicator.name):
        return indicator  # 同比增加38个，其中亿元以上项目30个
    mass = MASS_OF.search(found[relation.part_of].noun)
    if mass and indicator.rule == "shape.count" and indicator.name.endswith("数") and not indicator.verb:
        # 汽车产量21.6万辆，其中新能源汽车8.9万辆
        noun = f"{indicator.noun}{mass[0]}"
        return indicator._replace(name=noun, noun=noun)
    verb = found[relation.part_of].verb
    if verb in DONE_WITH_ANY:
        return indicator
    if not verb and (step := STEP_OF_SET.search(found[relation.part_of].name or "")):
        verb = step[1]
    return indicator._replace(name=f"{verb}{indicator.name}", verb=verb) if verb else indicator


MASS_OF = re.compile("(?:产量|销量|产销量|出口量|进口量|存栏量|出栏量|保有量|吞吐量|交付量)$")
DONE_WITH_ANY = frozenset({"组织实施", "安排", "铺排"})
"""What is done with any project tells the parts of a set from no others: 组织实施项目125个，其中工业项目83个."""
# 在建项目76个，其中投资过50亿元重大项目9个 are under construction too
STEP_OF_SET = re.compile(f"({any_of(STANDING)}|新?(?:{any_of(TOGETHER)}))(?:重点|重大|产业|工业)?项目")
OWN_STEP = re.compile(f"新?(?:{any_of(STEPS)})项目|{STEP_OF_SET.pattern}")
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
    if indicator.noun.startswith("未") or indicator.verb.startswith("未"):
        return indicator  # a rule for 开工项目 sees no 未 before it
    metric = knowledge.taxonomy.metrics.get(meaning.metric)
    name = indicator.name or (metric.name if metric else None)
    if (
        metric
        and (name in BARE or _takes(metric.id, indicator) or indicator.rule == "shape.amount_before")
        and metric.id not in VAGUE
    ):
        name = metric.name
    return Indicator(meaning.metric, name, indicator.noun, meaning.rule, indicator.verb)


def _takes(metric: str, indicator: Indicator) -> bool:
    """Whether a time is named by what a rule makes of it: not 企业开办时间压缩至0.5天, 从签约到开工仅用56天."""
    told = indicator.rule == TIME_RULE or (indicator.name or "").endswith(("时间", "时限", "周期"))
    return metric == "build_duration" and not told


def _size(line: Line, relations: tuple[Relation, ...], at: int) -> Span | None:
    """The size class in front of a counted noun: 5亿元以上."""
    places = [*range(at - 1, -1, -1), *range(at + 1, min(at + 2, len(relations)))]
    return next((line.values[i] for i in places if relations[i].class_of == at), None)


_SOLD = "年?销售额|销售收入|年应税销售额?|主营业务收入|营业收入|年营收|营收|业务收入|成交额|交易额|(?:进?出口|融资)额?"
_WORTH = "用地|占地|产值|增加值|税收|亩均税收|亩均产值|纳税额?|利润|利税|资产|市值|估值|注册资本|注册资金"
MONEY_MEASURED = re.compile(f"{_SOLD}|{_WORTH}|研发(?:投入|费用|经费)|到位资金|投资额?")


def _measured(line: Line, value: Span) -> str:
    """What a size class measures: 年销售额 in 年销售额超十亿元企业. 超亿元企业13家 after it is of the same, so none is told."""
    named = MONEY_MEASURED.findall(line.text[max(line.clause(value.start)[0], value.start - 10) : value.start])
    if named:
        return str(named[-1])
    return "项目投资额" if "项目" in line.text[value.end : value.end + 12] else ""
