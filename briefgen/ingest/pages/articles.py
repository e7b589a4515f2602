"""One page → its articles.

In: classified pieces in page order. Out: the pieces of each article, its headline first even where the page sets it below.
An article begins where a by-line or dateline opens a text while another one is under way; it must not reorder paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.document import BlockKind
from briefgen.ingest.pages.kinds import NUMBERED, headline_of
from briefgen.ingest.pages.pieces import Piece

Article = list[Piece]
SHARED = 0.4  # share of a headline's pairs of characters that the text it belongs to must hold


def split_articles(pieces: Sequence[Piece]) -> list[Article]:
    """The articles of a page, numbered from 0 in the order in which they begin."""
    articles = _openings(pieces)
    loose: list[Article] = []
    for article in articles:
        loose += _loose_headlines(article)
    for group in loose:
        home = _home(group, articles)
        if home is None:
            articles.append(group)
        else:
            home[:0] = group
    return [[replace(p, article=at) for p in article] for at, article in enumerate(a for a in articles if a)]


def _openings(pieces: Sequence[Piece]) -> list[Article]:
    articles: list[Article] = [[]]
    before, after = _neighbours(pieces)
    opened = ended = has_body = False
    for at, piece in enumerate(pieces):
        signed = piece.role == "byline" and not (
            at and pieces[at - 1].role == "byline"
        )  # by-lines of two lines are one
        opens = piece.lead or (signed and _is_body(after[at]))
        if has_body and ((opens and (opened or piece.lead)) or (ended and _is_title(piece))):
            articles.append(_headlines_before(articles[-1]) if opens else [])
            opened = ended = has_body = False
        opened = opened or opens
        # a by-line behind a finished paragraph and before a title signs the article above
        closes = has_body and _is_closed(before[at]) and _is_title(after[at])
        ended = ended or (piece.role == "byline" and not opened and closes)
        articles[-1].append(piece)
        has_body = has_body or _is_body(piece)
    return [_titled(article) if at else article for at, article in enumerate(articles)]


def _neighbours(pieces: Sequence[Piece]) -> tuple[list[Piece | None], list[Piece | None]]:
    """For each piece the content before and behind it, furniture and captions left out."""

    def passing(row: Sequence[Piece]) -> list[Piece | None]:
        last: Piece | None = None
        seen: list[Piece | None] = []
        for piece in row:
            seen.append(last)
            last = last if piece.role or piece.kind is BlockKind.CAPTION else piece
        return seen

    return passing(pieces), passing(pieces[::-1])[::-1]


def _is_body(piece: Piece | None) -> bool:
    return piece is not None and not piece.role and piece.kind is BlockKind.BODY


def _is_closed(piece: Piece | None) -> bool:
    return _is_body(piece) and piece is not None and piece.closed


def _is_title(piece: Piece | None) -> bool:
    return piece is not None and not piece.role and piece.kind is BlockKind.HEADING and not NUMBERED.match(piece.text)


def _headlines_before(article: Article) -> Article:
    """The headings at the end of `article`, taken out of it: they head the article that begins here."""
    at = len(article)
    while at and (_is_title(article[at - 1]) or article[at - 1].role == "byline" or _is_deck(article, at - 1)):
        at -= 1
    taken = article[at:]
    del article[at:]
    return taken


def _is_deck(article: Article, at: int) -> bool:
    """A long line without an end, right below a title: too long for a heading, but no prose."""
    piece = article[at]
    return at > 0 and _is_title(article[at - 1]) and _is_body(piece) and piece.dangling and "。" not in piece.text


def _titled(article: Article) -> Article:
    """The headings that open a further article as its headline and decks."""
    titles = (at for at, p in enumerate(article) if not _is_title(p) and not _is_deck(article, at))
    count = next(titles, len(article))
    return headline_of(article[:count]) + article[count:] if count else article


def _loose_headlines(article: Article) -> list[Article]:
    """Groups of lines behind the last paragraph that end in a marked headline; they head some text of the page."""
    last = max((at for at, p in enumerate(article) if _is_body(p)), default=-1)
    tail = article[last + 1 :]
    if last < 0 or not any(p.level for p in tail):
        return []
    del article[last + 1 :]
    groups: list[Article] = [[]]
    for piece in tail:
        if _is_title(piece) and any(p.level for p in groups[-1]):
            groups.append([])
        groups[-1].append(piece)
    return [headline_of(group) for group in groups]


def _home(group: Article, articles: Sequence[Article]) -> Article | None:
    """The article without a headline that says what the group's lines say."""
    wanted = {pair for p in group if not p.role for pair in _pairs(p.text)}
    free = [a for a in articles if a and not any(p.kind is BlockKind.HEADLINE for p in a)]
    scored = [(len(wanted & {q for p in a for q in _pairs(p.text)}), at) for at, a in enumerate(free)]
    best = max(scored, default=(0, 0))
    return free[best[1]] if wanted and best[0] >= SHARED * len(wanted) else None


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalnum()}
