"""Sets of projects that a line of its own announces and the lines behind go through: 签约项目：/1.甲项目…, 一批项目在这里落地：/甲项目…；.

In: a reading, the line that names parts. Out: the stage of their set, None where no line announces one. Must not: look for names.
"""

from __future__ import annotations

import re

from briefgen.extract.naming.projects.announced import ANNOUNCED
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.reading import Reading
from briefgen.extract.text.project_steps import STANDING, STEPS
from briefgen.extract.text.wordlists import any_of
from briefgen.list_marks import BULLET, FIELD, FIGURED, POINT, TITLED

_MARK = f"(?:{POINT}|{BULLET}|—)?"
_CLASS = "主要|重大|重点|产业|工业|招商|建设|部分|主要|计划|拟|本次|此次|今年|[0-9]{4}年|(?:[0-9.]*亿元以上)"
_STEP = f"{any_of((*STEPS, *STANDING))}|新建"
LABEL = re.compile(
    rf"{_MARK}(?:{_CLASS})*新?(?:集中)?(?:{_STEP})(?:类|的)?(?:{_CLASS})*项目"
    rf"(?:（?共?[0-9]+个）?)?(?:，总投资[^，。；]*)?(?:（[部分节选摘录]{{2}}）)?[：。]?"
)
"""签约项目：, 一是在建项目。, 开工项目（2个）: a line that only says what the next ones are."""
BATCH = re.compile("(?:一批|[0-9]+个|多个|系列)[^，。；：]{0,24}(?:项目|工程)[^，。；：]{0,12}：$")
"""一批产业项目在这里集中落地：."""
MAIN_ONES = re.compile(
    "(?<![^，。；])(?:其中)?，?(?:(?:总?投资额?|规模)?(?:较大|最大|主要|重点|代表性)的?(?:项目)?)(?:有|包括|分别[是为]|如下|是)：$"
)
"""投资额较大的有：, behind a sentence that says how many projects there are."""
SO_MANY = re.compile(
    rf"(?P<step>{_STEP})(?:了|的)?(?:[^，。；：]{{0,8}}项目)?共?[0-9]+个(?:项目|[^，。；：]{{1,12}}项目)?(?=[，。；])"
)
"""现场签约17个项目."""
ANY_LABEL = re.compile(rf"{_MARK}[^，。；：]{{0,12}}项目(?:（?[0-9]+个）?)?[：。]?")
ROW = re.compile(f"{TITLED}|{FIGURED}|{BULLET}|—")
ENTRY = re.compile(f"{FIGURED}|{FIELD}")
ROWS = 12
"""Lines looked back at for one."""


def stage_of_rows(reading: Reading, index: int, words: StageWords) -> StageHit | None:
    """The stage that the heading or the line above a row of projects announces."""
    lines = reading.lines
    for heading in reversed(lines[index].headings):
        if LABEL.fullmatch(heading):
            return words.before(heading, 0, len(heading))
        if not ENTRY.match(heading):
            break  # （二）重点项目 under 开工项目 is another list
    for at in range(index - 1, max(index - ROWS, 0) - 1, -1):
        text = lines[at].text
        if LABEL.fullmatch(text):
            return words.before(text, 0, len(text))
        if text.endswith(("：", "——")):
            if MAIN_ONES.search(text) and at and SO_MANY.search(text) is None:
                text = lines[at - 1].text
            batch = BATCH.search(text) or ANNOUNCED.search(text) or SO_MANY.search(text)
            return words.before(text, batch.start(), len(text)) if batch else None
        row = text.endswith("；") or ROW.match(text) or lines[at].block == lines[index].block
        if not row or ANY_LABEL.fullmatch(text):
            return None
    return None
