"""Rows of numbers that answer a list one by one: 甲区、乙区分别签约8个、5个, 甲、乙两家企业增长110%、35%.

In: a line and the index of a value. Out: the value's place in its row, and the pieces of the list that the row answers.
What a piece is (a place, a chain, a time, a name) is for the caller to see.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.extract.reading import Line
from briefgen.extract.scan.numerals import parse
from briefgen.numerals import SEVERAL

PIECES = re.compile(r"[、和及与]")
COMMA = re.compile("、")
# 分别为, 分别增长, 分别完成投资: what stands between the word and the first number of the row
SHARES = re.compile("分别|分列|分居")
ROW_OPENS = re.compile(
    rf"(?:{SHARES.pattern})(?:[^，。；：0-9]{{0,20}}|[从由](?:20[0-9]{{2}}年|[去上]年|[0-9]{{4}}年底)的?)$"
)
POINT = re.compile("[；。]")
LENGTH_TOLD = re.compile(rf"([0-9]{{1,2}}|[{SEVERAL}])(?:家|个|大|位|条)")
LENGTHS = frozenset({"大", "个", "类", "条"})


class Row(NamedTuple):
    """Place of a value in its row, the row's length, where the row starts, and where 分别 stands (None without it)."""

    place: int
    length: int
    first: int
    mark: int | None


def row_of(line: Line, at: int) -> Row | None:
    """The row of a value: two numbers of one unit at least, joined by 、 or 和 alone."""
    if not line.joined:
        return None
    first = last = at
    while first - 1 in line.joined:
        first -= 1
    while last in line.joined:
        last += 1
    if last == first:
        return None
    start = line.values[first].start
    found = ROW_OPENS.search(line.text, line.clause(start)[0], start)
    return Row(at - first, last - first + 1, first, found.start() if found else None)


def row_at(line: Line, start: int) -> Row | None:
    """The row of the value that begins at `start`; None where none does."""
    if not line.joined:
        return None  # most lines hold no row at all
    at = next((i for i, v in enumerate(line.values) if v.start == start), None)
    return None if at is None else row_of(line, at)


def row_above(line: Line, row: Row) -> Row | None:
    """The 分别 row of as many numbers right before a row: 分别实现产值41亿元、36亿元，增长12%、9%."""
    above = row_of(line, row.first - 1) if row.first else None
    return above if above and above.length == row.length and above.mark is not None else None


def value_above(line: Line, at: int) -> int | None:
    """The value of the row before that one of a second row goes on about: 分别实现产值41亿元、36亿元，增长12%、9%."""
    row = row_of(line, at)
    above = row_above(line, row) if row else None
    if row is None or above is None:
        return None
    parted = POINT.search(line.text, line.values[row.first - 1].end, line.values[row.first].start)
    return None if parted else above.first + row.place


def pieces(line: Line, row: Row) -> tuple[tuple[int, int], ...]:
    """The list that a row answers, as offsets, one for each number: in the nearest clause before it that has as many pieces.

    Without 分别 a list answers only where it is counted (甲、乙两家企业) or stands right before the row.
    """
    if row.mark is None and (found := own_list(line, row)):
        return found
    start = line.values[row.first].start
    end = row.mark if row.mark is not None else start
    part = line.part(end)
    while end > part:
        begin = max(part, line.clause(end - 1)[0])
        said = SHARES.search(line.text, begin, end)
        found = _split(line.text, begin, said.start() if said else end)
        if len(found) > row.length and "、" in line.text[begin:end]:
            found = _split(
                line.text, begin, said.start() if said else end, COMMA
            )  # 新能源汽车及零部件、人工智能及传感器
        if len(found) == row.length and (row.mark is not None or _counts(line.text[begin:end], row.length)):
            return found
        end = begin - 1
    return ()


def own_list(line: Line, row: Row) -> tuple[tuple[int, int], ...]:
    """The list of as many pieces that its own clause sets before a row: 甲、乙、丙产值增长5.2%、6.1%、7.3%."""
    start = line.values[row.first].start if row.mark is None else row.mark
    begin = line.clause(start)[0]
    head = line.text[begin:start]
    told = row.first - counts_list(line, row)
    if not PIECES.search(head) or (told and line.values[told - 1].end > begin):
        return ()
    found = _split(line.text, begin, start)
    if len(found) > row.length:
        found = _split(line.text, begin, start, COMMA)
    return found if len(found) == row.length and all(end - first >= 2 for first, end in found) else ()


def counts_list(line: Line, row: Row) -> bool:
    """Whether the number right before a row is the length of its list: 甲、乙、丙三大行业分别增长14.2%、8.6%和12.9%."""
    if not row.first:
        return False
    last = line.values[row.first - 1]
    return (
        last.counter in LENGTHS
        and last.value == row.length
        and "，" not in line.text[last.end : line.values[row.first].start]
    )


def _counts(head: str, length: int) -> bool:
    return any(parse(number) == length for number in LENGTH_TOLD.findall(head))


def _split(text: str, begin: int, end: int, joints: re.Pattern[str] = PIECES) -> tuple[tuple[int, int], ...]:
    dash = text.rfind("——", begin, end)  # 两大企业——甲和乙
    out, start = [], dash + 2 if dash >= 0 else begin
    for joint in joints.finditer(text, begin, end):
        out.append((start, joint.start()))
        start = joint.end()
    return (*out, (start, end)) if end > start else tuple(out)


def piece_at(line: Line, start: int) -> tuple[int, int] | None:
    """The piece of a list that the value at `start` answers, or None."""
    found, place = answered(line, start)
    return found[place] if found else None


def piece_of(line: Line, start: int) -> tuple[int, int] | None:
    """The same, or the piece of the value that the one at `start` goes on about in a second row."""
    if (piece := piece_at(line, start)) or not line.joined:
        return piece
    at = next((i for i, v in enumerate(line.values) if v.start == start), None)
    above = value_above(line, at) if at is not None else None
    return piece_at(line, line.values[above].start) if above is not None else None


def answered(line: Line, start: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """The list that the value at `start` answers, and its place in it; an empty list for none."""
    row = row_at(line, start)
    return (pieces(line, row), row.place) if row else ((), 0)
