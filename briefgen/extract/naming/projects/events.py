"""Projects that are the subject of a stage word: 甲已于上半年建成投产, 推动甲基地竣工投用; and the makers of what such a word has for its object.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, named, staged
from briefgen.extract.naming.names import PERSON, left_edge
from briefgen.extract.naming.projects.heads import PHASE_IN_BRACKETS
from briefgen.extract.naming.projects.onward import SUBJECTLESS
from briefgen.extract.naming.projects.sizes import behind_amount
from briefgen.extract.naming.projects.words import GENERIC, NO_SUBJECT, SITE, SITE_END, VALUE, WORDS
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind, Status
from briefgen.list_marks import BULLET
from briefgen.numerals import ORDINAL

SUBJECT_STAGES = frozenset(
    {"signed", "landed", "approvals", "groundbreaking", "construction", "structure_done", "equipment", "completed",
     "production", "ramp_up", "full_output"}
)  # fmt: skip
PROGRESS = tuple(WORDS["progress"])
"""What is built itself goes ahead: 甲铁路、乙铁路建设加快推进; 产业链加快推进 would tell nothing."""
TRANSITIVE = frozenset(WORDS["transitive"])
"""Stage words that name what is done to an object; what stands before them is an actor."""
EVENT_CLAUSE = re.compile(r"(?:[^，。；：！？\n—]|—(?!—)(?<!——))+")
ALSO = re.compile(f"(?:[、及和](?:集中)?(?:{any_of(TOGETHER)}))*")
"""甲区签约、开工活动: further steps of what is held."""
PLACES = ("现场", "工地", "点", "仪式", "活动", "大会")
"""Behind a stage word: 甲公司施工现场 is where one stands, 甲主任主持开工仪式 what one holds, no project."""
COUNTED_OTHERS = re.compile("(?:重[点大])?(?:项目|企业)[0-9]")
"""甲链新签约项目4个: what is counted has been signed for."""
OBJECT = 4
"""More characters than these behind a stage word are its object: 建造交付我国首台设备 has a maker for its subject."""
WORD_GOES_ON = re.compile("[并、及（]|(?:先行|控制性|主体|配套)工程(?=[，。；]|$)")
MADE = re.compile("交付|建造")
_FIRST = "(?:全国|国内|全省|全球|我国|全市)?首[家个座条]|(?:全[国省市县区]|国内)?首[套台款艘架辆批]"
_WHEN = "20[0-9]{2}年[底初]?|[0-9]{0,2}月底"
_RANK = "(?:[国省市县区]家?级?)重[点大]项目(?=[^，。；]{4})(?!建设|库|集中|名单)"
LEADING = re.compile(rf"(?:{BULLET}|{_FIRST}|{_RANK}|{_WHEN}|在[^，]{{2,14}}?[中内下上]|{any_of(WORDS['leading'])})+")
"""Opens a clause before the name: 目前, 在甲区内."""
_BY_WHEN = r"第?[一二三四]季度|20[0-9]{2}年?|\s?\d{1,2}\s?月\s?(?:\d{1,2}\s?日)?[份初底]?前?"
PREDICATE = re.compile(rf"(?:{_BY_WHEN}|{any_of(WORDS['predicate'])})+$")
"""Between the name and its stage word: 将于6月底前全面."""
PUSHED = re.compile("(?P<still>加快|全力|积极|持续|加速|大力)?(?:推动|推进|促进|促使|力促|助推|确保|保障)(?!了?一批)")
PUSHABLE = re.compile(rf"(?:{SITE}|产业园|科技园|[路线站馆楼谷院园桥港期])(?:[一二三四]期)?$")
"""推动甲基地竣工投用: what is pushed on to a stage is a thing that is built."""
IN_PLACE = re.compile("(?<![现存正])在[^，。；、的在]{2,16}$")
"""Between the name and its predicate: 甲基地在乙区正式投产."""
LISTED_SITE = re.compile(f"{SITE}、")
SHORTEST_SUBJECT, LONGEST_SUBJECT = 4, 30
"""Characters of a subject."""
NO_BEGINNING = "与同和跟"
PARTIES = re.compile("(?:公司|集团|政府|管委会|银行|大学)[与和同跟].|.[与同跟].*(?<!项目)$")
"""甲公司与乙区签约, 甲石化与乙区签约: who signs, no project that is signed for."""


CONTRACT = re.compile(
    rf"签[订署下]了?(?P<name>[^，。；、的“”]{{4,28}}?(?:{SITE}|产业园|科技园|物流园))(?:建设|投资|项目|战略|框架|合作|开发)*协议"
)


def contracts(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """签订甲生产基地建设合作协议: what is agreed on."""
    for found in CONTRACT.finditer(masked):
        start, end = found.span("name")
        if left_edge(masked, end) <= start and VALUE not in found["name"] and not GENERIC.fullmatch(found["name"]):
            yield staged(Kind.PROJECT, start, text[start:end], words.after(text, found.start(), start), "contract")


_SEEN = "基地|工厂|产业园|科技园|物流园|换电站|充电站|加氢站|电站|产线|生产线|项目"
_SCENE = "(?:的?(?:生产|建设|施工)?(?:现场|车间|展厅|厂房))?(?:[内里中])?"
SIGHTS = ("只见", "记者", "笔者", "映入眼帘", "放眼")
SEEN = re.compile(
    rf"(?:走进|来到|步入|在)了?(?:位于[^，。；]{{2,20}}的)?(?P<name>[^，。；、“”的位于在]{{4,26}}?(?:{_SEEN})){_SCENE}"
    rf"，?(?:{any_of(SIGHTS)})"
)
"""走进位于高新区的远航电池生产基地车间，只见."""


def seen(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """在甲换电站，记者看到: what a reporter was shown has a name."""
    for found in SEEN.finditer(masked):
        start, end = found.span("name")
        name = text[start:end]
        plain = VALUE not in name and not GENERIC.fullmatch(SITE_END.sub("", name).removesuffix("项目"))
        if plain and left_edge(masked, end) <= start:
            yield staged(Kind.PROJECT, start, name, None, "seen")


def subjects(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲已于上半年建成投产: what stands before a stage word, when it can be a name."""
    for clause in EVENT_CLAUSE.finditer(masked):
        stage = words.after(text, *clause.span())
        if stage is None or not _tells_of_subject(text, stage):
            continue
        rest = masked[stage.end : clause.end()]
        maker = len(rest) > OBJECT and not WORD_GOES_ON.match(rest)
        if maker and not MADE.search(text, stage.start, stage.end):
            continue
        start, end, pushed = _before(text, masked, clause.start(), stage.start)
        if (amount := masked.rfind(VALUE, start - 1 if start else 0, end)) >= 0 and text[amount] in COUNTED:
            continue  # 10条硅片生产线满负荷运行 are counted, not named
        for at, name in _split(text, masked, past(CLOSED, text, start), end):
            if not _is_subject(name, masked[at : at + len(name)].replace(VALUE, SIZE)):
                continue
            if stage.stage == "signed" and PARTIES.search(name):
                continue
            if text.endswith(PROGRESS, stage.start, stage.end) and not SITE_END.search(name):
                continue
            if maker and not name.endswith("年"):  # 甲产业园整机年|交付量达62架 is how many
                yield named(Kind.ENTERPRISE, at, name, None, None, None, "maker")
            elif not maker and (pushed is None or PUSHABLE.search(name)):
                last = words.after(text, stage.start, clause.end(), last=True) or stage
                yield _reached(at, name, last, pushed)


OWN_NAME = re.compile("“[^“”]{2,8}”.{2}")
"""Shows that what follows is one thing: “海丰2号”养殖平台."""
CLOSED = re.compile("(?:）、?)?")
"""总部（15亿元）、制作基地（3亿元）签约: left of the item before."""
COUNTED = "条个台套家栋座"
"""How a number ends that counts what stands behind it."""


SIZE = "\ufffa"
"""Stands for the size of what is made, which a name may hold: 甲炼化120万吨乙烯装置."""


def _tells_of_subject(text: str, stage: StageHit) -> bool:
    """Whether a stage word can say how far its subject is."""
    if stage.stage not in SUBJECT_STAGES or text[stage.start : stage.end] in TRANSITIVE.difference(PROGRESS):
        return False
    # 全市重点项目未开工12个 is no project that has begun
    at = past(ALSO, text, stage.end)
    return (
        not text.startswith(PLACES, at)
        and not COUNTED_OTHERS.match(text, at)
        and not text.endswith("未", 0, stage.start)
    )


def _before(text: str, masked: str, start: int, end: int) -> tuple[int, int, re.Match[str] | None]:
    """Where the subject begins and ends in a clause up to its stage word, and what pushes it on."""
    if lead := LEADING.match(masked, start, end):
        start = lead.end()
    if pushed := PUSHED.match(masked, start, end):
        start = past(LEADING, masked, pushed.end(), end)  # 确保上半年甲一期投产
    predicate = PREDICATE.search(masked, start, end)
    end = _before_brackets(text, start, predicate.start() if predicate else end)
    amount = behind_amount(text, masked, end)
    start = max(start, masked.rfind("的", start, end) + 1, amount if amount <= end else 0)
    end -= len(masked[start:end]) - len(SO_FAR.sub("", masked[start:end]))
    start = past(ORDINAL_FIRST, masked, start, end)
    place = IN_PLACE.search(masked, start + SHORTEST_SUBJECT, end)
    return start, place.start() if place else end, pushed


def _before_brackets(text: str, start: int, end: int) -> int:
    """The end of a name without what brackets say of it: 甲综合体（计划投资7.6亿元）; a phase is part of it."""
    opening = text.rfind("（", start, end) if text.endswith("）", start, end) else -1
    return end if opening < 0 or PHASE_IN_BRACKETS.match(text, opening) else opening


ORDINAL_FIRST = re.compile(f"(?:第[0-9{ORDINAL}]+[条座个栋台家])?")
"""Before the name: 甲的第二条刨花板生产线."""
SO_FAR = re.compile("(?:累计|总共|共|一举|(?<=[团司园])新)$")
"""Between who did it and the stage word: 甲水泥集团累计建成7个项目."""
THING_END = re.compile(f"(?:{SITE}|项目|工程|园区?)$")
"""Ends what is named in quotation marks, where others are nicknames: “大块头”开工."""
NUMBERED = re.compile("[0-9]+号?[、和与][0-9]+号")
"""甲中心2号、3号仓库: houses of one."""
TWO_SITES = re.compile(f"(?:{SITE}|产业园|科技园|园区)[和与](?=.{{2,}}(?:{SITE}|产业园|科技园|园区)$)")
"""甲航站楼和乙产业园 are two."""


def _split(text: str, masked: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The names of a list (甲大桥、乙隧道, 甲航站楼和乙产业园), where each can be one."""
    pieces = masked[start:end].split("、")
    listed = LISTED_SITE.search(masked, start, end) or all(_is_subject(piece, piece) for piece in pieces)
    if not listed or NUMBERED.search(masked, start, end):
        pieces = [masked[start:end]]
    elif two := TWO_SITES.search(pieces[-1]):
        pieces[-1:] = [pieces[-1][: two.end() - 1], pieces[-1][two.end() :]]
    for piece in pieces:
        yield start, text[start : start + len(piece)]
        start += len(piece) + 1


def _is_subject(name: str, masked: str) -> bool:
    if not SHORTEST_SUBJECT <= len(name) <= LONGEST_SUBJECT or VALUE in masked or name.count("“") != name.count("”"):
        return False
    if (
        PERSON.search(name)
        or masked[0] in NO_BEGINNING
        or name[-1] in "和与及、"
        or (name[0] == "“" and name[-1] == "”" and THING_END.search(name[:-1]) is None)
        or SUBJECTLESS.fullmatch(name)
        or (NO_SUBJECT.search(name) and not OWN_NAME.search(name))
        or GENERIC.fullmatch(name)
    ):
        return False
    return (
        left_edge(masked, len(masked), listed=SITE_END.search(name) is not None or NUMBERED.search(name) is not None)
        == 0
    )


def _reached(at: int, name: str, stage: StageHit, pushed: re.Match[str] | None) -> Named:
    if pushed is None:
        return staged(Kind.PROJECT, at, name, stage, "subject")
    # 加快推动 goes on still; else whether it is reached is for the sentence to say
    status = Status.PLANNED if pushed["still"] else None
    return staged(Kind.PROJECT, at, name, stage, "pushed")._replace(status=status)
