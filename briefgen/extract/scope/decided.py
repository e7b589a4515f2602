"""A decision with its reason, as facts carry it."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Decided(NamedTuple, Generic[T]):
    """What was decided, why (Chinese, for `reasons`), and how sure (0 to 1)."""

    value: T
    reason: str
    confidence: float = 1.0
