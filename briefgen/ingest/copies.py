"""The same article in two files: one site took it from the other, changed the heading and a word here and there.

In: documents, read and cleaned. Out: which of them are copies of which, the same whatever the files are called and in whatever
order they come. Documents are compared by their words alone; no fact is known here, and none is decided on.

Texts are compared by their shingles, runs of `SHINGLE` characters: the share of the shorter text's shingles that the longer
one holds is its containment (A. Broder, On the resemblance and containment of documents, 1997). Containment and not
resemblance, so that an extract is found too. Candidates are found by a sample of shingles taken by their content, as Broder's
V_m, and an inverted index, so that not all are compared with all.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefgen.document import Document

SHINGLE = 6
SAMPLE = 8
"""One shingle in so many is looked up, chosen by its first character: no hash is needed."""
SAME = 0.6
"""Containment from which two texts are one article, and one way only, an extract; an edit in twenty characters leaves 0.7."""
FIGURES = 0.75
"""Of the shorter text's numbers in the longer one: next month's bulletin has the words but not the numbers."""
TOO_SHORT = 80
"""Characters of a text that says too little to be known again."""
COMMON = 50
"""Articles that hold a shingle before it is taken for a set phrase, which tells nothing."""

_MARKS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Copy:
    """The document `seed` says again what `of` says; `part`: only an extract. `share` of its shingles stand there."""

    seed: str
    of: str
    share: float
    part: bool


@dataclass(frozen=True, slots=True)
class _Text:
    document: Document
    words: str
    sample: frozenset[str]
    figures: Counter[str]

    @property
    def rank(self) -> tuple[bool, str, bool, int, str, str, str]:
        """Of equals the first is the original: the earliest, with a publisher, the longest; names of files come last."""
        document, published = self.document, self.document.published
        digest = hashlib.sha256(self.words.encode(errors="surrogatepass")).hexdigest()
        best = published.best if published else ""
        return published is None, best, not document.publisher, -len(self.words), document.title, digest, document.seed


def find_copies(documents: Sequence[Document]) -> tuple[Copy, ...]:
    """All copies with their originals, by seed. An original is never a copy itself."""
    texts = [text for document in documents if len((text := _text(document)).words) >= TOO_SHORT]
    groups = _groups(sorted(texts, key=lambda t: (-len(t.words), t.rank)))
    return tuple(sorted((copy for group in groups for copy in _copies(group)), key=lambda c: c.seed))


def _text(document: Document) -> _Text:
    words = _MARKS.sub("", document.text).casefold()
    sample = frozenset([words[at : at + SHINGLE] for at, char in enumerate(words) if not ord(char) % SAMPLE])
    return _Text(document, words, sample, Counter(_NUMBER.findall(words)))


def _groups(texts: Sequence[_Text]) -> list[list[tuple[_Text, float]]]:
    """Each text under the longest one that holds it, with its containment there; texts come longest first."""
    groups: list[list[tuple[_Text, float]]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for text in texts:
        home = _home(text, groups, holders)
        if home is None:
            for shingle in text.sample:
                if len(holders[shingle]) <= COMMON:
                    holders[shingle].append(len(groups))
            groups.append([(text, 1.0)])
        else:
            groups[home[0]].append((text, home[1]))
    return groups


def _home(
    text: _Text, groups: Sequence[Sequence[tuple[_Text, float]]], holders: Mapping[str, list[int]]
) -> tuple[int, float] | None:
    lists = [found for shingle in text.sample if (found := holders.get(shingle)) and len(found) <= COMMON]
    shared = Counter(chain.from_iterable(lists))
    likely = [(count, -group) for group, count in shared.items() if count >= SAME / 2 * len(text.sample)]
    for _, group in sorted(likely, reverse=True):
        original = groups[-group][0][0]
        if not _same_figures(text.figures, original.figures):
            continue  # asked first: it costs a hundredth of comparing the words
        share = _contained(text.words, original.words)
        if share >= SAME:
            return -group, share
    return None


def _contained(words: str, other: str) -> float:
    mine, others = _shingles(words), _shingles(other)
    return len(mine & others) / len(mine)


def _shingles(words: str) -> set[str]:
    return {words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)}


def _same_figures(mine: Counter[str], others: Counter[str]) -> bool:
    return sum(min(count, others[figure]) for figure, count in mine.items()) >= FIGURES * mine.total()


def _copies(group: Sequence[tuple[_Text, float]]) -> list[Copy]:
    if len(group) == 1:
        return []
    longest = group[0][0]
    equals = [text for text, _ in group if _contained(longest.words, text.words) >= SAME]
    original = min(equals, key=lambda t: t.rank)
    return [
        Copy(
            text.document.seed,
            original.document.seed,
            round(_contained(text.words, original.words), 2),
            text not in equals,
        )
        for text, _ in group
        if text is not original
    ]
