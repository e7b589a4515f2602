"""The stage of a set of projects, for those that it names: 开工的甲项目、乙项目, 签约项目4个，其中丙项目投资5亿元, 集中开工。其中，….

In: the findings of a sentence, those before it, the stage words. Out: the same findings with the stage of their set, where they have
none of their own. Must not look for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.extract.finding.finding import RECENT, Finding
from briefgen.extract.finding.labelled import stage_of_rows
from briefgen.extract.naming.projects.onward import EVENTFUL
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.reading import Reading, paragraph_before
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.to_come import TO_COME
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind, Status
from briefgen.numerals import COUNT

IN_LIST = re.compile("(?:（[^（）]*）)?(?:、|和|及|与|以及|等)")
"""Between two projects of a list, behind what brackets say of the first."""


def tell_along_list(text: str, own: Sequence[Finding]) -> list[Finding]:
    """开工的甲项目、乙项目, 甲项目、乙项目已开工: a stage told of one end of a list of projects is that of the others."""
    told = list(own)
    places = [at for at, f in enumerate(told) if f.kind is Kind.PROJECT]
    beside = [(a, b) for a, b in pairwise(places) if IN_LIST.fullmatch(text, told[a].end, told[b].start)]
    for before, at in beside:  # the verb stands before the list
        first = told[before]
        if told[at].stage is None and first.cue and first.cue[0] < first.start:
            told[at] = told[at]._replace(stage=first.stage, cue=first.cue, status=first.status)
    return told


_MANY = f"[0-9{COUNT}百]+[余多]?个"
_STEPS = f"(?:{any_of(TOGETHER)})"
SIGNED_FOR = re.compile("签(?:约|订|署|下)[^，。；]{0,24}，(?:[^，。；]{0,16}，)?(?:(?!正|已|加快)[^，。；]){0,16}$")
"""Before the word for building: the contract."""
_OF_ALL = f"(?:共有?|有|达)?{_MANY}"
OWN_SET = re.compile(
    rf"(?P<set>(?:集中{_STEPS}的?[^，。；]{{0,12}}|{_STEPS}的?(?:重大|重点|产业|工业)*)项目{_OF_ALL}"
    rf"|{_MANY}[^，。；、]{{0,10}}项目(?:集中)?{_STEPS}|项目集中{_STEPS}{_MANY})"
    r"(?:[，、][^，。；、]{0,24}){0,3}[，；](?:其中|包括|分别[为是])(?:：[^。]{0,160}|[^；。]{0,120})$"
)
"""Before one of the projects that its sentence counts; a colon holds over the semicolons of its list."""
AS_ONE = re.compile(f"(?P<set>作为[^，。；]{{0,12}}{_STEPS}[^，。；]{{0,8}}(?:项目|“[^“”]{{2,8}}”))(?:之一)?，$")
"""作为此次开工项目之一，甲项目总投资6亿元."""


def tell_of_contract(text: str, own: Sequence[Finding], words: StageWords) -> list[Finding]:
    """甲公司与乙县签订协议，投资2亿元建设丙项目: what is to be built is signed for; 签约项目33个，其中丙项目投资5亿元 is one of them."""
    told = list(own)
    for at, finding in enumerate(told):
        if not _is_named_part(finding):
            continue
        low = text.rfind("；", 0, finding.start) + 1
        if finding.stage == "construction" and finding.cue and SIGNED_FOR.search(text, low, finding.cue[0]):
            told[at] = finding._replace(stage="signed", cue=None, status=Status.ACTUAL)
        elif finding.stage is None and (
            counted := OWN_SET.search(text, 0, finding.start) or AS_ONE.search(text, 0, finding.start)
        ):
            stage = words.before(text, counted.start(), counted.end("set"))
            if stage:
                told[at] = finding._replace(stage=stage.stage, cue=(stage.start, stage.end), status=stage.status)
    return told


PARTS_OF_LISTS = ("project.itemised", "project.priced", "project.announced")


def _is_named_part(finding: Finding) -> bool:
    """A project, or a park that a list of projects names with its price: in 甲项目落户乙产业园 the park is only the place."""
    return finding.kind is Kind.PROJECT or finding.rule in PARTS_OF_LISTS


def tell_of_set(
    reading: Reading, index: int, own: list[Finding], found: Sequence[Finding], words: StageWords
) -> list[Finding]:
    """现场签约项目4个。其中，甲项目…；乙项目…, 此次开工的项目中，既有甲: the stage of a set, for its parts that have none of their own."""
    text = reading.lines[index].text
    parts = [f for f in own if f.kind in EVENTFUL and (f.stage is None or _is_promise(f) or _is_deal(f, text))]
    stage = _stage_told_of_set(reading, index, words) if parts else None
    if stage is not None:
        parts = [f for f in parts if _is_named_part(f)]
    elif parts := [f for f in parts if _is_part_of_set(f, reading.lines[index].text)]:
        stage = _stage_of_set(reading, index, own, found, words)
    if stage is None:
        return own
    told: list[Finding] = []
    for f in own:
        if f not in parts:
            told.append(f)
            continue
        told.append(f._replace(stage=stage.stage, cue=None, status=stage.status))
        if f.cue and _is_promise(f):
            # 甲项目总投资9亿元，计划9月完工: what is promised comes on top of what the set has reached
            told.append(f._replace(start=f.cue[0], end=f.cue[1], rule="project.onward"))
    return told


INVESTS = re.compile("投资[^，。；、]{0,3}[0-9.]+[万亿]*(?:元|美元)(?:的)?$")


def _is_deal(finding: Finding, text: str) -> bool:
    """签约项目7个，包括甲公司投资20亿元建设乙项目: what the investor is to build, not what is being built."""
    cue = finding.cue
    return finding.stage == "construction" and cue is not None and INVESTS.search(text, 0, cue[0]) is not None


def _is_promise(finding: Finding) -> bool:
    """Whether the stage of a project is only told as one that is still to come, behind its name."""
    return finding.cue is not None and finding.cue[0] >= finding.end and finding.status is not Status.ACTUAL


def _is_part_of_set(finding: Finding, text: str) -> bool:
    """A project, or a park that a clause opens with."""
    return finding.kind is Kind.PROJECT or not finding.start or text[finding.start - 1] in "，；：中"


_LEAD = "[^，。；]{0,60}"
_COUNTED = f"{_LEAD}项目[^，。；]{{0,4}}{_MANY}|{_LEAD}{_MANY}[^，。；、]{{0,12}}项目{_LEAD}"
EVENT = re.compile(f"集中{_STEPS}|(?:当[天日]|此次|本次|现场){_STEPS}的")
_SUMS = "(?:，(?:其中|年度|年内|共|总|合计|计划|预计|涉及|涵盖|投资)[^，。；]*)*"
SET = re.compile(
    rf"(?P<set>{_LEAD}{EVENT.pattern}|{_COUNTED})(?:[，；]?[^，。；]{{0,40}}|[^，。；]{{0,12}}{_SUMS})。?$"
)
"""A counted set of projects, or the event that they are of, the last that a sentence tells of but its totals."""
OPENED = re.compile(f"[^，。；]{{0,16}}{_STEPS}的?[^，。；]{{0,8}}项目")
"""Opens a sentence that counts the parts of one set."""


def stage_of_set(line: str, words: StageWords) -> StageHit | None:
    """The stage of the counted set of projects that a sentence tells of last: 现场签约项目4个."""
    counted = SET.search(line)
    if counted is None or counted["set"].count("“") != counted["set"].count("”"):
        return None  # 开展“集中签约、集中开工”等活动
    opened = OPENED.match(line)  # 此次集中开工的项目包括省重点项目3个、市重点项目9个
    told = words.before(counted["set"], 0, len(counted["set"]))
    return told or (words.before(line, 0, opened.end()) if opened else None)


OF_SET = re.compile(
    r"(?:(?:其中|作为[^，。；]{2,24})，)?[^，。；：、“”]{0,16}项目"
    r"(?:[有为是]?：|[中里]，|包括|包含|涵盖|涉及|主要有|分别[是为]|有(?=[^，。；]{2,30}、)|既有)"
)
"""Opens a sentence that goes through a set: 此次开工的项目中，既有甲, 科技人才项目包括甲、乙."""
SET_WITHIN = 4
"""Sentences back in which the set was counted."""


def _stage_told_of_set(reading: Reading, index: int, words: StageWords) -> StageHit | None:
    """The stage of the set that a sentence says it goes through, told in it or where the set was counted."""
    of_set = OF_SET.match(reading.lines[index].text)
    if of_set is None:
        return stage_of_rows(reading, index, words)
    near = range(index - 1, max(index - SET_WITHIN, 0) - 1, -1)
    counted = (stage_of_set(reading.lines[at].text, words) for at in near)
    return words.before(of_set[0], 0, of_set.end()) or next(filter(None, counted), None)


_CLASS = "(?:[0-9.]+(?:万|亿)元(?:及?以上)?的?[^，。；]{0,6}|[^，。；0-9]{2,8})项目(?:共?有)?[0-9]+[个项]"
PARTS = re.compile(f"(?:其中|特别是|尤其是|分别[是为]|包括|{_CLASS}，(?:总投资[^，。；]*，)?(?:分别)?[为是有包])")
SORT_COUNTED = re.compile("(?:其中，)?[^，。；]{2,10}类(?:项目)?[0-9]+[项个](?:，|。)")
"""Between a set and parts of it: 基础设施类3项，总投资规模1.5亿元。分别是甲、乙."""
ANOTHER_EVENT = re.compile("召开|举行|举办|会议|调研|座谈|考察|上午|下午|昨[天日]|当[天日]")
"""In a sentence behind an event: it no longer tells of that."""
PROMISED = re.compile(f"{TO_COME}[于在]?$")
"""Before a time that is still to come: it tells nothing of when the set was told."""
PLAINLY = 4
"""Characters of a project's name that tell that a sentence names it already: 甲厂房开园暨重大项目集中开工."""


def _stage_of_set(
    reading: Reading, index: int, own: Sequence[Finding], found: Sequence[Finding], words: StageWords
) -> StageHit | None:
    """The stage of the set that a sentence names parts of: one told just before, or an event told before that by whose projects
    the sentences go on (…集中开工。市领导出席。甲项目总投资…。乙项目总投资…)."""
    line = reading.lines[index]
    parts = PARTS.match(line.text)
    dated = [time for time in line.times if not PROMISED.search(line.text, 0, time.start)]
    if not parts and (own[0].start or own[0].kind is not Kind.PROJECT or dated):
        return None
    named = {f.sentence for f in found[-RECENT:] if f.kind is Kind.PROJECT}
    for at in _before_part(reading, index):
        text = reading.lines[at].text
        if stage := stage_of_set(text, words):
            of_event = EVENT.search(text) and own[0].subject[:PLAINLY] not in text
            return stage if parts or of_event else None
        if parts and (PARTS.match(text) or SORT_COUNTED.match(text)):
            continue  # 其中20亿元以上项目1个，为甲。5亿元以上项目2个，分别为乙、丙
        if reading.lines[at].times or ANOTHER_EVENT.search(text) or at in named:
            return None
    return None


SET_BACK = 5
"""Sentences looked back at for the set that a sentence names parts of."""


def _before_part(reading: Reading, index: int) -> Iterator[int]:
    """The lines before one that names parts of a set, into the paragraph above where its own begins with 其中."""
    first = index
    for first in paragraph_before(reading, index, SET_BACK):
        yield first
    if (
        first
        and reading.lines[first].text.startswith("其中")
        and reading.lines[first].block != reading.lines[first - 1].block
    ):
        yield first - 1
        yield from paragraph_before(reading, first - 1, SET_BACK)
