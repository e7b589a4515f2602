"""Paragraphs → one text that knows where each stretch of it stands in the file.

In: paragraphs in reading order, each with its page, paragraph or cell. Out: `Decoded`. It keeps the limit of characters, so
that no reader can run away, and lets through only characters that a text may hold.
"""

from __future__ import annotations

import re

from briefgen.document import Place
from briefgen.ingest.decode import Decoded, Mapped
from briefgen.ingest.limits import Limits

_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # no text: controls, halves of characters
_BREAKS = re.compile("[\r\n\f\x85\u2028\u2029]+")


def plain(text: str) -> str:
    """`text` as one line of characters that may be printed and written to a file."""
    return _BREAKS.sub(" ", _ODD.sub("", text)).strip()


class Builder:
    """Puts a text together; `limits.max_chars` holds while it grows."""

    def __init__(self, encoding: str, limits: Limits) -> None:
        self._encoding, self._limits = encoding, limits
        self._parts: list[str] = []
        self._places: list[Place] = []
        self._size = 0
        self.notes: list[str] = []
        self.headings: dict[str, None] = {}
        self.cells: list[Mapped] = []

    def add(self, text: str, kind: str, at: int | str, *, after: str = "\n") -> None:
        """Append what stands at page, paragraph or cell `at`; nothing when it is blank."""
        text = plain(text)
        if text:
            self.put(text, kind, at)
            self.put(after)

    def mark(self, row: str, column: str, said: str) -> None:
        """What was added last ends, but for one mark behind it, in what a mapped cell says."""
        end = self._size - len(self._parts[-1])
        self.cells.append(Mapped(row, column, end - len(said), end))

    def put(self, text: str, kind: str = "", at: int | str = 0) -> None:
        """Append characters as they are; without a `kind` they belong to what stands before."""
        if kind and (not self._places or (self._places[-1].kind, self._places[-1].at) != (kind, at)):
            self._places.append(Place(self._size, kind, at))
        self._parts.append(text)
        self._size += len(text)
        self._limits.chars(self._size)

    def built(self) -> Decoded:
        return Decoded(
            "".join(self._parts),
            self._encoding,
            tuple(self._places),
            tuple(self.notes),
            tuple(self.headings),
            tuple(self.cells),
        )
