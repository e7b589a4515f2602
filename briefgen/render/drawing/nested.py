"""Lists of projects by threshold, the higher threshold drawn inside the lower one, no list added to another.

In: the promotion rows of a Landscape. Out: `Nested`: groups of a region and a document, in each the lists with a
threshold. The length of an inner box is its share of the list that it lies in; lengths of two lists say nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.fact import Fact
from briefgen.model.instrument_rows import Promotion
from briefgen.model.landscape import Figure, Landscape, Source
from briefgen.model.narrow import own_regions
from briefgen.render.drawing import WIDE

KINDS = {
    "signed": "签约", "landed": "落地", "building": "在建", "listed": "列入名单",
    "started": "开工", "visits": "走访", "agreements": "协议",
}  # fmt: skip
TITLE, LINE, INSET, GAP, WARNING = 26, 30, 8, 10, 22
LEAST = 10
"""Narrowest inner box that is still seen."""


@dataclass(frozen=True, slots=True)
class Inner:
    """The part of a list above a higher threshold; its words stand in or behind the box."""

    x: float
    y: float
    width: float
    words_x: float
    inside: bool  # the words stand on the box
    row: Promotion


@dataclass(frozen=True, slots=True)
class Outer:
    """One list with its own threshold, if it has one, and what is inside it."""

    y: float
    height: float
    kind: str
    row: Promotion
    inner: tuple[Inner, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The lists of one region in one document; several of them may overlap, which is said at `warning_y`."""

    y: float
    source: Source
    region: Promotion  # any row of the group: all have its region
    lists: tuple[Outer, ...]
    warning_y: float | None


@dataclass(frozen=True, slots=True)
class Nested:
    """The chart; `groups` empty where no list has a threshold, `doubtful` the ids of amounts whose scope is in doubt."""

    groups: tuple[Group, ...]
    height: float
    doubtful: frozenset[str]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the chart rests on."""
        return tuple(figure.fact for _, figure in self.pairs)

    @property
    def banded(self) -> bool:
        """Whether the classes of a list make up the whole (13个，其中50亿元以上1个、10亿元以上2个、亿元以上10个): then 以上 is up to
        the next class, and no class is inside another."""
        return any(_makes_up(outer) for group in self.groups for outer in group.lists)

    @property
    def pairs(self) -> tuple[tuple[str, Figure], ...]:
        """What the chart says, for its text alternative."""
        rows = [r for g in self.groups for o in g.lists for r in (o.row, *(i.row for i in o.inner))]
        return tuple(pair for row in rows for pair in _pairs(row))


def nested(landscape: Landscape) -> Nested:
    """All lists with a threshold in them, in order of region and document; nothing where no list is inside another."""
    rows = landscape.instruments.promotion
    inside = _children(rows)
    number = {r.id: at for at, r in enumerate(landscape.regions)}
    own = own_regions(landscape)
    roots = [r for r in rows if r.inside is None and r.region in own and (r.threshold or inside.get(r.count.id))]
    grouped: dict[tuple[int, int], list[Promotion]] = {}
    for row in roots:
        key = number.get(row.region or "", len(number)), landscape.source_of(row.count.fact).number
        grouped.setdefault(key, []).append(row)
    if not any(inside.get(r.count.id) for r in roots):
        return Nested((), 0.0, frozenset())
    groups: list[Group] = []
    y = 0.0
    for key in sorted(grouped):
        group = _group(grouped[key], inside, landscape.source_of(grouped[key][0].count.fact), y)
        groups.append(group)
        last = group.lists[-1]
        y = (group.warning_y or last.y + last.height) + GAP + 4
    # of such a doubt the amount stands first, before the counts that it may belong to
    doubtful = frozenset(d.facts[0].id for d in landscape.doubts if d.kind == "ambiguous_scope")
    return Nested(tuple(groups), y, doubtful)


def _makes_up(outer: Outer) -> bool:
    counts = [inner.row.count.fact.value or 0 for inner in outer.inner]
    return len(counts) > 1 and sum(counts) == outer.row.count.fact.value


def _children(rows: Sequence[Promotion]) -> Mapping[str, Sequence[Promotion]]:
    """The rows above a higher threshold, by the count that they are inside of, the largest first."""
    found: dict[str, list[Promotion]] = {}
    for row in rows:
        if row.inside and row.threshold:
            found.setdefault(row.inside.id, []).append(row)
    return {k: sorted(v, key=lambda r: -(r.count.fact.value or 0)) for k, v in found.items()}


def _group(rows: Sequence[Promotion], inside: Mapping[str, Sequence[Promotion]], source: Source, top: float) -> Group:
    lists: list[Outer] = []
    y = top + TITLE
    for row in rows:
        lists.append(outer := _outer(row, inside, y))
        y += outer.height + GAP
    several = len(lists) > 1
    return Group(top, source, rows[0], tuple(lists), y + WARNING - GAP if several else None)


def _outer(row: Promotion, inside: Mapping[str, Sequence[Promotion]], y: float) -> Outer:
    inner = tuple(_inner(row, inside, y + LINE + 4, float(WIDE - 2 * INSET), INSET))
    height = LINE + (4 + (LINE + 4) * len(inner) if inner else 4)
    return Outer(y, height, KINDS.get(row.kind, ""), row, inner)


def _inner(row: Promotion, inside: Mapping[str, Sequence[Promotion]], y: float, room: float, x: float) -> list[Inner]:
    """What is inside a row, each with what is inside it, one below the other."""
    made: list[Inner] = []
    for part in inside.get(row.count.id, ()):
        wide = max(LEAST, room * _share(part.count, row.count))
        at = y + (LINE + 4) * len(made)
        inner = wide > WIDE * 0.6
        made.append(Inner(x, at, wide, x + 8 if inner else x + wide + 8, inner, part))
        made += _inner(part, inside, at + LINE + 4, wide, x)
    return made


def _share(part: Figure, whole: Figure) -> float:
    """How much of the whole a part is, by values of one unit; 0 where they cannot be compared."""
    a, b = part.fact.value, whole.fact.value
    if not a or not b or part.fact.unit != whole.fact.unit or a > b:
        return 0.0
    return float(a / b)


def _pairs(row: Promotion) -> list[tuple[str, Figure]]:
    where = row.region_name or ""
    told = [(f"{where}{KINDS.get(row.kind, '')}项目，门槛", row.threshold)] if row.threshold else []
    counted = (f"{where}{KINDS.get(row.kind, '')}{'项目其中' if row.inside else '项目'}个数", row.count)
    named = (f"（{a.fact.metric_name}）" if a.fact.metric_name else "" for a in row.amounts)
    return [*told, counted, *((f"金额{name}", a) for name, a in zip(named, row.amounts, strict=True))]
