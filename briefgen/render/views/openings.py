"""What a chain is looking for, who of it is here already, and where: an investor's questions, chain by chain.

In: a Landscape. Out: `Opening`s and `Neighbours`, in the order of the chains. What a chain wants is only what it says in so
many words: a published list, a direction in which it invites. A problem is no opening: nobody said that it is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Dossier, Funnel, ParkCard
from briefgen.model.landscape import Chain, Landscape, Project
from briefgen.render.wording.stagelines import BUILDING, RUNNING, SIGNED

_WANTED = re.compile(r"(?:精准|定向|以商|集群式|产业链)(?:招商|招引)|建议招引|投资导向|招商目录|招商名录")
_DONE = re.compile(r"会议|大会|责任|考核|专班")


@dataclass(frozen=True, slots=True)
class Opening:
    """What one chain says that it looks for; `parks` are those of its field."""

    chain: str
    name: str
    wanted: tuple[Fact, ...]
    parks: tuple[ParkCard, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Who of one chain is here: projects by the furthest stage reached, enterprises that the material names."""

    chain: str
    name: str
    running: tuple[Project, ...]
    building: tuple[Project, ...]
    signed: tuple[Project, ...]
    enterprises: tuple[Fact, ...]


def openings(landscape: Landscape) -> tuple[Opening, ...]:
    """One for each chain that says what it looks for."""
    found: dict[str, list[Fact]] = {}
    for fact in landscape.facts:
        if fact.chain and fact.kind in (Kind.MEASURE, Kind.POLICY, Kind.TARGET) and _wants(fact):
            found.setdefault(fact.chain, []).append(fact)
    return tuple(
        Opening(c.id, c.name, tuple(found[c.id]), _parks(c.id, landscape)) for c in landscape.chains if c.id in found
    )


def silent(landscape: Landscape) -> tuple[Chain, ...]:
    """Chains of the material that say nothing of what they look for."""
    said = {o.chain for o in openings(landscape)}
    return tuple(c for c in landscape.chains if c.id not in said)


def demand_lists(landscape: Landscape) -> tuple[Funnel, ...]:
    """Supply and demand of the chains brought together: which lists are drawn up."""
    return tuple(f for f in landscape.instruments.funnels if f.parts)


def _wants(fact: Fact) -> bool:
    return bool(_WANTED.search(fact.written)) and not _DONE.search(fact.written)


def _parks(chain: str, landscape: Landscape) -> tuple[ParkCard, ...]:
    return tuple(p for p in landscape.instruments.parks if p.chain == chain)


def neighbours(landscape: Landscape) -> tuple[Neighbours, ...]:
    """One for each chain of which anybody is here, or is said to come."""
    made = [_neighbours(d, landscape) for d in landscape.instruments.dossiers]
    return tuple(n for n in made if n.running or n.building or n.signed or n.enterprises)


def _neighbours(dossier: Dossier, landscape: Landscape) -> Neighbours:
    projects = [e.project for e in dossier.projects or () if e.project]

    def at(columns: frozenset[str]) -> tuple[Project, ...]:
        return tuple(p for p in projects if p.current and p.current.bucket in columns)

    named = [f for f in landscape.facts if f.chain == dossier.chain and f.kind is Kind.ENTERPRISE]
    known = {n for p in projects for n in p.names}
    first = {f.subject or f.text: f for f in reversed(named) if (f.subject or f.text) not in known}
    enterprises = tuple(f for f in named if first.get(f.subject or f.text) is f)
    return Neighbours(dossier.chain, dossier.chain_name, at(RUNNING), at(BUILDING), at(SIGNED), enterprises)
