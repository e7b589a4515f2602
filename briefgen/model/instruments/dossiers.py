"""5个1, 四张清单 and 三张项目清单 of chains, filled from the facts; what is only named stays a name.

In: facts, projects, answers. Out: a `Dossier` a chain, `ThreeLists` a region and chain. A statement on all chains (各产业链均…)
stands in every box it fills, marked `general`; a project stands in the list of the furthest stage that it has reached.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from briefgen.fact import Fact, Kind, Status
from briefgen.model.instrument_rows import Box, Dossier, Entry, FourLists, ThreeLists
from briefgen.model.instruments.told import Told, once
from briefgen.model.named.entities import PLATFORM
from briefgen.model.problems import is_vague
from briefgen.model.rows import Answer, Project

PLAN = re.compile(r"行动计划|行动方案|实施方案|发展规划|三年行动")
ATLAS = re.compile(r"产业图谱|产业链图谱|全景图|产业链图$|产业地图")
PROSPECTS = re.compile(r"招商名录|招商目录|投资导向目录|招商图谱|招商项目计划清单|招商清单")
OF_ALL = re.compile(r"各产业链|各自产业链|[0-9]+条(?:重点)?产业链")
# what a measure tells as a result is no task any more
_RESULT = re.compile(r"已于|已经|初步形成|屡屡|进一步凸显")
FOUR = re.compile(r"四张清单")
THREE = re.compile(r"三张(?:项目)?清单")
# elsewhere 三张清单 are of other things: 重点产品、关键技术、研发机构“三张清单”
_FOUR_OF = ("任务", "建设项目", "招商项目", "问题")
_THREE_OF = ("在建", "签约", "在谈")
FIVE = re.compile(r"5个“?1|五个一")
Columns = Mapping[str, str | None]
"""The column of each project, by its id."""
T = TypeVar("T")


def dossiers(told: Told) -> tuple[Dossier, ...]:
    """One for each chain that facts speak of, in the order of the canonical list."""
    facts = _by(told.facts, lambda fact: fact.chain)
    projects = _by(told.projects, lambda project: project.chain)
    problems = _by(told.answers, lambda answer: answer.problem.chain)
    general = [f for f in told.of(*_NAMED) if not f.chain and "产业链" in f.text and OF_ALL.search(f.sentence)]
    named = [f for f in _named(told, FIVE) if "园区" not in f.sentence]
    lists = _lists(told, FOUR, _FOUR_OF)
    order = [c for c in told.taxonomy.chains.values() if c.id in facts or c.id in projects]
    of_all = _OfAll(general, named, lists, _columns(told))
    return tuple(_dossier(_OfChain(c.id, c.name, facts[c.id], projects[c.id], problems[c.id]), of_all) for c in order)


class _OfChain(NamedTuple):
    """What is told of one chain."""

    id: str
    name: str
    facts: Sequence[Fact]
    projects: Sequence[Project]
    problems: Sequence[Answer]


class _OfAll(NamedTuple):
    """What is told of all chains: statements (`general`), what names the 5个1 and the 四张清单, the columns of projects."""

    general: Sequence[Fact]
    named: Sequence[Fact]
    lists: Sequence[Fact]
    columns: Columns


_NAMED = (Kind.POLICY, Kind.MECHANISM, Kind.MEASURE, Kind.PLATFORM, Kind.INSTITUTION)


def _dossier(chain: _OfChain, of_all: _OfAll) -> Dossier:
    def box(pattern: re.Pattern[str], kinds: Sequence[Kind]) -> Box:
        told = [Entry(f.written, f) for f in chain.facts if f.kind in kinds and pattern.search(f.written)]
        general = [f for f in of_all.general if f.kind in kinds and pattern.search(f.written)]
        return _once_told([*told, *(Entry(f.written, f, general=True) for f in general)]) or None

    four = _four(chain, of_all)
    boxes = (
        box(PLAN, (Kind.POLICY, Kind.MEASURE)),
        box(ATLAS, _NAMED),
        box(PROSPECTS, _NAMED),
        _entries(chain.projects),
        box(PLATFORM, (Kind.PLATFORM, Kind.PROJECT, Kind.INSTITUTION)),
    )
    resting = [f for b in (*boxes, four.tasks, four.building, four.inviting) for e in b or () for f in e.facts]
    resting += [f for a in chain.problems for f in (a.problem, *a.measures)]
    return Dossier(chain.id, chain.name, *boxes, four, tuple(of_all.named), once((*chain.facts, *resting)))


def _once_told(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Each name once, and no measure (制定了行动方案) beside the policy that it names (行动方案)."""
    kept: dict[str, Entry] = {}
    for entry in entries:
        inside = (e.fact for e in entries if e is not entry and e.fact.sentence == entry.fact.sentence)
        if not any(_within(fact, entry.fact) for fact in inside):
            kept.setdefault(entry.text, entry)
    return tuple(kept.values())


def _within(part: Fact, whole: Fact) -> bool:
    return whole.mark[0] <= part.mark[0] and part.mark[1] <= whole.mark[1] and part.mark != whole.mark


def _four(chain: _OfChain, of_all: _OfAll) -> FourLists:
    answering = {m.id for a in chain.problems for m in a.measures}
    wanted = [f for f in chain.facts if f.kind is Kind.TARGET or (f.status is Status.TARGET and not f.threshold)]
    measures = [f for f in chain.facts if f.kind is Kind.MEASURE and not is_vague(f) and not _RESULT.search(f.text)]
    tasks = [f for f in measures if f.id not in answering] + wanted
    columns = of_all.columns
    return FourLists(
        tuple(of_all.lists),
        tuple(Entry(f.written, f) for f in tasks) or None,
        _entries(p for p in chain.projects if columns[p.id] in ("building", "prep", "rising")),
        _entries(p for p in chain.projects if columns[p.id] in ("pre_sign", "announced")),
        tuple(chain.problems) or None,
    )


def _entries(projects: Iterable[Project]) -> Box:
    return tuple(Entry(p.name, p.facts[0], project=p) for p in projects) or None


def three_lists(told: Told) -> tuple[ThreeLists, ...]:
    """For each region with projects at one of the three stages, those of the regions inside it included: all of them,
    then chain by chain. Lists are rolled up, numbers are not."""
    columns = _columns(told)
    named = _by(_lists(told, THREE, _THREE_OF), lambda f: f.region)
    found = []
    for region, projects in _rolled_up(told).items():
        parts = _by(projects, lambda p: p.chain)
        order = [c for c in told.taxonomy.chains if c in parts]
        for some in (projects, *(parts[c] for c in order)):
            chain = some is not projects
            name = told.places.name(region) or region
            if row := _three((region, name), some, chain, named[region], columns):
                found.append(row)
    return tuple(sorted(found, key=lambda t: (told.places.level(t.region), t.region)))


def _three(
    region: tuple[str, str], projects: Sequence[Project], of_chain: bool, named: Sequence[Fact], columns: Columns
) -> ThreeLists | None:
    at = _by(projects, lambda p: columns[p.id])
    building, signed, talks = (tuple(at[key]) or None for key in ("building", "signed", "pre_sign"))
    listed = [*(building or ()), *(signed or ()), *(talks or ())]
    if not listed:
        return None
    first = projects[0]
    return ThreeLists(
        region=region[0],
        region_name=region[1],
        chain=first.chain if of_chain else None,
        chain_name=first.chain_name if of_chain else None,
        building=building,
        signed=signed,
        talks=talks,
        named=tuple(named),
        facts=once(f for p in listed for f in p.facts),
    )


def _rolled_up(told: Told) -> dict[str, list[Project]]:
    """Projects by region, each also under every region above its own that facts speak of."""
    spoken = {f.region for f in told.facts}
    found: dict[str, list[Project]] = defaultdict(list)
    for project in told.projects:
        if project.region:
            for region in (project.region, *(r for r in told.places.above(project.region) if r in spoken)):
                found[region].append(project)
    return found


def _columns(told: Told) -> Columns:
    building = told.taxonomy.stage("construction")
    return {p.id: _column(p, building.order if building else 0) for p in told.projects}


def _column(project: Project, building: int) -> str | None:
    """The taxonomy's column (talks, signed, building …) of the furthest stage reached; where none is, `announced`, or `rising`
    when what is foreseen (封顶) comes only after building, the stage of that order."""
    if project.current:
        return project.current.bucket
    if project.next:
        return "rising" if project.next.order > building else "announced"
    return None


def _named(told: Told, pattern: re.Pattern[str]) -> list[Fact]:
    return [f for f in told.of(Kind.MECHANISM) if pattern.search(f.text)]


def _lists(told: Told, pattern: re.Pattern[str], of: Sequence[str]) -> list[Fact]:
    """Lists named by their number, where the sentence tells at least two of what they are `of`."""
    return [f for f in _named(told, pattern) if sum(word in f.sentence for word in of) > 1]


def _by(things: Iterable[T], key: Callable[[T], str | None]) -> dict[str, list[T]]:
    """Things by key, those without one left out; asking for an unknown key gives an empty list."""
    found: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        if (at := key(thing)) is not None:
            found[at].append(thing)
    return found
