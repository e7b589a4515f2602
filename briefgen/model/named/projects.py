"""Facts → projects: every named project once, under all its names, with its stages, values and sources.

A park or an enterprise is a project only where the material gives it a stage or an investment. Versions of a value stand
side by side in order of date and are never summed. Must not guess: see `kin`; a workspace's dictionary may say what is one: `said`.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.fact import Fact, Kind, Status
from briefgen.model.landscape import Figure, Project, Source, StageEvent
from briefgen.model.named.kin import Group, Kin, Naming, grouped, invested
from briefgen.model.named.namings import NAMED_BY, namings
from briefgen.model.named.said import Said, said
from briefgen.model.region_tree import RegionTree
from briefgen.taxonomy import Taxonomy
from briefgen.taxonomy.terms import Stage

log = logging.getLogger(__name__)
_ROAD = re.compile(r"(?<!铁)(?<!公)(?:路|街|大道)$")


@dataclass(frozen=True, slots=True)
class Ledger:
    """All projects, the one each fact belongs to, and the namings that may be one but were left apart."""

    projects: tuple[Project, ...]
    guessed: tuple[Project, ...]
    left_apart: tuple[tuple[Project, ...], ...]
    words: tuple[str, ...]  # the place words that names were read by


def ledger(facts: Sequence[Fact], sources: Mapping[str, Source], places: RegionTree, taxonomy: Taxonomy) -> Ledger:
    """`facts` in order of source and place, repeats left out; `sources` by seed."""
    words = places.words(facts)
    named = namings(facts, words)
    told = names_said("projects", taxonomy, words, named)
    kin = grouped(named, places, _common(taxonomy, words), told)
    stages = named_stages(taxonomy)
    made = {id(g): p for g in kin.groups if (p := _project(g, sources, places, stages))}
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


def names_said(section: str, taxonomy: Taxonomy, words: Sequence[str], named: Sequence[Naming]) -> Said:
    """What the dictionaries say of these names; a name said to be the same or not that no material has is warned of."""
    aliases = [(p.name, *p.aliases) for p in taxonomy.parks if p.aliases] if section == "projects" else []
    same, different = taxonomy.same.get(section, ()), taxonomy.different.get(section, ())
    told = said(same, different, words, (n.name for n in named), aliases)
    for name in told.unknown:
        log.warning("词典 %s 中的“%s”在材料中没有见到\n    → 照材料的写法改名称，或删去", section, name)
    return told


def named_stages(taxonomy: Taxonomy) -> dict[str, Stage]:
    """The contract's stage words in order of a project's life, each with the first stage that it names."""
    stages: dict[str, Stage] = {}
    for stage in taxonomy.stages:
        if stage.label:
            stages.setdefault(stage.label, stage)
    return stages


def _common(taxonomy: Taxonomy, words: Iterable[str]) -> frozenset[str]:
    return frozenset(words) | {n for c in taxonomy.chains.values() for n in (c.name, *c.aliases)}


def _project(
    group: Group, sources: Mapping[str, Source], places: RegionTree, known: Mapping[str, Stage]
) -> Project | None:
    facts = tuple(n.fact for n in group.namings)
    facts = tuple(sorted(facts, key=lambda f: (sources[f.seed].number, f.start, f.id)))
    values = tuple(Figure(f) for f in facts if f.kind is Kind.QUANTITY and invested(f))
    stages = _stages(facts, sources, known)
    kinds = {NAMED_BY[f.kind] for f in facts if f.kind in NAMED_BY}
    if not (values or stages or "project" in kinds):
        return None  # a park or an enterprise that nothing is built or invested in
    if not (values or stages) and all(_ROAD.search(n.name.written) for n in group.namings):
        return None  # 恒山路 among the roads that works were done on
    region, region_name = places.narrowest(facts)
    chain = _most_told(facts)
    names = tuple(dict.fromkeys(n.name.written for n in group.namings))
    return Project(
        id=_identity(group),
        name=_display(group),
        names=names,
        region=region,
        region_name=region_name,
        chain=chain.chain if chain else None,
        chain_name=chain.chain_name if chain else None,
        stages=stages,
        values=values,
        facts=facts,
        merged=group.merged[0],
        confidence=group.merged[1],
        kind=next((k for k in ("project", "park", "enterprise") if k in kinds), "project"),
    )


def _stages(facts: Sequence[Fact], sources: Mapping[str, Source], known: Mapping[str, Stage]) -> tuple[StageEvent, ...]:
    """In order of document, then of a project's life; said twice in one document it is one event."""
    events: dict[tuple[object, ...], StageEvent] = {}
    for fact in facts:
        if not fact.stage or fact.kind is Kind.QUANTITY:
            continue
        published = sources[fact.seed].published
        due = fact.period.end if fact.period and fact.status is not Status.ACTUAL else None
        if due and published and due < published.earliest:
            due = None  # a time before the paper came out is of what was told before, not of a step to come
        told = published.day if published else None
        stage = known.get(fact.stage)
        place = (stage.order, stage.bucket) if stage else ()
        event = StageEvent(fact.stage, str(fact.status), due, told, fact, *place)
        events.setdefault((fact.stage, fact.status, due, fact.seed), event)
    return tuple(sorted(events.values(), key=lambda e: (sources[e.fact.seed].number, e.order, e.status, e.fact.start)))


def _most_told(facts: Sequence[Fact]) -> Fact | None:
    """The fact whose chain weighs most, the earliest among equals: a sentence that speaks of the chain by its full name
    (氢能和储能产业链在引进…) goes before all that only stand near one."""
    told = [f for f in facts if f.chain]
    often = Counter(f.chain for f in told)
    full = {f.chain for f in told if f"{f.chain_name}产业链" in f.sentence}
    return max(told, key=lambda f: (f.chain in full, often[f.chain]), default=None)


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
