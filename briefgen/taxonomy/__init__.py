"""The dictionaries of the field: regions, chains, indicators, stages, publishers.

In: the YAML files of this folder and those that a workspace adds. Out: one frozen `Taxonomy`. What a file says about
where a name was seen is for people; the program reads names, parents and relations only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from briefgen.errors import InvalidInput
from briefgen.taxonomy import divisions
from briefgen.taxonomy.gazetteer import Gazetteer
from briefgen.taxonomy.merging import HERE, NAMED, dangling, merge
from briefgen.taxonomy.terms import (
    Bucket,
    Campaign,
    Chain,
    Head,
    Local,
    Mention,
    Metric,
    Park,
    Publisher,
    Region,
    Scheme,
    Stage,
)
from briefgen.taxonomy.words import Words, county_words

__all__ = ["Mention", "Region", "Taxonomy", "load_taxonomy"]

CHINA = "100000"
COUNTY = 3
"""The level of counties in regions.yaml, kinds."""


@dataclass(frozen=True)
class Taxonomy:
    """All dictionaries together; `gazetteer` finds places, the rest are plain tables by id."""

    regions: Mapping[str, Region]
    parks: tuple[Park, ...]
    chains: Mapping[str, Chain]
    schemes: tuple[Scheme, ...]
    metrics: Mapping[str, Metric]
    stages: tuple[Stage, ...]
    buckets: tuple[Bucket, ...]
    stage_guards: tuple[str, ...]
    publishers: tuple[Publisher, ...]
    comparison_scopes: tuple[str, ...]
    outside_roles: Mapping[str, tuple[str, ...]]
    gazetteer: Gazetteer
    firms: tuple[str, ...] = ()
    """Companies that are called by a name without the ending of one."""
    campaigns: tuple[Campaign, ...] = ()
    # by section (projects, enterprises, platforms, parks): names of one thing, names that look alike and are not one
    same: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    different: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    def places(self, text: str, scope: str | None = None) -> tuple[Mention, ...]:
        """Place names of a text in order, see `Gazetteer.find`."""
        return self.gazetteer.find(text, scope)

    def region(self, id_or_name: str) -> Region | None:
        """A region by id, full name, short name or alias."""
        return self.gazetteer.get(id_or_name) or self.gazetteer.get(self._by_name.get(id_or_name, ""))

    def chain(self, id_or_name: str) -> Chain | None:
        """A chain by id, name or alias."""
        return self.chains.get(id_or_name) or next(
            (c for c in self.chains.values() if id_or_name == c.name or id_or_name in c.aliases), None
        )

    def stage(self, ident: str) -> Stage | None:
        """A stage by id."""
        return next((s for s in self.stages if s.id == ident), None)

    @cached_property
    def words(self) -> Words:
        """The names of indicators, stages and chains, and common words beside them."""
        metrics = (name for m in self.metrics.values() for name in (m.name, *m.aliases))
        stages = (word for stage in self.stages for word in stage.triggers)
        chains = (name for c in self.chains.values() for name in (c.name, *c.aliases, *c.keywords))
        return Words.of([*metrics, *stages, *chains])

    @cached_property
    def county_shorts(self) -> Mapping[str, Region]:
        """The counties and counties' cities by short names that are theirs alone and no words: 河南 is the province, no 河南县."""
        words = divisions.WORDS | county_words() | {r.short for r in self.regions.values() if r.level < COUNTY}
        named: dict[str, list[Region]] = {}
        for region in self.regions.values():
            if region.level == COUNTY and len(region.short) == 2:
                named.setdefault(region.short, []).append(region)
        alone = (known[0] for short, known in named.items() if len(known) == 1 and short not in words)
        return {region.short: region for region in alone if region.kind != "district"}

    @cached_property
    def _by_name(self) -> dict[str, str]:
        names: dict[str, str] = {}
        # a full name before a short one, a city before the districts of other cities that share its short name
        for region in self.regions.values():
            names.setdefault(region.name, region.id)
        for region in sorted(self.regions.values(), key=lambda r: r.level > 2):
            for name in (region.short, *region.aliases):
                names.setdefault(name, region.id)
        return names


def load_taxonomy(extra: Sequence[Path] = ()) -> Taxonomy:
    """The built-in dictionaries with those of a workspace on top (an equal id replaces, a new one is added).

    Raises `InvalidInput` with all problems of all files.
    """
    return _load(tuple(extra), tuple(p.stat().st_mtime_ns for p in extra if p.exists()))


@lru_cache(maxsize=4)
def _load(extra: tuple[Path, ...], _changed: tuple[int, ...]) -> Taxonomy:
    # editing a file in one long process (watch, tests) changes the key, so the cache never serves an old dictionary
    files = [
        *(HERE / f"{name}.yaml" for name in ("regions", "companies", "chains", "campaigns", "metrics", "stages")),
        *extra,
    ]
    merged, problems = merge(files)
    problems += dangling(merged, (CHINA, *(r.id for r in _divisions())))
    if problems:
        raise InvalidInput(problems)
    return _assemble(merged.entries)


@lru_cache(maxsize=1)
def _divisions() -> tuple[Region, ...]:
    return tuple(divisions.read(divisions.TABLE, HERE / "former.yaml"))


def _words(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts; one text may stand without its brackets."""
    said = entry.get(key) or ()
    return (said,) if isinstance(said, str) else tuple(said)


def _assemble(merged: dict[Any, Any]) -> Taxonomy:
    regions, chains, core = _regions(merged), _chains(merged), set(_words(merged, "core"))
    return Taxonomy(
        regions=regions,
        parks=tuple(Park(p["id"], p["name"], _words(p, "aliases"), p.get("chain")) for p in merged["parks"].values()),
        chains=chains,
        schemes=tuple(_scheme(s, chains) for s in merged["schemes"].values()),
        metrics={m["id"]: _metric(m, core) for m in merged["metrics"].values()},
        stages=_stages(merged),
        buckets=tuple(Bucket(b["id"], b["name"], int(b["order"])) for b in merged["buckets"].values()),
        stage_guards=tuple(merged.get("stages.guards") or ()),
        publishers=tuple(
            Publisher(p["id"], p["name"], p["scope"], _words(p, "aliases")) for p in merged["publishers"].values()
        ),
        comparison_scopes=_words(merged, "comparison_scopes"),
        outside_roles={role: _words(merged["outside_roles"], role) for role in merged.get("outside_roles") or ()},
        gazetteer=_gazetteer(merged, regions),
        firms=_words(merged, "firms"),
        campaigns=tuple(_campaign(c) for c in merged["campaigns"].values()),
        same={section: tuple(merged[section, "same"]) for section in NAMED},
        different={section: tuple(merged[section, "different"]) for section in NAMED},
    )


def _chains(merged: Mapping[Any, Any]) -> dict[str, Chain]:
    names = ("aliases", "keywords", "anchors", "neg")
    return {
        c["id"]: Chain(c["id"], c["name"], c["group"], order, *(_words(c, key) for key in names))
        for order, c in enumerate(merged["chains"].values())
    }


def _stages(merged: Mapping[Any, Any]) -> tuple[Stage, ...]:
    stages = (
        Stage(s["id"], s["name"], int(s["order"]), s.get("label"), s["bucket"], _words(s, "triggers"))
        for s in merged["stages"].values()
    )
    return tuple(sorted(stages, key=lambda stage: stage.order))


def _gazetteer(merged: Mapping[Any, Any], regions: Mapping[str, Region]) -> Gazetteer:
    # an airport or a bay is where a road ends, never who reports a figure
    places = [name for r in regions.values() if r.kind == "locality" for name in (r.name, r.short, *r.aliases)]
    return Gazetteer(
        {i: r for i, r in regions.items() if r.kind != "locality"},
        tuple(dict.fromkeys([*(g["text"] for g in merged.get("guards") or ()), *_placed(merged, regions), *places])),
        tuple(_pattern(p["pattern"]) for p in merged.get("guard_patterns") or ()),
    )


def _placed(merged: Mapping[Any, Any], regions: Mapping[str, Region]) -> list[str]:
    """The companies whose names hold a place (宁德时代): where their figures belong is told by other words."""
    called = {name for r in regions.values() for name in (r.name, r.short, *r.aliases) if len(name) > 1}
    firms = _words(merged, "firms")
    return [f for f in firms if any(f[a:b] in called for a in range(len(f)) for b in range(a + 2, len(f) + 1))]


def _metric(m: Mapping[str, Any], core: set[str]) -> Metric:
    return Metric(m["id"], m["name"], m["group"], m["dim"], m["kind"], m["agg"], _words(m, "aliases"), m["id"] in core)


def _regions(merged: dict[str, Any]) -> dict[str, Region]:
    levels = {kind: int(level) for kind, level in merged["kinds"].items()}
    regions = {r.id: r for r in _divisions()}
    for r in merged["regions"].values():
        own = Region(
            r["id"],
            r["name"],
            r.get("short") or r["name"],
            r["parent"],
            r["kind"],
            levels[r["kind"]],
            _words(r, "aliases"),
        )
        code = regions.get(r["id"])
        regions[r["id"]] = replace(own, aliases=(*own.aliases, code.name)) if code and code.name != own.name else own
    return regions


def _scheme(s: Mapping[str, Any], chains: Mapping[str, Chain]) -> Scheme:
    if s["members"] == "all":
        members = tuple(Local(c.name, ((c.id, "equal"),)) for c in chains.values())
    else:
        members = tuple(Local(m["local"], tuple((t["to"], t["rel"]) for t in m["map"] or ())) for m in s["members"])
    return Scheme(s["id"], s["region"], s["label"], members, s.get("issuer"), s.get("from"), s.get("to"))


def _campaign(c: Mapping[str, Any]) -> Campaign:
    heads = tuple(
        Head(h["name"], h.get("aim"), _words(h, "cues"), _words(h, "guards"), _words(h, "groups")) for h in c["heads"]
    )
    return Campaign(c["id"], c["region"], c["label"], heads, c.get("issuer"), c.get("from"), c.get("to"))


def _pattern(pattern: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    before, after = pattern.split("{P}", 1)
    return (re.compile(f"(?:{before})$") if before else None), re.compile(after)
