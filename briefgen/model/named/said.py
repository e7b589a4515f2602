"""What a workspace says of projects: these names are one, those are two. In: the dictionary's sections. Out: `Said`.

A name is found however the material writes it (places, 项目 and company endings apart). What is said goes before every rule
of `kin`; it can neither make a project that no material names nor change a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model.named.names import Name, taken_apart

Key = tuple[str, str]
"""Core and phase of a name."""


@dataclass(frozen=True, slots=True)
class Said:
    """Names that are one (each set with its number) and names that are not, by key."""

    same: dict[Key, int]
    different: dict[Key, frozenset[int]]
    exact: frozenset[str]  # names said to be different that only their wording tells apart
    unknown: tuple[str, ...] = ()  # names that no material has
    aliases: frozenset[int] = frozenset()  # sets that the dictionary's aliases make, not what is said

    def mark(self, name: Name) -> str:
        """What sets a name apart from another of the same key."""
        return name.written if name.written in self.exact else ""

    def one(self, key: Key) -> int | None:
        """The number of the set that a name is in."""
        return self.same.get(key)

    def apart(self, ours: Iterable[Key], theirs: Iterable[Key]) -> bool:
        """Whether a name of ours and one of theirs are said to be different."""
        left = frozenset[int]().union(*(self.different.get(k, frozenset()) for k in ours))
        right = frozenset[int]().union(*(self.different.get(k, frozenset()) for k in theirs))
        return bool(left & right)


NOTHING = Said({}, {}, frozenset())


def said(
    same: Sequence[Sequence[str]],
    different: Sequence[Sequence[str]],
    words: Sequence[str],
    told: Iterable[Name],
    aliases: Sequence[Sequence[str]] = (),
) -> Said:
    """`words` are the place words that names are read by, `told` the names that the material has, `aliases` the names of each
    thing that the dictionary knows; what is said goes before them."""
    if not same and not different and not aliases:
        return NOTHING
    known = {key(n) for n in told}
    joined: dict[Key, int] = {}
    for at, names in enumerate((*same, *aliases)):
        for name in names:
            joined.setdefault(key(taken_apart(name, words)), at)
    parted: dict[Key, frozenset[int]] = {}
    exact: set[str] = set()
    for at, names in enumerate(different):
        keys = [key(taken_apart(n, words)) for n in names]
        for one in keys:
            parted[one] = parted.get(one, frozenset()) | {at}
        exact |= {n for n, k in zip(names, keys, strict=True) if keys.count(k) > 1}
    every = [n for names in (*same, *different) for n in names]
    unknown = tuple(dict.fromkeys(n for n in every if key(taken_apart(n, words)) not in known))
    made = frozenset(range(len(same), len(same) + len(aliases)))
    return Said(joined, parted, frozenset(exact), unknown, made)


def key(name: Name) -> Key:
    """What a name is looked up by."""
    return name.core, name.phase
