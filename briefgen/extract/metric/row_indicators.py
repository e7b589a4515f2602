"""What the numbers of a row measure: all what its first one does (增长110%、35%), or each what one of a row before it does
(财政总收入218亿元，预算收入140亿元，分别增长12%和11%).

In: a line, a value's index and the indicators found so far. Out: an Indicator, or None where the words beside the number must tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import Row, row_above, row_of
from briefgen.extract.text.growth import MOVED_TO

ROW = re.compile(r"[、和及]|，分别为?")
"""Between two values of a row: 110%、35%."""


def in_row(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """A number in a row measures what the one before it does: 增长110%、35%."""
    if not at:
        return None
    value, last = line.values[at], line.values[at - 1]
    if before[at - 1].rule == "shape.restored":
        return None  # 恢复到2019年的92%和88%: each of an amount of its own
    bare = ROW.fullmatch(line.text[last.end : value.start])
    if bare and value.type == last.type and value.counter == last.counter and value.type != "count":
        return before[at - 1]
    return None


RESPECTIVE = re.compile(r"([^，。；]{0,8}?)分别[达到为]*$")


def respective(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """新增4个集群和6家企业，总数分别达到18个、25家: each number of a 分别 row takes up the one counted the same way before."""
    value = line.values[at]
    if value.type != "count" or "分别" not in line.text:
        return None
    start, _ = line.clause(value.start)
    row = [i for i in range(at + 1) if line.values[i].start >= start]
    head = RESPECTIVE.search(line.text[start : line.values[row[0]].start])
    if head is None:
        return None
    earlier = [i for i in range(row[0]) if line.values[i].type == "count" and before[i].noun]
    whole = row_of(line, at)
    length = whole.length if whole else len(row)
    same = [i for i in earlier[-length:] if line.values[i].counter == value.counter]
    if not same:
        return None
    one_by_one = len(same) == length
    model = before[same[len(row) - 1 if one_by_one else -1]]
    tail = "总数" if "总" in head[1] else f"{head[1]}数" if head[1] else "数"
    return model._replace(name=named(model.noun, tail), rule="shape.respective", verb="")


def row_base(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """财政总收入218亿元，预算收入140亿元，分别增长12%和11%: each growth of a 分别 row is that of one amount before it; so is that of
    a row right behind one (营收分别为312亿元和498亿元，增长21.3%、16.8%)."""
    row = row_of(line, at)
    if line.values[at].type not in ("percent", "multiple") or row is None or row.first < row.length:
        return None
    mark = line.values[row.first].start if row.mark is None and _behind_row(line, row) else row.mark
    if mark is None:
        return None
    kept = [i for i in range(row.first) if before[i].metric != "size_class"][-row.length :]
    if len(kept) < row.length:
        return None  # 新签约项目38个，其中亿元以上项目19个，分别增长15%、21%: a class has no growth
    amounts = [before[i] for i in kept]
    start = line.values[kept[0]].start
    if line.text.find("；", start, line.values[at].start) >= 0 or "、" in line.text[line.clause(mark)[0] : mark]:
        return None
    wholes = [line.values[i] for i in kept]
    if any(v.counter in ("大", "类") for v in wholes):
        return None  # 两大企业产值均突破300亿元，分别增长16.4%、25.5%: the count is that of the list
    types = {v.type for v in wholes}
    if types & {"percent", "pp", "multiple", "rank"} or not all(i.name for i in amounts):
        return None
    return amounts[row.place]


RISEN = re.compile(f"，?{MOVED_TO}(?:20[0-9]{{2}}年底?的?|[今去]年的?)?")


def row_risen(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """企业、营收分别从2012年的77家和351亿元，增加到2021年的390家和1936亿元: the second row measures what the first does."""
    row = row_of(line, at)
    above = row_above(line, row) if row else None
    if row is None or above is None:
        return None
    first = above.first + row.place
    risen = RISEN.fullmatch(line.text, line.values[row.first - 1].end, line.values[row.first].start)
    return before[first] if risen and line.values[first].unit == line.values[at].unit else None


def _behind_row(line: Line, row: Row) -> bool:
    """Whether a row of growth stands right behind a 分别 row of as many amounts."""
    return grows_the_last(line, row.first) and row_above(line, row) is not None


def row_grown(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """The growth of a further number of such a row: named as the one before it, of the next amount."""
    row = row_of(line, at)
    base = row_base(line, at, before) if row and row.place else None
    if base is None:
        return None
    last, earlier = before[at - 1], row_base(line, at - 1, before)
    if not last.name or not base.name or earlier is None or not earlier.name:
        return None
    whole = earlier.name in last.name  # 新签约项目数增长, 总投资增长; but 工业项目占比, 总投资占比
    first, here = (name if whole else name.removesuffix("数") for name in (earlier.name, base.name))
    return last._replace(name=named(last.name.replace(first, here)), noun=base.noun)


def row_before(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """The growth that a row of gaps answers one by one: 分别增长11.7%和2.3%，(增幅分别)高于全省7.6和2.7个百分点."""
    row = row_of(line, at)
    if row is None or row.first < row.length or (row.mark is None and row_above(line, row) is None):
        return None
    first = row.first - row.length
    rates = all(v.type == "percent" for v in line.values[first : row.first])
    found = before[first + row.place] if rates else None
    return found if found and found.metric == "growth_yoy" and found.noun else None
