"""Firms that only the words beside them show to be some: 永岭轴承去年产值12亿元。公司正扩建厂房; 随后来到金泓铋业。

In: the lines of a reading and the names found in them. Out: the same names and these, for numbers only. Must not: take a trade for a
firm (新能源汽车去年产值…), or a name where nobody goes to it and nothing speaks of a company just behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.items import is_name
from briefgen.extract.naming.projects.words import GENERIC
from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.subject.actors import Names, says_the_company
from briefgen.extract.text.firms import ACTS, ENDINGS
from briefgen.extract.text.lookup import in_each
from briefgen.extract.text.siting import LIES, PARKS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import by_start, clear_of, past
from briefgen.extract.text.visiting import ENDS_VISIT, VISITS
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.fact import Kind

_WORDS = beside(__file__)
_NAME = r"[^，。；：、“”（）\s0-9的是在]"
_LIES_IN = f"(?:{any_of(LIES)})[^，。；、的]{{2,12}}的"
_STANDING = f"[^，。；、的]{{0,12}}(?:{any_of(_WORDS['standings'])})(?:企业|公司)"
LEAD = re.compile(
    f"(?:{any_of(_WORDS['leads'])})?，?(?:{_LIES_IN}|(?<=在)[^，。；、的]{{2,10}}[上里旁边]的|{_STANDING})?"
)
NO_HOUSE = any_of(_WORDS["no_house"])
_TRADE = any_of(ENDINGS)
_HOUSE = f"(?!(?:{NO_HOUSE})+(?:{_TRADE}))(?P<house>{_NAME}{{2,4}}?)"
FIRM = re.compile(f"(?P<name>{_HOUSE}(?:{_TRADE}){{1,2}}厂?)(?=[^、和与及])")
VISITED = re.compile(f"(?P<name>{_HOUSE}(?:(?:{_TRADE}){{1,2}}厂?|{_NAME}业)(?:集团|公司)?)(?={ENDS_VISIT.pattern})")
"""随后来到金泓铋业。"""
STYLE = re.compile(
    f"“[^“”，。；]{{0,8}}(?:{any_of(_WORDS['styles'])})”(?:企业)?|(?:{any_of(_WORDS['near_by'])}|同在[^，。；的]{{2,8}})的"
)
DOES = re.compile(f"[也正却则]|同样|{any_of(ACTS)}")
PARK_THERE = re.compile(f"(?P<name>(?P<own>{_NAME}{{2,14}}?)(?:{any_of(PARKS)}))(?={ENDS_VISIT.pattern}|[的里内])")
ROOM = re.compile(f"的?[^，。；、]{{0,8}}?(?:{any_of(_WORDS['rooms'])})")
"""Behind a firm, a place of its own: 甲轴承的智能车间."""
SHOWN = re.compile(f"[便就正]是(?={_NAME}{{2,8}}的)|企业是(?={_NAME}{{4,8}}，)")
"""便是甲包装的新厂区, 最大的外贸企业是甲陶瓷."""
GOES_ON = 2
"""Sentences behind a name in which the company may be spoken of again."""
LATER = re.compile(f"企业是{_NAME}{{4,8}}，|[，；](?:目前|如今)?(?:公司|该?企业|工厂)(?!家|化)")


def with_told_firms(reading: Reading, names: Names) -> Names:
    """The names by line, completed. Linear in the document."""
    out = dict(names)
    for index, line in enumerate(reading.lines):
        named = out.get(index, ())
        if any(s.type == "enterprise" for s in named):
            continue
        told = clear_of([*_visited(line), *_styled(line)], named)
        if not told and _company_behind(reading, index, names):
            told = clear_of(_firms(line), named)
        if told or (told := clear_of(_park_visited(line), named)):
            out[index] = by_start(named, told[:1])
    return out


def _park_visited(line: Line) -> Iterator[Span]:
    """The park that somebody goes to, of which 园区 speaks on: 出了隧道，就是智谷产业园。"""
    for lead in VISITS.finditer(line.text) if "园" in line.text else ():
        found = PARK_THERE.match(line.text, lead.end())
        if found and not GENERIC.fullmatch(found["own"]) and left_edge(found["name"], len(found["name"])) == 0:
            yield Span(*found.span("name"), found["name"], "park", name=found["name"])


def _visited(line: Line) -> Iterator[Span]:
    """The firm that somebody goes to at the head of a sentence, or in its second clause: 当天下午，市长来到甲轴承."""
    for lead in VISITS.finditer(line.text, 0, line.clauses[:2][-1] + LONGEST_LEAD):
        found = VISITED.match(line.text, lead.end())
        if found and _can_be_one(line, found):
            yield Span(found.start(), found.end(), found["name"], "enterprise", name=found["name"])


LONGEST_LEAD = 40
"""Characters of a clause up to the name of what is visited."""


def _styled(line: Line) -> Iterator[Span]:
    """刀具“单打冠军”永岭精工今年添了两条线, 一墙之隔的永岭包装也在赶工: the firm behind what it is called among its like, or beside another."""
    for style in STYLE.finditer(line.text):
        found = FIRM.match(line.text, style.end())
        if found and DOES.match(line.text, found.end()) and _can_be_one(line, found):
            yield Span(found.start(), found.end(), found["name"], "enterprise", name=found["name"])


def _company_behind(reading: Reading, index: int, names: Names) -> bool:
    """Whether a company is spoken of again in the sentence or just behind it, before another is named."""
    line = reading.lines[index]
    if LATER.search(line.text):
        return True
    for at in range(index + 1, min(index + 1 + GOES_ON, len(reading.lines))):
        later = reading.lines[at]
        if later.article != line.article or any(s.type == "enterprise" for s in names.get(at, ())):
            return False
        if once(says_the_company, reading, at):
            return True
    return False


def _firms(line: Line) -> Iterator[Span]:
    """What stands like a firm at the head of a clause, or is shown there."""
    starts = [past(LEAD, line.text, next((t.end for t in line.times if t.start == at), at)) for at in line.clauses]
    for start in [*starts, *(m.end() for m in SHOWN.finditer(line.text))]:
        placed = next((p.end for p in line.places if p.start == start), start)  # 许昌远航工艺在禹州干了22年
        found = FIRM.match(line.text, start) or FIRM.match(line.text, placed)
        if found and _can_be_one(line, found):
            name = line.text[start : found.end()]
            yield Span(start, found.end(), name, "enterprise", name=name)


def _can_be_one(line: Line, found: re.Match[str]) -> bool:
    """Whether a name is one thing's, and does something or has a place of its own."""
    name, start, end = found["name"], found.start(), found.end()
    if line.text.startswith("的", end) and not ROOM.match(line.text, end):
        return False
    if any(p.start <= start and start + len(found["house"]) <= p.end for p in line.places):
        return False  # 宁川化工去年…: the trade of a place
    return is_name(name, Kind.ENTERPRISE) and left_edge(name, len(name)) == 0


LEAST = 4
"""Characters of a name that is one wherever it is written."""


def said_again(reading: Reading, before: Names, names: Names) -> Names:
    """The names with each firm wherever it is said that stands in `names` and not in those of `before`: what shows it to be one is told
    of it once."""
    told = {
        s.name for at, spans in names.items() for s in spans if s.type == "enterprise" and s not in before.get(at, ())
    }
    words = [name for name in told if name and len(name) >= LEAST]
    if not words:
        return names
    finder = AhoCorasick(words, MatchKind.LeftmostLongest, implementation=Implementation.NoncontiguousNFA)
    texts = [line.text if line.values else "" for line in reading.lines]
    out = dict(names)
    for index, found in enumerate(in_each(texts, finder.find_matches_as_indexes)):
        spans = (Span(start, end, words[at], "enterprise", name=words[at]) for at, start, end in found)
        if new := clear_of(spans, names.get(index, ())):
            out[index] = by_start(names.get(index, ()), new)
    return out
