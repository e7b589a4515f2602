"""What the model knows: the one value that templates receive. Its rows are in `rows` and `instrument_rows`.

Must not hold a row without a fact, or a number that is neither a `Figure` nor a `Derived`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from briefgen.fact import Fact
from briefgen.model.instrument_rows import Instruments
from briefgen.model.rows import (
    Added,
    Answer,
    Cell,
    Chain,
    Check,
    Derived,
    Doubt,
    Entity,
    Event,
    Figure,
    Juxtaposed,
    Project,
    Promise,
    Recognition,
    Region,
    RegionLists,
    RolledUp,
    SaidAgain,
    Source,
    StageCount,
    StageEvent,
)
from briefgen.skipped import SkippedSeed

__all__ = [
    "Added",
    "Answer",
    "Cell",
    "Chain",
    "Check",
    "Derived",
    "Doubt",
    "Entity",
    "Event",
    "Figure",
    "Juxtaposed",
    "Landscape",
    "Project",
    "Promise",
    "Recognition",
    "Region",
    "RegionLists",
    "RolledUp",
    "SaidAgain",
    "Source",
    "StageCount",
    "StageEvent",
]


@dataclass(frozen=True, slots=True)
class Landscape:
    """Everything a brief may say."""

    as_of: date | None
    scope: str | None
    scope_name: str | None
    sources: tuple[Source, ...]
    skipped: tuple[SkippedSeed, ...]
    facts: tuple[Fact, ...]  # all but repeats, in order of source and place
    regions: tuple[Region, ...]
    chains: tuple[Chain, ...]
    projects: tuple[Project, ...]
    cells: tuple[Cell, ...]
    answers: tuple[Answer, ...]
    promises: tuple[Promise, ...]
    added: tuple[Added, ...]
    juxtaposed: tuple[Juxtaposed, ...]
    doubts: tuple[Doubt, ...]
    derived: tuple[Derived, ...]  # every Derived above and the counts below, by id unique
    project_total: Derived  # of the own regions, see `own`
    source_total: Derived
    fact_total: Derived
    checks: tuple[Check, ...] = ()
    outside_total: Derived | None = None  # projects of other places, which no other count has
    stage_counts: tuple[StageCount, ...] = ()  # own projects by furthest stage reached, in order of stage; "" last
    announced_counts: tuple[StageCount, ...] = ()  # by next stage announced and not yet reached
    rolled_up: tuple[RolledUp, ...] = ()  # region × chain with the regions inside
    enterprises: tuple[Entity, ...] = ()  # in order of first telling
    platforms: tuple[Entity, ...] = ()
    region_lists: tuple[RegionLists, ...] = ()  # all lists of a region with those inside it
    instruments: Instruments = field(default_factory=Instruments)
    said_again: tuple[SaidAgain, ...] = ()  # by copies of a document, in order of source
    _by_seed: Mapping[str, Source] = field(init=False, repr=False, compare=False)
    _copies: Mapping[str, tuple[Source, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # asked for every fact of a brief, so never searched for
        object.__setattr__(self, "_by_seed", {s.seed: s for s in self.sources})
        number = {s.number: s for s in self.sources}
        copies: dict[str, tuple[Source, ...]] = {}
        for row in self.said_again:
            copies[row.fact] = (*copies.get(row.fact, ()), number[row.source])
        object.__setattr__(self, "_copies", copies)

    def source_of(self, fact: Fact) -> Source:
        """The source a fact was taken from; `KeyError` for a fact of another landscape."""
        return self._by_seed[fact.seed]

    def copies_of(self, facts: Iterable[str]) -> tuple[Source, ...]:
        """The sources that say one of these facts (ids) once more, for they carry the same article; in their order."""
        found = {s.number: s for fact in facts for s in self._copies.get(fact, ())}
        return tuple(found[number] for number in sorted(found))
