"""A seed as later steps see it: cleaned text, its blocks and sentences, and the way back to the raw characters.

In: what `ingest` found. Out: frozen values that pickle. Nothing here reads a file or knows what a fact is.
Offsets are code points: `Document.text` is cleaned text, `Document.raw` is the decoded seed (a byte order mark not
counted, CR LF two), and only `raw` offsets ever leave the program.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from briefgen.taxonomy.characters import simplified

LINE_END = re.compile(r"\r\n|\r|\n")


class BlockKind(StrEnum):
    """What a piece of the page is; captions, decks and pull-quotes stay, since they may say what the body does not."""

    HEADLINE = "headline"
    DECK = "deck"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    PULL_QUOTE = "pull_quote"


@dataclass(frozen=True, slots=True)
class Block:
    """Cleaned characters `start:end` of one kind, a paragraph at most; `article` counts the articles of a page from 0."""

    kind: BlockKind
    start: int
    end: int
    article: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """Cleaned characters `start:end` within one block; `truncated` when the page cut it (下转第二版)."""

    start: int
    end: int
    block: int
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """When the document came out: `best` is an ISO date cut to what is known (2024, 2024-05, 2024-05-09)."""

    best: str
    earliest: date
    latest: date
    basis: str

    @property
    def precision(self) -> str:
        """year, month or day."""
        return {4: "year", 7: "month"}.get(len(self.best), "day")

    @property
    def year(self) -> int:
        """The year of `best`."""
        return int(self.best[:4])

    @property
    def day(self) -> date | None:
        """The day itself, None where only the month or the year is known."""
        return date.fromisoformat(self.best) if self.precision == "day" else None


@dataclass(frozen=True, slots=True)
class Cleaning:
    """One change made between raw and cleaned text: raw characters `start:end`, what they became, and why (Chinese).

    `inline`: the characters stood in the running text itself (a stray word, an invisible character, a note mark), so that
    a raw slice across them still says what the cleaned one says.
    """

    start: int
    end: int
    before: str
    after: str
    why: str
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """`length` cleaned characters from `clean` on are the raw characters from `raw` on, one to one."""

    clean: int
    raw: int
    length: int


@dataclass(frozen=True, slots=True)
class Place:
    """Raw characters from `start` on stand at `at` of a file that is no plain text; `kind`: page, paragraph or cell."""

    start: int
    kind: str
    at: int | str


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of a table whose columns the sidecar maps: raw characters `start:end`, the column's heading, its field."""

    field: str
    column: str
    start: int
    end: int


INNER_QUOTES = str.maketrans("‘’", "“”")
QUOTED_NAME = re.compile("“[^“”。；！？\n]{1,60}”")
"""“相约‘两湖’”签约仪式: a name whose inner marks are its own."""


def unnested(text: str) -> str:
    """A text whose speakers quote as its author does: “每条都由市领导担任‘链长’，…”, offsets unchanged."""
    if "‘" not in text:
        return text
    parts, at = [], 0
    for name in QUOTED_NAME.finditer(text):
        parts += [text[at : name.start()].translate(INNER_QUOTES), name[0]]
        at = name.end()
    return "".join((*parts, text[at:].translate(INNER_QUOTES)))


@dataclass(frozen=True)
class Document:
    """One seed, read and cleaned.

    Invariants: blocks do not overlap and are in reading order, separated by one `\\n`; sentences lie inside their block;
    every cleaned character but separators and inserted joins lies in exactly one run.
    """

    seed: str
    raw: str
    text: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: str
    published: Published | None
    publisher: str | None
    scope: str | None
    scope_basis: str
    encoding: str
    log: tuple[Cleaning, ...] = ()
    places: tuple[Place, ...] = ()
    records: tuple[tuple[Entry, ...], ...] = ()  # rows of tables, as the sidecar maps their columns

    @cached_property
    def plain(self) -> str:
        """`text` for reading: in simplified characters, one for one, and what is quoted within speech (‘链长’) as without it."""
        return unnested(simplified(self.text))

    @cached_property
    def _starts(self) -> list[int]:
        return [run.clean for run in self.runs]

    def raw_offset(self, clean: int) -> int | None:
        """The raw offset of one cleaned character, None for an inserted one."""
        return self._raw_in(bisect_right(self._starts, clean) - 1, clean)

    def raw_span(self, start: int, end: int) -> tuple[int, int] | None:
        """The raw span whose characters are just the cleaned ones, white space and inline cleanings between them apart; what a
        table's head adds at its ends (9.6 read as 总投资9.6亿元) is not in it.

        None when the page moved a foreign piece between them, so that no slice of the seed would say the same.
        """
        low, high = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1) - 1
        low += self._raw_in(low, start) is None and low < high
        if high < 0:
            return None
        head, tail = self.runs[low], self.runs[high]
        first = self._raw_in(low, max(start, head.clean))
        last = self._raw_in(high, min(end, tail.clean + tail.length) - 1)
        if first is None or last is None or last < first:
            return None
        for before, after in pairwise(self.runs[low : high + 1]):
            stop = before.raw + before.length
            if after.raw < stop or not self._is_gap(stop, after.raw):
                return None
        return first, last + 1

    def _raw_in(self, run: int, clean: int) -> int | None:
        if run < 0:
            return None
        found = self.runs[run]
        inside = clean - found.clean
        return found.raw + inside if inside < found.length else None

    @cached_property
    def _by_raw(self) -> list[Run]:
        return sorted(self.runs, key=lambda run: run.raw)

    def clean_offset(self, raw: int) -> int | None:
        """The cleaned offset of one raw character, None where it was left out."""
        at = bisect_right(self._by_raw, raw, key=lambda run: run.raw) - 1
        found = self._by_raw[at] if at >= 0 else None
        inside = raw - found.raw if found else 0
        return found.clean + inside if found and inside < found.length else None

    @cached_property
    def _inline(self) -> frozenset[int]:
        return frozenset(at for c in self.log if c.inline for at in range(c.start, c.end))

    def _is_gap(self, start: int, end: int) -> bool:
        return all(self.raw[at].isspace() or at in self._inline for at in range(start, end))

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in LINE_END.finditer(self.raw))]

    def line(self, raw: int) -> int:
        """The line of a raw offset, from 1; lines end with LF, CRLF or CR."""
        return bisect_right(self._line_starts, raw)

    @cached_property
    def _place_starts(self) -> list[int]:
        return [place.start for place in self.places]

    def locator(self, raw: int) -> dict[str, int | str] | None:
        """The page, paragraph or cell of a raw offset; None in plain text, where `line` says it."""
        at = bisect_right(self._place_starts, raw) - 1
        return {self.places[at].kind: self.places[at].at} if at >= 0 else None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, clean: int) -> Sentence | None:
        """The sentence that holds a cleaned offset."""
        at = bisect_right(self._sentence_starts, clean) - 1
        found = self.sentences[at] if at >= 0 else None
        return found if found and clean < found.end else None
