"""Numbers in and around the names of projects: 总投资50亿元的甲项目, 甲公司年产10万吨前驱体项目, 甲100万头生猪屠宰项目.

In: a sentence, its masked text (see `find.blanked`), a place in it. Out: where a name begins or ends beside a number.
"""

from __future__ import annotations

import re

from briefgen.extract.naming.projects.items import clause_at
from briefgen.extract.naming.projects.words import VALUE, WORDS
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of, guarded
from briefgen.extract.text.yearly import YEARLY_WORK
from briefgen.numerals import SEVERAL

NAME_STOP = re.compile(
    rf"[、和](?:(?:总|计划)?投资|(?={VALUE}))|、[^、，。；{VALUE}]{{2,16}}?(?:总|计划)*投资(?={VALUE})"
    rf"|{any_of(WORDS['stops'])}|{guarded(WORDS['stops_but'])}"
    rf"|(?<=项目)(?:完成|进入|取得|获|有|在(?!建))|(?<=[期园])进入|\s?[0-9]{{1,2}}\s?月\s?(?:[0-9]|底|份|[上中下]旬)|(?<=项目|基地|工程)主体|{VALUE}"
)
"""Where a name ends: at 、总投资5亿元, at the next item with its sum, at what the project did (项目完成)."""
CAPACITY = re.compile(rf"{YEARLY_WORK}{VALUE}+$")
MAKES = re.compile(YEARLY_WORK)
_MADE = "吨|头|只|羽|尾|台|辆|套|件|片|平方米|立方米|[兆吉千]瓦时?|[MGKmgk][Ww][Hh]?|公里|张|枚|锭|床"
SIZED = re.compile(rf"[0-9.]+[万亿]?(?:{_MADE})(?:/[年日天])?$")
"""Before the words for what a project makes: its size is part of its name, 甲100万头生猪屠宰项目."""


def behind_amount(text: str, masked: str, end: int) -> int:
    """Behind the last amount that is no part of a name, as 年产20万辆 is, and the size of what a company makes (甲3GW光伏电池)."""
    low, high = max(0, end - MAX_NAME), end
    while last := masked.rfind(VALUE, low, high) + 1:
        item = max(masked.rfind("、", low, last) + 1, masked.rfind("等", low, last) + 1, low)
        sized = item < masked.find(VALUE, item) and SIZED.search(text, item, last)
        if not sized and not MAKES.search(masked, item, last):
            return last + (masked[last : last + 1] == "的")
        high = item
    return 0


COUNTERS = ("个", "项", "家", "宗", "户")


SO_FAR = re.compile(f"(?:(?:已|现|共|总数)*(?:累计|达到?)+有?(?={VALUE}))?")
"""入园项目已累计达到182个: between what is counted and its count."""


def is_counted(text: str, masked: str, end: int) -> bool:
    """Whether a count stands at `end`: 制造业项目59个, but not 甲项目4万平方米厂房."""
    end = past(SO_FAR, masked, end)
    if not masked.startswith(VALUE, end):
        return False
    end = _past(masked, end)
    count = text[:end].removesuffix("以上").removesuffix("左右")
    return count.endswith(COUNTERS) or text.startswith(COUNTERS, end)


COUNTED_SUM = re.compile(f"[0-9{SEVERAL}][余多]?[个项](?:总|计划|协议|合计)*投资额?[约近超达]*[0-9.]+[万亿]*元的?$")


def is_counted_before(text: str, masked: str, start: int) -> bool:
    """Whether a count stands before the words of projects at `start`: 12个制造业项目, 31个总投资86亿元新材料项目."""
    if masked.endswith(VALUE, 0, start) and text[start - 1] != "元":
        return True
    return COUNTED_SUM.search(text, max(0, start - MAX_NAME), start) is not None


def size_before(text: str, masked: str, start: int) -> int | None:
    """Where the size begins that stands before the words of a project at `start`; None for a count or a sum."""
    made = CAPACITY.search(masked, max(0, start - MAX_NAME), start)
    size = made or SIZED.search(text, max(0, start - MAX_NAME), start)
    return size.start() if size else None


def name_stop(text: str, masked: str, start: int, end: int) -> re.Match[str] | None:
    """What ends a name that begins at `start`: no amount of what it makes in a year (甲公司年产10万吨前驱体)."""
    for stop in NAME_STOP.finditer(masked, start + 1, end):
        made = stop[0].startswith(VALUE) and (SIZED.search(text, start, _past(masked, stop.end())) is not None)
        if not made and (not stop[0].startswith(VALUE) or not CAPACITY.search(masked, start, stop.end())):
            return stop
    return None


def _past(masked: str, at: int) -> int:
    """Where the value at an offset ends."""
    while masked.startswith(VALUE, at):
        at += 1
    return at


def earlier(masked: str, start: int) -> int:
    """The start of the clause before: 推动建设占地100亩，总投资10亿元的甲园 is one statement cut by the amount."""
    return clause_at(masked, start - 2)[0] if start > 1 and masked[start - 1] == "，" else start
