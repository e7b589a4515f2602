"""Sites that only numbers need: told of in brackets (甲储能电站（装机300兆瓦）), opening a clause (连云港物流基地覆盖104个站点), or
told by their man (甲封装项目负责人介绍).

In: the lines of a reading and the names found in them. Out: the same names and these; they are no findings of their own. Must not:
name a kind (省级创新平台达到30个), a part without a name of its own (一期（30亿元）), or what a verb does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from briefgen.extract.metric.brackets import cost_in_brackets
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.items import is_name
from briefgen.extract.naming.projects.words import GENERIC, NO_SUBJECT, SITE
from briefgen.extract.reading import Line, Reading
from briefgen.extract.subject.actors import Names
from briefgen.extract.subject.institutes import institutes
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.siting import LIES, PARKS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import by_start, clear_of
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.fact import Kind

_WORDS = beside(__file__)
LEAST, REST = 4, 3
"""Characters of a name, and of it behind its place."""
_THING = f"{SITE}|{any_of((*PARKS, *_WORDS['sites']))}"
_STANDS = f"(?:项目|工程|园|{_THING}|”)(?:[一二三四]期(?:项目|工程)?)?"
IN_BRACKETS = re.compile(
    rf"（(?:(?P<cost>(?:计划|预计|规划)?(?:总投资额?|投资额?))|{any_of(_WORDS['measures'])})?{TO_NUMBER}[0-9][^（）]*）"
)
ENDS = re.compile(f"(?:{_STANDS}|[一二三四]期)$")
SHOWN = re.compile(f"(?:{_THING})$")
_WHEN = "20[0-9]{2}年|[今去明前]年|[上下]半年|[0-9一二三四]+(?:月|季度)|截[至止]"
_SIZED = "，(?:计划|规划|预计)?(?:总?投资|总?占地|总?建筑面积|用地|规划面积|装机|总库容)"
OPENS = re.compile(
    rf"(?P<name>“?[^，。；：“”\s0-9的]{{2,24}}?”?(?:{_THING}|”)(?:[一二三四]期)?)"
    rf"(?:(?=[^，。；]*[0-9])(?={any_of(_WORDS['does'])}|[0-9]{{1,2}}号|{_WHEN})|(?={_SIZED}{TO_NUMBER}[0-9]))"
)
"""甲港集装箱吞吐量286万标准箱: a site that a clause opens with and tells a figure of."""
SITED = re.compile(f"(?:(?:{any_of(LIES)})[^，。；、的]{{2,20}}的|{any_of(_WORDS['leads'])})")
"""位于滨湖新区的甲封测基地, 在建的甲水库: where it lies and how far it is built is told before the name."""
PROPER = re.compile("^“|[—·（]")
"""Written as the name of one thing: “铝业大脑”, 中国—东盟生产基地."""
ALWAYS_ONE = re.compile(f"(?:{any_of(_WORDS['proper'])})(?:[一二三四]期)?$")
"""田岭核电站, 甲港区: what such a word ends is one place."""
KIND = re.compile(f"(?:{any_of(_WORDS['kinds'])})+(?:{any_of(_WORDS['proper'])})|.*(?:等级|各|们|全[国省市县区])")
"""跨江大桥, 大中型水库: one of a kind."""
THIS, DIGITS = ("该", "这个", "这座"), tuple("0123456789")
"""Begins the sentence that speaks of what the one before has shown; goes on behind a site called by a number."""
OF_MAN = re.compile(
    "(?P<name>[^，。；：、“”的]{4,24}项目)(?:现场|建设)?(?:负责人|经理|总监)"
    "|(?P<firm>[^，。；：、“”的]{3,12}?)(?:副?董事长|副?总经理|首席执行官|副?总裁)(?!级|们)"
)


def with_openers(reading: Reading, names: Names) -> Names:
    """The names by line, completed. Linear in the document."""
    out = dict(names)
    for index, line in enumerate(reading.lines):
        named = names.get(index, ())
        told = chain(_bracketed(line), _opening(line), _of_man(line), institutes(line)) if line.values else ()
        if index + 1 < len(reading.lines) and reading.lines[index + 1].text.startswith(THIS):
            told = chain(told, _shown(line, reading.lines[index + 1]))
        if new := clear_of(told, named):
            out[index] = by_start(named, new)
    return out


def _bracketed(line: Line) -> Iterator[Span]:
    """中盐压缩空气储能电站（装机300兆瓦）: the whole noun phrase before the bracket."""
    for found in IN_BRACKETS.finditer(line.text) if "（" in line.text else ():
        start = max(left_edge(line.text, found.start()), line.clause(found.start())[0])
        name = line.text[start : found.start()]
        first = (v for v in line.values if v.start == found.start() + 1)
        priced = found["cost"] or any(cost_in_brackets(line, v) for v in first)
        if ENDS.search(name) if not priced else not name.endswith(("企业", "项目数")):
            yield from _span(start, name)


def _opening(line: Line) -> Iterator[Span]:
    """连云港物流基地覆盖104个站点: a site that a clause opens with, where its name is one thing's."""
    for clause in line.clauses:
        start = next((t.end for t in line.times if t.start == clause), clause)
        start += line.text.startswith("，", start)
        sited = SITED.match(line.text, start)
        found = OPENS.match(line.text, start := sited.end() if sited else start)
        shown = found and (sited or line.text.startswith(DIGITS, found.end()) or PROPER.search(found["name"]))
        if found and (shown or _is_one(found["name"]) or _is_own(line, start, found.end("name"))):
            yield from _span(start, found["name"])


def _is_one(name: str) -> bool:
    """Whether a name ends as only names of one place do, and says more than a kind of it."""
    return ALWAYS_ONE.search(name) is not None and KIND.match(name) is None


def _is_own(line: Line, start: int, end: int) -> bool:
    """Whether a place in it makes a name one thing's: 连云港物流基地; and is not all of it, or the place of many."""
    places = [p for p in line.places if start <= p.start and p.end < end]
    return bool(places) and end - places[-1].end >= REST


def _of_man(line: Line) -> Iterator[Span]:
    """在主会场，甲封装基板项目负责人介绍，项目总投资22亿元; 中科远云董事长说."""
    for clause in line.clauses if any(word in line.text for word in ("项目", "总", "董", "首")) else ():
        found = OF_MAN.match(line.text, clause)
        if found and found["name"]:
            yield from _span(clause, found["name"])
        elif found and is_name(found["firm"], Kind.ENTERPRISE) and left_edge(line.text, found.end("firm")) <= clause:
            yield Span(clause, found.end("firm"), found["firm"], "enterprise", name=found["firm"])


def _shown(line: Line, following: Line) -> Iterator[Span]:
    """航拍甲县“风光储”一体化基地。该基地总装机38万千瓦: what the first sentence shows and the next one speaks of."""
    end = len(line.text.rstrip("。 "))
    said = next(following.text[len(word) :] for word in THIS if following.text.startswith(word))
    tail = next((said[:n] for n in (4, 3, 2) if line.text.endswith(said[:n], 0, end)), "")
    start = max(left_edge(line.text, end), line.clause(end - 1)[0])
    if line.text.endswith("”", 0, start) and (quoted := line.text.rfind("“", 0, start)) >= 0:
        start = next((p.start for p in line.places if p.end == quoted), quoted)
    if tail and SHOWN.search(tail):
        yield from _span(start, line.text[start:end])


def _span(start: int, name: str) -> Iterator[Span]:
    """A name where it can be one."""
    kind = GENERIC.fullmatch(name) or NO_SUBJECT.search(name.removesuffix("项目"))
    if len(name) >= LEAST and (_is_one(name) or (not kind and is_name(name, Kind.PROJECT))):
        yield Span(start, start + len(name), name, "park" if name.endswith("区") else "project", name=name)
