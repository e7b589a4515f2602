"""What statements say again. In: statements in order. Out: those that are left, and those whose paper the one before has named
without its name. Words nothing anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.render.wording.statements import Lift, Part, Published, Statement, Words


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


def under_one(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Sentences of one paragraph: 据某日材料 opens only the first of those that rest on the same paper."""
    rest = tuple(
        replace(after, parts=after.parts[len(opening) :])
        if (opening := _opening(after)) and opening == _opening(before)
        else after
        for before, after in pairwise(statements)
    )
    return (*statements[:1], *rest)


def _opening(statement: Statement) -> tuple[Part, ...]:
    """The parts that name the paper: 据, its day, 材料，."""
    first, *more = statement.parts
    if not (isinstance(first, Words) and first.text.startswith("据")):
        return ()
    opening = (first, *more[:2]) if more and isinstance(more[0], Published) else (first,)
    return opening if isinstance(opening[-1], Words) and opening[-1].text.endswith("材料，") else ()
