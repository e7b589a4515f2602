"""Park cards: a park under all its names with its 5个1, projects, investment, enterprises. Facts in, `ParkCard`s out.

A park and a zone of the taxonomy are one where the name is the zone's; parks of one city and field are one (虚拟现实园区 –
青岛市虚拟现实产业园). A project is the park's where its sentence stands in a paragraph that names this park alone, in its chain.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.document import BlockKind
from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Box, Entry, ParkCard
from briefgen.model.instruments.dossiers import FIVE
from briefgen.model.instruments.told import Paragraph, Told, figures, once, paragraph
from briefgen.model.named.kin import ALIAS, SAID, Naming, invested
from briefgen.model.named.kin import CONFIDENCE as OF_REASON
from briefgen.model.named.names import Name, taken_apart
from briefgen.model.named.projects import names_said
from briefgen.model.named.said import Said, key
from briefgen.model.rows import Event, Figure, Project

TASK_FORCE = re.compile(r"专班")
PLANNING = re.compile(r"规划|总规|控规")
POLICY = re.compile(r"政策|办法|意见|措施")
INVITATION = re.compile(r"招商队伍|招商团队|招商专班|招商公司")
FUND = re.compile(r"基金")
OPERATOR = re.compile(r"管委|平台公司|运营模式")
_TAIL = re.compile(r"(?:新兴产业专业|专业|新型|特色)?(?:产业园区?|园区|工业园|集聚区|园)$")
_COMMON = frozenset({"", "产业", "专业", "新兴产业", "高标准"})
ENTERPRISES = ("settled_enterprises",)
ZONE = "名称即词典所列功能区"
FIELD = "名称去掉地名和“产业园”“园区”等通名后相同"
CONFIDENCE = {**OF_REASON, ZONE: 0.95, FIELD: 0.85}
_NAMED = (Kind.POLICY, Kind.MECHANISM, Kind.INSTITUTION, Kind.PLATFORM, Kind.MEASURE)


def parks(told: Told) -> tuple[ParkCard, ...]:
    """Every named park, in order of first telling."""
    words = told.places.words(told.facts)
    aliases = {_plain(alias): p.name for p in told.taxonomy.parks for alias in p.aliases}
    namings = [Naming(f, taken_apart(_plain(f.subject or f.text), words)) for f in told.of(Kind.PARK)]
    names = names_said("parks", told.taxonomy, words, namings)
    groups: dict[str, list[Fact]] = defaultdict(list)
    why: dict[str, list[str]] = defaultdict(list)
    for naming in namings:
        known, reason = _key(naming.name, words, told, names, aliases)
        if known:
            groups[known].append(naming.fact)
            why[known].append(reason)
    alone = _alone(groups)
    counted = _all_counted(groups, told)
    general = _general(told)
    models = [f for f in told.of(Kind.MECHANISM) if OPERATOR.search(f.written)]
    fives = _five(told)
    made = (
        _park(park, facts, _Means(alone, general, counted.get(park, ()), why[park]), told)
        for park, facts in groups.items()
    )
    cards = (_card(park, models, fives, told) for park in made)
    return tuple(sorted(cards, key=lambda c: (told.sources[c.facts[0].seed].number, c.facts[0].start)))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip("“”")


def _key(name: Name, words: Sequence[str], told: Told, names: Said, aliases: Mapping[str, str]) -> tuple[str, str]:
    """What makes a park the same park, and why: what a workspace says, the zone that it is, else its name, or what it is an
    alias of, without places and tails."""
    if (number := names.one(key(name))) is not None:
        return f"={number}", SAID
    if key(name) in names.different:
        return f"≠{name.written}", ""
    written = aliases.get(name.written, name.written)
    if zone := told.taxonomy.region(written):
        return zone.id, ZONE
    for word in words:
        if written.startswith(word) and len(written) > len(word) + 1:
            written = written[len(word) :]
            break
    core = _TAIL.sub("", written)
    return ("" if core in _COMMON else core), ALIAS if name.written in aliases else FIELD


def _all_counted(groups: Mapping[str, Sequence[Fact]], told: Told) -> Mapping[str, tuple[Fact, ...]]:
    """By park, the count of listed parks (挂牌园区总数达到7个) of a document that names just as many parks of fields in that
    region: then each of them is one."""
    named: dict[tuple[str, str | None], dict[str, None]] = defaultdict(dict)
    for park, facts in groups.items():
        for fact in facts:
            if fact.block is BlockKind.BODY and (fact.chain or told.taxonomy.chain(park)):
                named[fact.seed, fact.region].setdefault(park)
    found: dict[str, tuple[Fact, ...]] = {}
    for fact in told.of(Kind.QUANTITY):
        parks_here = named.get((fact.seed, fact.region), {})
        if fact.metric == "listed_parks" and fact.value == len(parks_here) and not fact.part_of:
            for park in parks_here:
                found.setdefault(park, (fact,))
    return found


def _alone(groups: Mapping[str, Sequence[Fact]]) -> Mapping[str, set[Paragraph]]:
    """By park, the paragraphs that name it and no other park."""
    named: dict[Paragraph, set[str]] = defaultdict(set)
    for park, facts in groups.items():
        for fact in facts:
            named[paragraph(fact)].add(park)
    found: dict[str, set[Paragraph]] = defaultdict(set)
    for place, keys in named.items():
        if len(keys) == 1:
            found[next(iter(keys))].add(place)
    return found


def _general(told: Told) -> Sequence[Fact]:
    """What is said of all listed parks: facts without a chain whose sentence speaks of the parks as such."""
    return [f for f in told.of(*_NAMED) if not f.chain and re.search(r"挂牌园区|专业园区", f.sentence)]


@dataclass(frozen=True, slots=True)
class _Means:
    """What a park is made from besides its namings."""

    alone: Mapping[str, set[Paragraph]]
    general: Sequence[Fact]
    counted: tuple[Fact, ...]
    why: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Park:
    """What is told of one park: its namings, the facts around them, and what is said of all listed parks."""

    key: str
    named: Sequence[Fact]
    names: tuple[str, ...]
    place: tuple[str | None, str | None]  # id and name of the region
    chain: str | None
    near: Sequence[Fact]  # of the paragraphs that name it alone
    own: Sequence[Fact]  # of those, in its chain or about it
    of_all: Sequence[Fact]
    listed: tuple[Fact, ...]
    itself: Project | None  # the park in the project ledger
    merged: str

    def box(self, pattern: re.Pattern[str], *kinds: Kind) -> tuple[Entry, ...]:
        """What fills a box of the card: its own facts of these kinds whose words fit, then what is said of all listed parks."""
        own = [Entry(f.written, f) for f in self.own if f.kind in kinds and pattern.search(f.written)]
        general = [f for f in self.of_all if f.kind in kinds and pattern.search(f.written)]
        return (*own, *(Entry(f.written, f, True) for f in general))


def _park(key: str, named: Sequence[Fact], means: _Means, told: Told) -> _Park:
    names = tuple(dict.fromkeys(f.subject or f.written for f in named))
    field = told.taxonomy.chain(key)
    chain = next((f.chain for f in named if f.chain), field.id if field else None)
    near = [f for place in sorted(means.alone.get(key, ())) for f in told.by_paragraph[place]]
    own = [f for f in near if f.chain == chain or f.subject in names]
    listed = tuple(f for f in named if "挂牌" in f.clause) or means.counted
    weakest = min(means.why, key=lambda r: CONFIDENCE.get(r, 1.0))
    merged = weakest if len(names) > 1 else ""
    itself = next((p for f in named if (p := told.project_of.get(f.id))), None)
    of_all, place = means.general if listed else (), told.places.narrowest(named)
    return _Park(key, named, names, place, chain, near, own, of_all, listed, itself, merged)


class _Boxes(NamedTuple):
    """Who runs a park, and what it has of its 5个1; None where no fact tells it."""

    operator: Box
    task_force: Box
    planning: Box
    policy: Box
    invitation: Box
    fund: Box

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(f for entries in self for e in entries or () for f in e.facts)

    @classmethod
    def of(cls, park: _Park, models: Sequence[Fact], money: Sequence[Entry]) -> _Boxes:
        """`money` is what the park was given."""
        return cls(
            tuple(_operator(park, models)) or None,
            park.box(TASK_FORCE, Kind.INSTITUTION) or None,
            park.box(PLANNING, Kind.POLICY) or None,
            (*park.box(POLICY, Kind.POLICY), *money) or None,
            park.box(INVITATION, Kind.INSTITUTION) or None,
            park.box(FUND, Kind.PLATFORM, Kind.PROJECT) or None,
        )


class _Numbers(NamedTuple):
    """The figures of a park by what they tell; `facts` are all of them."""

    facts: tuple[Fact, ...]
    granted: tuple[Entry, ...]
    investment: tuple[Figure, ...]
    enterprises: tuple[Figure, ...]
    others: tuple[Figure, ...]

    @classmethod
    def of(cls, park: _Park, told: Told) -> _Numbers:
        funds = [f for f in park.own if f.metric == "fund_size"]
        own = [f for f in park.itself.facts if f.kind is Kind.QUANTITY] if park.itself else []
        about = once((*(f for name in park.names for f in told.numbers_of.get(name, ())), *funds, *own))
        counted = figures(about)
        apart = (*ENTERPRISES, "fiscal_support")
        return cls(
            about,
            tuple(Entry(f.text, f.fact) for f in counted if f.fact.metric == "fiscal_support"),
            tuple(f for f in counted if invested(f.fact)),
            tuple(f for f in counted if f.fact.metric in ENTERPRISES),
            tuple(f for f in counted if not invested(f.fact) and f.fact.metric not in apart),
        )


def _card(park: _Park, models: Sequence[Fact], fives: Mapping[str | None, Sequence[Fact]], told: Told) -> ParkCard:
    numbers = _Numbers.of(park, told)
    boxes = _Boxes.of(park, models, numbers.granted)
    projects = _projects(park.near, park.named, told) if park.chain else ()
    region, region_name = park.place
    five = tuple(fives.get(region, ())) if park.listed or told.taxonomy.chain(park.key) else ()
    facts = (*park.named, *park.listed, *numbers.facts, *boxes.facts, *(f for p in projects for f in p.facts))
    return ParkCard(
        id=hashlib.sha256(park.key.encode()).hexdigest()[:12], name=max(park.names, key=len), names=park.names,
        region=region, region_name=region_name,
        chain=park.chain, chain_name=told.taxonomy.chains[park.chain].name if park.chain else None,
        operator=boxes.operator, task_force=boxes.task_force, planning=boxes.planning, policy=boxes.policy,
        invitation=boxes.invitation, fund=boxes.fund, projects=projects, investment=numbers.investment,
        enterprises=numbers.enterprises, figures=numbers.others, listed=park.listed, named=five, facts=once(facts),
        itself=park.itself, events=_events(park, told),
        merged=park.merged, confidence=CONFIDENCE.get(park.merged, 1.0),
    )  # fmt: skip


def _events(park: _Park, told: Told) -> tuple[Event, ...]:
    """Stages of the park itself, when it was listed, and honours whose words name it, in order of source and place."""
    found = {f.id: ("stage", f) for f in park.named if f.stage}
    named = {f.id for f in park.named}  # a count of all listed parks does not say when this one was
    found |= {f.id: ("listed", f) for f in park.listed if f.id in named - found.keys()}
    honours = (f for f in park.near if f.kind is Kind.HONOUR and any(n in f.written for n in park.names))
    found |= {f.id: ("honour", f) for f in honours}
    ordered = sorted(found.values(), key=lambda e: (told.sources[e[1].seed].number, e[1].start))
    return tuple(Event(kind, f.clause.strip(), f.stage, str(f.status), f.period, told.day(f), f) for kind, f in ordered)


def _five(told: Told) -> Mapping[str | None, Sequence[Fact]]:
    """What names the 5个1 of a region's parks, which is another than that of chains."""
    found: dict[str | None, list[Fact]] = defaultdict(list)
    for fact in told.of(Kind.MECHANISM):
        if FIVE.search(fact.text) and "园区" in fact.sentence:
            found[fact.region].append(fact)
    return found


def _operator(park: _Park, models: Sequence[Fact]) -> list[Entry]:
    """How the park is run: told in its own paragraph, or of parks among which a sentence names its field."""
    mine = {f.id for f in park.own}
    return [Entry(f.written, f, f.id not in mine) for f in models if f.id in mine or park.key in f.sentence]


def _projects(near: Sequence[Fact], named: Sequence[Fact], told: Told) -> tuple[Project, ...]:
    """The projects of a paragraph that the park opens (在青岛市…产业园，…), of its chain, the park itself apart."""
    itself = {f.id for f in named}
    opened = {paragraph(f) for f in named if re.match(rf"在?{re.escape(f.written)}", f.sentence)}
    chains = {f.chain for f in named if f.chain}
    inside = [f for f in near if paragraph(f) in opened and f.chain in chains and f.kind is not Kind.QUANTITY]
    found = {p.id: p for f in inside if (p := told.project_of.get(f.id))}
    return tuple(p for p in found.values() if not any(f.id in itself for f in p.facts))
