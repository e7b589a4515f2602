"""Ways of working that stand in quotation marks: “链长制”工作体系, 坚持“一园一业”, “一链一图”“一链一策”.

In: a sentence. Out: `Mechanism`s. A quotation is one when a head noun follows, when it has the form of one (一企一策, 5个1, 四张清单), or when
a verb of putting into practice stands right before it. Slogans are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.extract.naming.mechanism import Find, Mechanism
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.plain_ways import EACH_ONE
from briefgen.extract.scan.numerals import parse
from briefgen.extract.text.hints import Shape
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import COUNT, ORDINAL

_WORDS = beside(__file__)
_WITHIN = "[^“”，。；、的]"
QUOTED = re.compile("“[^“”]{2,60}”")
QUOTED_INSIDE = re.compile(r"‘[^‘’]{2,20}’")
HEAD_BEHIND = re.compile(
    rf"(?:为{_WITHIN}{{2,4}}的|的)?(?:(?:(?![转变成作]为){_WITHIN}){{0,9}}?)(?:{any_of(_WORDS['heads'])})"
)
OF_LIST = re.compile(
    rf"(?:、?(?:[^，。；“”、]{{2,10}}|“[^“”]{{2,16}}”)){{0,4}}等(?:[^，。；“”、]{{0,4}})(?:{any_of(_WORDS['list_heads'])})"
)
"""Behind the first of a list: 运用“书记抓前期”、定期调度等举措."""
SYSTEM_BEHIND = re.compile("(?:负责|责任)?制(?![造定度订作成约品药冷])")
"""“双链长”制."""
JOINED_HEAD = re.compile(rf"(?:{_WITHIN}{{2,6}}的)?{HEAD_BEHIND.pattern}")
SERVICE = re.compile(rf"(?:的)?(?:{_WITHIN}{{0,4}}?)(?:{any_of(_WORDS['services'])})")
PRACTISED = re.compile(f"(?:{any_of(_WORDS['practised'])})$")
PRACTISED_NOW = re.compile(f"(?:{any_of(_WORDS['practised'])})[了好的]?(?:{any_of(_WORDS['objects'])})?$")
VERB_LENGTH = 10
"""No verb of putting into practice is longer, 了 and what it is practised on included: 创新实施项目“色卡”管理."""
_NUMERAL = rf"[{COUNT}\d]"
_FEW = "[一二两三四五六]"
_SOME = f"[{COUNT}]"
_ONE_ONE = "一[^一]{1,2}一[^一]{1,3}"
_LISTED = rf"(?!一条[龙心街]){_NUMERAL}[张个场项条库][^，。]{{1,6}}"
FORM = re.compile(
    rf"^(?:{_ONE_ONE}|\d+个1|\d+(?:\+\d+)+(?:\+[^”]{{1,3}})?|{_LISTED}|[^，。、]{{1,8}}制|(?P<same>.).(?P=same).(?:(?P=same).)?|.对."
    rf"|{_FEW}[^，。]{{1,3}}{_FEW}[^，。]{{1,3}}|(?:{_SOME}[^，。{COUNT}]{{1,3}}){{2,4}}多[^，。]{{1,3}}"
    rf"|三挂|[^，。；]{{1,4}}、[^”]*|[^，。；]{{1,10}}\+[^”]*"
    r"|一[^，。；、]{2,6}、[^”]*|一盘棋|.{4})$"
)
"""How a quotation may look that names a way of working: 一企一策, 5个1, 四张清单, 链主+链长."""
NO_FORM = re.compile(rf"(?:{any_of(_WORDS['figure_ends'])})$|{any_of(_WORDS['figures'])}")
_DIGIT = f"[{COUNT}]"
_CROWD = "[百千万][人名][^，。、百千万]{1,4}[百千万][^，。、百千万]{1,2}"
_REPEATED = rf"(?:[{COUNT}百千万][^，。、{COUNT}百千万]{{1,3}}){{3,6}}"
MECHANISM_FORM = re.compile(
    rf"^(?:.{{1,10}}(?:工作法|机制|模式|责任制)|\d+个1|{_LISTED}|{_ONE_ONE}|.{{1,6}}制|[{ORDINAL}]挂|一盘棋"
    rf"|以[^，。、]{{1,2}}[带引促补换招育聚][^，。、]{{1,3}}|一[^一]{{2,4}}、一[^一]{{2,4}}|{EACH_ONE}(?:、{EACH_ONE})*"
    rf"|.{{2,8}}(?:{any_of(_WORDS['regular_ends'])})"
    r"|[^，。、]{2,6}在[^，。、]{2,6}、[^，。、]{2,6}在[^，。、]{2,6}|[^，。、即]{2}即[^，。、]{2,3}"
    r"|.{0,8}(?:1|一)号工程|[^，。—]{1,8}(?:—+[^，。—]{1,8}){2,}"
    rf"|(?:{any_of(_WORDS['officials'])})(?:{any_of(_WORDS['official_acts'])})[^，。、]{{1,5}}|{any_of(_WORDS['registers'])}"
    rf"|{_CROWD}|{_DIGIT}[图链库单清办平会]{_DIGIT}[^，。、]{{1,2}}|{_REPEATED}|.{{0,4}}书记抓.{{2,6}}|百日(?:攻坚|会战|竞赛|行动|大战|冲刺|提升))$"
)
"""How one looks that needs no verb before it: 链长制, 一链一图, 三级书记抓四张清单."""
PLAN = re.compile("(?:行动计划|计划|工程|专项行动|行动|活动|(?:发展)?战略|管理)(?![的家])")
FROM_TO = re.compile("从“[^“”]{1,12}”(?:到|走向|迈向|变为|变成|跃升为)$|(?:是|成为|列为|作为)[^，。；“”]{0,12}的$")
"""Before a quotation that names what has become of something, or what a project is for a place: 从“一粒灯珠”到“一条光谱”, 是全县的“一号工程”."""
NUMERALS = re.compile(rf"[0-9+]{{3,}}|[{COUNT}百千万]{{3,}}|[{COUNT}]个[{COUNT}百千万]+")
"""深入推进“1269”行动计划, “十百千万”工程: a plan that is called by its numbers."""
LEADERS = re.compile(
    r"[四五六]大(?:家|班子)|两会|一把手|班子成员|一带一路|四个全面|四个意识|四个自信|两个确立|两个维护"
)
"""Who sits in an office is no way of working."""
WORK_OF_LEADERS = re.compile("工程|招商")
"""“一把手”工程: what they see to themselves is one."""
PRODUCT = re.compile(r"[贷券险保]$")
"""The name of what a bank or an insurer offers."""
_RISES_FALLS = "[升增涨快热][^，。、]{0,2}[、，]?一[降减跌慢冷]"
NO_WAY = re.compile(
    rf"^一{_RISES_FALLS}|^一[降减跌慢冷][^，。、]{{0,2}}[、，]?一[升增涨快热]|[定研控限抵编复绘炼监强克印配]制$|^(?:[^、]{{1,6}}[化型性][、，]?)+$"
)
"""投资“一升一降”, 私人定制, 市场化、法治化: what ends like a way of working and is none."""
CALLED_SO = re.compile(f"[^，。；、“”]{{0,4}}(?:{any_of(_WORDS['held'])})")
"""Behind quotations in a row: then they name what is held or done once."""
OF_STYLE = re.compile("[^，。、]{2,5}式")
STYLED = re.compile("的?(?:全程|全方位|精准|贴心|优质)?(?:服务|帮办|代办|管理|招商|培育|审批|对接)")
"""“保姆式”服务: a way of serving needs no verb before it."""
NO_LABEL = re.compile(f"(?:{any_of(_WORDS['place_ends'])})$")
LABELS_BEFORE = re.compile(f"{any_of(_WORDS['labels_before'])}|项目(?!建设|推进|管理)")
PRINCIPLE = re.compile(f"的?原则(?:{any_of(_WORDS['followed'])})")
"""按“就高不重复”原则执行: what grants are paid by."""
NO_HEAD = re.compile(
    rf"[^，。；、“]{{0,2}}[仗战](?!略)|(?!{PRINCIPLE.pattern})(?:的)?(?:{any_of(_WORDS['never_before'])})|[^，。；、“]{{0,8}}平台"
)
"""Behind a quotation: then it is a slogan, or part of a platform's name."""
QUOTES_JOINED = re.compile(r"(?:“[^“”]{2,60}”[、和]?){2,6}")
MELTED = re.compile("[^，。；、“”]{0,4}(?:融合|作用|联动|并进)")
"""“产业链+创新链+资金链”三链融合: of three parts at least."""
BY_WAY = re.compile(r"(?:让|以|用|通过|依托|构建|形成)$")
"""Before parts that are joined to one way of working: 让“管委会+公司”推动发展."""
JOINED_LABEL = 14
"""Characters of one of several quotations in a row."""
LABEL = 8
"""Characters of a label that 服务 may follow: 实施“容缺预审查”服务."""
NUMBERED_FORM = re.compile(_NUMERAL)
PARTS = re.compile(r"[、+＋，；]|(?<=”)(?=“)")
EXPLAINED = re.compile(r"^(?:工作)?(?:机制|制度|模式|体系)?(?:，|：|——)?(?:即|就是|包括)“(?P<parts>[^“”]{6,80})”")
QUOTED_BEFORE = re.compile(r"“(?P<parts>[^“”]*、[^“”]*)”的?$")
LISTED_BEFORE = re.compile(r"(?P<parts>(?:[^，。；“”]{2,12}、){2,6}[^，。；、“”]{2,12})$")


def _joined(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in QUOTES_JOINED.finditer(text):
        parts = tuple(re.findall(r"“([^“”]+)”", found.group()))
        head = JOINED_HEAD.match(text, found.end())
        if CALLED_SO.match(text, found.end()):
            continue
        practised = all(len(n) <= JOINED_LABEL for n in parts) and PRACTISED.search(text, 0, found.start())
        if head and not practised and all(MECHANISM_FORM.fullmatch(n) for n in parts):
            continue  # “一链一图”“一链一策”工作机制: each is one
        if (head or practised) and not any(PRODUCT.search(n) or NO_WAY.search(n) for n in parts):
            name = text[found.start() : head.end()] if head else found.group().rstrip("、和")
            yield Mechanism(found.start(), found.start() + len(name), name[:MAX_NAME], "joined", parts)


def _quoted(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in (*QUOTED.finditer(text), *QUOTED_INSIDE.finditer(text)):
        said = found.group()[1:-1]
        head = HEAD_BEHIND.match(text, found.end()) or SYSTEM_BEHIND.match(text, found.end())
        listed = head is None and len(said) <= LABEL and "等" in text and OF_LIST.match(text, found.end())
        plan = None if head else PLAN.match(text, found.end())
        numbered = plan and NUMERALS.fullmatch(said)
        own = LEADERS.fullmatch(said) and WORK_OF_LEADERS.match(text, found.end())
        if not own and (
            LEADERS.fullmatch(said) or not (head or listed or numbered or _is_way(text, *found.span(), said))
        ):
            continue
        called = head is None and FROM_TO.search(text, 0, found.start())
        if called or (NO_HEAD.match(text, found.end()) and not numbered):
            continue
        tail = head or plan or own
        end = tail.end() if tail else found.end()
        name = text[found.start() : end] if end - found.start() <= MAX_NAME else said
        yield Mechanism(found.start(), end, name, "quoted", _parts(text, found.start(), found.end(), said))


def _is_way(text: str, start: int, end: int, said: str) -> bool:
    """Whether a quotation that no head noun follows is a way of working, by its form and the verb before it."""
    if NO_LABEL.search(said) or NO_WAY.search(said) or LABELS_BEFORE.match(text, end):
        return False
    if (
        PRINCIPLE.match(text, end)
        or MECHANISM_FORM.fullmatch(said)
        or (OF_STYLE.fullmatch(said) and STYLED.match(text, end))
    ):
        return True
    joined = (said.count("+") > 1 and MELTED.match(text, end)) or (
        "+" in said and (BY_WAY.search(text, max(0, start - 2), start) or text.startswith(("招商", "招引"), end))
    )
    practised = joined or PRACTISED_NOW.search(text, max(0, start - VERB_LENGTH), start)
    service = SERVICE.match(text, end)
    if not (service or practised):
        return False
    formed = FORM.fullmatch(said) or (service and practised and len(said) <= LABEL)
    return bool(formed) and not NO_FORM.search(said)


def _parts(text: str, start: int, end: int, said: str) -> tuple[str, ...]:
    if explained := EXPLAINED.match(text[end : end + 120]):
        return tuple(p for p in re.split("、(?![^（]*）)", explained["parts"]) if p)
    counted = NUMBERED_FORM.match(said)
    if counted and (quoted := QUOTED_BEFORE.search(text[:start])):
        return tuple(quoted["parts"].split("、"))
    if counted and (listed := LISTED_BEFORE.search(text[:start])):
        return _last_of_list(listed["parts"].split("、"), counted.group())
    parts = tuple(p for p in PARTS.split(said) if p)
    return parts if len(parts) > 1 and not all(map(str.isdigit, parts)) else ()


def _last_of_list(parts: list[str], number: str) -> tuple[str, ...]:
    """重点任务、重点项目、需协调问题“四张清单”: as many names before it as the number says, the first cut from its verb."""
    many = parse(number)
    if not many or len(parts) < many:
        return ()
    kept = parts[-int(many) :]
    first = re.sub("^(?:梳理|建立|形成|编制|制定|完善|明确)了?", "", kept[0])
    return (first[left_edge(first, len(first)) :] or first, *kept[1:])


SHAPES: Mapping[str, Shape[Find]] = {
    "mechanism.joined": Shape(_joined, ["”“", "”、“"]),
    "mechanism.quoted": Shape(_quoted, ["“", "‘"]),
}
