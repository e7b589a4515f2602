"""A seed that is none, as later steps and the results of a build tell of it.

In: nothing. Out: a frozen value. Apart from `document`, which a build with nothing to do need not import.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SkippedSeed:
    """A file that could not be read as a document: its name, a short id of the reason, and the reason told (Chinese)."""

    seed: str
    reason: str
    told: str
