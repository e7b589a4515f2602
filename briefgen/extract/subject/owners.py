"""The group that a clause opens with and tells the figures of: 全省县域特色产业集群完成营收1.6万亿元 is no figure of the province.

In: a line, one of its values. Out: the group as written, or None. Companies, parks and projects with names of their own are read by
`topics`, groups that are counted by `subjects`.
"""

from __future__ import annotations

import re

from briefgen.extract.metric.phrases import trim
from briefgen.extract.reading import Line
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.siting import PARKS, ZONES
from briefgen.extract.text.yields import YIELDING, YIELDS

_GROUP = "企业|集群|园区|开发区|合作社|市场主体|产业|行业"
HAS_YIELDING = re.compile(YIELDING)
"""Asked first."""
OWNER = re.compile(f"([^，。；：、0-9的“”（）]{{2,14}}?(?:{_GROUP})){YIELDS}[^，。；、0-9]{{2,14}}$")
_KINDS = "营业?收入?|收入|产值|税[收金]?|利[润税]|增加值|出口|就业|进出口"
_YIELDED = f"(?:{YIELDS}|带动|吸纳|解决)?[^，。；、0-9]{{0,6}}?(?:{_KINDS})[^，。；、0-9]{{0,6}}$"
_GROWN = "(?:同比|比上年)?(?:增[长速幅]|下降)[^，。；、0-9]{0,4}$"
OWNER_GOES_ON = re.compile(f"{_YIELDED}|{_GROWN}")
"""What such a clause goes on about: ；上缴税金436亿元，增速达2.5%."""
GENERAL = re.compile("(?:企业|产业|行业|园区|开发区|产业园区|工业园区|工业企业|全行业)")
"""A group that only says its kind is any, but for a place's parks."""


def owner(line: Line, start: int, cues: Cues) -> str | None:
    """The group whose figure stands at `start`, told in its clause or in one before that it goes on from."""
    if not HAS_YIELDING.search(line.text, 0, start):
        return None
    clause = line.clause(start)[0]
    if found := _owner_in(line, clause, start, cues):
        return found
    while clause and OWNER_GOES_ON.match(line.text, clause, start) and not _places_in(line, clause, start, cues):
        start, clause = clause - 1, line.clause(clause - 1)[0]
        numbers = [v.start for v in line.values if clause <= v.start < start]
        if not numbers:
            return None
        start = numbers[0]
        if found := _owner_in(line, clause, start, cues):
            return found
    return None


def _owner_in(line: Line, clause: int, start: int, cues: Cues) -> str | None:
    begin = max([clause, *_lead_ends(line, clause, start, cues)])
    found = OWNER.match(line.text, begin, start)
    if found is None:
        return None
    place = next((p for p in line.places if p.end == begin and not p.guarded), None)
    if place and found[1].endswith((*PARKS, *ZONES)):
        return f"{place.text}{found[1]}"  # 广南县产业园区
    return None if GENERAL.fullmatch(found[1]) else trim(found[1])


def _lead_ends(line: Line, clause: int, start: int, cues: Cues) -> list[int]:
    """Where the times, places and words for the document's own place end that stand before a group."""
    times = [t.end for t in line.times if clause <= t.start and t.end <= start]
    places = [p.end for p in line.places if not p.guarded and clause <= p.start and p.end <= start]
    return [*times, *places, *(w.end() for w in cues.self_pattern.finditer(line.text, clause, start))]


def _places_in(line: Line, clause: int, start: int, cues: Cues) -> bool:
    own = cues.self_pattern.search(line.text, clause, start)
    return own is not None or any(clause <= p.start < start for p in line.places)
