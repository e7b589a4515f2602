"""Words looked up in many texts at once: asking an automaton costs more than its looking.

In: texts without the line break that parts them here, and what finds words in one text. Out: what it finds in each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

Found = tuple[int, int, int]
"""A word's number, and where it stands."""


def in_each(texts: Sequence[str], find: Callable[[str], Iterable[Found]]) -> list[list[Found]]:
    """What `find` finds in each text. No word holds a line break."""
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    out: list[list[Found]] = [[] for _ in texts]
    index = 0
    for word, start, end in find("\n".join(texts)):
        # words that overlap are told by their ends
        while end > starts[index + 1]:
            index += 1
        out[index].append((word, start - starts[index], end - starts[index]))
    return out


def words_in_each(texts: Sequence[str], find: Callable[[str], Iterable[Found]]) -> list[set[int]]:
    """Which words `find` finds in each text."""
    ends = list(accumulate(len(text) + 1 for text in texts))
    out: list[set[int]] = [set() for _ in texts]
    following, limit, words = iter(zip(ends, out, strict=True)), -1, set[int]()
    for word, _, end in find("\n".join(texts)):
        while end > limit:
            limit, words = next(following)
        words.add(word)
    return out
