"""How the numbers of a sentence hang together: size classes, parts of totals, amounts of counted sets.

In: a line's values. Out: indexes and flags; no ids, since facts do not exist yet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.annotate.rule_hits import Meaning
from briefgen.extract.reading import Line
from briefgen.extract.relations.size_classes import class_of, is_class
from briefgen.extract.relations.sums import counted_by, whole_of_parts
from briefgen.extract.text.growth import MOVING
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.taxonomy.terms import GRADES

PART = re.compile(r"其中|含|包括")
OPENING = re.compile(r"(?<=；)其中|其中(?=：)")
PAIR = re.compile(
    rf"(?:标准?煤)?(?:(?:大幅|逐步)?(?:{any_of(MOVING)}))?[到至为](?:[0-9]{{4}}年[底末]?的?)?[^，。；、0-9]{{0,4}}?"
)
FROM = re.compile(r"[从由自][^，。；、从由0-9]{0,8}$|[从由自](?:[0-9]{4}年|上年|去年)[^，。；、0-9]{0,6}的$")


class Relation(NamedTuple):
    """For one value (indexes into the line's values): whether it only names a class, the value it is a class of, the value it
    is part of, the count whose sum it is, the later number of its pair (从18万元提高到30万元); and all but class and part
    as named links, those that a rule tells in place of those that the shapes tell."""

    threshold: bool = False
    class_of: int | None = None
    part_of: int | None = None
    amount_of: int | None = None
    after: int | None = None
    hangs_on: tuple[tuple[str, int], ...] = ()


def relate(line: Line, ruled: Mapping[int, Meaning]) -> tuple[Relation, ...]:
    """Relations of a line's values, one for each; what a rule says goes before what the shapes say."""
    values = line.values
    places: dict[int | None, int] = {value.start: at for at, value in enumerate(values)}
    classes = [is_class(line, value, ruled.get(value.start)) for value in values]
    return tuple(
        [_hung(_relation(line, classes, at), line, ruled.get(value.start), places) for at, value in enumerate(values)]
    )


def _hung(relation: Relation, line: Line, meaning: Meaning | None, places: Mapping[int | None, int]) -> Relation:
    links = [("amount_of", relation.amount_of)] if relation.amount_of is not None else []
    links += [("after", relation.after)] if relation.after is not None else []
    if meaning and meaning.of in places and meaning.relation and meaning.relation != "class_of":
        of = places[meaning.of]
        links = [(meaning.relation, whole_of_parts(line, of) if meaning.relation == "amount_of" else of)]
    if not links:
        return relation
    amount = next((other for name, other in links if name == "amount_of"), relation.amount_of)
    return relation._replace(amount_of=amount, hangs_on=tuple(links))


def _relation(line: Line, classes: Sequence[bool], at: int) -> Relation:
    if classes[at]:
        return Relation(threshold=True, class_of=class_of(line, classes, at))
    after = at + 1 if before_after(line, at) is not None else None
    return Relation(part_of=_whole(line, classes, at), amount_of=counted_by(line, classes, at), after=after)


def _whole(line: Line, classes: Sequence[bool], at: int) -> int | None:
    """The nearest earlier value of the same unit before the 其中 that this value follows."""
    values, part = line.values, line.values[at]
    if part.type in ("percent", "pp", "multiple", "rank"):
        return None
    marks = [m.start() for m in PART.finditer(line.text, line.part(part.start), part.start)]
    if not marks and "其中" in line.text:
        # 进出口总额…；其中出口…；进口…: an earlier 其中 goes on where it opens its part
        marks = [m.start() for m in OPENING.finditer(line.text, 0, part.start)]
    if not marks:
        return None
    for i in range(at - 1, -1, -1):
        same = (values[i].unit, values[i].counter) == (part.unit, part.counter)
        more = (values[i].high or values[i].value or 0) > (part.value or 0)  # 其中…，24家企业带动…: again the whole
        if values[i].end <= marks[-1] and same and more and not classes[i]:
            return None if _other_level(line, values[i], part) or _one_of_two(line, classes, i, marks[-1]) else i
    return None


def _one_of_two(line: Line, classes: Sequence[bool], at: int, mark: int) -> bool:
    """入驻企业86家，投产企业63家；其中国家级龙头企业4家: of which of the two, the text leaves open."""
    if not line.text.endswith("；", 0, mark):
        return False
    one = line.values[at]
    begin = line.part(one.start)
    others = (i for i in range(at) if line.values[i].start >= begin and not classes[i])
    alike = (line.values[i] for i in others if (line.values[i].unit, line.values[i].counter) == (one.unit, one.counter))
    return any(PART.search(line.text, other.end, one.start) is None for other in alike)


GRADE = re.compile(GRADES)


def _other_level(line: Line, whole: Span, part: Span) -> bool:
    """国家级集群14个，其中先进制造业集群5个，省级集群20个: what is of another level is no part."""
    levels = [GRADE.findall(line.text, line.clause(value.start)[0], value.start) for value in (whole, part)]
    return bool(levels[0] and levels[1]) and levels[0][-1] != levels[1][-1]


def before_after(line: Line, at: int) -> int | None:
    """Of the first number of a pair (从18万元提高到30万元): where the pair's 从 stands."""
    values = line.values
    if at + 1 >= len(values) or values[at].type != values[at + 1].type:
        return None
    if not PAIR.fullmatch(line.text[values[at].end : values[at + 1].start]):
        return None
    start = line.clause(values[at].start)[0]
    found = FROM.search(line.text[start : values[at].start])
    return start + found.start() if found else None
