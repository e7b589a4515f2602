"""Companies and offices that their place in a sentence shows: 以甲为龙头, 甲登陆科创板, 甲、乙与丙研究院共同打造, 甲、乙两家企业.

In: a sentence, the same masked (see `projects`), the stage words. Out: `Named`s. Must not: take a company that its head noun shows
already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.items import is_name, items
from briefgen.extract.naming.named import Named, named
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.project_words import (
    ARRIVED,
    BY_LISTING,
    BY_ROLE,
    ENDS,
    FIRM,
    HEADED_NAME,
    INSTITUTE,
    JOINTLY,
    NO_ACTOR,
    NO_FIRM,
    OPENS,
    PROPER,
    ROUND,
    TWO_COMPANIES,
    VALUE,
)
from briefgen.extract.naming.stages import StageWords
from briefgen.fact import Kind


def companies(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for pattern in (BY_ROLE, BY_LISTING):
        # asked first: to begin anywhere and end on a word costs many steps at every character
        for found in pattern.finditer(text) if ENDS[pattern].search(text) else ():
            if "、" in found["name"] and pattern is BY_ROLE:
                yield from _leaders(text, found)
                continue
            name = found["name"]
            whole = pattern is BY_LISTING or left_edge(name, len(name)) == 0
            if whole and "的" not in name and is_name(name, Kind.ENTERPRISE):
                kind = Kind.INSTITUTION if INSTITUTE.search(name) else Kind.ENTERPRISE
                yield named(kind, found.start("name"), name, None, None, None, "company")


def arrivals(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """引入甲关联企业乙电缆、丙电气、丁线缆: companies named behind the word for them."""
    for found in ARRIVED.finditer(masked):
        listed = list(items(text, masked, *found.span("names"), Kind.ENTERPRISE))
        if len(listed) > 1 and all(len(item) <= 12 and is_name(item, Kind.ENTERPRISE) for _, item in listed):
            for at, item in listed:
                yield named(Kind.ENTERPRISE, at, item, None, None, None, "arrived")


def called_on(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """先后来到甲电子、乙鞋业、丙有限公司，实地察看: the companies of a round that are named without a head noun."""
    for found in ROUND.finditer(text):
        listed = list(items(text, masked, *found.span("names"), Kind.ENTERPRISE))
        if 2 * sum(FIRM.search(item) is not None for _, item in listed) < len(listed):
            continue
        for at, item in listed:
            plain = 3 <= len(item) <= 14 and not HEADED_NAME.search(item) and not NO_FIRM.search(item)
            if plain and left_edge(item, len(item)) == 0:
                yield named(Kind.ENTERPRISE, at, item, None, None, None, "called_on")


def investors(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲光电投资3亿元建设乙基地, 丙科技专注电子材料: a company that a clause opens with."""
    for found in OPENS.finditer(masked):
        name = text[found.start("name") : found.end("name")]
        plain = FIRM.search(name) and not HEADED_NAME.search(name) and not NO_FIRM.search(name)
        if plain and left_edge(masked[: found.end("name")], found.end("name")) <= found.start("name"):
            yield named(Kind.ENTERPRISE, found.start("name"), name, None, None, None, "investor")


def _leaders(text: str, found: re.Match[str]) -> Iterator[Named]:
    """以甲、乙为龙头: each of a list."""
    for at, item in items(text, text, found.start("name"), found.end("name"), Kind.ENTERPRISE):
        if 3 <= len(item) <= 16 and is_name(item, Kind.ENTERPRISE):
            yield named(Kind.ENTERPRISE, at, item, None, None, None, "company")


def joint(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲、乙与丙研究院共同打造: companies beside an office or a company that its name shows."""
    for found in JOINTLY.finditer(text):
        actors = list(items(text, masked, found.start("names"), found.end("names"), Kind.ENTERPRISE))
        if len(actors) < 2 or not any(PROPER.search(item) for _, item in actors):
            continue
        for at, item in actors:
            told = PROPER.search(item) and not item.endswith("股份")  # its head noun names it already
            plain = not told and not NO_ACTOR.search(item) and len(item) <= 12
            if plain and is_name(item, Kind.ENTERPRISE) and left_edge(item, len(item)) == 0:
                yield named(Kind.ENTERPRISE, at, item, None, None, None, "joint")


def pairs(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """利客来、国美两家企业: names that a count sums up."""
    for found in TWO_COMPANIES.finditer(masked) if VALUE in masked else ():
        start = left_edge(masked, found.start(), listed=True)
        if "、" in masked[start : found.start()]:
            for at, item in items(text, masked, start, found.start(), Kind.ENTERPRISE):
                if is_name(item, Kind.ENTERPRISE):
                    yield named(Kind.ENTERPRISE, at, item, None, None, None, "list.counted")
