"""Companies and offices that their place in a sentence shows: 以甲为龙头, 甲登陆科创板, 甲、乙与丙研究院共同打造, 甲、乙两家企业.

In: a sentence, the same masked (see `find.blanked`), the stage words. Out: `Named`s. Must not: take a company that its head noun shows
already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, named, staged
from briefgen.extract.naming.names import CHOPS, left_edge
from briefgen.extract.naming.projects.items import is_name, is_trade, items
from briefgen.extract.naming.projects.words import GENERIC, VALUE
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.text.firms import ENDINGS
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.fact import Kind

_WORDS = beside(__file__)
_ITEM = "[^，。；：、“”的等]{2,20}"
TWO_COMPANIES = re.compile(rf"{VALUE}+(?:[^，。；、]{{0,4}})(?:企业|公司)")
ARRIVED = re.compile(
    rf"(?:(?:{any_of(_WORDS['arriving'])})了?[^，。；、]{{0,16}}(?:企业|公司)(?:共?有|包括)?"
    rf"|(?:{any_of(_WORDS['having'])})(?:主要)?(?:有|包括|：))"
    rf"(?P<names>[^，。；、“”的等{VALUE}]{{3,10}}(?:、[^，。；、“”的等{VALUE}]{{3,10}}){{1,6}})(?=[，。；]|等[^，。；、]{{0,3}}{VALUE}|$)"
)
_IN_TURN, _CALLING = any_of(_WORDS["in_turn"]), any_of(_WORDS["calling"])
ROUND = re.compile(
    rf"(?:(?<![^，。；])在(?=[^，。]+，每到一处)|(?:{_IN_TURN})(?:{_CALLING}){{1,4}}了?)"
    rf"(?P<names>{_ITEM}(?:、{_ITEM}?){{1,9}})(?=等|[，。]|进行|开展|实地|调研|考察|详细|$)"
)
"""先后走访甲重工、乙轴承、丙泵业; 在甲重工、乙轴承，每到一处."""
FIRM = re.compile(rf"(?:[^{''.join(_WORDS['industries'])}]业|{any_of((*ENDINGS, *_WORDS['firms']))})$")
"""How a company, or what stands beside companies on a round, is called."""
HEADED_NAME = re.compile(f"(?:{any_of(_WORDS['headed'])})$")
"""What its own head noun names already."""
NO_FIRM = re.compile(f"(?:{any_of(_WORDS['not_firm_ends'])})$|{any_of(_WORDS['not_firm'])}")
_INVESTS = (
    f"(?:(?:计划|拟|将|已|累计)?(?:总?投资){TO_NUMBER}{VALUE}+(?:新?建设?|打造|用于)|{any_of(_WORDS['opening'])})"
)
_SETTLES = "在[^，。；、]{2,8}?(?:布局|落户|落地|投资建)|(?:已经?|将|正)?成为[^，。；]{2,24}企业"
_SIGNS = f"(?:又|再次|再|日前|近日|正式|已|昨日)?[与和同][^，。；：、]{{2,16}}?(?:{any_of(_WORDS['signing'])})"
_SITE = f"的?(?:{any_of(_WORDS['of_sites'])})*(?:{any_of(_WORDS['sites'])})"
_FLOATS = f"(?:的)?(?:{any_of(_WORDS['floats'])})(?:申请)?(?:已|正式|获|顺利|成功)*(?:{any_of(_WORDS['passed'])})"
_SENDS = f"(?:本[周月]|上[周月]|近日|日前|昨日|今年|首次|已|再次)*向[^，。；：]{{2,10}}?(?:{any_of(_WORDS['sending'])})"
OPENS = re.compile(
    rf"(?<![^。；，])(?:专访|对话|采访|访|位于[^，。；的]{{1,12}}的)?(?P<name>[^，。；：、“”的{VALUE}]{{4,10}}?)"
    rf"(?:{_INVESTS}|{_SIGNS}|{_FLOATS}|{_SENDS}|{_SETTLES}|(?:{any_of(_WORDS['posts'])})|{_SITE})"
)
MAN_OF = re.compile(
    rf"(?<![^，。；])(?P<name>[^，。；：、“”的\s{VALUE}]{{4,10}})的"
    rf"(?:{any_of(_WORDS['workshops'])})?(?:{any_of(_WORDS['jobs'])})(?=[\u4e00-\u9fff]{{2}})"
)
"""甲光热的值长某某, 甲叶片厂的总装车间主任某某: who has such a post works for a company."""
ENTERED = re.compile(
    rf"(?:{any_of(_WORDS['entering'])}|(?<![^。；])在)(?:位于[^，。；]{{2,20}}的)?(?P<name>[^，。；：、“”的{VALUE}]{{4,10}}?)(?={_SITE}|看到|，|。)"
)
"""走进甲电子智能车间, 记者在甲铜业看到, 在丙电子，市长走进: companies gone to."""
AGREED = re.compile(
    rf"(?<![^，。；])[^，。；、与]{{0,10}}与(?P<names>{_ITEM}?(?:[、和]{_ITEM}?){{0,5}}?)(?:等[^，。；、]{{0,6}}?)?(?:{any_of(_WORDS['agreeing'])})"
)
"""与甲医药、乙生物签订合作协议."""
_HOW_OFTEN = "(?:两家|[双均再]|连续[^，。；]{0,5}|成功|分别)*"
FIRMS_RANKED = re.compile(
    rf"(?<![^。；，])(?P<names>{_ITEM}?(?:[、和]{_ITEM}?){{1,5}}?){_HOW_OFTEN}(?:{any_of(_WORDS['ranking'])})[^，。；]{{0,20}}?(?:强|榜)"
)
"""甲控股、乙能源连续三年入围全国500强: companies that a ranking shows."""
JOINTLY = re.compile(
    rf"(?<![^，。；：])(?P<names>[^，。；：]{{5,48}}?)(?:将|已|正|还)?(?:{any_of(_WORDS['together'])})(?:{any_of(_WORDS['doing'])})"
)
"""甲、乙与丙研究院共同打造: who does it together."""
PROPER = re.compile(f"(?:{any_of(_WORDS['proper'])})$")
NO_ACTOR = re.compile(f"(?:{any_of(_WORDS['not_actor_ends'])})$")
INSTITUTE = re.compile(f"(?:{any_of(_WORDS['institutes'])})$")
IN_ROLE = re.compile(f"为(?:{any_of(_WORDS['roles'])})")
LISTED_ON = re.compile(any_of(_WORDS["listings"]))
BY_ROLE = re.compile(rf"以(?P<name>[^，。；、“”]{{2,16}}?(?:、[^，。；、“”]{{2,16}}){{0,5}}?){IN_ROLE.pattern}")
BY_LISTING = re.compile(rf"(?<![^，。；、])(?P<name>[^，。；、“”首]{{2,12}}?)(?:成功|在)?(?:{LISTED_ON.pattern})")
TITLED = re.compile(rf"(?:{any_of(_WORDS['titles'])})(?P<name>[^，。；：、“”的等与和及（）\s]{{3,14}})")
TITLES = _WORDS["titles"]
ARRIVING = [*_WORDS["arriving"], *_WORDS["having"]]
GOING_TO = ["在", *_WORDS["entering"], *_WORDS["agreeing"]]
IN_TURN = [*_WORDS["in_turn"], "每到一处"]
OPENING_WORDS = [
    "投资",
    "布局",
    "落户",
    "落地",
    "成为",
    *_WORDS["opening"],
    *_WORDS["signing"],
    *_WORDS["posts"],
    *_WORDS["sites"],
    *_WORDS["passed"],
    *_WORDS["sending"],
    *_WORDS["jobs"],
]
RANKING = _WORDS["ranking"]
SHOWING = [f"为{role}" for role in _WORDS["roles"]] + ["登陆", "上市"]
IN_CONCERT = _WORDS["together"]
"""Words of which a sentence holds one where it names companies so."""
SEVERAL = re.compile("[、和与及]")
SHORT_NAME = 12
"""Characters of a company's short name in a list."""


def companies(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """以甲为龙头, 甲登陆科创板: companies that their role or their shares show."""
    # asked first: to begin anywhere and end on a word costs many steps at every character
    for found in BY_ROLE.finditer(text) if IN_ROLE.search(text) else ():
        if SEVERAL.search(found["name"]):
            yield from _leaders(text, found)
        elif left_edge(found["name"], len(found["name"])) == 0:
            yield from _company(found)
    for found in BY_LISTING.finditer(text) if LISTED_ON.search(text) else ():
        yield from _company(found)


def _company(found: re.Match[str]) -> Iterator[Named]:
    name = found["name"]
    if "的" not in name and is_name(name, Kind.ENTERPRISE):
        kind = Kind.INSTITUTION if INSTITUTE.search(name) else Kind.ENTERPRISE
        yield named(kind, found.start("name"), name, None, None, None, "company")


def arrivals(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """引入甲关联企业乙电缆、丙电气、丁线缆: companies named behind the word for them."""
    for found in ARRIVED.finditer(masked):
        listed = list(items(text, masked, *found.span("names"), Kind.ENTERPRISE))
        firms = [(at, item) for at, item in listed if is_name(item, Kind.ENTERPRISE)]
        if len(firms) > 1 and len(firms) > len(listed) - 2 and all(len(item) <= SHORT_NAME for _, item in listed):
            for at, item in firms:
                yield named(Kind.ENTERPRISE, at, item, None, None, None, "arrived")


def called_on(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """先后来到甲电子、乙鞋业、丙有限公司，实地察看: the companies of a round that are named without a head noun."""
    for found in ROUND.finditer(text):
        listed = list(items(text, masked, *found.span("names"), Kind.ENTERPRISE))
        if 2 * sum(FIRM.search(item) is not None for _, item in listed) < len(listed):
            continue
        for at, item in listed:
            plain = 3 <= len(item) <= 14 and not HEADED_NAME.search(item) and not NO_FIRM.search(item)
            if plain and left_edge(item, len(item)) == 0:
                yield named(Kind.ENTERPRISE, at, item, None, None, None, "called_on")


NO_EMPLOYER = re.compile(f"(?:{any_of(_WORDS['no_employers'])})$|^(?:{GENERIC.pattern})$")


def investors(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲光电投资3亿元建设乙基地, 丙科技专注电子材料: a company that a clause opens with."""
    for found in OPENS.finditer(masked):
        name = text[found.start("name") : found.end("name")]
        plain = FIRM.search(name) and not HEADED_NAME.search(name) and not NO_FIRM.search(name) and not is_trade(name)
        if plain and left_edge(masked[: found.end("name")], found.end("name")) <= found.start("name"):
            yield named(Kind.ENTERPRISE, found.start("name"), name, None, None, None, "investor")
    for found in MAN_OF.finditer(masked):
        name = text[found.start("name") : found.end("name")]
        kind = Kind.PARK if name.endswith("风电场") else Kind.ENTERPRISE
        if (
            not HEADED_NAME.search(name)
            and not NO_FIRM.search(name)
            and not NO_EMPLOYER.search(name)
            and left_edge(name, len(name)) == 0
        ):
            yield named(kind, found.start("name"), name, None, None, None, "investor")


def gone_to(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """走进甲电子车间, 与甲医药、乙生物签订协议: companies that their names alone show."""
    for shape, names in ((ENTERED, "name"), (AGREED, "names")):
        for found in shape.finditer(masked):
            for at, item in items(text, masked, *found.span(names), Kind.ENTERPRISE):
                plain = FIRM.search(item) and not HEADED_NAME.search(item) and not NO_FIRM.search(item)
                if plain and is_name(item, Kind.ENTERPRISE) and left_edge(item, len(item)) == 0 and len(item) > 3:
                    yield named(Kind.ENTERPRISE, at, item, None, None, None, "gone_to")


def ranked(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲控股、乙能源连续三年入围全国500强: each of a list."""
    for found in FIRMS_RANKED.finditer(masked):
        for at, item in items(text, masked, *found.span("names"), Kind.ENTERPRISE):
            plain = FIRM.search(item) and not HEADED_NAME.search(item) and not NO_FIRM.search(item)
            if plain and 3 <= len(item) <= SHORT_NAME and left_edge(item, len(item)) == 0:
                yield named(Kind.ENTERPRISE, at, item, None, None, None, "ranked")


def titled(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """引进龙头企业甲储能: a company named behind what sort of one it is."""
    for found in TITLED.finditer(text):
        chop = CHOPS.search(found["name"])
        name = found["name"][: chop.start()] if chop else found["name"]
        plain = FIRM.search(name) and not NO_FIRM.search(name) and not HEADED_NAME.search(name)
        if plain and 3 <= len(name) <= SHORT_NAME and is_name(name, Kind.ENTERPRISE):
            yield named(Kind.ENTERPRISE, found.start("name"), name, None, None, None, "titled")


def _leaders(text: str, found: re.Match[str]) -> Iterator[Named]:
    """以甲、乙为龙头: each of a list."""
    for at, listed in items(text, text, found.start("name"), found.end("name"), Kind.ENTERPRISE):
        item = listed.removesuffix("等")
        if 3 <= len(item) <= 16 and is_name(item, Kind.ENTERPRISE):
            yield named(Kind.ENTERPRISE, at, item, None, None, None, "company")


def joint(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲、乙与丙研究院共同打造: companies beside an office or a company that its name shows."""
    for found in JOINTLY.finditer(text):
        actors = list(items(text, masked, found.start("names"), found.end("names"), Kind.ENTERPRISE))
        if len(actors) < 2 or not any(PROPER.search(item) for _, item in actors):
            continue
        for at, item in actors:
            told = PROPER.search(item) and not item.endswith("股份")  # its head noun names it already
            plain = not told and not NO_ACTOR.search(item) and len(item) <= SHORT_NAME
            if plain and is_name(item, Kind.ENTERPRISE) and left_edge(item, len(item)) == 0:
                yield named(Kind.ENTERPRISE, at, item, None, None, None, "joint")


VERB_AHEAD = 8
"""Characters before a list that may hold its verb."""


def pairs(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """利客来、国美两家企业: names that a count sums up."""
    for found in TWO_COMPANIES.finditer(masked) if VALUE in masked else ():
        start = left_edge(masked, found.start(), listed=True)
        if "、" in masked[start : found.start()]:
            for at, item in items(text, masked, start, found.start(), Kind.ENTERPRISE):
                if item.endswith("项目"):  # 引进甲项目、乙项目4家企业
                    brought = words.before(text, max(0, start - VERB_AHEAD), start)
                    yield staged(Kind.PROJECT, at, item, brought, "list.counted")
                elif is_name(item, Kind.ENTERPRISE):
                    yield named(Kind.ENTERPRISE, at, item, None, None, None, "list.counted")
