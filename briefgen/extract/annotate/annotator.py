"""Everything a rule may ask for in a text: values, times, and names of every type.

In: a taxonomy; then texts. Out: typed spans, which may overlap (a region inside a park's name): a rule sees the longest of the
types that it asks for. `Matcher` asks for names only when a rule needs them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from briefgen.extract.naming import gatherings, mechanisms, policies, problems
from briefgen.extract.naming.mechanism import Mechanism
from briefgen.extract.naming.mechanisms import find_mechanisms
from briefgen.extract.naming.named import Named
from briefgen.extract.naming.names import HEAD_WORDS, find_names
from briefgen.extract.naming.policies import Policy, find_policies
from briefgen.extract.naming.problems import Lack, find_problems
from briefgen.extract.naming.projects.find import find_projects, hint_words
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.reading import Reading, of_each
from briefgen.extract.scan.values import scan
from briefgen.extract.scope.chain_names import chain_names
from briefgen.extract.text.hints import Hinter, Hints
from briefgen.extract.text.spans import Span
from briefgen.taxonomy import Taxonomy

GATHERING = "gathering"
PROJECTS = frozenset({"project", "enterprise", "park"})


class Annotator:
    """Typed spans by one taxonomy; hold one for many texts."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.chains = chain_names(taxonomy)
        self.words = StageWords(taxonomy.stages, taxonomy.stage_guards)
        self.hinter = Hinter(
            {
                **HEAD_WORDS,
                **hint_words(self.words),
                **mechanisms.hint_words(),
                **policies.hint_words(),
                **problems.hint_words(),
                GATHERING: gatherings.HEAD_WORDS,
            }
        )

    def __call__(self, text: str) -> tuple[Span, ...]:
        """Values, times and all names of a text, by start."""
        values = scan(text)
        names = Names(text, values, self)
        types = frozenset({"region", "chain", *PROJECTS}) | frozenset(s.type for s in names.plain)
        return tuple(sorted((*values, *names.of(types)), key=lambda s: (s.start, -s.end)))

    def names(self, text: str, types: frozenset[str]) -> tuple[Span, ...]:
        """Names of the wanted types only."""
        return Names(text, scan(text), self).of(types)


class Names:
    """The names of one text: `plain` are those that their head noun or their quotes show, `projects` the projects and companies
    that their place in the sentence shows, `mechanisms` the ways of working, `policies` the papers, `problems` the items that say what is lacking,
    `gatherings` the places of the meetings and ceremonies that are held."""

    def __init__(self, text: str, spans: Sequence[Span], by: Annotator, hints: Hints | None = None) -> None:
        self._text, self._by = text, by
        hints = by.hinter(text) if hints is None else hints
        self.plain: tuple[Span, ...] = find_names(text, hints)
        self.projects: list[Named] = find_projects(text, spans, by.words, hints)
        self.mechanisms: list[Mechanism] = find_mechanisms(text, self.plain, hints)
        self.policies: list[Policy] = find_policies(text, self.plain, hints)
        self.problems: list[Lack] = find_problems(text, hints)
        self.gatherings: list[tuple[int, int]] = list(gatherings.find_gatherings(text)) if GATHERING in hints else []

    def of(self, types: frozenset[str]) -> tuple[Span, ...]:
        """The names of the wanted types."""
        found = [span for span in self.plain if span.type in types]
        if types & PROJECTS:
            found += [_span(named, self._text) for named in self.projects if named.kind in types]
        if "region" in types:
            found += self._regions
        if "chain" in types:
            found += self._chains
        return tuple(found)

    @cached_property
    def _regions(self) -> list[Span]:
        taxonomy = self._by.taxonomy
        return [
            Span(m.start, m.end, m.text, "region", name=region.name, ref=region.id)
            for m in taxonomy.places(self._text)
            if m.region and (region := taxonomy.gazetteer.get(m.region))
        ]

    @cached_property
    def _chains(self) -> list[Span]:
        chains = self._by.taxonomy.chains
        return [
            Span(
                m.start,
                m.end,
                m.text,
                "chain",
                name="、".join(chains[c].name for c in m.chains),
                ref=m.chains[0] if len(m.chains) == 1 else None,
            )
            for m in self._by.chains.find(self._text)
        ]


def _span(named: Named, text: str) -> Span:
    return Span(named.start, named.end, text[named.start : named.end], str(named.kind), name=named.name)


def names_of_lines(reading: Reading, annotator: Annotator) -> Mapping[int, Names]:
    """The names of each line, by index."""
    return of_each(_names, reading, annotator)


def _names(reading: Reading, indexes: Sequence[int], annotator: Annotator) -> list[Names]:
    lines = [reading.lines[index] for index in indexes]
    hints = annotator.hinter.of_each([line.text for line in lines])
    return [Names(line.text, line.spans, annotator, own) for line, own in zip(lines, hints, strict=True)]
