"""What a sentence speaks of again without naming it: 该项目, 项目总投资, 公司, 园区, 建成达产后….

In: the lines of a reading and the names in each. Out: for a line the project, the company and the park that its loose words
mean, None where the text leaves that open. Which number is about them is for `subjects` to decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line, Reading
from briefgen.extract.subject.actors import FAR, LEADS, NEAR, Names, company_before, lines_back, speaker, told_of
from briefgen.extract.subject.zones import office_of
from briefgen.extract.text.once_built import ONCE_BUILT
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.siting import PARKS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.lead_ins import ACCORDING

_TOLD = rf"(?:{ACCORDING}|目前|此外|其中|另外|待|等|截[至止][^，。；]{{0,8}}，)?，?"
# words that speak again of a project; 项目 alone where a sentence begins with it
_PHASED = r"(?:[一二三四首]期(?:工程)?)?(?![数库群名清组招签落引为支资来不储类法人])"
THIS_COSTING = re.compile("(?:这个|该|这一|此)(?:总|计划总?)?投资[^，。；、]{2,14}元的项目")
"""这个总投资12亿元的项目: the one told of before."""
THE_PROJECT = re.compile(
    rf"(?:(?:(?<![^。“；])|(?<=介绍，)|(?<=表示，)){_TOLD}(?:整个|全部)?|该|此|这一|这个(?:[国省市县区]家?级)?(?:重[点大])?)项目{_PHASED}"
    rf"|(?<=，)(?:预计)?(?:整个)?项目(?=[^，。；]{{0,4}}{ONCE_BUILT})|{THIS_COSTING.pattern}"
)
"""该项目, 此项目二期; 项目 that begins a sentence, or stands before what it does when built."""
PHASE_AGAIN = re.compile(rf"(?<![^，；：。“\n]){_TOLD}[一二三四首]期(?:工程|项目)?(?![^，；。]{{0,4}}、)")
THIS_PARK = re.compile(r"园区|该园|园内|产业园")
"""Of a park that a sentence tells a step of: it is found as a project."""
_DAY = "(?=[0-9今明后年上下])(?:20[0-9]{2}年|[今明后]年)?(?:[0-9]{1,2}月|[上下]半年|年[底内中初末])?(?:底|初|份|中旬|上旬|下旬|[0-9]{1,2}日)?"
PROJECT_GOES_ON = re.compile(
    rf"(?:届时|到时)，?(?=[将可]|预计|有望|年[产处加税可]|实现|新增|形成|带动|项目|每年)|(?:目前，)?(?:其中，?)?(?:预计)?"
    rf"(?:[一二三四首]期|全部|全面|整体|完全)?(?:项目|工程)?{ONCE_BUILT}|"
    rf"(?:预计|计划|力争)?(?:将?[于在])?{_DAY}(?:前|可|将|实现|正式|全面|建成|竣工)*(?:{any_of(TOGETHER)})(?!项目)|"
    r"(?:其|计划|预计|规划)?(?:总投资|总占地|总?建筑面积|占地)"
)
"""A sentence that tells further of the project named before it."""
SPENT = re.compile(r"(?<![^，；])(?:目前)?(?:已|累计|现已|[0-9]{4}年，|截至[^，。；]{2,8}，?已?)(?:累计)?完成投资")
"""截至目前，主体完工，已完成投资2.5亿元: spent on what the paragraph tells of."""


class Again(NamedTuple):
    """The names that loose words of a line mean; `speaker` is the company that says what stands before `speech`."""

    park: str | None = None
    project: str | None = None
    company: str | None = None
    told_of: str | None = None
    speaker: str | None = None
    speech: int = 0


def antecedents(reading: Reading, index: int, names: Names) -> Again:
    """The antecedents of line `index`."""
    said_by = speaker(reading, index, names)
    return Again(
        _park_before(reading, index, names),
        _project_before(reading, index, names),
        company_before(reading, index, names),
        told_of(reading, index, names),
        *(said_by or ()),
    )


def _park_before(reading: Reading, index: int, names: Names) -> str | None:
    """The park that the paragraph of a line named last, or whose man it tells of, for 园区 and 经开区 said again."""
    line = reading.lines[index]
    if "园" not in line.text and "区" not in line.text:
        return None
    told = [line, *reading.lines[index + 1 : index + 2]] if line.text.rstrip().endswith("”") else [line]
    if of_office := next((name for one in told if (name := office_of(one))), None):
        return of_office
    for at in lines_back(reading, index, 2 * NEAR, beyond=False):
        if parks := [s for s in names.get(at, ()) if s.type == "park" or (s.name or "").endswith(PARKS)]:
            return parks[-1].name
        if of_office := office_of(reading.lines[at]):
            return of_office
    return None


def _project_before(reading: Reading, index: int, names: Names) -> str | None:
    """The only project that the sentences before a line speak of, where it goes on about it."""
    line = reading.lines[index]
    said = says_the_project(line, 0, len(line.text))
    spent = "完成投资" in line.text and not line.places and SPENT.search(line.text)
    if not said and not spent and not PROJECT_GOES_ON.match(line.text):
        return None
    for at in lines_back(reading, index, FAR if said else NEAR, beyond=said):
        if projects := _told_of(reading.lines[at], names.get(at, ())):
            return projects.pop() if len(projects) == 1 else None
        maker = next((s for s in names.get(at, ()) if s.type in ("enterprise", "park") and s.start < LEADS), None)
        if maker and said and at == index - 1 and reading.lines[at].block == line.block:
            return maker.name  # 甲公司作为首批企业入驻。该项目总投资50亿元; 甲产业园由乙集团建设。项目总投资50亿元
    return None


def _told_of(line: Line, names: Sequence[Span]) -> set[str]:
    """The projects of a line, of several the one that it ends with; one named twice, shorter the second time, is one."""
    projects = {s.name for s in names if s.type == "project" and s.name}
    whole = {PHASE_OF.sub("", name) for name in projects}
    if len(projects) > 1 and len(whole) == 1:
        return whole  # 甲项目分两期建设，一期…，二期…: of both
    last = {s.name for s in names if s.type == "project" and s.name and line.text[s.end :].rstrip() in ("", "。")}
    if len(last) == 1:
        return last  # 随着甲基地扩产，起步区建设了乙配套基地。这一项目…
    return {name for name in projects if not any(name != other and name in other for other in projects)}


PHASE_OF = re.compile("[一二三四]期(?:工程|项目)?$")


def says_the_project(line: Line, start: int, end: int) -> bool:
    """Whether the characters `start:end` of a line speak again of a project or of a phase of one."""
    text = line.text
    project = text.find("项目", start, end) >= 0 and THE_PROJECT.search(text, start, end)
    return bool(project or (text.find("期", start, end) >= 0 and PHASE_AGAIN.search(text, start, end)))
