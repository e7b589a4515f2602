"""What the values of a dictionary must look like, told where they do not.

In: one value of a file and the way to it. Out: `Problem`s at its line and column. What a name leads to is no matter here:
`merging` asks that once all files are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from briefgen.errors import Problem, nearest
from briefgen.strict_yaml import Keys, Located, Plain

Check: TypeAlias = Callable[[Located, Keys], Iterator[Problem]]

TEXTS = frozenset({"aliases", "keywords", "anchors", "neg", "triggers", "cues", "guards", "groups"})
"""Keys of an entry that hold a list of texts, or one text without its brackets."""
INNER = frozenset({"members", "heads", "map"})
"""Lists of entries, which have checks of their own."""
CHOICES = {"agg": ("sum", "sum_disjoint", "latest", "none")}
DAYS = ("from", "to")
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
MAY_BE_EMPTY = frozenset({"parent", "label", "short", "aim", "issuer", "from", "to", "chain"})


def field(located: Located, way: Keys) -> Iterator[Problem]:
    """A value of an entry, whose key is the last of `way`."""
    key, value = str(way[-1]), _at(located, way)
    if key in INNER or (value is None and key in (TEXTS | MAY_BE_EMPTY)):
        return  # “parent: null” is the country, “to: null” a list still in force
    if key in TEXTS:
        yield from texts(located, way)
    elif key == "order":
        yield from whole_number(located, way)
    elif not isinstance(value, str) or not value.strip():
        yield located.problem(f"“{key}”应是一段文字", "写上内容", way)
    elif key in DAYS and not DAY.fullmatch(value):
        yield located.problem(f"“{key}”不是日期", "写成 2024、2024-05 或 2024-05-09", way)
    elif key in CHOICES and value not in CHOICES[key]:
        step = nearest(value, CHOICES[key]) or "可用的有：" + "、".join(CHOICES[key])
        yield located.problem(f"“{key}”没有“{value}”这一种", step, way)


def texts(located: Located, way: Keys) -> Iterator[Problem]:
    """A list of texts, or one text."""
    value = _at(located, way)
    if not all(isinstance(one, str) and one.strip() for one in (value if isinstance(value, list) else [value])):
        yield located.problem(f"“{way[-1]}”应是列表，每项一段文字", "例如 [甲, 乙]", way)


def whole_number(located: Located, way: Keys) -> Iterator[Problem]:
    """A number without a sign."""
    value = _at(located, way)
    if not (isinstance(value, str) and value.isascii() and value.isdecimal()):
        yield located.problem(f"“{way[-1]}”应是整数", "例如 10", way)


def mapping(each: Check) -> Check:
    """Names with a value each, which `each` looks at."""

    def check(located: Located, way: Keys) -> Iterator[Problem]:
        value = _at(located, way)
        if not isinstance(value, dict):
            yield located.problem(f"“{way[-1]}”应是若干“名称: 值”", "每个名称一行", way)
            return
        for name in value:
            yield from each(located, (*way, name))

    return check


def listed(key: str) -> Check:
    """A list of entries that all have `key`."""

    def check(located: Located, way: Keys) -> Iterator[Problem]:
        value = _at(located, way)
        for at, one in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(one, dict) or not isinstance(one.get(key), str):
                yield located.problem(f"“{way[-1]}”要逐条写 {key}", f"例如 - {{{key}: 文字}}", (*way, at))

    return check


SECTIONS: Mapping[str, Check] = {
    "kinds": mapping(whole_number),
    "outside_roles": mapping(texts),
    "core": texts,
    "comparison_scopes": texts,
    "guards": listed("text"),
}
"""Sections that hold no entries with an id."""


def _at(located: Located, way: Keys) -> Plain:
    value = located.value
    for key in way:
        value = value[key]  # type: ignore[index]  # the way was made of this very value
    return value
