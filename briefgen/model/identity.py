"""A value as a key that is equal to itself alone.

In: a landscape or another large value. Out: a key for `lru_cache`, which keeps the value alive. To compare two landscapes
by value would take longer than what is looked up for them.
"""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """The key of one object."""

    __slots__ = ("of",)

    def __init__(self, of: T) -> None:
        self.of = of

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.of is other.of

    def __hash__(self) -> int:
        return id(self.of)
