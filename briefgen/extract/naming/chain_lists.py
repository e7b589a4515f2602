"""Chains listed by name with their number, however long the list: 甲、乙、丙和丁4条重点产业链, 10条产业链是：甲、乙、….

In: a sentence. Out: the place of each list and its members. Only a list of as many names as its number says is one, of some of
the chains (甲、乙等16条产业链), or one that says which are the leading industries (主导产业为甲、乙和丙); shorter ways of saying it are
rules (honours.yaml). Must not: take projects or companies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.extract.scan.numerals import parse
from briefgen.extract.text.stretches import overlaps
from briefgen.extract.text.trades import TRADES
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import COUNT, DIGITS, ORDINAL

NUMBER = rf"(?P<number>[0-9]{{1,2}}|[两三四五六七八九]|[一二三]?十[{DIGITS}]?)"
NUMBER_OF_CHAINS = re.compile(
    rf"(?<!“)等?(?:共|共计)?{NUMBER}(?:条|大|个)"
    r"(?:(?:(?!产业|园)[^，。；：、（“”0-9]){0,10}?|[^，。；：、（“”0-9]{2,20}的[^，。；：、（“”0-9的]{0,10}?)"
    r"(?:产业链|产业集群|集群|产业|链条|[十百千万]亿级(?=[，、和及])|(?P<field>(?<=[大点])(?:产业)?(?:领域|板块|赛道|方向)))(?![园基地带])"
)
"""等4条重点产业链, 十二大产业, 两大领域."""
NUMBER_QUOTED = re.compile(rf"等?“{NUMBER}大(?=[^，。；：、]{{0,8}}产业)[^，。；：、“”]{{0,6}}”")
"""甲、乙、丙等“七大千亿”产业."""
INDUSTRY = re.compile(f"(?:{any_of((*TRADES, *beside(__file__)['industries']))})(?:（[^（）]*）)?$")
"""What most members of a list of fields are; 教育、医疗、养老三大领域 is no list of industries."""
TELLS = re.compile(r"(?:(?:建设)?，?(?:分别)?(?:包括|涵盖|是|为|即)|——|：)：?(?P<names>[^，。；：]{8,200})")
"""Behind the number: which they are."""
CODED = re.compile(f"“[0-9{ORDINAL}]+(?:[+＋][0-9NnXx{ORDINAL}]+)+”[^，。；“”、]{{0,6}}?产业链(?!条?长|链|办)")
"""“12+1”产业链: the chains by their numbers."""
_CLASS = f"(?:{any_of(beside(__file__)['classes'])})"
_CHAINS = "产业(?:链条?|集群)"
_LED = f"(?:{any_of(beside(__file__)['leading'])})的[^，。；：、]{{0,8}}产业(?:体系|格局|集群|结构|链)"
SAYS_WHICH = re.compile(
    rf"{_CLASS}产业(?:链|集群)?(?:主要|分别)*(?:包括|涵盖|包含|[为是有]|——|：)：?(?P<are>[^，。；：]{{6,160}})"
    rf"|(?<!全)产业链(?:包括|涵盖|包含|有)：?(?P<chains>[^，。；：]{{6,160}})"
    rf"|以(?P<led>[^，。；：以]{{6,120}}?)等?为{_LED}"
    rf"|(?<![^，。；：])(?P<some>[^，。；：等]{{6,120}})等[^，。；：、0-9]{{0,6}}?{_CHAINS}(?![条长办党])"
)
"""主导产业为甲、乙和丙; 产业链包括：甲、乙; 以甲、乙为主导的产业体系; 培育甲、乙等产业链."""
_MANY = f"(?:[0-9]{{1,2}}|[三四五六七八九]|[一二三]?十[{DIGITS}]?)[条大个]"
TOTAL = re.compile(
    rf"(?<!其中)(?<![第每等0-9.]){_MANY}(?:[^，。；：、（“”0-9的]{{0,8}}?(?:{_CLASS}|制造业))+产业链(?![中里长办党条]|链[长办主])"
)
"""7条主导产业链: how many there are; of two the sentence tells more."""
MADE_UP = re.compile("(?:组成|构成|合并为|整合为|重组为|归并为)")
_OF_OLD = "[^，。；：、]{0,12}?(?:[将把由](?:原[有来先]?的?)?|原[有来先]的)"
_SO_MANY = f"(?:等)?(?:[0-9{COUNT}]{{1,3}}[条个大][^，。；、]{{0,8}})?"
COMPOSED = re.compile(
    rf"(?<![^，。；：]){_OF_OLD}(?P<names>[^，。；：]{{8,160}}?){_SO_MANY}{MADE_UP.pattern}"
    "[^，。；、]{2,16}?产业链(?!专班|办|联盟|党委|工作|招商)"
)
"""由甲装备、乙机械、丙构件等组成先进装备制造产业链: what one chain is made up of."""
LEAD = re.compile(f"^(?:[与和及]|以及)|^[把将].*的|^.*(?:{any_of(beside(__file__)['leads'])})[了出好起成]?")
"""Before the first name of a list: 聚焦甲、乙, 把基础雄厚的甲、乙."""
BETWEEN = re.compile("、(?![^（]*）)")
"""Between two names; not inside a name's brackets."""
LAST = re.compile("(?:以及|和|及|与)")
STOPS = "，。；：！？"
OF_TWO = "条大"
"""两条产业链, 两大产业; 甲电池、乙焊带2个光伏产业项目 names no chain."""
NO_CHAIN = re.compile("[0-9%]|企业|公司|项目|增长|产值|园区")
"""In what is listed: no industry."""
FAR = 240
"""Characters looked back at for where a list begins."""
SHORTEST_CHAIN, LONGEST_CHAIN = 2, 24
"""Characters of a chain's name."""


class ChainList(NamedTuple):
    """Names of chains at `start:end` of a sentence, with the number where it stands before them."""

    start: int
    end: int
    members: tuple[str, ...]


def find_chain_lists(text: str) -> Iterator[ChainList]:
    """The lists of one sentence, by start."""
    for coded in CODED.finditer(text) if "+" in text else ():
        yield ChainList(*coded.span(), (coded.group(),))
    found = [*_counted(text)] if "、" in text else []
    yield from found
    for which in SAYS_WHICH.finditer(text) if "、" in text and "产业" in text else ():
        says = _said(text, which)
        if says and not overlaps(says.start, says.end, found):
            yield says


def find_totals(text: str) -> Iterator[tuple[int, int]]:
    """How many chains there are, where a sentence says no more of them: 7条主导产业链."""
    return (total.span() for total in (TOTAL.finditer(text) if "产业链" in text else ()))


def _counted(text: str) -> Iterator[ChainList]:
    for made in COMPOSED.finditer(text) if MADE_UP.search(text) else ():
        names = BETWEEN.split(made["names"])
        if len(names) > 2 and all(SHORTEST_CHAIN <= len(name) <= LONGEST_CHAIN for name in names):
            yield ChainList(made.start("names"), made.end("names"), tuple(names))
    last = 0
    for found in (*NUMBER_OF_CHAINS.finditer(text), *NUMBER_QUOTED.finditer(text)):
        since, last = last, found.end()
        number = parse(found["number"].replace("两", "二"))
        if number is None or (number == 2 and text[found.end("number")] not in OF_TWO):
            continue
        behind = TELLS.match(text, found.end())
        low = max(since, found.start() - FAR)
        ahead = max(low - 1, *(text.rfind(mark, low, found.start()) for mark in STOPS)) + 1
        start = behind.start("names") if behind else ahead
        end = behind.end("names") if behind else found.start()
        listed = _listed(text, start, end, int(number))
        if listed is None and "产业链" in found[0] and found[0].startswith("等"):
            listed = _some(text, start, found)
        groups = found.groupdict()
        if listed is not None and not (groups.get("field") and _are_none(listed.members)):
            yield listed._replace(start=found.start()) if behind else listed


def _said(text: str, which: re.Match[str]) -> ChainList | None:
    """The industries that a clause says are the leading ones, or some of the chains behind a verb."""
    start, end = which.span(str(which.lastgroup))
    if which.lastgroup == "some":
        lead = LEAD.match(text[start:end].partition("、")[0])
        if lead is None:
            return None
        start += lead.end()
    if "、" not in text[start:end]:
        return None
    names = BETWEEN.split(text[start:end].partition("等")[0])
    names[-1:] = LAST.split(names[-1], 1)
    names = [name.strip("“”") for name in names]
    listed = len(names) > 1 and all(SHORTEST_CHAIN <= len(name) <= LONGEST_CHAIN for name in names)
    if not listed or any(NO_CHAIN.search(name) for name in names) or _are_none(names):
        return None
    return ChainList(start, end, tuple(names))


def _are_none(members: Sequence[str]) -> bool:
    return 2 * sum(INDUSTRY.search(member) is not None for member in members) < len(members)


def _some(text: str, start: int, number: re.Match[str]) -> ChainList | None:
    """聚焦甲、乙、丙等16条产业链: some of the chains behind a verb, with the number that says how many there are."""
    if not (lead := LEAD.match(text[start : number.start()].partition("、")[0])):
        return None
    names = BETWEEN.split(text[start + lead.end() : number.start()])
    listed = len(names) > 1 and all(SHORTEST_CHAIN <= len(name) <= LONGEST_CHAIN for name in names)
    return ChainList(start + lead.end(), number.end(), tuple(names)) if listed else None


def _listed(text: str, start: int, end: int, number: int) -> ChainList | None:
    """The list in `start:end` when it holds `number` names."""
    first = text.find("、", start, end)
    if first < 0:
        return None
    if lead := LEAD.match(text[start:first]):
        start += lead.end()
    names = BETWEEN.split(text[start:end].removesuffix("等"))
    if len(names) == number - 1:
        names[-1:] = LAST.split(names[-1], 1)
    if number < 2 or len(names) != number or not all(SHORTEST_CHAIN <= len(name) <= LONGEST_CHAIN for name in names):
        return None
    return ChainList(start, end, tuple(names))
