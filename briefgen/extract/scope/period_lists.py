"""The period of the points of a list: what the paragraph that the list hangs on says of the time.

In: a reading, a line of it and a number in it without a time of its own. Out: a Period with its reason, or None. Only what comes about
in a stretch of time (产值, 新增, 完成投资, 增长) is of that stretch; what a project costs or a plant can make is of none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from briefgen.document import BlockKind
from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.own_places import MARK
from briefgen.extract.scope.period_context import is_stretch, resolved
from briefgen.extract.scope.period_times import ruling_times
from briefgen.extract.scope.years import WISH
from briefgen.extract.text.cues import Cues
from briefgen.fact import Period
from briefgen.list_marks import OPENS_POINT

LABEL = re.compile("[^，。；：、0-9]{2,12}(?:链|产业|行业|集群)[：。]")
"""Opens a paragraph as its heading would: 鞋服链：产值…; 光电信息产业。规上产值…."""
MEETING = re.compile("会议(?:指出|认为|强调|要求)，")
"""Opens what was said where the paragraph before has told the figures: 会议通报，…."""
TOPIC = re.compile("[^，。；：、“”0-9是了着过来去出把将要]{2,10}。")
"""The same, of a whole sentence: 光电信息。"""
COMES_ABOUT = re.compile(
    "完成|实现|增长|下降|增速|提高|[新净]增|增加(?!值)|增至|办结|累计|签约(?!入驻)|(?<!对)(?<!对新)引进|新开工|回落|(?<!年)产值"
    "|营收|营业收入|(?<!已)建成(?!后)|收集|化解|兑现|发放"
)


def listed_period(reading: Reading, index: int, start: int, cues: Cues) -> Decided[Period | None] | None:
    """The stretch of time that the paragraph before a list is about, for a number at `start` in a point of it."""
    line = reading.lines[index]
    told = once(_of_list, reading, index, cues)
    if told is None:
        return None
    first, last = line.clause(start)
    if not COMES_ABOUT.search(line.text, first, last) or WISH.search(line.text, first, last):
        return None
    return Decided(told, f"时期：列举前的“{told.text}”", 0.6)


def _of_list(reading: Reading, index: int, cues: Cues) -> Period | None:
    lines = reading.lines
    first, head = once(_hangs_on, reading, 0)[index]
    if lines[index].kind is not BlockKind.BODY or first == head or not _opens_point(lines[first]):
        return None
    return once(_of_paragraph, reading, head, cues) if lines[head].headings == lines[index].headings else None


def _hangs_on(reading: Reading, _: int) -> Sequence[tuple[int, int]]:
    """By line, the first line of its paragraph, and that of the last one up to there that is no point. Linear in the document."""
    out: list[tuple[int, int]] = []
    first = head = 0
    for at, line in enumerate(reading.lines):
        if at and reading.lines[at - 1].block != line.block:
            first, head = at, head if _opens_point(line) else at
        out.append((first, head))
    return out


def _of_paragraph(reading: Reading, head: int, cues: Cues) -> Period | None:
    """The one stretch of time that the paragraph which begins at line `head` tells of."""
    lines = reading.lines
    block = list(takewhile(lambda n: lines[n].block == lines[head].block, range(head, len(lines))))
    first = next((n for n in block if lines[n].values), block[-1])
    counted = min((v.start for v in lines[first].values), default=len(lines[first].text))
    told = [(n, t) for n in block for t in ruling_times(reading, n, cues)]
    spans = [(n, t, p) for n, t in told if is_stretch(p := resolved(reading, n, t, cues))]
    if len({p.text for _, _, p in spans}) != 1:
        return None
    at, time, period = spans[0]
    # 园区现有企业86家。2023年，…: what counts first without a time is not about that year
    return period if at < first or (at == first and time.end <= counted) else None


def _opens_point(line: Line) -> bool:
    text = line.text
    marked = text.startswith("—") or MARK.match(text) or OPENS_POINT.match(text) or LABEL.match(text)
    return bool(marked or MEETING.match(text) or TOPIC.fullmatch(text))
