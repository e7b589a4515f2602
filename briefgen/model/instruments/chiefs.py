"""链长制 by region: who leads, who runs, who hosts. Facts that speak of chiefs and task forces in, `ChiefSystem`s out.

Parts are read from the quoted formula (链长挂帅、副链长主战 …), holders from 由…担任“链长”; nobody is named who is not named there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefgen.fact import Fact, Kind, Status
from briefgen.model.instrument_rows import ChiefSystem, Role, SameWord
from briefgen.model.instruments.told import Told, figures, once

COUNTS = frozenset({"chain_chiefs", "chains_count", "chain_leader_enterprises"})
# the verbs of the formula; the longer first
_PART = re.compile(
    r"^(.{2,14}?)(抓(?!住|好|紧|手).{2,4}|带头主管|顶格推进|精准服务|统领|挂帅|出征|主战|主抓|主建|主管|主导|协同)$"
)
_ROLE = "“?(?P<role>总[^，。；、“”链长]{0,2}链长|副链长|链长|盟会长|(?<=产业链)牵头(?:单位|部门))"
_BY = "由|(?:^|[，。；：])(?=[^，。；：]{0,8}(?:书记|[市区县省]长|领导|常委|主任|负责))"
_WHO = "(?P<who>(?:(?!以(?!及))[^，。；,;由任]){2,30}?)"
_NOT_OF_OFFICES = "(?!重点|[^，。；]{0,8}(?:专班|机制|制度|体系))"
_HELD = (
    re.compile(
        rf"(?:{_BY}){_WHO}(?:带头|亲自|分别?|共同|牵头)*(?:担任|担纲|兼任|任)的?(?:[^，。；“”长]{{0,14}}产业链(?:的)?)?{_ROLE}"
    ),
    # 成立以省领导担任链长的工作专班
    re.compile(rf"以(?P<who>[^，。；,;以由任]{{2,20}})(?:担任|兼任|为){_ROLE}"),
    re.compile(rf"担[纲任][^，。；,;]{{0,16}}?{_ROLE}”?的{_NOT_OF_OFFICES}(?P<who>[^，。；,;依]{{2,10}})"),
)
_QUOTES = re.compile(r"[“”\"]")


def chief_systems(told: Told) -> tuple[ChiefSystem, ...]:
    """One system for each region that speaks of chiefs, the wider region first."""
    by_region: dict[str, list[Fact]] = defaultdict(list)
    for fact in told.facts:
        if fact.region and _of_the_system(fact):
            by_region[fact.region].append(fact)
    made = [_system(region, facts, told) for region, facts in by_region.items() if _has_chiefs(facts)]
    return tuple(sorted(made, key=lambda s: (s.level, s.region)))


def _of_the_system(fact: Fact) -> bool:
    if fact.kind is Kind.QUANTITY:
        return fact.metric in COUNTS and not fact.threshold
    if fact.kind is Kind.INSTITUTION:
        return "专班" in fact.text
    # “管委+专班+平台公司” is how a park is run, not how a chain is led
    return fact.kind in (Kind.MECHANISM, Kind.POLICY) and "链长" in (fact.subject or "") + fact.text


def _has_chiefs(facts: Iterable[Fact]) -> bool:
    return any(f.metric == "chain_chiefs" or "链长" in f.text for f in facts)


def _system(region: str, facts: Sequence[Fact], told: Told) -> ChiefSystem:
    tiers = next((f.members for f in facts if f.members and all(not _PART.match(_bare(m)) for m in f.members)), ())
    return ChiefSystem(
        region=region,
        region_name=facts[0].region_name or region,
        level=told.places.level(region),
        tiers=tiers,
        roles=_roles(facts, tiers),
        figures=tuple(f for f in figures(facts) if f.fact.status is Status.ACTUAL and not _lacking(f.fact, told)),
        facts=tuple(facts),
    )


def _lacking(figure: Fact, told: Told) -> bool:
    """Whether a number is said of what is lacking (甲、乙两条链缺少龙头): it counts no system's chains."""
    beside = told.by_sentence.get((figure.seed, figure.sentence), ())
    return any(f.kind is Kind.PROBLEM and f.mark[0] <= figure.mark[0] < f.mark[1] for f in beside)


def _roles(facts: Sequence[Fact], tiers: Sequence[str]) -> tuple[Role, ...]:
    """The tiers in their order, then every other actor that the formula or a sentence gives a part."""
    parts, held = _parts(facts), _holders(facts)
    resting = {t: [f for f in facts if t in f.members] for t in tiers}
    actors = tuple(dict.fromkeys((*tiers, *parts, *held)))
    roles = []
    for actor in actors:
        part, rests = parts.get(actor, (None, []))
        who = held.get(actor, {})
        tells = [f for sentences in who.values() for f in sentences.values()]
        roles.append(Role(actor, part, tuple(who), once((*resting.get(actor, ()), *rests, *tells))))
    return tuple(roles)


def _parts(facts: Iterable[Fact]) -> dict[str, tuple[str | None, list[Fact]]]:
    found: dict[str, tuple[str | None, list[Fact]]] = {}
    for fact in facts:
        for member in fact.members:
            if given := _PART.match(_bare(member)):
                found.setdefault(given[1], (given[2], []))[1].append(fact)
    return found


def _holders(facts: Iterable[Fact]) -> dict[str, dict[str, dict[str, Fact]]]:
    """By role who fills it, in the words of the material, with a fact of each sentence that says so."""
    found: dict[str, dict[str, dict[str, Fact]]] = defaultdict(lambda: defaultdict(dict))
    for fact in facts:
        for match in (m for pattern in _HELD for m in pattern.finditer(fact.sentence)):
            found[match["role"]][match["who"].strip()].setdefault(fact.sentence, fact)
    return found


def _bare(text: str) -> str:
    return _QUOTES.sub("", text)


def same_words(systems: Sequence[ChiefSystem]) -> tuple[SameWord, ...]:
    """Parts that different actors play, and actors whose part differs, between regions."""
    by_part: dict[str, list[tuple[ChiefSystem, str, Role]]] = defaultdict(list)
    by_actor: dict[str, list[tuple[ChiefSystem, str, Role]]] = defaultdict(list)
    for system in systems:
        for role in system.roles:
            if role.part:
                by_part[role.part].append((system, role.actor, role))
                by_actor[role.actor].append((system, role.part, role))
    found = []
    for word, uses in (*by_part.items(), *by_actor.items()):
        if len({s.region for s, _, _ in uses}) > 1 and len({meant for _, meant, _ in uses}) > 1:
            told = tuple((s.region_name, meant) for s, meant, _ in uses)
            found.append(SameWord(word, told, once(f for _, _, r in uses for f in r.facts)))
    return tuple(found)
