"""Findings by their names: parks, platforms, offices and companies that a head noun shows, with the stage that the sentence tells.

In: a sentence, its names, what is found in it already. Out: `Finding`s. Must not: take what is aimed at, gone to or counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.finding.finding import Finding, Here
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.onward import SUBJECTLESS, told_on
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.text.siting import PARKS, SITES, ZONES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import since, until
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind, Status
from briefgen.numerals import SEVERAL

OF_TYPE = {"park": Kind.PARK, "platform": Kind.PLATFORM, "org": Kind.INSTITUTION, "enterprise": Kind.ENTERPRISE}
STAGED = frozenset({Kind.PARK, Kind.PLATFORM})
NOT_ITS_OWN = re.compile(r"项目|企业|\d|有|等")
"""Between a park and a stage word: then its projects are signed or built, not the park."""
OWN_PART = re.compile(
    r"(?:[一二三四五]期)?(?:[0-9.]+万?(?:平方米|㎡)|[0-9]+[号栋座幢](?:、[0-9]+[号栋座幢])*)?(?:标准|主)?(?:研发楼|主楼|厂房|车间|仓库)"
    r"(?:提前[0-9]+天|全部|陆续|均|已|顺利|主体)*"
)
"""Between a park and a stage word: a house of its own that tells how far it is (甲园二期3万平方米研发楼提前9天封顶)."""
OF_TITLE = re.compile("[^，。；]+：")
"""Between a park and a stage word: a title's words stand before the colon, what is listed behind it (甲园一周看点：开工、出货提速) is not the
park's step; 甲园：已开工 is."""
OBJECTS = ("项目", "企业", "入驻企业", "的")
"""Behind a stage word: then it tells of these, not of the park (甲园已签约入驻企业16家)."""
TAKES = re.compile("新?(?:引进|招引|引入|签约|签订|签署|进驻|入驻)了?(?!落|[，。；、]|$)")
"""甲产业园引进下游项目9个: what a park takes in is not the park."""
SETTLES = ("落户", "落子", "花落", "落地", "入驻", "进驻")
"""Before a park: 甲项目落户乙产业园 tells of what settles there."""
ZONE = "区"
"""Asked first: what most sentences that are read do not hold."""
NEAR, FAR, BEFORE = 10, 20, 24
"""Characters between a park and the stage word behind it (further away only times and adverbs may stand between), and up to one before
it."""
COUNTED_BEHIND = re.compile(r"(?:累计|总数)?(?:已?达到?)?[0-9]+[多余]?[个家座]")
"""国家级创新平台26个: so many of a sort, no name."""
CALLED_ON = re.compile(
    r"招商(?:团队|小分队|小?组)[^，。；]{0,6}(?P<verb>拜访|走访|会见)了?(?:[^，。；]{2,20}[和及、])?$"
)
"""Before a company's name: 招商团队拜访了甲集团和."""
AWAY = ("向", "赴", "往", "来自", "对标", "借鉴", "学习")
"""Before a name: a place gone to or come from, no fact of this document."""
LISTED = 3
"""So many projects of a sentence are a list."""
SUMMED = tuple(f"{many}大" for many in SEVERAL)
"""Before a name: 甲、乙两大医药产业园 sums up what is named before it."""
_LIES = "前身|位于|坐落|地处|(?:成立|始建|创建|组建|设立)于|于[0-9]{4}年[^，。；]{0,12}(?:成立|设立|批准|批复)"
_SIZE = "(?:总体?)?规划(?:总|用地)?面积|[总辖]面积|(?:辖区)?规划控制"
_BECAME = "升级|升格|晋升|晋级|获批|获评|被认定|被评|封关|揭牌|挂牌|扩区|扩园"
_EVENT = f"(?:正式|成功|顺利|完成|实现)*(?:{_BECAME}|通过[^，。；]{{0,6}}(?:认定|验收)|经[^，。；]{{2,8}}批准)"
PROFILED = re.compile(
    rf"^(?P<name>[^，。；：、“”的\s]{{2,18}}(?:{any_of(ZONES)}|试验区|综保区)|化工园区)(?:（[^（）]{{2,20}}）)?"
    f"(?={_LIES}|{_SIZE}|{_EVENT}|是[^，。；]{{0,12}}(?:{SITES}))"
)
"""A sentence that says what a zone is, where it lies, how large it is or what it has become: there it is more than a place."""
SCENE = re.compile(
    rf"(?<![^，。；的])(?P<name>(?![全各本该我])[^，。；：、“”的\s]{{2,16}}(?:{any_of((*ZONES, *PARKS))}|作业区|港区))"
    "(?:里|那头|那边|这头|这边)，"
    rf"|^(?P<port>[^，。；：、“”的\s]{{3,16}}作业区)，(?=[0-9])"
)
"""肃州区的酒泉经开区里，…, 甲作业区，20台吊车一字排开: where a scene is laid."""
SAID_TO_BE = re.compile("(?:是|成为|作为)[^，。；]{0,16}(?:最[^，。；的]{1,2}|唯一)的$")
"""是全省最大的化工园区: what a place that is named elsewhere is."""
AIM = re.compile("以(?:建设|打造|建成)$")
"""以建设甲产业园为方向: what is aimed at."""


def by_name(
    here: Here, text: str, names: Sequence[Span], before: Sequence[Finding], words: StageWords
) -> Iterator[Finding]:
    """The parks, platforms, offices and companies of one sentence that are not found `before`, with their stages."""
    offices = {span.end for span in names if span.type == "org"}
    for span in names:
        kind = OF_TYPE.get(span.type)
        if kind is None or _is_none(text, span, kind in STAGED):
            continue
        if kind is Kind.PLATFORM and span.end in offices:
            continue  # 县政务服务中心 is an office
        around = [f for f in before if f.start < span.end and span.start < f.end and f.kind is not Kind.MECHANISM]
        if around and not (kind is Kind.ENTERPRISE and _builds(span, around, before)):
            continue
        stage = _stage(text, span, words) if kind in STAGED else _lead(text, span, kind)
        told = list(told_on(text, text, span.end, len(text), words)) if kind in STAGED else []
        if told and stage is None:
            stage = told.pop(0).stage
        name, reached = span.name or span.text, words.order(stage.stage if stage else None)
        yield here.found(kind, span.start, span.end, name, f"name.{span.type}", stage)
        for step in told:
            if step.stage.order > reached:
                yield here.found(kind, step.start, step.end, name, "project.onward", step.stage)


def profiled(here: Here, text: str, before: Sequence[Finding]) -> Iterator[Finding]:
    """甲经济开发区位于…，2004年设立: the zone that a sentence describes."""
    found = PROFILED.match(text) if ZONE in text else None
    if found and not any(f.kind is Kind.PARK and f.start < found.end() for f in before):
        yield here.found(Kind.PARK, *found.span("name"), found["name"], "name.zone")
    scene = SCENE.search(text) if ZONE in text or "园" in text else None
    if scene:
        where = scene.span(str(scene.lastgroup))
        if left_edge(text[slice(*where)], where[1] - where[0]) == 0 and not any(
            f.start < where[1] and where[0] < f.end for f in before
        ):
            yield here.found(Kind.PARK, *where, text[slice(*where)], "name.zone")


def _is_none(text: str, span: Span, staged: bool) -> bool:
    """Whether a name is only gone to or come from; of a park, whether it is aimed at or one of so many of a sort."""
    if text.endswith(AWAY, 0, span.start) or (staged and text.endswith(SUMMED, 0, span.start)):
        return True
    if staged and SAID_TO_BE.search(text, max(0, span.start - 24), span.start):
        return True
    aimed = staged and text.startswith("为", span.end) and AIM.search(text, 0, span.start)
    return bool(aimed or (staged and COUNTED_BEHIND.match(text, span.end)))


def _builds(span: Span, around: Sequence[Finding], before: Sequence[Finding]) -> bool:
    """Whether a company is told of by the name of what it builds (甲公司年产5万吨前驱体项目); in a list the projects are told of."""
    projects = [f for f in before if f.kind is Kind.PROJECT]
    return (
        span.text.endswith(("公司", "集团"))
        and len(projects) < LISTED
        and all(f in projects and f.start == span.start for f in around)
    )


def _stage(text: str, span: Span, words: StageWords) -> StageHit | None:
    """The stage that the clause of a park or platform says of it, ahead of it or behind."""
    low, end = since(text, span.start, "，。；"), until(text, span.end, "，。；")
    ahead = words.after(text, span.end, min(end, span.end + FAR))
    if ahead and not text.startswith(OBJECTS, ahead.end) and not TAKES.match(text, ahead.start):
        if OF_TITLE.match(text, span.end, ahead.start):
            return None
        near = ahead.end <= span.end + NEAR and not NOT_ITS_OWN.search(text, span.end, ahead.start)
        if (
            near
            or OWN_PART.fullmatch(text, span.end, ahead.start)
            or SUBJECTLESS.fullmatch(text, span.end, ahead.start)
        ):
            return ahead
    stage = words.before(text, max(low, span.start - BEFORE), span.start)
    settled = stage and text.endswith(SETTLES, stage.start, stage.end)
    return stage if stage and not settled and _reaches(text[stage.end : span.start]) else None


def _reaches(between: str) -> bool:
    """Whether a stage word governs the name behind it: nothing but amounts, 了 and 的 stand between."""
    return not re.search(r"[、，；]|在|仪式|活动", between) and len(between) <= 20


def _lead(text: str, span: Span, kind: Kind) -> StageHit | None:
    """The stage of a company that a team sent out to win projects calls on: the first of a project's life."""
    called = CALLED_ON.search(text, 0, span.start) if kind is Kind.ENTERPRISE else None
    return StageHit("lead", *called.span("verb"), 0, Status.ACTUAL) if called else None
