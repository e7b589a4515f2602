"""What goes into a brief: choosing and ordering, never cutting a sentence.

In: a Landscape and an audience's limits. Out: `Chosen`, what the templates print section by section. Which figure comes
first is for `ranking`. Computes no figure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.fact import UNNAMED, Fact, Kind, Status
from briefgen.model.landscape import Answer, Chain, Juxtaposed, Landscape, Project, Region
from briefgen.model.narrow import cell_of, own_regions
from briefgen.render.audience import Audience, Limits
from briefgen.render.choosing.doubts import OPEN, leading_doubts
from briefgen.render.choosing.promised import THAT_CHAIN, Promised
from briefgen.render.choosing.ranking import Ranking
from briefgen.render.wording.clauses import UNTOLD, clauses
from briefgen.render.wording.repeats import under_one
from briefgen.render.wording.stagelines import StageLine, stage_lines
from briefgen.render.wording.statements import (
    Cite,
    Lift,
    Part,
    Statement,
    Words,
    in_marks,
    mention,
    quoted,
)
from briefgen.render.wording.writing import Writer

FEW = 10
"""Rows of a table of figures that is still short."""
AHEAD = frozenset({Status.TARGET, Status.EXPECTED})
"""What is not yet so."""
BARE_CHAIN = re.compile("(?:^|，)产业链(?!链?[长条主])")
"""为破解人才外流难题，产业链与大学共建学院: which, the sentence leaves out."""
MADE_INTO = re.compile("(?:列为|作为|确定为|定为|列入|纳入)$")
"""Before what something is made: 把甲、乙列为补链主攻方向."""
IN_REPLY = re.compile("(?:为此|对此|因此)，?")
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
    due, ahead = Promised(landscape, chooser.writer, chooser.ranking).told(limits.next_steps + (limits.summary > 2))
    doubts = leading_doubts(chooser.writer, chooser.ranking, limits.doubts)
    open_ = leading_doubts(chooser.writer, chooser.ranking, 1, OPEN)
    summary = (
        [("总体", s) for s in overview[:1] if not chooser.bearer(s.lead)]
        + [("短板", s) for s in (*chooser.open_problems(2), *answered)[:1]]
        + [*(("待核", s) for s in due), *(("下步", s) for s in ahead), *(("存疑", s) for s in open_)][:1]
    )[: limits.summary]
    said = [s for _, s in summary]  # not told again in the text where that has more to tell
    return Chosen(
        title=title_of(landscape),
        summary=tuple(summary),
        overview=under_one(_unsaid(_untold(overview, (*due, *ahead)), said)),
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


def _untold(statements: tuple[Statement, ...], promised: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without those whose clause is told as a promise too: 总投资210亿元，其中今年计划投入20亿元."""
    told = {(p.fact.seed, p.fact.sentence, p.start, p.end) for s in promised for p in s.parts if isinstance(p, Lift)}
    return tuple(
        s for s in statements
        if not any((p.fact.seed, p.fact.sentence, p.start, p.end) in told for p in s.parts if isinstance(p, Lift))
    )  # fmt: skip


def title_of(landscape: Landscape) -> tuple[str, str]:
    """Object and conclusion, 25 characters at most: what the material shows of the brief's own places, without a number or praise."""
    own = own_regions(landscape)
    reached = any(p.current and p.facts[0].region in own for p in landscape.projects)
    short = any(answer.problem.region in own for answer in landscape.answers)
    promised = [promise for promise in landscape.promises if promise.fact.region in own]
    due = landscape.as_of is None or any(promise.is_due for promise in promised)
    promises = "承诺待核实" if due else "目标待落实"
    ends = [t for t, holds in (
        ("项目有进展", reached), ("短板待破解", short), (promises, promised and not short),
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

    def bearer(self, fact: Fact) -> str:
        """Whose a figure is, where it is not the place's: an amount is whose what it sums is."""
        return self.writer.bearer(fact) or self.writer.bearer(self._counted(fact))

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
        own = [[f for f in facts if not self.bearer(f)] for facts in (wide, placed)]
        known = [[f for f in facts if f.metric not in UNNAMED] for facts in own]
        # material of districts only, then what no indicator of the dictionary tells, then what firms and parks did
        made = next((m for facts in (*known, *own, wide, placed) if (m := self._statements(facts, most))), ())
        if len(made) >= min(most, LITTLE):
            return made
        # where the place has little of its own: the fields that head the paragraphs, then how what is measured grew
        of_fields = [f for f in wide if self.bearer(f) in self.writer.fields]
        grown = [f for f in self.ranking.rates() if f.status is Status.ACTUAL]
        said = {(s.lead.seed, s.lead.sentence) for s in made}
        more = [f for f in (*of_fields, *grown) if (f.seed, f.sentence) not in said]
        return (*made, *self._statements(more, min(most, LITTLE) - len(made)))

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

    # problems

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
        whole = self.writer.whole(problem)
        words = problem.sentence[whole.start : whole.end]
        if (problem.sentence, problem.seed) == (measure.sentence, measure.seed) and not _of_others(problem, words):
            chain = [*self.writer.chain(problem), Words("：")] if BARE_CHAIN.search(words) else []
            parts: tuple[Part, ...] = (*chain, whole, Cite((problem,)), Words("。"))
        elif not _bare(problem):
            parts = (
                *self.writer.chain(problem), Words("问题是"), *quoted(problem), Words("，对策是"), *self._remedy(measure),
                Cite((problem, measure)), Words("。"),
            )  # fmt: skip
        else:
            parts = (
                *self.writer.chain(problem), Words("存在"), *quoted(problem), Words("问题，对策是"), *self._remedy(measure),
                Cite((problem, measure)), Words("。"),
            )  # fmt: skip
        made = Statement(parts, problem)
        return made if made.length <= 120 else None

    @staticmethod
    def _remedy(measure: Fact) -> list[Part]:
        """What answers a problem; a mention that only says what things are made, with its clause: 甲、乙列为补链主攻方向."""
        start, end = measure.mark
        if measure.kind is not Kind.MEASURE or not MADE_INTO.search(measure.sentence, 0, start):
            return quoted(measure)
        first = next((a for a, b in clauses(measure.sentence) if a <= start < b), start)
        reply = IN_REPLY.match(measure.sentence, first)
        return in_marks(Lift(measure, reply.end() if reply else first, end))

    def open_problems(self, most: int) -> tuple[Statement, ...]:
        """Problems without an answer in the material, in one sentence."""
        open_ = [a.problem for a in self._answers() if not a.measures]
        facts = tuple({(f.seed, f.sentence, f.mark): f for f in open_}.values())[:most]
        if not facts:
            return ()
        told: list[Part] = []
        for before, fact in zip((None, *facts), facts, strict=False):
            lift = mention(fact)
            words = fact.sentence[lift.start : lift.end]
            place = self.writer.place(fact, words) if before is None or before.region != fact.region else None
            # of two mentions in quotation marks of ours no mark is needed between
            apart = before and not place and not (_bare(before) and _bare(fact))
            between = [Words("；")] if place and before else [Words("、")] if apart else []
            told += [*between, *([place] if place else []), *quoted(fact)]
        more = [Words("等")] if len(open_) > most else []
        return (Statement((*told, *more, Cite(facts), Words("，对策材料未载明。")), facts[0]),)


def _of_others(problem: Fact, words: str) -> bool:
    """Whether a sentence speaks of somebody that it does not name: 我们, 该链, 产业链 of a chain that nobody told."""
    return bool(UNTOLD.search(words) or THAT_CHAIN.search(words) or (BARE_CHAIN.search(words) and not problem.chain))


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
