"""The sentences that say most of a document, for a reader who wants one.

In: a document. Out: sentences of its body, best first. Words are cut by jieba with the taxonomy's names as its dictionary;
a sentence counts by the words that it shares with all others, ranked by TextRank (Mihalcea and Tarau 2004).
jieba is imported only here and only when asked for: its dictionary costs most of a second.
"""

from __future__ import annotations

import logging
import math
import os
import sys
import tempfile
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.document import BlockKind, Document

if TYPE_CHECKING:
    from jieba import Tokenizer

DAMPING = 0.85  # of the paper
ROUNDS = 20
NEAR = 5  # words that count as neighbours
LENGTH = (18, 90)  # characters of a sentence that can stand alone in a list of sources
LIMIT = 400  # sentences weighed; a longer document says what it is about in its first ones


def key_sentences(document: Document, names: tuple[str, ...] = (), count: int = 1) -> tuple[str, ...]:
    """The `count` sentences of the body that carry most of its words, best first; `names` are words never cut."""
    sentences = _candidates(document)[:LIMIT]
    if not sentences:
        return ()
    words = [[w for w in tokenizer(names).cut(s) if len(w) > 1 and not w.isascii()] for s in sentences]
    weights = _ranked(words)
    scores = [sum(weights[w] for w in set(ws)) / math.sqrt(len(ws) + 1) for ws in words]
    best = sorted(range(len(sentences)), key=lambda at: (-scores[at], at))
    return tuple(sentences[at] for at in best[:count])


def _candidates(document: Document) -> list[str]:
    texts = (
        document.text[s.start : s.end]
        for s in document.sentences
        if document.blocks[s.block].kind is BlockKind.BODY and document.blocks[s.block].article == 0 and not s.truncated
    )
    return [t for t in texts if LENGTH[0] <= len(t) <= LENGTH[1] and t.endswith("。")]


@lru_cache(maxsize=2)
def tokenizer(names: tuple[str, ...]) -> Tokenizer:
    """jieba with `names` as words never cut, its cache in a folder of our own."""
    with warnings.catch_warnings(), _without("pkg_resources"):
        warnings.simplefilter("ignore")  # jieba 0.42.1 has unescaped patterns, which newer Pythons warn of
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    # read back by marshal, so it must not lie where others can write, as the default does
    tokenizer.tmp_dir = str(_own_cache())
    for name in names:
        tokenizer.add_word(name)
    return tokenizer


@contextmanager
def _without(module: str) -> Iterator[None]:
    """Importing `module` fails meanwhile. jieba asks for setuptools' pkg_resources, which takes three times as long as jieba
    itself to import and warns of its own end; where there is none, jieba opens its dictionary as any file."""
    before = sys.modules.get(module)
    sys.modules[module] = None  # type: ignore[assignment]  # so the import system writes down that there is none
    try:
        yield
    finally:
        del sys.modules[module]
        if before is not None:
            sys.modules[module] = before


def _own_cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    folder = Path(base) / "briefgen"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="briefgen-"))
    return folder


def _ranked(sentences: Iterable[Sequence[str]]) -> Mapping[str, float]:
    """TextRank of words: neighbours within `NEAR` words vote for each other."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for words in sentences:
        for at, word in enumerate(words):
            for other in words[at + 1 : at + NEAR]:
                if other != word:
                    votes[word][other] += 1
                    votes[other][word] += 1
    given = {word: sum(of.values()) for word, of in votes.items()}
    ranks = dict.fromkeys(votes, 1.0)
    for _ in range(ROUNDS):
        ranks = {
            word: 1 - DAMPING + DAMPING * sum(ranks[o] * n / given[o] for o, n in of.items())
            for word, of in votes.items()
        }
    return defaultdict(float, ranks)
