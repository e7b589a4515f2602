"""Words broken into lines that fit a width. Pure; a number is never cut in two."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.render.wording.statements import width

_PIECE = re.compile(r"[A-Za-z0-9.,%+—-]+|[“《（(]*.[”》）)，。；：、,;:]*", re.DOTALL)
"""What stays together: a run of letters and digits, or one character with the marks that may not begin or end a line."""

FEW = 2
"""Characters that are too few to stand on a line of their own."""


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of one name or sentence, `ref` what the audit knows it by, the first baseline at `x`, `y`."""

    x: float
    y: float
    lines: tuple[str, ...]
    ref: str = ""

    @property
    def text(self) -> str:
        return "".join(self.lines)


def broken(text: str, across: float) -> tuple[str, ...]:
    """The text in lines of at most `across` Chinese characters; a longer run without a break keeps its line.

    A last line of one or two characters is filled up from the lines before it.
    """
    lines = _filled(text, across)
    if len(lines) > 1 and width(lines[-1]) <= FEW:
        evener = _filled(text, max(width(text) / len(lines) + 1, FEW))
        lines = evener if len(evener) == len(lines) else lines
    return tuple(lines)


def _filled(text: str, across: float) -> list[str]:
    lines: list[str] = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1] + piece) > across:
            lines.append("")
        lines[-1] += piece
    return lines
