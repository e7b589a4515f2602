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
PLAIN = (
    "version",
    "kinds",
    "groups",
    "core",
    "guards",
    "guard_patterns",
    "firms",
    "comparison_scopes",
    "outside_roles",
)
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
                    yield from _twice(located, path, merged.places.get((section, ident)))
                    merged.entries[section][ident] = entry
                    merged.places[section, ident] = located, path
    elif section in PLAIN:
        yield from _plain(located, section, entries, merged.entries, file)
    else:
        step = nearest(section, KNOWN) or "可用的有：" + "、".join(KNOWN)
        yield located.problem(f"不认识的键“{section}”", step, (section,), at_key=True)


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


def _twice(located: Located, path: Way, before: tuple[Located, Way] | None) -> Iterator[Problem]:
    """An id of the same file again: the second would take the first one's place in silence."""
    if before and before[0] is located:
        told = f"编号和第 {located.at(*before[1])[0]} 行的条目相同"
        yield located.problem(told, "换一个编号，或合成一条", (*path, "id"))


def _says(entry: object) -> bool:
    return isinstance(entry, dict) and any(word in entry for word in SAID)


def _entry(located: Located, path: Way, entry: object) -> Iterator[Problem]:
    section = str(path[0])
    if not isinstance(entry, dict):
        yield located.no_mapping("一个条目要写 " + "、".join(REQUIRED[section]), path)
        return
    yield from _keys(located, path, entry, REQUIRED[section], OPTIONAL[section])
    if section in INSIDE:
        yield from _inside(located, path, entry)
        begun, ended = entry.get("from"), entry.get("to")
        if isinstance(begun, str) and isinstance(ended, str) and begun > ended + "~":  # 2022-04 is in 2022
            yield located.problem(f"“from”{begun} 晚于“to”{ended}", "检查两个日期", (*path, "to"))


def _keys(
    located: Located, path: Way, entry: Mapping[str, Any], required: Sequence[str], optional: Sequence[str]
) -> Iterator[Problem]:
    for key in required:
        if key not in entry:
            yield located.problem(f"缺少“{key}”", f"加一项 {key}: …，照内置词典里的写", path)
    for key in entry:
        if key not in (*required, *optional):
            step = nearest(key, (*required, *optional)) or "可用的有：" + "、".join((*required, *optional))
            yield located.problem(f"不认识的键“{key}”", step, (*path, key), at_key=True)
        else:
            yield from shapes.field(located, (*path, key))


def _inside(located: Located, path: Way, entry: Mapping[str, Any]) -> Iterator[Problem]:
    """The members of a scheme, the heads of a campaign; members: all stands for every chain of the dictionary."""
    name, required, optional = INSIDE[str(path[0])]
    items = entry.get(name)
    if items == "all" and name == "members":
        return
    if name in entry and (not isinstance(items, list) or not items):
        every = "，或写 all" if name == "members" else ""
        yield located.problem(f"“{name}”要逐条列出", f"每条一行，例如 - {required[0]}: 名称{every}", (*path, name))
        return
    for at, item in enumerate(items or ()):
        where = (*path, name, at)
        if not isinstance(item, dict):
            yield located.no_mapping(f"写成 {required[0]}: 名称", where)
            continue
        yield from _keys(located, where, item, required, optional)
        if name == "members":
            yield from _crossings(located, (*where, "map"), item.get("map"))


def _crossings(located: Located, path: Way, crossings: object) -> Iterator[Problem]:
    example = "例如 map: [{to: integrated-circuit, rel: equal}]；没有对应的写 map: []"
    if not isinstance(crossings, list | None):
        yield located.problem("“map”应是列表", example, path)
        return
    for at, one in enumerate(crossings or ()):
        if not isinstance(one, dict) or one.keys() != {"to", "rel"}:
            yield located.problem("对照要写 to（产业链代码）和 rel（关系）", example, (*path, at))
        elif one["rel"] not in RELATIONS:
            step = nearest(str(one["rel"]), RELATIONS) or "可用的有：" + "、".join(RELATIONS)
            yield located.problem(f"没有“{one['rel']}”这种关系", step, (*path, at, "rel"))


def _said(located: Located, path: Way, entry: object, merged: dict[Any, Any]) -> Iterator[Problem]:
    """What the workspace says of names, added to what other files say."""
    section = str(path[0])
    words = [w for w in SAID if w in entry] if isinstance(entry, dict) else []
    if not isinstance(entry, dict) or len(words) != 1 or entry.keys() - {*SAID, "why"}:
        step = "例如 same: [甲项目, 乙基地]"
        yield located.problem("这里应是 same 或 different 之一（可加 why）", step, path)
        return
    word, names = words[0], entry[words[0]]
    if not _names(names):
        step = f"例如 {word}: [甲项目, 乙基地]"
        yield located.problem(f"“{word}”要列出至少两个不同的名称", step, (*path, word))
    elif both := _contradicted(names, merged[section, next(w for w in SAID if w != word)]):
        what = f"“{both}”既写为相同又写为不同的{TOLD[section]}"
        yield located.problem(what, "删去其中一条", (*path, word))
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


def dangling(merged: Merged, regions: Collection[str]) -> list[Problem]:
    """Names that lead to no entry of any dictionary, where they are written; `regions` are the ids known anyway."""
    there = {section: merged.entries[section].keys() for section in ("chains", "buckets")}
    there |= {"regions": {*merged.entries["regions"], *regions}, "kinds": (merged.entries.get("kinds") or {}).keys()}
    there |= {groups: _groups(merged, groups) for groups in ("chains.groups", "metrics.groups")}
    problems: list[Problem] = []
    for (section, ident), (located, way) in merged.places.items():
        for target, keys, name in _named(section, merged.entries[section][ident]):
            if isinstance(name, str) and name not in there[target]:
                what = f"“{ident}”的{_CALLED[target]}“{name}”不存在"
                near = "" if name.isdecimal() else nearest(name, there[target])  # one code is not like another
                problems.append(located.problem(what, near or _known(target, there[target]), (*way, *keys)))
    return [*problems, *_loops(merged)]


def _loops(merged: Merged) -> Iterator[Problem]:
    """Regions that lie in themselves, told once a loop."""
    regions = merged.entries["regions"]
    told: set[str] = set()
    for ident in regions:
        way = [ident]
        while (parent := regions.get(way[-1], {}).get("parent")) in regions and parent not in way:
            way.append(parent)
        if parent == ident and not told & {*way}:
            told |= {*way}
            located, place = merged.places["regions", ident]
            what = f"“{ident}”的上级区域绕回自己：" + "、".join([*way, ident])
            yield located.problem(what, "改正 parent", (*place, "parent"))


def _groups(merged: Merged, key: str) -> set[str]:
    """Groups of chains, or of indicators, and those that a workspace adds to either."""
    return {one["id"] for name in (key, "groups") for one in merged.entries.get(name) or ()}


def _known(target: str, there: Collection[str]) -> str:
    if target == "regions":
        return "用 briefgen list regions 查编号，或先在 regions 里写上它"
    return "可用的有：" + "、".join(there)


_CALLED = {
    "regions": "区域", "chains": "产业链", "buckets": "大类", "kinds": "类别",
    "chains.groups": "分组", "metrics.groups": "分组",
}  # fmt: skip
_LEADS = {
    "regions": (("regions", "parent"), ("kinds", "kind")),
    "schemes": (("regions", "region"),),
    "campaigns": (("regions", "region"),),
    "publishers": (("regions", "scope"),),
    "parks": (("chains", "chain"),),
    "chains": (("chains.groups", "group"),),
    "metrics": (("metrics.groups", "group"),),
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
    heads = entry.get("heads") if section == "campaigns" else None
    for at, head in enumerate(heads if isinstance(heads, list) else ()):
        groups = head.get("groups") if isinstance(head, dict) else None
        for nth, name in enumerate(groups if isinstance(groups, list) else ()):
            yield "chains.groups", ("heads", at, "groups", nth), name
