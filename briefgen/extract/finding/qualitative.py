"""Facts without a number: projects, parks, policies, mechanisms, problems with their answers, honours, visits, lists.

In: a document, the typed spans of its sentences, the rules for such facts, the stage words. Out: `Finding`s in reading
order. Region, chain, period and status of a finding are decided by the passes that decide them for numbers; a finding only
says which cue it saw. Must not: read another document, or make a clause a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from briefgen.document import BlockKind
from briefgen.extract.annotate import Annotator, Names, names_of_lines
from briefgen.extract.finding.finding import Finding, Here
from briefgen.extract.finding.passes import (
    but_events,
    full_title,
    say_again,
    tell_of_last,
    tell_of_set,
    tell_of_several,
    without_overlaps,
)
from briefgen.extract.finding.remedies import ANSWER, answer_clauses, answered
from briefgen.extract.naming.measures import find_measures
from briefgen.extract.naming.names import HEADS
from briefgen.extract.naming.onward import SUBJECTLESS, told_on
from briefgen.extract.naming.policies import aliases, find_policies
from briefgen.extract.naming.problems import ITEMS as PROBLEM
from briefgen.extract.naming.projects import find_caption
from briefgen.extract.naming.stages import StageHit
from briefgen.extract.reading import Line, Reading
from briefgen.extract.ruled import hits_of_lines
from briefgen.extract.rules import Hit, Matcher, RuleSet
from briefgen.extract.scope.chain_lists import find_chain_lists
from briefgen.extract.spans import MAX_NAME, Span
from briefgen.fact import Kind, Status

OF_TYPE = {"park": Kind.PARK, "platform": Kind.PLATFORM, "org": Kind.INSTITUTION, "enterprise": Kind.ENTERPRISE}
SAYS_IT = frozenset({Kind.MECHANISM, Kind.POLICY, Kind.ENTERPRISE, Kind.VISIT})
"""Kinds that leave nothing for a measure to say."""
STAGED = frozenset({Kind.PARK, Kind.PLATFORM})
LIST_MARK = re.compile("、|和|与|(?<![涉普波])及|以及")
QUOTED_PROBLEM = re.compile(r"“(?P<said>[^“”]{4,40}?)[。！]?”")
LACK = re.compile(
    r"空白|不足|不够|不高|不强|不优|不大|偏少|偏低|薄弱|短缺|缺乏|缺少|滞后|困难|需要(?:进一步)?(?:出台|解决|加强|完善)|问题(?<!解决问题)(?<!协调问题)(?!不)|难题(?<!解难题)(?<!破难题)(?!不)|瓶颈"
)
"""Every branch begins with a character of its own, so that the regex engine skips to them."""
BEFORE_PROBLEM = re.compile(
    r"解决了?|(?<=破解)了|发现其?|面临|存在(?!空白|短板|差距|不足)|针对|补齐|破解|缓解|反映出?|^“?作为[^，]{2,12}，|“(?=[^“”]*$)"
)
VERBLESS = re.compile(
    r"(?:组织)?(?:召开|举办|举行)了?(?:[一二两三四][次场期])?|承办|产业链(?:方面，)?(?:提出|正在|将)?|提出|的"
)
NOT_ITS_OWN = re.compile(r"项目|企业|\d|有|等")
"""Between a park and a stage word: then its projects are signed or built, not the park."""
OBJECTS = ("项目", "企业", "入驻企业", "的")
"""Behind a stage word: then it tells of these, not of the park (甲园已签约入驻企业16家)."""
NEAR, FAR = 10, 20
"""Characters between a park and the stage word behind it; further away only times and adverbs may stand between."""
COUNTED_BEHIND = re.compile(r"(?:累计|总数)?(?:已?达到?)?[0-9]+[多余]?[个家座]")
"""国家级创新平台26个: so many of a sort, no name."""
BY_WHEN = re.compile(r"到?(?:20[0-9]{2}年(?:底|末)?|今年底|明年|年底|“?十[四五六]五”?末)")
"""力争到2025年底，营收突破8000亿元: what is striven for stands behind the comma."""
OWN_TITLE = re.compile(rf"{HEADS['policy'].pattern}|(?:制定|制订|出台|印发)本(?:方案|意见|办法|措施|细则|规划|计划)")
"""甲产业链实施方案 over a paper, 制定本方案 in it: the paper itself, nothing done."""
REST_OF_CLAUSE = re.compile(r"[^，。；：！？]*")
REST_OF_NAME = re.compile(r"(?:[^，。；：！？、等和与及的开进了就双并0-9（后]{0,8}(?=[、等和与及，。；]|$))?")
"""Behind the head of whom one called on: 走访甲电子总部, 基地."""
CALLED_ON = re.compile(
    r"招商(?:团队|小分队|小?组)[^，。；]{0,6}(?P<verb>拜访|走访|会见)了?(?:[^，。；]{2,20}[和及、])?$"
)
"""Before a company's name: 招商团队拜访了甲集团和."""
NO_HONOUR = re.compile("(?<=[选围评批榜])(?:的|以来|数量|总数|个数|率)")
"""Behind a verb of honouring: 入围的板块分别是, 入围数量全省第一."""
STOP = re.compile(r"[”、，。；！：等和并]")
"""Shows only where a measure ends."""
HELD = re.compile(r"召开|举行|举办|开幕|期间|在|上")
"""Behind a meeting: no part of its name."""
AWAY = ("向", "赴", "往", "来自")
"""Before a name: a place gone to or come from, no fact of this document."""
AIM = re.compile("以(?:建设|打造|建成)$")
"""以建设甲产业园为方向: what is aimed at."""
LIST_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]是|（[一二三四五六七八九十]）|[一二三四五六七八九十]、)")


class Qualitative:
    """Rules and stage words compiled; hold one for many documents."""

    def __init__(self, rules: RuleSet, matcher: Matcher, annotator: Annotator) -> None:
        self._facts = rules.facts
        self._matcher = matcher
        self._annotator = annotator
        self._words = annotator.words

    def find(self, reading: Reading, text: str) -> tuple[Finding, ...]:
        """The findings of a document laid out; `text` is the whole of it, which says what short titles stand for."""
        known = aliases(text)
        found: list[Finding] = []
        names = names_of_lines(reading, self._annotator)
        hits = hits_of_lines(reading, self._matcher, self._annotator)
        for index, line in enumerate(reading.lines):
            own = self._line(line, index, names[index], hits[index])
            if known:
                own = [f._replace(subject=known[f.subject]) if f.subject in known else f for f in own]
            own = [told for f in own if (told := full_title(f, found)) is not None]
            if not [f for f in own if f.kind is Kind.PROJECT]:
                tell_of_last(reading, index, found, self._words)
            own = tell_of_set(reading, index, own, self._words)
            tell_of_several(reading, index, found, self._words)
            found += answered(reading, index, own, found)
        return tuple(say_again(found))

    def _line(self, line: Line, index: int, names: Names, hits: Sequence[Hit]) -> list[Finding]:
        here = Here(index, ("caption_only",) * (line.kind is BlockKind.CAPTION) + ("truncated",) * line.truncated)
        projects = names.projects
        if not projects and line.kind is BlockKind.CAPTION:
            projects = find_caption(line.text, self._words)
        found = [here.named(named) for named in projects]
        found += [here.found(Kind.POLICY, *policy) for policy in find_policies(line.text, names.plain)]
        found += [
            here.found(Kind.MECHANISM, m.start, m.end, m.name, f"mechanism.{m.how}", members=m.members)
            for m in names.mechanisms
        ]
        found += [here.found(Kind.PROBLEM, *lack, _name(line.text[slice(*lack)]), PROBLEM) for lack in names.problems]
        found += [_chains(here, line.text, *chains) for chains in find_chain_lists(line.text)]
        found += [*self._names(here, line.text, names.plain, found)]
        # of two that begin together the one that says more stands
        found += self._ruled(here, line.text, sorted(hits, key=lambda hit: (hit.start, -hit.end)))
        found += _said_problems(here, line.text)
        found += [*_done(here, line.text, found)]
        found = without_overlaps(but_events(found))
        answers = answer_clauses(line.text, found)
        found += [here.found(Kind.MEASURE, *clause, _name(line.text[slice(*clause)]), ANSWER) for clause in answers]
        return sorted(found, key=lambda f: f.start)

    def _names(self, here: Here, text: str, names: Sequence[Span], before: Sequence[Finding]) -> Iterator[Finding]:
        for span in names:
            kind = OF_TYPE.get(span.type)
            if (
                kind is None
                or (kind in STAGED and COUNTED_BEHIND.match(text, span.end))
                or text.endswith(AWAY, 0, span.start)
                or (kind in STAGED and AIM.search(text, 0, span.start) and text.startswith("为", span.end))
                or any(f.start < span.end and span.start < f.end for f in before if f.kind is not Kind.MECHANISM)
            ):
                continue
            stage = self._stage(text, span) if kind in STAGED else _lead(text, span, kind)
            told = list(told_on(text, text, span.end, len(text), self._words)) if kind in STAGED else []
            if told and stage is None:
                stage = told.pop(0).stage
            name, reached = span.name or span.text, self._words.order(stage.stage if stage else None)
            yield here.found(kind, span.start, span.end, name, f"name.{span.type}", stage)
            for step in told:
                if step.stage.order > reached:
                    yield here.found(kind, step.start, step.end, name, "project.onward", step.stage)

    def _stage(self, text: str, span: Span) -> StageHit | None:
        """The stage that the clause of a park or platform says of it, ahead of it or behind."""
        low = max(text.rfind(mark, 0, span.start) for mark in "，。；") + 1
        end = min((at for mark in "，。；" if (at := text.find(mark, span.end)) >= 0), default=len(text))
        ahead = self._words.after(text, span.end, min(end, span.end + FAR))
        if (
            ahead
            and not text.startswith(OBJECTS, ahead.end)
            and (
                SUBJECTLESS.fullmatch(text, span.end, ahead.start)
                or (ahead.end <= span.end + NEAR and not NOT_ITS_OWN.search(text[span.end : ahead.start]))
            )
        ):
            return ahead
        stage = self._words.before(text, max(low, span.start - 24), span.start)
        return stage if stage and _reaches(text[stage.end : span.start]) else None

    def _ruled(self, here: Here, text: str, hits: Iterable[Hit]) -> Iterator[Finding]:
        for hit in hits:
            schema = self._facts[hit.fact]
            slot = hit.slots.get(schema.name or "")
            if slot is None or schema.kind is Kind.QUANTITY:
                continue
            listed = hit.slots.get(schema.members or "")
            if _tells_none(text, hit, schema.kind, slot.start) or (listed and len(_members(listed.text)) < 2):
                continue  # of chains one is no list: 以两条产业链为主线
            start, end, name = _told(text, hit, schema.kind, slot.start, slot.end)
            if schema.kind is Kind.MEASURE and (OWN_TITLE.fullmatch(name) or _in_title(text, start)):
                continue
            yield Finding(
                schema.kind,
                here.index,
                start,
                end,
                name,
                hit.rule.id,
                stage=schema.stage,
                status=schema.status,
                members=_members(listed.text) if listed else (),
                flags=here.flags,
            )


def _chains(here: Here, text: str, start: int, end: int, members: tuple[str, ...]) -> Finding:
    return here.found(Kind.CHAIN_LIST, start, end, _name(text[start:end]), "chain_list.counted", members=members)


def _tells_none(text: str, hit: Hit, kind: Kind, start: int) -> bool:
    """Whether nothing is honoured (对首次配套的企业给予奖励, 入选的企业), nothing lacking (有针对性补短板)."""
    if kind is Kind.PROBLEM and text.startswith("性", start):
        return True
    return kind is Kind.HONOUR and (text.endswith("对", 0, hit.start) or NO_HONOUR.match(text, start) is not None)


def _in_title(text: str, at: int) -> bool:
    """Whether a title stands around a place: 实施 in 《甲实施方案》 tells nothing done."""
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)


def _reaches(between: str) -> bool:
    """Whether a stage word governs the name behind it: nothing but amounts, 了 and 的 stand between."""
    return not re.search(r"[、，；]|会在|仪式", between) and len(between) <= 20


WITH_VERB = frozenset({Kind.HONOUR, Kind.VISIT, Kind.MEASURE, Kind.TARGET})
"""What is told by its verb too: 赴上海考察, 首次出口, 实施梯度培育工程."""


def _lead(text: str, span: Span, kind: Kind) -> StageHit | None:
    """The stage of a company that a team sent out to win projects calls on: the first of a project's life."""
    called = CALLED_ON.search(text, 0, span.start) if kind is Kind.ENTERPRISE else None
    return StageHit("lead", *called.span("verb"), 0, Status.ACTUAL) if called else None


def _told_until(text: str, hit: Hit, kind: Kind, start: int, end: int) -> int:
    """Where what is told by its verb ends: with its slot, or with the clause that goes on."""
    held = HELD.fullmatch(text, end, hit.end)
    if held is None:
        # the slot was full, or a verb came last (支持企业参加…): the clause goes on
        over = "" if STOP.fullmatch(text, end, hit.end) else text[end : hit.end].rstrip("，。；")
        more = end - start >= MAX_NAME or (kind is Kind.MEASURE and over)
        end = REST_OF_CLAUSE.match(text, end).end() if more else end + len(over)  # type: ignore[union-attr]
    if kind is Kind.VISIT:
        end = REST_OF_NAME.match(text, end).end()  # type: ignore[union-attr]
    if kind is Kind.TARGET and BY_WHEN.fullmatch(text, start, end) and end + 1 < len(text):
        end = REST_OF_CLAUSE.match(text, end + 1).end()  # type: ignore[union-attr]
    return end


def _told(text: str, hit: Hit, kind: Kind, start: int, end: int) -> tuple[int, int, str]:
    """The place and the name of a fact by rule."""
    if kind is Kind.PROBLEM:
        cut = [m.end() for m in BEFORE_PROBLEM.finditer(text, start, end)]
        start = cut[-1] if cut and end - cut[-1] >= 4 else start
        start += text[start] in "和与但且而的"
        if (mark := LIST_NUMBER.match(text[start:end])) and end - start - mark.end() >= 4:
            start += mark.end()
    if kind not in WITH_VERB:
        return start, end, _name(text[start:end])
    end = _told_until(text, hit, kind, start, end)
    verb = VERBLESS.match(text, hit.start)
    start = verb.end() if verb else hit.start
    name = _name(text[start:end])
    if kind is Kind.HONOUR:  # what was honoured stands before the verb
        low = max(text.rfind(mark, 0, start) for mark in "，。；：") + 1
        start = low if end - low <= 60 else start
    return start, end, name


def _name(text: str) -> str:
    """A name of 40 characters at most; what cannot be made one stays torn and is left out (`_torn`)."""
    text = text.strip("的、 ").rstrip("了")
    if text.startswith("了") and not text.startswith("了解"):
        text = text[1:]
    if mark := LIST_NUMBER.match(text):
        text = text[mark.end() :]
    if text.startswith("“") and "”" not in text:
        text = text[1:]
    if text.endswith("”") and "“" not in text:
        text = text[:-1]
    if len(text) <= MAX_NAME:
        return text
    # the noun phrase behind the last 的 says what it is; a list is cut at a whole item
    tail = text[text.rfind("的") + 1 :]
    if 4 <= len(tail) <= MAX_NAME:
        return tail
    if text[0] in "对将把":
        return ""  # what is done stands at the end
    return text[: max(text.rfind("、", 0, MAX_NAME), 0)]


def _members(text: str) -> tuple[str, ...]:
    return tuple(part.strip("等 ") for part in LIST_MARK.split(text) if part.strip("等 "))


def _done(here: Here, text: str, before: Sequence[Finding]) -> Iterator[Finding]:
    """What a clause says is done, unless a name told already is all of it: 完善培育机制 is a mechanism."""
    named = [f for f in before if f.kind in SAYS_IT]
    for start, end in find_measures(text):
        if not any(f.start <= start < f.end or f.end == end or _is_most(f, start, end) for f in named):
            yield here.found(Kind.MEASURE, start, end, _name(text[start:end]), "measure.clause")


def _is_most(named: Finding, start: int, end: int) -> bool:
    """Whether what is named is most of a clause: 制定了《甲意见》等惠企政策."""
    return start <= named.start and named.end <= end and 5 * (named.end - named.start) >= 3 * (end - start)


def _said_problems(here: Here, text: str) -> Iterator[Finding]:
    """“产业集聚度不高。”: what people are quoted as lacking."""
    for found in QUOTED_PROBLEM.finditer(text) if "“" in text else ():
        if len(found["said"]) >= 6 and LACK.search(found["said"]):
            yield here.found(Kind.PROBLEM, *found.span("said"), _name(found["said"]), "problem.said")
