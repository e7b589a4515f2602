"""The promises of a brief: what is wanted or announced, told with whose it is and by when.

In: a Landscape, its Writer and its Ranking. Out: statements, those whose date has passed apart from those ahead. What no clause
tells by itself, what has come already and the heading of a point are left out. Computes no figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from briefgen.fact import Fact, Kind, Status
from briefgen.model.landscape import Landscape, Promise
from briefgen.render.choosing.ranking import Ranking, is_granted
from briefgen.render.wording.clauses import AIM, clauses
from briefgen.render.wording.periods import ends_on_a_day
from briefgen.render.wording.repeats import unlike
from briefgen.render.wording.running_on import running_on
from briefgen.render.wording.statements import Cite, Day, Lift, Name, Part, Statement, Words
from briefgen.render.wording.writing import FIELD, SOME_CHAIN, Writer

AHEAD = {Status.TARGET: "目标为", Status.EXPECTED: "预计"}
"""What is not yet so, and how that is said where a clause leaves it to the one before (力争新增企业4家，瞪羚企业2家)."""
SAYS_SO = re.compile(
    "力争|目标|确保|争取|计划|预计|预期|将|有望|拟|要|规划|努力|奔着|冲刺|剑指|每年|不少于|不低于|到20[0-9]{2}年|年底|年内"
)
LACKS = re.compile("缺口|短缺|才能")
"""输变电工程要到明年8月才能投运，中间有30万千瓦的缺口: what is lacking till then is no promise."""
TO_DO = re.compile("开展|实施|设立|举办|组织|推行|组建|编制|出台|推进")
"""Opens what is to be done, which is no aim to be named: 将开展攻坚行动，设立2000万元资金."""
SLOGAN = re.compile(
    "(?:全力|着力|加快|大力|持续|深入|奋力|聚力)(?:壮大|打造|做强|做优|提升|推进|抓好|优化|激发|构建|培育|夯实)[^，0-9]{2,12}"
)
"""全力壮大产业集群: the heading of a point, of which nobody can say whether it was kept."""
LONGEST = 90
"""Characters of an aim; three and a half lines of a GB/T page."""
DONE = re.compile(
    "已(?:经|累计)?[^，。；将拟]{0,4}(?:开工|复工|完成|建成|竣工|投产|交付|启动|签约)"
    "|(?<!应)(?<!要)(?:完成|占)[^，。；]{0,10}(?:任务|目标|计划)[^，。；]{0,12}的[0-9.]+%"
)
"""What has come so far: 计划实施的41个项目已开工38个, 完成省下达任务300亿元的104% promise nothing."""
THAT_CHAIN = re.compile("(?:该|这条)(?:产业)?链(?![长主])")
"""A chain that a heading or a sentence before has named."""


@dataclass(frozen=True, slots=True)
class Promised:
    """Words the promises of one landscape."""

    landscape: Landscape
    writer: Writer
    ranking: Ranking

    def told(self, most: int) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
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
        lift = _with_step(lift)
        words = lift.fact.sentence[lift.start : lift.end]
        unnamed = not promise.fact.chain and (THAT_CHAIN.search(words) or SOME_CHAIN.match(words))
        if words == promise.fact.subject or DONE.search(words) or LACKS.search(words) or unnamed:
            return None
        if promise.fact.value is None and not promise.fact.stage and SLOGAN.fullmatch(words):
            return None
        if aim := AIM.fullmatch(words):
            lift = replace(lift, start=lift.start + aim.start("aim"), end=lift.start + aim.end("aim"))
            words = aim["aim"]
        opening, told = self._whose(promise.fact, lift, words)
        if (ahead := AHEAD.get(promise.fact.status)) and not SAYS_SO.search(words):
            opening += [Words("将" if TO_DO.match(words) else ahead)]
        when: tuple[Part, ...] = ()
        period = promise.fact.period
        if promise.due and period and ends_on_a_day(period):
            when = (Words("（期限"), Day(promise.due), Words("）"))
        elif promise.due or self.writer.needs_year(lift):
            opening = [*self.writer.according(promise.fact), *opening]
        made = Statement((*opening, *told, *when, Cite((promise.fact,)), Words("。")), promise.fact)
        return made if made.length <= LONGEST else None

    def _whose(self, fact: Fact, lift: Lift, words: str) -> tuple[list[Part], list[Part]]:
        """What opens a promise where its clause leaves out whose it is, and the clause without what that replaces."""
        if owner := self.writer.owner(lift) or self.writer.step_of(fact, words):
            first, *rest = self.writer.owned(lift, owner)
            return ([first], rest) if isinstance(first, Name) else ([], [first, *rest])
        if fact.chain and fact.chain_name and (some := SOME_CHAIN.match(words)):
            return [*self.writer.chain(fact)], [replace(lift, start=lift.start + some.end())]
        if place := self.writer.place(fact, words):
            return [place], [self.writer.without_local(lift)]
        if fact.chain_name and not (fact.subject or fact.chain_name[:4] in words or FIELD.search(words)):
            return [*self.writer.chain(fact)], [lift]
        return [], [lift]


def _with_step(lift: Lift) -> Lift:
    """甲项目总投资50亿元，计划2025年6月动工: a project's clause up to the one that says by when what is to be done."""
    fact = lift.fact
    if fact.kind is not Kind.PROJECT or not fact.period:
        return lift
    at = fact.sentence.find(fact.period.text, lift.end)
    end = next((b for a, b in clauses(fact.sentence) if a <= at < b), lift.end)
    return (
        replace(lift, end=end - 1) if fact.period.text not in fact.sentence[lift.start : lift.end] and at >= 0 else lift
    )


def _passed(due: date | None, as_of: date | None) -> bool:
    return due is not None and as_of is not None and due < as_of
