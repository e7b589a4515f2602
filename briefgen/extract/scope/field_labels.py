"""The field of industry that a paragraph is headed by, known to the dictionary or not: 光电信息。规上产值782亿元; 【铝加工】…; 一、稀土产业.

In: a reading. Out: for each line what heads its paragraph and, where that names a field, the field. Must not: take for a field what
headings of every report say (农业。, 主要指标：), nor one label alone that only sounds like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from briefgen.extract.reading import WHOLE, Reading, once
from briefgen.extract.text.things import INDUSTRY
from briefgen.extract.text.trades import TRADES
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.list_marks import BULLET, POINT

_WORDS = beside(__file__)
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
    label = once(_labels, reading, WHOLE).get(line.block)
    above = line.headings[:-1] if line.block in once(_left, reading, WHOLE) else line.headings
    return (*([label] if label else ()), *reversed(above))


def field_of(reading: Reading, index: int) -> str | None:
    """The field of industry that the paragraph of a line is about, where it is headed by its name alone."""
    return once(_fields, reading, WHOLE).get(reading.lines[index].block)


def _labels(reading: Reading, _: int) -> Mapping[int, str]:
    """The label of each paragraph that has one, in order."""
    return dict(_each_label(reading))


def _each_label(reading: Reading) -> Iterator[tuple[int, str]]:
    left = once(_left, reading, WHOLE)
    for block, (first, *_) in groupby(reading.lines, lambda line: line.block):
        heading = first.headings[-1] if first.headings and block not in left else ""
        if opened := LABEL.match(first.led or first.text) or LABEL.fullmatch(heading):
            yield block, opened["name"]


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
    """Of the labels those that say 产业, those of a trade where several are, and what stands between two of these."""
    labels = once(_labels, reading, WHOLE)
    said = {name for name in labels.values() if SAID_TO_BE.search(name)}
    trades = {name for name in labels.values() if TRADE.fullmatch(name)}
    if len(said | trades) < LEAST:
        return {block: name for block, name in labels.items() if name in said}
    known, order = said | trades, [name for name, _ in groupby(labels.values())]
    between = {b for a, b, c in zip(order, order[1:], order[2:], strict=False) if a in known and c in known}
    return {block: name for block, name in labels.items() if name in known | between}
