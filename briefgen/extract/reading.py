"""One document laid out for the deciding passes: its sentences with their clauses, typed spans and place names.

In: a Document and the knowledge. Out: a frozen `Reading`. Nothing is decided here.
Offsets inside a `Line` are those of its own text; `Line.start` leads back to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefgen.document import Block, BlockKind, Document, Published, Sentence
from briefgen.extract.spans import VALUE_TYPES, Span
from briefgen.extract.values import scan
from briefgen.taxonomy import Mention, Taxonomy

CLAUSE_END = re.compile(r"[，；。！？：…\n]|——")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. `clauses` are the starts of its clauses; spans are sorted and do not overlap."""

    text: str
    start: int
    sentence: Sentence
    block: int
    kind: BlockKind
    article: int
    headings: tuple[str, ...]
    clauses: tuple[int, ...]
    spans: tuple[Span, ...]
    places: tuple[Mention, ...]

    @property
    def values(self) -> tuple[Span, ...]:
        return tuple(s for s in self.spans if s.type in VALUE_TYPES)

    @property
    def times(self) -> tuple[Span, ...]:
        return tuple(s for s in self.spans if s.type == "time")

    def clause(self, at: int) -> tuple[int, int]:
        """The clause that holds an offset, without its closing punctuation."""
        index = bisect_right(self.clauses, at) - 1
        start = self.clauses[index]
        end = self.clauses[index + 1] if index + 1 < len(self.clauses) else len(self.text)
        return start, end


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's lines in reading order, and what the document says of itself."""

    lines: tuple[Line, ...]
    published: Published | None
    scope: str | None
    title: str


def read(document: Document, taxonomy: Taxonomy) -> Reading:
    """Lay out a document. Linear in its length."""
    places = taxonomy.places(document.text, document.scope)
    starts = [p.start for p in places]
    headings: list[str] = []
    lines: list[Line] = []
    for index, sentence in enumerate(document.sentences):
        block = document.blocks[sentence.block]
        first = index == 0 or document.sentences[index - 1].block != sentence.block
        if first:
            headings = _headings(headings, document, sentence.block, block)
        inside = _inside(places, starts, sentence)
        lines.append(_line(document, sentence, block, tuple(headings), inside))
    return Reading(tuple(lines), document.published, document.scope, document.title)


def _headings(headings: list[str], document: Document, index: int, block: Block) -> list[str]:
    if index and document.blocks[index - 1].article != block.article:
        headings = []
    if block.kind is BlockKind.HEADING:
        # two levels are enough: 一、… above （一）…
        text = document.text[block.start : block.end]
        kept = headings[:1] if re.match(r"[（(][一二三四五六七八九十]", text) else []
        return [*kept, text]
    return headings


def _inside(places: tuple[Mention, ...], starts: list[int], sentence: Sentence) -> tuple[Mention, ...]:
    first, last = bisect_right(starts, sentence.start - 1), bisect_right(starts, sentence.end - 1)
    shift = sentence.start
    return tuple(
        Mention(p.start - shift, p.end - shift, p.text, p.region, p.guarded)
        for p in places[first:last]
        if p.end <= sentence.end
    )


def _line(
    document: Document, sentence: Sentence, block: Block, headings: tuple[str, ...], places: tuple[Mention, ...]
) -> Line:
    text = document.text[sentence.start : sentence.end]
    spans = scan(text)
    cuts = [m.end() for m in CLAUSE_END.finditer(text) if not _within(spans, m.start()) and m.end() < len(text)]
    return Line(
        text, sentence.start, sentence, sentence.block, block.kind, block.article, headings, (0, *cuts), spans, places
    )


def _within(spans: tuple[Span, ...], at: int) -> bool:
    return any(s.start < at < s.end - 1 for s in spans)
