"""One zone under several names: a city has one zone of a kind, and papers call it in full, in short, with 火炬 or without.

In: facts and the taxonomy. Out: the same facts, those of a zone all with its one id and name. Moves no fact to another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefgen.fact import Fact
from briefgen.taxonomy import Taxonomy
from briefgen.taxonomy.divisions import provinces

_KINDS = (
    (
        re.compile(r"市?(?:国家)?(?:火炬)?(?:高新技术产业(?:开发区|园区)|高新技术开发区|高技术产业开发区|高新区)$"),
        "高新区",
    ),
    (re.compile(r"市?(?:国家)?(?:经济技术开发区|经济开发区|经开区)$"), "经开区"),
    (re.compile(r"市?(?:综合保税区|综保区)$"), "综保区"),
)
"""What the kinds of zones are called, and the shortest of it."""


def short_of(name: str) -> str | None:
    """A zone's name in short: 威海火炬高技术产业开发区 and 威海市高新区 are 威海高新区, 湖南湘潭高新技术产业园区 is 湘潭高新区. None for
    what is no zone of these kinds, and for one without a name of its own."""
    found = next((name[: at.start()] + short for kind, short in _KINDS if (at := kind.search(name))), "")
    before = next((p for p in provinces() if found.startswith(p) and len(found) > len(p) + 3), "")
    return found[len(before) :] if len(found) > 4 else None


def one_zone_each(facts: Sequence[Fact], taxonomy: Taxonomy) -> tuple[Fact, ...]:
    """The facts, each told of its zone's one name: the listed one, else the longest that the material has."""
    one = _ones(sorted({f.region for f in facts if f.region}), taxonomy)
    return tuple(_told_of(f, one, taxonomy) if f.region in one else f for f in facts)


def _ones(told: Iterable[str], taxonomy: Taxonomy) -> dict[str, str]:
    """By the id of a zone that goes by another name too, the id that stands for all."""
    spelt: dict[tuple[str, str], list[str]] = {}
    for ident in told:
        if key := _key(ident, taxonomy):
            spelt.setdefault(key, []).append(ident)
    unlisted = {key for key, ids in spelt.items() if any(":" in ident for ident in ids)}
    listed = (
        {key: ident for ident in taxonomy.regions if (key := _key(ident, taxonomy)) in unlisted} if unlisted else {}
    )
    best = {key: listed.get(key) or max(spelt[key], key=len) for key in unlisted}
    return {ident: best[key] for key in unlisted for ident in spelt[key] if ident != best[key]}


def _key(ident: str, taxonomy: Taxonomy) -> tuple[str, str] | None:
    region = taxonomy.gazetteer.get(ident)
    short = short_of(region.name) if region else None
    return (region.parent or "", short) if region and short else None


def _told_of(fact: Fact, one: Mapping[str, str], taxonomy: Taxonomy) -> Fact:
    region = taxonomy.gazetteer.get(one[fact.region or ""])
    return replace(fact, region=region.id, region_name=region.name) if region else fact
