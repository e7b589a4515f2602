"""Who or what a number is about: a project, enterprise, park or event, or the counted set whose sum it is.

In: a line, one of its values, the relations and indicators found so far. Out: a name of 40 characters at most, or None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.extract.annotate.rule_hits import Meaning
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.phrases import trim
from briefgen.extract.naming.clauses import is_clause, names_nothing
from briefgen.extract.naming.projects.words import GENERIC as GENERIC_PROJECT
from briefgen.extract.reading import Line, Reading
from briefgen.extract.subject.antecedents import THIS_COSTING
from briefgen.extract.subject.counted_sets import NEXT_TOO, holder, of_counted
from briefgen.extract.subject.described import described
from briefgen.extract.subject.row_subjects import named_in_row, of_following_row, of_row
from briefgen.extract.subject.topics import DESCRIBING, Context, spoken_of
from briefgen.extract.text.building import BUILDS
from briefgen.extract.text.events import EVENTS
from briefgen.extract.text.funds import FOUNDING, FUNDS
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.stretches import by_start, past
from briefgen.extract.text.to_come import TO_COME
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
OF = re.compile(f"(?:{BUILDS})?的[“]?")
OF_GOODS = re.compile(r"[^，。；、的0-9“”]{2,8}的")
"""年产20万吨取向硅钢的华昱项目: what is made stands between its measure and the project."""
_AT = f"(?:{any_of(_WORDS['events_at'])})"
EVENT = re.compile(f"([^，。；：、的在]{{2,30}}?(?:{any_of(EVENTS)})){_AT}")
"""A gathering whose figures a sentence tells: 跨国公司领导人青岛峰会期间签约…."""
EVENT_END = re.compile(f"(?:{any_of(sorted({event[-1] for event in EVENTS}))}){_AT}")
"""Asked first: EVENT may begin anywhere, and so costs many steps at every character."""
SERVED = re.compile(
    rf"为([^，。；、0-9为的]{{2,14}}?(?:(?:股份)?有限公司)?)(?:公司|集团|企业)?(?:{any_of(_WORDS['serving'])})"
)
GENERAL = re.compile(f"{any_of(_WORDS['general'])}|(?:{any_of(_WORDS['general_ends'])})$")
# 计划2021年3月动工, 全县“大好高”项目 and the like are no names
_WHEN = f"{TO_COME}?(?:20[0-9]{{2}}年|今年|明年|年底)"
_CLASS = "(?:国家|[省市])级[^，。；]{0,4}(?:平台|中心|基地|载体)$"
_OWN_OFFICE = "(?:公司|企业)[^，。；]{0,8}(?:中心|院|室|平台)$"
_NO_NAME = "(?:截[至止]|往年|大年|大型[^，]*(?:企业|集团)$|[省国市]定|自治区级)"
NO_SUBJECT = re.compile(
    rf"合资公司$|我[省市县区]|{_NO_NAME}|{_OWN_OFFICE}|"
    rf"(?:支撑|承载|主导|特色|专业)园区$|[0-9]+[余多]?[家个号]|{_WHEN}|全[市县区省]|类|该|本|此|这|上述|以上|{_CLASS}"
)


def names_in(line: Line, named: Sequence[Span]) -> tuple[Span, ...]:
    """The names of a line that a number can be about, by start: those found in it and the gatherings it tells of."""
    told = EVENT.finditer(line.text) if EVENT_END.search(line.text) else ()
    events = [_event(m) for m in told]
    proper = [s for s in events if not NO_SUBJECT.match(s.name or "")]
    return by_start(named, proper)


def own_names(reading: Reading, names: Mapping[int, Sequence[Span]]) -> dict[int, Sequence[Span]]:
    """The names by line without what names a kind (基础设施项目) or what was named before (这个…的产业园)."""
    return {at: [s for s in spans if not _is_none(reading.lines[at], s)] for at, spans in names.items()}


def _is_none(line: Line, span: Span) -> bool:
    pointed_at = THIS_OF.search(line.text, line.clause(span.start)[0], span.start)
    counted = span.type == "platform" and COUNTED.match(line.text, span.end)
    return bool(
        pointed_at or counted or NO_SUBJECT.match(span.name or "") or _is_class(span) or is_clause(span.name or "")
    )


COUNTED = re.compile(f"(?:的?总?数量?)?(?:已|共|累计)?(?:达到?|为|有)?{TO_NUMBER}[0-9]+[余多]?[家个]")
"""国家企业技术中心数量26家: a kind, of which there are so many."""
THIS_OF = re.compile("这[个一座][^，。；]{2,24}的$")
"""这个由甲集团建设的环保产业园: what was named before."""


IS_CLASS = re.compile(f"第?{GENERIC_PROJECT.pattern}|.*一批”?项目|[^0-9]{{2,8}}和[0-9].*")


def _is_class(span: Span) -> bool:
    """基础设施项目, 我市“双百”项目: projects of a kind; 组件和17公里集电线路工程: so much of some work."""
    return span.type == "project" and IS_CLASS.fullmatch(span.name or "") is not None


BEHIND = re.compile(f".*(?:{any_of(_WORDS['events_behind'])})了?")


def _event(found: re.Match[str]) -> Span:
    """甲县在乙市举办机械产业推介会，签约…: the gathering, without who holds it."""
    start, end = past(BEHIND, found[1], 0) + found.start(1), found.end(1)
    said = found.string[start:end]
    return Span(start, end, said, "event", name=trim(said))


def decide_subject(context: Context, at: int, ruled: Meaning | None) -> str | None:
    """The subject of the value `at`, None where what stands for it names nothing."""
    told = _subject(context, at, ruled)
    return None if told is None or names_nothing(told) else told


def _subject(context: Context, at: int, ruled: Meaning | None) -> str | None:
    """What a rule says, the name that the value describes, the set that it sums or is part of, else the name that its part of the
    sentence speaks of."""
    line, relation = context.line, context.relations[at]
    value = line.values[at]
    if relation.threshold:
        return None
    describes = value.type in DESCRIBING
    return (
        (of_following_row(line, at) or _described_by(context, at) if describes else None)
        or (ruled.subject if ruled else None)
        or named_in_row(context, at)
        or of_row(line, at, context.knowledge)
        or _served(line, value)
        or _built_on(context, value)
        or context.again.sheet
        or holder(context, relation.amount_of)
        or of_counted(context, at)
        or (_shared(line, at, context.knowledge) if describes else None)
        or spoken_of(context, at)
    )


def _described_by(context: Context, at: int) -> str | None:
    """The name that a number describes: 总投资3亿元的甲项目, and without 的 a project found there, 总投资3亿元甲项目. What it measures is
    no name."""
    end = context.line.values[at].end
    of = _of(context.line, context.line.values[at])
    behind = (s.name for s in context.names if s.start == end and s.type == "project")
    if context.again.project and any(m.start() < end < m.end() for m in THIS_COSTING.finditer(context.line.text)):
        return context.again.project
    named = _described(context, of.end()) if of else next(behind, None)
    named = named or _fund(context.line, context.line.values[at])
    return None if named == context.found[at].noun else named


def _of(line: Line, value: Span) -> re.Match[str] | None:
    """The 的 that leads from a number to what it describes."""
    goods = OF_GOODS.match(line.text, value.end) if value.type == "measure" else None
    return OF.match(line.text, value.end) or goods


FUND = re.compile(f"的?(?P<name>[^，。；、“”0-9的]{{2,24}}?(?:{FUNDS})(?=[，。；、]|$))")
FOUNDS = (*FOUNDING, "设立了", "规模")


def _fund(line: Line, value: Span) -> str | None:
    """设立10亿元生物医药产业基金: the fund that an amount founds."""
    fund = FUND.match(line.text, value.end) if value.type == "money" else None
    return fund["name"] if fund and line.text.endswith(FOUNDS, 0, value.start) else None


def _described(context: Context, start: int) -> str | None:
    """The name that begins at `start`; the whole of it where it holds a list (甲集团电池研发、制造及销售项目)."""
    named = described(context.line, start, context.knowledge)
    whole = next((s.name for s in context.names if s.start == start and s.type == "project"), None)
    if named and context.line.text.startswith("“", start + len(named)) and GENERIC_PROJECT.fullmatch(named):
        return next((s.name for s in context.names if s.start == start + len(named) + 1), None)
    if named and whole and is_clause(named) and named.startswith(whole):
        return whole  # 总投资8亿元的甲铝箔举行投料仪式
    longer = whole and len(whole) <= MAX_NAME and whole.endswith("项目") and (named is None or whole.startswith(named))
    return whole if longer else named


def _served(line: Line, value: Span) -> str | None:
    """投资370万元为朗夫科技配套管线: an enterprise that something is built for."""
    if "为" not in line.text:
        return None
    found = SERVED.search(line.text, line.part(value.start), line.clause(value.end - 1)[1])
    if found is None or line.clause(found.start())[0] != line.clause(value.start)[0] or GENERAL.search(found[1]):
        return None
    who = line.text[line.clause(found.start())[0] : found.start()]
    return None if len(who) >= MAKER and found.end() <= value.start else found[1]


MAKER = 3
"""Characters of a name that makes something for another: 甲传动为乙配套齿轮120万件 is no number of 乙's."""

LAND = re.compile(r"的?(?:地块|土地|用地|空间|厂房)，[^，。；]{0,4}(?:建设|打造|新建|建成)")


def _built_on(context: Context, value: Span) -> str | None:
    """规划33亩地块，建设…的“营商综合体”: the thing that is built on an area, named in the clause behind it."""
    built = LAND.match(context.line.text, value.end) if value.type == "area" else None
    if built is None:
        return None
    end = context.line.clause(built.end())[1]
    return next((s.name for s in context.names if built.end() <= s.start < end), None)


def _shared(line: Line, at: int, knowledge: Knowledge) -> str | None:
    """The name that the next number describes, where both stand before it in a row."""
    value = line.values[at]
    if at + 1 == len(line.values):
        return None
    following = line.values[at + 1]
    of = _of(line, following)
    if of and NEXT_TOO.fullmatch(line.text[value.end : following.start]):
        return described(line, of.end(), knowledge)
    return None
