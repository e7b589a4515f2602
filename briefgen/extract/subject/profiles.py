"""The one thing that a text, or an item of a list, tells of: 甲产业园简介, ——记乙药业集团, 1.丙深加工项目。总投资3亿元.

In: the lines of a reading and the names in each. Out: the same names with the topic wherever it is written, and for a line the
topic, which its figures are of where nothing else in it is. Must not: take for a topic what a title only mentions (甲基地带动全市产业
升级), what the text does not begin with, or a zone that the gazetteer knows as a region.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from briefgen.document import BlockKind
from briefgen.extract.naming.projects.items import names_entry
from briefgen.extract.naming.projects.words import GENERIC, NO_SUBJECT, SITE
from briefgen.extract.reading import Line, Reading, paragraph_before
from briefgen.extract.subject.actors import Names
from briefgen.extract.subject.firm_stories import firm_stories
from briefgen.extract.text.grants import GRANTS
from briefgen.extract.text.siting import LIES, PARKS, ZONES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import by_start, overlaps, past
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.list_marks import FIELD, FIGURED, OPENS_POINT, TITLED

_WORDS = beside(__file__)
TITLES = (BlockKind.HEADLINE, BlockKind.DECK)
_NAME = r"[^，。；：！？、“”《》｜|—\s]"
PART = re.compile(f"{_NAME}+")
"""A title falls into parts: 园区名片 | 甲产业园：九成大件不上公路."""
_SITE = f"{SITE}|{any_of((*PARKS, *ZONES, *_WORDS['sites']))}"
TELLS_OF = re.compile(
    f"(?:{any_of(_WORDS['goes_to'])})?(?P<name>{_NAME}{{3,24}}?(?:(?P<firm>{any_of(_WORDS['companies'])})|项目|工程|{_SITE}))"
    f"(?:（[^（）]*）)?(?:的?(?:建设|发展|运营|成长)?(?:{any_of(_WORDS['accounts'])}))?"
)
LIES_THERE = re.compile(f"(?:{any_of(LIES)})")
"""Begins the text of a profile that says the name in its title alone: 【区位】地处甲市东部."""
LEADING, LEAST, LONGEST = 3, 3, 12
"""Lines of a text in which its topic is named, or never is; characters of a name behind its place; sentences of a
paragraph that are looked back at."""
BARE = re.compile("[^，。；：！？]{5,30}")
SPELT_OUT = re.compile(f"(?:{any_of((*_WORDS['spells_out'], *LIES))})")
"""Begins what is told of a project under its name."""
AT_PLACE = re.compile("（[^（）]{1,8}(?:[市县区旗镇乡]|街道|新区|园区)）$")
"""永嘉阀门产业园（瓯北街道）: where it is."""
BLANKS = re.compile(r"\s*")
FIELDED = re.compile(FIELD)
NUMBERED, TITLED_NAME = re.compile(FIGURED), re.compile(TITLED)
WIDER = re.compile(any_of(_WORDS["wider"]))
GIVES = re.compile(any_of((*GRANTS, *_WORDS["gives"])))


def with_topics(reading: Reading, names: Names) -> tuple[Names, dict[int, Span]]:
    """The names by line with those of what whole articles are about, and these by line. Linear in the document."""
    titled, topics = _topics(reading), firm_stories(reading, names)
    out = dict(names)
    for index, line in enumerate(reading.lines if titled else ()):
        if topic := titled.get(line.article):
            topics[index] = topic
            if more := list(_written(line, topic, names.get(index, ()))):
                out[index] = by_start(names.get(index, ()), more)
    return out, topics


def _written(line: Line, topic: Span, named: Sequence[Span]) -> Iterator[Span]:
    """Where a line says the topic's name, outside of longer names."""
    for found in re.finditer(re.escape(topic.text), line.text):
        start, end = found.span()
        if not overlaps(start, end, named):
            yield topic._replace(start=start, end=end)


def _topics(reading: Reading) -> dict[int, Span]:
    """What each article of a page is about, where its title says so and its text begins with it."""
    out: dict[int, Span] = {}
    for article, lines in groupby(reading.lines, lambda line: line.article):
        told = [line for line in lines if line.kind is not BlockKind.CAPTION]
        titles = list(takewhile(_is_title, told))
        found = {topic.text: (topic, own) for line in titles for topic, own in _of_title(line)}
        body = told[len(titles) : len(titles) + LEADING]
        for topic, own in found.values() if len(found) == 1 else ():
            if said := _as_said(topic, own, body):
                out[article] = said
    return out


def _is_title(line: Line) -> bool:
    """The lines that a text begins with up to its first whole sentence: 政策解读 / 《甲基地发展规划》怎么看？"""
    return line.kind in TITLES or not line.text.rstrip().endswith(("。", "；", "”"))


def _of_title(line: Line) -> Iterator[tuple[Span, int]]:
    """What the parts of a title are about, and how many characters of each name say where it is."""
    for part in PART.finditer(line.text):
        found = TELLS_OF.fullmatch(part[0])
        if found is None or GENERIC.fullmatch(found["name"]):
            continue
        if NO_SUBJECT.search(found["name"]) and not found["name"].endswith(ZONES):
            continue
        start, end = (part.start() + at for at in found.span("name"))
        places = [p.end for p in line.places if start <= p.start < end]
        own = max(places, default=start)
        if end not in places and end - own >= LEAST:
            kind = "enterprise" if found["firm"] else "project" if found["name"].endswith(("项目", "工程")) else "park"
            yield Span(start, end, found["name"], kind, name=found["name"]), own - start


def _as_said(topic: Span, own: int, body: Sequence[Line]) -> Span | None:
    """The topic as the lines at the head of a text name it, with or without the towns before it (宜昌长阳云台电站) or, of a company,
    by the first characters of its `own` name; None where they do not speak of it."""
    for cut in range(max(0, min(own + LONGEST_TOWN, len(topic.text) - SHORTEST)) + 1):
        said = topic.text[cut:]
        if any(said in line.text for line in body):
            return topic._replace(text=said, name=said)
    firm = topic.type == "enterprise" and any(topic.text[own : own + NICKNAME] in line.text for line in body)
    return topic if firm or any(LIES_THERE.match(line.text) for line in body) else None


LONGEST_TOWN, SHORTEST, NICKNAME = 3, 6, 3


def topic_of(reading: Reading, index: int, names: Names, topics: Mapping[int, Span]) -> str | None:
    """What the figures of a line are of where it names nothing: the item that its paragraph spells out, or what its article is about
    while its paragraph has told of nothing else."""
    line = reading.lines[index]
    block = list(paragraph_before(reading, index, LONGEST))
    if block and (item := _item(reading, block[-1], names.get(block[-1], ()))):
        return item
    topic = topics.get(index)
    if topic is None or line.kind is BlockKind.CAPTION:
        return None
    opened = [s for at in block for s in reversed(names.get(at, ())) if s.start in reading.lines[at].clauses]
    others = opened[:1] if topic.type == "enterprise" else opened  # a firm's story tells where it came to
    return topic.name if all(s.name == topic.name for s in others) else None


def sheet_of(reading: Reading, index: int) -> str | None:
    """The project whose data stand below its name: 3.甲新材料基地, a line 建设地点：乙镇, then what is built and for how much; behind a
    mark of chapters (一、甲基地) only where such lines follow."""
    headings = reading.lines[index].headings
    if not headings:
        return None
    name = next((h for h in reversed(headings) if not FIELDED.match(h)), "")
    numbered = NUMBERED.match(name)
    point = numbered or TITLED_NAME.match(name)
    if point is None or not BARE.fullmatch(named := name[point.end() :].strip()) or not names_entry(named):
        return None
    if headings[-1] is not name:
        return named
    for first in range(index, max(index - LONGEST, 0), -1):  # what stands further below tells of more than its data
        if reading.lines[first - 1].text == name or reading.lines[first - 1].headings != headings:
            opens = reading.lines[first].text
            return named if (numbered and SPELT_OUT.match(opens)) or FIELDED.match(opens) else None
    return None


def _item(reading: Reading, index: int, named: Sequence[Span]) -> str | None:
    """The name that the first sentence of a paragraph consists of: 3.甲新材料项目。 One that is no known name is one where the
    next sentence spells out a project: 2.甲村竹木复合板技改。总投资2亿元."""
    line = reading.lines[index]
    point = OPENS_POINT.match(line.text)
    start = past(BLANKS, line.text, point.end() if point else 0)
    name = AT_PLACE.sub("", line.text[start:].rstrip("。：； "))
    alone = [s for s in named if s.start <= start and s.end >= start + len(name)]
    if len(named) == 1 and alone:
        return alone[0].name
    spelt_out = point and SPELT_OUT.match(reading.lines[index + 1].text)
    return name if spelt_out and BARE.fullmatch(name) and names_entry(name) else None


def tells_topic(line: Line, start: int) -> bool:
    """Whether nothing before a number says that it is of something wider than the topic, or what a policy grants."""
    opens = [(next((t.end for t in line.times if t.start == at), at)) for at in line.clauses if at <= start]
    wider = any(WIDER.match(line.text, at) or any(p.start == at for p in line.places) for at in opens)
    return not wider and GIVES.search(line.text) is None
