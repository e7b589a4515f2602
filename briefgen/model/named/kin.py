"""Which namings are one project: namings in, groups out, each merge with its reason, each guess left undone and told.

What the workspace says (`said`) and the dictionary's aliases come first: names that are one are merged, names that are two are kept apart. Then four
rules, in this order, each by index and never pair by pair:
1. equal names (places, 项目 and company endings apart), in regions that may be one place;
2. one name only adds place, company or kind words to another (奇瑞汽车零部件产业园 – 奇瑞零部件产业园), and does so unambiguously;
3. a project named by its owner alone (阿斯利康) and the only project whose name begins so, told by another document:
   merged with a doubt.
4. a whole of which nothing is told but its only phase (奇瑞零部件产业园 – its 一期): merged with a doubt. Else a phase is never its
   whole.
Reasons hold no number and no name: both reach the page by other ways.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from briefgen.fact import Fact, Kind
from briefgen.model.derive import CURRENCIES
from briefgen.model.named.names import SHORTEST, Name, says_nothing
from briefgen.model.named.said import NOTHING, Key, Said, key
from briefgen.model.region_tree import RegionTree

SAID = "工作区词典写明相同"
ALIAS = "词典所列别名"
EQUAL = "各处所用名称相同（不计地名、“项目”及公司后缀）"
NESTED = "名称仅多出地名、公司用词或“产业园”“基地”等通名，其余相同"
PHASE = "材料仅载明该项目的分期进展，分期名称并入整体"
OWNER = "较早材料只以业主名称指称，其他材料中以该业主开头的项目仅此可对应，按同项目处理，待核"

SAME_SUM = "投资额相同"
OTHER_CHAIN = "所属产业链说法不一"
CONFIDENCE = {SAID: 1.0, ALIAS: 1.0, EQUAL: 0.95, NESTED: 0.85, PHASE: 0.7, OWNER: 0.6}
"""How sure each reason makes it that two names are one: what a person said, then ever weaker likeness of names. The steps are
ours; they order merges for a person who checks them and decide nothing."""
ASIDE = Decimal("0.05")
"""What an equal sum in two documents adds, and twice what two chains take away."""

INVESTED = frozenset({"total_investment", "planned_total_investment", "announced_investment"})


def invested(fact: Fact) -> bool:
    """Whether the fact is money put into something, a class of money apart."""
    return fact.metric in INVESTED and fact.unit in CURRENCIES and not fact.threshold


@dataclass(frozen=True, slots=True)
class Naming:
    """A fact that names a project."""

    fact: Fact
    name: Name


@dataclass(slots=True)
class Group:
    """Namings of one project while groups still grow."""

    namings: list[Naming]
    region: str | None
    reasons: list[str] = field(default_factory=list)
    guessed: bool = False
    split: bool = False  # told apart from a group of the same name by its region

    @property
    def core(self) -> str:
        """What all its namings have in common."""
        return self.namings[0].name.core

    @property
    def phase(self) -> str:
        """一, 二 … of a phase, empty of a whole."""
        return self.namings[0].name.phase

    @property
    def keys(self) -> set[Key]:
        return {key(n.name) for n in self.namings}

    @property
    def bare(self) -> bool:
        """Whether the project is only named: no stage, no investment."""
        return not any(n.fact.stage or invested(n.fact) for n in self.namings)

    @property
    def seeds(self) -> set[str]:
        return {n.fact.seed for n in self.namings}

    @property
    def chains(self) -> set[str]:
        return {n.fact.chain for n in self.namings if n.fact.chain}

    @property
    def merged(self) -> tuple[str, float]:
        """Why its names are one, and how sure that is; nothing and 1 where it goes by one name."""
        if not self.reasons:
            return "", 1.0
        sure = Decimal(str(min(CONFIDENCE[r] for r in self.reasons)))
        if sure == 1:
            return "；".join(self.reasons), 1.0
        same, chains = self._same_sum(), len(self.chains) > 1
        why = [*self.reasons, *([SAME_SUM] if same else []), *([OTHER_CHAIN] if chains else [])]
        return "；".join(why), float(min(sure + same * ASIDE - 2 * chains * ASIDE, Decimal("0.99")))

    def _same_sum(self) -> bool:
        """Whether two documents give it the same investment."""
        told = {(f.seed, f.value, f.unit) for n in self.namings if invested(f := n.fact)}
        return len({(value, unit) for _, value, unit in told}) < len(told)

    def take(self, other: Group, reason: str) -> None:
        """Other's namings become this group's."""
        self.namings += other.namings
        other.namings = []
        self.region = self.region or other.region
        self.reasons = list(dict.fromkeys((*self.reasons, *other.reasons, reason)))


@dataclass(frozen=True, slots=True)
class Kin:
    """Groups in order of first telling, and the sets of groups that may be one but were left apart."""

    groups: tuple[Group, ...]
    left_apart: tuple[tuple[Group, ...], ...]


def grouped(
    namings: Sequence[Naming], places: RegionTree, common: frozenset[str], said: Said = NOTHING, *, guess: bool = True
) -> Kin:
    """`namings` in order of source and place; `common` are names that are no owner's (chains, regions); without `guess`
    only the first two rules hold, for things that have neither owners nor phases."""
    groups = _said_same(_equal(namings, places, said), places, said)
    apart = _nested(groups, places, said)
    groups = [g for g in groups if g.namings]
    if guess:
        _by_owner(groups, places, common, said)
        _by_phase(groups, places, said)
    left = tuple(tuple(g for g in gs if g.namings) for gs in apart)
    return Kin(tuple(g for g in groups if g.namings), tuple(gs for gs in left if len(gs) > 1))


def _said_same(groups: list[Group], places: RegionTree, said: Said) -> list[Group]:
    """Groups that the workspace or the dictionary's aliases say are one become the first of them."""
    first: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        number = next((n for k in sorted(group.keys) if (n := said.one(k)) is not None), None)
        if number is None:
            continue
        alias = number in said.aliases
        whole = next((g for g in first[number] if not alias or _one_thing(g, group, places, said)), None)
        if whole:
            whole.take(group, ALIAS if alias else SAID)
        else:
            first[number].append(group)
    return [g for g in groups if g.namings]


def _one_thing(one: Group, other: Group, places: RegionTree, said: Said) -> bool:
    """Whether names that the dictionary gives one thing may mean it here: another city's 智能产业园 goes by such a name too."""
    return places.compatible(one.region, other.region) and not said.apart(one.keys, other.keys)


def _equal(namings: Iterable[Naming], places: RegionTree, said: Said) -> list[Group]:
    by_name: dict[tuple[str, str, str, str], list[Naming]] = defaultdict(list)
    for naming in namings:
        # a common noun is a name within its document only
        where = naming.fact.seed if says_nothing(naming.name) else ""
        by_name[naming.name.core, naming.name.phase, where, said.mark(naming.name)].append(naming)
    return [group for same in by_name.values() for group in _by_place(same, places)]


def _by_place(same: list[Naming], places: RegionTree) -> list[Group]:
    """One group where all regions may be one place; else one a place, and those told without it by themselves."""
    told = {n.fact.region for n in same if n.fact.region}
    inner = sorted(told - {above for r in told for above in places.above(r)})
    if len(inner) <= 1:
        return [_first_group(same, inner[0] if inner else None)]
    parts: dict[str | None, list[Naming]] = defaultdict(list)
    for naming in same:
        region = naming.fact.region
        at = [i for i in inner if region == i]
        parts[at[0] if at else region].append(naming)
    return [_first_group(part, region, split=True) for region, part in parts.items()]


def _first_group(same: list[Naming], region: str | None, split: bool = False) -> Group:
    named = [n for n in same if n.fact.kind is not Kind.QUANTITY]
    several = len({n.name.written for n in same}) > 1 or len({(n.fact.seed, n.fact.sentence) for n in named}) > 1
    return Group(list(same), region, [EQUAL] if several else [], split=split)


def _nested(groups: Sequence[Group], places: RegionTree, said: Said) -> list[tuple[Group, ...]]:
    """Merges the groups of which each name contains the next; returns the sets that are ambiguous."""
    by_light: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        name = group.namings[0].name
        if len(name.light) >= SHORTEST and not says_nothing(name):
            by_light[name.light, name.phase].append(group)
    apart: list[tuple[Group, ...]] = []
    for alike in by_light.values():
        if len(alike) < 2:
            continue
        if any(said.apart(one.keys, other.keys) for one, other in itertools.pairwise(alike)):
            continue
        steps = sorted(alike, key=lambda g: len(g.namings[0].name.dropped))
        if _one_in_the_next(steps) and all(places.compatible(steps[0].region, g.region) for g in steps[1:]):
            for group in alike[1:]:
                alike[0].take(group, NESTED)
        elif len({g.core for g in alike}) > 1:  # equal names stand apart by their regions, which is no question
            apart.append(tuple(alike))
    return apart


def _one_in_the_next(steps: Sequence[Group]) -> bool:
    dropped = [g.namings[0].name.dropped for g in steps]
    return all(less < more for less, more in itertools.pairwise(dropped))


def _by_owner(groups: Sequence[Group], places: RegionTree, common: frozenset[str], said: Said) -> None:
    cores = sorted({(n.name.core, at) for at, g in enumerate(groups) for n in g.namings if not g.phase})
    for at, group in enumerate(groups):
        if not group.namings or group.phase or len(group.core) < SHORTEST or group.core in common:
            continue
        longer = _beginning_with(group.core, cores, groups)
        if len(longer) == 1 and _may_be_one(group, groups[longer[0]], places, said):
            earlier, later = sorted((at, longer[0]))
            groups[earlier].take(groups[later], OWNER)
            groups[earlier].guessed = True


def _beginning_with(core: str, cores: Sequence[tuple[str, int]], groups: Sequence[Group]) -> list[int]:
    """The groups, two at most, that have a longer name beginning with `core`."""
    found: list[int] = []
    place = bisect_left(cores, (core, -1))
    while place < len(cores) and cores[place][0].startswith(core) and len(found) < 2:
        name, at = cores[place]
        if groups[at].namings and name != core and at not in found:
            found.append(at)
        place += 1
    return found


def _may_be_one(short: Group, longer: Group, places: RegionTree, said: Said) -> bool:
    chains = short.chains | longer.chains
    apart = not short.seeds & longer.seeds and not said.apart(short.keys, longer.keys)
    return apart and len(chains) <= 1 and places.compatible(short.region, longer.region)


def _by_phase(groups: Sequence[Group], places: RegionTree, said: Said) -> None:
    """A bare whole and its only phase become one; a phase beside a whole of which more is told stays apart."""
    phases: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        if group.namings and group.phase:
            for light in {n.name.light for n in group.namings}:
                phases[light].append(at)
    for at, whole in enumerate(groups):
        light = whole.namings[0].name.light if whole.namings else ""
        if len(light) < SHORTEST or whole.phase or not whole.bare or len(phases.get(light, ())) != 1:
            continue
        part = groups[phases[light][0]]
        told_apart = said.apart(whole.keys, part.keys)
        if part.namings and not told_apart and places.compatible(whole.region, part.region) and _extends(whole, part):
            earlier, later = sorted((at, phases[light][0]))
            groups[earlier].take(groups[later], PHASE)
            groups[earlier].guessed = True


def _extends(one: Group, other: Group) -> bool:
    """Whether the words that one name adds are among those that the other adds."""
    ours, theirs = one.namings[0].name.dropped, other.namings[0].name.dropped
    return ours <= theirs or theirs <= ours
