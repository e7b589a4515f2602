"""Words of the field as a set, to tell whether a line was broken inside one.

In: the names of the dictionaries and the common words of reports (words.yaml). Out: one frozen `Words`. It knows no text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefgen.strict_yaml import load_yaml

FILE = Path(__file__).parent / "words.yaml"
LONGEST = 6  # characters of a word that a line is tried for; longer names end with a shorter one
SEAM = 3


@dataclass(frozen=True, slots=True)
class Words:
    """`whole`: words of the field; `inside`: three characters in a row that stand inside one."""

    whole: frozenset[str]
    inside: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Words:
        """`names` and the common words. Raises `InvalidInput` for a damaged file."""
        common: Any = load_yaml(FILE, FILE.name).value
        whole = frozenset([*names, *common["common"]])
        return cls(whole, frozenset(word[at : at + SEAM] for word in whole for at in range(len(word) - SEAM + 1)))

    def ends(self, line: str) -> bool:
        """Whether a line ends with a word."""
        return any(line[-length:] in self.whole for length in range(2, LONGEST + 1))

    def begins(self, line: str) -> bool:
        """Whether a line begins with a word."""
        return any(line[:length] in self.whole for length in range(2, LONGEST + 1))

    def cut(self, left: str, right: str) -> bool:
        """Whether a break is inside a word: some word reaches over it, and the halves are not both words themselves."""
        over = left[-1:] + right[:1] in self.whole
        over = over or any(left[-size:] + right[: SEAM - size] in self.inside for size in range(1, SEAM))
        return over and not (self.ends(left) and self.begins(right))


@lru_cache(maxsize=1)
def county_words() -> frozenset[str]:
    """Short names of counties that are words as well. Raises `InvalidInput` for a damaged file."""
    data: Any = load_yaml(FILE, FILE.name).value
    return frozenset(data["county_words"])
