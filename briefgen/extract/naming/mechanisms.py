"""Mechanisms in one sentence: quoted ways of working, with their parts, and those named by their head noun.

In: a sentence. Out: `Mechanism`s by start. A quotation is a mechanism when a head noun follows (“链长制”工作体系), when it has the form
of one (一企一策, 5个1, 四张清单), or when a verb of putting into practice stands right before it (坚持“一园一业”). Slogans are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.naming.names import HEAD_WORDS, MAX_NAME, left_edge, mask
from briefgen.extract.spans import Span

QUOTE = r"“[^“”]{2,60}”"
QUOTED = re.compile(QUOTE)
QUOTED_INSIDE = re.compile(r"‘[^‘’]{2,20}’")
HEAD = re.compile(
    r"(?:为[^“”，。；、的]{2,4}的|的)?(?:(?:(?![转变成作]为)[^“”，。；、的]){0,6}?)(?:机制|制度|模式|工作法|打法|思路|考核|体系|责任制|工作体系|组织架构|推进模式|办法|责任闭环|工作格局|工作专班|改革|举措|责任链条|闭环)"
)
OF_LIST = re.compile(
    r"(?:、?(?:[^，。；“”、]{2,10}|“[^“”]{2,16}”)){0,4}等(?:[^，。；“”、]{0,4})(?:机制|制度|举措|模式|办法|做法|工作法|打法)"
)
"""Behind the first of a list: 运用“书记抓前期”、定期调度等举措."""
JOINED_HEAD = re.compile(rf"(?:[^“”，。；、的]{{2,6}}的)?{HEAD.pattern}")
SERVICE = re.compile(r"(?:的)?(?:[^“”，。；、的]{0,4}?)(?:服务|诊断|工作小组|考核工作)")
PRACTISED = r"(?:编制|坚持|实施|推行|推进|推动形成|落实|实行|开展|践行|探索|探索推行|创新|建立|成立|促进|深化|深入实施|实施好|用好|按照|采取|采用|实行|执行|做好|完善|提出|创新提出|推出|明确|明确推进|打好|打造|打出|优化)"
PRACTISED_NOW = re.compile(PRACTISED + r"(?:了|好|的)?$")
VERB_LENGTH = 8
"""No verb of putting into practice is longer, 了 included."""
FORM = re.compile(
    r"^(?:一[^一]{1,2}一[^一]{1,3}|\d+个1|\d+(?:\+\d+)+(?:\+[^”]{1,3})?|[一二三四五六七八九十两\d]+[张个场项大条库][^，。]{1,6}|[^，。、]{1,8}制|(?P<same>.).(?P=same).(?:(?P=same).)?|.对.|[一二两三四五六][^，。]{1,3}[一二两三四五六][^，。]{1,3}|三挂|[^，。；]{1,4}、[^”]*|[^，。；]{1,10}\+[^”]*"
    r"|.{2,4}就是.{2,4}|[^，。]{1,6}一个、[^，。]{1,6}一个|一盘棋|.{4})$"
)
NO_FORM = re.compile(
    r"经济$|产业$|短板|难|硬|软|战$|老|龙头|领头|名片|窗口|引擎|项目$|大考|小巨人|专精特新|身|高地|答卷|链条|^[A-Za-z]"
)
LEADERS = re.compile(r"[四五六]大(?:家|班子)|两会")
"""Who sits in an office is no way of working."""
PRODUCT = re.compile(r"[贷券险保]$")
"""The name of what a bank or an insurer offers."""
NO_WAY = re.compile(r"[定研控限抵编复绘炼监强克印配]制$|^(?:[^、]{1,6}[化型性][、，]?)+$")
"""私人定制, 市场化、法治化: what ends like a way of working and is none."""
CALLED_SO = re.compile(r"[^，。；、“”]{0,4}(?:活动|行动|工程|品牌|诊断)")
"""Behind quotations in a row: then they name what is held or done once."""
NO_LABEL = re.compile(r"城市$|产业$|产业链$|集群$|园区$|区域$|中心$|基地$")
NUMBERED = re.compile(
    r"^(?:.{1,10}(?:工作法|机制|模式|责任制)|\d+个1|[一二三四五六七八九十两\d]+[张个场项大条库][^，。]{1,6}|一[^一]{1,2}一[^一]{1,3}|.{1,6}制|[一二三四五六七八九十]挂|一盘棋|[一二两三四五六七八九十][图链库单清办平会][一二两三四五六七八九十][^，。、]{1,2}|(?:[一二两三四五六七八九十][^，。、一二两三四五六七八九十]{1,3}){3,6}|百日(?:攻坚|会战|竞赛|行动|大战|冲刺|提升))$"
)
NO_HEAD = re.compile(
    r"[^，。；、“]{0,2}[仗战](?!略)|(?:的)?(?:问题|难题|现象|困境|困局|局面|矛盾|短板|堵点|尴尬)|(?:的)?(?:标准|要求|原则|目标|理念|精神|方针|部署)|[^，。；、“]{0,8}平台"
)
"""Behind a quotation: then it is a slogan, or part of a platform's name."""
CHIEF_SYSTEM = re.compile(
    r"(?:推行|实施|实行|建立|落实|深化|推进|健全|完善|探索|创新|做实|用好)了?[^，。；“”]{0,60}?(?P<name>双?链长(?:负责)?制)"
)
"""推行重点产业链链长制, also where it stands without quotation marks."""
ONE_EACH = re.compile(
    r"一(?:条|个)[^，。；、一]{2,10}?(?:由一[名位个套支张][^，。；、一]{2,10})?(?:[、，](?:由|有|配备|明确)?一[个名位套支条张项份本家][^，。；、一]{2,10}){2,}"
)
"""一条产业链、一位市领导、一个专班、一套政策: what each of them has."""
GOVERNED = re.compile(
    r"(?:建立|健全|完善|构建|创新|推行|实行|实施|落实|优化)(?:健全|完善|并落实|了|好|起)*(?P<name>[^，。；：“”]{5,26}?(?:机制|制度|(?:包挂|包联|包保|挂包|代办|承诺|负责)制))(?=[，。；、）]|$|与|和)"
)
"""建立企业（项目）融资双向对接服务运行机制: the verb shows where a name begins that holds verbs of its own."""
UNQUOTED_FORM = re.compile(r"一(?P<a>[企链园项地业事区县镇群])一(?P<b>策|班|档|图|表|专班|册|码|业|方案|专员|库|清单)")
JOINED = re.compile(r"(?:“[^“”]{2,60}”[、和]?){2,6}")
ROLE = re.compile(
    r"统领|挂帅|主管|主抓|主战|主导|主建|牵头|协同|统筹|攻坚|包抓|联动|兜底|保障|服务|落实|负责|领衔|指导|推进"
)
LEADING_ROLE = re.compile(r"统领|挂帅|主管|主抓|主战|主建|领衔")
PIECE = re.compile(r"[^，、。；：！？\n]+")
BY_WAY = re.compile(r"(?:让|以|用|通过|依托)$")
"""Before parts that are joined to one way of working: 让“管委会+公司”推动发展."""
JOINED_LABEL = 14
"""Characters of one of several quotations in a row."""
LABEL = 8
"""Characters of a label that 服务 may follow: 实施“容缺预审查”服务."""
ROLE_HOLDER = 18
"""Characters of who does what: “链主”企业主建, 区（市）和功能区主导."""
COUNTED = re.compile(r"[一二三四五六七八九十两\d]")
CHIEFS = re.compile(
    r"(?:担任的?|担纲[^，。；]{0,12}?|出任)(?P<name>“[^“”]{1,6}长”)|(?P<leaders>链主企业)(?=，|。|；|$)"
    r"|(?:担任|出任|兼任)(?:[^，。；“”长]{0,10}产业链的?)?(?P<plain>(?:总|副)?链长)(?=[，。；、]|$)"
)
PARTS = re.compile(r"[、+＋，；]|(?<=”)(?=“)")
DRAWN = re.compile(
    r"(?:绘制|编制|制作|优化)(?:了)?(?P<name>“[^“”]{2,10}图谱?”|[^，。；、“”]{0,8}(?:全景图|图谱|路线图|作战图|招商地图|产业地图))"
)
EXPLAINED = re.compile(r"^(?:工作)?(?:机制|制度|模式|体系)?(?:，|：|——)?(?:即|就是|包括)“(?P<parts>[^“”]{6,80})”")
QUOTED_BEFORE = re.compile(r"“(?P<parts>[^“”]*、[^“”]*)”的?$")
LISTED_BEFORE = re.compile(r"(?P<parts>(?:[^，。；“”]{2,12}、){2,6}[^，。；、“”]{2,12})$")


class Mechanism(NamedTuple):
    """A mechanism named at `start:end`, with the parts that its name or its explanation lists."""

    start: int
    end: int
    name: str
    how: str
    members: tuple[str, ...] = ()


NEEDED = {
    "mechanism.division": ["统领", "挂帅", "主管", "主抓", "主战", "主建", "领衔"],
    "mechanism.joined": ["”“", "”、“"],
    "mechanism.quoted": ["“", "‘"],
    "mechanism.chief": ["长”", "链主企业", "链长"],
    "mechanism.headed": HEAD_WORDS["mechanism"],
    "mechanism.drawn": ["图"],
    "mechanism.one_each": ["一条", "一个"],
    "mechanism.chief_system": ["链长"],
    "mechanism.governed": ["机制", "制度", "包挂制", "包联制", "包保制", "挂包制", "代办制", "承诺制", "负责制"],
    "mechanism.formed": [
        f"一{what}" for what in ("策", "班", "档", "图", "表", "专班", "册", "码", "业", "方案", "专员", "库", "清单")
    ],
}
"""For each shape the words of which it needs one."""


def find_mechanisms(text: str, names: Sequence[Span], hints: Collection[str] = frozenset(NEEDED)) -> list[Mechanism]:
    """The mechanisms of one sentence, whose `names` are given; of two that overlap the first found stands. `hints` are the
    shapes whose words stand in it."""
    found: list[Mechanism] = []
    for shape in [shape for name, shape in SHAPES.items() if name in hints]:
        for mechanism in shape(text, names):
            if not any(mechanism.start < other.end and other.start < mechanism.end for other in found):
                found.append(mechanism)
    return sorted(found, key=lambda m: m.start)


def _divisions(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    """总链长统领、链长挂帅、专班主抓: who does what, three at least, one of them in the lead."""
    if not LEADING_ROLE.search(text):
        return
    run: list[tuple[int, int]] = []
    for piece in [*PIECE.finditer(text), None]:
        role = ROLE.search(text, piece.start() + 1, piece.end()) if piece else None
        if piece and role and (run or LEADING_ROLE.search(piece.group()) or ROLE.search(piece.group())):
            run.append((piece.start(), role.end()))
            if role.end() == piece.end() and text[piece.end() : piece.end() + 1] in "、，" and piece.end() < len(text):
                continue
        if len(run) >= 3 and LEADING_ROLE.search(text, run[0][0], run[-1][1]):
            yield _division(text, run)
        run = []


def _division(text: str, run: list[tuple[int, int]]) -> Mechanism:
    first = mask(text[run[0][0] : run[0][1]])
    start = run[0][0] + left_edge(first, max(len(first) - 3, 0))
    if text.count("“", start, run[0][1]) != text.count("”", start, run[0][1]):
        start = text.rfind("“", start, run[0][1]) + 1
    start = max(start, run[0][1] - ROLE_HOLDER)
    name = _cut(text[start : run[-1][1]])
    return Mechanism(
        start, start + len(name), name, "division", (text[start : run[0][1]], *(text[a:b] for a, b in run[1:]))
    )


def _cut(name: str) -> str:
    """At most 40 characters, ending with a whole part."""
    if len(name) <= MAX_NAME:
        return name
    end = max(name.rfind("、", 0, MAX_NAME), name.rfind("，", 0, MAX_NAME))
    return name[: end if end > 0 else MAX_NAME]


def _joined(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in JOINED.finditer(text):
        parts = tuple(re.findall(r"“([^“”]+)”", found.group()))
        before = text[: found.start()]
        head = JOINED_HEAD.match(text, found.end())
        if CALLED_SO.match(text, found.end()):
            continue
        practised = all(len(n) <= JOINED_LABEL for n in parts) and re.search(PRACTISED + r"$", before)
        if head and not practised and all(NUMBERED.fullmatch(n) for n in parts):
            continue  # “一链一图”“一链一策”工作机制: each is one
        if (head or practised) and not any(PRODUCT.search(n) or NO_WAY.search(n) for n in parts):
            name = text[found.start() : head.end()] if head else found.group().rstrip("、和")
            yield Mechanism(found.start(), found.start() + len(name), name[:MAX_NAME], "joined", parts)


def _quoted(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in (*QUOTED.finditer(text), *QUOTED_INSIDE.finditer(text)):
        said = found.group()[1:-1]
        head = HEAD.match(text, found.end())
        listed = head is None and len(said) <= LABEL and "等" in text and OF_LIST.match(text, found.end())
        if not (head or listed or _is_way(text, *found.span(), said)) or LEADERS.fullmatch(said):
            continue
        if NO_HEAD.match(text, found.end()):
            continue
        end = head.end() if head else found.end()
        name = text[found.start() : end] if end - found.start() <= MAX_NAME else said
        yield Mechanism(found.start(), end, name, "quoted", _parts(text, found.start(), found.end(), said))


def _is_way(text: str, start: int, end: int, said: str) -> bool:
    """Whether a quotation that no head noun follows is a way of working, by its form and the verb before it."""
    if NO_LABEL.search(said) or NO_WAY.search(said) or text[end : end + 2] in ("企业", "项目", "产业", "平台", "经济"):
        return False
    if NUMBERED.fullmatch(said):
        return True
    joined = "+" in said and BY_WAY.search(text, max(0, start - 2), start)
    practised = joined or PRACTISED_NOW.search(text, max(0, start - VERB_LENGTH), start)
    service = SERVICE.match(text, end)
    formed = FORM.fullmatch(said) or (service and practised and len(said) <= LABEL)
    return bool((service or practised) and formed and not NO_FORM.search(said))


def _parts(text: str, start: int, end: int, said: str) -> tuple[str, ...]:
    if explained := EXPLAINED.match(text[end : end + 120]):
        return tuple(p for p in re.split("、(?![^（]*）)", explained["parts"]) if p)
    counted = COUNTED.match(said)
    if counted and (quoted := QUOTED_BEFORE.search(text[:start])):
        return tuple(quoted["parts"].split("、"))
    if counted and (listed := LISTED_BEFORE.search(text[:start])):
        return _last_of_list(listed["parts"].split("、"), counted.group())
    parts = tuple(p for p in PARTS.split(said) if p)
    return parts if len(parts) > 1 and not all(map(str.isdigit, parts)) else ()


def _last_of_list(parts: list[str], number: str) -> tuple[str, ...]:
    """重点任务、重点项目、需协调问题“四张清单”: as many names before it as the number says, the first cut from its verb."""
    many = int(number) if number.isdigit() else "一二三四五六七八九十".find(number.replace("两", "二")) + 1
    if len(parts) < many:
        return ()
    kept = parts[-many:]
    first = re.sub("^(?:梳理|建立|形成|编制|制定|完善|明确)了?", "", kept[0])
    return (first[left_edge(first, len(first)) :] or first, *kept[1:])


def _chiefs(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in CHIEFS.finditer(text):
        group = found.lastgroup or "name"
        yield Mechanism(*found.span(group), found[group], "chief")


def _headed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    return (Mechanism(s.start, s.end, s.text, "headed") for s in names if s.type == "mechanism")


def _drawn(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in DRAWN.finditer(text):
        yield Mechanism(*found.span("name"), found["name"], "drawn")


def _formed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in UNQUOTED_FORM.finditer(text):
        yield Mechanism(*found.span(), found.group(), "form")


def _chief_systems(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in CHIEF_SYSTEM.finditer(text):
        yield Mechanism(*found.span("name"), found["name"], "chief_system")


def _one_each(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in ONE_EACH.finditer(text):
        if text.endswith("“", 0, found.start()) and not text.startswith("”", found.end()):
            continue  # “一个项目、一名领导、一抓到底”: the quotation says all of it
        name = _cut(found.group())
        yield Mechanism(
            found.start(), found.start() + len(name), name, "one_each", tuple(re.split("[、，]", found.group()))
        )


def _governed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in GOVERNED.finditer(text):
        yield Mechanism(*found.span("name"), found["name"], "governed")


Shape = Callable[[str, Sequence[Span]], Iterator[Mechanism]]
SHAPES: Mapping[str, Shape] = {
    "mechanism.one_each": _one_each,
    "mechanism.division": _divisions,
    "mechanism.joined": _joined,
    "mechanism.quoted": _quoted,
    "mechanism.chief": _chiefs,
    "mechanism.headed": _headed,
    "mechanism.drawn": _drawn,
    "mechanism.chief_system": _chief_systems,
    "mechanism.formed": _formed,
    "mechanism.governed": _governed,
}
"""In the order in which they take places."""
