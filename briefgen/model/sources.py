"""Documents and facts put in order: sources numbered, repeats left out, what pointed at a repeat turned to its original.

Whatever order the documents came in, the result is the same. A text that stands in two files counts once, an article that
two sites carry too; where it stands a second time is kept, for both are cited.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.document import BlockKind, Document
from briefgen.fact import Fact, Kind, Link
from briefgen.ingest.copies import find_copies
from briefgen.model.copies import Which, said_again
from briefgen.model.rows import SaidAgain, Source
from briefgen.taxonomy import Taxonomy

STAGED = frozenset({Kind.PROJECT, Kind.PARK, Kind.ENTERPRISE, Kind.PLATFORM})


@dataclass(frozen=True, slots=True)
class Material:
    """Sources by number, facts in order of source and place, and of these the ones met again in another file.

    No id is of two facts; that a known copy has a fact again is no news.
    """

    sources: tuple[Source, ...]
    facts: tuple[Fact, ...]
    met_again: tuple[Fact, ...]
    said_again: tuple[SaidAgain, ...] = ()

    @property
    def by_seed(self) -> dict[str, Source]:
        return {s.seed: s for s in self.sources}


def material(
    documents: Sequence[Document], facts: Sequence[Fact], taxonomy: Taxonomy, keys: Mapping[str, str]
) -> Material:
    """`keys` are key sentences by seed. Raises `ValueError` for a fact of no document: a caller's mistake, not a user's."""
    ordered = sorted(documents, key=_rank)
    number = {d.seed: n for n, d in enumerate(ordered, 1)}
    if stray := sorted({f.seed for f in facts} - number.keys()):
        raise ValueError(f"facts of documents that were not given: {', '.join(stray)}")
    copies = find_copies(documents)
    behind = {copy.seed for copy in copies}
    placed = sorted(facts, key=lambda f: (f.seed in behind, number[f.seed], f.start, f.end, f.id))
    kept, again, said = _once(placed, said_again(placed, copies), number)
    twins = {f.id for f in again if f.seed not in behind}
    counts = Counter(f.seed for f in kept)
    of = {copy.seed: number[copy.of] for copy in copies}
    sources = tuple(
        _source(n, d, counts[d.seed], taxonomy, keys.get(d.seed, ""), of.get(d.seed)) for n, d in enumerate(ordered, 1)
    )
    return Material(sources, kept, tuple(f for f in kept if f.id in twins), said)


def _rank(document: Document) -> tuple[bool, str, str, str]:
    """By date, the undated last; 2024-05 comes before its days, as nothing better is known."""
    published = document.published
    return published is None, published.best if published else "", document.title, document.seed


def _source(number: int, document: Document, facts: int, taxonomy: Taxonomy, key: str, copy_of: int | None) -> Source:
    scope = taxonomy.region(document.scope) if document.scope else None
    return Source(
        number=number,
        seed=document.seed,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        scope=document.scope,
        scope_name=scope.name if scope else None,
        facts=facts,
        key=key,
        copy_of=copy_of,
    )


def _once(
    placed: Sequence[Fact], copied: Mapping[Which, Fact], number: Mapping[str, int]
) -> tuple[tuple[Fact, ...], tuple[Fact, ...], tuple[SaidAgain, ...]]:
    """Facts that stay, their twins of one id in other files, and where the facts that stay are said again by copies."""
    first: dict[str, Fact] = {}
    again = [f for f in placed if first.setdefault(f.id, f) is not f]
    turned = {f.id: copied[f.seed, f.id].id for f in first.values() if (f.seed, f.id) in copied}
    original = {f.id: _original(f, first, turned) for f in first.values()}
    stay = [_turned(f, original) for f in first.values() if original[f.id] == f.id]
    kept = tuple(sorted(stay, key=lambda f: (number[f.seed], f.start, f.end, f.id)))
    twice = [*again, *(f for f in first.values() if f.id in turned)]
    said = {
        (original[f.id], number[f.seed]): SaidAgain(original[f.id], number[f.seed], f.line, f.locator) for f in twice
    }
    return (
        kept,
        tuple(again),
        tuple(said[at] for at in sorted(said, key=_by_source)),
    )


def _by_source(at: tuple[str, int]) -> tuple[int, str]:
    return at[1], at[0]


def _original(fact: Fact, by_id: Mapping[str, Fact], turned: Mapping[str, str]) -> str:
    """The id of what a fact says again, itself where it is the first; a ring of repeats keeps its first fact."""
    seen = [fact.id]
    at = fact
    while (said := turned.get(at.id)) or (at.repeats and at.repeats in by_id and not _says_more(at, by_id[at.repeats])):
        at = by_id[said or str(at.repeats)]
        if at.id in seen:
            return min(seen)
        seen.append(at.id)
    return at.id


def _says_more(fact: Fact, said: Fact) -> bool:
    """Whether a project named again in the body is told a stage or a chain that the first telling does not."""
    if fact.kind not in STAGED or fact.block is not BlockKind.BODY:
        return False
    return bool((fact.stage and fact.stage != said.stage) or (fact.chain and fact.chain != said.chain))


def _turned(fact: Fact, original: Mapping[str, str]) -> Fact:
    """The fact with its references led to the facts that stay."""
    part_of = original.get(fact.part_of, fact.part_of) if fact.part_of else None
    links = tuple(Link(link.relation, original.get(link.fact, link.fact)) for link in fact.links)
    if part_of == fact.part_of and links == fact.links:
        return fact
    return replace(fact, part_of=part_of if part_of != fact.id else None, links=links)
