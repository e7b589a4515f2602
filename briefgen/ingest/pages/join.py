"""Reading order: sentences that the page cut apart are put together again.

In: the pieces of one article in page order. Out: the same in reading order, halves of a sentence in one piece. It joins
only where both ends dangle, the neighbour first, else the one piece of the article that plainly goes on; what finds no
partner stays as it is and is flagged later.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.document import BlockKind, Cleaning
from briefgen.ingest.pages.broken import BEGINS, GOES_ON
from briefgen.ingest.pages.kinds import NUMBERED
from briefgen.ingest.pages.pieces import Piece, glue
from briefgen.ingest.pages.traced import Log

# These may begin a paragraph or its second half: no hindrance next door, but no sign from afar.
_MAY_BEGIN = re.compile(
    r"^(?:今|近|据|与此|未来|为|按照|根据|围绕|聚焦|作为|通过|随着|对于|针对|经过|自|从|"
    r"这|那|该|如果|只有|只要|面对|坚持|以|由|本|我|"
    r"在[^，、]{1,20}(?:方面|中|上|下|期间|后|前|里|内|过程|，))"
)
# What must go on, whatever comes: a list, an open quotation, a number.
_MUST_GO_ON = re.compile(r"(?:[、，\d]|“[^”]*|《[^》]*|（[^）]*)$")
# A noun that always has a name before it, then the adverb of its predicate: 项目|正加快 lacks what project.
_BARE = re.compile(
    r"^(?:项目|工程|基地|产业园|园区|公司|集团|生产线|中心|平台|企业|大厦|车间)"
    r"(?:正|已|将|现已|也|于|一期|二期|总投资|投产|竣工|建成)"
)
_LISTED = re.compile(r"^[^，。；：、]{1,6}、[^，。；：、]{1,6}、")
_HOUR = re.compile(r"\d{1,2}[：:]\d{2}")
ENOUGH = 3  # one sure sign, or two that are not
MANY = 50  # a page with more broken sentences is no set of columns, and nothing on it can be matched


@dataclass(frozen=True, slots=True)
class _Link:
    """Piece `left` breaks off where piece `right` goes on; `near` when only pictures stand between them."""

    left: int
    right: int
    near: bool


def in_order(article: Sequence[Piece], log: Log) -> list[Piece]:
    """The pieces of an article as they are to be read."""
    pieces = list(article)
    links = _links(pieces)
    order = list(range(len(pieces)))
    for link in links:
        if not link.near:
            order = _moved(order, pieces, link, log)
    return _joined(order, pieces, links, log)


def _links(pieces: Sequence[Piece]) -> list[_Link]:
    """Every broken sentence with its second half: the neighbour first, then what is left over elsewhere."""
    broken = [at for at in range(len(pieces)) if _breaks_off(pieces, at)]
    links = [_Link(left, right, True) for left in broken if (right := _beside(pieces, left)) is not None]
    joined, taken = {link.left for link in links}, {link.right for link in links}
    alone = [left for left in broken if left not in joined]
    if not alone or len(alone) > MANY:
        return links
    scores = {at: _score(pieces, at) for at in range(len(pieces)) if at not in taken and _may_go_on(pieces, at)}
    for left in alone:
        right = _best({at: n for at, n in scores.items() if at != left})
        if right is not None:
            del scores[right]
            links.append(_Link(left, right, False))
    return links


def _is_text(piece: Piece) -> bool:
    return not piece.role and piece.kind is BlockKind.BODY


def _breaks_off(pieces: Sequence[Piece], at: int) -> bool:
    return _is_text(pieces[at]) and pieces[at].dangling


def _transparent(piece: Piece) -> bool:
    """Pieces that stand in the column without being part of its text; a web page's date with its hour stands above it."""
    if piece.role == "date" and _HOUR.search(piece.text):
        return False
    return piece.kind is BlockKind.CAPTION or piece.role in ("credit", "page", "masthead", "client", "editors", "date")


def _beside(pieces: Sequence[Piece], left: int) -> int | None:
    """The next text, where it may be the second half."""
    at = next((at for at in range(left + 1, len(pieces)) if not _transparent(pieces[at])), None)
    if at is None or not _is_text(pieces[at]) or not (pieces[at].running or GOES_ON.match(pieces[at].text)):
        return None
    if _MUST_GO_ON.search(pieces[left].text[-60:]):
        return None if _is_new(pieces[at]) else at
    return None if _begins(pieces[at]) else at


def _is_new(piece: Piece) -> bool:
    """An article's opening, a list's entry, a numbered paragraph."""
    return piece.lead or piece.resumed or piece.item or NUMBERED.match(piece.text) is not None


def _begins(piece: Piece) -> bool:
    return _is_new(piece) or (BEGINS.match(piece.text) is not None and not GOES_ON.match(piece.text))


def _best(scores: dict[int, int]) -> int | None:
    """The one piece that best goes on, if any plainly does; being the only one left speaks for it."""
    ranked = sorted(((score + (len(scores) == 1), at) for at, score in scores.items()), reverse=True)[:2]
    unique = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][0] > ranked[1][0])
    return ranked[0][1] if unique and ranked[0][0] >= ENOUGH else None


def _may_go_on(pieces: Sequence[Piece], at: int) -> bool:
    """Text whose beginning is not accounted for: no paragraph's start, not the first under a heading or by-line."""
    before = pieces[at - 1] if at else None
    if not _is_text(pieces[at]) or _begins(pieces[at]) or _MAY_BEGIN.match(pieces[at].text):
        return False
    if before and _breaks_off(pieces, at - 1):
        return False
    return before is None or not (
        before.role == "byline" or before.kind in (BlockKind.HEADING, BlockKind.HEADLINE, BlockKind.DECK)
    )


def _score(pieces: Sequence[Piece], at: int) -> int:
    text = pieces[at].text
    after_break = at == 0 or _transparent(pieces[at - 1])
    return 3 * bool(GOES_ON.match(text)) + 2 * bool(_BARE.match(text)) + 2 * bool(_LISTED.match(text)) + after_break


def _moved(order: list[int], pieces: Sequence[Piece], link: _Link, log: Log) -> list[int]:
    """`link.right` and the rest of its column set behind `link.left`; a lead found between them goes first."""
    at_left, at_right = order.index(link.left), order.index(link.right)
    between = order[at_left + 1 : at_right]
    leads = [at for at in between if pieces[at].role == "byline"]
    if at_right > at_left and leads:
        head = next((k for k, at in enumerate(order) if not _is_title(pieces[at])), 0)
        _tell(log, pieces, between, "版面顺序调整：署名后的导语移到文章开头")
        return [*order[:head], *between, *order[head : at_left + 1], *order[at_right:]]
    column = _column(order, pieces, at_right, link.left)
    if link.left in column:
        return order
    _tell(log, pieces, column, "版面顺序调整：移到所续句子之后")
    rest = [at for at in order if at not in set(column)]
    behind = rest.index(link.left) + 1
    return [*rest[:behind], *column, *rest[behind:]]


def _is_title(piece: Piece) -> bool:
    return bool(piece.role) or piece.kind in (BlockKind.HEADLINE, BlockKind.DECK)


def _column(order: Sequence[int], pieces: Sequence[Piece], start: int, left: int) -> list[int]:
    """From `start` to the next break of the page."""
    end = start + 1
    while (
        end < len(order) and not _transparent(pieces[order[end]]) and not pieces[order[end]].role and order[end] != left
    ):
        end += 1
    return list(order[start:end])


def _tell(log: Log, pieces: Sequence[Piece], moved: Sequence[int], why: str) -> None:
    for at in moved:
        if not pieces[at].role:
            start, end = pieces[at].body.span()
            log.append(Cleaning(start, end, pieces[at].text, pieces[at].text, why))


def _joined(order: Sequence[int], pieces: Sequence[Piece], links: Sequence[_Link], log: Log) -> list[Piece]:
    follows = {link.left: link.right for link in links}
    swallowed = set(follows.values())
    return [_with_rest(at, pieces, follows, log) for at in order if at not in swallowed]


def _with_rest(at: int, pieces: Sequence[Piece], follows: dict[int, int], log: Log) -> Piece:
    piece = pieces[at]
    while at in follows:
        at = follows[at]
        end, start = piece.body.span()[1], pieces[at].body.span()[0]
        if end <= start:
            log.append(Cleaning(end, start, "", "", "断开的句子接合"))
        else:
            log.append(Cleaning(start, start, "", "", "断开的句子接合：续前面断开的句子"))
        piece = replace(piece, body=glue(piece.body, pieces[at].body), cut=pieces[at].cut)
    return piece
