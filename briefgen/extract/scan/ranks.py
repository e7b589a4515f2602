"""Ranks: 居全国第一, 第3位, 均居全省首位, 跻身前十; not 第一批, 第三届 or 摆在首位.

In: a cursor and the place of 第, 前 or 首. Out: rank spans on the cursor; each function returns where to go on.
"""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.extract.scan.cursor import Cursor
from briefgen.extract.scan.numerals import parse
from briefgen.numerals import COUNT, ORDINAL

_RANK = re.compile(
    f"第([0-9]{{1,3}}|[{ORDINAL}百]{{1,4}})(位|名(?!片))?|前([0-9]{{1,3}}|[{COUNT}百]{{1,3}})([位名强])?"
)
_TOP = re.compile("首位|榜首|之首|首")
_CLOSED = re.compile(r"$|[\s，。；、！？,;:）)”」’的且和及与并]|左右|以上|以内|水平|地位|…|！")
_RISEN = "升至|升到|跃至|前移至|进至|晋至|跻身|进入|迈入|闯入"
_AMONG = "全[国省市球区]|世界|国内|百强|500强"
_PLACED = re.compile(f"(?:居|列|排|位次|名次|{_RISEN}|保持|稳定|{_AMONG})[^，。；]{{0,12}}$")
_LISTED = re.compile("、[^，。；、0-9]{2,12}")
_LEADS = re.compile("(?:居|登|列|排名|稳占|保持|跃升|升至)[^，。；]{0,12}$")
_MEASURED = "国省市球界内区量率速额数值模分业"
"""全国第一, 销量第一: the field or the measure right before 第一."""
_MAXIM = ("质量", "安全", "生命", "责任")
"""质量第一 is a maxim."""
_SORT = re.compile("(?<=强)(?:的[^，。；的]{0,8})?(?:企业|车企|房企|品牌|客商|医药)")
"""前十强企业有7家: a sort of enterprises, no place of one."""
_TASK = re.compile("(?:放在|摆在|放到|置于|作为|列为|摆上)[^，。；]{0,30}$")


def rank(at: Cursor, start: int) -> int:
    """第3位, 第一, 前10."""
    match = _RANK.match(at.text, start)
    if match is None:
        return start + 1
    numeral, place, top, top_place = match.groups()
    end, value = match.end(), parse(numeral or top)
    placed = _PLACED.search(at.window(start, 16))
    closed = _CLOSED.match(at.text, end)
    last = at.out[-1] if at.out else None
    # 居投资潜力第3、城镇化质量第4、绿色发展第5: a list of placings
    if placed is None and last and last.type == "rank":
        placed = _LISTED.fullmatch(at.text, last.end, start)
    if numeral:
        measured = start and at.before(start) in _MEASURED and not at.text.endswith(_MAXIM, 0, start)
        found = place or (closed and (placed or measured))
    else:
        found = placed and (top_place or closed)
    if top and _SORT.match(at.text, end):
        return end
    if value is None or not found or _TASK.search(at.window(start, 36)):
        return end if numeral or top_place else start + 1
    return at.rank(start, end, value, "le" if top else "eq")


def top(at: Cursor, start: int) -> int:
    """首位, 榜首, 居全省之首, 居首."""
    text = at.text
    if at.before(start) in ("榜", "之"):
        start -= 1
    match = _TOP.match(text, start)
    if match is None or start < at.floor:
        return start + 1
    end = match.end()
    bare = match.group() == "首"
    if bare and not (at.before(start) in ("居", "列") and _CLOSED.match(text, end)):
        return end
    if not _LEADS.search(at.window(start, 14)) or _TASK.search(at.window(start, 36)):
        return end
    if text.startswith(("度", "产", "城"), end):
        return end
    return at.rank(start, end, Decimal(1), "eq")
