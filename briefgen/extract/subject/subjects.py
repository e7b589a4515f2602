"""Who or what a number is about: a project, enterprise, park or event, or the counted set whose sum it is.

In: a line, one of its values, the relations and indicators found so far. Out: a name of 40 characters at most, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.answers import is_scope, own_end
from briefgen.extract.metric.indicator import Indicator
from briefgen.extract.metric.phrases import trim
from briefgen.extract.reading import Line
from briefgen.extract.relations import Relation, whole_of_parts
from briefgen.extract.rows import answered, piece_at, row_above, row_of
from briefgen.extract.ruled import Meaning
from briefgen.extract.spans import MAX_NAME, Span
from briefgen.extract.subject.described import described
from briefgen.extract.subject.topics import DESCRIBING, Context, spoken_of
from briefgen.extract.wordlists import any_of, beside

_WORDS = beside(__file__)
OF = re.compile(r"(?:建设|打造|新建|兴建|投建)?的[“]?")
_AT = f"(?:{any_of(_WORDS['events_at'])})"
EVENT = re.compile(f"([^，。；：、的在]{{2,30}}?(?:{any_of(_WORDS['events'])})){_AT}")
"""A gathering whose figures a sentence tells: 跨国公司领导人青岛峰会期间签约…."""
EVENT_END = re.compile(f"(?:{any_of(sorted({event[-1] for event in _WORDS['events']}))}){_AT}")
"""Asked first: EVENT may begin anywhere, and so costs many steps at every character."""
SERVED = re.compile(
    rf"为([^，。；、0-9为的]{{2,14}}?(?:(?:股份)?有限公司)?)(?:公司|集团|企业)?(?:{any_of(_WORDS['serving'])})"
)
GENERAL = re.compile(f"{any_of(_WORDS['general'])}|(?:{any_of(_WORDS['general_ends'])})$")
# 计划2021年3月动工, 全县“大好高”项目 and the like are no names
_WHEN = "(?:计划|预计|力争|拟|将)?(?:20[0-9]{2}年|今年|明年|年底)"
_CLASS = "(?:国家|[省市])级[^，。；]{0,4}(?:平台|中心|基地|载体)$"
NO_SUBJECT = re.compile(rf"合资公司$|{_WHEN}|全[市县区省]|类|该|本|此|这|上述|以上|{_CLASS}")


def names_in(line: Line, named: Sequence[Span]) -> tuple[Span, ...]:
    """The names of a line that a number can be about, by start: those found in it and the gatherings it tells of."""
    named = [s for s in named if not NO_SUBJECT.match(s.name or "")]
    told = EVENT.finditer(line.text) if EVENT_END.search(line.text) else ()
    events = [Span(m.start(1), m.end(1), m[1], "event", name=trim(m[1])) for m in told]
    return tuple(sorted([*named, *events], key=lambda s: s.start))


def decide_subject(context: Context, at: int, ruled: Meaning | None) -> str | None:
    """The subject of the value `at`: what a rule says, the name that it describes, the set that it sums or is part of,
    else the name that its part of the sentence speaks of."""
    line, relation = context.line, context.relations[at]
    value = line.values[at]
    if relation.threshold:
        return None
    if value.type in DESCRIBING and (one := _of_following_row(line, at)):
        return one
    if value.type in DESCRIBING and (named := _described_by(context, value)) and context.found[at].noun != named:
        return named
    if ruled and ruled.subject:
        return ruled.subject
    if (
        own := _named_in_row(context, at)
        or _of_row(line, at, context.knowledge)
        or _served(line, value)
        or _built_on(context, value)
    ):
        return own
    if park := _holder(context, relation.amount_of):
        return park
    if counted := _of_counted(context, at):
        return counted
    if value.type in DESCRIBING and (shared := _shared(line, at, context.knowledge)):
        return shared
    return spoken_of(context, at)


def _of_counted(context: Context, at: int) -> str | None:
    """The counted set that a number sums, is part of or is a share of, here or in the sentence before."""
    grown = at and context.found[at].metric == "growth_yoy" and context.line.values[at - 1].type == "money"
    if grown and GROWN.fullmatch(_between(context.line, at)):
        return _of_counted(context, at - 1)
    line, relation = context.line, context.relations[at]
    part = _hung_on(relation)
    whole = _set_of_share(context, part)
    if whole is None and (before := _whole_before(context, part)):
        return before
    if yielding := _yielding(context, at) or _beside(context, at):
        return yielding
    apart = _of_one(context, at, relation.amount_of) or _once_built(context, at, relation.amount_of)
    for counted in (None if apart else relation.amount_of, relation.part_of, whole, part):
        of_count = counted is not None and line.values[counted].type == "count" and not _is_output(context, counted)
        if counted is not None and of_count and (told := _set(line, counted, context.found)):
            return told
    return None


def _is_output(context: Context, at: int) -> bool:
    """年产电驱系统80万套，年产值30亿元: what is made in a year is no set whose sum is told."""
    return context.found[at].metric == "capacity_output"


GROWN = re.compile("，(?:同比|比上年|较上年)?(?:增长|下降)[了约近超]*")


def _between(line: Line, at: int) -> str:
    return line.text[line.values[at - 1].end : line.values[at].start]


def _described_by(context: Context, value: Span) -> str | None:
    """The name that a number describes: 总投资3亿元的甲项目, and without 的 a project found there, 总投资3亿元甲项目."""
    if of := OF.match(context.line.text, value.end):
        return _described(context, of.end())
    return next((s.name for s in context.names if s.start == value.end and s.type == "project"), None)


def _described(context: Context, start: int) -> str | None:
    """The name that begins at `start`; the whole of it where it holds a list (甲集团电池研发、制造及销售项目)."""
    named = described(context.line, start, context.knowledge)
    whole = next((s.name for s in context.names if s.start == start and s.type == "project"), None)
    longer = whole and len(whole) <= MAX_NAME and whole.endswith("项目") and (named is None or whole.startswith(named))
    return whole if longer else named


BUILT_FIRST = re.compile(
    "(?:建成|达产|达纲|投产|满产|竣工|投用|投运|达效)(?:[^，。；]{0,4}后|(?=年?(?:产值|销售|税收)))"
)
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
    """领衔23条重点产业链，煤化工产业链产值突破1300亿元: the sum is one chain's, not that of all that were counted."""
    if counted is None:
        return False
    noun, all_of = context.found[at].noun, context.found[counted].noun
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


SETTLED = re.compile(r"[^，。；]{0,6}(?:入驻|集聚|聚集|汇聚|落户|现有|拥有)[^，。；]{0,8}(?:企业|公司|机构)$")


def _holder(context: Context, counted: int | None) -> str | None:
    """甲产业园入驻企业140家，实现产值312亿元: the sum is the park's, which the count is led by."""
    if counted is None:
        return None
    line, start = context.line, context.line.values[counted].start
    before = [s for s in context.names if s.type == "park" and s.end <= start]
    return before[-1].name if before and SETTLED.fullmatch(line.text, before[-1].end, start) else None


def _hung_on(relation: Relation) -> int | None:
    return next((other for name, other in relation.hangs_on if name == "share_of"), None) if relation.hangs_on else None


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


TIMED = re.compile(r"[今去全]年|[上下]半年|[一二三四]季度|[0-9]+月")
NO_NAME = re.compile(
    rf"{any_of(_WORDS['not_name'])}|[0-9]|(?:{any_of(_WORDS['not_name_ends'])})$"
    rf"|^(?:(?:{any_of(_WORDS['not_name_alone'])})$|全[国省市区县])"
)
"""A list that a row answers is of enterprises when its pieces are names and no indicators, places or groups."""
COUNT_TAIL = re.compile(r"(?:[两二三四五六七八九十]|[0-9]+)(?:家|个|大|位).*$")
OF_FIELDS = re.compile(r"产业|行业|领域")
FIELDS_COUNTED = re.compile("[两二三四五六七八九十0-9][大个类条][^，。；、]{0,4}(?:产业|行业|领域)")
LEAD = re.compile(r"^(?:该[市县区省镇]|其中|目前|当前|今年|截至|仅|在|由|和|与)")


def _named_in_row(context: Context, at: int) -> str | None:
    """甲工业园、乙产业园建成区分别达到10平方公里、8平方公里: the name that its piece of the list holds, where all of them hold one."""
    line = context.line
    listed, place = answered(line, line.values[at].start)
    if not listed and (like := _row_above(line, at)) is not None:
        listed, place = answered(line, line.values[like].start)
    held = [[s.name for s in context.names if start <= s.start and s.end <= end] for start, end in listed]
    return held[place][0] if held and all(len(names) == 1 for names in held) else None


def _of_row(line: Line, at: int, knowledge: Knowledge) -> str | None:
    """甲、乙两家企业销售分别增长110%、35%: each number is one name's."""
    piece = piece_at(line, line.values[at].start)
    if piece is None:
        like = _row_above(line, at)
        return _of_row(line, like, knowledge) if like is not None else None
    start, end = piece
    if OF_FIELDS.search(line.text, end, line.values[at].start) or FIELDS_COUNTED.search(line.text[start:end]):
        return None  # 新能源汽车、人工智能两条产业链产值分别…
    if line.clause(line.values[at].start)[0] <= start and "分别" not in line.text[start : line.values[at].start]:
        end = own_end(line, start, end, knowledge.indicators, knowledge.cues)
        if is_scope(line, start, end):
            return None
    name = trim(LEAD.sub("", COUNT_TAIL.sub("", line.text[start:end])))
    if not 2 <= len(name) <= 14 or NO_NAME.search(name) or TIMED.match(name) or _names_no_thing(name, knowledge):
        return None
    return name


def _row_above(line: Line, at: int) -> int | None:
    """The value of the row before that one of a second row goes on about: 分别实现产值41亿元、36亿元，增长12%、9%."""
    row = row_of(line, at)
    above = row_above(line, row) if row else None
    if row is None or above is None:
        return None
    parted = re.search("[；。]", line.text[line.values[row.first - 1].end : line.values[row.first].start])
    return None if parted else above.first + row.place


def _names_no_thing(name: str, knowledge: Knowledge) -> bool:
    """Whether a name is a chain's or an indicator's, or a step of projects (新签约)."""
    steps, book = knowledge.cues.steps, knowledge.indicators
    if name in steps or name.removeprefix("新") in steps:
        return True
    if any(end - start == len(name) for _, start, end in book.automaton.find_matches_as_indexes(name)):
        return True
    return any(m.strong and m.text == name for m in knowledge.chains.find(name))


def _of_following_row(line: Line, at: int) -> str | None:
    """总投资分别为11亿元、6亿元的甲项目和乙项目: each number describes one of the names behind."""
    row = row_of(line, at)
    if row is None or row.mark is None:
        return None
    end = line.values[row.first + row.length - 1].end
    if not line.text.startswith("的", end):
        return None
    named = line.text[end + 1 : line.clause(end)[1]]
    pieces = [p for p in re.split("、|和|与", re.split("等|已|均|将", named, maxsplit=1)[0]) if p]
    return pieces[row.place] if len(pieces) == row.length and len(pieces[row.place]) <= MAX_NAME else None


# 占地100亩，总投资10亿元的融通新型产业园: both describe what comes
NEXT_TOO = re.compile(
    r"[，、](?:计划|规划|预计)?(?:总投资额?|投资额?|占地面积?|占地|总?建筑面积|用地面积?|年产|年处理|年加工)[约近超达为]*"
)


def _shared(line: Line, at: int, knowledge: Knowledge) -> str | None:
    """The name that the next number describes, where both stand before it in a row."""
    value = line.values[at]
    if at + 1 == len(line.values):
        return None
    following = line.values[at + 1]
    of = OF.match(line.text, following.end)
    if of and NEXT_TOO.fullmatch(line.text[value.end : following.start]):
        return described(line, of.end(), knowledge)
    return None


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
