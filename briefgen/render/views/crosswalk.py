"""How a region's own chains stand to the city's: the same, wider, narrower, crossing, or not covered.

In: the whole Landscape and a region. Out: `Crosswalk`. Where the region publishes no list of its own, the chains that its
facts speak of stand in for it, and that is said.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model.instrument_rows import ChainList, Crossing, LocalChain
from briefgen.model.landscape import Cell, Landscape
from briefgen.model.narrow import subtree

RELATIONS = {"equal": "相同", "broader": "本地口径较宽", "narrower": "本地口径较窄", "overlap": "交叉"}
"""Seen from the local name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One local chain and the canonical chains that it covers."""

    local: LocalChain
    covers: tuple[tuple[Crossing, str], ...]  # with the relation in words


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """A region's list against the canonical one; `lists` empty where no sentence tells the region's own."""

    lists: tuple[tuple[ChainList, tuple[Line, ...]], ...]
    above: ChainList | None  # the list of the whole scope
    uncovered: tuple[LocalChain, ...]  # of that list
    cells: tuple[Cell, ...]  # chains that the region's facts speak of


def crosswalk(whole: Landscape, region: str) -> Crosswalk:
    """The crosswalk of one region; regions inside it have lists of their own."""
    own = [c for c in whole.instruments.chain_lists if c.region == region]
    above = next((c for c in whole.instruments.chain_lists if c.region == whole.scope), None)
    places = set(subtree(whole, region))
    cells = tuple(c for c in whole.cells if c.region in places)
    covered = {x.chain for c in own for m in c.members for x in m.covers} or {c.chain for c in cells}
    members = above.members if above else ()
    uncovered = tuple(m for m in members if not any(x.chain in covered for x in m.covers))
    return Crosswalk(tuple((c, tuple(map(_line, c.members))) for c in own), above, uncovered, cells)


def _line(local: LocalChain) -> Line:
    return Line(local, tuple((x, RELATIONS.get(x.relation, "")) for x in local.covers))
