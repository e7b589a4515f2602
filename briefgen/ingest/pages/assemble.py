"""Articles → the text of a document, its blocks, sentences and runs.

In: the articles' pieces in reading order. Out: cleaned text and everything that counts in its offsets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Block, BlockKind, Run, Sentence
from briefgen.ingest.pages.clean import blanks
from briefgen.ingest.pages.pieces import Piece
from briefgen.ingest.pages.sentences import sentences
from briefgen.ingest.pages.traced import Log, Traced, runs, trim


@dataclass(frozen=True, slots=True)
class Page:
    """Cleaned text and what counts in its offsets."""

    text: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]


def assemble(articles: Sequence[Sequence[Piece]], log: Log) -> Page:
    """One text of all articles, blocks separated by a line feed."""
    texts: list[str] = []
    offsets: list[int] = []
    blocks: list[Block] = []
    found: list[Sentence] = []
    for piece in (p for article in articles for p in article if not p.role):
        body = _cleaned(piece, log)
        if not body.text:
            continue
        if texts:
            offsets.append(-1)
        start = len(offsets)
        texts.append(body.text)
        offsets += body.at
        found += _sentences(piece, body.text, start, len(blocks))
        blocks.append(Block(piece.kind, start, len(offsets), piece.article))
    return Page("\n".join(texts), runs(offsets), tuple(blocks), tuple(found))


def _cleaned(piece: Piece, log: Log) -> Traced:
    sentence = piece.running and piece.kind in (BlockKind.BODY, BlockKind.CAPTION, BlockKind.PULL_QUOTE)
    return trim(blanks(piece.body, sentence, log), log)


def _sentences(piece: Piece, text: str, start: int, block: int) -> list[Sentence]:
    spans = list(sentences(text))
    broken = piece.cut or (piece.kind is BlockKind.BODY and piece.dangling)
    return [
        Sentence(start + a, start + b, block, (broken and at == len(spans) - 1) or (piece.resumed and at == 0))
        for at, (a, b) in enumerate(spans)
    ]
