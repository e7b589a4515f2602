"""Cue words: what decides status, scope and period besides rules. In: cues.yaml. Out: one frozen `Cues`.

Only reading and indexing here; how a cue decides is in status.py, regions.py, chains.py and periods.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.extract.text import wordlists
from briefgen.extract.text.hedges import HEDGES, REACHES, TO_NUMBER
from briefgen.extract.text.once_built import BEGINS, ONCE_BUILT
from briefgen.strict_yaml import load_yaml

FILE = Path(__file__).parents[2] / "taxonomy" / "cues.yaml"


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, longest first; one that never matches for none."""
    return re.compile(wordlists.any_of(words) or r"(?!)")


@dataclass(frozen=True)
class Cues:
    """Compiled cue words, see cues.yaml for what each group means."""

    own: Mapping[str, re.Pattern[str]]
    own_ends: tuple[str, ...]
    conditional: re.Pattern[str]
    status: re.Pattern[str]
    status_of: Mapping[str, str]
    pseudo: re.Pattern[str]
    ba: re.Pattern[str]
    headings: Mapping[str, re.Pattern[str]]
    standing: re.Pattern[str]
    self_words: Mapping[str, str]
    self_pattern: re.Pattern[str]
    away: re.Pattern[str]
    all_chains: re.Pattern[str]
    base: re.Pattern[str]
    not_period: re.Pattern[str]
    carry: re.Pattern[str]
    light: frozenset[str]
    keep: frozenset[str]
    words: Sequence[str]
    automaton: AhoCorasick
    heads: re.Pattern[str]
    steps: frozenset[str]
    after: re.Pattern[str]

    def kind_of(self, word: str) -> str:
        """What a word found by `status` says: one of its kinds; the shapes that no list holds (达产后) are conditions."""
        return self.status_of.get(word, "conditional")

    def words_in(self, part: str) -> Iterator[tuple[str, int, int]]:
        """(word, start, end) of the words that bound a noun phrase, left to right; words that belong to one are passed."""
        quoted = "“" in part
        for at, start, end in self.automaton.find_matches_as_indexes(part):
            if (word := self.words[at]) in self.keep or (quoted and _inside_quotes(part, start)):
                continue  # 594个“七未”项目: 未 is part of a name
            yield word, start, end


def _inside_quotes(text: str, at: int) -> bool:
    """Whether the last quotation mark before an offset opens."""
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)


@lru_cache(maxsize=4)
def load_cues(indicators: tuple[str, ...] = ()) -> Cues:
    """The built-in cue words; names of `indicators` are never cut by one. Raises `InvalidInput` for a damaged file."""
    data: Any = load_yaml(FILE, FILE.name).value
    return Cues(**_status(data["status"]), **_scope(data["scope"], data["period"]), **_phrases(data, indicators))


def _status(said: Mapping[str, Any]) -> dict[str, Any]:
    kinds = ("conditional", "expected", "target", "planned", "actual")
    status_of = {word: kind for kind in kinds for word in said[kind]}
    return {
        "own": {
            kind: re.compile(f"(?:{wordlists.any_of(words)})额?：?{TO_NUMBER}$") for kind, words in said["own"].items()
        },
        "own_ends": ("额", "：", *REACHES, *HEDGES, *(word for words in said["own"].values() for word in words)),
        "status": _or_once_built(status_of),
        "status_of": status_of,
        "conditional": _or_once_built(said["conditional"]),
        "headings": {kind: any_of(words) for kind, words in said["headings"].items()},
        **{group: any_of(said[group]) for group in ("pseudo", "ba", "standing", "after")},
    }


def _or_once_built(words: Iterable[str]) -> re.Pattern[str]:
    """The words, and the shapes that no list holds (达产后)."""
    first = "".join(sorted({*BEGINS, *(word[0] for word in words)}))
    return re.compile(f"(?=[{first}])(?:{ONCE_BUILT}|{wordlists.any_of(words)})")


def _scope(scope: Mapping[str, Any], period: Mapping[str, Any]) -> dict[str, Any]:
    self_words = {word: level for level, words in scope["self"].items() for word in words}
    return {
        "self_words": self_words,
        "self_pattern": any_of(self_words),
        "away": re.compile(f"(?:{wordlists.any_of(scope['away'])})$"),
        "all_chains": any_of(scope["all_chains"]),
        "base": re.compile(f"(?:{wordlists.any_of(period['base'])})$"),
        "not_period": re.compile(f"(?:{wordlists.any_of(period['not_period'])})(?!情况|[：:])"),
        "carry": any_of(period["carry"]),
    }


def _phrases(data: Mapping[str, Any], indicators: Sequence[str]) -> dict[str, Any]:
    """What bounds noun phrases: verbs, and the words of wishes."""
    names, status = data["names"], data["status"]
    wishes = [
        w for kind in ("expected", "target", "planned") for w in status[kind] if len(w) > 1 and w[0] not in "将可"
    ]
    light = frozenset([*names["light"], *wishes])
    keep = frozenset([*names["keep"], *(word for word in indicators if word not in names["verbs"])])
    words = list(dict.fromkeys([*keep, *light, *names["verbs"]]))
    return {
        "light": light,
        "keep": keep,
        "words": words,
        "automaton": AhoCorasick(words, matchkind=MatchKind.LeftmostLongest),
        "heads": any_of(names["heads"]),
        "steps": frozenset(names["steps"]),
    }
