"""What a later sentence tells of the projects that one before it names: 该项目已于6月投产, 一期已经封顶, 两项目顺利投产.

In: a reading, a line of it, the findings before. Out: those findings with the stage told, or a mention more behind them. Must not look
for names, nor beyond the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.finding.finding import RECENT, Finding, Here
from briefgen.extract.naming.projects.onward import (
    CLAUSE,
    CONTENT,
    OTHERS,
    OWN_PHASE,
    PHASE_CLAUSE,
    SUBJECTLESS,
    told_on,
)
from briefgen.extract.naming.stages import StageHit, StageWords, furthest
from briefgen.extract.reading import Reading
from briefgen.extract.text.project_steps import BUILDING
from briefgen.extract.text.stretches import until
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind, Status
from briefgen.lead_ins import ACCORDING
from briefgen.list_marks import BULLET, POINT

_WHEN = "[0-9]{1,4}[年月]|年[前内初底]|节前|上半年|下半年|去年|今年|近日|日前"
_GOES_ON = f"由|总|占地|用地|位于|选址|计划|已|将|于|正|预计|目前|{any_of(BUILDING)}|从|自|总体|现|全面|主体|计划|顺利|一次性|{_WHEN}"
PHASE_RULE = "project.phase"
LAST_WITHIN, TITLE_WITHIN = 3, 8
"""Sentences back in which a project was named that is gone on about, and in which its title stands."""
THE_PROJECT = re.compile(
    rf"(?:^|[，；“])(?:目前|如今|现|{ACCORDING})?，?(?P<told>(?:该|此|这一)?项目)(?={_GOES_ON})"
    r"|^(?:目前|眼下|如今|截至目前)，(?=[^，。]{0,10}(?:主体|设备|土建|桩基))"
)
"""The project that the sentence before has named."""
TITLE = re.compile(
    rf"(?:(?:{POINT}|{BULLET})\s*)?(?:[一二三四五]期|（[一二三四五]期）)?(?:（[^（），。；]{{2,12}}）)?[。：]?"
)
"""2. 甲数字工厂（乙市）。, its name left out: where it lies may stand behind."""
_PROGRESS = "(?:目前|建设|最新|工程|形象)?进[展度](?:情况)?："
PROGRESS = re.compile(_PROGRESS)
"""Opens a sentence that tells how far the project is that the one before it is about."""
GOES_BELOW = re.compile(
    f"(?:{_PROGRESS})?(?P<told>)(?=(?:项目|计划|规划|工程)*"
    f"(?:投资|总?建筑面积|建设|主要|新建|列入|[日年](?:加工|处理|产)|签约|截[至止]|设备|厂房|土建|桩基|{_GOES_ON})|(?<=：))"
)
"""Behind a sentence that is all a project's name: （一）甲项目。总投资10亿元，目前已完成主体施工."""


def tell_of_last(reading: Reading, index: int, found: list[Finding], words: StageWords) -> None:
    """该项目已于6月投产, 一期已经封顶: a stage that this sentence tells of the project named shortly before it."""
    at = _last_project(reading, index, found)
    if at is None:
        return
    text, before = reading.lines[index].text, found[at]
    found += _phases(text, index, before, words)
    the_project = THE_PROJECT.search(text)
    of_title = the_project is None and (_is_title(reading, before) or PROGRESS.match(text) is not None)
    if of_title:
        the_project = GOES_BELOW.match(text)
    stage = _furthest(text, the_project.end(), words) if the_project else None
    if of_title and stage is None:
        stage = _stated(text, words) or (_at_work(text, words) if the_project and before.stage is None else None)
    if stage is None:
        return
    if before.stage is None or stage.status is Status.ACTUAL:
        found[at] = before._replace(stage=stage.stage, cue=None, status=stage.status)
    elif stage.order > words.order(before.stage):
        here, told = Here(index, before.flags), max(the_project.start("told") if the_project else stage.start, 0)
        found.append(here.found(before.kind, told, stage.end, before.subject, "project.onward", stage))


def _last_project(reading: Reading, index: int, found: Sequence[Finding]) -> int | None:
    """Which of the findings is the project that the sentence at `index` goes on about: the only one of the last sentence that
    names any, in this paragraph and not far back."""
    last: int | None = None
    for at in range(len(found) - 1, max(len(found) - RECENT, 0) - 1, -1):
        finding = found[at]
        if finding.sentence < (index - TITLE_WITHIN if last is None else found[last].sentence):
            break
        if not _is_project(reading, finding):
            continue
        if last is not None and finding.subject != found[last].subject:
            return None
        last = at
    block = reading.lines[index].block
    if last is not None and found[last].sentence < index - LAST_WITHIN and not _is_title(reading, found[last]):
        return None
    return last if last is not None and reading.lines[found[last].sentence].block == block else None


def _is_project(reading: Reading, finding: Finding) -> bool:
    """A project, or a park that is an entry or all of its sentence; a phase is told of the project itself."""
    if finding.kind is Kind.PROJECT:
        return finding.rule != PHASE_RULE
    return finding.kind is Kind.PARK and (finding.rule == "project.entry" or _is_title(reading, finding))


def _is_title(reading: Reading, named: Finding) -> bool:
    """Whether a sentence is all a name: （一）甲项目."""
    return TITLE.fullmatch(reading.lines[named.sentence].text.replace(named.subject, "")) is not None


def _phases(text: str, index: int, project: Finding, words: StageWords) -> Iterator[Finding]:
    """一期在春节前已经封顶，二期主体7月底前结顶: what is told of each phase of a project."""
    if "期" not in text or OWN_PHASE.search(project.subject):
        return
    here = Here(index, project.flags)
    for clause in CLAUSE.finditer(text):
        phase = PHASE_CLAUSE.match(text, *clause.span())
        stage = words.after(text, phase.end(), clause.end(), last=True) if phase else None
        if phase and stage:
            name = f"{project.subject}{phase['phase']}"
            yield here.found(Kind.PROJECT, clause.start(), stage.end, name, PHASE_RULE, stage)


def _furthest(text: str, at: int, words: StageWords) -> StageHit | None:
    """The furthest stage that the clause at `at` and those behind it tell of their subject: 三个厂房已完工 tells of another."""
    end = until(text, at, "；。")
    comma = text.find("，", at, end)
    here = words.after(text, at, comma if comma >= 0 else end, last=True)
    if here and (CONTENT.match(text, here.start, end) or OTHERS.match(text, here.end)):
        here = None  # 建设厂房5万平方米: what it consists of; 新开工项目3个: others
    later = [told.stage for told in told_on(text, text, at, end, words) if not PHASE_CLAUSE.match(text, told.start)]
    return furthest([*([here] if here else []), *later])


GOING_ON = re.compile("(?:已|正在|现正|现已)(?!办理|编制|开展)[^，。；]{0,12}$")
"""Before what is done to a part of a project: 光伏区已并网发电, 已完成风机基础浇筑52台."""
SPENT = re.compile("(?:累计|已)(?:完成(?:投资)?|投资)：?[约近]?[0-9.]+[万亿]*元")
NO_PART = re.compile("(?:用地|土地|手续|资金)(?:均|全部)*(?:已|正在)")


def _at_work(text: str, words: StageWords) -> StageHit | None:
    """What is done to one part of it, or spent, shows that a project is being built, however far the part is."""
    if spent := SPENT.search(text):
        return StageHit("construction", *spent.span(), words.order("construction"), Status.ACTUAL)
    for clause in CLAUSE.finditer(text):
        hit = words.after(text, *clause.span(), last=True)
        done = hit and hit.status is Status.ACTUAL and GOING_ON.search(text, clause.start(), hit.start)
        if PHASE_CLAUSE.match(clause[0]):
            continue
        if hit and done and hit.order >= words.order("groundbreaking") and not NO_PART.search(clause[0]):
            return hit._replace(stage="construction", order=words.order("construction"))
    return None


STATED = re.compile("(?:阶段|状态|中)?(?=[，。；]|$)")


def _stated(text: str, words: StageWords) -> StageHit | None:
    """The furthest step that is all of a clause in an entry of a register: 设备进场，投资完成率42%。, 在建。."""
    hits = []
    for clause in CLAUSE.finditer(text):
        hit = words.after(text, *clause.span())
        if hit and hit.status is Status.ACTUAL and STATED.match(text, hit.end):
            hits += [hit] * (SUBJECTLESS.fullmatch(text, clause.start(), hit.start) is not None)
    return furthest(hits)


SEVERAL = re.compile(r"(?P<many>[两二三四五六])个?项目(?:均|都|已|全部|陆续|相继|先后|顺利)*")
"""As many projects as the sentence before has named: 促使两项目顺利投产."""
MANY = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def tell_of_several(reading: Reading, index: int, found: list[Finding], words: StageWords) -> None:
    """两项目顺利投产: a stage of all projects and companies that the sentence before names, when there are so many."""
    text = reading.lines[index].text
    several = SEVERAL.search(text) if index and reading.lines[index - 1].block == reading.lines[index].block else None
    if several is None:
        return
    low = max(len(found) - RECENT, 0)
    before = [
        at for at in range(low, len(found))
        if found[at].sentence == index - 1 and found[at].kind in (Kind.PROJECT, Kind.ENTERPRISE)
    ]  # fmt: skip
    stage = words.after(text, several.end(), min(several.end() + 6, len(text)))
    if stage and stage.start == several.end() and len(before) == MANY[several["many"]]:
        for at in before:
            found[at] = found[at]._replace(stage=stage.stage, cue=None, status=stage.status)
