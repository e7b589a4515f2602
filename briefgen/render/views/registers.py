"""Which rows the registers of the chain-chief system print, and in what order: dossiers, lists, indicators, steps.

In: a Landscape. Out: rows of the model, regrouped or ordered, and words for a state; no markup, so that every format
prints the same choice. Computes no figure and tells nothing that the row does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.fact import Fact, Kind, Status
from briefgen.model.enumerating import enumerates
from briefgen.model.instrument_rows import Box, CampaignHead, Dossier, Step, ThreeLists
from briefgen.model.instruments.told import once
from briefgen.model.landscape import Answer, Figure, Landscape, Project, Promise, Source
from briefgen.model.narrow import own_regions
from briefgen.model.own import apart
from briefgen.render.wording.everyday import outermost
from briefgen.render.wording.statements import Lift
from briefgen.render.wording.writing import Writer

FIVE = ("行动计划", "产业图谱", "招商名录", "项目清单", "支撑平台")
FOUR = ("重点任务", "重点建设项目", "重点招商项目", "需协调解决问题")
TASKS = {Status.ACTUAL: "举措", Status.PLANNED: "计划", Status.TARGET: "目标", Status.EXPECTED: "预计"}
CLAUSES, NAMED = 5, 6
"""Clauses and projects told under one head of a campaign."""


@dataclass(frozen=True, slots=True)
class State:
    """What a box holds, in a word: of the chain's own, only what is said of all chains, or nothing."""

    kind: str  # own, general, none
    word: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Steps of one day in one region, or told by one document without a day of their own."""

    when: date | None
    source: Source
    region: str | None
    region_name: str | None
    steps: tuple[Step, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(f for step in self.steps for f in step.facts)


def boxes(dossier: Dossier) -> tuple[tuple[str, Box], ...]:
    """The five boxes of a chain with their names."""
    five = (dossier.plan, dossier.atlas, dossier.prospects, dossier.projects, dossier.platforms)
    return tuple(zip(FIVE, five, strict=True))


def box_states(dossier: Dossier) -> tuple[State, ...]:
    """A word for each of the five boxes and the four lists."""
    lists = dossier.lists
    told = [_state(box) for _, box in boxes(dossier)]
    told += [_state(box) for box in (lists.tasks, lists.building, lists.inviting)]
    return (*told, State("own", "有") if lists.problems else State("none", "—"))


def _state(box: Box) -> State:
    if not box:
        return State("none", "—")
    return State("general", "面上") if all(entry.general for entry in box) else State("own", "有")


def empty_lists(dossier: Dossier) -> tuple[str, ...]:
    """Which of the four lists the material fills with nothing."""
    lists = dossier.lists
    filled = (lists.tasks, lists.building, lists.inviting, lists.problems)
    return tuple(name for name, box in zip(FOUR, filled, strict=True) if not box)


def three_rows(landscape: Landscape) -> tuple[ThreeLists, ...]:
    """Region by region, chain by chain, those of no chain last: each project once, in the row of its own region."""
    own = [row for row in map(_own, landscape.instruments.three_lists) if row.facts]
    order = {chain.id: chain.order for chain in landscape.chains}
    regions = list(dict.fromkeys(row.region for row in own))
    return tuple(sorted(own, key=lambda r: (regions.index(r.region), not r.chain, order.get(r.chain or "", 0))))


def _own(row: ThreeLists) -> ThreeLists:
    """The row without the projects of the regions inside its own and, where it is of no chain, of the chains' rows."""
    building, signed, talks = (
        tuple(p for p in listed or () if (p.region, p.chain) == (row.region, row.chain)) or None
        for listed in (row.building, row.signed, row.talks)
    )
    facts = once(f for p in (*(building or ()), *(signed or ()), *(talks or ())) for f in p.facts)
    return replace(row, building=building, signed=signed, talks=talks, facts=facts)


def answer_rows(landscape: Landscape) -> tuple[Answer, ...]:
    """Problems with their answers, those of the scope as a whole first, then region by region as the material names them."""
    regions = list(dict.fromkeys(a.problem.region for a in landscape.answers))
    wide = (landscape.scope, None)
    return tuple(
        sorted(landscape.answers, key=lambda a: (a.problem.region not in wide, regions.index(a.problem.region)))
    )


def clauses_told(writer: Writer, figures: Iterable[Figure]) -> tuple[Lift, ...]:
    """The clauses that tell figures, sentence by sentence, none inside another: a bare number says too little."""
    found: dict[tuple[str, str], list[Lift]] = {}
    for figure in figures:
        fact = figure.fact
        found.setdefault((fact.seed, fact.sentence), []).append(writer.clause(fact) or writer.whole(fact))
    return tuple(lift for lifts in found.values() for lift in _joined(outermost(lifts)))


def _joined(lifts: Sequence[Lift]) -> list[Lift]:
    """Neighbouring clauses as one: 占地100亩，总投资10亿元的某园."""
    made: list[Lift] = []
    for lift in lifts:
        if made and lift.start - made[-1].end <= 1:
            made[-1] = replace(made[-1], end=max(made[-1].end, lift.end))
        else:
            made.append(lift)
    return made


def by_stage(projects: Iterable[Project]) -> tuple[Project, ...]:
    """Projects, the furthest first; of one stage by chain and name."""
    return tuple(sorted(projects, key=lambda p: (_life(p), p.chain or "~", p.name)))


def ledger_rows(landscape: Landscape) -> tuple[Project, ...]:
    """Every project of the material, the furthest first, those of other places last."""
    home, outside = apart(landscape.projects, own_regions(landscape))
    return (*by_stage(home), *by_stage(outside))


def _life(project: Project) -> tuple[int, int]:
    event = project.current or project.next
    return (0 if project.current else 1 if event else 2, -event.order if event else 0)


def indicator_rows(landscape: Landscape, chosen: Sequence[Fact], *, every: bool) -> tuple[Fact, ...]:
    """The chosen indicators, or every figure that is told, without classes and the values in the project ledger."""
    if not every:
        return tuple(chosen)
    in_ledger = {value.id for project in landscape.projects for value in project.values}
    return tuple(
        f
        for f in landscape.facts
        if f.kind is Kind.QUANTITY and f.metric and f.value is not None and not f.threshold and f.id not in in_ledger
        if not enumerates(f)
    )


def promise_rows(landscape: Landscape, writer: Writer) -> tuple[Promise, ...]:
    """Promises without those that another row of the same sentence tells: in a longer clause, or with the day it is due."""
    lifts = {p.fact.id: writer.clause(p.fact) or writer.whole(p.fact) for p in landscape.promises}
    beside: dict[tuple[str, str], list[Promise]] = {}
    for promise in landscape.promises:
        beside.setdefault((promise.fact.seed, promise.fact.sentence), []).append(promise)
    kept: list[Promise] = []
    for promise in landscape.promises:
        others = [o for o in beside[promise.fact.seed, promise.fact.sentence] if o is not promise]
        if not any(_tells(other, promise, lifts, first=other in kept) for other in others):
            kept.append(promise)
    return tuple(kept)


def _tells(other: Promise, promise: Promise, lifts: Mapping[str, Lift], *, first: bool) -> bool:
    """Whether `other` tells `promise` too; of two that tell the same the one that stands `first`."""
    if promise.kept or promise.partly:
        return False
    a, b = lifts[other.fact.id], lifts[promise.fact.id]
    if promise.due is None and other.due is not None:
        return a.start < b.end and b.start < a.end
    if (a.start, a.end) == (b.start, b.end):  # a figure says more than the words that it stands in
        figures = [p.fact.kind is Kind.QUANTITY for p in (other, promise)]
        return figures[0] if figures[0] != figures[1] else first
    return a.start <= b.start and b.end <= a.end and other.due == promise.due


def promise_state(promise: Promise) -> str:
    """What later material says of a promise; nothing is concluded from silence."""
    if promise.kept:
        return "后续材料载明已实现" + ("，晚于期限" if promise.late else "")
    if promise.partly:
        return "后续材料载明部分实现"
    return "期限已过，结果材料未载明" if promise.is_due else "结果材料未载明"


def task_kind(fact: Fact) -> str:
    """A measure that is told as being taken, a plan, a target: never one for the other."""
    return TASKS[fact.status]


def timeline_rows(landscape: Landscape) -> tuple[TimelineRow, ...]:
    """The steps in order, those of one day and region, or of one document without a day, in one row; each text once."""
    rows: dict[tuple[str, str | None], list[Step]] = {}
    for step in landscape.instruments.timeline:
        at = step.when.isoformat() if step.when else step.facts[0].seed
        rows.setdefault((at, step.region), []).append(step)
    return tuple(
        TimelineRow(s[0].when, landscape.source_of(s[0].facts[0]), s[0].region, s[0].region_name, _unlike(s))
        for s in rows.values()
    )


def _unlike(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Steps without those whose words another step of the row holds."""
    texts = [s.text for s in steps]
    kept = [
        s
        for at, s in enumerate(steps)
        if s.figure or not any(s.text in t and (s.text != t or n < at) for n, t in enumerate(texts) if n != at)
    ]
    return tuple(kept)


def told_under(writer: Writer, head: CampaignHead, order: Sequence[str]) -> tuple[Fact, ...]:
    """A figure of each clause told under a head, those of the audience's indicators first, then in order of the text."""
    rank = {metric: at for at, metric in enumerate(order)}
    known = [f.fact for f in head.figures if f.fact.metric and f.fact.unit not in ("rank", "multiple")]
    spans: dict[object, Fact] = {}
    for fact in sorted(known, key=lambda f: rank.get(f.metric or "", len(rank))):
        if lift := writer.clause(fact):
            spans.setdefault((fact.seed, fact.sentence, lift.start), fact)
    first = list(spans.values())[:CLAUSES]
    return tuple(f for f in known if f in first)


def leading_projects(head: CampaignHead) -> tuple[Project, ...]:
    """The projects named of a head, the furthest first."""
    return by_stage(head.projects)[:NAMED]
