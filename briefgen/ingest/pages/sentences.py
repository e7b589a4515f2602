"""Blocks → sentences.

In: a block's text. Out: the offsets of its sentences, blanks and nothing else between them. A closing quotation mark or
bracket belongs to the sentence it closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?:[。！？!?][。！？!?…]*|…+(?![…等、，]|一批|一系列))[”’」』）)》]*…*")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of `text`, in order."""
    start = 0
    for match in _END.finditer(text):
        yield from _bounded(text, start, match.end())
        start = match.end()
    yield from _bounded(text, start, len(text))


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
