"""Where the text of a PDF page stands, read from the finished file by poppler, in millimetres."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
_MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `middle` is measured from the top edge of the page."""

    left: float
    right: float
    middle: float
    text: str


def lines(content: bytes, page: int, folder: Path) -> list[Line]:
    """The lines of one page from top to bottom, words of one height joined."""
    path = folder / "measured.pdf"
    path.write_bytes(content)
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(path), "-"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    words = [
        Line(float(x0) * _MM, float(x1) * _MM, (float(y0) + float(y1)) / 2 * _MM, unescape(text))
        for x0, y0, x1, y1, text in _WORD.findall(found)
    ]
    rows: list[list[Line]] = []
    for word in sorted(words, key=lambda word: word.middle):
        if rows and word.middle - rows[-1][0].middle < 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_joined(sorted(row, key=lambda word: word.left)) for row in rows]


def _joined(row: list[Line]) -> Line:
    return Line(row[0].left, max(word.right for word in row), row[0].middle, "".join(word.text for word in row))
