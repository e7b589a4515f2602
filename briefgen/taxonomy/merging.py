"""Dictionary files → their entries by section and id, with every mistake in them told where it stands.

In: YAML files, the built-in ones first; an equal id replaces, a new one is added. Out: `Merged` and `Problem`s. Nothing is made
of the entries here; `shapes` tells what their values must look like.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from briefgen.errors import InvalidInput, Problem, nearest, told_path
from briefgen.strict_yaml import MAX_PROBLEMS, Located, load_yaml
from briefgen.taxonomy import shapes

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
HERE = Path(__file__).parent
Way: TypeAlias = "tuple[str | int, ...]"


@dataclass
class Merged:
    """All files together: `entries` by section and id, of `NAMED` also what is said, under (section, word); where an
    entry of a section and id was written last."""

    entries: dict[Any, Any] = field(default_factory=dict)
    places: dict[tuple[str, str], tuple[Located, Way]] = field(default_factory=dict)


def merge(files: Iterable[Path]) -> tuple[Merged, list[Problem]]:
    """What the files say, and all that is wrong in them. The built-in ones are told by name alone."""
    merged = Merged({section: {} for section in REQUIRED} | {(s, word): [] for s in NAMED for word in SAID})
    problems: list[Problem] = []
    for file in files:
        try:
            located = load_yaml(file, file.name if file.parent == HERE else told_path(file))
        except InvalidInput as error:
            problems += error.problems
            continue
        if not isinstance(located.value, dict | None):
            problems.append(located.no_mapping("例如 metrics: 下面每条以“- ”开头"))
            continue
        for section, entries in (located.value or {}).items():
            problems += _section(located, section, entries, merged, file)
            if len(problems) > MAX_PROBLEMS:  # whoever mends these runs it again
                break
    return merged, problems


def _section(located: Located, section: str, entries: object, merged: Merged, file: Path) -> Iterator[Problem]:
    if section in REQUIRED or section in NAMED:
        for at, entry in enumerate(entries if isinstance(entries, list) else [entries]):
            path: Way = (section, at) if isinstance(entries, list) else (section,)
            if section in NAMED and (section not in REQUIRED or _says(entry)):
                yield from _said(located, path, entry, merged.entries)
            else:
                yield from _entry(located, path, entry)
                if isinstance(entry, dict) and isinstance(ident := entry.get("id"), str):
                    merged.entries[section][ident] = entry
                    merged.places[section, ident] = located, path
    elif section in PLAIN:
        yield from _plain(located, section, entries, merged.entries, file)
    else:
        yield _problem(located, (section,), f"不认识的键“{section}”", nearest(section, KNOWN))


def _plain(located: Located, section: str, value: object, merged: dict[Any, Any], file: Path) -> Iterator[Problem]:
    """A section without ids. What another file adds is added: a workspace that names a kind of region keeps the others."""
    own = file.parent != HERE
    # stages.yaml and regions.yaml both have guards: of stages and of places
    apart = not own and section in ("guards", "groups") and file.stem in ("stages", "chains", "metrics")
    if (
        own and section == "guard_patterns"
    ):  # a pattern of anybody's could take for ever, and no check of it is made here
        yield located.problem("“guard_patterns”只能写在内置词典里", "在 guards 里逐条写名称", (section,))
        return
    if section in shapes.SECTIONS and not apart:
        problems = list(shapes.SECTIONS[section](located, (section,)))
        yield from problems
        if problems:
            return
    key, before = f"{file.stem}.{section}" if apart else section, merged.get(section)
    if isinstance(before, list) and not apart:
        merged[key] = [*before, *(value if isinstance(value, list) else [value])]
    elif isinstance(before, dict) and isinstance(value, dict):
        merged[key] = before | value
    else:
        merged[key] = value


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
        else:
            yield from shapes.field(located, (*path, key))


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


def dangling(merged: Merged, regions: Collection[str]) -> list[Problem]:
    """Names that lead to no entry of any dictionary, where they are written; `regions` are the ids known anyway."""
    there = {section: merged.entries[section].keys() for section in ("chains", "buckets")}
    there |= {"regions": {*merged.entries["regions"], *regions}, "kinds": (merged.entries.get("kinds") or {}).keys()}
    problems: list[Problem] = []
    for (section, ident), (located, way) in merged.places.items():
        for target, keys, name in _named(section, merged.entries[section][ident]):
            if isinstance(name, str) and name not in there[target]:
                what = f"“{ident}”的{_CALLED[target]}“{name}”不存在"
                step = "" if name.isdecimal() else nearest(name, there[target])  # one code is not like another
                problems.append(located.problem(what, step, (*way, *keys)))
    return problems


_CALLED = {"regions": "区域", "chains": "产业链", "buckets": "大类", "kinds": "类别"}
_LEADS = {
    "regions": (("regions", "parent"), ("kinds", "kind")),
    "schemes": (("regions", "region"),),
    "campaigns": (("regions", "region"),),
    "publishers": (("regions", "scope"),),
    "parks": (("chains", "chain"),),
    "stages": (("buckets", "bucket"),),
}
"""By section, the keys of an entry that lead to an entry of another section."""


def _named(section: str, entry: Mapping[str, Any]) -> Iterator[tuple[str, Way, object]]:
    """What an entry leads to: the other section, the way from the entry to the name, the name."""
    for target, key in _LEADS.get(section, ()):
        yield target, (key,), entry.get(key)
    members = entry.get("members") if section == "schemes" else None
    for at, member in enumerate(members if isinstance(members, list) else ()):
        crossings = member.get("map") if isinstance(member, dict) else None
        for nth, one in enumerate(crossings if isinstance(crossings, list) else ()):
            if isinstance(one, dict):
                yield "chains", ("members", at, "map", nth, "to"), one.get("to")
