"""Text that remembers where it was cut from: characters in, characters with their raw offsets out.

In: a stretch of the decoded seed. Out: the same stretch after edits, each character with the raw offset it stands for, -1
for one that cleaning put in. Every edit is told in a log. It must not decide what is to be changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefgen.document import Cleaning, Run

Log = list[Cleaning]


@dataclass(frozen=True, slots=True)
class Traced:
    """`text` and, character by character, the raw offsets `at` it came from."""

    text: str
    at: tuple[int, ...]

    @classmethod
    def of(cls, raw: str, start: int, end: int) -> Traced:
        """Characters `start:end` of the raw text."""
        return cls(raw[start:end], tuple(range(start, end)))

    def cut(self, start: int, end: int | None = None) -> Traced:
        """A part of it, as of a text."""
        return Traced(self.text[start:end], self.at[start:end])

    def strip(self, blanks: str | None = None) -> Traced:
        """Without blanks at both ends."""
        start = len(self.text) - len(self.text.lstrip(blanks))
        return self.cut(start, max(start, len(self.text.rstrip(blanks))))

    def span(self) -> tuple[int, int]:
        """The raw offsets of the first character and behind the last; what cleaning put in has none."""
        kept = [at for at in self.at if at >= 0] or [0]
        return min(kept), max(kept) + 1

    def __add__(self, other: Traced) -> Traced:
        return Traced(self.text + other.text, self.at + other.at)


def drop(piece: Traced, why: str, log: Log, *, inline: bool = False) -> None:
    """Tell that `piece` is left out."""
    if piece.text:
        start, end = piece.span()
        log.append(Cleaning(start, end, piece.text, "", why, inline))


def trim(piece: Traced, log: Log) -> Traced:
    """`piece` without white space at its ends."""
    kept = piece.strip()
    if len(kept.text) < len(piece.text):
        start = len(piece.text) - len(piece.text.lstrip())
        drop(piece.cut(0, start), "去掉行首空白", log)
        if kept.text:
            drop(piece.cut(start + len(kept.text)), "去掉行尾空白", log)
    return kept


def edit(
    piece: Traced, pattern: re.Pattern[str], replace: str | Callable[[re.Match[str]], str], why: str, log: Log
) -> Traced:
    """Every match of `pattern` replaced; a replacement's characters stand for the first ones of what they replace."""
    texts: list[str] = []
    ats: list[int] = []
    done = 0
    for match in pattern.finditer(piece.text):
        start, end = match.span()
        new = replace if isinstance(replace, str) else replace(match)
        if new == match.group() or start == end:
            continue
        texts += (piece.text[done:start], new)
        ats += piece.at[done:start]
        ats += (piece.at[start : start + len(new)] + (-1,) * len(new))[: len(new)]
        log.append(Cleaning(piece.at[start], piece.at[end - 1] + 1, match.group(), new, why, inline=True))
        done = end
    if not done:
        return piece
    return Traced("".join(texts) + piece.text[done:], (*ats, *piece.at[done:]))


def runs(offsets: Iterable[int]) -> tuple[Run, ...]:
    """Runs of a cleaned text whose characters stand for these raw offsets (-1: for none)."""
    found: list[Run] = []
    begin = raw = length = 0
    for clean, at in enumerate(offsets):
        if length and at == raw + length and clean == begin + length:
            length += 1
            continue
        if length:
            found.append(Run(begin, raw, length))
        begin, raw, length = clean, at, int(at >= 0)
    return (*found, Run(begin, raw, length)) if length else tuple(found)
