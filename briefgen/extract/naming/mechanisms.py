"""Mechanisms in one sentence: quoted ways of working, with their parts, and those named by their head noun.

In: a sentence. Out: `Mechanism`s by start. A quotation is a mechanism when a head noun follows (“链长制”工作体系), when it has the form
of one (一企一策, 5个1, 四张清单), or when a verb of putting into practice stands right before it (坚持“一园一业”). Slogans are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.naming.chiefs import CHIEFS, chiefs, systems
from briefgen.extract.naming.names import HEAD_WORDS, left_edge, mask
from briefgen.extract.scan.numerals import parse
from briefgen.extract.text.hints import Shape, needs
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
_COUNTERS, _WORK, _BY = "套个名位支张本", _WORDS["provided_for"], _WORDS["provided"]
_EACH_ONE = f"一[个条家](?:{any_of(_WORK)})(?:{any_of(_BY)})?一[{_COUNTERS}][^，。；、“”（）一]{{2,8}}"
_EACH_BEGINS = [f"{word}一{counter}" for word in (*_WORK, *_BY) for counter in _COUNTERS]
"""一个项目配一套专班: what each of them is given."""
_ONE_ONE = "一[^一]{1,2}一[^一]{1,3}"
_LISTED = rf"(?!一条[龙心街]){_NUMERAL}[张个场项条库][^，。]{{1,6}}"
FORM = re.compile(
    rf"^(?:{_ONE_ONE}|\d+个1|\d+(?:\+\d+)+(?:\+[^”]{{1,3}})?|{_LISTED}|[^，。、]{{1,8}}制|(?P<same>.).(?P=same).(?:(?P=same).)?|.对."
    rf"|{_FEW}[^，。]{{1,3}}{_FEW}[^，。]{{1,3}}|三挂|[^，。；]{{1,4}}、[^”]*|[^，。；]{{1,10}}\+[^”]*"
    r"|一[^，。；、]{2,6}、[^”]*|一盘棋|.{4})$"
)
"""How a quotation may look that names a way of working: 一企一策, 5个1, 四张清单, 链主+链长."""
NO_FORM = re.compile(rf"(?:{any_of(_WORDS['figure_ends'])})$|{any_of(_WORDS['figures'])}")
_DIGIT = f"[{COUNT}]"
_CROWD = "[百千万][人名][^，。、百千万]{1,4}[百千万][^，。、百千万]{1,2}"
_REPEATED = rf"(?:[{COUNT}百千万][^，。、{COUNT}百千万]{{1,3}}){{3,6}}"
MECHANISM_FORM = re.compile(
    rf"^(?:.{{1,10}}(?:工作法|机制|模式|责任制)|\d+个1|{_LISTED}|{_ONE_ONE}|.{{1,6}}制|[{ORDINAL}]挂|一盘棋"
    rf"|以[^，。、]{{1,2}}[带引促补换招育聚][^，。、]{{1,3}}|一[^一]{{2,4}}、一[^一]{{2,4}}|{_EACH_ONE}(?:、{_EACH_ONE})*"
    rf"|.{{2,8}}(?:{any_of(_WORDS['regular_ends'])})"
    r"|[^，。、]{2,6}在[^，。、]{2,6}、[^，。、]{2,6}在[^，。、]{2,6}|[^，。、即]{2}即[^，。、]{2,3}"
    r"|.{0,8}(?:1|一)号工程|[^，。—]{1,8}(?:—+[^，。—]{1,8}){2,}"
    rf"|{_CROWD}|{_DIGIT}[图链库单清办平会]{_DIGIT}[^，。、]{{1,2}}|{_REPEATED}|.{{0,4}}书记抓.{{2,6}}|百日(?:攻坚|会战|竞赛|行动|大战|冲刺|提升))$"
)
"""How one looks that needs no verb before it: 链长制, 一链一图, 三级书记抓四张清单."""
PLAN = re.compile("(?:行动计划|计划|工程|专项行动|行动|活动|(?:发展)?战略|管理)(?![的家])")
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
NO_WAY = re.compile(r"[定研控限抵编复绘炼监强克印配]制$|^(?:[^、]{1,6}[化型性][、，]?)+$")
"""私人定制, 市场化、法治化: what ends like a way of working and is none."""
CALLED_SO = re.compile(f"[^，。；、“”]{{0,4}}(?:{any_of(_WORDS['held'])})")
"""Behind quotations in a row: then they name what is held or done once."""
OF_STYLE = re.compile("[^，。、]{2,5}式")
STYLED = re.compile("的?(?:全程|全方位|精准|贴心|优质)?(?:服务|帮办|代办|管理|招商|培育|审批|对接)")
"""“保姆式”服务: a way of serving needs no verb before it."""
NO_LABEL = re.compile(f"(?:{any_of(_WORDS['place_ends'])})$")
LABELS_BEFORE = re.compile(f"{any_of(_WORDS['labels_before'])}|项目(?!建设|推进|管理)")
NO_HEAD = re.compile(
    rf"[^，。；、“]{{0,2}}[仗战](?!略)|(?:的)?(?:{any_of(_WORDS['never_before'])})|[^，。；、“]{{0,8}}平台"
)
"""Behind a quotation: then it is a slogan, or part of a platform's name."""
_WHAT = "[^，。；、一]{2,10}?"
_ALSO_ONE = "[、，](?:由|有|配备|明确)?一[个名位套支条张项份本家只][^，。；、一“”（）等]{2,10}"
_TO_THE_END = "[、，]一[抓包盯跟管竿][^，。；、”]{2}(?!”)"
ONE_EACH = re.compile(
    rf"一[条个名位套支张]{_WHAT}(?:由一[名位个套支张]{_WHAT})?(?:(?:{_ALSO_ONE}){{2,}}|{_ALSO_ONE}{_TO_THE_END})"
)
"""一条产业链、一位市领导、一个专班、一套政策; 一个项目、一套班子、一抓到底: what each of them has."""
_OF = "[^，。；：“”、的]{4,14}"
_ALONE = f"(?:[^，。；：、“”及和]{{0,4}})?(?:{any_of(_WORDS['governed_alone'])})"
_SYSTEM = "[^，。；：、“”及和的]{2,8}(?<![机体控编限抑研定强复管炼印提承])制"
"""推行项目秘书制: any system."""
BESIDE = re.compile(f"(?<=[、及和]){_ALONE}(?=[，。；、]|$)")
"""“周调度”机制及服务专员制: one beside another."""
IN_ROW = re.compile(
    rf"(?<=制)[、和及](?P<name>[^，。；：、和及“”]{{0,8}}(?:{any_of(_WORDS['governed_in_row'])})制)(?=[，。；、和及“]|$)"
)
"""领导联系制、每月巡查通报制和专班会商制: one system behind another."""
GOVERNED = re.compile(
    rf"(?:{any_of(_WORDS['governing'])})(?:健全|完善|并落实|了|好|起|我们|[我全本][市县区省])*"
    rf"(?:(?P<name>(?:[^，。；：“”]|“[^“”]{{1,6}}”){{5,26}}?(?:{any_of(_WORDS['governed'])}))"
    rf"|(?P<alone>{_ALONE}|{_SYSTEM})"
    rf"|(?P<of>(?:{_OF}、){{1,3}}{_OF}的(?:{any_of(_WORDS['governed_of'])})))(?=[，。；、）]|$|与|和)"
)
"""建立企业（项目）融资双向对接服务运行机制: the verb shows where a name begins that holds verbs of its own."""
_WHO = "[^，。；：！？、“”]{2,6}?"
_AT_CALL = f"(?<![^，。；：！？、“]){_WHO}(?:{any_of(_WORDS['calls'])})、{_WHO}(?:{any_of(_WORDS['answers'])})"
_LISTING = ("编制", "推行", "落实", "建立", "实行")
_AT_ONCE_ALONE = f"(?<=做到|推行|实现|推广)(?:{any_of(_WORDS['at_once'])})即[^，。；：、“”即]{{2,4}}"
_SAME = "(?P<number>[一二两三四五六])[^，。；：、“”一二两三四五六]{1,2}(?:(?P=number)[^，。；：、“”一二两三四五六]{1,2}){2,4}"
_CHARTED = "(?:(?<![^，。；：])[^，。；：、“”]{2,6}、)?挂图作战"
_AT_ONCE = "[^，。；：、“”即立将使可便旋]{2,4}即[^，。；：、“”即]{2,4}"
_NOT_LED = "(?!确保|实现|做到|推行)"
UNQUOTED_FORM = re.compile(
    rf"(?<={'|'.join(_LISTING)}){_SAME}|(?:(?<=确保|实现|做到|推行)|(?<![^，。；：、“]){_NOT_LED}){_AT_ONCE}(?:、{_AT_ONCE})+"
    rf"|(?<![^，。；：、“])(?P<alike>{any_of(_WORDS['repeated'])})[^，。；：、“”]{{2,4}}(?:、(?P=alike)[^，。；：、“”]{{2,4}}){{1,4}}"
    rf"|{_AT_ONCE_ALONE}|(?<![^，。；：]){_EACH_ONE}(?=[，。；])|{_CHARTED}|一(?:{any_of(_WORDS['each'])})一(?:{any_of(_WORDS['given'])})|{_AT_CALL}"
)
"""Ways of working without quotation marks: 推行一链一图一专班, 挂图作战, 企业吹哨、部门报到."""
_ACTS = any_of(_WORDS["regular_acts"])
_EVERY = "[每按逐]?(?:半?月|日|天|周|旬|季度?|半?年)"
_ONCE_EACH = "(?:每[周月旬季年]|[一半][周月旬季年]|双[周月])一"
RHYTHM = re.compile(
    rf"(?P<acts>{_EVERY}(?:{_ACTS})(?:[、，]{_EVERY}(?:{_ACTS}))+"
    rf"|{_ONCE_EACH}(?:{_ACTS})(?:[、，](?:{_ONCE_EACH}|一)(?:{_ACTS}))*)(?:的?(?:工作)?(?:推进)?(?:机制|制度))?"
)
"""周沟通、月督导、季调度."""
_MOVE = "[^，。；：“”、的]{4,8}"
LINE = re.compile(
    rf"(?:按照|坚持|秉持|遵循|围绕|确立|明确|以)(?P<name>(?:{_MOVE}、){{2,5}}{_MOVE}的?(?:总体|工作|发展|招商)?(?:思路|路径|打法))"
)
"""按照龙头引领、链条延伸、集群发展思路."""
QUOTES_JOINED = re.compile(r"(?:“[^“”]{2,60}”[、和]?){2,6}")
ROLE = re.compile(any_of(_WORDS["roles"]))
LEADING_ROLE = re.compile(any_of(_WORDS["leading_roles"]))
PIECE = re.compile(r"[^，、。；：！？\n]+")
MELTED = re.compile("[^，。；、“”]{0,4}(?:融合|作用|联动|并进)")
"""“产业链+创新链+资金链”三链融合: of three parts at least."""
BY_WAY = re.compile(r"(?:让|以|用|通过|依托|构建|形成)$")
"""Before parts that are joined to one way of working: 让“管委会+公司”推动发展."""
JOINED_LABEL = 14
"""Characters of one of several quotations in a row."""
LABEL = 8
"""Characters of a label that 服务 may follow: 实施“容缺预审查”服务."""
ROLE_HOLDER = 18
"""Characters of who does what: “链主”企业主建, 区（市）和功能区主导."""
NUMBERED_FORM = re.compile(_NUMERAL)
PARTS = re.compile(r"[、+＋，；]|(?<=”)(?=“)")
_MAP = rf"[^，。；、“”]{{0,8}}“[^“”]{{2,10}}图谱?”|[^，。；、“”]{{0,8}}(?:{any_of(_WORDS['drawn'])})"
DRAWN = re.compile(rf"(?:{any_of(_WORDS['drawing'])})了?(?:[0-9{COUNT}]+[张个份幅套])?(?P<name>{_MAP})")
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


def find_mechanisms(text: str, names: Sequence[Span], hints: Collection[str] | None = None) -> list[Mechanism]:
    """The mechanisms of one sentence, whose `names` are given; of two that overlap the first found stands. `hints` are the
    shapes whose words stand in it."""
    found: list[Mechanism] = []
    for shape in [shape for name, shape in SHAPES.items() if hints is None or name in hints]:
        for mechanism in shape.find(text, names):
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
        if NO_HEAD.match(text, found.end()) and not numbered:
            continue
        tail = head or plan or own
        end = tail.end() if tail else found.end()
        name = text[found.start() : end] if end - found.start() <= MAX_NAME else said
        yield Mechanism(found.start(), end, name, "quoted", _parts(text, found.start(), found.end(), said))


def _is_way(text: str, start: int, end: int, said: str) -> bool:
    """Whether a quotation that no head noun follows is a way of working, by its form and the verb before it."""
    if NO_LABEL.search(said) or NO_WAY.search(said) or LABELS_BEFORE.match(text, end):
        return False
    if MECHANISM_FORM.fullmatch(said) or (OF_STYLE.fullmatch(said) and STYLED.match(text, end)):
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


def _chiefs(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    return (Mechanism(start, end, name, "chief") for start, end, name in chiefs(text))


def _headed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    return (Mechanism(s.start, s.end, s.text, "headed") for s in names if s.type == "mechanism")


def _drawn(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in DRAWN.finditer(text):
        yield Mechanism(*found.span("name"), found["name"], "drawn")


def _formed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in UNQUOTED_FORM.finditer(text):
        yield Mechanism(*found.span(), found.group(), "form")


def _regular(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in RHYTHM.finditer(text):
        yield Mechanism(*found.span(), _cut(found.group()), "regular", tuple(re.split("[、，]", found["acts"])))
    for found in LINE.finditer(text):
        yield Mechanism(*found.span("name"), _cut(found["name"]), "regular")


def _chief_systems(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    return (Mechanism(start, end, name, "chief_system") for start, end, name in systems(text))


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
        group = str(found.lastgroup)
        yield Mechanism(*found.span(group), found[group][:MAX_NAME], "governed")
    for found in BESIDE.finditer(text):
        yield Mechanism(*found.span(), found.group(), "governed")
    for found in IN_ROW.finditer(text):
        yield Mechanism(*found.span("name"), found["name"], "governed")


Find = Callable[[str, Sequence[Span]], Iterator[Mechanism]]
SHAPES: Mapping[str, Shape[Find]] = {
    "mechanism.one_each": Shape(_one_each, ["一条", "一个", "一名", "一位", "一套", "一支", "一张"]),
    "mechanism.division": Shape(_divisions, _WORDS["leading_roles"]),
    "mechanism.joined": Shape(_joined, ["”“", "”、“"]),
    "mechanism.quoted": Shape(_quoted, ["“", "‘"]),
    "mechanism.regular": Shape(
        _regular,
        ["、周", "、月", "按", "、旬", "、季", "每", "周一", "月一", "季一", "，周", "，月", "思路", "路径", "打法"],
    ),
    "mechanism.chief": Shape(_chiefs, ["长”", "链主企业", *CHIEFS]),
    "mechanism.headed": Shape(_headed, HEAD_WORDS["mechanism"]),
    "mechanism.drawn": Shape(_drawn, ["图"]),
    "mechanism.chief_system": Shape(_chief_systems, ["链长"]),
    "mechanism.formed": Shape(
        _formed,
        [
            "挂图作战",
            "即",
            *_EACH_BEGINS,
            *(f"、{alike}" for alike in _WORDS["repeated"]),
            *(f"{verb}{few}" for verb in _LISTING for few in "一二两三四五六"),
            *_WORDS["calls"],
            *(f"一{what}" for what in _WORDS["given"]),
        ],
    ),
    "mechanism.governed": Shape(
        _governed,
        [
            "制，",
            "制。",
            "制、",
            "制；",
            "制和",
            "制及",
            *_WORDS["governed"],
            *_WORDS["governed_alone"],
            *_WORDS["governed_of"],
        ],
    ),
}
"""In the order in which they take places."""


def hint_words() -> Mapping[str, Collection[str]]:
    """For each shape the words of which it needs one."""
    return needs(SHAPES)
