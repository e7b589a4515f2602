"""Projects that an entry of a register is about: 2.甲县竹木复合板技改。总投资2.2亿元，年内投产, 3.乙电子铜箔  丙镇  26.5  设备调试.

In: a reading, a line of it, what is found in that line. Out: `Finding`s of entries that open with a bare name and go on with what a
register says of a project, or that stand under a table's head. Must not: take a point of a speech (1.推进改革。) for an entry.
"""

from __future__ import annotations

import re

from briefgen.extract.finding.finding import Finding, Here
from briefgen.extract.finding.labelled import stage_of_rows
from briefgen.extract.naming.doing import find_doing
from briefgen.extract.naming.projects.items import PARK, is_name, is_trade, names_entry
from briefgen.extract.naming.projects.words import SITE
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.reading import WHOLE, Reading, once
from briefgen.extract.text.priced_rows import ITEMS, priced_names
from briefgen.extract.text.stretches import by_start, clear_of
from briefgen.fact import Kind
from briefgen.list_marks import BULLET, FIELD, FIGURED
from briefgen.taxonomy import Mention

_MARK = rf"(?:{FIGURED}|{BULLET})\s*"
_NAME = r"(?P<name>(?:[^，。；：、（）“”｜|\s]|“[^“”]{1,12}”|（[^（）]{1,6}）){4,36}?)"
ENTRY = re.compile(
    rf"{_MARK}(?:[^，。；：、\s]{{1,8}}[市县区旗镇]：)?{_NAME}(?:（(?![一二三四五]期)(?P<where>[^（）]*)）)?(?:[。：，｜|]|$)"
)
TABLED = re.compile(
    rf"(?:{_MARK})?(?!(?:计划|项目)?总?投资){_NAME}，(?=(?:[^。；]{{0,200}}，)?"
    r"(?:建设(?:性质|地点|地址|内容|规模|年限|工期|单位)|形象进度|工程进度|进展情况)[^，。；：]{0,8}：)"
)
"""A row of a table of projects as it is read: 甲纤维三期，建设性质：续建，总投资28亿元，形象进度：主体封顶。"""
TELLS = re.compile(
    r"(?:(?:项目|计划|规划|协议|预计)*总?投资额?[：约近超]?[0-9]|占地(?:面积)?[约近超]?[0-9]|用地|总?建筑面积)(?![^，。；]{0,16}的)"
    r"|(?:建设|投资)(?:单位|主体|地点|内容|规模|年限|性质|周期)：|选址|日(?:加工|处理|产)|年(?:产(?!值|能达|业)|加工|处理)"
    r"|签约(?!项目|企业|总|额|金|[0-9])|[外中]方(?:出资|投资)|由[^，。；]{2,20}(?:投资|出资|建设)|列入"
)
"""What a register says first of a project."""
BUILT = re.compile(f"(?:项目|工程|{SITE})(?:[一二三四五]期)?$")
"""Ends the name of what is built."""
FIELDED = re.compile(FIELD)
CELLS = re.compile(r"\s{2,}|\t")
SPACED = re.compile(r"\s")
TABLE_HEAD = re.compile(r"(?:序号(?:\s{2,}|\t))?(?:重[点大])?(?:项目名称|项目)(?:\s{2,}|\t)\S")
ROW = re.compile(rf"(?:{_MARK}|\d{{1,3}}(?:\s{{2,}}|\t))?(?P<name>\S(?:\S|\s(?!\s)){{3,35}})(?:\s{{2,}}|\t)")
LATE = re.compile(r"(?<=[\s：])(?:进度)?(?:滞后|停工|停建|未开工|未动工)(?=[，；。（]|$)")
"""A cell that says what is wrong."""
FEWEST_CELLS = 3
"""Cells of a row."""
NAMED = frozenset({Kind.PROJECT, Kind.PARK})


PRICED_ROW = re.compile(rf"(?:{_MARK})?(?:[^，。；：、（）\s]{{2,12}}：)?(?P<all>{ITEMS.pattern})[；。]?")
"""北台县：甲光伏组件（12亿元）、乙铝材加工（3亿元）；, under a line that announces projects."""


def with_priced(here: Here, reading: Reading, own: list[Finding], words: StageWords) -> list[Finding]:
    """The findings of a line with all the projects of a row that gives the price of each, whatever they are called."""
    text = reading.lines[here.index].text
    row = PRICED_ROW.fullmatch(text) if text.endswith(("）", "；", "。")) and "（" in text else None
    if row is None or stage_of_rows(reading, here.index, words) is None:
        return own
    new = [
        here.found(Kind.PARK if PARK.search(name) else Kind.PROJECT, at, at + len(name), name, "project.priced")
        for at, name in priced_names(text, *row.span("all"))
    ]
    return [*by_start(own, clear_of(new, [f for f in own if f.kind in NAMED]))]


def with_entry(here: Here, reading: Reading, own: list[Finding], words: StageWords) -> list[Finding]:
    """The findings of a line with the project that it is an entry of, which stands for a mention that tells no step."""
    text = reading.lines[here.index].text
    found = _row(reading, here.index) or _entry(reading, here.index)
    if found is None:
        return own
    start, end = found.span("name")
    name = text[start:end]
    known = [f for f in own if f.kind in NAMED and f.start < end and start < f.end]
    announced = stage_of_rows(reading, here.index, words)
    names = names_entry(name) or (announced is not None and is_name(name, Kind.PROJECT) and not is_trade(name))
    if any(f.stage for f in known) or not names or find_doing(text, start, end):
        return own
    late = LATE.search(text, found.end())
    if late:
        own = [*own, here.found(Kind.PROBLEM, *late.span(), name + late[0], "problem.row")]
    if known and known[0].start == start and known[0].end > end:
        end, name = known[0].end, known[0].subject  # 甲项目（一期）
    kind = known[0].kind if known else Kind.PARK if PARK.search(name) else Kind.PROJECT
    stage = words.after(text, found.end(), len(text), last=True) or announced
    return [here.found(kind, start, end, name, "project.entry", stage), *(f for f in own if f not in known)]


def _entry(reading: Reading, index: int) -> re.Match[str] | None:
    """2.甲技改。总投资2.2亿元: what is told first stands behind the name, or opens the next sentence; in a row of a table, its columns."""
    line = reading.lines[index]
    if "：" in line.text and (row := TABLED.match(line.text)):
        return row
    found = ENTRY.match(line.text)
    if found is None:
        return None
    if any((p.start, p.end) == found.span("where") or _is_cell(line.text, found.end(), p) for p in line.places):
        return found  # 4.甲港区四期（乙区），泊位2个: where it lies tells a thing that is built
    onward = reading.lines[index + 1 : index + 2]
    goes_on = onward and (onward[0].block == line.block or onward[0].headings[: len(line.headings)] == line.headings)
    below = found.end() == len(line.text) and goes_on
    if below and FIELDED.match(onward[0].text):
        return found
    if below and BUILT.search(found["name"]):  # 新建变电站1座，总投资19亿元: what is built may be told first
        return found if any(TELLS.match(onward[0].text, at) for at in onward[0].clauses) else None
    told = TELLS.match(onward[0].text) if below else TELLS.match(line.text, found.end())
    return found if told else None


def _is_cell(text: str, start: int, place: Mention) -> bool:
    """4.甲减速器产线，乙区，总投资8.2亿元: a place alone behind the name."""
    return place.start == start and text.startswith(("，", "｜", "|"), place.end)


def _row(reading: Reading, index: int) -> re.Match[str] | None:
    """The first cell of a row under 项目名称  建设地点  总投资."""
    text = reading.lines[index].text
    found = ROW.match(text) if SPACED.search(text) else None
    if found is None or len(CELLS.split(text)) < FEWEST_CELLS:
        return None
    return found if index in once(_rows_under_a_head, reading, WHOLE) else None


def _rows_under_a_head(reading: Reading, _whole: int) -> frozenset[int]:
    """The lines that stand in a table under such a head, whatever its length: cells and cells again down to the first line of none."""
    rows, under = set[int](), False
    for index, line in enumerate(reading.lines):
        if under and len(CELLS.split(line.text)) >= FEWEST_CELLS:
            rows.add(index)
        else:
            under = False
        under = under or TABLE_HEAD.match(line.text) is not None
    return frozenset(rows)
