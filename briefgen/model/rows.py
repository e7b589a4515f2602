"""The rows of the model: what a `Landscape` is made of. Frozen, typed, each with the facts it rests on.

A number reaches a template only as a `Figure` (a fact and its text as written) or a `Derived` (operation, inputs,
formula). Rows without a fact do not exist; a box that the material does not fill is None and prints 材料未载明.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from briefgen.document import Published
from briefgen.fact import Fact, Period


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact's number as written, hedges included."""

    fact: Fact

    @property
    def id(self) -> str:
        return self.fact.id

    @property
    def text(self) -> str:
        """The written expression without the page's line breaks."""
        return self.fact.written


@dataclass(frozen=True, slots=True)
class Derived:
    """A number that no fact states: `text` as printed, `formula` as told, `inputs` the ids of all facts it rests on."""

    id: str
    operation: str  # sum, count, share, difference
    inputs: tuple[str, ...]
    value: Decimal
    text: str
    formula: str


@dataclass(frozen=True, slots=True)
class Source:
    """One document the brief rests on, numbered from 1 in order of date, then title."""

    number: int
    seed: str
    title: str
    publisher: str | None
    published: Published | None
    scope: str | None
    scope_name: str | None
    facts: int
    key: str = ""  # the sentence that says most of it, empty when none was looked for
    copy_of: int | None = None  # number of the source that it is a copy of, or an extract


@dataclass(frozen=True, slots=True)
class SaidAgain:
    """Where a copy says a fact of its original once more: the fact's id, the copy's number, the place in its file."""

    fact: str
    source: int
    line: int
    locator: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class StageEvent:
    """A project at a stage: reached (status actual), or due by `due` (planned, expected, target)."""

    stage: str
    status: str
    due: date | None
    told: date | None  # the document's date, None when unknown to the month
    fact: Fact
    order: int = 0  # of the stage in a project's life
    bucket: str = ""  # the column of the stage (talks, signed, building …), as the taxonomy has it


@dataclass(frozen=True, slots=True)
class Project:
    """One named project under all its names. `values` are versions in order of date, never summed."""

    id: str
    name: str
    names: tuple[str, ...]
    region: str | None
    region_name: str | None
    chain: str | None
    chain_name: str | None
    stages: tuple[StageEvent, ...]
    values: tuple[Figure, ...]
    facts: tuple[Fact, ...]
    merged: str = ""  # why several names are one, empty for one name
    kind: str = "project"  # project, park or enterprise (one that settles down)
    phase_of: str | None = None  # id of the project that this one is a phase of
    confidence: float = 1.0  # that the names are one, see `kin.confidence`; 1 for one name

    @property
    def current(self) -> StageEvent | None:
        """The furthest stage reached, None when the material names none; told twice, the first telling."""
        reached = [s for s in self.stages if s.status == "actual"]
        return max(reached, key=lambda s: s.order, default=None)

    @property
    def cost(self) -> Figure | None:
        """The latest telling of what it costs as a whole, else of a part of that (其中设备投资)."""
        whole = [v for v in self.values if not v.fact.part_of]
        return next(reversed(whole or self.values), None)

    @property
    def next(self) -> StageEvent | None:
        """The nearest stage announced and not yet reached, in the words of the latest document."""
        done = self.current.order if self.current else -1
        ahead = [s for s in reversed(self.stages) if s.status != "actual" and s.order > done]
        return min(ahead, key=lambda s: s.order, default=None)


@dataclass(frozen=True, slots=True)
class Recognition:
    """What an enterprise or platform is called (龙头企业) or has got (首个…), with the level that the words name."""

    text: str
    level: str | None  # 国家级, 省级 …, None where no word says so
    fact: Fact


@dataclass(frozen=True, slots=True)
class Event:
    """Something told of an enterprise or a platform, in the material's words. `stage` where it is one of a project's life."""

    kind: str  # stage, honour, visit, measure, statement
    text: str
    stage: str | None
    status: str
    when: Period | None  # as the material dates it
    told: date | None  # the document's date, None when unknown to the day
    fact: Fact


@dataclass(frozen=True, slots=True)
class Entity:
    """An enterprise or a platform under all its names. `figures` are the numbers that are about it, side by side.

    `several`: the name stands for a class of which the material gives the number (11家创新应用实验室).
    """

    id: str
    kind: str  # enterprise, platform
    name: str
    names: tuple[str, ...]
    region: str | None
    region_name: str | None
    chain: str | None
    chain_name: str | None
    several: Figure | None
    recognitions: tuple[Recognition, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    projects: tuple[Project, ...]
    facts: tuple[Fact, ...]
    merged: str = ""  # why several names are one, empty for one name
    confidence: float = 1.0  # that the names are one, see `kin.confidence`


@dataclass(frozen=True, slots=True)
class Answer:
    """A problem told by the material and the measures that answer it; an empty tuple prints 材料未载明."""

    problem: Fact
    measures: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A target or dated intention with its due date; `due` None where the material gives no date.

    `kept` are the facts of later documents by which it is done, `partly` those that come short of it; both empty while
    no later document has a word on it. `late`: the material dates what was done after the due day.
    """

    fact: Fact
    due: date | None
    kept: tuple[Fact, ...] = ()
    partly: tuple[Fact, ...] = ()
    late: bool = False
    is_due: bool = False  # on the day that the brief is as of

    @property
    def state(self) -> str:
        """kept, partly or none (no word yet)."""
        return "kept" if self.kept else "partly" if self.partly else "none"

    @property
    def facts(self) -> tuple[Fact, ...]:
        return (self.fact, *self.kept, *self.partly)


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one chain in one region."""

    region: str
    region_name: str
    chain: str
    chain_name: str
    figures: tuple[Figure, ...]
    projects: tuple[Project, ...]
    problems: tuple[Answer, ...]
    facts: tuple[Fact, ...]
    fact_count: Derived
    project_count: Derived
    enterprises: tuple[Fact, ...] = ()  # each name once, the first telling
    parks: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class RolledUp:
    """One chain in a region and all regions inside it: lists side by side, cell by cell; no figure is summed.

    A project that stands in several cells (told by city and district) is listed once.
    """

    region: str
    region_name: str
    chain: str
    chain_name: str
    cells: tuple[Cell, ...]  # the region's own first, if it has one, then those inside it
    projects: tuple[Project, ...]
    project_count: Derived

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(f for cell in self.cells for f in cell.figures)

    @property
    def enterprises(self) -> tuple[Fact, ...]:
        return tuple(f for cell in self.cells for f in cell.enterprises)

    @property
    def parks(self) -> tuple[Fact, ...]:
        return tuple(f for cell in self.cells for f in cell.parks)

    @property
    def problems(self) -> tuple[Answer, ...]:
        return tuple(a for cell in self.cells for a in cell.problems)

    @property
    def promises(self) -> tuple[Promise, ...]:
        return tuple(p for cell in self.cells for p in cell.promises)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(
            {f.id: f for c in self.cells for f in (*c.facts, *(g for p in c.projects for g in p.facts))}.values()
        )


@dataclass(frozen=True, slots=True)
class RegionLists:
    """The lists of a region with all regions inside it, of all chains and of none: each thing once, no figure summed."""

    region: str
    region_name: str
    projects: tuple[Project, ...]
    enterprises: tuple[Entity, ...]
    platforms: tuple[Entity, ...]
    problems: tuple[Answer, ...]
    promises: tuple[Promise, ...]
    project_count: Derived


@dataclass(frozen=True, slots=True)
class StageCount:
    """The projects whose furthest stage is `stage`; `stage` "" stands for projects of which no stage is told."""

    stage: str
    label: str
    count: Derived
    projects: tuple[Project, ...]


@dataclass(frozen=True, slots=True)
class Juxtaposed:
    """Figures of one indicator that may not be added, side by side, with the reason (Chinese)."""

    metric_name: str
    figures: tuple[Figure, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Added:
    """Figures that were added, with the reason why they may be (Chinese)."""

    metric_name: str
    figures: tuple[Figure, ...]
    total: Derived
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """A sum or share that the material itself lets one verify; `told` says what was checked, without a number."""

    told: str
    holds: bool
    result: Derived
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to check before signing: figures that disagree, a scope that is unclear, a cut sentence, a misprint.

    `told` holds no number: figures reach the page by `facts` and `derived` only.
    """

    kind: str  # conflict, ambiguous_scope, truncated, typo_suspected, caption_only, check_failed …
    told: str
    facts: tuple[Fact, ...]
    derived: tuple[Derived, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A region that facts speak of, with its parent among them."""

    id: str
    name: str
    parent: str | None
    level: int


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain of the canonical list that facts speak of."""

    id: str
    name: str
    group: str
    order: int
