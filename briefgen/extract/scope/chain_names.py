"""The names of chains in a text: the gazetteer of a taxonomy, and what it finds in each line of a reading.

In: a taxonomy; then texts. Out: mentions in order, longest match. Which of them a fact belongs to is for chains.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.extract.reading import WHOLE, Reading, once
from briefgen.extract.text.lookup import Found, in_each
from briefgen.taxonomy import Taxonomy

NO_CHAIN_NAME = "[全各该其此本重优主支传新特同]|条|相关|上述"
"""Before 产业 or 产业链: then it is no name of one (全产业链, 重点产业)."""
DOING = "延伸|延长|完善|带动|推动|形成|打造|围绕|聚焦|依托|进一步"
"""Nor is what something is done to: 打造产业链."""


class ChainMention(NamedTuple):
    """A chain name in a line. `chains` has several where one local name covers several; `strong` for a name, not a keyword."""

    start: int
    end: int
    text: str
    chains: tuple[str, ...]
    strong: bool


@dataclass(frozen=True)
class ChainNames:
    """The gazetteer of chains: longest match over names, keywords and what only looks like one."""

    automaton: AhoCorasick
    words: Sequence[str]
    meaning: Mapping[str, tuple[tuple[str, ...], bool]]

    def find(self, text: str) -> tuple[ChainMention, ...]:
        """All mentions in order; look-alikes (`neg`) are left out."""
        return self.mentions(text, self.automaton.find_matches_as_indexes(text))

    def mentions(self, text: str, found: Iterable[Found]) -> tuple[ChainMention, ...]:
        """The mentions that the automaton found in a text."""
        out: list[ChainMention] = []
        for word, start, end in found:
            chains, strong = self.meaning[self.words[word]]
            if chains:
                out.append(ChainMention(start, end, text[start:end], chains, strong))
        return tuple(out)

    def only(self, name: str) -> str | None:
        """The one chain that a name of a project or park says (天津生物医药产业园项目); keywords say none."""
        told = {mention.chains for mention in self.find(name) if mention.strong}
        chains = told.pop() if len(told) == 1 else ()
        return chains[0] if len(chains) == 1 else None


def chain_names(taxonomy: Taxonomy) -> ChainNames:
    """The gazetteer of a taxonomy."""
    meaning: dict[str, tuple[tuple[str, ...], bool]] = {}
    for chain in taxonomy.chains.values():
        for word in (chain.name, *chain.aliases):
            known = meaning.get(word, ((), True))[0]
            meaning[word] = ((*known, *(() if chain.id in known else (chain.id,))), True)
    for chain in taxonomy.chains.values():
        for word in (*chain.keywords, *chain.anchors):
            meaning.setdefault(word, ((chain.id,), False))
        for word in chain.neg:
            meaning[word] = ((), False)
    words = list(meaning)
    return ChainNames(AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words, meaning)


def mentions_of(reading: Reading, index: int, names: ChainNames) -> tuple[ChainMention, ...]:
    """The chains that line `index` names, in order; all lines are looked through once."""
    found = once(_found, reading, WHOLE, names)[index]
    return names.mentions(reading.lines[index].text, found) if found else ()


def _found(reading: Reading, _: int, names: ChainNames) -> list[list[Found]]:
    return in_each([line.text for line in reading.lines], names.automaton.find_matches_as_indexes)
