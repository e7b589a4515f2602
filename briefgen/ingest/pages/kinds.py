"""What each piece of content is: headline, deck, heading, caption, pull-quote or body.

In: pieces with their furniture named. Out: the same pieces with their `kind`. It goes by shape, place and repetition, never
by what a text is about.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from briefgen.document import BlockKind
from briefgen.ingest.pages.pieces import Piece, is_row
from briefgen.list_marks import TITLED
from briefgen.numerals import ORDINAL

_PICTURE_MARK = re.compile(r"^[■▶▲◀◆▼►◄△▽◢◣◤◥↑↓←→]")
_FIGURES = re.compile(r"\d[\d.,]*")
_MONTHS = re.compile(r"(?:20\d\d年)?\d{1,2}[-—–－~～至]\d{1,2}月")
"""三、各县区到位资金（2024年1—6月）: the figures of a time make no row."""
_BULLET = re.compile(r"^[■◆].{1,20}$")
_PICTURED = re.compile(r"(?:图为|上图|下图|左图|右图|题图|资料图)")
_VIEW = "现场|一角|一隅|一景|全景|外景|实景|夜景|效果图|航拍图?|鸟瞰图?"
_SITE = "车间|厂区|园区|大楼|办公楼|产业园|展厅|生产线|流水线|施工现场"
_SCENE = re.compile(f"(?:{_VIEW}|{_SITE}|图)。$")
_ANNEX = re.compile(rf"附(?:件|表|录)\s*(?:\d{{1,3}}|[{ORDINAL}]{{1,3}})?[：:]?")
NUMBERED = re.compile(f"{TITLED}|第[{ORDINAL}]{{1,3}}[章节部]")


def classify(pieces: list[Piece]) -> list[Piece]:
    """Pieces with their kind."""
    usual = _usual_gap(pieces)
    kinds = [_first_guess(p, usual) for p in pieces]
    pieces = [replace(p, kind=k) for p, k in zip(pieces, kinds, strict=True)]
    pieces = _headlines(pieces)
    return _pull_quotes(pieces)


def _usual_gap(pieces: Iterable[Piece]) -> int:
    gaps = Counter(p.gap for p in pieces)
    return gaps.most_common(1)[0][0] if gaps else 0


def _first_guess(piece: Piece, usual: int) -> BlockKind:
    if piece.role:
        return BlockKind.BODY
    if piece.level:
        return BlockKind.HEADING
    if is_caption(piece, usual):
        return BlockKind.CAPTION
    listed = piece.item or is_row(piece.text) or len(_FIGURES.findall(_MONTHS.sub("", piece.text))) >= 3
    return BlockKind.BODY if piece.running or listed else BlockKind.HEADING


def is_caption(piece: Piece, usual: int) -> bool:
    """A line with a picture mark; or one short clause that stands apart, or names a scene."""
    text = piece.text
    if _PICTURE_MARK.match(text):
        return len(text) <= 200 and not (_BULLET.match(text) and not piece.closed)
    if piece.lead or len(text) > 60 or not text.endswith("。") or "。" in text[:-1]:
        return False
    if _PICTURED.match(text):
        return True
    apart = piece.gap > usual and piece.gap >= 2
    return len(text) <= 25 and not re.search("[，；：]", text) and (apart or bool(_SCENE.search(text)))


def _headlines(pieces: list[Piece]) -> list[Piece]:
    """The group of lines that opens the page: its headline, what stands above and below it, the first section's heading."""
    top = _opening(pieces)
    if not top:
        return pieces
    main = _main(pieces, top)
    out = list(pieces)
    for at in top:
        kind = BlockKind.HEADLINE if at == main else BlockKind.DECK
        short = len(pieces[at].text) <= 14 and not pieces[at].text.startswith("—")
        if at > main and (NUMBERED.match(pieces[at].text) or short):
            kind = BlockKind.HEADING
        out[at] = replace(pieces[at], kind=kind)
    return out


def _opening(pieces: list[Piece]) -> list[int]:
    """Indices of the lines before the first by-line, caption or sentence; a question or call may be a headline too."""
    top: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.role == "byline" and top:
            break
        if piece.role:
            continue
        short = _calls(piece) and not top
        # a line that ends in a bare number was cut from its unit: it is a paragraph, no headline
        cut = piece.text[-1:].isdigit() and len(piece.text) > 30
        prose = (piece.closed and not short) or "。" in piece.text or len(piece.text) > 120 or cut
        if piece.kind is BlockKind.CAPTION and not top:
            continue
        if prose or piece.lead or piece.resumed or piece.item or piece.kind is BlockKind.CAPTION:
            break
        if top and NUMBERED.match(piece.text):
            break
        top.append(at)
    return _with_headline(pieces, top)


def _with_headline(pieces: list[Piece], top: list[int]) -> list[int]:
    """Lines that only break off (a page that begins in mid-sentence) are no opening."""
    return top if any(pieces[at].level or not pieces[at].running or _calls(pieces[at]) for at in top) else []


def _calls(piece: Piece) -> bool:
    """五年攻坚，这些项目拔地而起！ is a headline, though it ends as a sentence does."""
    return len(piece.text) <= 30 and piece.text.endswith(("！", "？"))


def _main(pieces: list[Piece], top: list[int]) -> int:
    """The headline: the one marked as such, else the first that is no long deck and does not only number an annex (附件2)."""
    marked = [at for at in top if pieces[at].level]
    if marked:
        return min(marked, key=lambda at: pieces[at].level)
    heads = [at for at in top if not pieces[at].running or _calls(pieces[at])]
    return next((at for at in heads if not _ANNEX.fullmatch(pieces[at].text)), heads[0])


GRAM = 4
REPEATED = 0.75  # share of a piece's grams that one other piece must hold for it to be a quotation of it


def _grams(text: str) -> list[str]:
    plain = re.sub(r"[\W_]+", "", text)
    return [plain[i : i + GRAM] for i in range(max(0, len(plain) - GRAM + 1))]


def _pull_quotes(pieces: list[Piece]) -> list[Piece]:
    """Pieces that say the body again: long ones anywhere, short ones and their headings only behind the last paragraph."""
    open_ = [at for at, p in enumerate(pieces) if _may_quote(p)]
    quotes = _repeating(pieces, open_)
    long = {at for at in quotes if len(pieces[at].text) > 30}
    tail = _tail(pieces, quotes)
    chosen = long | (tail if tail & long else set())
    return [replace(p, kind=BlockKind.PULL_QUOTE) if at in chosen else p for at, p in enumerate(pieces)]


def _may_quote(piece: Piece) -> bool:
    return not piece.role and not piece.closed and piece.kind in (BlockKind.BODY, BlockKind.HEADING) and not piece.level


def _repeating(pieces: list[Piece], open_: list[int]) -> set[int]:
    wanted = {gram for at in open_ for gram in _grams(pieces[at].text)}
    held: dict[str, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.kind is BlockKind.BODY and not piece.role and piece.running:
            for gram in wanted.intersection(_grams(piece.text)):
                if len(held[gram]) < 50:  # a phrase on every line tells nothing, and must not cost the square
                    held[gram].append(at)
    return {at for at in open_ if _repeats(at, pieces, held)}


def _repeats(at: int, pieces: list[Piece], held: dict[str, list[int]]) -> bool:
    grams = _grams(pieces[at].text)
    hits = Counter(by for gram in grams for by in held.get(gram, ()) if by != at)
    best, count = hits.most_common(1)[0] if hits else (at, 0)
    longer = len(pieces[best].text) > len(pieces[at].text) or pieces[best].closed
    return longer and count >= REPEATED * len(grams)


def _tail(pieces: list[Piece], quotes: set[int]) -> set[int]:
    """The last pieces of the page, as far as they are quotations or headings of such."""
    tail: set[int] = set()
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        if piece.role or piece.kind is BlockKind.CAPTION:
            continue
        if at not in quotes and (piece.kind is not BlockKind.HEADING or piece.level):
            break
        tail.add(at)
    return tail


def headline_of(group: list[Piece]) -> list[Piece]:
    """A group of title lines: one headline (the marked one, else the first), the others decks; captions stay."""
    titles = [at for at, p in enumerate(group) if not p.role and p.kind is not BlockKind.CAPTION]
    if not titles:
        return group
    marked = [at for at in titles if group[at].level]
    main = min(marked, key=lambda at: group[at].level) if marked else titles[0]
    kinds = {at: BlockKind.HEADLINE if at == main else BlockKind.DECK for at in titles}
    return [replace(p, kind=kinds.get(at, p.kind)) for at, p in enumerate(group)]
