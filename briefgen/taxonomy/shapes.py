"""What the values of a dictionary must look like, told where they do not.

In: one value of a file and the way to it. Out: `Problem`s at its line and column. What a name leads to is no matter here:
`merging` asks that once all files are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefgen.errors import Problem, nearest
from briefgen.shapes import Check, listed, mapping, text, texts, whole_number
from briefgen.strict_yaml import Keys, Located

TEXTS = frozenset({"aliases", "keywords", "anchors", "neg", "triggers", "cues", "guards", "groups"})
"""Keys of an entry that hold a list of texts, or one text without its brackets."""
INNER = frozenset({"members", "heads", "map"})
"""Lists of entries, which have checks of their own."""
CHOICES = {
    ("metrics", "agg"): ("sum", "sum_disjoint", "latest", "none"),
    ("metrics", "kind"): ("stock", "flow", "ratio", "attribute", "target"),
    ("metrics", "dim"): (
        "money", "count", "percent", "pp", "area", "rank", "multiple", "duration", "capacity", "compute", "power",
    ),
}  # fmt: skip
"""By section and key, what may stand there; metrics.yaml says what each means."""
DAYS = ("from", "to")
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
MAY_BE_EMPTY = frozenset({"parent", "label", "short", "aim", "issuer", "from", "to", "chain"})


def field(located: Located, way: Keys) -> Iterator[Problem]:
    """A value of an entry, whose section is the first of `way` and whose key the last."""
    key, value = str(way[-1]), located.value_at(way)
    choices = CHOICES.get((str(way[0]), key), ())
    if key in INNER or (value is None and key in (TEXTS | MAY_BE_EMPTY)):
        return  # “parent: null” is the country, “to: null” a list still in force
    if key in TEXTS:
        yield from texts(located, way)
    elif key == "order":
        yield from whole_number(located, way)
    elif not isinstance(value, str) or not value.strip():
        yield from text(located, way)
    elif key in DAYS and not DAY.fullmatch(value):
        yield located.problem(f"“{key}”不是日期", "写成 2024、2024-05 或 2024-05-09", way)
    elif choices and value not in choices:
        step = nearest(value, choices) or "可用的有：" + "、".join(choices)
        yield located.problem(f"“{key}”没有“{value}”这一种", step, way)


def _version(located: Located, way: Keys) -> Iterator[Problem]:
    if located.value_at(way) != "1":
        yield located.problem("“version”应为 1", "写 version: 1，或删去这一行", way)


SECTIONS: Mapping[str, Check] = {
    "version": _version,
    "groups": listed("id"),
    "kinds": mapping(whole_number),
    "outside_roles": mapping(texts),
    "core": texts,
    "comparison_scopes": texts,
    "guards": listed("text"),
    "firms": texts,
}
"""Sections that hold no entries with an id."""
