"""The rows of a table → what each says, read like prose: 总投资（亿元） over 12.5 is 总投资12.5亿元.

In: rows of cells, wherever they come from. Out: where the header stands, what its columns say, and row by row the cells in order, each
with the words before and behind it. It adds nothing but the header's words and units, and leaves out serial numbers only. It must not
guess: a bare number under a header without a unit gets none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from briefgen.ingest.table_captions import NO_CAPTION, Caption
from briefgen.titles import RATES

NUMBER = re.compile(r"[-+]?[\d,，]*\d(?:\.\d+)?")
FIGURE = re.compile(rf"(?P<dash>[—–－−])?(?P<number>{NUMBER.pattern})(?P<rate>[%％])?")
"""What stands in a column of figures: 12.5, 38.0%, —11.4% (printed with a dash for minus)."""
_GROWS = re.compile("增|降|同比|环比|涨跌")
_UNIT = re.compile(
    r"^(.+?)\s*(?:[（(]\s*(?:单位[：:])?\s*([^（）()\d]{1,6})\s*[）)]|[/／]\s*([^\s/／]{1,4})|(?<=[长降比率])([%％]))$"
)
_SERIAL = frozenset({"序号", "编号", "No", "No.", "NO", "NO.", "#", "序"})
_RANKS = frozenset({"位次", "名次", "排名", "排序", "位序"})
_PLACES = "^[省市州盟县区旗乡镇街道（）()、]+$"  # 县（市、区）, 旗县区
_NAMING = re.compile(
    f"名称|项目$|企业$|单位$|产业链$|区市$|园区$|平台$|领域$|行业$|类别$|县区$|区县$|地区$|产品$|品种$|{_PLACES}"
)
_CLASSING = re.compile(f"(?:领域|行业|类别|产业链|区市|县区|区县|地区|指标|产品|品种)(?:名称)?$|{_PLACES}")
"""Columns whose entries are no bearers of figures but say of what these are: 智能制造 in 智能制造项目数19个, 钢材 in 钢材产量1263万吨."""
_BARE = frozenset({"绝对值", "绝对数", "总量", "数值", "数量", "数额", "金额", "指标值", "完成数", "完成值"})
"""Columns that say no more than that they hold the figure of a 指标."""
UNIT_COLUMNS = frozenset({"单位", "计量单位", "指标单位"})
_MEASURES = "元|美元|欧元|吨|标准?煤|千瓦时?|兆瓦|度|人次?|名|户|家|个|项|条|辆|台|套|件|只|座|亩|公顷|平方米|㎡|平方公里|公里|米|%|％"
UNIT = re.compile(f"[十百千万亿]*(?:{_MEASURES})")
HEADER_ROWS = 4  # titles and notes (单位：亿元) stand above a header, seldom more than three


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of one cell; `row` and `column` from 1."""

    row: int
    column: int
    text: str

    @property
    def name(self) -> str:
        """As spreadsheets name it: B3."""
        letters, column = "", self.column
        while column:
            column, rest = divmod(column - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.row}"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called, the unit of its bare numbers, and its heading as written."""

    name: str
    unit: str
    heading: str = ""

    @property
    def serial(self) -> bool:
        """Whether it only numbers the rows."""
        return self.name in _SERIAL

    @property
    def naming(self) -> bool:
        """Whether it names what its row is about."""
        return bool(_NAMING.search(self.name))


@dataclass(frozen=True, slots=True)
class Told:
    """One cell as it is read: `before` its own words, these (`said`), a bare number's `unit`, the mark `behind`."""

    cell: Cell
    before: str
    said: str
    unit: str
    heading: str
    behind: str = "，"


NO_UNITS: Mapping[str, str] = MappingProxyType({})
_BLANK = Column("", "")


def header(rows: Sequence[Sequence[Cell]], units: Mapping[str, str]) -> int | None:
    """The first row that holds columns of the sidecar, else of several names, none of them a number, with rows of figures
    below it."""
    mapped = [sum(c.text in units for c in row) for row in rows[: 2 * HEADER_ROWS]]
    if any(mapped):
        return mapped.index(max(mapped))
    for at, row in enumerate(rows[:HEADER_ROWS]):
        below = [r for r in rows[at + 1 :] if len(r) >= 2]
        if are_names([c.text for c in row]) and below and _is_data(row, below):
            return at
    return None


def are_names(texts: Sequence[str]) -> bool:
    """Whether the cells of a row may be a header's: several, all different, none a number."""
    named = len(texts) >= 2 and all(len(text) <= 30 and not NUMBER.fullmatch(text) for text in texts)
    return named and len(set(texts)) == len(texts)


def _is_data(row: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Rows below a header keep to its columns and hold figures where it has none."""
    columns = {c.column for c in row}
    fit = sum({c.column for c in row} <= columns for row in below)
    figures = any(re.search(r"\d", c.text) for row in below for c in row)
    return figures and fit * 2 > len(below) and not any("。" in c.text for c in row)


def columns(
    row: Sequence[Cell], units: Mapping[str, str] = NO_UNITS, caption: Caption = NO_CAPTION
) -> dict[int, Column]:
    """The columns that a header opens, by number, with what the caption above it adds. A part (其中新开工) counts as the column before
    it does; ranks that stand first number the rows."""
    out: dict[int, Column] = {}
    before = _BLANK
    for c in row:
        amount = bool(before.unit) and not RATES.search(before.name)
        column = _captioned(_column(c.text, units), caption, amount)
        if c.text in _RANKS and not out:
            column = Column("序号", "", c.text)
        part = c.text.startswith("其中") and not column.unit
        out[c.column] = before = replace(column, unit=before.unit) if part else column
    return out


def _column(text: str, units: Mapping[str, str]) -> Column:
    if text in _RANKS:
        return Column("居第", "位", text)
    found = None if re.search(_PLACES, text) else _UNIT.match(text)
    name, unit = (found[1], found[2] or found[3] or found[4]) if found else (text, "")
    return Column(name, units.get(text) or unit, text)


def _captioned(column: Column, caption: Caption, behind: bool) -> Column:
    """A column with the unit and the measure that stand above the table; `behind`: an amount stands right before it."""
    unit = column.unit or caption.unit(column.name)
    return replace(column, unit=unit, name=caption.full_name(column.name, behind)) if unit else column


def told(row: Sequence[Cell], named: Mapping[int, Column]) -> list[Told]:
    """A row as a sentence: its name first, then what each column says of it."""
    cells = [c for c in row if not named.get(c.column, _BLANK).serial]
    measure = next(
        (c for c in cells if named.get(c.column, _BLANK).name in UNIT_COLUMNS and UNIT.fullmatch(c.text)), None
    )
    cells = [c for c in cells if c is not measure]
    first = _name(cells, named)
    unit = measure.text if measure else ""
    if first:
        cells = [first, *(c for c in cells if c is not first)]
        unit = unit or _unit_of_row(first)
    parts = [_said(c, named.get(c.column, _BLANK), c is first, unit) for c in cells]
    if first and len(parts) > 1 and _CLASSING.search(parts[0].heading) and FIGURE.fullmatch(parts[1].said):
        said_twice = parts[1].before in _BARE or (parts[0].said[-1:] == parts[1].before[-1:] == "量")
        before = "" if said_twice else parts[1].before
        parts[:2] = [replace(parts[0], behind=""), replace(parts[1], before=before)]
    # 项目数27个，其中新开工6个；总投资9亿元: the columns behind a part are of the whole row again
    parts = [replace(part, behind="；") if part.before.startswith("其中") else part for part in parts]
    return [*parts[:-1], replace(parts[-1], behind="。")] if parts else []


def _name(cells: Sequence[Cell], named: Mapping[int, Column]) -> Cell | None:
    """The cell that says what its row is about; an indicator does where figures without a unit stand beside it."""
    words = [c for c in cells if not NUMBER.fullmatch(c.text)]
    naming = (c for c in words if named.get(c.column, _BLANK).naming)
    indicators = (c for c in words if named.get(c.column, _BLANK).name == "指标" and len(words) < len(cells))
    return next(naming, None) or next(indicators, None)


def _unit_of_row(name: Cell) -> str:
    """汽车（万辆）: the unit of a row's figures, in the bracket behind what they are of."""
    found = _UNIT.match(name.text)
    return found[2] if found and found[2] and UNIT.fullmatch(found[2]) else ""


def _said(cell: Cell, column: Column, first: bool, row_unit: str) -> Told:
    """What a cell says: its column's name stands before it, unless it names the row; a minus printed as a dash is one."""
    if first:
        named = cell.text.rpartition(row_unit)[0][:-1].rstrip() if row_unit and _unit_of_row(cell) else cell.text
        return Told(cell, "", named, "", column.heading)
    text = cell.text.rstrip("。；， ")
    figure = FIGURE.fullmatch(text)
    if figure is None or (figure["rate"] and not _GROWS.search(column.name)):
        return Told(cell, f"{column.name}：" if column.name else "", text, "", column.heading)
    unit = "" if figure["rate"] else column.unit or ("" if RATES.search(column.name) else row_unit)
    minus = "-" if figure["dash"] else ""
    return Told(cell, f"{column.name}{minus}", text.removeprefix(figure["dash"] or ""), unit, column.heading)
