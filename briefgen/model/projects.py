"""Facts → projects: every named project once, under all its names, with its stages, values and sources.

A park or an enterprise is a project only where the material gives it a stage or an investment. Versions of a value stand
side by side in order of date and are never summed. Must not guess: see `kin`.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefgen.fact import Fact, Kind, Status
from briefgen.model.kin import Group, Kin, Naming, grouped, invested
from briefgen.model.landscape import Figure, Project, Source, StageEvent
from briefgen.model.names import taken_apart
from briefgen.model.places import Places
from briefgen.taxonomy import Taxonomy

NAMED_BY = {Kind.PROJECT: "project", Kind.PARK: "park", Kind.ENTERPRISE: "enterprise", Kind.PLATFORM: "project"}
_A_SET = re.compile(r"\d+\s*(?:余|多)?[个家项宗户]|[两三四五六七八九十]+[个家项大]|等$|各|项目库|清单")
_A_NAME = re.compile(r"(?:项目|基地|产业园|园区|工厂|中心|大厦|酒店|综合体|生产线|科技城|期)$")


@dataclass(frozen=True, slots=True)
class Ledger:
    """All projects, the one each fact belongs to, and the namings that may be one but were left apart."""

    projects: tuple[Project, ...]
    guessed: tuple[Project, ...]
    left_apart: tuple[tuple[Project, ...], ...]
    words: tuple[str, ...]  # the place words that names were read by


def ledger(facts: Sequence[Fact], sources: Mapping[str, Source], places: Places, taxonomy: Taxonomy) -> Ledger:
    """`facts` in order of source and place, repeats left out; `sources` by seed."""
    words = places.words(facts)
    kin = grouped(_namings(facts, words), places, _common(taxonomy, words))
    orders = stage_orders(taxonomy)
    made = {id(g): p for g in kin.groups if (p := _project(g, sources, places, orders))}
    projects = _phases(made, kin)
    by_id = {p.id: p for p in projects}
    final = {key: by_id[p.id] for key, p in made.items()}
    apart = (tuple(final[id(g)] for g in gs if id(g) in final) for gs in kin.left_apart)
    return Ledger(
        projects,
        tuple(final[id(g)] for g in kin.groups if g.guessed and id(g) in final),
        tuple(ps for ps in apart if len(ps) > 1),
        words,
    )


def stage_orders(taxonomy: Taxonomy) -> dict[str, int]:
    """The contract's stage words in order of a project's life, from the taxonomy."""
    orders: dict[str, int] = {}
    for stage in taxonomy.stages:
        if stage.label:
            orders.setdefault(stage.label, stage.order)
    return orders


def _common(taxonomy: Taxonomy, words: Iterable[str]) -> frozenset[str]:
    return frozenset(words) | {n for c in taxonomy.chains.values() for n in (c.name, *c.aliases)}


def _namings(facts: Sequence[Fact], words: Sequence[str]) -> list[Naming]:
    """The facts that name a project, and the quantities about a project named so or invested in."""
    apart = cache(lambda written: taken_apart(written, words))
    told = {f.id: Naming(f, apart(f.subject or f.text)) for f in facts if _names_a_project(f)}
    known = {(n.name.core, n.name.phase) for n in told.values()}
    light = {(n.name.light, n.name.phase) for n in told.values()}
    sets = {f.id for f in facts if f.unit == "count" and f.value != 1}
    for fact in facts:
        of_a_set = any(link.relation == "amount_of" and link.fact in sets for link in fact.links)
        if fact.kind is not Kind.QUANTITY or not fact.subject or fact.threshold:
            continue
        if of_a_set or "、" in fact.subject or _A_SET.search(fact.subject):
            continue
        name = apart(fact.subject)
        same = (name.core, name.phase) in known or (name.light, name.phase) in light
        if same or (invested(fact) and _A_NAME.search(fact.subject)):
            told[fact.id] = Naming(fact, name)
    return [told[f.id] for f in facts if f.id in told and told[f.id].name.core]


def _names_a_project(fact: Fact) -> bool:
    if fact.kind not in NAMED_BY or _A_SET.search(fact.subject or fact.text):
        return False
    return fact.kind in (Kind.PROJECT, Kind.PARK) or fact.stage is not None


def _project(group: Group, sources: Mapping[str, Source], places: Places, orders: Mapping[str, int]) -> Project | None:
    facts = tuple(n.fact for n in group.namings)
    facts = tuple(sorted(facts, key=lambda f: (sources[f.seed].number, f.start, f.id)))
    values = tuple(Figure(f) for f in facts if f.kind is Kind.QUANTITY and invested(f))
    stages = _stages(facts, sources, orders)
    kinds = {NAMED_BY[f.kind] for f in facts if f.kind in NAMED_BY}
    if not (values or stages or "project" in kinds):
        return None  # a park or an enterprise that nothing is built or invested in
    region = min((f for f in facts if f.region), key=lambda f: -places.level(f.region), default=None)
    chain = _most_told(facts)
    names = tuple(dict.fromkeys(n.name.written for n in group.namings))
    return Project(
        id=_identity(group),
        name=_display(group),
        names=names,
        region=region.region if region else None,
        region_name=region.region_name if region else None,
        chain=chain.chain if chain else None,
        chain_name=chain.chain_name if chain else None,
        stages=stages,
        values=values,
        facts=facts,
        merged="；".join(group.reasons),
        kind=next((k for k in ("project", "park", "enterprise") if k in kinds), "project"),
    )


def _stages(facts: Sequence[Fact], sources: Mapping[str, Source], orders: Mapping[str, int]) -> tuple[StageEvent, ...]:
    """In order of document, then of a project's life; said twice in one document it is one event."""
    events: dict[tuple[object, ...], StageEvent] = {}
    for fact in facts:
        if not fact.stage or fact.kind is Kind.QUANTITY:
            continue
        published = sources[fact.seed].published
        due = fact.period.end if fact.period and fact.status is not Status.ACTUAL else None
        told = published.day if published else None
        event = StageEvent(fact.stage, str(fact.status), due, told, fact, orders.get(fact.stage, 0))
        events.setdefault((fact.stage, fact.status, due, fact.seed), event)
    return tuple(sorted(events.values(), key=lambda e: (sources[e.fact.seed].number, e.order, e.status, e.fact.start)))


def _most_told(facts: Sequence[Fact]) -> Fact | None:
    """The fact whose chain most facts name, the earliest among equals."""
    told = [f for f in facts if f.chain]
    often = Counter(f.chain for f in told)
    return max(told, key=lambda f: often[f.chain], default=None)


def _display(group: Group) -> str:
    """The name that says most, the whole's before a phase's; the earliest among equals."""
    named = [n.name for n in group.namings if n.fact.kind is not Kind.QUANTITY] or [n.name for n in group.namings]
    whole = [n for n in named if not n.phase] or named
    return max((n.written for n in whole), key=len)


def _identity(group: Group) -> str:
    """From the first telling, so that a later document which names it anew leaves the id."""
    first = group.namings[0]
    where = (group.region or "") if group.split else ""
    return hashlib.sha256("\x1f".join((first.name.core, first.name.phase, where)).encode()).hexdigest()[:12]


def _phases(made: Mapping[int, Project], kin: Kin) -> tuple[Project, ...]:
    """The projects in order of first telling, each phase with the id of its whole where that is known."""
    wholes = {n.name.core: made[id(g)].id for g in kin.groups if not g.phase and id(g) in made for n in g.namings}
    out = []
    for group in kin.groups:
        project = made.get(id(group))
        if project:
            of = next((wholes[n.name.core] for n in group.namings if n.name.core in wholes), None)
            out.append(replace(project, phase_of=of) if group.phase else project)
    return tuple(out)
