"""The instruments of the chain-chief system as values: what `Landscape.instruments` is made of.

Each row has the facts it rests on, never none. A box is None where the material fills it with nothing (prints 材料未载明).
Texts are the material's own words; words of ours (`reason`, `told`) hold no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefgen.fact import Fact, Kind, Period
from briefgen.model.rows import Answer, Event, Figure, Project


@dataclass(frozen=True, slots=True)
class Role:
    """An actor of the system and its part (链长 挂帅); `part` None and `held_by` empty where the material does not say."""

    actor: str
    part: str | None
    held_by: tuple[str, ...]  # who fills the role, in the words of each document
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ChiefSystem:
    """链长制 in one region: who leads, who runs, who hosts; `tiers` its levels as the material lists them."""

    region: str
    region_name: str
    level: int
    tiers: tuple[str, ...]
    roles: tuple[Role, ...]
    figures: tuple[Figure, ...]  # chiefs, chains, chain leaders
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SameWord:
    """One word for different actors (主抓: 牵头部门 – 产业专班) in several regions, or one actor with different parts."""

    word: str
    told: tuple[tuple[str, str], ...]  # region name, what it means there
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Crossing:
    """A chain of the canonical list that a local name covers; `relation` is seen from the local name."""

    chain: str
    chain_name: str
    relation: str  # equal, broader, narrower, overlap


@dataclass(frozen=True, slots=True)
class LocalChain:
    """A chain by its local name. `named`: a sentence names it; else it stands for the list that does not spell it out."""

    name: str
    covers: tuple[Crossing, ...]
    named: bool
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ChainList:
    """A list of chains in force in a region; `scheme` is its id in the taxonomy, None for a list that it does not know.

    `issuer`, `start`, `end` (2022-04) are the taxonomy's and no sentence's: for programs, never for print.
    """

    id: str
    scheme: str | None
    region: str
    region_name: str
    label: str
    members: tuple[LocalChain, ...]
    facts: tuple[Fact, ...]
    issuer: str | None = None
    start: str | None = None
    end: str | None = None

    def relation(self, chain: str) -> str:
        """How the list stands to a canonical chain: equal, broader, narrower, overlap, or none (not covered)."""
        return next((c.relation for m in self.members for c in m.covers if c.chain == chain), "none")

    def local(self, chain: str) -> tuple[str, ...]:
        """The local names that a canonical chain goes by, wholly or in part."""
        return tuple(m.name for m in self.members if any(c.chain == chain for c in m.covers))


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a box or a list, in the material's words; `general` when it is said of all chains or parks alike."""

    text: str
    fact: Fact
    general: bool = False
    project: Project | None = None

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.project.facts if self.project else (self.fact,)

    @property
    def figure(self) -> Figure | None:
        """The entry as a figure, where it is an amount or a count."""
        return Figure(self.fact) if self.fact.kind is Kind.QUANTITY and not self.project else None


Box = tuple[Entry, ...] | None


@dataclass(frozen=True, slots=True)
class FourLists:
    """四张清单 of a chain: what the material would enter in each; `named` are the facts that only name the lists."""

    named: tuple[Fact, ...]
    tasks: Box
    building: Box
    inviting: Box
    problems: tuple[Answer, ...] | None


@dataclass(frozen=True, slots=True)
class ThreeLists:
    """三张项目清单 of a region, by chain or of all chains (`chain` None), by the furthest stage reached."""

    region: str
    region_name: str
    chain: str | None
    chain_name: str | None
    building: tuple[Project, ...] | None
    signed: tuple[Project, ...] | None
    talks: tuple[Project, ...] | None
    named: tuple[Fact, ...]  # that only name the lists
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """5个1 and 四张清单 of a chain, over all regions; `named` are the facts that name the 5个1 with its parts."""

    chain: str
    chain_name: str
    plan: Box  # 行动计划
    atlas: Box  # 产业图谱
    prospects: Box  # 招商名录
    projects: Box  # 项目清单
    platforms: Box  # 支撑平台
    lists: FourLists
    named: tuple[Fact, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ParkCard:
    """A park with its 5个1; `projects` are those told in the park's own paragraph and chain."""

    id: str
    name: str
    names: tuple[str, ...]
    region: str | None
    region_name: str | None
    chain: str | None
    chain_name: str | None
    operator: Box
    task_force: Box  # 专班
    planning: Box  # 规划
    policy: Box  # 政策
    invitation: Box  # 招商队伍
    fund: Box  # 基金
    projects: tuple[Project, ...]
    investment: tuple[Figure, ...]
    enterprises: tuple[Figure, ...]
    figures: tuple[Figure, ...]  # everything else that is counted of it
    listed: tuple[Fact, ...]  # that it is a listed park (挂牌), by name or because all that are counted are named
    named: tuple[Fact, ...]  # of the 5个1
    facts: tuple[Fact, ...]
    itself: Project | None = None  # the park in the project ledger, where it is built or invested in
    events: tuple[Event, ...] = ()  # stages of the park itself, its listing, its honours
    merged: str = ""  # why several names are one, empty for one name
    confidence: float = 1.0  # that the names are one


@dataclass(frozen=True, slots=True)
class Rung:
    """A figure on the enterprise ladder. `flow`: what came in during the period, never set beside a stock."""

    order: int
    name: str
    level: str | None  # of recognition, None where it is not named
    flow: bool
    figure: Figure
    threshold: Figure | None

    @property
    def facts(self) -> tuple[Fact, ...]:
        return (self.figure.fact, *((self.threshold.fact,) if self.threshold else ()))


@dataclass(frozen=True, slots=True)
class Ladder:
    """The enterprise ladder of a region, lowest rung first, stocks before flows."""

    region: str
    region_name: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Funnel:
    """Supply and demand brought together (揭榜挂帅, 卡位入链 …): what is counted, in the order of the text."""

    kind: str
    name: str  # as the material names it
    region: str | None
    region_name: str | None
    parts: tuple[str, ...]  # lists that are only named
    steps: tuple[Figure, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Promotion:
    """A count of signings, landings, visits or agreements with what it counts; `inside` is the count it is a part of."""

    kind: str  # signed, landed, building, started, listed, visits, agreements
    name: str
    region: str | None
    region_name: str | None
    chain_name: str | None
    count: Figure
    threshold: Figure | None
    amounts: tuple[Figure, ...]
    period: str | None
    inside: Figure | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service mechanism: its parts, who runs it, the case that the text gives, and what other regions have like it."""

    name: str
    family: str
    region: str | None
    region_name: str | None
    owner: str | None
    parts: tuple[str, ...]
    case: tuple[Fact, ...]
    counterparts: tuple[tuple[str, str], ...]  # region name, mechanism
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Guarantee:
    """Land, power, water, roads or money provided, for whom; amount or beneficiary None where untold."""

    factors: tuple[str, ...]
    amount: Figure | None
    beneficiary: str | None
    region: str | None
    region_name: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the mechanism: dated by its own words (`when`), else only told on the document's day."""

    when: date | None
    words: str | None  # the time as written
    told: date | None
    kind: str  # meeting, plan, list, park, institution, mechanism
    text: str
    region: str | None
    region_name: str | None
    figure: Figure | None  # of a step that is counted (parks listed)
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit to win projects, in the material's words; `stage` where it makes a company a lead (在谈)."""

    text: str
    whom: tuple[str, ...]
    places: tuple[str, ...]
    topic: str | None
    result: str | None
    stage: str | None
    when: Period | None
    told: date | None
    region: str | None
    region_name: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CampaignHead:
    """One head of a campaign (新制造) with what is told under it; `told` empty prints 材料未载明."""

    name: str
    aim: str | None  # what the campaign wants of it, where its sentence says so
    told: tuple[Fact, ...]
    figures: tuple[Figure, ...]
    projects: tuple[Project, ...]
    facts: tuple[Fact, ...]  # those told, else the facts that name the campaign


@dataclass(frozen=True, slots=True)
class Campaign:
    """A region's campaign (四场硬仗) with its heads, from the documents that name it; `named` are those facts."""

    id: str
    region: str
    region_name: str
    label: str
    heads: tuple[CampaignHead, ...]
    named: tuple[Fact, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Instruments:
    """Everything the chain-chief system works with, as far as the material tells it."""

    chiefs: tuple[ChiefSystem, ...] = ()
    same_words: tuple[SameWord, ...] = ()
    chain_lists: tuple[ChainList, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    three_lists: tuple[ThreeLists, ...] = ()
    parks: tuple[ParkCard, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    funnels: tuple[Funnel, ...] = ()
    promotion: tuple[Promotion, ...] = ()
    services: tuple[Service, ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
    timeline: tuple[Step, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    visits: tuple[Visit, ...] = ()
