"""Facts and projects → `Instruments`: the order of the way through, nothing else; every instrument has its own module."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Document
from briefgen.model.instrument_rows import Instruments
from briefgen.model.instruments.campaigns import campaigns
from briefgen.model.instruments.chiefs import chief_systems, same_words
from briefgen.model.instruments.dossiers import dossiers, three_lists
from briefgen.model.instruments.funnels import funnels
from briefgen.model.instruments.ladders import ladders
from briefgen.model.instruments.lists import chain_lists
from briefgen.model.instruments.parks import parks
from briefgen.model.instruments.promotion import promotion
from briefgen.model.instruments.services import guarantees, services
from briefgen.model.instruments.timeline import timeline
from briefgen.model.instruments.told import Told
from briefgen.model.instruments.visits import visits


def instruments(told: Told, documents: Sequence[Document], own: frozenset[str | None]) -> Instruments:
    """Every instrument of the chain-chief system that the facts tell; linear in the facts. `own` are the regions that the
    briefs are on: a chain's dossier holds nothing of another city, the rest names its region row by row."""
    chiefs = chief_systems(told)
    return Instruments(
        chiefs=chiefs,
        same_words=same_words(chiefs),
        chain_lists=chain_lists(told),
        dossiers=dossiers(told.at(own)),
        three_lists=three_lists(told),
        parks=parks(told),
        ladders=ladders(told),
        funnels=funnels(told),
        promotion=promotion(told),
        services=services(told),
        guarantees=guarantees(told),
        timeline=timeline(told),
        campaigns=campaigns(told, documents),
        visits=visits(told),
    )
