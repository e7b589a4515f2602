"""Facts → enterprises and platforms: each once under all its names, with what it is called, its figures, its events.

In: facts, the projects made of them. Out: `Entity`s in order of first telling. Names are joined as projects' are, by equal names
and by place, company and kind words only, never by guess; a workspace's dictionary may say what is one. A class of which the
material gives the number (11家创新应用实验室) stands apart from one that goes by the same words.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.fact import Fact, Kind
from briefgen.model.levels import reach_of
from briefgen.model.named.kin import Group, Naming, grouped
from briefgen.model.named.names import SHORTEST, taken_apart
from briefgen.model.named.projects import Ledger, names_said
from briefgen.model.region_tree import RegionTree
from briefgen.model.rows import Entity, Event, Figure, Project, Recognition, Source
from briefgen.taxonomy import Taxonomy

PLATFORM = re.compile(r"(?<!安装)(?<!作业)平台|创新中心|实验室|研究院|基金|中试|赋能中心|计算中心|展会|交易会|博览会")
"""What a supporting platform of a chain (创新、基金、会展等) is called."""
EVENTS = {Kind.HONOUR: "honour", Kind.VISIT: "visit", Kind.MEASURE: "measure", Kind.TARGET: "measure"}
_STANDING = "(?:行业)?(?:龙头|重点|领军|链主|优质|整机|头部|骨干|瞪羚|独角兽)企业"
_TITLE = "小巨人|单项冠军|专精特新[^，。；]{0,2}企业|高新技术企业"
_CALLED = re.compile(rf"^[^。；]{{0,40}}?等[^，。；]{{0,20}}?(?P<what>{_STANDING}|{_TITLE})")
_HEADED = re.compile(r"^为(?P<what>龙头|链主|代表)的")
_A_CLASS = re.compile(r"[两三]级|各")
_STATES = re.compile(r"(?:^|[，。；！？])[^，。；！？、]{0,8}$")
_STOP = re.compile(r"[，。；！？]")


def enterprises(
    facts: Sequence[Fact], book: Ledger, sources: Mapping[str, Source], places: RegionTree, taxonomy: Taxonomy
) -> tuple[Entity, ...]:
    """`facts` in order of source and place, repeats left out."""
    named = [f for f in facts if f.kind is Kind.ENTERPRISE and not _A_CLASS.search(_name(f))]
    return _Maker("enterprise", facts, book, sources, places, taxonomy).made(named)


def platforms(
    facts: Sequence[Fact], book: Ledger, sources: Mapping[str, Source], places: RegionTree, taxonomy: Taxonomy
) -> tuple[Entity, ...]:
    """Platforms, and projects that are called like one (…计算中心)."""
    named = [f for f in facts if f.kind is Kind.PLATFORM or (f.kind is Kind.PROJECT and PLATFORM.search(_name(f)))]
    return _Maker("platform", facts, book, sources, places, taxonomy).made(named)


@dataclass(frozen=True)
class _Maker:
    """Makes the rows of one kind; holds what all of them are made from."""

    kind: str
    facts: Sequence[Fact]
    book: Ledger
    sources: Mapping[str, Source]
    places: RegionTree
    taxonomy: Taxonomy

    def made(self, named: Sequence[Fact]) -> tuple[Entity, ...]:
        """One entity for each group of names that are one, in order of first telling."""
        counts = _counts(self.facts, {(f.seed, f.sentence) for f in named})
        namings = [Naming(f, taken_apart(_name(f), self.book.words)) for f in named]
        namings = [n for n in namings if n.name.core]
        said = names_said(f"{self.kind}s", self.taxonomy, self.book.words, namings)
        common = frozenset(self.book.words)
        groups: list[tuple[Group, Figure | None]] = []
        for several in (False, True):
            some = [n for n in namings if (_place(n.fact) in counts) == several]
            for group in grouped(some, self.places, common, said, guess=False).groups:
                count = counts[_place(group.namings[0].fact)] if several else None
                groups.append((group, Figure(count) if count else None))
        about = _About(groups, self.facts, self.book)
        rows = [self._entity(at, group, several, about) for at, (group, several) in enumerate(groups)]
        return tuple(sorted(rows, key=lambda e: (self.sources[e.facts[0].seed].number, e.facts[0].start, e.id)))

    def _entity(self, at: int, group: Group, several: Figure | None, about: _About) -> Entity:
        mentions = self._in_order(n.fact for n in group.namings)
        told = self._in_order(about.told[at])
        figures = self._in_order((*about.figures[at], *([several.fact] if several else ())))
        events = [e for f in mentions if (e := self._stage(f) or self._statement(f))]
        events += [self._event(f) for f in told if f.kind in EVENTS]
        region, region_name = self.places.narrowest(mentions)
        chain = _most(mentions)
        names = tuple(dict.fromkeys(n.name.written for n in group.namings))
        return Entity(
            id=_identity(self.kind, group, several),
            kind=self.kind,
            name=max(names, key=len),
            names=names,
            region=region,
            region_name=region_name,
            chain=chain.chain if chain else None,
            chain_name=chain.chain_name if chain else None,
            several=several,
            recognitions=_recognitions(mentions, told, self.places),
            figures=tuple(map(Figure, figures)),
            events=tuple(sorted(events, key=lambda e: (self.sources[e.fact.seed].number, e.fact.start))),
            projects=about.projects[at],
            facts=self._in_order((*mentions, *figures, *told)),
            merged=group.merged[0],
            confidence=group.merged[1],
        )

    def _in_order(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        found = {f.id: f for f in facts}.values()
        return tuple(sorted(found, key=lambda f: (self.sources[f.seed].number, f.start, f.id)))

    def _stage(self, fact: Fact) -> Event | None:
        return self._made("stage", fact.stage, fact) if fact.stage else None

    def _statement(self, fact: Fact) -> Event | None:
        """The clause whose subject the name is (创新奇智登陆港交所); a name in a list or inside a clause states nothing."""
        rest = _STOP.split(fact.behind)[0]
        if not _STATES.search(fact.before) or len(rest) < 3 or rest[0] in "、和与及等的" or _HEADED.match(rest):
            return None
        return self._made("statement", fact.written + rest, fact)

    def _event(self, fact: Fact) -> Event:
        return self._made(EVENTS[fact.kind], fact.written, fact)

    def _made(self, kind: str, text: str, fact: Fact) -> Event:
        published = self.sources[fact.seed].published
        return Event(kind, text, fact.stage, str(fact.status), fact.period, published.day if published else None, fact)


class _About:
    """What belongs to each group besides its namings, by the group's place; looked up by name, never pair by pair."""

    def __init__(self, groups: Sequence[tuple[Group, Figure | None]], facts: Sequence[Fact], book: Ledger) -> None:
        self.figures: dict[int, list[Fact]] = defaultdict(list)
        self.told: dict[int, list[Fact]] = defaultdict(list)
        cores: dict[str, int] = {}
        written: dict[str, int] = {}
        for at, (group, several) in enumerate(groups):
            for naming in group.namings if several is None else ():
                cores.setdefault(naming.name.core, at)
                if len(naming.name.written) >= SHORTEST:
                    written.setdefault(naming.name.written, at)
        self._numbers(facts, cores, book.words)
        self._sentences(facts, groups, written)
        of_fact = {f.id: p for p in book.projects for f in p.facts}
        begun = _Beginnings(book.projects, book.words)
        self.projects = {
            at: _projects(group, self.figures[at], of_fact, begun) if several is None else ()
            for at, (group, several) in enumerate(groups)
        }

    def _numbers(self, facts: Sequence[Fact], cores: Mapping[str, int], words: Sequence[str]) -> None:
        known: dict[str, int | None] = {}
        for fact in facts:
            if fact.kind is Kind.QUANTITY and fact.subject and fact.value is not None and not fact.threshold:
                if fact.subject not in known:
                    known[fact.subject] = cores.get(taken_apart(fact.subject, words).core)
                if (at := known[fact.subject]) is not None:
                    self.figures[at].append(fact)

    def _sentences(
        self, facts: Sequence[Fact], groups: Sequence[tuple[Group, Figure | None]], written: Mapping[str, int]
    ) -> None:
        """Honours, visits and measures whose own words name it; a name of two characters only where it stands anyway."""
        names = list(written)
        finder = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest) if names else None
        here: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
        for at, (group, several) in enumerate(groups):
            for naming in group.namings if several is None else ():
                here[naming.fact.seed, naming.fact.sentence].append((naming.name.written, at))
        for fact in facts:
            if fact.kind in EVENTS:
                text = fact.written
                found = {written[names[i]] for i, _, _ in finder.find_matches_as_indexes(text)} if finder else set()
                found |= {at for name, at in here[fact.seed, fact.sentence] if name in text}
                for at in sorted(found):
                    self.told[at].append(fact)


class _Beginnings:
    """Projects by the beginning of their names."""

    def __init__(self, projects: Iterable[Project], words: Sequence[str]) -> None:
        cores = {(taken_apart(name, words).core, p.id): p for p in projects for name in p.names}
        self._cores = sorted(cores)
        self._by_id = {p.id: p for p in cores.values()}

    def of(self, core: str) -> list[Project]:
        """Those that an owner's name begins."""
        found: list[Project] = []
        at = bisect_left(self._cores, (core, "")) if len(core) >= SHORTEST else len(self._cores)
        while at < len(self._cores) and self._cores[at][0].startswith(core):
            found.append(self._by_id[self._cores[at][1]])
            at += 1
        return found


def _projects(
    group: Group, figures: Iterable[Fact], of_fact: Mapping[str, Project], begun: _Beginnings
) -> tuple[Project, ...]:
    """Projects that its own facts belong to, and those whose names it begins."""
    own = [p for f in (*(n.fact for n in group.namings), *figures) if (p := of_fact.get(f.id))]
    return tuple({p.id: p for p in (*own, *(p for n in group.namings for p in begun.of(n.name.core)))}.values())


def _recognitions(mentions: Sequence[Fact], told: Sequence[Fact], places: RegionTree) -> tuple[Recognition, ...]:
    """What the words around a mention call it, then its honours; each wording once."""
    found: dict[str, Recognition] = {}
    for fact in mentions:
        behind = fact.behind
        if called := _HEADED.match(behind) or (behind[:1] in "、和等" and _CALLED.match(behind)):
            found.setdefault(called["what"], Recognition(called["what"], None, fact))
    for fact in told:
        if fact.kind is Kind.HONOUR:
            text = fact.subject or fact.text
            found.setdefault(text, Recognition(text, reach_of(fact, places), fact))
    return tuple(found.values())


def _counts(facts: Iterable[Fact], named: set[tuple[str, str]]) -> dict[tuple[str, str, int], Fact]:
    """Counts above one in these sentences, by where they end: what is named right behind is a class, not one thing."""
    return {
        (f.seed, f.sentence, f.mark[1]): f
        for f in facts
        if f.unit == "count" and f.value != 1 and not f.threshold and (f.seed, f.sentence) in named
    }


def _place(fact: Fact) -> tuple[str, str, int]:
    return fact.seed, fact.sentence, fact.mark[0]


def _name(fact: Fact) -> str:
    return fact.subject or fact.text


def _most(facts: Sequence[Fact]) -> Fact | None:
    """A fact of the chain told most often, the earliest among equals."""
    told = [f for f in facts if f.chain]
    often = Counter(f.chain for f in told)
    return max(told, key=lambda f: often[f.chain], default=None)


def _identity(kind: str, group: Group, several: Figure | None) -> str:
    """From the first telling, so that a later document which names it anew leaves the id."""
    first, where = group.namings[0], (group.region or "") if group.split else ""
    key = (kind, first.name.core, first.name.phase, where, several.id if several else "")
    return hashlib.sha256("\x1f".join(key).encode()).hexdigest()[:12]
