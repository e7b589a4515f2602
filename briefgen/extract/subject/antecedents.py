"""What a sentence speaks of again without naming it: 该项目, 项目总投资, 公司, 园区, 建成达产后….

In: the lines of a reading and the names in each. Out: for a line the project, the company and the park that its loose words
mean, None where the text leaves that open. Which number is about them is for `subjects` to decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line, Reading
from briefgen.extract.subject.actors import (
    FAR,
    LEADS,
    NEAR,
    OTHERS,
    TELLS_ON,
    WIDER,
    Names,
    company_before,
    lines_back,
    speaker,
    told_of,
)
from briefgen.extract.subject.profiles import sheet_of, topic_of
from briefgen.extract.subject.zones import office_of
from briefgen.extract.text.once_built import ONCE_BUILT
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.siting import PARKS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.speaking import SAYS
from briefgen.extract.text.to_come import TO_COME
from briefgen.extract.text.visiting import GONE_TO
from briefgen.extract.text.wordlists import any_of
from briefgen.lead_ins import ACCORDING

_TOLD = rf"(?:{ACCORDING}|目前|此外|同时|其中|另外|待|等|截[至止][^，。；]{{0,8}}，)?，?"
# words that speak again of a project; 项目 alone where a sentence begins with it
_PHASED = r"(?:[一二三四首]期(?:工程)?)?(?![数库群名清组招签落引为支资来不储类法人])"
THIS_COSTING = re.compile("(?:这个|该|这一|此)(?:总|计划总?)?投资[^，。；、]{2,14}元的(?:大|重[大点])?项目")
"""这个总投资12亿元的项目: the one told of before."""
THE_PROJECT = re.compile(
    rf"(?:(?:(?<![^。“；])|(?<=[绍示说露者]，)){_TOLD}(?:整个|全部)?|该|此|这一|这个(?:[国省市县区]家?级)?(?:重[点大])?)项目{_PHASED}"
    rf"|(?<=，)(?:预计)?(?:整个)?项目(?=[^，。；]{{0,4}}{ONCE_BUILT})|(?<=，)项目(?=[总整]体)|{THIS_COSTING.pattern}"
)
"""该项目, 此项目二期; 项目 that begins a sentence, or stands before what it does when built."""
PHASE_AGAIN = re.compile(rf"(?<![^，；：。“\n]){_TOLD}[一二三四首]期(?:工程|项目)?(?![^，；。]{{0,4}}、)")
_IN_PARK = "(?<![^，。；])(?:目前，?|如今，?)?(?:这里|区内|全园|(?:起步|核心|启动|拓展|先行|先导)区)"
THIS_PARK = re.compile(rf"园区|该园|园内|产业园|这(?:片|座|个)园|{_IN_PARK}")
"""Of a park that a sentence tells a step of: it is found as a project."""
_DAY = "(?=[0-9今明后年上下])(?:20[0-9]{2}年|[今明后]年)?(?:[0-9]{1,2}月|[上下]半年|年[底内中初末])?(?:底|初|份|中旬|上旬|下旬|[0-9]{1,2}日)?"
PROJECT_GOES_ON = re.compile(
    rf"(?:届时|到时)，?(?=[将可]|预计|有望|年[产处加税可]|实现|新增|形成|带动|项目|每年)|(?:目前，)?(?:其中，?)?(?:预计)?"
    rf"(?:[一二三四首]期|全部|全面|整体|完全)?(?:项目|工程)?{ONCE_BUILT}|"
    rf"{TO_COME}?(?:将?[于在])?{_DAY}(?:前|可|将|实现|正式|全面|建成|竣工)*(?:{any_of(TOGETHER)})(?!项目)|"
    r"(?:其|计划|预计|规划)?(?:总投资|总占地|总?建筑面积|占地)"
)
"""A sentence that tells further of the project named before it."""
SPENT = re.compile(r"(?<![^，；])(?:目前)?(?:已|累计|现已|[0-9]{4}年，|截至[^，。；]{2,8}，?已?)(?:累计)?完成投资")
"""截至目前，主体完工，已完成投资2.5亿元: spent on what the paragraph tells of."""


class Again(NamedTuple):
    """The names that loose words of a line mean; `topic` is what the text or the item is about, `sheet` the project whose data the
    line tells, `speaker` the company that says what stands before `speech`."""

    park: str | None = None
    project: str | None = None
    company: str | None = None
    told_of: str | None = None
    topic: str | None = None
    sheet: str | None = None
    speaker: str | None = None
    speech: int = 0


def antecedents(reading: Reading, index: int, names: Names, topics: Mapping[int, Span]) -> Again:
    """The antecedents of line `index`."""
    said_by = speaker(reading, index, names)
    topic = topics.get(index)
    of_type = {topic.type: topic.name} if topic else {}
    return Again(
        _park_before(reading, index, names) or of_type.get("park"),
        _phase_left_out(reading.lines[index], _project_before(reading, index, names)),
        company_before(reading, index, names) or of_type.get("enterprise"),
        told_of(reading, index, names) or _carried(reading, index, names) or _park_goes_on(reading, index, names),
        topic_of(reading, index, names, topics),
        sheet_of(reading, index),
        *(said_by or ()),
    )


def _park_before(reading: Reading, index: int, names: Names) -> str | None:
    """The park that the paragraph of a line named last, or whose man it tells of, for 园区 and 经开区 said again."""
    line = reading.lines[index]
    if not any(word in line.text for word in ("园", "区", "这里")):
        return None
    told = [line, *reading.lines[index + 1 : index + 2]] if line.text.rstrip().endswith("”") else [line]
    if of_office := next((name for one in told if (name := office_of(one))), None):
        return of_office
    for at in lines_back(reading, index, 2 * NEAR, beyond=THIS_PARK.match(line.text) is not None):
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
        if projects := _told_of(reading.lines[at], _unheld(reading.lines[at], names.get(at, ()))):
            return projects.pop() if len(projects) == 1 else None
        if said and at == index - 1 and (maker := _maker(reading, at, index, names)):
            return maker
        if says_the_project(reading.lines[at], 0, len(reading.lines[at].text)):
            return _project_before(reading, at, names)  # 甲公司入驻园区。项目占地30亩。该项目建成后…
    return None


def _phase_left_out(line: Line, project: str | None) -> str | None:
    """甲风电场一期总装机30万千瓦。二期规划装机50万千瓦: another phase is none of the first."""
    return PHASE_OF.sub("", project) if project and A_PHASE.match(line.text) else project


HOLDS = re.compile("(?:建设|打造|新建|兴建|扩建|改建|包括|包含|涵盖)[^，。；：]{0,40}$")
"""Between a project and what is built as a part of it: 甲项目总投资20亿元，将建设乙总部、丙基地，达产后年产值60亿元."""


def _unheld(line: Line, names: Sequence[Span]) -> list[Span]:
    """The names of a line but those of what 该项目 builds: 该项目占地300亩，主要建设甲生产线、乙中心."""
    return [s for s in names if not (says_the_project(line, 0, s.start) and HOLDS.search(line.text, 0, s.start))]


def _park_goes_on(reading: Reading, index: int, names: Names) -> str | None:
    """园区入驻企业136家。去年实现产值186亿元: the park that the sentence before speaks of again, where a line names nothing wider."""
    line = reading.lines[index]
    if names.get(index) or not TELLS_ON.match(line.text) or WIDER.search(line.text) or line.places:
        return None
    at = next(lines_back(reading, index, 1, beyond=False), None)
    if at is None or names.get(at) or not PARK_OPENS.match(reading.lines[at].text):
        return None
    return _park_before(reading, at, names)


PARK_OPENS = re.compile(f"(?:答：|“)?(?:目前，?|如今，?)?(?:(?:该|整个)?(?:产业)?园区?(?!级)|{_IN_PARK})")
SPEAKER = re.compile(f"[^，。；：“]{{2,24}}(?:{SAYS})")
"""Behind a company whose man only tells of a project."""


def _maker(reading: Reading, at: int, index: int, names: Names) -> str | None:
    """The park that the line before ends with; in its paragraph also the company that it opens with, the park that it opens with or that
    alone it names. 甲集团打造乙产业城。该项目分两期建设; 甲公司作为首批企业入驻。该项目总投资50亿元; 作为重点项目之一，甲产业园占地300亩。
    项目总投资50亿元."""
    line, spans = reading.lines[at], names.get(at, ())
    ends = [s for s in spans if s.type == "park" and line.text[s.end :].rstrip() in ("", "。")]
    built = ends and spans[0].type != "enterprise" and HOLDS.search(line.text, 0, ends[-1].start)
    if ends and not built:
        return ends[-1].name
    if line.block != reading.lines[index].block or not spans or SPEAKER.match(line.text, spans[0].end):
        return None
    first = next((s.name for s in spans if s.type in ("enterprise", "park") and s.start < LEADS), None)
    alone = {s.name for s in spans} if all(s.type == "park" and s.start in line.clauses for s in spans) else set()
    return first or (alone.pop() if len(alone) == 1 else None)


def _told_of(line: Line, names: Sequence[Span]) -> set[str]:
    """The projects of a line, of several the one that it ends with; one named twice, shorter the second time, is one."""
    projects = {s.name for s in names if s.type == "project" and s.name}
    last = {s.name for s in names if s.type == "project" and s.name and line.text[s.end :].rstrip() in ("", "。")}
    if len(last) == 1:
        return last  # 随着甲基地扩产，起步区建设了乙配套基地。这一项目…
    return {name for name in projects if not any(name != other and name in other for other in projects)}


IT_IS = re.compile("这[也正]?是")
_WORKS = "(?:主体|土建|桩基|钢结构|装修|绿化)(?:工程|结构|施工)?(?:已|全部)?完成"
SUBJECTLESS = re.compile(
    f"{IT_IS.pattern}|{_TOLD}(?:已(?!有)|正|现已|{_WORKS}|总投资|占地|总?建筑面积|年产|(?:生产|建设|总)规模|预计(?![二三四]期)|计划|主要|主营|"
    "累计|实现|完成|拥有)"
)
"""Begins a sentence that has no subject of its own: 已建成厂房3栋."""


DESCRIBES_NEXT = re.compile("[^，。；]*[0-9元亩吨][^，。；、的0-9]{0,8}的[^，。；、的]{2,16}(?:项目|工程|基地|中心|园)")
"""总投资18亿元、年产20万吨硅钢的华昱项目9月点火: the sentence names what it is about behind its figures."""


def _carried(reading: Reading, index: int, names: Names) -> str | None:
    """The one thing that the sentence before is about, where a line has no subject: 该项目占地30亩。已建成厂房3栋; 甲项目开工。这是全省最大的
    项目，总投资7亿元."""
    line = reading.lines[index]
    is_said = IT_IS.match(line.text) is not None
    open_to_others = names.get(index) or (not is_said and (line.places or OTHERS.search(line.text)))
    if open_to_others or not SUBJECTLESS.match(line.text) or DESCRIBES_NEXT.match(line.text):
        return None
    for at in lines_back(reading, index, NEAR, beyond=False):
        earlier, spans = reading.lines[at], names.get(at, ())
        if spans:
            alone = len({s.name for s in spans}) == 1
            return spans[0].name if alone and _is_about(earlier, spans[0]) else None
        if says_the_project(earlier, 0, len(earlier.text)):
            return _project_before(reading, at, names)
        if not SUBJECTLESS.match(earlier.text):
            return None
    return None


def _is_about(line: Line, name: Span) -> bool:
    return name.type == "project" or name.start in line.clauses or GONE_TO.search(line.text, 0, name.start) is not None


PHASE_OF = re.compile("第?[一二三四]期(?:工程|项目)?$")


def says_the_project(line: Line, start: int, end: int) -> bool:
    """Whether the characters `start:end` of a line speak again of a project or of a phase of one."""
    text = line.text
    project = text.find("项目", start, end) >= 0 and THE_PROJECT.search(text, start, end)
    return bool(project or (text.find("期", start, end) >= 0 and _says_a_phase(text, start, end)))


A_PHASE = re.compile("[一二三四首]期(?:工程|项目)?")


def _says_a_phase(text: str, start: int, end: int) -> bool:
    """二期再投20亿元; not where a phase was told of somebody before it (曙云在宿州一期已上架八成，二期再投20亿元)."""
    again, first = PHASE_AGAIN.search(text, start, end), A_PHASE.search(text, start, end)
    return bool(again and first and again.end() == first.end())
