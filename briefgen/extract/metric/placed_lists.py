"""A list of places, each with its number, behind the words that say of what: 开工率分别为：甲县94.1%、乙县78.6%.

In: a line, a value in it, the indicators before it. Out: the Indicator that the whole list measures, or None where the value stands
in no such list. Which place a number is of is for the scope.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import COUNTED_STEPS, PLACE
from briefgen.extract.metric.indicator import GROWTH, Dictionary, Indicator, named
from briefgen.extract.reading import Line
from briefgen.extract.text.spans import Span
from briefgen.numerals import COUNT

LIST = re.compile("(?:分别|依次)(?:[为是有]：?|：)|(?<=情况)(?:如下)?：")
WORDS = ("分别", "依次", "情况")
"""Opens the list; its first place stands right behind."""
ORDERED = re.compile("，?(?:总量|排名|排序)?(?:从|由|按)(?:高到低|多到少|大到小|快到慢)")
"""开工项目数量从高到低，第一类县（市、区）依次为: what is measured stands before the order."""
_UNITS = "县|市|区|州|乡|镇|街道|园|地|单位|功能区"
EACH = re.compile(
    rf"^(?:其中|全市|目前|截至目前)*(?:[各0-9{COUNT}]{{0,3}}个?(?:{_UNITS})[市县区镇街市州）（、)(]{{0,6}})"
)
"""各县区, 9个县市区 before what is measured."""
NUMBER_OF = re.compile("(?:数量|个数|数|情况)$")
COUNT_TYPES = frozenset({"count", "number"})
PLACED_ITEM = re.compile("[，、；和及与]?(?P<place>[^，。；：0-9]{2,24}?)(?:为|有|达到?|增长|下降)?")
END = "。"


def placed_in_list(line: Line, at: int, before: Sequence[Indicator], book: Dictionary) -> Indicator | None:
    """What the number of one place in such a list measures."""
    value = line.values[at]
    if not any(word in line.text for word in WORDS):
        return None
    opened = _opening(line, value)
    if opened is None or not _is_placed(line, at, opened.end()):
        return None
    first = next(i for i, v in enumerate(line.values) if v.start >= opened.end())
    if first < at and before[first].rule == "shape.placed" and line.values[first].type == value.type:
        return before[first]
    return _counted(line, first, before, opened, value) or _named(line, opened, value, book)


def _opening(line: Line, value: Span) -> re.Match[str] | None:
    """The words that open the list; the last ones before the value in its sentence."""
    found = list(LIST.finditer(line.text, 0, value.start))
    return found[-1] if found and END not in line.text[found[-1].end() : value.start] else None


def _is_placed(line: Line, at: int, opened: int) -> bool:
    """Whether nothing but a place stands between the value and the one before it, or the list's opening."""
    value = line.values[at]
    begin = max([opened, *(v.end for v in line.values[:at])])
    item = PLACED_ITEM.fullmatch(line.text, begin, value.start)
    if item is None:
        return False
    last = item["place"].rpartition("、")[2]
    end = item.end("place")
    known = any(not p.guarded and p.end == end and p.start >= end - len(last) for p in line.places)
    return known or (last[0] not in "全各" and PLACE.match(last) is not None)


def _counted(
    line: Line, first: int, before: Sequence[Indicator], opened: re.Match[str], value: Span
) -> Indicator | None:
    """签约项目174个，分别为：甲县34个: each place's of the whole told right before."""
    told = before[first - 1] if first else None
    if told is None or not told.name or told.metric in GROWTH:
        return None
    whole = line.values[first - 1]
    alike = whole.type == value.type or {whole.type, value.type} <= COUNT_TYPES
    between = line.text[whole.end : opened.start()]
    return told._replace(rule="shape.placed") if alike and between in ("", "，", "，其中", "，其中，") else None


def _named(line: Line, opened: re.Match[str], value: Span, book: Dictionary) -> Indicator | None:
    """各县区开工率分别为：甲县94.1%: what the words before the list name."""
    start = line.clause(max(opened.start() - 1, 0))[0]
    ordered = list(ORDERED.finditer(line.text, 0, opened.start()))
    end = ordered[-1].start() if ordered else opened.start()
    if ordered:
        start = line.clause(max(end - 1, 0))[0]
    start = max([start, *(t.end for t in line.times if start <= t.start and t.end < end)])
    head = EACH.sub("", line.text[start:end])
    noun = NUMBER_OF.sub("", head) if value.type in COUNT_TYPES else head.removesuffix("情况")
    if noun in COUNTED_STEPS and value.counter in ("个", "项"):
        noun = f"{noun}项目"  # 各县区新开工情况：甲区2个
    name = named(noun, "数" if value.type in COUNT_TYPES else "")
    if name is None or len(noun) < 2:
        return None
    dims = (
        ("percent",) if value.type in ("percent", "pp") else ("count",) if value.type in COUNT_TYPES else (value.type,)
    )
    return Indicator(book.metric(noun, dims), name, noun, "shape.placed")
