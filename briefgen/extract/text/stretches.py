"""Where a stretch of text between two marks begins and ends, where words begin behind others, and which stretches overlap. Knows
no mark itself."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter
from typing import Protocol, TypeVar


class Stretch(Protocol):
    """Whatever has a place in a text: a span, a mention, a finding."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Placed = TypeVar("Placed", bound=Stretch)


def overlaps(start: int, end: int, others: Iterable[Stretch]) -> bool:
    """Whether the characters `start:end` are in part those of another."""
    return any(start < other.end and other.start < end for other in others)


def clear_of(new: Iterable[Placed], others: Sequence[Stretch]) -> list[Placed]:
    """Those that overlap none of the others."""
    return [one for one in new if not overlaps(one.start, one.end, others)]


def apart(found: Iterable[Placed]) -> list[Placed]:
    """Of those that overlap the first found."""
    stand: list[Placed] = []
    for one in found:
        if not overlaps(one.start, one.end, stand):
            stand.append(one)
    return stand


def by_start(*found: Iterable[Placed]) -> tuple[Placed, ...]:
    """All of them by where they begin; of two that begin together the one given first."""
    return tuple(sorted(chain.from_iterable(found), key=attrgetter("start")))


def since(text: str, at: int, marks: str) -> int:
    """Where the stretch that holds an offset begins: behind the last of `marks` before it, else at 0."""
    start = 0
    for mark in marks:
        start = text.rfind(mark, start, at) + 1 or start
    return start


def until(text: str, at: int, marks: str) -> int:
    """Where it ends: at the first of `marks` from an offset on, else with the text."""
    return min([end for mark in marks if (end := text.find(mark, at)) >= 0], default=len(text))


def past(pattern: re.Pattern[str], text: str, at: int, end: int = sys.maxsize) -> int:
    """Where what a pattern finds right at an offset ends; the offset itself where it finds nothing."""
    found = pattern.match(text, at, end)
    return found.end() if found else at
