"""The words of the field as values: regions, chains, indicators, stages. Frozen; no file is read here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

GRADES = "国家级|[省市区县]级"
"""How papers grade what is recognised, as a pattern."""


@dataclass(frozen=True, slots=True)
class Region:
    """A place that figures may belong to. `level` 0 country … 6 locality; parents form a tree."""

    id: str
    name: str
    short: str
    parent: str | None
    kind: str
    level: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Park:
    """A park: what a figure is about, never where it belongs."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    chain: str | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """One industrial chain of the canonical list. `keywords` and `anchors` count only where no chain is named."""

    id: str
    name: str
    group: str
    order: int
    aliases: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    neg: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Local:
    """A name in an issuer's own list and what of the canonical list it covers: (chain id, relation)."""

    name: str
    covers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A list of chains in force in a region from `start` to `end` (2022, 2022-04 or 2022-04-01; None is open)."""

    id: str
    region: str
    label: str
    members: tuple[Local, ...]
    issuer: str | None = None
    start: str | None = None
    end: str | None = None

    def in_force(self, day: str) -> bool:
        """Whether the list is in force on a date as far as it is known (2022 lies in the year that a list of 2022-04 began)."""
        begun = self.start is None or day >= self.start[: len(day)]
        return begun and (self.end is None or day[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Head:
    """One part of a campaign (新制造). `cues` tell it in a running text, not inside `guards`; `groups` are of chains."""

    name: str
    aim: str | None = None
    cues: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Campaign:
    """A region's campaign with the heads that its work is ordered by (四场硬仗)."""

    id: str
    region: str
    label: str
    heads: tuple[Head, ...]
    issuer: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """An indicator. `agg`: sum, sum_disjoint, latest or none, see metrics.yaml."""

    id: str
    name: str
    group: str
    dim: str
    kind: str
    agg: str
    aliases: tuple[str, ...] = ()
    core: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """A step in a project's life; `label` is the contract's word for it, None for steps that it does not name."""

    id: str
    name: str
    order: int
    label: str | None
    bucket: str
    triggers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bucket:
    """A column of the stage table that leaders expect."""

    id: str
    name: str
    order: int


@dataclass(frozen=True, slots=True)
class Publisher:
    """A paper or site and the region that it writes about unless a headline says otherwise."""

    id: str
    name: str
    scope: str
    aliases: tuple[str, ...] = ()


class Mention(NamedTuple):
    """A place name in a text. `region` None and `guarded` when the characters are part of another name."""

    start: int
    end: int
    text: str
    region: str | None
    guarded: bool = False
