"""A mechanism as it is named in a sentence.

Shared by the modules that find them: `quoted_ways`, `plain_ways`, `mechanisms`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefgen.extract.text.spans import MAX_NAME, Span


class Mechanism(NamedTuple):
    """A mechanism named at `start:end`, with the parts that its name or its explanation lists."""

    start: int
    end: int
    name: str
    how: str
    members: tuple[str, ...] = ()


Find = Callable[[str, Sequence[Span]], Iterator[Mechanism]]
"""What finds the mechanisms of one shape: of a sentence and the names in it."""


def cut(name: str) -> str:
    """At most 40 characters, ending with a whole part."""
    if len(name) <= MAX_NAME:
        return name
    end = max(name.rfind("、", 0, MAX_NAME), name.rfind("，", 0, MAX_NAME))
    return name[: end if end > 0 else MAX_NAME]
