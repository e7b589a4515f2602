"""How much goes on the pages of the body: limits in, smaller limits out, by an estimate of lines.

In: what was chosen under some limits. Out: the next smaller limits, or None. Leaves statements out, never cuts one; the
estimate only saves passes of the layout, which has the last word.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefgen.render.audience import Limits
from briefgen.render.choice import ChainBlock, Chosen
from briefgen.render.writing import Statement

ACROSS, DOWN = 28, 22  # characters and lines of a page, GB/T 9704-2012, 5.2.3
HEAD = 7.5  # lines that masthead, issue, rule and title take
SHARE = {"overview": 10, "progress": 12, "problems": 8, "next_steps": 7, "doubts": 5}
"""Lines that a part of a body of two pages may take before it gives way to the others."""
GIVES = {
    "overview": ("overview",),
    "progress": ("names", "regions", "chains"),
    "problems": ("problems",),
    "next_steps": ("next_steps",),
    "doubts": ("doubts",),
}


def lines_of(chosen: Chosen) -> Mapping[str, float]:
    """Estimated lines of each part, its heading included."""
    return {
        "head": HEAD + 0.6 + sum(0.9 * _lines(s.length + 3, 30) for _, s in chosen.summary),
        "overview": 1 + _paragraphs(chosen.overview),
        "progress": 1 + sum(map(_chain_lines, chosen.chains))
        + sum(_lines(sum(s.length for s in b.statements)) for b in chosen.regions),
        "problems": 1 + _together(chosen.unanswered, 6) + _paragraphs(chosen.answered),
        "next_steps": 1 + _together(chosen.due, 20) + _paragraphs(chosen.ahead),
        "doubts": 1.5 + _paragraphs(chosen.doubts),
    }  # fmt: skip


def _lines(characters: float, across: int = ACROSS) -> int:
    return math.ceil((characters + 2) / across)


def _paragraphs(statements: Iterable[Statement]) -> int:
    return sum(_lines(s.length) for s in statements)


def _together(statements: Iterable[Statement], opening: int) -> int:
    length = sum(s.length for s in statements)
    return _lines(length + opening) if length else 0


def _chain_lines(block: ChainBlock) -> int:
    length = len(block.name) + 5
    for line in block.lines:
        length += len(line.label) + 4
        for project, event in line.entries:
            length += len(project.name) + (10 if project.values else 0) + (14 if event.due else 0) + 1
    return _lines(length)


def room(pages: int) -> float:
    """Lines of the whole body."""
    return pages * DOWN


def smaller(limits: Limits, lines: Mapping[str, float]) -> Limits | None:
    """One item less where a part is furthest over its share; None when nothing can give way."""
    parts = sorted(GIVES, key=lambda part: (SHARE[part] - lines[part], part))
    for part in parts:
        names = sorted(GIVES[part], key=lambda name: -getattr(limits, name))
        for name in names:
            if (now := getattr(limits, name)) > 1:
                return replace(limits, **{name: now - 1})
    return None
