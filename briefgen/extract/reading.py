"""One document laid out for the deciding passes: its sentences with their clauses, typed spans and place names.

In: a Document and the knowledge. Out: a frozen `Reading`. Nothing is decided here.
Offsets inside a `Line` are those of its own text; `Line.start` leads back to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, TypeVar, TypeVarTuple

from briefgen.document import Block, BlockKind, Document, Published, Sentence
from briefgen.extract.scan.values import scan
from briefgen.extract.spans import VALUE_TYPES, Span
from briefgen.extract.stretches import since
from briefgen.list_marks import BEGINS, POINT
from briefgen.taxonomy import Mention, Taxonomy

NUMBERED = re.compile(POINT)
CLAUSE_END = re.compile(r"[，；。！？：…\n—](?:(?<!—)|—)")
"""Such a mark or two dashes; written so that the regex engine skips to them."""
EACH = "分别"
JOINT = re.compile(r"[、和及与]|以及|，和")
TELLS_PARTS = re.compile(r"其中|从[^，。；]{1,10}[看讲]|[分按][^，。；]{1,10}[看分]")
"""Opens a sentence that goes on about the parts of what the one before it tells: 其中，…; 从行业看，…; 按产业分，…."""
STRETCH = 600
"""No sentence of a paper is longer; what is (a table without marks, a broken file) is read piece by piece, so that the work
stays in line with the length of the text."""

T = TypeVar("T")
Given = TypeVarTuple("Given")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, or a stretch of one without end. `clauses` are the starts of its clauses; spans are sorted and do not
    overlap; `values` and `times` are those of the spans, `joined` the indexes of the values that 、 or 和 alone joins to the
    next one, of the same unit."""

    text: str
    start: int
    sentence: Sentence
    block: int
    kind: BlockKind
    article: int
    headings: tuple[str, ...]
    clauses: tuple[int, ...]
    spans: tuple[Span, ...]
    values: tuple[Span, ...]
    joined: frozenset[int]
    times: tuple[Span, ...]
    places: tuple[Mention, ...]

    @property
    def truncated(self) -> bool:
        """Whether the page cut the sentence (下转第二版)."""
        return self.sentence.truncated

    def clause(self, at: int) -> tuple[int, int]:
        """The clause that holds an offset, without its closing punctuation."""
        index = bisect_right(self.clauses, at) - 1
        start = self.clauses[index]
        end = self.clauses[index + 1] if index + 1 < len(self.clauses) else len(self.text)
        return start, end

    def part(self, at: int) -> int:
        """Where the part of the sentence begins that holds an offset: behind the last ； or 。 before it."""
        return since(self.text, at, "；。")

    def reworded(self, text: str, without: Collection[Span] = ()) -> Line:
        """The line with other words of the same length, and of its spans, places and clauses those that still stand; `without`
        are spans that the new words leave out."""
        spans = tuple([s for s in self.spans if s not in without and self._stands(text, s.start, s.end)])
        values = tuple([s for s in spans if s.type in VALUE_TYPES])
        return replace(
            self,
            text=text,
            clauses=tuple([at for at in self.clauses if not at or self._stands(text, at - 1, at)]),
            spans=spans,
            values=values,
            joined=joined_values(text, values),
            times=tuple([s for s in spans if s.type == "time"]),
            places=tuple([p for p in self.places if self._stands(text, p.start, p.end)]),
        )

    def _stands(self, text: str, start: int, end: int) -> bool:
        return text[start:end] == self.text[start:end]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's lines in reading order, and what the document says of itself; `known` is what `once` worked out."""

    lines: tuple[Line, ...]
    published: Published | None
    scope: str | None
    title: str
    known: dict[tuple[Callable[..., Any], int], Any] = field(default_factory=dict, compare=False, repr=False)


WHOLE = -1
"""In the place of a line's index: what is worked out of the whole reading."""


def once(work: Callable[[Reading, int, *Given], T], reading: Reading, index: int, *given: *Given) -> T:
    """What a pass works out of line `index`, kept for all facts of the line and for the lines that look back at it. `given` is the
    same in every call for one reading (dictionaries, cue words), so it is no part of what is kept."""
    known, key = reading.known, (work, index)
    try:
        found: T = known[key]
    except KeyError:
        found = known[key] = work(reading, index, *given)
    return found


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
        for start, end in _stretches(document.plain, sentence):
            inside = _inside(places, starts, start, end)
            lines.append(_line(document.plain[start:end], start, sentence, block, above, inside))
    return Reading(tuple(lines), document.published, document.scope, document.title)


def _headings(headings: list[str], document: Document, index: int, block: Block) -> list[str]:
    if index and document.blocks[index - 1].article != block.article:
        headings = []
    if block.kind is BlockKind.HEADING:
        # two levels are enough: 一、… above （一）…
        text = document.plain[block.start : block.end]
        kept = headings[:1] if re.match(r"[（(][一二三四五六七八九十]", text) else []
        return [*kept, text]
    return headings


def _stretches(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """A sentence, cut into stretches of at most `STRETCH` characters, behind a comma where there is one."""
    start = sentence.start
    while sentence.end - start > STRETCH:
        cut = max(text.rfind(mark, start + 1, start + STRETCH) for mark in "，；、。！？") + 1
        end = cut or start + STRETCH
        yield start, end
        start = end
    yield start, sentence.end


def _inside(places: tuple[Mention, ...], starts: list[int], start: int, end: int) -> tuple[Mention, ...]:
    inside = places[bisect_left(starts, start) : bisect_left(starts, end)]
    return tuple([Mention(p.start - start, p.end - start, p.text, p.region, p.guarded) for p in inside if p.end <= end])


def _line(
    text: str, start: int, sentence: Sentence, block: Block, headings: tuple[str, ...], places: tuple[Mention, ...]
) -> Line:
    spans = scan(text)
    values = tuple([s for s in spans if s.type in VALUE_TYPES])
    times = tuple([s for s in spans if s.type == "time"])
    clauses = (0, *_clauses(text, spans))
    number, kind, article = sentence.block, block.kind, block.article
    joined = joined_values(text, values)
    return Line(text, start, sentence, number, kind, article, headings, clauses, spans, values, joined, times, places)


def joined_values(text: str, values: Sequence[Span]) -> frozenset[int]:
    """The values that a joint alone parts from the next one of the same unit (8个、5个和3个), behind 分别 of any unit
    (企业、营收分别为390家和1936亿元)."""
    return frozenset(
        [
            at
            for at, (one, other) in enumerate(pairwise(values))
            if JOINT.fullmatch(text, one.end, other.start)
            and (one.type == other.type or EACH in text[text.rfind("；", 0, one.start) + 1 : one.start])
        ]
        if len(values) > 1
        else ()
    )


def _clauses(text: str, spans: tuple[Span, ...]) -> list[int]:
    """Where clauses begin behind the first one; a mark inside a span ends none. What numbers a point (一是, （2）) is none of
    its words, so it stands as a clause of its own."""
    inside = {at for span in spans for at in range(span.start + 1, span.end - 1)}
    ends = [mark.end() for mark in CLAUSE_END.finditer(text) if mark.start() not in inside]
    marked = [mark.end() for at in (0, *ends) if text[at : at + 1] in BEGINS and (mark := NUMBERED.match(text, at))]
    starts = sorted({*ends, *marked}) if marked else ends
    return starts[:-1] if starts and starts[-1] == len(text) else starts
