"""One sentence laid out: its clauses, typed spans and place names.

In: a stretch of a document's text with the places that stand in it. Out: a frozen `Line`. Nothing is decided here.
Offsets inside a `Line` are those of its own text; `Line.start` leads back to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from briefgen.document import Block, BlockKind, Sentence
from briefgen.extract.scan.values import scan
from briefgen.extract.text.spans import VALUE_TYPES, Span
from briefgen.extract.text.stretches import since
from briefgen.list_marks import BEGINS, OPENS_POINT
from briefgen.taxonomy import Mention

CLAUSE_END = re.compile(r"[，；。！？：…\n—](?:(?<!—)|—)")
"""Such a mark or two dashes; written so that the regex engine skips to them."""
EACH = "分别"
JOINT = re.compile(r"[、和及与，]|以及|，和")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, or a stretch of one without end. `clauses` are the starts of its clauses; spans are sorted and do not
    overlap; `values` and `times` are those of the spans, `joined` the indexes of the values that 、 or 和 alone joins to the
    next one, of the same unit; `led` is what leads its sentence in, right before the text and none of it (据悉，; 此外，)."""

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
    led: str = ""

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

    def rescanned(self, text: str) -> Line:
        """The line with a text of the same length, its clauses, values and times as that text has them."""
        parts = (self.start, self.sentence, self.block, self.kind, self.article, self.headings)
        return Line(text, *parts, *_scanned(text), self.places, self.led)

    def _stands(self, text: str, start: int, end: int) -> bool:
        return text[start:end] == self.text[start:end]


def line_of(
    text: str,
    start: int,
    sentence: Sentence,
    block: Block,
    headings: tuple[str, ...],
    places: tuple[Mention, ...],
    led: str = "",
) -> Line:
    """A sentence, or a stretch of one, as a `Line`; its places are told by offsets of its own text."""
    number, kind, article = sentence.block, block.kind, block.article
    return Line(text, start, sentence, number, kind, article, headings, *_scanned(text), places, led)


_Scanned: TypeAlias = tuple[
    tuple[int, ...], tuple[Span, ...], tuple[Span, ...], frozenset[int], tuple[Span, ...]
]  # fmt: skip
"""The clauses, spans, values, joined values and times of a text, as `Line` has them."""


def _scanned(text: str) -> _Scanned:
    spans = scan(text)
    values = tuple([s for s in spans if s.type in VALUE_TYPES])
    times = tuple([s for s in spans if s.type == "time"])
    return (0, *_clauses(text, spans)), spans, values, joined_values(text, values), times


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
    marked = [mark.end() for at in (0, *ends) if text[at : at + 1] in BEGINS and (mark := OPENS_POINT.match(text, at))]
    starts = sorted({*ends, *marked}) if marked else ends
    return starts[:-1] if starts and starts[-1] == len(text) else starts
