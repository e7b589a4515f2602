"""Projects whose names end in their head: 甲项目, 乙工程一期, 甲公司年产10万吨前驱体项目.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s. Must not: take a class of
projects (重点项目), a count of them (制造业项目59个) or a task that is called 工程 for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, staged
from briefgen.extract.naming.names import PLACES, left_edge
from briefgen.extract.naming.projects.items import clause_at, is_name, is_trade
from briefgen.extract.naming.projects.onward import is_only_said
from briefgen.extract.naming.projects.sizes import behind_amount, is_counted, is_counted_before, size_before
from briefgen.extract.naming.projects.words import AMOUNT_AHEAD, GENERIC, SITE_END, VALUE, WORDS
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import BUILDING, STANDING, STEPS
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind, Status
from briefgen.numerals import COUNT

_BUILT = f"(?:{any_of(WORDS['rebuilt'])})"
_FIRST = "".join(sorted({word[0] for word in (*WORDS["rebuilt"], "延伸", "项目", "工程")}))
_TAIL = "[一二三四]期|[^，。；、的]{1,8}(?<!阶)段(?!时)"
# asked first, since the regex engine would else try every branch at every character
HEADED = re.compile(rf"(?=[{_FIRST}])(?:{_BUILT}){{0,2}}(?P<head>工程项目|项目|工程)(?P<tail>{_TAIL})?")
PHASE_IN_BRACKETS = re.compile("（(?:[一二三四五]|[1-5])期[^（）]{0,4}）")
"""Behind a head, in the text: brackets are blank in what is masked."""
_PLACE = "[^，。；、的]{2,14}(?:[省市县区旗镇乡村州园港岛]|街道|基地)(?=[，。；]|$)"
NO_HEAD = re.compile(
    rf"[^，。；0-9今去明当本]{{0,3}}年(?![底内初前度末产])|用地(?!{VALUE}|面积)|选址(?!于|在|{_PLACE})|负责(?!人)"
    rf"|{any_of(WORDS['head_never_before'])}"
)
"""Behind 项目: then it is no head, 项目库, 三年项目年."""
SPEAKER = "负责人"
OF_FIRM = ("公司", "集团", "局", "院", "部", "园区", "企业", "单位")
"""Ends what stands before 项目负责人 where no project has a name: 甲公司项目负责人 speaks, 甲电池项目负责人 tells of one."""
_OFFICE = "[组局县市]长(?!沙|春|治|安|江)|书记|主任"
_QUOTED = f"(?:“[^“”]{{1,8}}”){{2,}}$|“[0-9+]+”|“[{COUNT}]个[^“”]{{1,3}}”$|“(?:大块头|巨无霸|高大上|高精尖|领头雁)”$"
NO_PROJECT_NAME = re.compile(
    rf"\d[年月]|季度|举行|“.”$|{_OFFICE}|^(?:{_QUOTED}|(?!{PLACES.pattern})[与同各]|每|[此本这]次|项目中)"
    rf"|(?:{any_of(WORDS['modifier_never_ends'])})$|^(?:{any_of(WORDS['fields_alone'])})$"
)
"""What shows that the words before 项目 are no name: a date, who holds an office, a field alone."""
CLASS_END = re.compile(f"(?:{any_of(WORDS['class_ends'])})$")
"""Before 项目: a class of projects and what is done with it (扭住重大项目), no name."""
COSTING = re.compile(rf"，?(?:计划|规划|估算|预计)?总?投资{TO_NUMBER}{VALUE}|占地")
"""Behind a project named with two characters: 西拓项目总投资3600万元."""
COSTS = re.compile(rf"(?:计划|估算|概算|预算|累计)?(?:总投资|总造价|造价|完成投资)额?{TO_NUMBER}{VALUE}")
"""Behind 工程 that is one work: 甲路改造工程总造价1.46亿元."""
TOLD_OF = re.compile(
    "(?:，这(?:一|个|座)[^，。；]{0,24}|(?:这|都|均|也|皆|全部)[是为]|属于?|作为)(?:一个|全[国省市县区])?$"
)
"""Before a head: what is said of a project named earlier, 这是石化产业配套项目."""
PHASES = re.compile("(?:[一二三四五六]期?、)+[一二三四五六]期$")
"""甲一、二、三期项目 is one name."""
_STEPPED = f"(?:重点|重大|新建|入驻|{any_of((*STEPS, *STANDING))})项目(?=.{{2}})"
_STEP = f"^(?:续建|{any_of(BUILDING)})(?:建设|了)?(?=.{{4}})"
LED_BY = re.compile(
    rf"^.*(?:{_STEPPED}|布局(?:建设)?(?=.{{3}})|签[下订署约]了?(?=.{{4}})|(?:项目|工程|产业园|科技园|物流园)[和与及](?=.{{3}}))|{_STEP}"
)
"""Before a project's own name: 已投产项目甲食品项目, 甲项目和乙项目, 开工甲项目."""
LATER = re.compile(r"[，；](?:该|此)?项目(?!招|建设|为)")
CEREMONY = re.compile("(?:仪式|活动|大会)")
"""Behind a stage word: 开工仪式在甲项目现场举行 tells of others."""
STAGE_AHEAD = 8
"""Characters before a name that may hold its stage word: 开工建设的甲项目."""
PRODUCTS = re.compile(r"(?:^|[，；。])([^，；。、]{2,24}与[^，；。、]{2,16}(?:制品|产品|用品|食品|药品|器件|设备))、$")
"""研究中心与兽用生物制品、保健品生产基地项目: products in a row before a base are of one name."""
USED_FOR = re.compile("[^，。；、的]{2,8}(?<![利使应采费启征])用(?![于户地品])(?=.{3})")
"""新能源、云计算用高性能电极箔项目: what it is used for stands in its name."""
WORKS = re.compile(f"(?:[一二三四]期|(?:{any_of(WORDS['works'])})(?:[东西南北中]?段)?\ufffc*)$")
"""Before 工程: a building, where 系统工程 is none."""
LONGEST_WORK = 12
"""Characters looked back at for one: 西二路（高村）工程 is told by what its brackets stand behind."""


def headed(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲项目, 乙工程一期: names that end in their head."""
    for found in HEADED.finditer(masked):
        phase = None if found["tail"] else PHASE_IN_BRACKETS.match(text, found.end())
        tail, end = (phase[0], phase.end()) if phase else (found["tail"] or "", found.end())
        if not tail and (NO_HEAD.match(masked, found.end("head")) or _is_effort(found, masked)):
            continue
        start, counted = _headed_start(text, masked, found)
        modifier = text[start : found.start()]
        of_class = CLASS_END.search(modifier) and not tail
        speaks = text.startswith(SPEAKER, end) and modifier.endswith(OF_FIRM)
        sorts = _are_sorts(text, start, modifier)
        if counted or of_class or speaks or sorts or _is_told(text, start) or _names_none(modifier, masked, end):
            continue
        if text.startswith("，而", start - 1):
            start, modifier = start + 1, modifier[1:]  # ，而甲项目入驻后
        first = start
        if led := LED_BY.search(modifier):
            start += led.end()
        if start < end <= start + MAX_NAME:
            stage = _stage_of(text, masked, start, found, words)
            if stage is None and led:
                stage = _stage_of(text, masked, first, found, words)  # 建成甲产业园和乙项目: of both
            yield staged(Kind.PROJECT, start, text[start:end], stage, "headed")
            yield from _beside(text, masked, start, stage)


def _beside(text: str, masked: str, start: int, stage: StageHit | None) -> Iterator[Named]:
    """甲生产基地、乙项目已签约: the site right before a project of a list of two."""
    if stage is None or not masked.endswith("、", 0, start):
        return
    first = left_edge(masked, start - 1)
    name = text[first : start - 1]
    if SITE_END.search(name) and len(name) >= SHORTEST_SITE and is_name(name, Kind.PROJECT):
        yield staged(Kind.PROJECT, first, name, stage, "beside")


SHORTEST_SITE = 6
"""Characters of a site named beside a project: no 研发中心."""


def _is_effort(found: re.Match[str], masked: str) -> bool:
    """Whether 工程 is a task and no building (民心工程)."""
    if "工程" not in found["head"] or COSTS.match(masked, found.end()):
        return False
    return WORKS.search(masked, max(0, found.start() - LONGEST_WORK), found.start()) is None


def _headed_start(text: str, masked: str, found: re.Match[str]) -> tuple[int, bool]:
    """Where the name before a head begins, and whether it is no name but what a number counts."""
    start = max(left_edge(masked, found.start()), behind_amount(text, masked, found.start()))
    if masked.startswith("及", start):  # 甲制储运用及储能装备基地项目: a verb stands inside the name
        start = left_edge(masked, max(start - 2, 0))
    if masked.endswith("、", 0, start) and (products := PRODUCTS.search(masked, 0, start)):
        start = products.start(1)
    if masked.endswith("期", 0, found.start()) and (phases := PHASES.search(masked, 0, found.start())):
        start = left_edge(masked, phases.start())
    if masked.endswith("、", 0, start) and USED_FOR.match(masked, start, found.start()):
        start = left_edge(masked, start - 1, listed=True)
    counted = is_counted(text, masked, found.end()) or is_counted_before(text, masked, start)
    if counted and (size := size_before(text, masked, start)) is not None:
        # 孚能科技年产30GWh动力电池项目: what it makes in a year is part of its name
        edge = left_edge(masked, size)
        return size if JUST_BEFORE.search(masked, edge, size) else edge, False
    return start, counted


JUST_BEFORE = re.compile("(?:签[下订约署]|引进|引来|投建|建设|上马|新上|落户|开建)了?$")
"""Before the size that begins a name: 甲公司在乙县签下14万吨甲醇项目."""
SUMMING_UP = re.compile("、[^，。；]*等$")
"""Before a head: 甲、乙等深加工项目 sums a list of sorts up."""


LIKE = ("类似", "同类", "此类", "这类")


SORTS = re.compile(f"(?:{any_of((*WORDS['fields'], *WORDS['trades'], *WORDS['goods']))})$|^.{{2,3}}$")
"""What an item of a list of sorts ends with, or all that it is."""


def _are_sorts(text: str, start: int, modifier: str) -> bool:
    """Whether a list of sorts ends before a head: 新材料、|高端装备和生物医药|项目."""
    if not text.endswith("、", 0, start) or not 1 <= sum(modifier.count(joint) for joint in "和与及") < 2:
        return False
    return all(SORTS.search(part) or is_trade(part) for part in re.split("[和与及]", modifier))


def _is_told(text: str, start: int) -> bool:
    """Whether a head only says what was named before is, or sums it up, or tells of others like it (类似甲项目已签约26家)."""
    if text.endswith(LIKE, 0, start):
        return True
    return TOLD_OF.search(text, 0, start) is not None or SUMMING_UP.search(text, 0, start) is not None


def _names_none(modifier: str, masked: str, end: int) -> bool:
    """Whether the words before a head are too few or too common for a name."""
    bare = GENERIC.match(modifier)
    rest = modifier[bare.end() :] if bare else modifier
    short = len(rest.strip("“”")) < 2 or (len(modifier) < 3 and not COSTING.match(masked, end))
    return short or NO_PROJECT_NAME.search(modifier) is not None or not is_name(modifier, Kind.PROJECT)


def _stage_of(text: str, masked: str, start: int, found: re.Match[str], words: StageWords) -> StageHit | None:
    """The stage behind a name in its clause, else before it, else told later."""
    low, high = clause_at(masked, found.start())
    own = _own_end(text, masked, found.end(), high, words)
    near = AMOUNT_AHEAD.search(masked, low, start)
    ahead = max(low, (near.start() if near else start) - STAGE_AHEAD)
    stage = words.after(text, found.end(), own, last=True) or words.before(text, ahead, start)
    if stage and (CEREMONY.match(text, stage.end, start) or is_only_said(text, masked, stage.start)):
        stage = None
    return stage or _told_later(text, high, words) or _scene(text, found.end())


def _own_end(text: str, masked: str, at: int, high: int, words: StageWords) -> int:
    """Where what a clause tells of the project named before `at` ends: 甲项目竣工、乙项目投产 and 甲项目、新开工乙项目 tell each its own."""
    mark = masked.find("、", at, high)
    if mark < 0 or not HEADED.search(masked, mark, high):
        return high
    told = words.after(text, at, high)
    return mark if told and told.start <= mark + NEW_STEP else high


NEW_STEP = 2
"""Characters behind a mark within which the step of the next project stands, 新 before it included."""


SCENE = re.compile("(?:建设|施工)?(?:现场|工地)(?=[，内上里])")
AT_WORK = re.compile("施工|塔吊|浇筑|吊装|桩基|挖掘机|脚手架|焊花|工人们?(?:正|在|忙)|机械|轰鸣|建设者")
"""甲项目现场，一幅繁忙的施工画卷: a paper that shows the site shows that it is being built."""


def _scene(text: str, at: int) -> StageHit | None:
    place = SCENE.match(text, at)
    work = AT_WORK.search(text, place.end()) if place else None
    return StageHit("construction", *work.span(), 0, Status.ACTUAL) if work else None


def _told_later(text: str, at: int, words: StageWords) -> StageHit | None:
    """针对甲项目，……，项目从开工到竣工用了不到1年，提前半年投产: what the sentence says of it further on."""
    found = LATER.search(text, at)
    return words.after(text, found.end(), len(text), last=True) if found else None
