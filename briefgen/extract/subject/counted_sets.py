"""The counted set that a number is about: whose sum it is, of which it is a part or a share, what it yields once built.

In: a line with its relations and indicators, the index of a value. Out: the set as written (新签约5亿元以上项目131个), or the park that
holds it; None where the number hangs on no set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.metric.indicator import GROWTH, Indicator
from briefgen.extract.reading import Line
from briefgen.extract.relations.relate import Relation
from briefgen.extract.relations.sums import whole_of_parts
from briefgen.extract.subject.topics import Context, spoken_of
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.once_built import BUILT, ONCE_BUILT
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.yearly import YEARLY_WORK

# 占地100亩，总投资10亿元的融通新型产业园: both describe what comes
NEXT_TOO = re.compile(
    f"[，、](?:计划|规划|预计)?(?:总投资额?|投资额?|占地面积?|占地|总?建筑面积|用地面积?|{YEARLY_WORK}){TO_NUMBER}"
)


def of_counted(context: Context, at: int) -> str | None:
    """The counted set that a number sums, is part of or is a share of, here or in the sentence before."""
    grown = at and context.found[at].metric in GROWTH and context.line.values[at - 1].type == "money"
    if grown and grows_the_last(context.line, at):
        return holder(context, context.relations[at - 1].amount_of) or of_counted(context, at - 1)
    if (growing := _growing_set(context, at)) is not None:
        return _set(context.line, growing, context.found)
    line, relation = context.line, context.relations[at]
    part = _hung_on(relation)
    whole = _set_of_share(context, part)
    if whole is None and (before := _whole_before(context, part)):
        return before
    if yielding := _yielding(context, at) or _beside(context, at) or _spent_on(context, at) or _of_plan(context, at):
        return yielding
    apart = _of_one(context, at, relation.amount_of) or _once_built(context, at, relation.amount_of)
    for counted in (None if apart else relation.amount_of, whole):
        of_count = counted is not None and line.values[counted].type == "count" and not _is_output(context, counted)
        if counted is not None and of_count and (told := _set(line, counted, context.found)):
            return told
    return None


OF_SET = re.compile("(?:项目|企业)?(?:个?数|数量)|(?:计划|合同|协议)?(?:总?投资|金)额?")


def _growing_set(context: Context, at: int) -> int | None:
    """新招商项目46个，计划投资182亿元，个数同比增长9%，金额同比增长14%: the growth of the only set counted before it."""
    line, one = context.line, context.found[at]
    if one.metric not in GROWTH or not OF_SET.fullmatch(one.noun.removesuffix("同比")):
        return None
    part, start = line.part(line.values[at].start), line.values[at].start
    counted = [i for i, v in enumerate(line.values[:at]) if v.type == "count" and part <= v.start and v.end <= start]
    return counted[0] if len(counted) == 1 and not context.relations[counted[0]].threshold else None


def _is_output(context: Context, at: int) -> bool:
    """年产电驱系统80万套，年产值30亿元: what is made in a year is no set whose sum is told."""
    return context.found[at].metric == "capacity_output"


BUILT_FIRST = re.compile(f"{ONCE_BUILT}|{BUILT}(?=年?(?:产值|销售|税收))")
"""Before what is yielded once a thing stands: 全部达产后, 建成投产后."""


def _yielding(context: Context, at: int) -> str | None:
    """新开工项目36个，总投资318亿元，全部投产后预计形成产值561亿元，税收46亿元: the projects counted last, where none is named."""
    line, value = context.line, context.line.values[at]
    if "后" not in line.text and "达" not in line.text:
        return None
    begin = line.part(value.start)
    told = [m.start() for m in BUILT_FIRST.finditer(line.text, begin, value.start)]
    if not told or context.relations[at].part_of is not None:
        return None
    counts = (i for i in range(at - 1, -1, -1) if begin <= line.values[i].start and line.values[i].end <= told[-1])
    projects = next((i for i in counts if line.values[i].type == "count"), None)
    if projects is None or not context.found[projects].noun.endswith("项目"):
        return None
    projects = whole_of_parts(line, projects)
    named = any(begin <= s.start and s.end <= value.start for s in context.names)
    return None if named or context.relations[projects].threshold else _set(line, projects, context.found)


DONE = re.compile(f"(?:已|累计|共|今年|计划)*完成(?:固定资产|年度)?投资{TO_NUMBER}")
OF_PLAN = re.compile(
    f"[，、（](?:(?:占|为|完成)(?:了)?(?:年度|全年|年)?(?:投资)?(?:计划|目标)(?:任务)?(?:总?投资)?的?|(?:年度)?(?:投资)?完成率{TO_NUMBER}"
    f"|(?:超|快于|高于|慢于|低于)序时进度){TO_NUMBER}"
)
"""占年度计划的54.2%, 完成率92.9%, 超序时进度2.1个百分点: how far what was spent on a set has come."""


def _spent_on(context: Context, at: int) -> str | None:
    """入库项目246个，总投资1087亿元，上半年完成投资163亿元: what was spent on the projects counted before it in its part, if on no other."""
    line, value = context.line, context.line.values[at]
    begin = line.part(value.start)
    if (
        value.type != "money"
        or context.relations[at].part_of is not None
        or any(begin <= s.start for s in context.names)
    ):
        return None
    clause = line.clause(value.start)[0]
    if not DONE.fullmatch(line.text, next((t.end for t in line.times if t.start == clause), clause), value.start):
        return None
    counts = (i for i in range(at) if begin <= line.values[i].start and line.values[i].type == "count")
    first = next((i for i in counts if not context.relations[i].threshold), None)
    return (
        _set(line, first, context.found) if first is not None and context.found[first].noun.endswith("项目") else None
    )


def _of_plan(context: Context, at: int) -> str | None:
    """The set of the amount right before a rate that tells how far it has come."""
    line, value = context.line, context.line.values[at]
    if (
        not at
        or value.type not in ("percent", "pp")
        or not OF_PLAN.fullmatch(line.text, line.values[at - 1].end, value.start)
    ):
        return None
    return of_counted(context, at - 1)


def _beside(context: Context, at: int) -> str | None:
    """3个项目总投资21亿元，占地550亩: the area of what the sum before it is of."""
    line, value = context.line, context.line.values[at]
    counted = context.relations[at - 1].amount_of if at and value.type == "area" else None
    if counted is None or line.values[counted].type != "count":
        return None
    joined = NEXT_TOO.fullmatch(line.text, line.values[at - 1].end, value.start)
    return _set(line, counted, context.found) if joined else None


def _once_built(context: Context, at: int, counted: int | None) -> bool:
    """预计入驻企业80家，达产后年产值10亿元; 建成后，入驻企业80家，年产值10亿元: not the sum of the enterprises."""
    if counted is None or context.line.values[counted].counter not in ("家", "户"):
        return False
    line, start = context.line, context.line.values[at].start
    return BUILT_FIRST.search(line.text, line.part(start), start) is not None


FIELDS = ("产业链", "产业集群", "行业", "园区")


def _of_one(context: Context, at: int, counted: int | None) -> bool:
    """领衔23条重点产业链，煤化工产业链产值突破1300亿元: the sum is one chain's, not that of all that were counted; 17个园区年产值
    880亿元 is theirs."""
    if counted is None:
        return False
    noun, all_of = context.found[at].noun, context.found[counted].noun
    if noun and context.line.text.startswith(noun, context.line.values[counted].end):
        return False
    return any(all_of.endswith(field) and not noun.startswith(field) and field in noun for field in FIELDS)


def _set_of_share(context: Context, part: int | None) -> int | None:
    """Of 新签约项目131个，其中制造业项目59个、占45%: the set that the share is of, not the part."""
    if part is None:
        return None
    if context.relations[part].part_of is not None:
        return context.relations[part].part_of
    values, least = context.line.values, context.line.values[part]
    for i in range(part):
        one = values[i]
        if (one.unit, one.counter) == (least.unit, least.counter) and (one.value or 0) > (least.value or 0):
            return i
    return None


def _whole_before(context: Context, part: int | None) -> str | None:
    """The set of the sentence before, of which this one tells the parts: 其中，制造业项目59个、占45%."""
    if part is None or context.whole is None or context.line.values[part].type != "count":
        return None
    noun = context.found[part].noun
    return context.whole if noun[-2:] and noun[-2:] in context.whole else None


SETTLED_BEHIND = re.compile("(?:企业|公司|机构)(?:先后|成功|已)?(?:入驻|落户|满负荷|正常生产)")
SETTLED = re.compile(
    "(?:入驻|集聚|聚集|汇聚|落户|现有|共有|拥有)[^，。；]{0,8}(?:企业|公司|机构)$|(?:集聚|聚集|汇聚)了?[^，。；]{2,30}等$"
)


def holder(context: Context, counted: int | None) -> str | None:
    """甲产业园入驻企业140家，实现产值312亿元: the sum is the park's, which the count is led by."""
    if counted is None:
        return None
    line, value = context.line, context.line.values[counted]
    settled = SETTLED.search(line.text, line.clause(value.start)[0], value.start)
    if not (settled or SETTLED_BEHIND.match(line.text, value.end)):
        return None
    named = spoken_of(context, counted)
    parks = {context.again.park, *(s.name for s in context.names if s.type == "park")}
    return named if named in parks else None


def _hung_on(relation: Relation) -> int | None:
    return next((other for name, other in relation.hangs_on if name == "share_of"), None) if relation.hangs_on else None


def first_set(line: Line, relations: Sequence[Relation], found: Sequence[Indicator]) -> str | None:
    """The set that a sentence speaks of: what it counts first."""
    counts = (i for i, v in enumerate(line.values) if v.type == "count" and not relations[i].threshold)
    first = next(counts, None)
    return _set(line, first, found) if first is not None else None


def _set(line: Line, counted: int, found: Sequence[Indicator]) -> str | None:
    """The counted set as written: 新签约5亿元以上项目131个, 两大招商引资项目."""
    name = found[counted].name
    if not name:
        return None
    value, things = line.values[counted], name.removesuffix("数")
    whole = f"{value.text}{things}" if value.counter == "大" else f"{things}{value.text}"
    return whole if len(whole) <= MAX_NAME else None
