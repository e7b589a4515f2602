"""Names that a row of numbers is of, one each: 甲、乙两家企业销售分别增长110%、35%, 总投资分别为11亿元、6亿元的甲项目和乙项目.

In: a line with its names, the index of a value. Out: the name of its own, None where the value stands in no such row.
"""

from __future__ import annotations

import re

from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.answers import MASS_MEASURED, is_scope, own_end
from briefgen.extract.metric.phrases import trim
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import answered, piece_at, row_of, value_above
from briefgen.extract.subject.topics import Context
from briefgen.extract.text.siting import PARK
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import SEVERAL
from briefgen.taxonomy.gazetteer import ZONE

_WORDS = beside(__file__)
TIMED = re.compile(r"[今去全]年|[上下]半年|[一二三四]季度|[0-9]+月")
NO_ROW_SUBJECT = re.compile(
    rf"{any_of(_WORDS['not_name'])}|[0-9]|(?:{any_of(_WORDS['not_name_ends'])})$"
    rf"|^[比较](?=.)|^(?:(?:{any_of(_WORDS['not_name_alone'])})$|全[国省市区县])"
)
"""A list that a row answers is of enterprises when its pieces are names and no indicators, places or groups."""
COUNT_TAIL = re.compile(rf"(?:[{SEVERAL}]|[0-9]+)(?:家|个|大|位).*$")
PLACES_COUNTED = re.compile(
    f"(?<=[^0-9{SEVERAL}、])(?:[{SEVERAL}]|[0-9]+)个?(?:县|市|区|镇|乡|村|省|地|州|旗|街道)(?![级重属管])"
)
"""青川、木里、盐源三县分别完成投资…: each number is a place's."""
OF_FIELDS = re.compile(r"产业|行业|领域")
FIELDS_COUNTED = re.compile(f"[{SEVERAL}0-9][大个类条][^，。；、]{{0,4}}(?:产业|行业|领域)")
LEAD = re.compile(r"(?:该[市县区省镇]|其中|目前|当前|今年|截至|仅|在|由|和|与)")


def named_in_row(context: Context, at: int) -> str | None:
    """甲工业园、乙产业园建成区分别达到10平方公里、8平方公里: the name that its piece of the list holds, where all of them hold one."""
    line = context.line
    listed, place = answered(line, line.values[at].start)
    if not listed and (like := value_above(line, at)) is not None:
        listed, place = answered(line, line.values[like].start)
    held = [[s.name for s in context.names if start <= s.start and s.end <= end] for start, end in listed]
    return held[place][0] if held and all(len(names) == 1 for names in held) else None


def of_row(line: Line, at: int, knowledge: Knowledge) -> str | None:
    """甲、乙两家企业销售分别增长110%、35%: each number is one name's."""
    piece = piece_at(line, line.values[at].start)
    if piece is None:
        like = value_above(line, at)
        return of_row(line, like, knowledge) if like is not None else None
    start, end = piece
    if (sets := _sets(line, at)) is not None:
        return sets
    if shared := _shared_park(line, at, piece):
        return shared
    park = PARK.match(line.text, past(LEAD, line.text, start), end)
    if park and not ZONE.fullmatch(park[0]):
        return park[0]
    if OF_FIELDS.search(line.text, end, line.values[at].start) or FIELDS_COUNTED.search(line.text[start:end]):
        return None  # 新能源汽车、人工智能两条产业链产值分别…
    if MASS_MEASURED.search(line.text, end, line.values[at].start):
        return None  # 肉牛、肉羊存栏量分别为31万头、96万只: the indicators name them
    if line.clause(line.values[at].start)[0] <= start and "分别" not in line.text[start : line.values[at].start]:
        end = own_end(line, start, end, knowledge.indicators, knowledge.cues)
        if is_scope(line, start, end):
            return None
    if PLACES_COUNTED.search(line.text, start, line.values[at].start):
        return None
    name = trim(COUNT_TAIL.sub("", line.text[past(LEAD, line.text, start, end) : end])).rstrip("，")
    if not 2 <= len(name) <= 14 or NO_ROW_SUBJECT.search(name) or TIMED.match(name) or _names_no_thing(name, knowledge):
        return None
    return name


SET = re.compile("(?P<number>[0-9]+[个家项])(?P<things>[^，。；、0-9的]{0,10}(?:项目|企业|园区|平台))$")


def _sets(line: Line, at: int) -> str | None:
    """40个省重点项目、300个市重点项目分别完成投资324亿元、1190亿元: each is the sum of one set."""
    listed, place = answered(line, line.values[at].start)
    found = [SET.search(line.text[start:end].rstrip("分别均")) for start, end in listed]
    one = found[place] if listed and all(found) else None
    return f"{one['things']}{one['number']}" if one else None


HOW_MANY = re.compile(f"(?:(?:[0-9]+|[{SEVERAL}])[个家大])?")


def _shared_park(line: Line, at: int, piece: tuple[int, int]) -> str | None:
    """甲县、乙县工业集中区分别增长12%、8%: the park of a place that only the last place of the list names."""
    listed, _ = answered(line, line.values[at].start)
    last = listed[-1] if listed else piece
    start = past(LEAD, line.text, *piece)
    place = next((p for p in line.places if p.start == last[0]), None)
    alone = any((p.start, p.end) == (start, piece[1]) for p in line.places)
    if place is None or not (alone or piece == last):
        return None
    park = PARK.match(line.text, past(HOW_MANY, line.text, place.end), last[1])
    return f"{line.text[start : place.end if piece == last else piece[1]]}{park[0]}" if park else None


def _names_no_thing(name: str, knowledge: Knowledge) -> bool:
    """Whether a name is a chain's or an indicator's, or a step of projects (新签约)."""
    steps, book = knowledge.cues.steps, knowledge.indicators
    if name in steps or name.removeprefix("新") in steps:
        return True
    if any(end - start == len(name) for _, start, end in book.automaton.find_matches_as_indexes(name)):
        return True
    return any(m.strong and m.text == name for m in knowledge.chains.find(name))


def of_following_row(line: Line, at: int) -> str | None:
    """总投资分别为11亿元、6亿元的甲项目和乙项目: each number describes one of the names behind."""
    row = row_of(line, at)
    if row is None or row.mark is None:
        return None
    end = line.values[row.first + row.length - 1].end
    if not line.text.startswith("的", end):
        return None
    named = line.text[end + 1 : line.clause(end)[1]]
    pieces = [p for p in re.split("、|和|与", re.split("等|已|均|将", named, maxsplit=1)[0]) if p]
    return pieces[row.place] if len(pieces) == row.length and len(pieces[row.place]) <= MAX_NAME else None
