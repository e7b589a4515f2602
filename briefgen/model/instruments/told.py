"""What every instrument is read from: the facts with the indexes that the instruments share. Facts in, lookups out.

Built once a landscape, in one pass over the facts; must not decide what a row says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from briefgen.fact import Fact, Kind
from briefgen.model.links import Links
from briefgen.model.region_tree import RegionTree
from briefgen.model.rows import Answer, Figure, Project, Source
from briefgen.taxonomy import Taxonomy

Paragraph = tuple[str, int, int]


@dataclass(frozen=True)
class Told:
    """Facts in order of source and place, repeats left out, with what was made of them before."""

    facts: tuple[Fact, ...]
    sources: Mapping[str, Source]
    projects: tuple[Project, ...]
    answers: tuple[Answer, ...]
    links: Links
    places: RegionTree
    taxonomy: Taxonomy

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        return {f.id: f for f in self.facts}

    @cached_property
    def of_kind(self) -> Mapping[Kind, Sequence[Fact]]:
        found: dict[Kind, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[fact.kind].append(fact)
        return found

    @cached_property
    def by_paragraph(self) -> Mapping[Paragraph, Sequence[Fact]]:
        found: dict[Paragraph, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[paragraph(fact)].append(fact)
        return found

    @cached_property
    def by_sentence(self) -> Mapping[tuple[str, str], Sequence[Fact]]:
        found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[fact.seed, fact.sentence].append(fact)
        return found

    @cached_property
    def numbers_of(self) -> Mapping[str, Sequence[Fact]]:
        """Quantities by what they are about."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.of(Kind.QUANTITY):
            if fact.subject:
                found[fact.subject].append(fact)
        return found

    @cached_property
    def project_of(self) -> Mapping[str, Project]:
        """The project that a fact belongs to, by the fact's id."""
        return {f.id: p for p in self.projects for f in p.facts}

    def at(self, regions: frozenset[str | None]) -> Told:
        """What is told of these regions alone."""
        return replace(
            self,
            facts=tuple(f for f in self.facts if f.region in regions),
            projects=tuple(p for p in self.projects if p.region in regions),
            answers=tuple(a for a in self.answers if a.problem.region in regions),
        )

    def day(self, fact: Fact) -> date | None:
        """The document's date, None when unknown to the day."""
        published = self.sources[fact.seed].published
        return published.day if published else None

    def threshold(self, count: Fact) -> Figure | None:
        """The class that a count is of (5亿元以上)."""
        found = self.links.class_of(count)
        return Figure(found) if found else None

    def of(self, *kinds: Kind) -> Iterable[Fact]:
        """Facts of some kinds, kind by kind."""
        return (f for kind in kinds for f in self.of_kind.get(kind, ()))


def paragraph(fact: Fact) -> Paragraph:
    """Where a fact stands: seed, article, block."""
    return fact.seed, fact.article, fact.paragraph


def unquoted(text: str) -> str:
    """A name without the quotation marks that stand around the whole of it."""
    inner = text[1:-1]
    return inner if text[:1] == "“" and text[-1:] == "”" and "“" not in inner and "”" not in inner else text


def figures(facts: Iterable[Fact]) -> tuple[Figure, ...]:
    """The quantities among the facts, classes apart."""
    return tuple(Figure(f) for f in facts if f.kind is Kind.QUANTITY and f.value is not None and not f.threshold)


def once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each fact once, in the order given."""
    return tuple({f.id: f for f in facts}.values())
