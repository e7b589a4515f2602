"""Region × chain: what the facts say of one chain in one region, and the lists of a region with all inside it.

In: facts, projects, answers. Out: `Cell`s, `RolledUp`s, counts of projects. Lists are rolled up, figures never summed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from briefgen.fact import Fact, Kind
from briefgen.model import derive
from briefgen.model.landscape import Landscape
from briefgen.model.rows import (
    Answer,
    Cell,
    Chain,
    Derived,
    Entity,
    Figure,
    Project,
    Promise,
    Region,
    RegionLists,
    RolledUp,
    StageCount,
)
from briefgen.taxonomy import Taxonomy

T = TypeVar("T")
NO_STAGE = "材料未载明"


def chains_of(facts: Iterable[Fact], taxonomy: Taxonomy) -> tuple[Chain, ...]:
    """The chains of the canonical list that facts speak of, in its order."""
    told = {f.chain for f in facts}
    return tuple(Chain(c.id, c.name, c.group, c.order) for c in taxonomy.chains.values() if c.id in told)


class _Told(NamedTuple):
    """What is told of one chain in one region."""

    facts: list[Fact]
    projects: list[Project]
    problems: list[Answer]
    promises: list[Promise]


def cells(rows: Landscape) -> tuple[Cell, ...]:
    """One cell for each pair that a fact or a project stands for, regions in their order, then chains."""
    facts = _by_place(rows.facts, lambda fact: fact)
    projects = _by_place(rows.projects, lambda project: project)
    problems = _by_place(rows.answers, lambda answer: answer.problem)
    promises = _by_place(rows.promises, lambda promise: promise.fact)
    return tuple(
        _cell(region, chain, _Told(facts[at], projects[at], problems[at], promises[at]))
        for region in rows.regions
        for chain in rows.chains
        if (at := (region.id, chain.id)) in facts or at in projects
    )


def _by_place(things: Iterable[T], placed: Callable[[T], Fact | Project]) -> dict[tuple[str, str], list[T]]:
    """Things by the region and the chain of what places them; asking for another pair gives an empty list."""
    found: dict[tuple[str, str], list[T]] = defaultdict(list)
    for thing in things:
        at = placed(thing)
        if at.region and at.chain:
            found[at.region, at.chain].append(thing)
    return found


def _cell(region: Region, chain: Chain, told: _Told) -> Cell:
    where = f"{region.name}·{chain.name}"
    return Cell(
        region=region.id,
        region_name=region.name,
        chain=chain.id,
        chain_name=chain.name,
        figures=tuple(Figure(f) for f in told.facts if f.kind is Kind.QUANTITY and not f.threshold),
        projects=tuple(told.projects),
        problems=tuple(told.problems),
        facts=tuple(told.facts),
        fact_count=derive.count(len(told.facts), f"{where}事实（重复表述不计）", told.facts),
        project_count=count_projects(told.projects, f"{where}项目"),
        enterprises=_named_once(told.facts, Kind.ENTERPRISE),
        parks=_named_once(told.facts, Kind.PARK),
        promises=tuple(told.promises),
    )


def _named_once(facts: Iterable[Fact], kind: Kind) -> tuple[Fact, ...]:
    first: dict[str, Fact] = {}
    for fact in facts:
        if fact.kind is kind:
            first.setdefault(fact.subject or fact.text, fact)
    return tuple(first.values())


def rolled_up(table: Sequence[Cell], regions: Sequence[Region], chains: Sequence[Chain]) -> tuple[RolledUp, ...]:
    """Of each region with a cell of its own or inside it, chain by chain; `regions` give the tree that facts speak of."""
    parent = {r.id: r.parent for r in regions}
    under: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in table:
        at: str | None = cell.region
        while at is not None:
            under[at, cell.chain].append(cell)
            at = parent.get(at)
    keys = [(r, c) for r in regions for c in chains if (r.id, c.id) in under]
    return tuple(_rolled(r, c, under[r.id, c.id]) for r, c in keys)


def _rolled(region: Region, chain: Chain, inside: Sequence[Cell]) -> RolledUp:
    ordered = sorted(inside, key=lambda c: c.region != region.id)  # regions are in order of the tree already
    projects = tuple({p.id: p for c in ordered for p in c.projects}.values())
    count = count_projects(projects, f"{region.name}及所辖区域·{chain.name}项目")
    return RolledUp(region.id, region.name, chain.id, chain.name, tuple(ordered), projects, count)


def region_lists(of: Landscape, regions: Sequence[Region]) -> tuple[RegionLists, ...]:
    """Of each region that has one or has one inside it; `regions` give the tree that facts speak of."""
    parent = {r.id: r.parent for r in regions}
    projects, enterprises = _under(of.projects, _region, parent), _under(of.enterprises, _region, parent)
    platforms = _under(of.platforms, _region, parent)
    problems = _under(of.answers, lambda a: a.problem.region, parent)
    promises = _under(of.promises, lambda p: p.fact.region, parent)
    rows = []
    for r in regions:
        lists = (projects[r.id], enterprises[r.id], platforms[r.id], problems[r.id], promises[r.id])
        if any(lists):
            count = count_projects(projects[r.id], f"{r.name}及所辖区域项目")
            rows.append(RegionLists(r.id, r.name, *lists, count))
    return tuple(rows)


def _region(row: Project | Entity) -> str | None:
    return row.region


def _under(
    rows: Iterable[T], region: Callable[[T], str | None], parent: Mapping[str, str | None]
) -> Mapping[str, tuple[T, ...]]:
    """Rows by region, each also under every region above its own."""
    found: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        at = region(row)
        while at is not None:
            found[at].append(row)
            at = parent.get(at)
    return defaultdict(tuple, {at: tuple(some) for at, some in found.items()})


def count_projects(projects: Sequence[Project], of: str) -> Derived:
    """How many projects, each once under all its names, a phase told by itself apart."""
    rests_on = [f for p in projects for f in p.facts]
    return derive.count(len(projects), of, rests_on)


def count_outside(projects: Sequence[Project]) -> Derived | None:
    """How many projects of other places are listed beside the own ones; None where there is none."""
    return count_projects(projects, "外地项目") if projects else None


def stage_counts(projects: Sequence[Project], stages: Sequence[str], announced: bool = False) -> tuple[StageCount, ...]:
    """Projects by the furthest stage reached, or by the next one announced; `stages` in order of a project's life."""
    at: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        event = project.next if announced else project.current
        if event or not announced:
            at[event.stage if event else ""].append(project)
    order = [s for s in stages if s in at] + sorted(at.keys() - set(stages) - {""}) + [s for s in ("",) if s in at]
    word = "下步宣布进入" if announced else "已达"
    return tuple(_stage_count(stage, at[stage], word) for stage in order)


def _stage_count(stage: str, projects: list[Project], word: str) -> StageCount:
    label = stage or NO_STAGE
    what = f"{word}“{stage}”阶段的项目" if stage else "材料未载明已达阶段的项目"
    return StageCount(stage, label, count_projects(projects, what), tuple(projects))
