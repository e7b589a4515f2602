"""The dictionaries of the field: regions, chains, indicators, stages, publishers.

In: the YAML files of this folder and those that a workspace adds. Out: one frozen `Taxonomy`. What a file says about
where a name was seen is for people; the program reads names, parents and relations only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from briefgen.errors import InvalidInput, Problem, nearest, told_path
from briefgen.strict_yaml import Located, load_yaml
from briefgen.taxonomy import divisions
from briefgen.taxonomy.places import Places
from briefgen.taxonomy.terms import (
    Bucket,
    Chain,
    Local,
    Mention,
    Metric,
    Park,
    Publisher,
    Region,
    Scheme,
    Stage,
)

__all__ = ["Mention", "Region", "Taxonomy", "load_taxonomy"]

HERE = Path(__file__).parent
CHINA = "100000"


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
    gazetteer: Places
    same_projects: tuple[tuple[str, ...], ...] = ()  # names of one project
    different_projects: tuple[tuple[str, ...], ...] = ()  # names that look alike and are not one

    def places(self, text: str, scope: str | None = None) -> tuple[Mention, ...]:
        """Place names of a text in order, see `Places.find`."""
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
    files = [*(HERE / f"{name}.yaml" for name in ("regions", "chains", "metrics", "stages")), *extra]
    merged, problems = _merge(files)
    problems += _dangling(merged)
    if problems:
        raise InvalidInput(problems)
    return _assemble(merged)


# section → (constructor from one entry, keys an entry must have)
REQUIRED: dict[str, tuple[str, ...]] = {
    "regions": ("id", "name", "parent", "kind"),
    "parks": ("id", "name"),
    "chains": ("id", "name", "group"),
    "schemes": ("id", "region", "label", "members"),
    "metrics": ("id", "name", "group", "dim", "kind", "agg"),
    "stages": ("id", "name", "order", "bucket", "triggers"),
    "buckets": ("id", "name", "order"),
    "publishers": ("id", "name", "scope"),
}
OPTIONAL: dict[str, tuple[str, ...]] = {
    "regions": ("short", "aliases"),
    "parks": ("aliases", "chain"),
    "chains": ("aliases", "keywords", "anchors", "neg"),
    "schemes": ("issuer", "from", "to"),
    "metrics": ("aliases",),
    "stages": ("label",),
    "buckets": (),
    "publishers": ("aliases",),
}
SAID = ("same", "different")
"""Section `projects`: each entry says of two names or more that they are one project, or that they are not."""
PLAIN = ("version", "kinds", "groups", "core", "guards", "guard_patterns", "comparison_scopes", "outside_roles")


def _merge(files: Iterable[Path]) -> tuple[dict[str, Any], list[Problem]]:
    merged: dict[str, Any] = {section: {} for section in REQUIRED} | {word: [] for word in SAID}
    problems: list[Problem] = []
    for file in files:
        try:
            located = load_yaml(file, file.name if file.parent == HERE else told_path(file))
        except InvalidInput as error:
            problems += error.problems
            continue
        problems += _checked(located, merged, file.stem)
    return merged, problems


def _checked(located: Located, merged: dict[str, Any], stem: str) -> list[Problem]:
    problems: list[Problem] = []
    data = located.value if isinstance(located.value, dict) else {}
    for section, entries in data.items():
        if section in REQUIRED and isinstance(entries, list):
            for at, entry in enumerate(entries):
                problems += _entry(located, section, at, entry)
                if isinstance(entry, dict) and entry.get("id"):
                    merged[section][entry["id"]] = entry
        elif section == "projects":
            problems += _projects(located, entries, merged)
        elif section in PLAIN:
            # stages.yaml and regions.yaml both have guards: of stages and of places
            key = (
                f"{stem}.{section}"
                if section in ("guards", "groups") and stem in ("stages", "chains", "metrics")
                else section
            )
            merged[key] = entries
        else:
            problems.append(
                _problem(
                    located, (section,), f"不认识的键“{section}”", nearest(section, [*REQUIRED, *PLAIN, "projects"])
                )
            )
    return problems


def _entry(located: Located, section: str, at: int, entry: object) -> list[Problem]:
    if not isinstance(entry, dict):
        return [_problem(located, (section, at), "这里应是一个条目（id、name …）", "")]
    known = (*REQUIRED[section], *OPTIONAL[section])
    missing = [_problem(located, (section, at), f"缺少“{key}”", "") for key in REQUIRED[section] if key not in entry]
    strange = [
        _problem(located, (section, at, key), f"不认识的键“{key}”", nearest(key, known))
        for key in entry
        if key not in known
    ]
    return missing + strange


def _projects(located: Located, entries: object, merged: dict[str, Any]) -> list[Problem]:
    """What the workspace says of projects, added to what other files say."""
    problems: list[Problem] = []
    for at, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        path: tuple[str | int, ...] = ("projects", at) if isinstance(entries, list) else ("projects",)
        words = [w for w in SAID if w in entry] if isinstance(entry, dict) else []
        if not isinstance(entry, dict) or len(words) != 1 or entry.keys() - {*SAID, "why"}:
            problems.append(
                _problem(located, path, "这里应是 same 或 different 之一（可加 why）", "例如 same: [甲项目, 乙基地]")
            )
        elif not _names(entry[words[0]]):
            problems.append(_problem(located, (*path, words[0]), f"“{words[0]}”要列出至少两个不同的名称", ""))
        elif both := _contradicted(words[0], entry[words[0]], merged):
            problems.append(_problem(located, (*path, words[0]), f"“{both}”既写为相同又写为不同的项目", "删去其中一条"))
        else:
            merged[words[0]].append(tuple(entry[words[0]]))
    return problems


def _names(names: object) -> bool:
    """Whether these are two different names or more."""
    if not isinstance(names, list) or not all(isinstance(n, str) and n.strip() for n in names):
        return False
    return len(set(names)) == len(names) >= 2


def _contradicted(word: str, names: Sequence[str], merged: Mapping[str, Any]) -> str | None:
    """Two of these names of which the opposite has been said."""
    opposite = merged[next(w for w in SAID if w != word)]
    shared = next((two for said in opposite if len(two := [n for n in names if n in said]) > 1), None)
    return "、".join(shared) if shared else None


def _problem(located: Located, path: tuple[str | int, ...], what: str, step: str) -> Problem:
    line, column = located.at(*path)
    return Problem(located.shown, line, column, what, step)


def _dangling(merged: dict[str, Any]) -> list[Problem]:
    known = {*merged["regions"], CHINA, *(r.id for r in _divisions())}
    return [
        Problem("taxonomy", 0, 0, f"区域“{r['id']}”的上级“{r['parent']}”不存在", nearest(str(r["parent"]), known))
        for r in merged["regions"].values()
        if r.get("parent") and r["parent"] not in known
    ]


@lru_cache(maxsize=1)
def _divisions() -> tuple[Region, ...]:
    return tuple(divisions.read(HERE / "divisions.json"))


def _words(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(entry.get(key) or ())


def _assemble(merged: dict[str, Any]) -> Taxonomy:
    regions = _regions(merged)
    chains = {
        c["id"]: Chain(
            c["id"], c["name"], c["group"], order, *(_words(c, k) for k in ("aliases", "keywords", "anchors", "neg"))
        )
        for order, c in enumerate(merged["chains"].values())
    }
    core = set(merged.get("core") or ())
    # an airport or a bay is where a road ends, never who reports a figure
    places = [name for r in regions.values() if r.kind == "locality" for name in (r.name, r.short, *r.aliases)]
    guards = tuple(dict.fromkeys([*(g["text"] for g in merged.get("guards") or ()), *places]))
    return Taxonomy(
        regions=regions,
        parks=tuple(Park(p["id"], p["name"], _words(p, "aliases"), p.get("chain")) for p in merged["parks"].values()),
        chains=chains,
        schemes=tuple(_scheme(s, chains) for s in merged["schemes"].values()),
        metrics={m["id"]: _metric(m, core) for m in merged["metrics"].values()},
        stages=tuple(
            sorted(
                (
                    Stage(s["id"], s["name"], int(s["order"]), s.get("label"), s["bucket"], _words(s, "triggers"))
                    for s in merged["stages"].values()
                ),
                key=lambda s: s.order,
            )
        ),
        buckets=tuple(Bucket(b["id"], b["name"], int(b["order"])) for b in merged["buckets"].values()),
        stage_guards=tuple(merged.get("stages.guards") or ()),
        publishers=tuple(
            Publisher(p["id"], p["name"], p["scope"], _words(p, "aliases")) for p in merged["publishers"].values()
        ),
        comparison_scopes=tuple(merged.get("comparison_scopes") or ()),
        outside_roles={role: tuple(words) for role, words in (merged.get("outside_roles") or {}).items()},
        gazetteer=Places(
            {i: r for i, r in regions.items() if r.kind != "locality"},
            guards,
            tuple(_pattern(p["pattern"]) for p in merged.get("guard_patterns") or ()),
        ),
        same_projects=tuple(merged["same"]),
        different_projects=tuple(merged["different"]),
    )


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
    return Scheme(s["id"], s["region"], s["label"], members)


def _pattern(pattern: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    before, after = pattern.split("{P}", 1)
    return (re.compile(f"(?:{before})$") if before else None), re.compile(after)
