"""What goes into a brief: choosing and ordering, never cutting a sentence.

In: a Landscape and an audience's limits. Out: `Chosen`, what the templates print section by section. Which figure comes
first is for `ranking`. Computes no figure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.fact import UNNAMED, Fact, Status
from briefgen.model.landscape import Answer, Chain, Juxtaposed, Landscape, Project, Promise, Region
from briefgen.model.narrow import cell_of, own_regions
from briefgen.render.audience import Audience, Limits
from briefgen.render.choosing.doubts import OPEN, leading_doubts
from briefgen.render.choosing.ranking import Ranking, is_granted
from briefgen.render.wording.clauses import AIM
from briefgen.render.wording.periods import ends_on_a_day
from briefgen.render.wording.repeats import under_one, unlike
from briefgen.render.wording.running_on import running_on
from briefgen.render.wording.stagelines import StageLine, stage_lines
from briefgen.render.wording.statements import (
    Cite,
    Day,
    Lift,
    Name,
    Part,
    Statement,
    Words,
    mention,
    quoted,
)
from briefgen.render.wording.writing import FIELD, Writer

FEW = 10
"""Rows of a table of figures that is still short."""
AHEAD = {Status.TARGET: "目标为", Status.EXPECTED: "预计"}
"""What is not yet so, and how that is said where a clause leaves it to the one before (力争新增企业4家，瞪羚企业2家)."""
SAYS_SO = re.compile(
    "力争|目标|确保|争取|计划|预计|预期|将|有望|拟|要|规划|努力|每年|不少于|不低于|到20[0-9]{2}年|年底|年内"
)
LONGEST = 90
"""Characters of an aim; three and a half lines of a GB/T page."""
DONE = re.compile("已(?:经|累计)?[^，。；将拟]{0,4}(?:开工|复工|完成|建成|竣工|投产|交付|启动|签约)")
"""What has come so far: 计划实施的41个项目已开工38个 promises nothing."""
THAT_CHAIN = re.compile("(?:该|这条)(?:产业)?链(?![长主])")
"""A chain that a heading or a sentence before has named."""
LITTLE = 3
"""Statements on the whole: where the material has fewer, how what it measures grew is told too."""
FEW_CHAINS = 3
"""Chains with projects: fewer leave room for the projects of which no chain is told."""
ROOM = 2
"""How many times the stages and names of a chain these may take."""


@dataclass(frozen=True, slots=True)
class ChainBlock:
    """The projects of a chain, furthest stage first; `id` and `name` empty for those of which no chain is told."""

    id: str
    name: str
    lines: tuple[StageLine, ...]


@dataclass(frozen=True, slots=True)
class RegionBlock:
    """Statements on one region."""

    region: Region
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The brief, chosen; every tuple may be empty."""

    title: tuple[str, str]  # object and conclusion
    summary: tuple[tuple[str, Statement], ...]
    overview: tuple[Statement, ...]
    regions: tuple[RegionBlock, ...]
    chains: tuple[ChainBlock, ...]
    answered: tuple[Statement, ...]
    unanswered: tuple[Statement, ...]
    due: tuple[Statement, ...]
    ahead: tuple[Statement, ...]
    doubts: tuple[Statement, ...]
    indicators: tuple[Fact, ...]
    beside: tuple[Juxtaposed, ...]


def choose(landscape: Landscape, audience: Audience, limits: Limits) -> Chosen:
    """All sections of a brief, within `limits`."""
    chooser = _Chooser(landscape, audience)
    ranked = chooser.ranking.ranked()
    current = chooser.ranking.current(ranked)
    overview = chooser.overview(current, limits.overview + (limits.summary > 0))
    answered, unanswered = chooser.problems(limits.problems)
    due, ahead = chooser.promises(limits.next_steps + (limits.summary > 2))
    doubts = leading_doubts(chooser.writer, chooser.ranking, limits.doubts)
    open_ = leading_doubts(chooser.writer, chooser.ranking, 1, OPEN)
    summary = (
        [("总体", s) for s in overview[:1] if not chooser.writer.bearer(s.lead)]
        + [("短板", s) for s in (*chooser.open_problems(2), *answered)[:1]]
        + [*(("待核", s) for s in due), *(("下步", s) for s in ahead), *(("存疑", s) for s in open_)][:1]
    )[: limits.summary]
    said = [s for _, s in summary]  # not told again in the text where that has more to tell
    return Chosen(
        title=title_of(landscape),
        summary=tuple(summary),
        overview=under_one(_unsaid(overview, said)),
        regions=chooser.regions(current, limits.regions, overview),
        chains=chooser.chains(limits.chains, limits.stages, limits.names),
        answered=answered,
        unanswered=unanswered,
        due=_unsaid(due, said),
        ahead=ahead,
        doubts=doubts,
        indicators=chooser.indicators(ranked, limits.indicators),
        beside=chooser.beside(limits.beside),
    )


def _unsaid(statements: tuple[Statement, ...], said: Collection[Statement]) -> tuple[Statement, ...]:
    return tuple(s for s in statements if s not in said) or statements


def title_of(landscape: Landscape) -> tuple[str, str]:
    """Object and conclusion, 25 characters at most: what the material shows of the brief's own places, without a number or praise."""
    own = own_regions(landscape)
    reached = any(p.current and p.facts[0].region in own for p in landscape.projects)
    short = any(answer.problem.region in own for answer in landscape.answers)
    promised = any(promise.fact.region in own for promise in landscape.promises)
    ends = [t for t, holds in (
        ("项目有进展", reached), ("短板待破解", short), ("承诺待核实", promised and not short),
    ) if holds]  # fmt: skip
    cell = cell_of(landscape)
    what = f"{cell.name}产业链" if isinstance(cell, Chain) else "重点产业链"
    subject = f"{landscape.scope_name or ''}{what}"
    ending = "、".join(ends) if ends else "有关情况"
    return (subject, ending) if len(subject + ending) <= 25 else (what, ending)


class _Chooser:
    """The look-ups that all choices share."""

    def __init__(self, landscape: Landscape, audience: Audience) -> None:
        self.landscape = landscape
        self.writer = Writer(landscape)
        self.ranking = Ranking(landscape, audience.indicators)
        self.order = self.ranking.order
        summed = {f.linked("amount_of") for f in landscape.facts}
        self.counts = {f.id: f for f in landscape.facts if f.id in summed}

    def _statements(self, facts: Iterable[Fact], most: int, *, subject: bool = True) -> tuple[Statement, ...]:
        """The first `most` statements, one a sentence and one a metric and region; an amount goes with what it sums."""
        made: list[Statement] = []
        seen: set[object] = set()
        for fact in facts:
            counted = self._counted(fact)
            keys = {(fact.seed, fact.sentence), (counted.metric, fact.region, fact.chain)}
            if keys & seen or len(made) >= most:
                continue
            statement = self.writer.statement(fact, subject=subject)
            if statement is not None:
                seen |= keys
                made.append(statement)
        return tuple(made)

    def _counted(self, fact: Fact) -> Fact:
        """What an amount sums, else the fact itself."""
        return self.counts.get(fact.linked("amount_of") or "", fact)

    def _is_so(self, fact: Fact) -> bool:
        """Whether a figure tells what is: 计划总投资 of what is signed does, 还将签约50个项目 does not."""
        return fact.status not in AHEAD and self._counted(fact).status is Status.ACTUAL

    def indicators(self, ranked: Sequence[Fact], most: int) -> tuple[Fact, ...]:
        """The table of figures in the order of the sources: indicators of the dictionary, others only to fill a short table."""
        ranked = [f for f in ranked if not self.ranking.is_cried(f)]
        known = [f for f in ranked if f.metric not in UNNAMED][:most]
        others = [f for f in ranked if f.metric in UNNAMED][: max(0, min(most, FEW) - len(known))]
        return tuple(sorted((*known, *others), key=self.ranking.place))

    def beside(self, most: int) -> tuple[Juxtaposed, ...]:
        """Indicators that must not be added, those the audience puts first, told by those of their figures that can."""
        known = [(self.order[m], j) for j in self.landscape.juxtaposed if (m := j.figures[0].fact.metric) in self.order]
        told = [self._own(j) for _, j in sorted(known, key=lambda pair: pair[0])]
        return tuple(j for j in told if len(j.figures) > 1)[:most]

    def _own(self, row: Juxtaposed) -> Juxtaposed:
        """Those of a row's figures that can lead, where none can those of the brief's own places."""
        own = tuple(f for f in row.figures if self.ranking.is_own(f.fact))
        return replace(row, figures=tuple(f for f in own if self.ranking.leads(f.fact)) or own)

    def overview(self, ranked: Sequence[Fact], most: int) -> tuple[Statement, ...]:
        """What the brief opens with, `most` statements: of the whole scope first."""
        told = [f for f in ranked if self._is_so(f)]  # the rest are promises
        wide = [f for f in told if self.landscape.scope and f.region in (self.landscape.scope, None)]
        placed = [f for f in told if f.region] or told  # whose a figure is that no place is told of, nobody knows
        own = [[f for f in facts if not self.writer.bearer(f)] for facts in (wide, placed)]
        known = [[f for f in facts if f.metric not in UNNAMED] for facts in own]
        # material of districts only, then what no indicator of the dictionary tells, then what firms and parks did
        made = next((m for facts in (*known, *own, wide, placed) if (m := self._statements(facts, most))), ())
        if len(made) >= min(most, LITTLE):
            return made
        said = {(s.lead.seed, s.lead.sentence) for s in made}
        grown = [f for f in self.ranking.rates() if f.status is Status.ACTUAL and (f.seed, f.sentence) not in said]
        return (*made, *self._statements(grown, min(most, LITTLE) - len(made)))

    def regions(self, ranked: Sequence[Fact], most: int, told: Sequence[Statement]) -> tuple[RegionBlock, ...]:
        """Regions below the scope, those with the weightiest figures first, two statements each, none `told` again."""
        said = {(s.lead.seed, s.lead.sentence) for s in told}
        blocks: list[RegionBlock] = []
        known = {r.id: r for r in self.landscape.regions}
        # of a district only what the audience asks for and what is so: the rest is promises
        ranked = [f for f in ranked if f.metric in self.order and self._is_so(f)]
        for region in dict.fromkeys(f.region for f in ranked if f.region and f.region != self.landscape.scope):
            if region in known and len(blocks) < most:
                own = [f for f in ranked if f.region == region and (f.seed, f.sentence) not in said]
                statements = self._statements(own, 2)
                blocks += [RegionBlock(known[region], under_one(statements))] if statements else []
                said |= {(s.lead.seed, s.lead.sentence) for s in statements}
        return tuple(blocks)

    # projects

    def chains(self, most: int, stages: int, names: int) -> tuple[ChainBlock, ...]:
        """Chains with the most projects that have reached a stage."""
        found: dict[str, list[Project]] = {}
        for project in self.landscape.projects:
            if project.chain and (project.current or project.next) and self.ranking.is_own(project.facts[0]):
                found.setdefault(project.chain, []).append(project)
        order = {c.id: c.order for c in self.landscape.chains}
        chosen = sorted(found, key=lambda c: (-len(found[c]), order.get(c, 0), c))[:most]
        blocks = [ChainBlock(c, found[c][0].chain_name or c, stage_lines(found[c], names)[:stages]) for c in chosen]
        if len(blocks) < min(most, FEW_CHAINS):
            blocks += self._of_no_chain(ROOM * stages, ROOM * names)
        return tuple(blocks)

    def _of_no_chain(self, stages: int, names: int) -> list[ChainBlock]:
        """The projects whose chain the material does not tell, where chains alone would tell next to nothing."""
        projects = [p for p in self.landscape.projects if not p.chain and self.ranking.is_own(p.facts[0])]
        lines = stage_lines(projects, names)[:stages]
        return [ChainBlock("", "", lines)] if lines else []

    # problems and promises

    def problems(self, most: int) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        """Problems with what answers them, and those that nothing answers; `most` of each."""
        answered: list[Statement] = []
        for answer in self._answers():
            if answer.measures and len(answered) < most and (made := self._answer(answer)):
                answered += [made] if all(_uncited(made) != _uncited(a) for a in answered) else []
        return tuple(answered), self.open_problems(5)

    def _answers(self) -> list[Answer]:
        """Problems of the whole scope before those of a part of it, otherwise in the order of the material."""
        own = [a for a in self.landscape.answers if self.ranking.is_own(a.problem)]
        return sorted(own, key=lambda a: a.problem.region not in (self.landscape.scope, None))

    def _answer(self, answer: Answer) -> Statement | None:
        problem, measure = answer.problem, answer.measures[0]
        if problem.sentence == measure.sentence and problem.seed == measure.seed:
            parts: tuple[Part, ...] = (self.writer.whole(problem), Cite((problem,)), Words("。"))
        else:
            parts = (
                *self._chain(problem), Words("存在"), *quoted(problem), Words("问题，对策是"), *quoted(measure),
                Cite((problem, measure)), Words("。"),
            )  # fmt: skip
        made = Statement(parts, problem)
        return made if made.length <= 120 else None

    def open_problems(self, most: int) -> tuple[Statement, ...]:
        """Problems without an answer in the material, in one sentence."""
        open_ = [a.problem for a in self._answers() if not a.measures]
        facts = tuple({(f.seed, f.sentence, f.mark): f for f in open_}.values())[:most]
        if not facts:
            return ()
        told: list[Part] = []
        for before, fact in zip((None, *facts), facts, strict=False):
            place = self.writer.place(fact) if before is None or before.region != fact.region else None
            # of two mentions in quotation marks of ours no mark is needed between
            apart = before and not place and not (_bare(before) and _bare(fact))
            between = [Words("；")] if place and before else [Words("、")] if apart else []
            told += [*between, *([place] if place else []), *quoted(fact)]
        more = [Words("等")] if len(open_) > most else []
        return (Statement((*told, *more, Cite(facts), Words("，对策材料未载明。")), facts[0]),)

    def _chain(self, fact: Fact) -> tuple[Part, ...]:
        return (Name(f"{fact.chain_name}产业链", f"chain:{fact.chain}"),) if fact.chain and fact.chain_name else ()

    def promises(self, most: int) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        """Announced targets: those whose date has passed, and those still ahead or without a date."""
        open_ = [
            p
            for p in self.landscape.promises
            if p.fact.status is not Status.ACTUAL and self.ranking.is_own(p.fact) and not is_granted(p.fact)
        ]
        made = [(p, s) for p in open_ if (s := self._promise(p))]
        passed = [(p, s) for p, s in made if _passed(p.due, self.landscape.as_of)]
        ahead = [(p, s) for p, s in made if not _passed(p.due, self.landscape.as_of)]
        passed.sort(
            key=lambda ps: (
                -(ps[0].due or date.min).toordinal(),
                ps[0].fact.value is None,
                self.ranking.place(ps[0].fact),
            )
        )
        ahead.sort(key=lambda ps: (ps[0].due or date.max, self.ranking.place(ps[0].fact)))
        half = max(most - len(ahead), (most + 1) // 2)
        due = running_on(unlike([s for _, s in passed]), LONGEST)[:half]
        return due, running_on(unlike([s for _, s in ahead]), LONGEST)[: most - len(due)]

    def _promise(self, promise: Promise) -> Statement | None:
        lift = self.writer.dated_clause(promise.fact)
        if lift is None:
            return None
        subject = promise.fact.subject
        words = lift.fact.sentence[lift.start : lift.end]
        if words == subject or DONE.search(words) or (THAT_CHAIN.search(words) and not promise.fact.chain):
            return None
        if aim := AIM.fullmatch(words):
            lift = replace(lift, start=lift.start + aim.start("aim"), end=lift.start + aim.end("aim"))
            words = aim["aim"]
        opening: list[Part] = []
        if owner := self.writer.owner(lift):
            opening += [owner]
        elif place := self.writer.place(promise.fact, words):
            opening, lift = [place], self.writer.without_local(lift)
        elif promise.fact.chain_name and not (subject or promise.fact.chain_name[:4] in words or FIELD.search(words)):
            opening += self._chain(promise.fact)
        if (ahead := AHEAD.get(promise.fact.status)) and not SAYS_SO.search(words):
            opening += [Words(ahead)]
        when: tuple[Part, ...] = ()
        period = promise.fact.period
        if promise.due and period and ends_on_a_day(period):
            when = (Words("（期限"), Day(promise.due), Words("）"))
        elif promise.due or self.writer.needs_year(lift):
            opening = [*self.writer.according(promise.fact), *opening]
        made = Statement((*opening, lift, *when, Cite((promise.fact,)), Words("。")), promise.fact)
        return made if made.length <= LONGEST else None


def _bare(fact: Fact) -> bool:
    """Whether a mention brings no quotation marks of its own."""
    lift = mention(fact)
    return "“" not in fact.sentence[lift.start : lift.end]


def _uncited(statement: Statement) -> list[Part]:
    """What a statement says, without the references: two problems of one sentence are told by the same words."""
    return [
        part if not isinstance(part, Lift) else Words(part.fact.sentence[part.start : part.end])
        for part in statement.parts
        if not isinstance(part, Cite)
    ]


def _passed(due: date | None, as_of: date | None) -> bool:
    return due is not None and as_of is not None and due < as_of
