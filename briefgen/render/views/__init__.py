"""What the sections show besides what `choice` chose: one attribute each, made when a template asks for it.

openings    what chains look for, who of them is here       offers      platforms, policies, funds, parks
crosswalk   a region's chains against the city's            elsewhere   other regions' mechanisms, figures kept apart
headline    the few figures that open a brief

In: the brief's Landscape; for a region's brief the whole one too. Out: `Views`. Pure; no number is made here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from briefgen.fact import Fact
from briefgen.model.instrument_rows import Funnel, Guarantee, ParkCard, Service
from briefgen.model.landscape import Chain, Landscape
from briefgen.model.narrow import of_own, own_regions
from briefgen.render.drawing.chiefs import Charts, chief_charts
from briefgen.render.drawing.history import History, history
from briefgen.render.drawing.ladder import Stairs, stairs
from briefgen.render.drawing.nested import Nested, nested
from briefgen.render.views import crosswalk as crossing
from briefgen.render.views import elsewhere, offers
from briefgen.render.views import headline as opening
from briefgen.render.views import openings as wanted


class Views:
    """Sections' rows by name. `region` None: the brief is not of one region, and what compares with others is empty."""

    def __init__(self, landscape: Landscape, whole: Landscape | None = None, region: str | None = None) -> None:
        self._landscape = landscape
        self._others = whole or landscape
        self._region = region
        self.compared = False
        """Whether what was made so far looked at the whole landscape."""

    @property
    def _whole(self) -> Landscape:
        self.compared = True
        return self._others

    @cached_property
    def _own(self) -> Landscape:
        """What the brief's own places have to offer: no investor is led to another city's firms and parks."""
        return of_own(self._landscape)

    def headline(self, indicators: Sequence[str], most: int) -> tuple[Fact, ...]:
        """The figures that open the brief, one an indicator."""
        return opening.headline(self._landscape, indicators, most)

    @cached_property
    def thresholds(self) -> Nested:
        """Lists by threshold, drawn."""
        return nested(self._landscape)

    @cached_property
    def ladders(self) -> tuple[Stairs, ...]:
        """Enterprise ladders, drawn, a region each."""
        own = own_regions(self._landscape)
        return tuple(stairs(ladder) for ladder in self._landscape.instruments.ladders if ladder.region in own)

    @cached_property
    def history(self) -> History:
        """The mechanism by date, drawn."""
        return history(self._landscape)

    @cached_property
    def chiefs(self) -> Charts:
        """The chain-chief systems side by side, drawn."""
        return chief_charts(self._landscape)

    @cached_property
    def openings(self) -> tuple[wanted.Opening, ...]:
        return wanted.openings(self._own)

    @cached_property
    def silent(self) -> tuple[Chain, ...]:
        return wanted.silent(self._own)

    @cached_property
    def demand_lists(self) -> tuple[Funnel, ...]:
        return wanted.demand_lists(self._own)

    @cached_property
    def neighbours(self) -> tuple[wanted.Neighbours, ...]:
        return wanted.neighbours(self._own)

    @cached_property
    def platforms(self) -> tuple[offers.Offer, ...]:
        return offers.platforms(self._own)

    @cached_property
    def policies(self) -> tuple[offers.Offer, ...]:
        return offers.policies(self._own)

    @cached_property
    def funds(self) -> tuple[Fact, ...]:
        return offers.funds(self._own)

    @cached_property
    def guarantees(self) -> tuple[Guarantee, ...]:
        return offers.guarantees(self._own)

    @cached_property
    def parks(self) -> tuple[offers.Park, ...]:
        return offers.parks(self._own)

    @cached_property
    def other_parks(self) -> tuple[ParkCard, ...]:
        return offers.other_parks(self._own)

    @cached_property
    def crosswalk(self) -> crossing.Crosswalk | None:
        return crossing.crosswalk(self._whole, self._region) if self._region else None

    @cached_property
    def at_home(self) -> tuple[Service, ...]:
        return elsewhere.at_home(self._whole, self._region) if self._region else ()

    @cached_property
    def practices(self) -> tuple[elsewhere.Practice, ...]:
        return elsewhere.practices(self._whole, self._region) if self._region else ()

    @property
    def practices_new(self) -> tuple[elsewhere.Practice, ...]:
        """Those that the region has nothing like."""
        return tuple(p for p in self.practices if not p.own)

    @property
    def practices_like(self) -> tuple[elsewhere.Practice, ...]:
        return tuple(p for p in self.practices if p.own)

    @cached_property
    def apart(self) -> tuple[elsewhere.Apart, ...]:
        return elsewhere.apart(self._whole, self._region) if self._region else ()
