"""Which facts stand in a relation, asked from either end. Facts in, lookups out; built once a landscape.

Must not decide what a relation is worth: the callers know what they add, check or hold against a promise.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.fact import Fact


class Links:
    """The relations of a landscape's facts; what a fact is linked to may be missing where only a part of the facts is known."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        told = tuple(facts)
        self._by_id = {f.id: f for f in told}
        self._classes = {count: f for f in told if (count := f.linked("class_of"))}

    def to(self, fact: Fact | None, relation: str) -> Fact | None:
        """The fact that another is linked to: of an amount (amount_of) the count whose sum it is."""
        return self._by_id.get(fact.linked(relation) or "") if fact else None

    def class_of(self, count: Fact) -> Fact | None:
        """The class that a count is of: 5亿元以上 of 5亿元以上项目131个."""
        return self._classes.get(count.id)

    def class_key(self, *counts: Fact) -> str:
        """What must be equal for two counts to be of one class, by the first of `counts` that is of any; 超5亿元 is not 5亿元以上."""
        found = next(filter(None, map(self.class_of, counts)), None)
        return f"{found.qualifier}{found.value}{found.unit}" if found else ""
