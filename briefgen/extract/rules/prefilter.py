"""Which lines of which rules are worth trying in a sentence: those whose texts occur, and the values that they ask for.

In: compiled rules, then sentences. Out: lines in the order of the rules. It may let a line through that does not match,
and never keeps one back that does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

from briefgen.extract.rules.compile import SCANNED, CompiledLine
from briefgen.extract.rules.load import CompiledRule

Candidate = tuple[CompiledRule, CompiledLine]


class Prefilter:
    """The lines of some rules, looked up by their texts.

    A line needs one text of each of its sets, and one value of each of its types. Every such need is one bit: what a
    sentence holds is one number, and a line is worth trying when all bits of its own number are in it.
    """

    def __init__(self, rules: Iterable[CompiledRule]) -> None:
        lines = [(rule, line) for rule in rules for line in rule.say]
        self._all = _Needs(lines)
        # most sentences hold no number and no time, and most lines ask for one
        self._plain = _Needs([(rule, line) for rule, line in lines if not line.scanned])

    def candidates(self, text: str, types: frozenset[str]) -> list[Candidate]:
        """The lines to try in a text that holds spans of these types."""
        return (self._plain if types.isdisjoint(SCANNED) else self._all).met_by(text, types)


class _Needs:
    def __init__(self, lines: Sequence[Candidate]) -> None:
        self._lines = lines
        needs = list(dict.fromkeys(need for _, line in lines for need in (*line.anchors, *line.scanned)))
        bits = {need: 1 << at for at, need in enumerate(needs)}
        self._wanted = [sum({bits[need] for need in (*line.anchors, *line.scanned)}) for _, line in lines]
        texts = sorted({text for _, line in lines for anchor in line.anchors for text in anchor})
        self._automaton = AhoCorasick(texts, implementation=Implementation.DFA) if texts else None
        told = {anchor for _, line in lines for anchor in line.anchors}
        self._met = [sum(bits[anchor] for anchor in told if text in anchor) for text in texts]
        # lines by the text that is met least often, so that few are looked at
        self._always = [at for at, (_, line) in enumerate(lines) if not line.anchors]
        self._owners = [
            [at for at, (_, line) in enumerate(lines) if line.anchors and text in line.anchors[0]] for text in texts
        ]
        self._types = {need: bits[need] for _, line in lines for need in line.scanned}
        self._of_types: dict[frozenset[str], int] = {}

    def met_by(self, text: str, types: frozenset[str]) -> list[Candidate]:
        """The lines all of whose needs are met."""
        found, met, wanted = set(self._always), self._by_types(types), self._wanted
        places = self._automaton.find_matches_as_indexes(text, overlapping=True) if self._automaton else ()
        for word in {word for word, _, _ in places}:
            met |= self._met[word]
            found.update(self._owners[word])
        return [self._lines[at] for at in sorted(found) if wanted[at] & met == wanted[at]]

    def _by_types(self, types: frozenset[str]) -> int:
        known = self._of_types.get(types)
        if known is None:
            known = self._of_types[types] = sum(bit for need, bit in self._types.items() if not types.isdisjoint(need))
        return known
