"""What a sentence speaks of again without naming it: 该项目, 项目总投资, 公司, 园区, 建成达产后….

In: the lines of a reading and the names in each. Out: for a line the project, the company and the park that its loose words
mean, None where the text leaves that open. Which number is about them is for `subjects` to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line, Reading
from briefgen.extract.spans import Span

Names = Mapping[int, Sequence[Span]]

_TOLD = r"(?:据悉|据了解|据介绍|据测算|目前|此外|其中|另外|待|等)?，?"
# words that speak again of a project; 项目 alone where a sentence begins with it
_PHASED = r"(?:[一二三四首]期(?:工程)?)?(?![数库群名清组招签落引为支资来不储类法人])"
THE_PROJECT = re.compile(
    rf"(?:(?<![^。“；]){_TOLD}(?:整个|全部)?|该|此|这一|这个(?:[国省市县区]家?级)?(?:重[点大])?)项目{_PHASED}"
    r"|(?<=，)(?:预计)?(?:整个)?项目(?=[^，。；]{0,4}(?:建成|达产|投产|竣工|满产)[^，。；]{0,6}后)"
)
PLACED = re.compile(rf"{_TOLD}(?:(?:该|此|这一|这个)项目|项目(?=位于|选址|坐落|落户|地处))")
"""Begins what is told of a project, the place where it lies included."""
PHASE = re.compile(rf"(?<![^，；：。“\n]){_TOLD}[一二三四首]期(?:工程|项目)?(?![^，；。]{{0,4}}、)")
THE_COMPANY = re.compile(
    r"这家[^，。；、]{0,16}企业|(?<![^，。；：“\n年月日度])(?:目前)?(?:该|这家)?(?:公司|企业)(?!家|数|[^，。；]{0,4}[、和])|“我们|我们(?:公司|企业|厂)|他们生产|(?:企业|公司)(?:相关)?负责人"
)
OPENLY = re.compile(r"公司|这家|该企业|这家企业|“我们|企业负责人|他们生产")
THIS_PARK = re.compile(r"园区|该园|园内|产业园")
GOES_ON = re.compile(
    r"(?:目前，|据悉，|据了解，|据介绍，)?(?:其中，?)?(?:预计)?(?:[一二三四首]期|全部|全面|整体|完全)?(?:项目|工程)?(?:全部|全面)?"
    r"(?:建成|达产|投产|满产|竣工|投用|达效|投运)(?:投产|达产|达效|运营|投用|并)*后|"
    r"(?:20[0-9]{2}年)?[0-9]{1,2}月(?:底|初|份)?(?:正式)?(?:开工|动工|投产|竣工|签约|奠基)|"
    r"(?:计划|预计|规划)?(?:总投资|总占地|总?建筑面积|占地)"
)
"""A sentence that tells further of the project named before it."""
SPENT = re.compile(r"(?<![^，；])(?:目前)?(?:已|累计|现已|[0-9]{4}年，|截至[^，。；]{2,8}，?已?)(?:累计)?完成投资")
"""截至目前，主体完工，已完成投资2.5亿元: spent on what the paragraph tells of."""
NEAR, FAR, LEADS = 4, 12, 3
"""Lines looked back at: for a sentence that only goes on, and for one that says 该项目 or 公司."""


class Again(NamedTuple):
    """The names that loose words of a line mean; `speaker` is the company that says what stands before `speech`."""

    park: str | None = None
    project: str | None = None
    company: str | None = None
    speaker: str | None = None
    speech: int = 0


def antecedents(reading: Reading, index: int, names: Names) -> Again:
    """The antecedents of line `index`."""
    speaker = _speaker(reading, index, names)
    return Again(
        _park_before(reading, index, names),
        _project_before(reading, index, names),
        _company_before(reading, index, names),
        *(speaker or ()),
    )


def _back(reading: Reading, index: int, reach: int, beyond: bool) -> Iterator[int]:
    """The lines before one, nearest first: of its paragraph, and of those above under the same headings if `beyond`."""
    line = reading.lines[index]
    for at in range(index - 1, max(-1, index - 1 - reach), -1):
        earlier = reading.lines[at]
        apart = (earlier.article, earlier.headings) != (line.article, line.headings)
        if apart or (earlier.block != line.block and not beyond):
            return
        yield at


def _park_before(reading: Reading, index: int, names: Names) -> str | None:
    """The park that the paragraph of a line named last, for 园区 said again."""
    if "园" not in reading.lines[index].text:
        return None
    for at in _back(reading, index, 2 * NEAR, beyond=False):
        if parks := [s for s in names.get(at, ()) if s.type == "park"]:
            return parks[-1].name
    return None


def _project_before(reading: Reading, index: int, names: Names) -> str | None:
    """The only project that the sentences before a line speak of, where it goes on about it."""
    line = reading.lines[index]
    said = says_the_project(line, 0, len(line.text))
    spent = "完成投资" in line.text and not line.places and SPENT.search(line.text)
    if not said and not spent and not GOES_ON.match(line.text):
        return None
    for at in _back(reading, index, FAR if said else NEAR, beyond=said):
        if projects := _told_of(names.get(at, ())):
            return projects.pop() if len(projects) == 1 else None
        maker = next((s for s in names.get(at, ()) if s.type == "enterprise" and s.start < LEADS), None)
        if maker and said and at == index - 1 and reading.lines[at].block == line.block:
            return maker.name  # 甲公司作为首批企业入驻。该项目总投资50亿元
    return None


def _told_of(names: Sequence[Span]) -> set[str]:
    """The projects of a line; one named twice, shorter the second time, is one."""
    projects = {s.name for s in names if s.type == "project" and s.name}
    whole = {PHASE_OF.sub("", name) for name in projects}
    if len(projects) > 1 and len(whole) == 1:
        return whole  # 甲项目分两期建设，一期…，二期…: of both
    return {name for name in projects if not any(name != other and name in other for other in projects)}


PHASE_OF = re.compile("[一二三四]期(?:工程|项目)?$")


def says_the_project(line: Line, start: int, end: int) -> bool:
    """Whether the characters `start:end` of a line speak again of a project or of a phase of one."""
    text = line.text
    project = text.find("项目", start, end) >= 0 and THE_PROJECT.search(text, start, end)
    return bool(project or (text.find("期", start, end) >= 0 and PHASE.search(text, start, end)))


def _company_before(reading: Reading, index: int, names: Names) -> str | None:
    """The company that was named last, for 该公司 and 公司 said again; for 企业 alone the only one of the paragraph."""
    text = reading.lines[index].text
    if "企业" not in text and "公司" not in text and "我们" not in text and "他们" not in text:
        return None
    if not THE_COMPANY.search(text):
        return None
    if not OPENLY.search(text):
        return _only_company(reading, index, names)
    for at in _back(reading, index, NEAR, beyond=True):
        spans = names.get(at, ())
        if companies := _companies(reading.lines[at], spans) or [*_in_projects(spans)]:
            return companies[-1]
    return None


def _companies(line: Line, spans: Sequence[Span]) -> list[str]:
    """The companies that a line speaks of, those of a list (甲、乙等龙头企业) aside."""
    listed = ("、", "等", "和", "与", "及")
    return [
        s.name
        for s in spans
        if s.type == "enterprise"
        and s.name
        and not line.text.startswith(listed, s.end)
        and not line.text.endswith("、", 0, s.start)
    ]


def _only_company(reading: Reading, index: int, names: Names) -> str | None:
    """The company that the paragraph began to tell of, when it names no other: 甲有限公司是…。企业今年产值预计7亿元."""
    told = [
        (s.start, s.name)
        for at in _back(reading, index, NEAR, beyond=False)
        for s in names.get(at, ())
        if s.type == "enterprise"
    ]
    leads = any(start < LEADS for start, _ in told)
    return told[0][1] if leads and len({name for _, name in told}) == 1 else None


SAYS = re.compile("[^，。；“”]{0,40}(?:说|表示|介绍|告诉|谈|坦言|透露)")
SPEECH = 4
"""Sentences that one answer goes on for before its speaker is told."""


def _speaker(reading: Reading, index: int, names: Names) -> tuple[str, int] | None:
    """The company whose man says a line, told behind the quotation, and how far that goes: “我们去年营收3亿元。”甲公司总经理说."""
    line = reading.lines[index]
    if not OURS.search(line.text):
        return None
    for at in range(index, min(index + SPEECH, len(reading.lines))):
        later = reading.lines[at]
        if later.block != line.block:
            return None
        if (end := _closing(later.text)) is not None:
            by = _told_by(reading, at, end + 1, names)
            return (by, end if at == index else len(line.text)) if by else None
    return None


def _closing(text: str) -> int | None:
    """Where what somebody says ends: at the mark behind a full sentence."""
    ends = [text.find(mark) + 1 for mark in ("。”", "！”", "？”", "，”") if mark in text]
    return min(ends, default=None)


def _told_by(reading: Reading, at: int, start: int, names: Names) -> str | None:
    """The company named where the words behind a quotation say who speaks: in its line, else at the head of the next one."""
    if start >= len(reading.lines[at].text.rstrip()) and at + 1 < len(reading.lines):
        at, start = at + 1, 0
    said = SAYS.match(reading.lines[at].text, start)
    spans = names.get(at, ()) if said else ()
    return next((s.name for s in spans if said and s.type == "enterprise" and start <= s.start < said.end()), None)


OURS = re.compile("我们|公司|企业")
COMPANY = re.compile(r"(?:园区|开发区|园|[省市县区镇])?([^，。；、]{2,16}?(?:有限责任公司|有限公司|集团))")


def _in_projects(names: Sequence[Span]) -> Iterator[str]:
    """The companies that names of projects begin with: 甲有限公司年产30GW单晶拉棒项目."""
    for span in names:
        found = COMPANY.match(span.name or "") if span.type == "project" else None
        if found:
            yield re.split(r"园区|开发区|产业园|工业园", found[1])[-1]
