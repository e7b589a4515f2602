"""The field of industry that a paragraph is headed by, known to the dictionary or not: 光电信息。规上产值782亿元; 【铝加工】…; 一、稀土产业.

In: a reading. Out: for each line what heads its paragraph and, where that names a field, the field. Must not: take for a field what
headings of every report say (农业。, 主要指标：), nor one label alone that only sounds like one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from itertools import groupby

from briefgen.document import BlockKind
from briefgen.extract.reading import WHOLE, Reading, once
from briefgen.extract.text.things import INDUSTRY
from briefgen.extract.text.trades import TRADES
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.list_marks import BULLET, POINT

_WORDS = beside(__file__)
HEADING = BlockKind.HEADING
_MARK = rf"(?:{POINT}|{BULLET}|—{{1,2}}|[【\s])*"
_DOING = f"(?:{any_of(_WORDS['doing'])})?"
LABEL = re.compile(
    rf"{_MARK}{_DOING}(?P<name>(?![全各该其本重主优])[^，。；：、0-9“”《》【】\s]{{2,12}})\s*(?:[。：】]|$)"
)
"""What a paragraph, or the heading above it, opens with when it goes through things one by one: 光电信息。, （二）壮大电子信息产业链。"""
SAID_TO_BE = re.compile(f"(?:{INDUSTRY}|{any_of(_WORDS['kinds'])})$")
TRADE = re.compile(f"(?!(?:{any_of(_WORDS['sectors'])})$).*(?:{any_of(TRADES)})$")
LEAVES = re.compile("[^。]{0,24}?[0-9两三四五六七八九十]+(?:条|大|个)[^，。；0-9]{0,6}链|[^。]{2,16}？")
"""Opens a paragraph that a heading of one field no longer rules: 建筑、纺织、食品三条链也各有斩获：…; 链条怎么连？"""
LEAST = 2
"""Labels that must sound like a field before one without 产业 is one."""


def heads_of(reading: Reading, index: int) -> tuple[str, ...]:
    """What the paragraph of a line is headed by, nearest first: its own label, then the headings that still rule it."""
    line = reading.lines[index]
    own = once(_own, reading, WHOLE).get(line.block)
    above = line.headings[:-1] if line.block in once(_left, reading, WHOLE) else line.headings
    return (*([own] if own else ()), *reversed(above))


def field_of(reading: Reading, index: int) -> str | None:
    """The field of industry that the paragraph of a line is about, where it is headed by its name alone."""
    return once(_fields, reading, WHOLE).get(reading.lines[index].block)


def _own(reading: Reading, _: int) -> Mapping[int, str]:
    """The label that a paragraph itself opens with, by paragraph."""
    firsts = ((block, next(lines)) for block, lines in groupby(reading.lines, lambda line: line.block))
    found = ((block, LABEL.match(first.led or first.text)) for block, first in firsts if first.kind is not HEADING)
    return {block: label["name"] for block, label in found if label}


def _above(reading: Reading, _: int) -> Mapping[int, str]:
    """The heading that rules a paragraph, where it could be a label, by paragraph."""
    firsts = ((block, next(lines)) for block, lines in groupby(reading.lines, lambda line: line.block))
    headed = ((block, first.headings[-1]) for block, first in firsts if first.headings)
    left = once(_left, reading, WHOLE)
    found = ((block, LABEL.fullmatch(heading)) for block, heading in headed if block not in left)
    return {block: label["name"] for block, label in found if label}


def _left(reading: Reading, _whole: int) -> frozenset[int]:
    """The paragraphs that have left the last heading above them."""
    out: set[int] = set()
    above: tuple[str, ...] | None = None
    for block, (first, *_) in groupby(reading.lines, lambda line: line.block):
        if first.headings and (first.headings == above or LEAVES.match(first.text)):
            above = first.headings
            out.add(block)
    return frozenset(out)


def _fields(reading: Reading, _: int) -> Mapping[int, str]:
    """Of the labels those that say 产业, those of a trade where several are, and what stands between two of these; a paragraph's own
    before the heading's."""
    own, above = once(_own, reading, WHOLE), once(_above, reading, WHOLE)
    names = {*own.values(), *above.values()}
    said = {name for name in names if SAID_TO_BE.search(name)}
    trades = said | {name for name in names if TRADE.fullmatch(name)}
    if len(trades) < LEAST:
        return {block: name for labels in (above, own) for block, name in labels.items() if name in said}
    known = trades | _between(own, trades) | _between(above, trades)
    return {block: name for labels in (above, own) for block, name in labels.items() if name in known}


def _between(labels: Mapping[int, str], known: Set[str]) -> set[str]:
    """What stands between two fields is one, where all three head their paragraphs in the same way."""
    order = [name for name, _ in groupby(labels.values())]
    return {b for a, b, c in zip(order, order[1:], order[2:], strict=False) if a in known and c in known}
