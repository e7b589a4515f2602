"""Policies in one sentence: what stands in 《》, and what is issued without them.

In: a sentence (for aliases the whole text). Out: places, names and the way they were found. A policy that is only wished for
(需要进一步出台…政策) is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from briefgen.extract.text.hints import Shape, needs
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.stretches import apart, past, since
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import COUNT

_WORDS = beside(__file__)
POLICY_TITLE = re.compile(f"(?:{any_of(_WORDS['titles'])}|若干.{{2,6}}|[0-9{COUNT}百]+条)(?:（[^）]{{1,12}}）)?$")
ISSUED = re.compile(any_of(_WORDS["issued"]))
ISSUED_BEHIND = re.compile(
    f"(?:等)?(?:正式|已|于|相继|陆续|也|初步|基本|全面|近日)*(?:{any_of(_WORDS['issued_behind'])})"
)
ISSUING = re.compile(f"(?:{any_of(_WORDS['issuing'])})(?:了|《)?")
PAPER_ENDS = any_of(_WORDS["papers"])
"""How the name of a paper ends."""
ENDED = re.compile(PAPER_ENDS)
OWN = re.compile("(?:完成)?了?(?:各自的?|相应的?|相关的?|有关|配套的?|一系列|一批|一套|一揽子|多项|系列)?")
"""Between the verb and a title, no part of it: 制定了各自产业链三年行动方案."""
WISHED = re.compile(any_of(_WORDS["wished"]))
ALIAS = re.compile(r"《(?P<full>[^《》\n]{4,60})》（以下(?:简称|称)[：:]?《?(?P<short>[^《》（）]{2,20})》?）")
SHORTEST_TITLE = 6
"""Characters of one that a verb may lead, so that 实施方案 is left whole."""
SHORT_AFTER = 10
"""Characters behind a title that may say that it was issued."""


def aliases(text: str) -> dict[str, str]:
    """Short names of policies → full names: 《…工作运行机制》（以下简称《运行机制》）; full names over 40 characters stay short."""
    found = {m["short"]: m["full"] for m in ALIAS.finditer(text)}
    return {short: full for short, full in found.items() if len(full) <= MAX_NAME} | {
        full: short for short, full in found.items() if len(full) > MAX_NAME
    }


GIVEN = re.compile(any_of(_WORDS["given"]))
_ARTICLES = f"[0-9{COUNT}]+条(?:[^，。；、“”]{{0,4}}(?:政策|措施))?"
_QUOTED = "“[^“”，。；]"
NICKNAMES = re.compile(
    rf"(?P<name>{_QUOTED}{{1,10}}[0-9{COUNT}百]条”|{_QUOTED}{{2,10}}”[^，。；、“”]{{0,12}}?{_ARTICLES}"
    rf"|(?:(?<=、)|(?<=出台)|(?<=出台了)|(?<=推出)|(?<=印发))[^，。；、“”《》0-9]{{4,14}}{_ARTICLES}"
    rf"|{_QUOTED}{{2,12}}”政策(?:清单|包)?|{_QUOTED}{{1,14}}(?:政策包|计划|计划表|项目表)”|[0-9]+条“[^“”]{{1,4}}”(?:政策)?"
    rf"|[\u4e00-\u9fff]{{2,6}}新政(?:[0-9.]+版|{_ARTICLES})?)(?!工程|机制|工作|产业链)"
)
"""出台“车十条”、稳增长12条政策: policies by their nicknames."""
GIVEN_FIRST = re.compile(r"(?:[^“”]{0,8}?(?:出台|推出|印发)了?)?")
STANDARD = re.compile(r"(?:国家|行业|地方|团体|省级)标准")
"""《绿松石分级》国家标准: the word behind the title says what it is."""
NUMBERED = re.compile(
    r"新?国发[0-9]{1,3}号(?:文件)?|(?:国|[\u4e00-\u9fff][政办委])办?(?:发|函|字)?〔(?:19|20)\d\d〕\d{1,4}号"
)
"""国发〔2022〕2号: a paper by its number."""
REPORT = re.compile(
    r"(?:20\d\d年[^，。；：、“”《》的在年\d]{0,8}|[^，。；：、“”《》的在年\d]{1,8})政府工作报告(?=中|提出|明确|指出|强调|要求)"
)
ABOUT = re.compile(
    rf"(?:{any_of(_WORDS['issuing'])}|下发|贯彻落实|贯彻|解读|按照|根据)了?(?:[^，。；“”《》]{{2,6}})??"
    rf"(?P<name>(?:{any_of(_WORDS['about'])})[^，。；：、“”《》]{{4,30}}?的(?:{any_of(_WORDS['about_ends'])}))(?=[，。；、）]|$)"
)
"""出台加快发展新型工业化的实施意见: a title that holds verbs and 的 of its own."""
_SURELY, _PERHAPS = any_of(_WORDS["issued_surely"]), any_of(_WORDS["drawn_up"])
_PAPER = f"[^，。；：《》]{{4,36}}?(?:{PAPER_ENDS})(?=[，。；、）]|和|及|以及|等(?!级)|$)"
PAPER = re.compile(f"(?:(?P<surely>{_SURELY})|{_PERHAPS})(?:印发|实施|出台|完善)?了?(?={_PAPER})")
EACH_PAPER = re.compile(f"(?:、|和|及|以及)?(?P<name>{_PAPER})")
OF_TRADE, OF_WORK = re.compile(any_of(_WORDS["of_trades"])), re.compile(any_of(_WORDS["of_work"]))
SAID = tuple(_WORDS["said"])
DRAWN_UP = re.compile(f"(?:{any_of(_WORDS['issuing'])}|绘制|编印|下发|公布)了?(?:《[^《》]*》[、和及]?)*$")
"""Right before a title in 《》: then it is one of a paper, whatever it ends with."""
SAYS_ENOUGH = re.compile(rf"“[^“”，。；]{{2,10}}[0-9{COUNT}百]+条”")
"""“科创十八条”落地: nothing need say that it was issued."""
SHORTEST_NICKNAME = 3
"""Characters of a nickname."""


class Policy(NamedTuple):
    """A policy named at `start:end`, and the way that it was found."""

    start: int
    end: int
    name: str
    rule: str


def find_policies(text: str, names: Sequence[Span], hints: Collection[str] | None = None) -> list[Policy]:
    """The policies of a sentence, of two that overlap the first found; `names` are those of the sentence (`find_names`), `hints` the
    shapes whose words stand in it."""
    shapes = [shape for name, shape in SHAPES.items() if hints is None or name in hints]
    ways = [shape.find(text) for shape in shapes]
    ways += [_headed(text, span) for span in names if span.type == "policy" and not span.text.endswith(SAID)]
    ways += [_papers(text)] if hints is None or PAPERS in hints else []
    return apart(chain.from_iterable(ways))


def _headed(text: str, span: Span) -> Iterator[Policy]:
    """A policy that 《》 or a head noun shows."""
    if span.text.startswith("《"):
        drawn_up = DRAWN_UP.search(text, 0, span.start)
        if drawn_up or POLICY_TITLE.search(span.name or "") or STANDARD.match(text, span.end):
            yield Policy(span.start, span.end, span.name or "", "policy.titled")
    elif _is_issued(text, span.start, span.end):
        start = _whole(text, _behind_issued(text, span.start, span.end), span.end)
        yield Policy(start, span.end, text[start : span.end], "policy.issued")


def _papers(text: str) -> Iterator[Policy]:
    """出台服装产业振兴方案, 制定重点企业培育方案、产业协同方案."""
    for verb in PAPER.finditer(text):
        if WISHED.search(text, since(text, verb.start(), "，。；"), verb.start()):
            continue
        paper, at = EACH_PAPER.match(text, verb.end()), verb.end()
        while paper is not None:
            start = past(OWN, text, *paper.span("name"))
            name = text[start : paper.end()]
            of_trade = verb["surely"] or OF_TRADE.search(name)
            if of_trade and len(name) <= MAX_NAME and not OF_WORK.search(name) and name.count("“") == name.count("”"):
                yield Policy(start, paper.end(), name, PAPERS)
            at = paper.end()
            paper = EACH_PAPER.match(text, at)


def _nicknamed(text: str) -> Iterator[Policy]:
    for found in NICKNAMES.finditer(text):
        low = since(text, found.start(), "，。；")
        start = past(GIVEN_FIRST, text, *found.span("name"))
        given = (
            GIVEN.search(text, low, start)
            or SAYS_ENOUGH.match(text, start)
            or ISSUED_BEHIND.match(text, found.end(), found.end() + SHORT_AFTER)
        )
        short = found.end("name") - start <= SHORTEST_NICKNAME
        if given and not short and not WISHED.search(text, low, found.start()):
            yield Policy(start, found.end("name"), text[start : found.end("name")], "policy.nickname")


def _numbered(text: str) -> Iterator[Policy]:
    return (Policy(*found.span(), found[0], "policy.numbered") for found in _unbracketed(NUMBERED, text))


def _reported(text: str) -> Iterator[Policy]:
    return (Policy(*found.span(), found[0], "policy.report") for found in _unbracketed(REPORT, text))


def _unbracketed(shape: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What stands in brackets is named before them: 《甲通知》（国发〔2022〕2号）."""
    return (f for f in shape.finditer(text) if text.rfind("（", 0, f.start()) <= text.rfind("）", 0, f.start()))


def _about(text: str) -> Iterator[Policy]:
    return (Policy(*found.span("name"), found["name"], "policy.about") for found in ABOUT.finditer(text))


SHAPES: Mapping[str, Shape[Callable[[str], Iterator[Policy]]]] = {
    "policy.nickname": Shape(_nicknamed, ["条", "”政策", "包”", "计划”", "表”", "新政"]),
    "policy.numbered": Shape(_numbered, ["〔", "国发"]),
    "policy.report": Shape(_reported, ["政府工作报告"]),
    "policy.about": Shape(_about, [f"的{end}" for end in _WORDS["about_ends"]]),
}
"""Those that no head noun shows."""
PAPERS = "policy.drawn_up"


def hint_words() -> Mapping[str, Collection[str]]:
    """For each shape the words of which it needs one."""
    return {**needs(SHAPES), PAPERS: (*_WORDS["issued_surely"], *_WORDS["drawn_up"])}


def _whole(text: str, start: int, end: int) -> int:
    """出台构建…新体系三年行动方案, 出台人才、土地等支持政策: what stands behind the issuing verb belongs to the title."""
    low = since(text, start, "，。；" if text.endswith("等", 0, start) else "，。；、")
    found = list(ISSUING.finditer(text, low, start))
    whole = found[-1].end() if found else start
    whole = past(OWN, text, whole, start)
    return whole if end - whole <= MAX_NAME and not ENDED.search(text, whole, start) else start


def _behind_issued(text: str, start: int, end: int) -> int:
    """依据甲产业行动方案: the verb is no part of the name."""
    led = ISSUED.match(text, start)
    return led.end() if led and end - led.end() >= SHORTEST_TITLE else start


def _is_issued(text: str, start: int, end: int) -> bool:
    low = since(text, start, "，。；")
    if WISHED.search(text, low, start):
        return False
    issued = ISSUED.search(text, low, start) or _behind_issued(text, start, end) > start
    return bool(issued or ISSUED_BEHIND.match(text, end, end + SHORT_AFTER))
