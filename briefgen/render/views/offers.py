"""What is offered: platforms, policies, funds and money, parks that have something to show. An investor's next questions.

In: a Landscape. Out: facts and park cards in order of the material, each name once. Funds and money are apart from policies;
how officials are examined is no offer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Entry, Guarantee, ParkCard
from briefgen.model.landscape import Figure, Landscape
from briefgen.render.wording.stagelines import StageLine, stage_lines
from briefgen.render.wording.statements import Lift, Statement, width
from briefgen.render.wording.writing import Writer

_FUND = re.compile(r"基金")
_INTERNAL = re.compile(r"考核|会议|链长制|发展服务中心|工作运行机制")
NAMES = 6
"""Projects named at one stage of a park."""


LONGEST = 100
"""Characters of a sentence that may stand whole where its clause says no more than a name."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What one clause names together, first named first, and what is said of it."""

    facts: tuple[Fact, ...]
    told: Statement


def platforms(landscape: Landscape) -> tuple[Offer, ...]:
    """Public platforms, laboratories, centres."""
    found = (f for f in landscape.facts if f.kind is Kind.PLATFORM and not _FUND.search(f.text))
    return _together(_once(f for f in found if not _INTERNAL.search(f.text)), landscape)


def policies(landscape: Landscape) -> tuple[Offer, ...]:
    """Policies and plans that are open to read."""
    found = (f for f in landscape.facts if f.kind is Kind.POLICY and not _INTERNAL.search(f.text))
    return _together(_once(found), landscape)


def _together(facts: Iterable[Fact], landscape: Landscape) -> tuple[Offer, ...]:
    """Facts of one clause and chain in one row."""
    writer = Writer(landscape)
    rows: dict[object, tuple[list[Fact], Lift]] = {}
    for fact in facts:
        lift = _telling(fact, writer)
        key = (fact.seed, fact.sentence, lift.start, lift.end, fact.chain)
        rows.setdefault(key, ([], lift))[0].append(fact)
    return tuple(Offer(tuple(named), Statement((lift,), named[0])) for named, lift in rows.values())


def _telling(fact: Fact, writer: Writer) -> Lift:
    """The fact's clause, or its sentence where the clause (在《…》中) has no word besides the name."""
    clause = writer.clause(fact) or writer.whole(fact)
    bare = clause.end - clause.start <= fact.mark[1] - fact.mark[0] + 3
    return writer.whole(fact) if bare and width(fact.sentence) <= LONGEST else clause


def funds(landscape: Landscape) -> tuple[Fact, ...]:
    """Funds that stand or are prepared, and money given; a fund's size is told in its own clause."""
    money = {f.id for g in landscape.instruments.guarantees if "资金" in g.factors for f in g.facts}
    funds_ = (
        f for f in landscape.facts
        if (f.kind in (Kind.PLATFORM, Kind.PROJECT) and _FUND.search(f.text)) or f.id in money
    )  # fmt: skip
    first: dict[tuple[str, str], Fact] = {}
    for fact in funds_:
        first.setdefault((fact.seed, fact.sentence), fact)
    return tuple(first.values())


def guarantees(landscape: Landscape) -> tuple[Guarantee, ...]:
    """Land, power, water, roads; money alone stands with the funds."""
    return tuple(g for g in landscape.instruments.guarantees if g.factors != ("资金",))


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each name once, the first telling; names differ by what stands in quotation marks or not."""
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(re.sub(r"[“”《》]", "", fact.subject or fact.text), fact)
    return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Park:
    """A park with what there is to show: projects by stage, furthest first; policy of its own or of all parks."""

    card: ParkCard
    stages: tuple[StageLine, ...]
    policy: tuple[Entry, ...]
    support: tuple[Figure, ...]  # public money for it
    fund: tuple[Entry, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """What the material has no word on."""
        told = (
            ("运营模式", self.card.operator), ("项目", self.card.projects), ("投资额", self.card.investment),
            ("政策", self.policy or self.support), ("基金", self.fund),
        )  # fmt: skip
        return tuple(label for label, found in told if not found)


def parks(landscape: Landscape) -> tuple[Park, ...]:
    """Parks of which more than the name is told, those with most to show first."""
    told = [p for p in landscape.instruments.parks if _shows(p)]
    return tuple(
        _park(_of_its_own(p, landscape))
        for p in sorted(told, key=lambda p: -(len(p.projects) + len(p.figures) + len(p.enterprises)))
    )


def _of_its_own(card: ParkCard, landscape: Landscape) -> ParkCard:
    """A park that is a region of its own has the projects of that region."""
    if card.region_name != card.name or not card.region:
        return card
    return replace(card, projects=tuple(p for p in landscape.projects if p.region == card.region))


def other_parks(landscape: Landscape) -> tuple[ParkCard, ...]:
    """Parks of which the material tells no more than the name; the lettering of a picture is no telling."""
    rest = (p for p in landscape.instruments.parks if not _shows(p))
    return tuple(p for p in rest if any("caption_only" not in f.flags for f in p.facts))


def _shows(card: ParkCard) -> bool:
    return bool(card.projects or card.investment or card.enterprises or card.figures or card.listed)


def _park(card: ParkCard) -> Park:
    policy = tuple(e for e in card.policy or () if not _INTERNAL.search(e.text))
    money = tuple(e.figure for e in policy if e.figure)
    words = tuple(e for e in policy if e.figure is None)
    return Park(card, stage_lines(card.projects, NAMES), words, money, card.fund or ())
