"""Names that only numbers need: those said again in short (赛微电子 behind 北京赛微电子股份有限公司, 甲冶金辅料生产基地 behind
甲冶金辅料生产基地项目), and those that a sentence opens with and tells the cost of (顶辉新材料计划总投资3.6亿元).

In: the lines of a reading and the names found in them. Out: the same names and these; they are no findings of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.extract.items import is_name
from briefgen.extract.names import left_edge
from briefgen.extract.project_words import GENERIC, NO_SUBJECT
from briefgen.extract.reading import Line, Reading
from briefgen.extract.spans import Span
from briefgen.fact import Kind

COMPANY = re.compile(
    r"(?:（集团）|（[^（）]{2,6}）)?(?:科技|技术|实业|产业)?(?:集团|控股)?(?:股份有限公司|有限责任公司|有限公司|集团公司|公司)$"
)
PLACE = re.compile(r"^[^，。；]{2,3}[省市县]")
PROJECT = re.compile(r"(?:建设)?(?:项目|工程)(?:[一二三四]期)?$")
OPENS = re.compile(
    r"([^，。；：、“”（）\s0-9的]{4,24}?)(?:计划|估算|概算|规划|预计)?(?:总投资|总造价)额?[约近超达为]{0,2}[0-9]"
)
CALLED = re.compile(r"（(?:以下)?(?:简称|下称)[：“]*([^“”（）：]{2,10})”?）")
COMPANY_LEAST, PROJECT_LEAST = 4, 7
"""Characters that a short name has at least: two or three of them are words as often as names."""

Names = Mapping[int, Sequence[Span]]


def with_short_names(reading: Reading, names: Names) -> Names:
    """The names by line, those of the lines with numbers completed. Linear in the document."""
    names = _with_opening_names(reading, names)
    short = dict(_short_names(reading, names))
    if not short:
        return names
    words = list(short)
    finder = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
    out = dict(names)
    for index, line in enumerate(reading.lines):
        if line.values and (more := _again(line, names.get(index, ()), words, finder, short)):
            out[index] = tuple(sorted([*names.get(index, ()), *more], key=lambda s: s.start))
    return out


def _with_opening_names(reading: Reading, names: Names) -> Names:
    out = dict(names)
    for index, line in enumerate(reading.lines):
        opening = OPENS.match(line.text) if "总投资" in line.text or "总造价" in line.text else None
        if opening and line.values and not any(s.start < opening.end(1) for s in names.get(index, ())):
            name = opening[1]
            if is_name(name, Kind.PROJECT) and not NO_SUBJECT.search(name) and not GENERIC.fullmatch(name):
                whole = left_edge(name, len(name)) == 0
                told = Span(0, len(name), name, "project", name=name)
                out[index] = (told, *names.get(index, ())) if whole else out.get(index, ())
    return out


def _again(
    line: Line, named: Sequence[Span], words: Sequence[str], finder: AhoCorasick, short: Mapping[str, Span]
) -> list[Span]:
    """The short names in a line that stand in no name found there."""
    found = finder.find_matches_as_indexes(line.text)
    return [
        Span(start, end, words[at], short[words[at]].type, name=short[words[at]].name)
        for at, start, end in found
        if not any(start < s.end and s.start < end for s in named)
    ]


def _short_names(reading: Reading, names: Names) -> Iterator[tuple[str, Span]]:
    """(short, the name it stands for) of all names of the document, nearest first."""
    for index, spans in names.items():
        line = reading.lines[index]
        for span in spans:
            name = span.name or ""
            if span.type in ("enterprise", "project") and COMPANY.search(name):
                if called := CALLED.match(line.text, span.end):
                    yield called[1], span
                core = COMPANY.sub("", name[_place_end(line, span) :])
                if len(core) >= COMPANY_LEAST and not GENERIC.fullmatch(core) and left_edge(core, len(core)) == 0:
                    yield core, span
            elif span.type == "project":
                core = PROJECT.sub("", name)
                if core != name and len(core) >= PROJECT_LEAST and is_name(core, Kind.PROJECT):
                    yield core, span


def _place_end(line: Line, span: Span) -> int:
    """Where the place ends that a company's name begins with."""
    place = next((p for p in line.places if p.start == span.start and p.end < span.end), None)
    if place:
        return place.end - place.start
    found = PLACE.match(span.name or "")
    return found.end() if found else 0
