"""What the material says of a matter of everyday life: the clauses that hold one of some words, and no other.

In: facts, words. Out: pieces of sentences to be quoted. Draws no conclusion: what no sentence says is not there.
"""

from __future__ import annotations

from collections.abc import Collection

from briefgen.fact import Fact
from briefgen.render.wording.statements import Lift
from briefgen.render.wording.writing import Writer


def about(writer: Writer, facts: Collection[Fact], words: Collection[str]) -> tuple[tuple[Lift, ...], ...]:
    """The clauses that hold one of `words`, sentence by sentence in the order of the facts, none inside another; where no
    clause of a sentence can stand alone, the sentence."""
    found: dict[tuple[str, str], list[Lift]] = {}
    for fact in facts:
        if any(word in fact.sentence for word in words):
            clauses = found.setdefault((fact.seed, fact.sentence), [writer.whole(fact)])
            clause = writer.clause(fact)
            if clause and any(word in fact.sentence[clause.start : clause.end] for word in words):
                clauses.append(clause)
    return tuple(tuple(outermost(clauses) or [whole]) for whole, *clauses in found.values())


def outermost(clauses: Collection[Lift]) -> list[Lift]:
    """Pieces of one sentence in their order, without those that another holds."""
    kept: list[Lift] = []
    for lift in sorted(clauses, key=lambda one: (one.start, -one.end)):
        if not kept or lift.end > kept[-1].end:
            kept.append(lift)
    return kept
