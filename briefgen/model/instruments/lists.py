"""Chain lists of regions with their crosswalk to the canonical chains. Facts and the taxonomy's schemes in, lists out.

A scheme stands here only where a fact names its list or its chains; one that no sentence speaks of is no row. A list that
no scheme knows is kept with the names that the fact gives, crossed only where a name is a canonical chain's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import ChainList, Crossing, LocalChain
from briefgen.model.instruments.told import Told, once
from briefgen.taxonomy import Taxonomy
from briefgen.taxonomy.terms import Local, Scheme

RELATIONS = {"equal": "equal", "local_broader": "broader", "local_narrower": "narrower", "overlap": "overlap"}
LEAST = 2
"""Names of a scheme that a sentence must list before it is taken for a part of the list."""


def chain_lists(told: Told) -> tuple[ChainList, ...]:
    """The lists that facts tell, the wider region first; several tellings of a list are one."""
    found: dict[str, list[Fact]] = defaultdict(list)
    known = {s.id: s for s in told.taxonomy.schemes}
    unknown: list[Fact] = []
    schemes = _by_region(told.taxonomy.schemes)
    for fact in told.of(Kind.CHAIN_LIST):
        of_region = schemes.get(fact.region or "", ())
        scheme = _scheme(fact, _in_force(of_region, fact, told)) or _labelled(fact, of_region)
        found[scheme.id].append(fact) if scheme else unknown.append(fact)
    spelled = {i for i, facts in found.items() if any(_listed(known[i], f.written) for f in facts)}
    naming = _naming(told, [known[i] for i in found], spelled)
    made = [_known(known[i], facts, naming[i], told.taxonomy) for i, facts in found.items()]
    made += [_unknown(fact, told.taxonomy) for fact in unknown if fact.members]
    return tuple(sorted(made, key=lambda c: (told.places.level(c.region), c.region, -len(c.members), c.id)))


def _by_region(schemes: Sequence[Scheme]) -> Mapping[str, Sequence[Scheme]]:
    found: dict[str, list[Scheme]] = defaultdict(list)
    for scheme in schemes:
        found[scheme.region].append(scheme)
    return found


def _in_force(schemes: Sequence[Scheme], fact: Fact, told: Told) -> Sequence[Scheme]:
    """The schemes in force when the document came out: chains that it names are not taken for a list of another time."""
    published = told.sources[fact.seed].published
    return [s for s in schemes if s.in_force(published.best)] if published else schemes


def _scheme(fact: Fact, schemes: Sequence[Scheme]) -> Scheme | None:
    """The scheme whose label the fact writes, else the one of which it names most chains; of equals the shortest list."""
    text = fact.written
    named = {s.id: len(_listed(s, text)) for s in schemes}
    best = max(schemes, key=lambda s: (named[s.id], -len(s.members)), default=None)
    return _labelled(fact, schemes) or (best if best and named[best.id] >= LEAST else None)


def _labelled(fact: Fact, schemes: Sequence[Scheme]) -> Scheme | None:
    text = fact.written
    return next((s for s in schemes if s.label in text or (text in s.label and len(text) > len(s.label) // 2)), None)


def _listed(scheme: Scheme, text: str) -> list[Local]:
    """The chains of a scheme that a text names; a name inside a longer one of the same list is not named by it."""
    rest, found = text, []
    for member in sorted(scheme.members, key=lambda m: -len(m.name)):
        if member.name in rest:
            rest = rest.replace(member.name, "\x00")
            found.append(member)
    return found


def _naming(told: Told, schemes: Sequence[Scheme], spelled: set[str]) -> Mapping[str, Mapping[str, list[Fact]]]:
    """By scheme and name, one fact of each sentence of its region that names a chain: as one of several, or, of a list
    that is not `spelled` out where it is named (24条重点产业链), as X产业链."""
    found: dict[str, dict[str, list[Fact]]] = {s.id: defaultdict(list) for s in schemes}
    by_region = _by_region(schemes)
    seen: set[tuple[str, str]] = set()
    for fact in told.facts:
        place = fact.seed, fact.sentence
        if fact.region not in by_region or place in seen:
            continue
        seen.add(place)
        for scheme in by_region[fact.region or ""]:
            names = [m.name for m in _listed(scheme, fact.sentence)]
            several = len(names) >= LEAST and fact.kind in (Kind.CHAIN_LIST, Kind.QUANTITY)
            for name in names:
                alone = scheme.id not in spelled and f"{name}产业链" in fact.sentence.replace("业产业链", "产业链")
                if several or alone:
                    found[scheme.id][name].append(fact)
    return found


def _known(
    scheme: Scheme, facts: Sequence[Fact], naming: Mapping[str, Sequence[Fact]], taxonomy: Taxonomy
) -> ChainList:
    members = tuple(_member(m, facts, naming.get(m.name, ()), taxonomy) for m in scheme.members)
    rests_on = once((*facts, *(f for m in members if m.named for f in m.facts)))
    name = facts[0].region_name or scheme.region
    dates = (scheme.issuer, scheme.start, scheme.end)
    return ChainList(scheme.id, scheme.id, scheme.region, name, scheme.label, members, rests_on, *dates)


def _member(local: Local, facts: Sequence[Fact], naming: Sequence[Fact], taxonomy: Taxonomy) -> LocalChain:
    own = [f for f in facts if local.name in f.sentence]
    rests_on = once((*own, *naming))
    covers = tuple(
        Crossing(chain, taxonomy.chains[chain].name, RELATIONS.get(relation, "overlap"))
        for chain, relation in local.covers
        if chain in taxonomy.chains
    )
    return LocalChain(local.name, covers, bool(rests_on), rests_on or tuple(facts))


def _unknown(fact: Fact, taxonomy: Taxonomy) -> ChainList:
    members = []
    for name in fact.members:
        chain = taxonomy.chain(name)
        covers = (Crossing(chain.id, chain.name, "equal"),) if chain else ()
        members.append(LocalChain(name, covers, True, (fact,)))
    label = fact.written
    return ChainList(fact.id, None, fact.region or "", fact.region_name or "", label, tuple(members), (fact,))
