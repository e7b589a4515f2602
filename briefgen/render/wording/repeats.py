"""Statements that say again what another one says. In: statements in order. Out: those that are left. Words nothing anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefgen.render.wording.statements import Lift, Statement


def unlike(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without those whose words all stand in others; of statements with the same words the first stays."""
    lifts = [[part for part in statement.parts if isinstance(part, Lift)] for statement in statements]
    said: dict[tuple[str, str], list[tuple[int, Lift]]] = defaultdict(list)
    for at, found in enumerate(lifts):
        for lift in found:
            said[lift.fact.seed, lift.fact.sentence].append((at, lift))

    def again(at: int, lift: Lift) -> bool:
        others = (one for one in said[lift.fact.seed, lift.fact.sentence] if one[0] != at)
        return any(_within(lift, other) and (before < at or not _within(other, lift)) for before, other in others)

    return tuple(
        statement
        for at, statement in enumerate(statements)
        if not lifts[at] or not all(again(at, lift) for lift in lifts[at])
    )


def _within(lift: Lift, other: Lift) -> bool:
    return other.start <= lift.start and lift.end <= other.end
