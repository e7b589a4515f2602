"""A decision with its reason, as facts carry it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Decided(Generic[T]):
    """What was decided, why (Chinese, for `reasons`), and how sure (0 to 1)."""

    value: T
    reason: str
    confidence: float = 1.0
