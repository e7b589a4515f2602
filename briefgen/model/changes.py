"""What a landscape says that the issue before did not, for a section that opens the next brief.

In: a landscape, the facts of the issue before by identity, which of them say something else now. Out: the landscape with the
count as a figure of its own, and `Changes`. Compares nothing itself and formats nothing for a reader.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefgen.document import BlockKind
from briefgen.fact import Fact, Kind
from briefgen.model import derive
from briefgen.model.landscape import Derived, Landscape

T = TypeVar("T", bound=Landscape)


@dataclass(frozen=True, slots=True, order=True)
class Lost:
    """Where a fact belonged that is told no more; "" where it named no region or chain."""

    region: str
    chain: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Facts new since the issue before and those that it told otherwise, in order of the landscape; `lost` are the places
    of its facts that are told no more. A gone fact has no sentence in the material, so no number of them is printed."""

    new: tuple[Fact, ...]
    changed: tuple[Fact, ...]
    lost: tuple[Lost, ...]  # each place once
    new_count: Derived
    changed_count: Derived

    @property
    def gone(self) -> bool:
        """Whether some of the issue's facts are told no more."""
        return bool(self.lost)

    def leading(self, indicators: Sequence[str], count: int) -> tuple[Fact, ...]:
        """The new figures that a reader should see first, of one sentence one: by the audience's indicators."""
        order = {metric: at for at, metric in enumerate(indicators)}
        figures = [f for f in self.new if f.kind is Kind.QUANTITY and f.metric and f.block is BlockKind.BODY]
        ranked = sorted(figures, key=lambda f: order.get(f.metric or "", len(order)))
        first = {(f.seed, f.sentence): f for f in reversed(ranked)}
        return tuple(f for f in ranked if first[f.seed, f.sentence] is f and not f.threshold)[:count]


def with_changes(
    landscape: T, new: Collection[str], changed: Collection[str], lost: Iterable[Lost]
) -> tuple[T, Changes]:
    """`new` and `changed` are ids of facts, of which those of the landscape count."""
    fresh = tuple(f for f in landscape.facts if f.id in new)
    other = tuple(f for f in landscape.facts if f.id in changed)
    counts = (
        derive.count(len(fresh), "与上期相比新增的事实", fresh),
        derive.count(len(other), "与上期说法不同的事实", other),
    )
    known = {d.id: d for d in (*landscape.derived, *counts)}
    return replace(landscape, derived=tuple(known.values())), Changes(fresh, other, tuple(sorted(set(lost))), *counts)
