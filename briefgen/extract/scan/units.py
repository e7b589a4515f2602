"""The tables of the value scanner: units, measure words, hedges and names, read once from units.yaml.

In: taxonomy/units.yaml. Out: one frozen `Tables`, its words compiled to alternations. Must not look at any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from briefgen.strict_yaml import load_yaml

FILE = Path(__file__).parents[2] / "taxonomy" / "units.yaml"


@dataclass(frozen=True, slots=True)
class Unit:
    """A word that makes a number a value. `spoken`: a measure word that a plain Chinese numeral may stand before."""

    word: str
    type: str
    unit: str
    factor: Decimal
    counter: str | None = None
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge before a number; not one where the text before it ends with one of `not_after` (签 of 签约).

    `part`: the span includes it; 最高给予 says the bound and yet belongs to the sentence.
    """

    word: str
    qualifier: str
    not_after: tuple[str, ...]
    part: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """`before` is keyed by the hedge's last character, `after` and `names` by the first."""

    units: Mapping[str, Unit]
    pattern: str
    not_before: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[Hedge, ...]]
    inside: Mapping[str, str]
    after: Mapping[str, tuple[tuple[str, str], ...]]
    names: Mapping[str, tuple[str, ...]]
    idle: tuple[str, ...]
    nouns: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=1)
def load_tables() -> Tables:
    """The built-in tables. Raises InvalidInput where units.yaml is broken."""
    data: dict[str, Any] = load_yaml(FILE, FILE.name).value  # type: ignore[assignment]
    units = {u.word: u for u in (*_counters(data["counters"]), *_measures(data["units"]))}
    hedges = data["hedges"]
    return Tables(
        units,
        alternation(units),
        {word: tuple(after.split()) for word, after in data["not_before"].items()},
        _before(hedges["before"]),
        hedges["inside"],
        _by_first((word, group["qualifier"]) for group in hedges["after"] for word in group["words"]),
        {
            key: tuple(name for name, _ in pairs)
            for key, pairs in _by_first((n, n) for n in data["names"].split()).items()
        },
        tuple(data["idle_before"]),
        {key: re.compile("|".join(map(re.escape, words))) for key, words in data["nouns"].items()},
    )


def alternation(words: Iterable[str]) -> str:
    """A regex for the longest of some words: one branch a first character, single characters in one class."""
    singles: list[str] = []
    branches: list[str] = []
    for first, group in groupby(sorted(set(words)), key=lambda w: w[0]):
        rests = sorted((w[1:] for w in group), key=len, reverse=True)
        if rests == [""]:
            singles.append(first)
            continue
        longer = "|".join(re.escape(r) for r in rests if r)
        branches.append(f"{re.escape(first)}(?:{longer}){'?' if '' in rests else ''}")
    return "|".join([*branches, f"[{re.escape(''.join(singles))}]"] if singles else branches)


def _counters(data: Mapping[str, str]) -> list[Unit]:
    return [
        Unit(word, "count", "count", Decimal(1), word, kind == "spoken")
        for kind, words in data.items()
        for word in words.split()
    ]


def _measures(data: list[dict[str, Any]]) -> list[Unit]:
    return [
        Unit(word, group["type"], group["unit"], Decimal(factor))
        for group in data
        for word, factor in group["words"].items()
    ]


def _before(data: list[dict[str, Any]]) -> dict[str, tuple[Hedge, ...]]:
    hedges = [
        Hedge(word, group["qualifier"], tuple((group.get("not_after") or "").split()), group.get("part") != "no")
        for group in data
        for word in group["words"]
    ]
    hedges.sort(key=lambda h: (h.word[-1], -len(h.word)))
    return {last: tuple(group) for last, group in groupby(hedges, key=lambda h: h.word[-1])}


def _by_first(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    ordered = sorted(pairs, key=lambda p: (p[0][0], -len(p[0])))
    return {first: tuple(group) for first, group in groupby(ordered, key=lambda p: p[0][0])}
