"""The enterprise ladder of a region as stairs: stock on one side, what came in during a period on the other.

In: a `Ladder` of the model. Out: `Stairs`, a step for each stage of growth that has a figure, the lowest at the bottom, and
the names of the others. A stock and a flow never share a column, and nothing is added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.fact import Fact
from briefgen.model.instrument_rows import Ladder, Rung
from briefgen.model.landscape import Figure
from briefgen.render.drawing import WIDE

STEPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("小进规培育", frozenset({"cultivation_pool"})),
    ("规上企业", frozenset({"above_scale_enterprises", "net_new_above_scale"})),
    ("专精特新", frozenset({"srdi_enterprises"})),
    ("小巨人、单项冠军、瞪羚", frozenset({"srdi_little_giants", "single_champions", "gazelles", "unicorns"})),
    ("高新技术", frozenset({"hightech_enterprises", "hightech_applicants"})),
    ("销售额、产值超线", frozenset({"revenue_band_enterprises"})),
    ("链主、领军", frozenset({"cluster_leaders", "chain_leader_enterprises"})),
)
"""The steps of growth, lowest first; the metrics are those of `model.instruments.ladders.RUNGS`."""
HEAD, ROW, PAD, RISE = 30, 38, 6, 13
STOCK, FLOW = 218, 498
"""Where the columns of stocks and flows begin."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure at its place: the number's baseline at `x`, `y`, what it counts below it."""

    x: float
    y: float
    rung: Rung


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the stairs with its figures."""

    label: str
    x: float
    y: float
    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Stairs:
    """One region's ladder drawn, the highest step first; `untold` the steps that the material has no word on, lowest first."""

    ladder: Ladder
    steps: tuple[Step, ...]
    untold: tuple[str, ...]
    height: float

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the chart rests on."""
        return tuple(figure.fact for _, figure in self.pairs)

    @property
    def pairs(self) -> tuple[tuple[str, Figure], ...]:
        """What the chart says, for its text alternative."""
        marks = [m.rung for s in reversed(self.steps) for m in s.marks]
        return tuple(pair for rung in marks for pair in _pairs(rung))


def stairs(ladder: Ladder) -> Stairs:
    """The ladder as stairs; a rung that no step knows stands on none and is left to the table."""
    rungs = {label: [r for r in ladder.rungs if r.figure.fact.metric in metrics] for label, metrics in STEPS}
    told = [label for label, mine in rungs.items() if mine]
    y, made = float(HEAD), []
    for at, label in reversed(list(enumerate(told))):
        made.append(step := _step(label, rungs[label], RISE * at, y))
        y += step.height + 4
    return Stairs(ladder, tuple(made), tuple(label for label, _ in STEPS if label not in told), y)


def _step(label: str, rungs: Sequence[Rung], x: float, y: float) -> Step:
    stock, flow = [r for r in rungs if not r.flow], [r for r in rungs if r.flow]
    height = ROW * max(len(stock), len(flow)) + PAD
    columns = ((STOCK, stock), (FLOW, flow))
    marks = tuple(Mark(at, y + 19 + ROW * n, r) for at, column in columns for n, r in enumerate(column))
    return Step(label, x, y, WIDE - x - 1, height, marks)


def _pairs(rung: Rung) -> list[tuple[str, Figure]]:
    kind = "新增" if rung.flow else "存量"
    level = f"（{rung.level}）" if rung.level else ""
    told = [(f"{rung.name}{level}档次", rung.threshold)] if rung.threshold else []
    return [*told, (f"{rung.name}{level}{kind}", rung.figure)]
