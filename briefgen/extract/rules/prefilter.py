"""Which lines of which rules are worth trying in a sentence: those whose texts occur, and the values that they ask for.

In: compiled rules, then sentences. Out: lines in the order of the rules. It may let a line through that does not match,
and never keeps one back that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick

from briefgen.extract.rules.compile import SCANNED, CompiledLine
from briefgen.extract.rules.load import CompiledRule
from briefgen.extract.text.lookup import Found, words_in_each
from briefgen.extract.text.wordlists import any_of

Candidate = tuple[CompiledRule, CompiledLine]


class Prefilter:
    """The lines of some rules, looked up by their texts.

    A line needs one text of each of its sets, and one value of each of its types. Every such need is one bit: what a
    sentence holds is one number, and a line is worth trying when all bits of its own number are in it.
    """

    def __init__(self, rules: Iterable[CompiledRule]) -> None:
        lines = [(rule, line) for rule in rules for line in rule.say]
        words = sorted({word for _, line in lines for need in _telling(line) for word in need})
        self._automaton = AhoCorasick(words) if words else None
        self._all = _Needs(lines, words)
        # most sentences hold no number and no time, and most lines ask for one
        self._plain = _Needs([(rule, line) for rule, line in lines if not line.scanned], words)

    def words(self, texts: Sequence[str]) -> list[set[int]]:
        """The words of the lines that stand in each text."""
        return words_in_each(texts, self._find)

    def _find(self, text: str) -> Sequence[Found]:
        return self._automaton.find_matches_as_indexes(text, overlapping=True) if self._automaton else ()

    def candidates(self, text: str, types: frozenset[str], words: Iterable[int]) -> list[Candidate]:
        """The lines to try in a text that holds spans of these types and these `words`."""
        return (self._plain if types.isdisjoint(SCANNED) else self._all).met_by(text, types, words)


class _Needs:
    def __init__(self, lines: Sequence[Candidate], words: Sequence[str]) -> None:
        self._lines = lines
        texts = [_telling(line) for _, line in lines]
        needs = list(
            dict.fromkeys(need for own, (_, line) in zip(texts, lines, strict=True) for need in (*own, *line.scanned))
        )
        bits = {need: 1 << at for at, need in enumerate(needs)}
        self._wanted = [
            sum({bits[need] for need in (*own, *line.scanned)}) for own, (_, line) in zip(texts, lines, strict=True)
        ]
        told = {need for own in texts for need in own}
        met = [sum(bits[need] for need in told if word in need) for word in words]
        self._always = [at for at, own in enumerate(texts) if not own]
        # each line by the texts of its best set alone, so that few lines are looked at
        owners = [[at for at, own in enumerate(texts) if own and word in own[0]] for word in words]
        self._told = list(zip(met, owners, strict=True))
        # what stands in most sentences is asked last
        self._common = [_common(set(line.anchors).difference(own)) for own, (_, line) in zip(texts, lines, strict=True)]
        self._types = {need: bits[need] for _, line in lines for need in line.scanned}
        self._of_types: dict[frozenset[str], int] = {}

    def met_by(self, text: str, types: frozenset[str], words: Iterable[int]) -> list[Candidate]:
        """The lines all of whose needs are met."""
        found, met, wanted, common = set(self._always), self._by_types(types), self._wanted, self._common
        for word in words:
            bits, owned = self._told[word]
            met |= bits
            if owned:
                found.update(owned)
        missing = ~met
        likely = [at for at in found if not wanted[at] & missing]
        if not likely:
            return []
        return [self._lines[at] for at in sorted(likely) if not common[at] or _holds(text, common[at])]

    def _by_types(self, types: frozenset[str]) -> int:
        known = self._of_types.get(types)
        if known is None:
            known = self._of_types[types] = sum(bit for need, bit in self._types.items() if not types.isdisjoint(need))
        return known


def _telling(line: CompiledLine) -> tuple[frozenset[str], ...]:
    """The sets of texts that are worth looking for: a single character (，, 的, 在) stands in most sentences."""
    return tuple(need for need in line.anchors if min(map(len, need)) > 1) or line.anchors


def _common(needs: Iterable[frozenset[str]]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(any_of(need)) for need in needs)


def _holds(text: str, needs: Iterable[re.Pattern[str]]) -> bool:
    return None not in [need.search(text) for need in needs]
