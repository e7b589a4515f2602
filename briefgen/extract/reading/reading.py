"""One document laid out for the deciding passes: its sentences as lines, and what the document says of itself.

In: a Document and the taxonomy. Out: a frozen `Reading`. Nothing is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, TypeVarTuple

from briefgen.document import Block, BlockKind, Document, Published, Sentence
from briefgen.extract.reading.lines import Line, line_of
from briefgen.lead_ins import LEAD_IN
from briefgen.list_marks import FIELD, FIGURED, TITLED
from briefgen.numerals import ORDINAL
from briefgen.taxonomy import Mention, Taxonomy

TELLS_PARTS = re.compile(r"其中|从[^，。；]{1,10}[看讲]|[分按][^，。；]{1,10}[看分]")
"""Opens a sentence that goes on about the parts of what the one before it tells: 其中，…; 从行业看，…; 按产业分，…."""
LED_IN = re.compile(LEAD_IN)
_PRICED = re.compile(r"\d[\d.]*[万亿]*(?:元|美元|吨|千瓦|GW|MW|亩|平方米)$")
"""Ends a row of a list, which heads nothing: ④珙县余热回收装备制造3.2亿元."""
_FIELD, _NUMBERED, _TITLED = re.compile(FIELD), re.compile(FIGURED), re.compile(TITLED)
_PLACED = re.compile(
    r"(?:\d{1,2}[.．、]\s*)?[\u4e00-\u9fff]{1,20}(?:[市州县区旗镇乡道]|公司|集团)[：:\s]*-?[0-9.,]+(?:[十百千万亿]*[个家项户元亩吨]|%|％)[，；。]?"
)
"""A line of its own figure heads nothing: 甲县：78.2亿元."""
FIELDS = 3
"""Lines of a data sheet that stand above the next one: a page of nothing else must not pile them up."""
STRETCH = 600
"""No sentence of a paper is longer; what is (a table without marks, a broken file) is read piece by piece, so that the work
stays in line with the length of the text."""

T = TypeVar("T")
Given = TypeVarTuple("Given")


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's lines in reading order, and what the document says of itself; `known` is what `once` worked out, `alone` what
    `of_each` did: of single lines, so that it holds wherever they stand."""

    lines: tuple[Line, ...]
    published: Published | None
    scope: str | None
    title: str
    known: dict[tuple[Callable[..., Any], int], Any] = field(default_factory=dict, compare=False, repr=False)
    alone: dict[tuple[Any, ...], dict[int, Any]] = field(default_factory=dict, compare=False, repr=False)


WHOLE = -1
"""In the place of a line's index: what is worked out of the whole reading."""


def once(work: Callable[[Reading, int, *Given], T], reading: Reading, index: int, *given: *Given) -> T:
    """What a pass works out of line `index`, kept for all facts of the line and for the lines that look back at it. `given` is the
    same in every call for one reading (dictionaries, cue words), so that one answer a line is kept; with others it is worked out anew."""
    known, key = reading.known, (work, index)
    kept: tuple[T, tuple[*Given]] | None = known.get(key)
    if kept is None or kept[1] != given:
        kept = known[key] = (work(reading, index, *given), given)
    return kept[0]


def of_each(
    work: Callable[[Reading, Sequence[int], *Given], Iterable[T]], reading: Reading, *given: *Given
) -> Mapping[int, T]:
    """What a pass works out of each line by itself, by index. `work` is given the indexes of many lines at once: an automaton that is
    asked for each of them takes longer."""
    kept: dict[int, T] = reading.alone.setdefault((work, *given), {})
    if len(kept) < len(reading.lines):
        new = [at for at in range(len(reading.lines)) if at not in kept]
        kept.update(zip(new, work(reading, new, *given), strict=True))
    return kept


def with_lines(reading: Reading, lines: Sequence[Line]) -> Reading:
    """The reading with other lines in the stead of some; the reading itself where all are the same. What was worked out of the
    lines that stay is kept."""
    new = {at for at, (one, other) in enumerate(zip(reading.lines, lines, strict=True)) if one is not other}
    if not new:
        return reading
    alone = {pass_: {at: told for at, told in kept.items() if at not in new} for pass_, kept in reading.alone.items()}
    return replace(reading, lines=tuple(lines), known={}, alone=alone)


def paragraph_before(reading: Reading, index: int, most: int) -> Iterator[int]:
    """The lines of its paragraph before a line, nearest first, `most` of them."""
    for at in range(index - 1, max(-1, index - 1 - most), -1):
        if reading.lines[at].block != reading.lines[index].block:
            return
        yield at


def read(document: Document, taxonomy: Taxonomy) -> Reading:
    """Lay out a document. Linear in its length."""
    places = taxonomy.places(document.plain, document.scope)
    starts = [p.start for p in places]
    headings: list[str] = []
    lines: list[Line] = []
    for index, sentence in enumerate(document.sentences):
        block = document.blocks[sentence.block]
        first = index == 0 or document.sentences[index - 1].block != sentence.block
        if first:
            headings = _headings(headings, document, sentence.block, block)
        above = tuple(headings)
        own = _behind_lead_in(document.plain, sentence)
        for start, end in _stretches(document.plain, own, sentence.end):
            inside = _inside(places, starts, start, end)
            led = document.plain[sentence.start : own] if start == own else ""
            lines.append(line_of(document.plain[start:end], start, sentence, block, above, inside, led))
    return Reading(tuple(lines), document.published, document.scope, document.title)


def _headings(headings: list[str], document: Document, index: int, block: Block) -> list[str]:
    if index and document.blocks[index - 1].article != block.article:
        headings = []
    if block.kind is BlockKind.HEADING:
        text = document.plain[block.start : block.end]
        if _PLACED.fullmatch(text):
            return headings
        if _FIELD.match(text):  # 建设地点：甲新区 stands under the name of its project
            fields = [heading for heading in headings if _FIELD.match(heading)][-FIELDS:]
            return [*(heading for heading in headings if not _FIELD.match(heading)), *fields, text]
        # 一、… above （一）…, and either above 1.…
        kept = headings[:1] if re.match(rf"[（(][{ORDINAL}]", text) else []
        if _NUMBERED.match(text):
            kept = [heading for heading in headings if _TITLED.match(heading)]
            if _PRICED.search(text):
                return kept
        return [*kept, text]
    return headings


def _behind_lead_in(text: str, sentence: Sentence) -> int:
    """Where a sentence says its own: 据悉，项目总投资8亿元 tells what 项目总投资8亿元 does, and goes on about the same project."""
    led = LED_IN.match(text, sentence.start, sentence.end)
    return led.end() if led and led.end() < sentence.end else sentence.start


def _stretches(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut into stretches of at most `STRETCH` characters, behind a comma where there is one."""
    while stop - start > STRETCH:
        cut = max(text.rfind(mark, start + 1, start + STRETCH) for mark in "，；、。！？") + 1
        end = cut or start + STRETCH
        yield start, end
        start = end
    yield start, stop


def _inside(places: tuple[Mention, ...], starts: list[int], start: int, end: int) -> tuple[Mention, ...]:
    inside = places[bisect_left(starts, start) : bisect_left(starts, end)]
    return tuple([Mention(p.start - start, p.end - start, p.text, p.region, p.guarded) for p in inside if p.end <= end])
