"""How much goes on the pages of the body: limits in, smaller limits out, by an estimate of lines.

In: what was chosen under some limits. Out: the next smaller limits, or None. Leaves statements out, never cuts one; the
estimate only saves passes of the layout, which has the last word.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from briefgen.render.audience import Limits
from briefgen.render.choosing.choice import ChainBlock, Chosen
from briefgen.render.wording.statements import Statement, width

ACROSS, DOWN = 28, 22  # characters and lines of a page, GB/T 9704-2012, 5.2.3
HEAD = 6.6  # lines that masthead, issue, rule and title take
SHARE = {"overview": 5, "progress": 17, "problems": 7, "next_steps": 5, "doubts": 4}
"""Lines that a part of a body of two pages may take before it gives way to the others."""
GROWS = ("chains", "next_steps", "overview", "regions", "problems", "stages", "names", "doubts")
"""What takes the lines that are left over, in this order."""
FLOORS: tuple[Mapping[str, int], ...] = (
    {"overview": 3, "chains": 6, "stages": 2, "names": 2, "next_steps": 2, "problems": 2},
    {"overview": 2, "chains": 4, "stages": 2, "next_steps": 2},
    {},
)
"""What parts keep as long as others can still give way, round after round."""
GIVES = {
    "overview": ("overview",),
    "progress": ("names", "stages", "regions", "chains"),
    "problems": ("problems",),
    "next_steps": ("next_steps",),
    "doubts": ("doubts",),
}


def lines_of(chosen: Chosen) -> Mapping[str, float]:
    """Estimated lines of each part, its heading included."""
    return {
        "head": HEAD + (1.3 if sum(map(width, chosen.title)) > 20 else 0) + 0.6 + sum(0.9 * _lines(s.length + 3, 30) for _, s in chosen.summary),
        "overview": 1 + _together(chosen.overview),
        "progress": 1 + sum(map(_chain_lines, chosen.chains))
        + _together(s for b in chosen.regions for s in b.statements),
        "problems": 1 + _together(chosen.unanswered, 6) + _together(chosen.answered),
        "next_steps": 1 + _together(chosen.due, 20) + _together(chosen.ahead),
        "doubts": 1.5 + _together(chosen.doubts),
    }  # fmt: skip


def _lines(characters: float, across: int = ACROSS) -> int:
    return math.ceil((characters + 2) / across)


def _together(statements: Iterable[Statement], opening: int = 0) -> int:
    """Lines of statements that run on in one paragraph."""
    length = sum(s.length for s in statements)
    return _lines(length + opening) if length else 0


def _chain_lines(block: ChainBlock) -> int:
    length = width(block.name) + 5
    for line in block.lines:
        length += len(line.label) + 3
        for project, event in line.entries:
            length += width(project.name) + (8 if project.values else 0) + (11 if event.due else 0) + 1
    return _lines(length)


def room(pages: int) -> float:
    """Lines of the whole body."""
    return pages * DOWN


def smaller(limits: Limits, lines: Mapping[str, float]) -> Limits | None:
    """One item less where a part is furthest over its share; None when nothing can give way."""
    parts = sorted(GIVES, key=lambda part: (SHARE[part] - lines[part], part))
    for floor in FLOORS:
        for part in parts:
            names = sorted(GIVES[part], key=lambda name: -getattr(limits, name))
            for name in names:
                if (now := getattr(limits, name)) > floor.get(name, 1):
                    return limits.model_copy(update={name: now - 1})
    return None


def larger(limits: Limits, most: Limits) -> Iterator[Limits]:
    """Each way to have one item more, none beyond what the audience asks for."""
    for name in GROWS:
        if getattr(limits, name) < getattr(most, name):
            yield limits.model_copy(update={name: getattr(limits, name) + 1})
