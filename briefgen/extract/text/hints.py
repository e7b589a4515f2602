"""Which passes a sentence is worth: one look at it for the words of all of them.

In: for each pass the words without which it finds nothing; then texts. Out: the names of the passes that may find something.
A pass named here may still find nothing; one that is not named never would have.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from briefgen.extract.text.lookup import Found, words_in_each

Hints = frozenset[str]
NOTHING = Hints()
Find = TypeVar("Find", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Shape(Generic[Find]):
    """A shape in which something is said: what finds it in a sentence, and the words of which the sentence then holds one."""

    find: Find
    needs: Collection[str]


def needs(shapes: Mapping[str, Shape[Any]]) -> Mapping[str, Collection[str]]:
    """For each of some shapes the words of which a sentence must hold one."""
    return {name: shape.needs for name, shape in shapes.items()}


class Hinter:
    """The words of all passes in one automaton; hold one for many sentences."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        passes: dict[str, set[str]] = {}
        for name, needed in words.items():
            for word in needed:
                passes.setdefault(word, set()).add(name)
        self._passes = [frozenset(names) for names in passes.values()]
        self._automaton = AhoCorasick(list(passes))

    def __call__(self, text: str) -> Hints:
        """The passes that may find something in a text."""
        return self.of_each([text])[0]

    def of_each(self, texts: Sequence[str]) -> list[Hints]:
        """The passes that may find something in each of many texts."""
        return [
            NOTHING.union(*[self._passes[word] for word in words]) if words else NOTHING
            for words in words_in_each(texts, self._find)
        ]

    def _find(self, text: str) -> list[Found]:
        return self._automaton.find_matches_as_indexes(text, overlapping=True)
