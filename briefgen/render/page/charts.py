"""Where things stand in a chart: rows, columns, widths in units of the drawing.

In: counts and cells of the Landscape. Out: rows for the SVG macros of core/parts/charts.html.j2. Geometry only: every
number that is printed is a Derived of the model, handed through.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.landscape import Cell, Chain, Derived, Landscape, Region, StageCount
from briefgen.model.narrow import own_regions

BAR = 560  # widest bar of the stage chart
LABEL, CELL, HEAD = 168, 19, 96  # matrix: width of row labels, height of a row, height of column heads
WIDE = 780


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage: projects that reached it, and behind them those announced for it."""

    label: str
    reached: Derived | None
    ahead: Derived | None
    reached_width: int
    ahead_x: int
    ahead_width: int


@dataclass(frozen=True, slots=True)
class Box:
    """One cell that the material covers; `count` None where it names no project."""

    x: float
    y: int
    cell: Cell
    count: Derived | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Chains down, regions across; what is not in `boxes` is not covered."""

    chains: tuple[tuple[int, Chain], ...]
    regions: tuple[tuple[float, Region], ...]
    boxes: tuple[Box, ...]
    column: float
    height: int


def stage_rows(landscape: Landscape) -> tuple[StageRow, ...]:
    """Stages in the order of a project's life, each with both counts; none where no project's stage is told."""
    reached, ahead = _by_label(landscape.stage_counts), _by_label(landscape.announced_counts)
    labels = [label for label in _order(landscape) if label in reached or label in ahead]
    if not any(count.stage for count in (*reached.values(), *ahead.values())):
        return ()
    most = max((_value(reached.get(x)) + _value(ahead.get(x)) for x in labels), default=1) or 1
    return tuple(_row(x, reached.get(x), ahead.get(x), most) for x in labels)


def _by_label(counts: Sequence[StageCount]) -> dict[str, StageCount]:
    return {c.label: c for c in counts if c.count.value}


def _order(landscape: Landscape) -> list[str]:
    """Labels in the model's order of stages; a stage that is only announced goes where its order puts it."""
    orders: dict[str, int] = {}
    for counts in (landscape.stage_counts, landscape.announced_counts):
        for count in counts:
            events = [e.order for p in count.projects for e in p.stages if e.stage == count.stage]
            orders.setdefault(count.label, min(events, default=10**6))
    return sorted(orders, key=lambda label: (orders[label], label))


def _value(count: StageCount | None) -> int:
    return int(count.count.value) if count else 0


def _row(label: str, reached: StageCount | None, ahead: StageCount | None, most: int) -> StageRow:
    width = BAR * _value(reached) // most
    ahead_x = 130 + width + (30 if width else 0)
    return StageRow(
        label, reached.count if reached else None, ahead.count if ahead else None,
        width, ahead_x, max(12, BAR * _value(ahead) // most),
    )  # fmt: skip


def matrix(landscape: Landscape) -> Matrix:
    """The region × chain matrix of what the material covers of the brief's own regions."""
    own = own_regions(landscape)
    covered = {c.region for c in landscape.cells if c.region in own}
    regions = [r for r in landscape.regions if r.id in covered]
    chains = {c.chain for c in landscape.cells if c.region in own}
    known = sorted((c for c in landscape.chains if c.id in chains), key=lambda c: (c.order, c.id))
    column = (WIDE - LABEL) / max(1, len(regions))
    across = {r.id: LABEL + column * at for at, r in enumerate(regions)}
    down = {c.id: HEAD + CELL * at for at, c in enumerate(known)}
    boxes = tuple(
        Box(across[c.region], down[c.chain], c, c.project_count if c.projects else None)
        for c in landscape.cells
        if c.region in across and c.chain in down
    )
    return Matrix(
        tuple((down[c.id], c) for c in known), tuple((across[r.id], r) for r in regions), boxes,
        column, HEAD + CELL * len(known) + 40,
    )  # fmt: skip
