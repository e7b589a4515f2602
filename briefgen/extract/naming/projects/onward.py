"""What the clauses behind a project's name tell of it without naming anything again: 甲项目总投资20亿元，预计2027年6月投产.

In: a sentence, its masked text (see `find.blanked`), where the name ends. Out: stage words in order, each with the clause that says
it. A clause with a subject of its own ends it; one that only describes (占地100亩, 位于高新区) is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.extract.naming.named import Named, staged
from briefgen.extract.naming.projects.words import VALUE
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.text.stretches import until as up_to
from briefgen.extract.text.to_come import TO_COME
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.fact import Kind, Status
from briefgen.numerals import ORDINAL

QUOTATION = "\ufffc"
"""What quotations and brackets are blanked with."""
END = re.compile(r"[；。：！？]")
CLAUSE = re.compile(r"[^，；。：！？]+")
CUES = re.compile(f"{TO_COME}|即将|年|月|季度|目前|现|已|正|[一二三四首]期|建设中的|进入|续建|进度")
"""Without one of these no clause behind a comma tells a stage."""
_WORDS = beside(__file__)
_PHASE = f"[一二三四首]期(?:工程|项目)?[{QUOTATION}{VALUE}]*"
_WHEN = f"第?[一二三四]季度|[0-9０-９{ORDINAL}]+(?:[PMG][Ww]?[Hh]?)?|[—–~～-]"
# atomic: 年底 is also 年 and 底, and no text may make the engine try both ways at every one
SUBJECTLESS = re.compile(f"[该此]?(?:项目|工程)?(?>(?:{any_of(_WORDS['adverbs'])}|{_PHASE}|{_WHEN}|{VALUE})*)")
"""Nothing but times and adverbs: what follows is told of the subject before."""
_TOOK = "从[^，；]{2,6}到[^，；]{2,6}(?:仅|只|共)?用"
_OWN = "项目|工程|计划|规划|一期|首期|[约近超]"
_SO_FAR = "(?:目前|现已|截[至止][^，；]{1,8})?"
DESCRIBES = re.compile(
    rf"{VALUE}|[0-9]|{_SO_FAR}(?:{_OWN}){{0,2}}(?:{any_of(_WORDS['measured'])})|主要|{_TOOK}"
    rf"|(?:{any_of(_WORDS['located'])})|分[两三二]期|新[上增]|新?建设?"
)
"""Begins a clause that says what a project is and tells no step of it: 计划总投资, 占地, 主要生产, 分两期."""
CONTENT = re.compile("(?:新建(?!设)|建设)(?![成中完起于并进已正将现的])[^，。；]{2}")
"""建设冷库5万吨 says what a project is of, and no step that it has reached."""
OTHERS = re.compile(rf"(?:[{VALUE}0-9]+[^，。；、\ufffc]{{0,16}}|入[驻园])?(?:项目|企业)")
"""Behind a stage word: 已投产项目甲 and 已建成2万吨硅片项目 tell of another."""
REACHED = re.compile("已|现|目前|正(?!式)|去年|近日|日前|今日")
"""Ends a row of promises: 预计5月封顶，年底投产, but 预计年底投产，目前正在装修."""
MOST = 5
"""Clauses: a sentence that goes on for longer is about something else."""
PHASE_CLAUSE = re.compile(r"(?:其中|目前|现)?，?(?P<phase>[一二三四五首]期)(?:工程|项目)?(?!投资|用地|占地|计划投资)")
"""Begins a clause about one phase of what is named before: …，其中一期已竣工，二期在建."""
LATER_PHASE = re.compile(
    "(?<=[，；])(?:其中，?|目前，?)?(?P<phase>[二三四五]期[^，。；、]{0,4}?(?:工程|项目))(?![^，。；]{0,4}投资)"
)
"""Begins a clause about a phase, further on than what is told of the project itself."""
OWN_PHASE = re.compile(r"[（(]?[一二三四五首]期(?:工程|项目)?[）)]?$")
BESIDE = re.compile(r"(?:工程|项目)?[、和](?P<phase>[二三四五]期)(?:工程|项目)?")
"""A further phase right behind the name of one: 甲项目一期、二期."""
EVENTFUL = frozenset({Kind.PROJECT, Kind.PARK})


class Told(NamedTuple):
    """A stage and the place of the words that tell it, time and all."""

    stage: StageHit
    start: int
    end: int


def told_on(text: str, masked: str, at: int, until: int, words: StageWords) -> Iterator[Told]:
    """The stages that the clauses behind `at`, before `until`, tell of what is named there."""
    comma = at if masked.startswith("：", at) else masked.find("，", at, until)  # 4.甲项目：总投资5亿元，续建
    end = END.search(masked, at + (comma == at), until)
    stop = end.start() if end else until
    if not 0 <= comma < stop or not CUES.search(text, comma, stop):
        return
    own = words.after(text, at, comma, last=True)
    promised = own.status if own and own.status is not Status.ACTUAL else None
    for count, clause in enumerate(CLAUSE.finditer(masked, comma, stop)):
        stage = words.after(text, *clause.span(), last=True)
        if stage and OTHERS.match(masked, stage.end):
            return
        if stage and (_is_part(text, masked, stage, clause.end()) or is_only_said(text, masked, stage.start)):
            if SUBJECTLESS.fullmatch(masked, clause.start(), stage.start):
                continue
            stage = None
        if stage and SUBJECTLESS.fullmatch(masked, clause.start(), _first(text, clause, words)):
            if promised and stage.status is Status.ACTUAL and not REACHED.search(text, clause.start(), stage.end):
                stage = stage._replace(status=promised)
            promised = stage.status if stage.status is not Status.ACTUAL else None
            yield Told(stage, clause.start(), stage.end)
        elif count >= MOST or not DESCRIBES.match(masked, clause.start()):
            return


PART_BUILT = re.compile(f"了?[^，。；、投{VALUE}0-9]{{0,8}}?[{VALUE}0-9]")


def _is_part(text: str, masked: str, stage: StageHit, end: int) -> bool:
    """Whether what stands behind a stage word is what the project consists of: 建设冷库5万吨, 已建成厂房21万平方米."""
    built = text.endswith("建成", stage.start, stage.end) and PART_BUILT.match(masked, stage.end, end)
    return CONTENT.match(text, stage.start, end) is not None or bool(built)


def is_only_said(text: str, masked: str, at: int) -> bool:
    """Whether a stage word stands in a quotation, as in 按照“投产倒排”的要求; 实现“拿地即开工” has come about."""
    return masked[at] == QUOTATION and not text.endswith(("实现", "实现了"), 0, max(text.rfind("“", 0, at), 0))


ANY_PHASE = re.compile("[一二三四五首]期")
NEXT_PHASE = re.compile("(?P<phase>[二三四五]期)[^，。；]{0,16}(?P<head>项目|生产线|产线|装置|机组|厂房)$")
OF_ONE = ("项目", "基地", "工厂")
"""甲项目一期已投产，二期10万吨项目在建: a phase called by its number is one of the project named before."""


def _whose(found: Sequence[Named]) -> Sequence[Named]:
    told: list[Named] = []
    for named in found:
        phase = NEXT_PHASE.match(named.name)
        before = told[-1] if told else None
        if phase and before and (first := OWN_PHASE.search(before.name)):
            named = named._replace(name=f"{before.name[: first.start()]}{phase['phase']}")
        elif phase and before and phase["head"] != "项目" and before.name.endswith(OF_ONE):
            named = named._replace(name=f"{before.name}{phase['phase']}")  # a line of its own is no project
        told.append(named)
    return told


def _first(text: str, clause: re.Match[str], words: StageWords) -> int:
    """Where the first stage word of a clause begins."""
    first = words.after(text, *clause.span())
    return first.start if first else clause.end()


def _further_phases(named: Named, text: str, at: int, until: int, words: StageWords) -> Iterator[Named]:
    """甲项目一期已投产，年产值4亿元；二期项目计划年底开工: the phases of a project that later clauses name."""
    base = OWN_PHASE.sub("", named.name)
    if ANY_PHASE.match(base):
        return  # 二期5万吨项目 has no phases of its own
    for phase in LATER_PHASE.finditer(text, at, until):
        clause = CLAUSE.match(text, phase.end(), until)
        stage = words.after(text, *clause.span(), last=True) if clause else None
        found = staged(named.kind, phase.start("phase"), base + phase["phase"][:2], stage, "phase")
        yield found._replace(end=phase.end("phase"))


FIRST = ("一期", "首期")
"""一期厂房已封顶，预计年底投产: what goes on about a first phase may be told of the whole."""
ALL_OF_IT = re.compile("全[部面]|整体|项目|整个")
"""二期已开工，计划明年竣工 goes on about that phase, 二期已开工，计划明年全部建成 does not."""


def _further_steps(named: Named, told: Sequence[Told], text: str, words: StageWords) -> Iterator[Named]:
    """The steps beyond the one that is told of a project already, and those of its phases."""
    reached, promised = words.order(named.stage), named.status not in (None, Status.ACTUAL)
    phase: re.Match[str] | None = None
    last = -1
    for step in told:
        if phase and (phase["phase"] in FIRST or step.start - last > 1 or ALL_OF_IT.search(text, step.start, step.end)):
            phase = None
        phase = PHASE_CLAUSE.match(text, step.start) or phase
        last = up_to(text, step.end, "，；。")
        if phase and ANY_PHASE.match(named.name):
            continue  # 二期5万吨项目已满产，三期计划年底投料: of another
        part = OWN_PHASE.sub("", named.name) + phase["phase"] if phase else named.name
        if part != named.name:
            yield staged(named.kind, step.start, part, step.stage, "phase")._replace(end=step.end)
        elif step.stage.order > reached or (promised and step.stage.status is Status.ACTUAL):
            # 预计年底投产，目前已封顶: what is reached is told though it comes before what is promised
            reached, promised = step.stage.order, step.stage.status is not Status.ACTUAL
            yield staged(named.kind, step.start, named.name, step.stage, "onward")._replace(end=step.end)


def _untold(named: Named, first: Told, text: str) -> bool:
    """Whether a name has no stage of its own, and what follows is not only told of a phase."""
    return named.stage is None and not PHASE_CLAUSE.match(text, first.start)


def _is_what_for(named: Named, first: StageHit, text: str, words: StageWords) -> bool:
    """Whether the word before a name says what money is for, since what follows is still to begin: 投资58亿元建设的甲项目，预计年内开工."""
    if named.stage != "construction" or named.cue is None or not text.startswith("的", named.cue[1]):
        return False
    ahead = named.cue[0] < named.start and first.status is not Status.ACTUAL
    return ahead and first.order < words.order("construction")


def with_what_follows(found: Sequence[Named], text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """What is named in a sentence, by start, with the stages that the clauses behind tell; a further step is an event of its
    own, and so is a phase (一期已竣工，二期在建)."""
    found = _whose(found)
    ends = [named.start for named in found[1:]] + [len(text)] * bool(found)
    for named, until in zip(found, ends, strict=True):
        told = list(told_on(text, masked, named.end, until, words)) if named.kind in EVENTFUL else []
        if told and (_untold(named, told[0], text) or _is_what_for(named, told[0].stage, text, words)):
            first = told.pop(0).stage
            named = named._replace(stage=first.stage, cue=(first.start, first.end), status=first.status)
        yield named
        if named.kind in EVENTFUL and (beside := BESIDE.match(text, named.end)) and OWN_PHASE.search(named.name):
            other = OWN_PHASE.sub("", named.name) + beside["phase"]
            yield named._replace(start=beside.start("phase"), end=beside.end("phase"), name=other)
        yield from _further_steps(named, told, text, words)
        if named.kind is Kind.PROJECT and "期" in text:
            yield from _further_phases(named, text, max([named.end, *(step.end for step in told)]), until, words)
