"""A part of a landscape as a landscape of its own: one region with all inside it, one chain, or what a filter lets through.

In: a `Landscape` and what to keep. Out: `Narrowed`, whose rows rest on kept facts only and whose counts are counted again;
`whole` stays at hand for what is compared with others. Pure; linear in the rows; adds no figure but counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import Any, TypeVar, get_args, get_type_hints

from briefgen.fact import Fact
from briefgen.model import derive
from briefgen.model.cells import Listed, count_projects, region_lists, stage_counts
from briefgen.model.changes import Changes, with_changes
from briefgen.model.identity import Same
from briefgen.model.instruments.parts import Instruments, SameWord
from briefgen.model.landscape import (
    Added,
    Answer,
    Cell,
    Chain,
    Check,
    Derived,
    Doubt,
    Juxtaposed,
    Landscape,
    Promise,
    Region,
    RolledUp,
    Source,
    StageCount,
)

T = TypeVar("T")
COMPARING = (Doubt, Juxtaposed, SameWord)
"""Rows that set one place against another: a part of them says nothing, so one kept fact keeps the row."""
CLOSED = (Added, Check)
"""Rows whose number rests on all their facts: one that is left out takes the row with it."""

_COUNTED = ("cells", "rolled_up", "region_lists", "stage_counts", "announced_counts", "added", "checks", "doubts")
"""Rows with numbers that no fact states."""


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
    return replace(made, scope=region.id, scope_name=region.name, regions=regions, region_lists=lists)


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
    return replace(
        made,
        regions=tuple(r for r in landscape.regions if r.id in spoken),
        chains=(chain,),
        instruments=replace(made.instruments, chiefs=tools.chiefs, same_words=tools.same_words),
    )


def changes_in(part: Narrowed, changes: Changes) -> tuple[Narrowed, Changes]:
    """What of the changes of the whole concerns a part, counted for it."""
    whole, cell = whole_of(part), part.cell
    inside = set(subtree(whole, cell.id)) if isinstance(cell, Region) else set()
    lost = [
        one for one in changes.lost
        if cell is None or (one.region in inside if isinstance(cell, Region) else one.chain == cell.id)
    ]  # fmt: skip
    return with_changes(part, {f.id for f in changes.new}, {f.id for f in changes.changed}, lost)


def to_facts(landscape: Landscape, keep: Callable[[Fact], bool]) -> Narrowed:
    """Only what rests on facts that `keep` lets through; a row that rests on some of them loses the others."""
    return _narrowed(landscape, _Cut(landscape, keep, lambda _: None, comparing=False), "所选", cell_of(landscape))


def subtree(landscape: Landscape, region: str) -> Iterator[str]:
    """A region and all inside it that facts speak of; `regions` come in the order of the tree."""
    inside = {region}
    for one in landscape.regions:
        if one.parent in inside:
            inside.add(one.id)
    return iter(one.id for one in landscape.regions if one.id in inside)


def own_regions(landscape: Landscape) -> frozenset[str | None]:
    """The regions that a brief of this landscape is on, None for what is told of none: papers of other places are there to
    compare with. All where the landscape has no scope."""
    inside = subtree(landscape, landscape.scope) if landscape.scope else (r.id for r in landscape.regions)
    return frozenset([None, *inside])


def _placed(row: object, axis: str, ids: set[str]) -> bool | None:
    """Whether a row lies inside by a place of its own; None where it has none and its facts decide."""
    return getattr(row, axis) in ids if hasattr(row, axis) and not isinstance(row, Fact) else None


def _narrowed(whole: Landscape, cut: _Cut, name: str, cell: Region | Chain | None) -> Narrowed:
    facts = tuple(f for f in whole.facts if cut.keep(f))
    projects, cells = cut.rows(whole.projects), tuple(map(_recounted, cut.rows(whole.cells)))
    told = {f.id for f in facts}
    again = tuple(row for row in whole.said_again if row.fact in told)
    seeds, numbers = {f.seed for f in facts}, {row.source for row in again}
    sources = tuple(s for s in whole.sources if s.seed in seeds or s.number in numbers)
    totals = (
        count_projects(projects, f"{name}项目"),
        derive.count(len(sources), f"{name}材料", facts),
        derive.count(len(facts), f"{name}事实（重复表述不计）", facts),
    )
    values: dict[str, Any] = {f.name: getattr(whole, f.name) for f in fields(Landscape) if f.init}
    values |= {
        "facts": facts, "projects": projects, "cells": cells, "sources": sources, "said_again": again,
        "chains": tuple(c for c in whole.chains if c.id in {f.chain for f in facts} | {c.chain for c in cells}),
        "project_total": totals[0], "source_total": totals[1], "fact_total": totals[2],
        "stage_counts": stage_counts(projects, [s.stage for s in whole.stage_counts if s.stage]),
        "announced_counts": stage_counts(projects, [s.stage for s in whole.announced_counts], announced=True),
        "rolled_up": tuple(map(_recounted, cut.rows(whole.rolled_up))),
        "instruments": Instruments(**{f.name: cut.rows(getattr(whole.instruments, f.name)) for f in fields(Instruments)}),
    }  # fmt: skip
    for rows in ("answers", "promises", "added", "juxtaposed", "doubts", "checks", "enterprises", "platforms"):
        values[rows] = cut.rows(values[rows])
    listed = Listed(projects, values["enterprises"], values["platforms"], values["answers"], values["promises"])
    values["region_lists"] = region_lists(listed, whole.regions)
    counted = tuple(values[name] for name in _COUNTED)
    values["derived"] = tuple({d.id: d for d in (*totals, *_every(Derived, counted))}.values())
    return Narrowed(**values, cell=cell, whole=whole_of(whole))


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
        made = (self.row(row) for row in rows)
        return tuple(row for row in made if row is not None)

    def row(self, row: Any) -> Any:  # noqa: ANN401 (a row of any kind gives one of its kind)
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
        for name, optional in _inside(row.__class__):
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


@cache
def _inside(kind: type) -> tuple[tuple[str, bool], ...]:
    """The fields of a kind of row that may hold rows, and whether each may be None."""
    hints = get_type_hints(kind)
    return tuple((f.name, type(None) in get_args(hints[f.name])) for f in fields(kind) if f.init)


def facts_of(row: object) -> list[Fact]:
    """Every fact that a row holds, however deep, each once."""
    return list({fact.id: fact for fact in _every(Fact, row)}.values())


def _every(kind: type[T], value: object) -> Iterator[T]:
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _every(kind, one)
    elif is_dataclass(value) and not isinstance(value, type | Fact):
        for name, _ in _inside(type(value)):
            yield from _every(kind, getattr(value, name))
