"""Ways of working that a sentence names without quotation marks: 一条产业链、一位市领导、一个专班; 总链长统领、链长挂帅; 建立…机制; 挂图作战; 周调度.

In: a sentence. Out: `Mechanism`s, shape by shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.extract.naming.mechanism import Find, Mechanism, cut
from briefgen.extract.naming.names import left_edge, mask
from briefgen.extract.text.hints import Shape
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import COUNT

_WORDS = beside(__file__)
_COUNTERS, _WORK, _BY = "套个名位支张本", _WORDS["provided_for"], _WORDS["provided"]
EACH_ONE = f"一[个条家](?:{any_of(_WORK)})(?:{any_of(_BY)})?一[{_COUNTERS}][^，。；、“”（）一]{{2,8}}"
EACH_BEGINS = [f"{word}一{counter}" for word in (*_WORK, *_BY) for counter in _COUNTERS]
"""一个项目配一套专班: what each of them is given."""


def _one_each(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in ONE_EACH.finditer(text):
        if text.endswith("“", 0, found.start()) and not text.startswith("”", found.end()):
            continue  # “一个项目、一名领导、一抓到底”: the quotation says all of it
        name = cut(found.group())
        yield Mechanism(
            found.start(), found.start() + len(name), name, "one_each", tuple(re.split("[、，]", found.group()))
        )


_WHAT = "[^，。；、一]{2,10}?"
_ALSO_ONE = "[、，](?:由|有|配备|明确)?一[个名位套支条张项份本家只][^，。；、一“”（）等]{2,10}"
_TO_THE_END = "[、，]一[抓包盯跟管竿][^，。；、”]{2}(?!”)"
ONE_EACH = re.compile(
    rf"一[条个名位套支张]{_WHAT}(?:由一[名位个套支张]{_WHAT})?(?:(?:{_ALSO_ONE}){{2,}}|{_ALSO_ONE}{_TO_THE_END})"
)
"""一条产业链、一位市领导、一个专班、一套政策; 一个项目、一套班子、一抓到底: what each of them has."""


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


ROLE = re.compile(any_of(_WORDS["roles"]))
LEADING_ROLE = re.compile(any_of(_WORDS["leading_roles"]))
PIECE = re.compile(r"[^，、。；：！？\n]+")


def _division(text: str, run: list[tuple[int, int]]) -> Mechanism:
    first = mask(text[run[0][0] : run[0][1]])
    start = run[0][0] + left_edge(first, max(len(first) - 3, 0))
    start = max(start, run[0][1] - ROLE_HOLDER)
    name = cut(text[start : run[-1][1]])
    return Mechanism(
        start, start + len(name), name, "division", (text[start : run[0][1]], *(text[a:b] for a, b in run[1:]))
    )


ROLE_HOLDER = 18
"""Characters of who does what: “链主”企业主建, 区（市）和功能区主导."""


def _governed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in GOVERNED.finditer(text):
        group = str(found.lastgroup)
        yield Mechanism(*found.span(group), found[group][:MAX_NAME], "governed")
    for found in BESIDE.finditer(text):
        yield Mechanism(*found.span(), found.group(), "governed")
    for found in IN_ROW.finditer(text):
        yield Mechanism(*found.span("name"), found["name"], "governed")


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


def _formed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in UNQUOTED_FORM.finditer(text):
        yield Mechanism(*found.span(), found.group(), "form")


_WHO = "[^，。；：！？、“”]{2,6}?"
_AT_CALL = f"(?<![^，。；：！？、“]){_WHO}(?:{any_of(_WORDS['calls'])})、{_WHO}(?:{any_of(_WORDS['answers'])})"
LISTING = ("编制", "推行", "落实", "建立", "实行")
_AT_ONCE_ALONE = f"(?<=做到|推行|实现|推广)(?:{any_of(_WORDS['at_once'])})即[^，。；：、“”即]{{2,4}}"
_SAME = "(?P<number>[一二两三四五六])[^，。；：、“”一二两三四五六]{1,2}(?:(?P=number)[^，。；：、“”一二两三四五六]{1,2}){2,4}"
_CHARTED = "(?:(?<![^，。；：])[^，。；：、“”]{2,6}、)?挂图作战"
_AT_ONCE = "[^，。；：、“”即立将使可便旋]{2,4}即[^，。；：、“”即]{2,4}"
_NOT_LED = "(?!确保|实现|做到|推行)"
_EACH_OF_THEM = (
    rf"(?:[0-9{COUNT}]+[名位])?(?:{any_of(_WORDS['leaders'])})(?:每人|各自?)(?:{any_of(_WORDS['taking_on'])})"
    "[一1][条个项家件链园](?:[^，。；：、“”的]{1,6}(?=[，。；]))?"
)
_ELSE_OUT = (
    rf"[0-9{COUNT}半]+个?[年月天](?:内|以上)?[仍还尚]?[未不没](?:有|能)?(?:{any_of(_WORDS['unstarted'])})的(?:项目|企业)?，?"
    rf"(?:将|要|应|一律|坚决|依法|依规|予以|被|启动|全部)*(?:{any_of(_WORDS['sent_off'])})"
)
UNQUOTED_FORM = re.compile(
    rf"(?<={'|'.join(LISTING)}){_SAME}|(?:(?<=确保|实现|做到|推行)|(?<![^，。；：、“]){_NOT_LED}){_AT_ONCE}(?:、{_AT_ONCE})+"
    rf"|(?<![^，。；：、“])(?P<alike>{any_of(_WORDS['repeated'])})[^，。；：、“”]{{2,4}}(?:、(?P=alike)[^，。；：、“”]{{2,4}}){{1,4}}"
    rf"|{_AT_ONCE_ALONE}|(?<![^，。；：]){EACH_ONE}(?=[，。；])|{_CHARTED}"
    rf"|一(?:{any_of(_WORDS['each'])})一(?:{any_of(_WORDS['given'])})|{_AT_CALL}|{_EACH_OF_THEM}|{_ELSE_OUT}"
)
"""Ways of working without quotation marks: 推行一链一图一专班, 挂图作战, 企业吹哨、部门报到, 3名副市长各包一条, 一年内不开工的予以清退."""


def _regular(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in RHYTHM.finditer(text):
        yield Mechanism(*found.span(), cut(found.group()), "regular", tuple(re.split("[、，]", found["acts"])))
    for way in (ALONE, LINE):
        for found in way.finditer(text):
            yield Mechanism(*found.span("name"), cut(found["name"]), "regular")


_ACTS = any_of(_WORDS["regular_acts"])
_EVERY = "[每按逐]?(?:半?月|日|天|周|旬|季度?|半?年)"
_ONCE_EACH = "(?:每[周月旬季年]|[一半][周月旬季年]|双[周月])一"
RHYTHM = re.compile(
    rf"(?P<acts>{_EVERY}(?:{_ACTS})(?:[、，]{_EVERY}(?:{_ACTS}))+"
    rf"|{_ONCE_EACH}(?:{_ACTS})(?:[、，](?:{_ONCE_EACH}|一)(?:{_ACTS}))*)(?:的?(?:工作)?(?:推进)?(?:机制|制度))?"
)
"""周沟通、月督导、季调度."""
_OFTEN = "每(?:两|半)?个?[周旬月季](?:度)?|每半年"
ALONE = re.compile(
    rf"(?<![、，])(?P<name>按(?:周|旬|月|季度?)(?:{any_of(_WORDS['reporting'])})"
    rf"|(?:{_OFTEN})(?:集中|定期)?(?:{any_of(_WORDS['reporting'])})一次(?:[^，。；：、“”]{{2,4}}(?=[，。；]))?)"
    "(?![^，。；]{0,4}(?:额|表|数据|会|统计|指数))"
)
"""市绩效办按季通报, 由属地每旬报送一次进展: one alone, of what an office does."""
_MOVE = "[^，。；：“”、的]{4,8}"
LINE = re.compile(
    rf"(?:按照|坚持|秉持|遵循|围绕|确立|明确|以)(?P<name>(?:{_MOVE}、){{2,5}}{_MOVE}的?(?:总体|工作|发展|招商)?(?:思路|路径|打法))"
)
"""按照龙头引领、链条延伸、集群发展思路."""


def _drawn(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    for found in DRAWN.finditer(text):
        yield Mechanism(*found.span("name"), found["name"], "drawn")


_MAP = rf"[^，。；、“”]{{0,8}}“[^“”]{{2,10}}图谱?”|[^，。；、“”]{{0,8}}(?:{any_of(_WORDS['drawn'])})"
DRAWN = re.compile(rf"(?:{any_of(_WORDS['drawing'])})了?(?:[0-9{COUNT}]+[张个份幅套])?(?P<name>{_MAP})")


SHAPES: Mapping[str, Shape[Find]] = {
    "mechanism.one_each": Shape(_one_each, ["一条", "一个", "一名", "一位", "一套", "一支", "一张"]),
    "mechanism.division": Shape(_divisions, _WORDS["leading_roles"]),
    "mechanism.regular": Shape(
        _regular,
        ["、周", "、月", "按", "、旬", "、季", "每", "周一", "月一", "季一", "，周", "，月", "思路", "路径", "打法"],
    ),
    "mechanism.drawn": Shape(_drawn, ["图"]),
    "mechanism.formed": Shape(
        _formed,
        [
            "挂图作战",
            "即",
            *EACH_BEGINS,
            *(f"、{alike}" for alike in _WORDS["repeated"]),
            *(f"{verb}{few}" for verb in LISTING for few in "一二两三四五六"),
            *_WORDS["calls"],
            *_WORDS["sent_off"],
            *(f"{each}{takes}" for each in ("各", "各自", "每人") for takes in _WORDS["taking_on"]),
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
