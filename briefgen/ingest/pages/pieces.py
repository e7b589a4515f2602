"""The page cut into pieces: one piece a paragraph or line of the page, with what stands around it.

In: the decoded seed. Out: pieces in page order, Markdown marks and white space left out, hard-wrapped lines put together.
It must not decide what a piece is; that is for `furniture` and `kinds`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import east_asian_width

from briefgen.document import BlockKind
from briefgen.ingest.pages.clean import BLANK, HAS_CJK, TABLE, characters
from briefgen.ingest.pages.traced import Log, Traced, drop, edit, trim
from briefgen.list_marks import BULLET, FIGURED, TITLED

LINE = re.compile(r"[^\r\n\f\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
# Closed: the sentence has come to its end, closing marks and brackets behind it included.
CLOSED = re.compile(r"[。！？；：…!?;:][”’」』）)》]*$")
INNER = re.compile(r"[。！？；](?=.)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the page. `gap`: blank lines before it. `level`: Markdown heading level, 0 for none. `role`: what
    furniture it is, "" for content. `lead`: an article's opening (a by-line or dateline was cut from its head).
    `cut`: the page broke it off (下转第二版). `resumed`: it goes on from another page. `item`: an entry of a list."""

    body: Traced
    gap: int = 0
    indent: bool = False
    level: int = 0
    role: str = ""
    lead: bool = False
    cut: bool = False
    resumed: bool = False
    item: bool = False
    kind: BlockKind = BlockKind.BODY
    article: int = 0

    @property
    def text(self) -> str:
        return self.body.text

    @property
    def closed(self) -> bool:
        """Whether the piece ends like a sentence."""
        return bool(CLOSED.search(self.text[-8:]))

    @property
    def running(self) -> bool:
        """Running text rather than a heading: a sentence ends in it, or it is too long or too broken to be a heading."""
        text = self.text
        if self.cut or self.resumed or self.closed or INNER.search(text) or text.endswith(("、", "，")):
            return True
        if is_row(text):
            return False
        commas = text.count("，")
        return len(text) > 60 or (commas >= 2 and len(text) >= 25) or (commas >= 1 and len(text) > 42)

    @property
    def dangling(self) -> bool:
        """Running text that breaks off in mid-sentence."""
        return self.running and not self.closed and not self.cut


def split(raw: str, log: Log) -> list[Piece]:
    """The pieces of a page, in its order."""
    pieces: list[Piece] = []
    done = 0
    for match in LINE.finditer(raw):
        line = Traced.of(raw, *match.span())
        kept = trim(line, log)
        if not kept.text:
            continue
        gap = max(0, len(BREAK.findall(raw, done, match.start())) - 1) if pieces else 0
        indent = line.text[:1] in "\u3000\t" or line.text.startswith("  ")
        piece = _markup(Piece(kept, gap, indent), log)
        done = match.end()
        if piece.text:
            pieces.append(replace(piece, body=trim(characters(piece.body, log), log)))
    return [p for p in _unwrap(pieces) if p.text]


def is_row(text: str) -> bool:
    """A table's row or a list's entry rather than prose: cells, several figures set apart, or figures only."""
    return bool(TABLE.search(text)) or not HAS_CJK.search(text)


_HEADING = re.compile(r"^(#{1,6})\s+")
_HEADING_END = re.compile(r"\s#+$")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_MARKS = re.compile(r"\*\*|__|(?<=\])\([^()\s]*\)|!?\[(?=[^\]]*\]\()|\](?=\()")
_LIST = re.compile(r"^(?:[-*+>]\s+)+")
_RULE = re.compile(r"^(?:[-*_=·—─]\s?){3,}$")


def _markup(piece: Piece, log: Log) -> Piece:
    """Markdown's own marks left out; what they meant stays in `level`."""
    body, level = piece.body, 0
    if _RULE.match(body.text):
        drop(body, "去掉分隔线", log)
        return replace(piece, body=body.cut(0, 0))
    heading = _HEADING.match(body.text) or _LIST.match(body.text)
    if heading:
        level = len(heading.group(1)) if heading.re is _HEADING else 0
        drop(body.cut(0, heading.end()), "去掉 Markdown 标记", log)
        body = body.cut(heading.end())
    if level and (end := _HEADING_END.search(body.text)):
        drop(body.cut(end.start()), "去掉 Markdown 标记", log)
        body = body.cut(0, end.start())
    if _BOLD.search(body.text) or "](" in body.text:
        body = edit(body, _MARKS, "", "去掉 Markdown 标记", log)
    item = body.text[:1] in "●•·○◎√" or bool(heading and not level)
    return replace(piece, body=trim(body, log), level=level, item=item)


_STARTS_ITEM = re.compile(f"{TITLED}|{FIGURED}|{BULLET}")
_SERIAL = re.compile(rf"(\d{{1,3}}){BLANK}+\S")

SLACK = 4  # columns by which a full line may fall short: a mark that must not begin a line, a word not broken


def _width(piece: Piece) -> int:
    """Columns of a line: a Chinese character takes two, its indent included."""
    if len(piece.text) > 100:
        return 1000
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in piece.text) + 4 * piece.indent


def _unwrap(pieces: list[Piece]) -> list[Piece]:
    """Lines broken at one width are a paragraph again; a page whose lines differ in width is left alone."""
    widths = [_width(p) for p in pieces]
    widest = max(widths, default=0)
    full = [p for p, w in zip(pieces, widths, strict=True) if w >= widest - SLACK]
    broken = sum(not p.closed for p in full)  # paragraphs of one length end their sentences, broken lines seldom do
    if len(pieces) < 5 or not 24 <= widest <= 160 or len(full) * 2 < len(pieces) or broken * 2 < len(full):
        return pieces
    joined = pieces[:1]
    for (above, width), piece in zip(zip(pieces, widths, strict=True), pieces[1:], strict=False):
        if width < widest - SLACK or _opens(piece) or are_rows(above.text, piece.text):
            joined.append(piece)
        else:
            joined[-1] = replace(joined[-1], body=glue(joined[-1].body, piece.body))
    return joined


def _opens(piece: Piece) -> bool:
    """Whether a line begins something, whatever stands above it: set off from it, or an entry of a list."""
    return bool(piece.gap or piece.level or piece.indent or _STARTS_ITEM.match(piece.text))


_UNIT_GIVEN = re.compile("单位[：:][^。，；]{1,12}$")


def are_rows(above: str, below: str) -> bool:
    """Two lines of a table: cells in both or below what gives their unit, or the serial number of one counts on from the other's."""
    if TABLE.search(below) and (TABLE.search(above) or _UNIT_GIVEN.search(above)):
        return True
    serials = _SERIAL.match(above), _SERIAL.match(below)
    return serials[0] is not None and serials[1] is not None and int(serials[0][1]) + 1 == int(serials[1][1])


def glue(first: Traced, *others: Traced) -> Traced:
    """Parts of a sentence as one: nothing between them, but a blank between two Latin words."""
    texts, at = [first.text], list(first.at)
    for left, right in pairwise((first, *others)):
        if _latin(left.text[-1:]) and _latin(right.text[:1]):
            texts.append(" ")
            at.append(-1)
        texts.append(right.text)
        at += right.at
    return Traced("".join(texts), tuple(at))


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()
