"""A part of a landscape as a landscape of its own: one region with all inside it, one chain, or what a filter lets through.

In: a `Landscape` and what to keep. Out: `Narrowed`, whose rows rest on kept facts only and whose counts are counted again;
`whole` stays at hand for what is compared with others. Pure; linear in the rows; adds no figure but counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from briefgen.fact import Fact
from briefgen.model import derive
from briefgen.model.cells import count_outside, count_projects, region_lists, stage_counts
from briefgen.model.changes import Changes, with_changes
from briefgen.model.identity import Same
from briefgen.model.instrument_rows import Instruments, SameWord
from briefgen.model.landscape import (
    Added,
    Answer,
    Cell,
    Chain,
    Check,
    Doubt,
    Juxtaposed,
    Landscape,
    Promise,
    Region,
    RolledUp,
    Source,
    StageCount,
)
from briefgen.model.own import apart, inside, own
from briefgen.model.walk import every_derived, facts_of, row_fields

T = TypeVar("T")
COMPARING = (Doubt, Juxtaposed, SameWord)
"""Rows that set one place against another: a part of them says nothing, so one kept fact keeps the row."""
CLOSED = (Added, Check)
"""Rows whose number rests on all their facts: one that is left out takes the row with it."""


@dataclass(frozen=True, slots=True)
class Narrowed(Landscape):
    """A part of `whole`. `cell` is the region or chain that it is about, None for a filter's.

    Invariant: every row but those of `COMPARING` rests on facts of `facts` alone; sources keep the numbers of the whole.
    """

    cell: Region | Chain | None = None
    whole: Landscape | None = field(default=None, repr=False, compare=False)

    def source_of(self, fact: Fact) -> Source:
        """The source of a fact, of the whole too."""
        return whole_of(self).source_of(fact)

    def copies_of(self, facts: Iterable[str]) -> tuple[Source, ...]:
        """As of the whole."""
        return whole_of(self).copies_of(facts)


def whole_of(landscape: Landscape) -> Landscape:
    """The landscape that a part was taken from; itself where it is no part."""
    return landscape.whole if isinstance(landscape, Narrowed) and landscape.whole else landscape


def cell_of(landscape: Landscape) -> Region | Chain | None:
    """The region or chain that a part is about."""
    return landscape.cell if isinstance(landscape, Narrowed) else None


def to_region(landscape: Landscape, region: Region) -> Narrowed:
    """Only what is said of a region and of those inside it; its scope is that region."""
    ids = set(subtree(landscape, region.id))
    cut = _Cut(landscape, lambda fact: fact.region in ids, lambda row: _placed(row, "region", ids), comparing=True)
    regions = tuple(
        replace(r, parent=None) if r.id == region.id else r for r in landscape.regions if r.id in ids
    )  # fmt: skip
    made = _narrowed(landscape, cut, region.name, region)
    lists = tuple(row for row in made.region_lists if row.region in ids)
    return _with_derived(replace(made, regions=regions, region_lists=lists))


def to_chain(landscape: Landscape, chain: Chain) -> Narrowed:
    """Only what is said of a chain, in the regions of which it is said and those that they lie in."""
    ids = {chain.id}
    cut = _Cut(landscape, lambda fact: fact.chain == chain.id, lambda row: _placed(row, "chain", ids), comparing=True)
    made = _narrowed(landscape, cut, chain.name, chain)
    known = {r.id: r for r in landscape.regions}
    spoken: set[str] = set()
    for at in (*(f.region for f in made.facts), *(c.region for c in made.cells), made.scope):
        while at in known and at not in spoken:
            spoken.add(at)
            at = known[at].parent
    tools = landscape.instruments  # who leads and runs is said of all chains alike
    return _with_derived(
        replace(
            made,
            regions=tuple(r for r in landscape.regions if r.id in spoken),
            chains=(chain,),
            instruments=replace(made.instruments, chiefs=tools.chiefs, same_words=tools.same_words),
        )
    )


def changes_in(part: Narrowed, changes: Changes) -> tuple[Narrowed, Changes]:
    """What of the changes of the whole concerns a part, counted for it."""
    whole, cell = whole_of(part), part.cell
    within = set(subtree(whole, cell.id)) if isinstance(cell, Region) else set()
    lost = [
        one for one in changes.lost
        if cell is None or (one.region in within if isinstance(cell, Region) else one.chain == cell.id)
    ]  # fmt: skip
    return with_changes(part, {f.id for f in changes.new}, {f.id for f in changes.changed}, lost)


def to_facts(landscape: Landscape, keep: Callable[[Fact], bool]) -> Narrowed:
    """Only what rests on facts that `keep` lets through; a row that rests on some of them loses the others."""
    cut = _Cut(landscape, keep, lambda _: None, comparing=False)
    return _with_derived(_narrowed(landscape, cut, "所选", cell_of(landscape)))


def subtree(landscape: Landscape, region: str) -> Iterator[str]:
    """A region and all inside it that facts speak of; `regions` come in the order of the tree."""
    return inside(landscape.regions, region)


def own_regions(landscape: Landscape) -> frozenset[str | None]:
    """The regions that a brief of this landscape is on, None for what is told of none."""
    return own(landscape.regions, landscape.scope)


def of_own(landscape: Landscape) -> Landscape:
    """Only what is told of the own regions; the landscape itself where it tells of no other."""
    at = own_regions(landscape)
    if all(fact.region in at for fact in landscape.facts):
        return landscape
    return to_facts(landscape, lambda fact: fact.region in at)


def _placed(row: object, axis: str, ids: set[str]) -> bool | None:
    """Whether a row lies inside by a place of its own; None where it has none and its facts decide."""
    return getattr(row, axis) in ids if hasattr(row, axis) and not isinstance(row, Fact) else None


def _narrowed(whole: Landscape, cut: _Cut, name: str, cell: Region | Chain | None) -> Narrowed:
    copied: dict[str, Any] = {f.name: getattr(whole, f.name) for f in fields(Landscape) if f.init}
    if isinstance(cell, Region):
        copied |= {"scope": cell.id, "scope_name": cell.name}
    return _recounted_for(name, _cut_down(Narrowed(**copied, cell=cell, whole=whole_of(whole)), cut))


def _cut_down(part: Narrowed, cut: _Cut) -> Narrowed:
    """The rows that rest on kept facts; their counts are still those of the whole."""
    facts, cells = tuple(f for f in part.facts if cut.keep(f)), cut.rows(part.cells)
    told, seeds = {f.id for f in facts}, {f.seed for f in facts}
    again = tuple(row for row in part.said_again if row.fact in told)
    numbers = {row.source for row in again}
    chains = {f.chain for f in facts} | {c.chain for c in cells}
    tools = part.instruments
    return replace(
        part,
        facts=facts,
        said_again=again,
        sources=tuple(s for s in part.sources if s.seed in seeds or s.number in numbers),
        chains=tuple(c for c in part.chains if c.id in chains),
        projects=cut.rows(part.projects),
        cells=cells,
        rolled_up=cut.rows(part.rolled_up),
        answers=cut.rows(part.answers),
        promises=cut.rows(part.promises),
        added=cut.rows(part.added),
        juxtaposed=cut.rows(part.juxtaposed),
        doubts=cut.rows(part.doubts),
        checks=cut.rows(part.checks),
        enterprises=cut.rows(part.enterprises),
        platforms=cut.rows(part.platforms),
        instruments=Instruments(**{f.name: cut.rows(getattr(tools, f.name)) for f in fields(Instruments)}),
    )


def _recounted_for(name: str, part: Narrowed) -> Narrowed:
    """The rows with what is counted of them; `name` is that of the part."""
    projects, outside = apart(part.projects, own_regions(part))
    reached, announced = ([s.stage for s in row if s.stage] for row in (part.stage_counts, part.announced_counts))
    return replace(
        part,
        project_total=count_projects(projects, f"{name}项目"),
        outside_total=count_outside(outside),
        source_total=derive.count(len(part.sources), f"{name}材料", part.facts),
        fact_total=derive.count(len(part.facts), f"{name}事实（重复表述不计）", part.facts),
        cells=tuple(map(_recounted, part.cells)),
        rolled_up=tuple(map(_recounted, part.rolled_up)),
        stage_counts=stage_counts(projects, reached),
        announced_counts=stage_counts(projects, announced, announced=True),
        region_lists=region_lists(part, part.regions),
    )


def _with_derived(part: Narrowed) -> Narrowed:
    return replace(part, derived=every_derived(part))


def _recounted(row: T) -> T:
    """A cell whose counts are those of the facts and projects that it holds now."""
    if isinstance(row, Cell) and not _counts_hold(row):
        where = f"{row.region_name}·{row.chain_name}"
        counted = derive.count(len(row.facts), f"{where}事实（重复表述不计）", row.facts)
        return replace(row, fact_count=counted, project_count=count_projects(row.projects, f"{where}项目"))
    if isinstance(row, RolledUp) and row.project_count.value != len(row.projects):
        where = f"{row.region_name}及所辖区域·{row.chain_name}"
        return replace(row, project_count=count_projects(row.projects, f"{where}项目"))
    return row


def _counts_hold(cell: Cell) -> bool:
    facts = len({f.id for f in cell.facts})
    return len(cell.fact_count.inputs) == facts and cell.project_count.value == len(cell.projects)


class _Cut:
    """Rows in, rows out: kept, dropped, or left with the part that rests on kept facts."""

    def __init__(
        self,
        landscape: Landscape,
        keep: Callable[[Fact], bool],
        placed: Callable[[object], bool | None],
        *,
        comparing: bool,
    ) -> None:
        self.keep = keep
        self.placed = placed
        self.held = _held(Same(landscape))
        self.comparing = comparing

    def rows(self, rows: Iterable[T]) -> tuple[T, ...]:
        """The rows that stay, trimmed to what is kept."""
        made = (self.row(row) for row in rows)
        return tuple(row for row in made if row is not None)

    def row(self, row: Any) -> Any:  # noqa: ANN401 (a row of any kind gives one of its kind)
        """A row with the kept facts alone, None where it rests on none."""
        if isinstance(row, Fact):
            return row if self.keep(row) else None
        if not is_dataclass(row) or isinstance(row, type | StageCount):
            return row
        placed = self.placed(row)
        if placed is not None:
            return row if placed else None
        facts = (
            [row.problem] if isinstance(row, Answer) else [row.fact] if isinstance(row, Promise) else self._facts(row)
        )
        kept = [self.keep(fact) for fact in facts]
        if not kept or all(kept) or (any(kept) and self.comparing and isinstance(row, COMPARING)):
            return self._trimmed(row) if kept and isinstance(row, Answer | Promise) and not self.comparing else row
        return self._trimmed(row) if any(kept) and not isinstance(row, CLOSED) else None

    def _facts(self, row: object) -> list[Fact]:
        """The facts of a row of the landscape that is cut."""
        found = self.held.get(id(row))
        if found is None:
            found = self.held[id(row)] = facts_of(row)
        return found

    def _trimmed(self, row: Any) -> Any:  # noqa: ANN401
        """The row with what rests on kept facts; None where something that it cannot be without is gone."""
        changed: dict[str, Any] = {}
        for name, optional in row_fields(row.__class__):
            value = getattr(row, name)
            if isinstance(value, tuple):
                rest = self.rows(value)
                changed[name] = None if value and not rest and optional else rest
            elif is_dataclass(value):
                rest = self.row(value)
                if rest is None and not optional:
                    return None
                changed[name] = rest
        made = replace(row, **changed)
        enough = 2 if isinstance(row, Juxtaposed) else 1
        return made if sum(1 for _ in facts_of(made)) >= enough else None


@lru_cache(maxsize=2)  # the whole, and a part of it that a filter cuts once more
def _held(_: Same[Landscape]) -> dict[int, list[Fact]]:
    """The facts of each row of a landscape, by the row's id; a landscape is cut for every region and chain. The key keeps the
    landscape, and so the ids, as long as what is kept."""
    return {}
