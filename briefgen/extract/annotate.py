"""Everything a rule may ask for in a text: values, times, and names of every type.

In: a taxonomy; then texts. Out: typed spans, which may overlap (a region inside a park's name): a rule sees the longest of the
types that it asks for. `Matcher` asks for names only when a rule needs them.
"""

from __future__ import annotations

from briefgen.extract.chains import chain_names
from briefgen.extract.names import find_names
from briefgen.extract.projects import find_projects
from briefgen.extract.spans import Span
from briefgen.extract.stages import StageWords
from briefgen.extract.values import scan
from briefgen.taxonomy import Taxonomy

PROJECTS = frozenset({"project", "enterprise", "park"})


class Annotator:
    """Typed spans by one taxonomy; hold one for many texts."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._chains = chain_names(taxonomy)
        self._words = StageWords(taxonomy.stages, taxonomy.stage_guards)

    def __call__(self, text: str) -> tuple[Span, ...]:
        """Values, times and all names of a text, by start."""
        names = self.names(
            text, frozenset({"region", "chain", *PROJECTS}) | frozenset(s.type for s in find_names(text))
        )
        return tuple(sorted((*scan(text), *names), key=lambda s: (s.start, -s.end)))

    def names(self, text: str, types: frozenset[str]) -> tuple[Span, ...]:
        """Names of the wanted types only."""
        found = [span for span in find_names(text) if span.type in types]
        if types & PROJECTS:
            named = find_projects(text, scan(text), self._words)
            found += [
                Span(n.start, n.end, text[n.start : n.end], str(n.kind), name=n.name) for n in named if n.kind in types
            ]
        if "region" in types:
            found += self._regions(text)
        if "chain" in types:
            found += self._chain_spans(text)
        return tuple(found)

    def _regions(self, text: str) -> list[Span]:
        return [
            Span(m.start, m.end, m.text, "region", name=region.name, ref=region.id)
            for m in self._taxonomy.places(text)
            if m.region and (region := self._taxonomy.gazetteer.get(m.region))
        ]

    def _chain_spans(self, text: str) -> list[Span]:
        return [
            Span(
                m.start,
                m.end,
                m.text,
                "chain",
                name="、".join(self._taxonomy.chains[c].name for c in m.chains),
                ref=m.chains[0] if len(m.chains) == 1 else None,
            )
            for m in self._chains.find(text)
        ]
