"""Which lines of which rules are worth trying in a sentence: those whose texts occur, and the values that they ask for.

In: compiled rules, then sentences. Out: lines in the order of the rules. It may let a line through that does not match,
and never keeps one back that does.
"""

from __future__ import annotations

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation

from briefgen.extract.rules.compile import SCANNED, CompiledLine
from briefgen.extract.rules.load import CompiledRule

Candidate = tuple[CompiledRule, CompiledLine]


class Prefilter:
    """The lines of some rules, looked up by their texts."""

    def __init__(self, rules: Iterable[CompiledRule]) -> None:
        lines = [(rule, line) for rule in rules for line in rule.say]
        self._all = _Texts(lines)
        # most sentences hold no number and no time, and most lines ask for one
        self._plain = _Texts([(rule, line) for rule, line in lines if not line.scanned])

    def candidates(self, text: str, types: set[str]) -> list[Candidate]:
        """The lines to try in a text that holds spans of these types."""
        if types.isdisjoint(SCANNED):
            return self._plain.occurring(text)
        lines = self._all.occurring(text)
        return [(rule, line) for rule, line in lines if not any(map(types.isdisjoint, line.scanned))]


class _Texts:
    def __init__(self, lines: list[Candidate]) -> None:
        self._lines = lines
        texts = sorted({text for _, line in lines for anchor in line.anchors for text in anchor})
        self._automaton = AhoCorasick(texts, implementation=Implementation.DFA) if texts else None
        self._always = [at for at, (_, line) in enumerate(lines) if not line.anchors]
        self._owners: dict[str, list[int]] = {text: [] for text in texts}
        for at, (_, line) in enumerate(lines):
            for text in line.anchors[0] if line.anchors else ():
                self._owners[text].append(at)

    def occurring(self, text: str) -> list[Candidate]:
        """The lines that have one of each of their texts in `text`."""
        if self._automaton is None:
            return self._lines
        seen = set(self._automaton.find_matches_as_strings(text, overlapping=True))
        found = set(self._always).union(*(self._owners[word] for word in seen))
        lines = (self._lines[at] for at in sorted(found))
        return [(rule, line) for rule, line in lines if not any(map(seen.isdisjoint, line.anchors))]
