"""A row of numbers that answers a list in its own clause: 甲、乙、丙产值增长5.2%、6.1%、7.3%, 产值、税收分别增长12%、11%.

In: a line and a value's index. Out: the line as if only that value and its piece of the list were written (甲产值增长5.2%), so that
the words beside it can be read as usual; None where the value answers no list. Offsets of what is kept stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.indicator import Dictionary
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import Row, counts_list, own_list, row_of
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.growth import CHANGES
from briefgen.extract.text.siting import PARK, PARKS, ZONES
from briefgen.extract.text.stretches import past
from briefgen.numerals import SEVERAL
from briefgen.taxonomy.gazetteer import ZONE

FIELDS = ("产业链", "产业", "行业", "领域")
AHEAD_OF_LIST = re.compile("|".join(FIELDS) + f"|同比|环比|{CHANGES}|达到|达|在(?=.{{3}})")
LENGTH = re.compile(f"(?:[{SEVERAL}]|[0-9]{{1,2}})[大个类条]$")
"""纺织三大产业: how long the list is, no part of its last piece."""
MASS_MEASURED = re.compile("(?:存栏|出栏|保有|吞吐|播种|种植|使用|施用|排放)(?:量|面积|总数)")
"""肉牛、肉羊存栏量分别为31万头、96万只: said of both, though no metric of the dictionary."""
AND_MORE = re.compile("等[^，。；、]{0,4}$")
"""甲、乙、丙等重点产业: what ends the list is no part of its last piece."""
SINCE = re.compile("[从由](?:20[0-9]{2}年底?|[去上]年)的?$")
"""分别从2012年的77家和351亿元增加到…: when it was so is no part of what is measured."""
TOTAL = re.compile("(?:总量|规模|总额)$")
FILLER = "，"
"""Stands for what is left out: no phrase runs over it."""


def answering(line: Line, at: int, book: Dictionary, cues: Cues) -> tuple[Line, int] | None:
    """The line read for value `at` alone, and the index that the value has in it."""
    row = row_of(line, at)
    if row is None or not (listed := own_list(line, row)):
        return None
    start, value, begin = line.values[row.first].start, line.values[at], listed[0][0]
    own, shared = _last_piece(line, row, listed, book, cues)
    piece = _piece(line, row, [*listed[:-1], (listed[-1][0], own)])
    shared += next((len(word) for word in FIELDS if piece.endswith(word) and line.text.startswith(word, shared)), 0)
    told = f"{piece}{SINCE.sub('', line.text[shared:start].replace('分别', ''))}"
    text = f"{line.text[:begin]}{told.rjust(value.start - begin, FILLER)}{line.text[value.start :]}"
    kept = row.first - counts_list(line, row)
    return line.reworded(text, without=line.values[kept:at]), kept


Pieces = Sequence[tuple[int, int]]
"""Where each name of a list begins and ends."""


def _last_piece(line: Line, row: Row, listed: Pieces, book: Dictionary, cues: Cues) -> tuple[int, int]:
    """Where the last piece of the list ends, and where the words begin that are said of all of them."""
    start, end = listed[-1]
    own = end if _each_has_its_own(line, row, listed, book) else own_end(line, start, end, book, cues)
    if own < end and line.text.endswith(line.text[own:end], 0, listed[0][1]):
        own = end  # 开工率、竣工率分别为88%和38%: each has the word
    if length := LENGTH.search(line.text, start + 1, own):
        return length.span()
    more = AND_MORE.search(line.text, start + 2, own)
    return (more.start(), own) if more else (own, own)


def _each_has_its_own(line: Line, row: Row, listed: Pieces, book: Dictionary) -> bool:
    """企业、产业营收分别为390家和1936亿元, 甲业产值、乙业增加值分别增长29.7%、22.1%: the pieces share no words."""
    unlike = len({v.type for v in line.values[row.first : row.first + row.length]}) > 1
    return unlike or any(_ends_in_metric(line.text[begins:ends], book) for begins, ends in listed[:-1])


def _piece(line: Line, row: Row, listed: Pieces) -> str:
    """The piece that a value of the row answers; a place or a time is no part of an indicator's name."""
    first, end = listed[row.place if row.place + 1 < row.length else -1]
    piece = "" if is_scope(line, first, end) else line.text[first:end]
    if piece in ("增速", "增幅") and row.place:
        return f"{TOTAL.sub('', line.text[slice(*listed[0])])}{piece}"  # 生产总值总量、增速分别居第三位、第二位
    return piece


def _ends_in_metric(piece: str, book: Dictionary) -> bool:
    """Whether a piece says what of it is measured: 甲业产值."""
    return any(start and end == len(piece) for _, start, end in book.automaton.find_matches_as_indexes(piece))


def is_scope(line: Line, start: int, end: int) -> bool:
    """Whether the characters `start:end` are a place, a park or a time."""
    known = (start, end) in _scopes(line)
    return known or any(kind.fullmatch(line.text, start, end) for kind in (PARK, ZONE))


def _scopes(line: Line) -> list[tuple[int, int]]:
    return [(time.start, time.end) for time in line.times] + [(place.start, place.end) for place in line.places]


def own_end(line: Line, start: int, end: int, book: Dictionary, cues: Cues) -> int:
    """Where the words of the last piece end that are its own; what follows is said of all pieces."""
    for begins, ends in _scopes(line):
        if begins == start and ends <= end:
            return past(PARK, line.text, ends, end) if line.text.endswith((*PARKS, *ZONES), 0, start - 1) else ends
    piece = line.text[start:end]
    if steps := [step for step in cues.steps if piece.startswith((step, f"新{step}"))]:
        return start + len(max(steps, key=len)) + (piece.startswith("新") and not piece.startswith(tuple(steps)))
    metric = next(iter(book.automaton.find_matches_as_indexes(piece)), None)
    if metric and not metric[1]:
        return start + metric[2]
    field = AHEAD_OF_LIST.search(piece, 1)
    tail = MASS_MEASURED.search(piece, 1)
    bounds = [found for found in (metric and metric[1], field and field.start(), tail and tail.start()) if found]
    return start + min(bounds, default=len(piece))
