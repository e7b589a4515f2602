"""Who or what a number is about: a project, enterprise, park or event, or the counted set whose sum it is.

In: a line, one of its values, the relations and indicators found so far. Out: a name of 40 characters at most, or None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.extract.indicators import Indicator
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.phrases import right_phrase, trim
from briefgen.extract.reading import Line, Reading
from briefgen.extract.relations import Relation
from briefgen.extract.ruled import Meaning
from briefgen.extract.spans import Span

LIMIT = 40
OF = re.compile(r"的[“]?")
NAME_END = re.compile(
    r"(?:项目(?:[一二三四]期)?|工程|基地|产业园|园区|中心|大厦|酒店|综合体|工厂|平台|企业|公司|集团|研究院|实验室|港|城|广场|车间|生产线)(?:项目)?(?:[一二三四]期)?"
)


# a gathering whose figures a sentence tells: 跨国公司领导人青岛峰会期间签约…
EVENT = re.compile(
    r"([^，。；：、的]{2,30}?(?:峰会|大会|论坛|展会|博览会|交易会|展览会|推介会|洽谈会|对接会|签约仪式|洽谈周|招商周|进博会|广交会))(?:期间|上|现场|平台)"
)
# words that speak again of a park named before
THIS_PARK = re.compile(r"园区|该园|园内|产业园")
FUNDED = re.compile(r"(?:给予|为|对|向|支持|补助|帮助)$")


@dataclass(frozen=True, slots=True)
class Context:
    """What a subject may be taken from: a line, what is known of its numbers, and the names in it and before it."""

    line: Line
    relations: Sequence[Relation]
    found: Sequence[Indicator]
    names: Sequence[Span]
    park: str | None
    knowledge: Knowledge


def names_in(line: Line, named: Sequence[Span]) -> tuple[Span, ...]:
    """The names of a line that a number can be about, by start: those found in it and the gatherings it tells of."""
    events = [Span(m.start(1), m.end(1), m[1], "event", name=trim(m[1])) for m in EVENT.finditer(line.text)]
    return tuple(sorted([*named, *events], key=lambda s: s.start))


def park_before(reading: Reading, index: int, names: Mapping[int, Sequence[Span]]) -> str | None:
    """The park that the paragraph of a line named last, for 园区 said again."""
    line = reading.lines[index]
    for at in range(index - 1, max(-1, index - 8), -1):
        if reading.lines[at].block != line.block:
            return None
        parks = [s for s in names.get(at, ()) if s.type == "park"]
        if parks:
            return parks[-1].name
    return None


def decide_subject(context: Context, at: int, ruled: Meaning | None) -> str | None:
    """The subject of the value `at`: what a rule says, the name that it describes, the set that it sums or is part of,
    else the name that its part of the sentence speaks of."""
    line, relation = context.line, context.relations[at]
    value = line.values[at]
    if relation.threshold:
        return None
    if value.type in DESCRIBING and (of := OF.match(line.text, value.end)):
        return _described(line, of.end(), context.knowledge)
    if ruled and ruled.subject:
        return ruled.subject
    for whole in (relation.amount_of, relation.part_of, _hung_on(relation)):
        if whole is not None and line.values[whole].type == "count" and (told := _set(line, whole, context.found)):
            return told
    if value.type in DESCRIBING and (shared := _shared(line, at, context.knowledge)):
        return shared
    return _spoken_of(context, value)


def _hung_on(relation: Relation) -> int | None:
    return next((other for name, other in relation.hangs_on if name == "share_of"), None)


def _spoken_of(context: Context, value: Span) -> str | None:
    """The name that leads the part of the sentence up to the number, or a park that 园区 speaks of again."""
    line = context.line
    part = max(line.text.rfind("；", 0, value.start), line.text.rfind("。", 0, value.start)) + 1
    before = [s for s in context.names if part <= s.start and s.end <= value.start]
    if before:
        name = before[-1].name or ""
        return name if len(name) <= LIMIT else None
    after = next((s for s in context.names if s.start >= value.end), None)
    if after and value.type == "money" and FUNDED.search(line.text[value.end : after.start]):
        return after.name
    start, _ = line.clause(value.start)
    return context.park if context.park and THIS_PARK.search(line.text, start, value.start) else None


DESCRIBING = frozenset({"money", "area", "measure"})
# 占地100亩，总投资10亿元的融通新型产业园: both describe what comes
NEXT_TOO = re.compile(
    r"[，、](?:计划|规划|预计)?(?:总投资额?|投资额?|占地面积?|占地|总?建筑面积|用地面积?)[约近超达为]*"
)


def _shared(line: Line, at: int, knowledge: Knowledge) -> str | None:
    """The name that the next number describes, where both stand before it in a row."""
    value = line.values[at]
    if at + 1 == len(line.values):
        return None
    following = line.values[at + 1]
    of = OF.match(line.text, following.end)
    if of and NEXT_TOO.fullmatch(line.text[value.end : following.start]):
        return _described(line, of.end(), knowledge)
    return None


def _set(line: Line, counted: int, found: Sequence[Indicator]) -> str | None:
    """The counted set as written: 新签约5亿元以上项目131个."""
    name = found[counted].name
    if not name:
        return None
    whole = f"{name.removesuffix('数')}{line.values[counted].text}"
    return whole if len(whole) <= LIMIT else None


def _described(line: Line, start: int, knowledge: Knowledge) -> str | None:
    """The name that the number describes: 总投资50亿元的创享中心项目预计… → 创享中心项目."""
    _, end = line.clause(start)
    ends = [m.end() for m in NAME_END.finditer(line.text, start, min(end, start + LIMIT))]
    if ends and not re.search(r"[、等]", line.text[start : ends[0]]):
        return trim(line.text[start : ends[0]])
    phrase, _ = right_phrase(line.text, start, end, knowledge.cues)
    return phrase if 2 <= len(phrase) <= LIMIT else None
