"""Who or what a number is about: a project, enterprise, park or event, or the counted set whose sum it is.

In: a line, one of its values, the relations and indicators found so far. Out: a name of 40 characters at most, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.indicators import Indicator
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.phrases import right_phrase, trim
from briefgen.extract.reading import Line
from briefgen.extract.relations import Relation
from briefgen.extract.ruled import Meaning

LIMIT = 40
OF = re.compile(r"的[“]?")
NAME_END = re.compile(
    r"(?:项目(?:[一二三四]期)?|工程|基地|产业园|园区|中心|大厦|酒店|综合体|工厂|平台|企业|公司|集团|研究院|实验室|港|城|广场|车间|生产线)(?:[一二三四]期)?"
)


def decide_subject(
    line: Line,
    at: int,
    relations: Sequence[Relation],
    found: Sequence[Indicator],
    ruled: Meaning | None,
    knowledge: Knowledge,
) -> str | None:
    """The subject of the value `at`: what a rule says, else the set it sums, else the name that it describes."""
    value = line.values[at]
    if relations[at].threshold:
        return None
    if ruled and ruled.subject:
        return ruled.subject
    if value.type in DESCRIBING and (of := OF.match(line.text, value.end)):
        return _described(line, of.end(), knowledge)
    counted = relations[at].amount_of
    if counted is not None and line.values[counted].type == "count":
        return _set(line, counted, found)
    if value.type in DESCRIBING and (shared := _shared(line, at, knowledge)):
        return shared
    return None


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
