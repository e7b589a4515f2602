"""The mechanism by date: what was held, set up or issued, in lanes of city, district and zone.

In: the timeline of a Landscape. Out: `History`: one row a date, earliest first. A step that its own words date stands at that
day; all others stand at the document that tells them, drawn hollow: when they came about is not told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.fact import Fact
from briefgen.model.instrument_rows import Step
from briefgen.model.landscape import Figure, Landscape, Source
from briefgen.render.drawing import WIDE
from briefgen.render.drawing.words import Words, broken
from briefgen.render.wording.statements import width

LANES = (("市", 0, 2), ("区市", 3, 3), ("功能区、园区", 4, 9))
"""Name of a lane and the levels of region in it (taxonomy: 2 city, 3 district, from 4 on zones)."""
KINDS = ("meeting", "mechanism", "plan", "park", "institution", "list", "platform")
"""Which kinds a crowded row keeps first."""
MOST = 8
"""Steps of one lane in one row; where there are more, 等 stands behind them."""
FEW = 3
TALLEST = 930
"""The drawing with its caption and heading fits on one page: 186 of 225 mm."""
DATES, HEAD, LINE, GAP, SIZE = 112, 30, 18, 12, 13


@dataclass(frozen=True, slots=True)
class Event:
    """A step of the mechanism: its words, a full or hollow dot beside the first line, its count if it is one."""

    step: Step
    dot_y: float
    words: Words

    @property
    def figure_x(self) -> float:
        """Where its count stands: behind the words."""
        return self.words.x + SIZE * width(self.words.lines[-1]) + 6


@dataclass(frozen=True, slots=True)
class Row:
    """All steps of one day, or told by one document without a day of their own."""

    y: float
    day: date | None
    source: Source
    events: tuple[Event, ...]
    more: tuple[tuple[float, float], ...]  # where 等 stands in lanes with more steps than are drawn


@dataclass(frozen=True, slots=True)
class History:
    """The chart: names and left edges of the lanes, and the rows."""

    lanes: tuple[tuple[str, float], ...]
    rows: tuple[Row, ...]
    height: float

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the chart rests on."""
        return tuple(e.step.facts[0] for row in self.rows for e in row.events)

    @property
    def pairs(self) -> tuple[tuple[str, Figure], ...]:
        """The counts that the chart shows, for its text alternative."""
        steps = [e.step for row in self.rows for e in row.events]
        return tuple((s.text, s.figure) for s in steps if s.figure)


def history(landscape: Landscape) -> History:
    """The steps of the landscape's timeline, each once: one whose name another of the same row holds is left out.

    Crowded rows give way, one step at a time, until the drawing fits on a page. One or two steps of one day are no history.
    """
    drawn = _drawn(landscape, MOST)
    if len(drawn.rows) < 2 and len(drawn.facts) < FEW:
        return History((), (), 0.0)
    for most in range(MOST - 1, 0, -1):
        if drawn.height <= TALLEST:
            break
        drawn = _drawn(landscape, most)
    return drawn


def _drawn(landscape: Landscape, most: int) -> History:
    level = {r.id: r.level for r in landscape.regions}
    grouped: dict[tuple[str, str], list[Step]] = {}
    for step in landscape.instruments.timeline:
        seed = step.facts[0].seed
        grouped.setdefault((step.when.isoformat() if step.when else "", seed), []).append(step)
    lanes = [lane for lane in LANES if any(_in(lane, s, level) for steps in grouped.values() for s in steps)]
    wide = (WIDE - DATES) / max(1, len(lanes))
    at = {lane[0]: DATES + wide * n for n, lane in enumerate(lanes)}
    y, rows = float(HEAD), []
    for (day, _), steps in grouped.items():
        parts = [(at[lane[0]], _chosen([s for s in steps if _in(lane, s, level)], most)) for lane in lanes]
        row, y = _row(day, landscape.source_of(steps[0].facts[0]), parts, wide, y)
        rows.append(row)
    return History(tuple(at.items()), tuple(rows), y)


def _in(lane: tuple[str, int, int], step: Step, level: dict[str, int]) -> bool:
    return lane[1] <= level.get(step.region or "", 2) <= lane[2]


def _chosen(steps: Sequence[Step], most: int) -> tuple[Sequence[Step], bool]:
    """The steps to draw, in order of the text, and whether there are more."""
    apart = [s for s in steps if not any(s is not o and s.text in o.text and len(s.text) < len(o.text) for o in steps)]
    ranked = sorted(apart, key=lambda s: KINDS.index(s.kind) if s.kind in KINDS else len(KINDS))[:most]
    return [s for s in apart if s in ranked], len(apart) > most


def _row(
    day: str, source: Source, parts: Sequence[tuple[float, tuple[Sequence[Step], bool]]], wide: float, top: float
) -> tuple[Row, float]:
    """One row and where the next begins."""
    events: list[Event] = []
    more: list[tuple[float, float]] = []
    bottom = top + LINE
    for x, (steps, cut) in parts:
        y = top + LINE
        for step in steps:
            room = (wide - 26) / SIZE - (3 if step.figure else 0)
            lines = broken(step.text, room)
            events.append(Event(step, y - 5, Words(x + 14, y, lines, f"fact:{step.facts[0].id}")))
            y += LINE * len(lines) + 3
        if cut:
            more.append((x + 14, y))
            y += LINE
        bottom = max(bottom, y)
    made = Row(top, date.fromisoformat(day) if day else None, source, tuple(events), tuple(more))
    return made, bottom + GAP - LINE / 2
