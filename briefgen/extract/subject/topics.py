"""The name that a part of a sentence speaks of: what leads it up to a number, stands right behind it, or is meant by 该项目 and 公司.

In: the `Context` of a line, one of its values. Out: a name, or None where the part speaks of none. What counts go together and
what rules say is for `subjects`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.indicator import Indicator
from briefgen.extract.reading import Line
from briefgen.extract.relations.relate import Relation
from briefgen.extract.subject.actors import THE_COMPANY
from briefgen.extract.subject.antecedents import (
    HOLDS,
    PHASE_AGAIN,
    PHASE_OF,
    PROJECT_GOES_ON,
    THIS_PARK,
    Again,
    says_the_project,
)
from briefgen.extract.subject.owners import owner
from briefgen.extract.subject.profiles import tells_topic
from briefgen.extract.subject.zones import ZONE_AGAIN
from briefgen.extract.text.building import BUILDS
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.yearly import YEARLY_WORK
from briefgen.numerals import SEVERAL
from briefgen.taxonomy import Mention

DESCRIBING = frozenset({"money", "area", "measure"})
FUNDED = re.compile(r"(?:给予|为|对|向|支持|补助|帮助)$")


class Context(NamedTuple):
    """What a subject may be taken from: a line, what is known of its numbers, and the names in it and before it."""

    line: Line
    relations: Sequence[Relation]
    found: Sequence[Indicator]
    names: Sequence[Span]
    again: Again
    whole: str | None
    scope: str | None
    knowledge: Knowledge


def spoken_of(context: Context, at: int) -> str | None:
    """The name that leads the part of the sentence up to the number, or what 该项目, 公司, 园区 speak of again."""
    line, value = context.line, context.line.values[at]
    part = line.part(value.start)
    if beside := _in_or_beside(context, value):
        return beside.name
    if made := _built_with(context, value) or _as_one(context, value) or _sized_first(context, value):
        return made
    before = _led_by(line, [s for s in context.names if part <= s.start and s.end <= value.start], value)
    if (meant := _project_meant(context, part, value.start)) and _of_project(line, before, part, value.start):
        return meant
    if before:
        return _of_last(context, at, part, before)
    return (
        _before_colon(context, part)
        or _told_earlier(context, part, value)
        or _named_behind(context, value)
        or _park_again(context, at, part)
        or context.again.told_of
        or (context.whole if value.type == "money" and SPENT_SO_FAR.fullmatch(line.text, 0, value.start) else None)
        or _of_group(context, at)
        or _topic(context, value)
    )


def _of_last(context: Context, at: int, part: int, before: Sequence[Span]) -> str | None:
    """The last of the names `before` the number; of one of many the park that gathers them, or what all of the text is about."""
    line, value, name = context.line, context.line.values[at], before[-1].name or ""
    if PHASE_OF.search(name) and PHASE_AGAIN.search(line.text, before[-1].end, value.start):
        name = PHASE.sub("", name)  # 甲项目一期投资5亿元，二期投资7亿元
    if _one_of_many(line, before[-1]) or _listed_with(line, before):
        return _gathers(line, before) or _park_again(context, at, part) or _topic(context, value)
    return name if len(name) <= MAX_NAME and not _counts_such(context, at, name) else None


def _topic(context: Context, value: Span) -> str | None:
    """What the text or the item is about, where the words before a number speak of nothing else."""
    return context.again.topic if context.again.topic and tells_topic(context.line, value.start) else None


PHASE = re.compile("第?[一二三四]期(?=(?:工程|项目)?$)")
FIGURES = frozenset({"money", "percent", "measure"})


def _of_group(context: Context, at: int) -> str | None:
    """The group whose figure a number is, where the indicator does not name it already."""
    value = context.line.values[at]
    group = owner(context.line, value.start, context.knowledge.cues) if value.type in FIGURES else None
    return None if group and group in (context.found[at].name or "") else group


def _in_or_beside(context: Context, value: Span) -> Span | None:
    """The name that a number describes from right before it, else the one that it stands in."""
    names = context.names
    if value.type == "area" and (there := next((s for s in names if s.start == value.end), None)):
        return there  # 创新产业园和340亩智谷产业园
    joined = NAMED_TOO.match(context.line.text, value.end) if value.type == "money" else None
    if joined and (one := next((s for s in names if value.end < s.start <= joined.end()), None)):
        return one  # 计划总投资110亿元、年产480万片硅片项目
    # 甲公司年产10万吨前驱体项目
    return next((s for s in names if s.start < value.start and value.end <= s.end), None)


LIES_IN = re.compile(
    r"(?:位于|坐落[于在]|落户[于在]?|落[子地][于在]?|选址[于在]?|入驻|进驻|地处|建在|设在|搬迁?[到至进入]|迁[到至入往])[^，。；、的]{0,6}$"
)
RELIED = re.compile("(?:依托|隶属于?|借助|凭借|围绕|紧盯|有了)$")
BY_ITS_HELP = re.compile("为[^，。；]{2,6}$|的?(?:带动|引领|支持|推动|牵引|辐射|助力)[^，。；]{0,4}下$")
"""Behind a name that only helps: 以甲产业园为载体，…; 在甲公司的带动下，…."""
ENDS = ("，", "。", "；", "、", "（", "内", "")
SAID_TO_BE = re.compile("(?:投资主体|建设单位|投资方|业主)?(?:也|既)?(?:作为|是|为|系|属于)[^，。；]{0,24}$")
OWNED = re.compile("(?:公司|企业|集团|园区|基地)(?:已|还|先后|累计)?(?:建有|拥有|设有|建成|创建|组建|设立)[^，。；]*$")
"""公司建有博士后工作站，拥有专利156项: the patents are not the station's."""
HELD = re.compile("(?:共建|联建|建有|拥有|设有|获批|获建|获评|入选)了?[^，。；]{0,16}$")
"""与某大学共建甲技术创新中心，取得专利127项: what somebody has, or was awarded, is not who goes on."""
JOINED, DEALS = (
    re.compile("[^，。；]{0,6}(?:与|同|和|携手)$"),
    re.compile("(?:成功|正式|共同|联合)?(?:签[订署约]|达成|合作|共建|组建)"),
)
"""甲公司与乙公司签订协议，金额3亿元: told of the first."""
SUPPLIES = re.compile("(?:参与|服务于?|应用[于在]|配套|打进|打入|进入|供应|供货|用于|用[在到])[^，。；]{0,12}$")
"""甲公司参与乙大桥等重大工程，制定标准187项: what is worked for is not who goes on."""
GOVERNED = re.compile("(?:将|已|拟|可)?(?:对|与|同|向|给|为)$")
AGENT, DOES = re.compile("由$"), re.compile("(?:负责|共同|联合)?(?:投资|建设|承建|打造|实施|运营|开发|施工|出资)")


def _led_by(line: Line, names: Sequence[Span], value: Span) -> list[Span]:
    """The names that a part speaks of: not where a thing lies, what it is said to be, or who builds it."""
    kept: list[Span] = []
    for name in names:
        if not _beside_the_point(line, name, kept, value) and not _left(line, name, value):
            kept.append(name)
    return kept


def _beside_the_point(line: Line, name: Span, kept: Sequence[Span], value: Span) -> bool:
    """Whether a name only says of the one `kept` before it where it lies, what it is or who builds it, or of what comes who helps."""
    clause, end = line.clause(name.start)
    sited = LIES_IN.search(line.text, clause, name.start) and line.text[name.end : name.end + 1] in ENDS
    relied = RELIED.search(line.text, clause, name.start)
    said = kept and SAID_TO_BE.match(line.text, max(kept[-1].end, clause), name.start)
    as_its = line.text.startswith("作为", clause) and line.text.startswith("的", name.end)
    told_of = kept and GOVERNED.search(line.text, clause, name.start) and line.text.startswith("的", name.end)
    agent = AGENT.search(line.text, clause, name.start) or line.text.startswith("由", clause)
    built = agent and DOES.search(line.text, name.end, end)
    whole = kept and kept[-1].type == ("park" if name.type == "enterprise" else "project")
    part_of_it = whole and HOLDS.search(line.text, kept[-1].end, name.start)
    helped = line.text.startswith(("以", "在"), clause) and BY_ITS_HELP.match(line.text, name.end, end - 1)
    paid = built and kept and value.type == "money"  # 甲产业园由乙公司投资12亿元建设
    held = name.type == "platform" and HELD.search(line.text, clause, name.start)
    supplied = kept and _one_of_many(line, name) and SUPPLIES.search(line.text, kept[-1].end, name.start)
    dealt = kept and JOINED.search(line.text, kept[-1].end, name.start) and DEALS.match(line.text, name.end)
    return bool(
        paid
        or dealt
        or part_of_it
        or (not kept and OWNED.search(line.text, clause, name.start))
        or _turned(line, name, value)
        or (end < value.start and (sited or relied or said or as_its or built or told_of or helped or held or supplied))
    )


def _turned(line: Line, name: Span, value: Span) -> bool:
    """甲基地覆盖104个站点，连云港港可停靠40万吨巨轮: a clause that opens with a place, or with all of one (甲水厂建成后，全县供水率达98%), tells of
    something else, and so does one that opens with a whole field (力争甲项目投产，乳业全产业链产值突破90亿元) or
    with an office that acts (甲园作推介，市商务局发布目录，推出项目138个)."""
    opened = [at for at in line.clauses if name.end < at <= value.start]
    if name.type != "event" and opened and ALL_OF_PLACE.match(line.text, opened[-1]):
        return True
    if name.type == "project" and opened and ALL_OF_FIELD.match(line.text, opened[-1]):
        return True
    if any(OFFICE_ACTS.match(line.text, at) for at in opened) or LACKS.match(line.text, value.end):
        return True
    return any(p.start in opened and p.start < value.start and not _sites(line, name, p) for p in line.places)


SITES = ("地点：", "地址：", "位置：", "所在地：", "属地：")


def _sites(line: Line, name: Span, place: Mention) -> bool:
    """甲项目，建设地点：乙县，总投资8亿元; 甲项目，乙县，总投资8亿元: a place that only fills in where the thing is."""
    cell = place.start == name.end + 1 and line.text.startswith("，", place.end)
    return cell or line.text.endswith(SITES, 0, place.start)


ALL_OF_FIELD = re.compile(
    "[^，。；、0-9的]{1,8}(?:全?产业链|(?<!企)业|集群)(?:年|总)?(?:产值|营收|营业收入|销售收入|规模|增加值)"
)
OFFICE_ACTS = re.compile(
    "[省市州县区][^，。；、0-9]{0,8}(?:局|委|办|厅|政府|办公室)(?:发布|推出|印发|出台|公布|组织|通报|下达|拨付)"
)
LACKS = re.compile("的?(?:[电水汽热]力?)?缺口")
"""甲变电站8月才能投运，中间有约30万千瓦的缺口: of the place that lacks it."""
ALL_OF_PLACE = re.compile("全[省市州县区镇](?![重首最唯第级属域“])")


_SO_FAR = "目前，?|截[至止][^，。；]{1,8}，?|(?:今年)?[0-9一二三四—~至到-]+(?:月份?|季度)，?|今年以来，?|[上下]半年，?"
SPENT_SO_FAR = re.compile(f"(?:{_SO_FAR})(?:已|累计|共)*完成投资{TO_NUMBER}")
"""1—8月完成投资817亿元: of the projects counted in the sentence before."""


def _before_colon(context: Context, part: int) -> str | None:
    """甲集团亮出成绩单：销量37万辆；收入1940亿元: each part is about the one named before the colon."""
    colon = context.line.text.rfind("：", 0, part) if part else -1
    led = [s for s in context.names if s.end <= colon and s.type in ("enterprise", "project")]
    return led[0].name if colon >= 0 and len({s.name for s in led}) == 1 else None


ANOTHER = re.compile(
    r"，(?:每[^，]{1,3}|并|还)?(?:力争|争取|确保|努力|设立|组建|成立|实行|推行|召开|举办|出台|开展|建立|印发|搭建)"
)


def _left(line: Line, name: Span, value: Span) -> bool:
    """设立产业基金，组建专班，为126家企业授信: a list of what was done speaks no longer of the first thing."""
    return name.type == "platform" and ANOTHER.search(line.text, name.end, value.start) is not None


def _as_one(context: Context, value: Span) -> str | None:
    """作为一家总投资40亿元的企业，甲公司…: who the clause in front is about."""
    start, end = context.line.clause(value.start)
    if not context.line.text.startswith("作为", start + context.line.text.startswith("”", start)):
        return None
    return next((s.name for s in context.names if end <= s.start <= end + 1), None)


_MEASURE = f"(?:计划|规划|预计)?(?:总投资额?|投资额?|总?占地(?:面积)?|总?建筑面积|规划面积|用地(?:面积)?){TO_NUMBER}"


def _sized_first(context: Context, value: Span) -> str | None:
    """总投资12亿元，占地200亩，甲项目正加快建设: the project that the clause behind its measures opens with."""
    line = context.line
    part = line.part(value.start)
    first = next((s for s in context.names if s.start >= part), None)
    if first is None or first.start < value.end or first.type not in ("project", "park"):
        return None
    clauses = [at for at in line.clauses if part <= at < first.start]
    sized = (SIZED.match(line.text, at) for at in clauses)
    return first.name if first.start in line.clauses and all(sized) else None


SIZED = re.compile(f"{_MEASURE}[0-9]")
NAMED_TOO = re.compile(f"、(?={YEARLY_WORK})")


def _project_meant(context: Context, part: int, until: int) -> str | None:
    """The project that 该项目 means up to a number: the only one of the earlier parts of its sentence, else one named before it."""
    earlier = {PHASE_OF.sub("", s.name or "") for s in context.names if s.end <= part and s.type == "project"}
    if not earlier:
        return context.again.project
    said = context.again.project or says_the_project(context.line, part, until)
    return earlier.pop() if said and len(earlier) == 1 else None


def _of_project(line: Line, before: Sequence[Span], part: int, until: int) -> bool:
    """Whether the words up to a number speak of the project named before: 该项目由甲公司投资建设，总投资2亿元."""
    return not before or (all(s.type == "enterprise" for s in before) and says_the_project(line, part, until))


def _told_earlier(context: Context, part: int, value: Span) -> str | None:
    """The project of an earlier part of the sentence that this one goes on about, or the company that 公司 means."""
    line = context.line
    if part and (PROJECT_GOES_ON.match(line.text, part) or PHASE_AGAIN.match(line.text, part)):
        earlier = {PHASE_OF.sub("", s.name or "") for s in context.names if s.end <= part and s.type == "project"}
        if len(earlier) == 1:
            return earlier.pop()
    if part and (same := _same_one(context, part)):
        return same
    again = context.again
    if again.speaker and value.end <= again.speech and not line.places:
        return again.speaker
    if part and again.company and line.text.startswith("其中", part):
        part = line.part(part - 1)  # 去年，公司产值6亿元；其中线上销售占58%
    return again.company if again.company and THE_COMPANY.search(line.text, part, value.start) else None


YIELDS_TOO = re.compile("(?:实现|完成|上缴|缴纳|带动|累计|拥有)|目前，?(?:已|[^，。；]{1,16}期)")


def _same_one(context: Context, part: int) -> str | None:
    """甲集团产量4万吨；实现营业收入85亿元: the one thing named in the sentence, which its next part goes on about."""
    line = context.line
    named = {s.name for s in context.names}
    alone = len(named) == 1 and context.names[0].end <= part and context.names[0].start in _opens(line)
    return (
        named.pop()
        if alone and YIELDS_TOO.match(line.text, part) and not any(p.start >= part for p in line.places)
        else None
    )


def _opens(line: Line) -> set[int]:
    """Where what a sentence is about can begin: its first clauses and behind their times."""
    return {*line.clauses, *(t.end for t in line.times)}


_BUILT = f"(?:投资|规划|用于|主要)*(?:{BUILDS})(?:的|了)?“?"
TO_BUILD = re.compile(f"，?{_BUILT}")
INVESTED = re.compile("(?<![总期])投资(?:额|资金)?[约近超达为过]*(?:人民币)?$")
PUT_INTO = re.compile(f"，?(?:将|拟)?(?:[在于][^，。；、的]{{1,10}})?{_BUILT}")


def _built_with(context: Context, value: Span) -> str | None:
    """甲公司投资50亿元在乙县建设丙项目: the sum is that of the project, whoever pays it."""
    text = context.line.text
    put = PUT_INTO.match(text, value.end) if value.type == "money" and INVESTED.search(text, 0, value.start) else None
    if put is None:
        return None
    return next((s.name for s in context.names if s.start == put.end() and s.type in ("project", "park")), None)


def _named_behind(context: Context, value: Span) -> str | None:
    """The name right behind a number that describes it, or what money is for."""
    if not context.names:
        return None
    after = next((s for s in context.names if s.start >= value.end), None)
    if after and value.type in DESCRIBING and after.start == value.end:
        return after.name  # 新建150P海之心人工智能计算中心: the capacity is that of the centre named behind it
    between = context.line.text[value.end : after.start] if after else ""
    if after and after.type in ("project", "park") and value.type == "money" and TO_BUILD.fullmatch(between):
        return after.name  # 用5亿元建设甲项目
    funded = after and value.type == "money" and FUNDED.search(context.line.text[value.end : after.start])
    return after.name if after and funded else None


def _park_again(context: Context, at: int, part: int) -> str | None:
    earlier = {s.name for s in context.names if s.type == "park" and s.end <= part}
    goes_on = len(earlier) == 1 and THIS_PARK.match(context.line.text, part)  # 甲园企业63家；园区新开工项目14个
    park, value = (earlier.pop() if goes_on else context.again.park), context.line.values[at]
    if not park or context.found[at].noun.endswith("园区"):
        return None
    text = context.line.text
    again = ZONE_AGAIN.search(text, part, value.start) if "区" in text else None
    said = THIS_PARK.search(text, part, value.start) or (again and park.endswith(again[1]))
    return park if said else None


_IN_ROLE = "为(?:龙头|代表|核心|链主)"
_ALL_SAID = "[和与及、][^，。；]{2,20}?均(?!衡)"
_AND_OTHERS = "(?:、[^，。；、]{2,12}){0,6}等"
_SUMMED_UP = f"[0-9{SEVERAL}]+(?:家|个|大)[^，。；、]{{0,8}}(?:企业|公司|集团|项目|园区|车企|机构)"
OF_MANY = re.compile(f"{_IN_ROLE}|{_ALL_SAID}|(?:[一二三]期)?(?:{_AND_OTHERS}|{_SUMMED_UP})")
"""Behind a name in a list with 等, of some counted enterprises, or of two of which all is said (甲和乙产值均突破…): the number is
not this one's."""


def _one_of_many(line: Line, name: Span) -> bool:
    return bool(OF_MANY.match(line.text, name.end))


def _listed_with(line: Line, before: Sequence[Span]) -> bool:
    """甲集团、乙集团签约两个项目, 甲项目、乙项目总投资9亿元: what several do or cost together is not the last one's."""
    kinds = {s.type for s in before[-2:]}
    if len(before) < 2 or kinds not in ({"enterprise"}, {"project"}):
        return False
    joined = line.text[before[-2].end : before[-1].start]
    return joined == "、" or (kinds == {"project"} and joined in ("和", "与", "及", "以及"))


GATHERS = re.compile("[^，。；]{0,4}(?:集聚|聚集|汇聚|引进|引入|吸引|入驻|培育|拥有|落户)[^，。；]{0,8}$")


def _gathers(line: Line, before: Sequence[Span]) -> str | None:
    """甲产业园集聚了乙公司、丙公司等60家企业: the park whose firms are listed."""
    park = before[0] if before[0].type in ("park", "project") and len(before) > 1 else None
    return park.name if park and GATHERS.fullmatch(line.text, park.end, before[1].start) else None


KINDS = ("园区", "产业园", "项目", "企业", "平台")


def _counts_such(context: Context, at: int, name: str) -> bool:
    """Whether a number counts things of the name's own kind: 挂牌园区总数7个 is of no park, 入库项目42个 of no project."""
    noun = context.found[at].noun
    if context.line.values[at].type != "count":
        return False
    return bool(noun) and (noun in name or any(noun.endswith(k) and name.endswith(k) for k in KINDS))
