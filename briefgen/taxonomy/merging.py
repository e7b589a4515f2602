"""Dictionary files → their entries by section and id, with every mistake in them told where it stands.

In: YAML files, the built-in ones first; an equal id replaces, a new one is added. Out: plain entries and `Problem`s. Nothing is
made of the entries here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from briefgen.errors import InvalidInput, Problem, nearest, told_path
from briefgen.strict_yaml import MAX_PROBLEMS, Located, load_yaml

REQUIRED: dict[str, tuple[str, ...]] = {
    "regions": ("id", "name", "parent", "kind"),
    "parks": ("id", "name"),
    "chains": ("id", "name", "group"),
    "schemes": ("id", "region", "label", "members"),
    "campaigns": ("id", "region", "label", "heads"),
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
    "campaigns": ("issuer", "from", "to"),
    "metrics": ("aliases",),
    "stages": ("label",),
    "buckets": (),
    "publishers": ("aliases",),
}
INSIDE: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "schemes": ("members", ("local", "map"), ("confidence",)),
    "campaigns": ("heads", ("name",), ("aim", "cues", "guards", "groups")),
}
"""Lists inside an entry: their key, the keys that an item must have, those that it may."""
RELATIONS = ("equal", "local_broader", "local_narrower", "overlap")
SAID = ("same", "different")
NAMED = ("projects", "enterprises", "platforms", "parks")
"""Sections whose entries may say of two names or more that they are one (same), or that they are not (different)."""
PLAIN = ("version", "kinds", "groups", "core", "guards", "guard_patterns", "comparison_scopes", "outside_roles")
KNOWN = tuple(dict.fromkeys((*REQUIRED, *NAMED, *PLAIN)))
Way: TypeAlias = "tuple[str | int, ...]"


def merge(files: Iterable[Path], here: Path) -> tuple[dict[Any, Any], list[Problem]]:
    """Entries by section; of `NAMED` also what is said, under (section, word). Files in `here` are told by name alone."""
    merged: dict[Any, Any] = {section: {} for section in REQUIRED}
    merged |= {(section, word): [] for section in NAMED for word in SAID}
    problems: list[Problem] = []
    for file in files:
        try:
            located = load_yaml(file, file.name if file.parent == here else told_path(file))
        except InvalidInput as error:
            problems += error.problems
            continue
        data = located.value if isinstance(located.value, dict) else {}
        for section, entries in data.items():
            problems += _section(located, section, entries, merged, file.stem)
            if len(problems) > MAX_PROBLEMS:  # whoever mends these runs it again
                break
    return merged, problems


def _section(located: Located, section: str, entries: object, merged: dict[Any, Any], stem: str) -> Iterator[Problem]:
    if section in REQUIRED or section in NAMED:
        for at, entry in enumerate(entries if isinstance(entries, list) else [entries]):
            path: Way = (section, at) if isinstance(entries, list) else (section,)
            if section in NAMED and (section not in REQUIRED or _says(entry)):
                yield from _said(located, path, entry, merged)
            else:
                yield from _entry(located, path, entry)
                if isinstance(entry, dict) and entry.get("id"):
                    merged[section][entry["id"]] = entry
    elif section in PLAIN:
        # stages.yaml and regions.yaml both have guards: of stages and of places
        apart = section in ("guards", "groups") and stem in ("stages", "chains", "metrics")
        merged[f"{stem}.{section}" if apart else section] = entries
    else:
        yield _problem(located, (section,), f"不认识的键“{section}”", nearest(section, KNOWN))


def _says(entry: object) -> bool:
    return isinstance(entry, dict) and any(word in entry for word in SAID)


def _entry(located: Located, path: Way, entry: object) -> Iterator[Problem]:
    section = str(path[0])
    if not isinstance(entry, dict):
        yield _problem(located, path, "这里应是一个条目（id、name …）", "")
        return
    yield from _keys(located, path, entry, REQUIRED[section], OPTIONAL[section])
    if section in INSIDE:
        yield from _inside(located, path, entry)


def _keys(
    located: Located, path: Way, entry: Mapping[str, Any], required: Sequence[str], optional: Sequence[str]
) -> Iterator[Problem]:
    for key in required:
        if key not in entry:
            yield _problem(located, path, f"缺少“{key}”", "")
    for key in entry:
        if key not in (*required, *optional):
            yield _problem(located, (*path, key), f"不认识的键“{key}”", nearest(key, (*required, *optional)))


def _inside(located: Located, path: Way, entry: Mapping[str, Any]) -> Iterator[Problem]:
    """The members of a scheme, the heads of a campaign; members: all stands for every chain of the dictionary."""
    name, required, optional = INSIDE[str(path[0])]
    items = entry.get(name)
    if items == "all" and name == "members":
        return
    if name in entry and (not isinstance(items, list) or not items):
        yield _problem(located, (*path, name), f"“{name}”要逐条列出（每条以“- ”开头）", "")
        return
    for at, item in enumerate(items or ()):
        where = (*path, name, at)
        if not isinstance(item, dict):
            yield _problem(located, where, f"这里应写“{required[0]}: 名称”", "")
            continue
        yield from _keys(located, where, item, required, optional)
        if name == "members":
            yield from _crossings(located, (*where, "map"), item.get("map"))


def _crossings(located: Located, path: Way, crossings: object) -> Iterator[Problem]:
    example = "例如 map: [{to: integrated-circuit, rel: equal}]；没有对应的写 map: []"
    if not isinstance(crossings, list | None):
        yield _problem(located, path, "“map”应是列表", example)
        return
    for at, one in enumerate(crossings or ()):
        if not isinstance(one, dict) or one.keys() != {"to", "rel"}:
            yield _problem(located, (*path, at), "对照要写 to（产业链代码）和 rel（关系）", example)
        elif one["rel"] not in RELATIONS:
            step = nearest(str(one["rel"]), RELATIONS) or "可用的有：" + "、".join(RELATIONS)
            yield _problem(located, (*path, at, "rel"), f"没有“{one['rel']}”这种关系", step)


def _said(located: Located, path: Way, entry: object, merged: dict[Any, Any]) -> Iterator[Problem]:
    """What the workspace says of names, added to what other files say."""
    section = str(path[0])
    words = [w for w in SAID if w in entry] if isinstance(entry, dict) else []
    if not isinstance(entry, dict) or len(words) != 1 or entry.keys() - {*SAID, "why"}:
        yield _problem(located, path, "这里应是 same 或 different 之一（可加 why）", "例如 same: [甲项目, 乙基地]")
        return
    word, names = words[0], entry[words[0]]
    if not _names(names):
        yield _problem(located, (*path, word), f"“{word}”要列出至少两个不同的名称", "")
    elif both := _contradicted(names, merged[section, next(w for w in SAID if w != word)]):
        yield _problem(located, (*path, word), f"“{both}”既写为相同又写为不同的{TOLD[section]}", "删去其中一条")
    else:
        merged[section, word].append(tuple(names))


TOLD = {"projects": "项目", "enterprises": "企业", "platforms": "平台", "parks": "园区"}


def _names(names: object) -> bool:
    """Whether these are two different names or more."""
    if not isinstance(names, list) or not all(isinstance(n, str) and n.strip() for n in names):
        return False
    return len(set(names)) == len(names) >= 2


def _contradicted(names: Sequence[str], opposite: Sequence[Sequence[str]]) -> str | None:
    """Two of these names of which the opposite has been said."""
    shared = next((two for said in opposite if len(two := [n for n in names if n in said]) > 1), None)
    return "、".join(shared) if shared else None


def _problem(located: Located, path: Way, what: str, step: str) -> Problem:
    line, column = located.at(*path)
    return Problem(located.shown, line, column, what, step)


def dangling(merged: Mapping[Any, Any], regions: Collection[str]) -> list[Problem]:
    """Regions that an entry names and that no dictionary has; `regions` are the ids that are known anyway."""
    known = {*merged["regions"], *regions}
    asked = [(f"区域“{r['id']}”的上级", r.get("parent")) for r in merged["regions"].values()]
    asked += [(f"清单“{s['id']}”的区域", s.get("region")) for s in merged["schemes"].values()]
    asked += [(f"“{c['id']}”的区域", c.get("region")) for c in merged["campaigns"].values()]
    return [
        Problem("taxonomy", 0, 0, f"{told}“{region}”不存在", nearest(str(region), known))
        for told, region in asked
        if region and region not in known
    ]
