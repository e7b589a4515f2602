"""Statements that run on: what stands side by side in one sentence of the material is told as one sentence of the brief.

In: statements in order. Out: fewer of them, the same words. Words nothing anew; joins only clauses between which nothing stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.render.wording.statements import Cite, Lift, Name, Part, Statement

BETWEEN = frozenset({"，", "、", "；"})
"""All that may stand between two clauses that are told as one."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """A statement of one lift: what opens it, the lift, what closes it, the references apart."""

    opening: tuple[Part, ...]
    lift: Lift
    closing: tuple[Part, ...]


def running_on(statements: Sequence[Statement], most: int) -> tuple[Statement, ...]:
    """The statements with those joined whose clauses stand side by side, or share one, and which say the same before and behind
    them, as long as what is made takes up at most `most` characters."""
    made: list[Statement] = []
    for statement in statements:
        joined = _joined(made[-1], statement) if made else None
        if joined and joined.length <= most:
            made[-1] = joined
        else:
            made.append(statement)
    return tuple(made)


def _joined(before: Statement, after: Statement) -> Statement | None:
    one, two = _shape(before), _shape(after)
    if one is None or two is None or one.closing != two.closing or not _opens_alike(one, two):
        return None
    same = (one.lift.fact.seed, one.lift.fact.sentence) == (two.lift.fact.seed, two.lift.fact.sentence)
    apart = one.lift.fact.sentence[one.lift.end : two.lift.start]
    overlaps = one.lift.start <= two.lift.start < one.lift.end < two.lift.end
    if not same or not (overlaps or apart in BETWEEN):
        return None
    lift = replace(one.lift, end=two.lift.end)
    facts = tuple(fact for part in (*before.parts, *after.parts) if isinstance(part, Cite) for fact in part.facts)
    return Statement((*one.opening, lift, *one.closing[:-1], Cite(facts), one.closing[-1]), before.lead)


def _opens_alike(one: _Shape, two: _Shape) -> bool:
    """Whether nothing new stands before the second: the same, or the name of what the first one's words name already."""
    names = [part.text for part in two.opening if isinstance(part, Name)]
    words = one.lift.fact.sentence[one.lift.start : one.lift.end]
    return one.opening == two.opening or (len(two.opening) == len(names) == 1 and names[0] in words)


def _shape(statement: Statement) -> _Shape | None:
    """The shape of a statement of one lift, closed by a reference and a full stop; None for others."""
    at = [place for place, part in enumerate(statement.parts) if isinstance(part, Lift)]
    if len(at) != 1 or not isinstance(statement.parts[-2], Cite):
        return None
    lift = statement.parts[at[0]]
    assert isinstance(lift, Lift)
    return _Shape(statement.parts[: at[0]], lift, (*statement.parts[at[0] + 1 : -2], statement.parts[-1]))
