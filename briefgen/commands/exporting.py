"""`export`: the facts or the whole model as a file for other programs: JSON, CSV, XLSX, Parquet.

In: a workspace, what to export, a file name whose ending tells the form. Out: the files written, whole or not at all, the
same bytes for the same material. CSV and Parquet hold one table a file, so a model becomes several (x.projects.csv …).
XLSX is written by XlsxWriter: it runs no formula that a seed may hold and writes no time of its own into the file, which
openpyxl does. Parquet needs pyarrow, too heavy for everybody: it comes with the extra `briefgen[parquet]`.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from briefgen.commands.listing import ALL_FACT_COLUMNS
from briefgen.errors import MachineLacks, UsageError, nearest
from briefgen.model.data import Row, as_data, fact_rows, schema, tables
from briefgen.model.landscape import Landscape
from briefgen.regenerate.disk.files import write_whole
from briefgen.regenerate.outcome import Progress, no_progress
from briefgen.sheet import csv_text

WHAT = ("facts", "model", "schema")
FORMS = ("json", "csv", "xlsx", "parquet")
Tables: TypeAlias = Mapping[str, Sequence[Row]]
SHEETS = {
    "sources": "材料", "facts": "事实", "regions": "区域", "chains": "产业链", "projects": "项目", "projects_stages": "项目阶段",
    "cells": "区域×产业链", "rolled_up": "逐级汇总清单", "answers": "问题与破解", "promises": "承诺", "added": "可加总",
    "juxtaposed": "不可加总", "doubts": "存疑", "checks": "核验", "derived": "推算数", "chiefs": "链长制", "chiefs_roles": "链长制角色",
    "same_words": "同词异义", "chain_lists": "产业链清单", "chain_lists_members": "清单成员",
    "chain_lists_members_covers": "清单对照", "dossiers": "产业链5个1", "three_lists": "三张项目清单", "parks": "园区",
    "ladders_rungs": "企业梯队", "funnels": "供需对接", "promotion": "招商签约", "services": "服务机制", "guarantees": "要素保障",
    "timeline": "机制沿革", "cells_problems": "区域×产业链问题", "stage_counts": "阶段计数", "announced_counts": "宣布阶段计数",
    "ladders": "企业梯队区域", "dossiers_plan": "5个1行动计划", "dossiers_atlas": "5个1产业图谱",
    "dossiers_prospects": "5个1招商名录", "dossiers_projects": "5个1项目清单", "dossiers_platforms": "5个1支撑平台",
    "dossiers_lists_tasks": "重点任务", "dossiers_lists_building": "重点建设项目", "dossiers_lists_inviting": "重点招商项目",
    "dossiers_lists_problems": "需协调解决问题", "parks_operator": "园区运营模式", "parks_task_force": "园区专班",
    "parks_planning": "园区规划", "parks_policy": "园区政策", "parks_invitation": "园区招商队伍", "parks_fund": "园区基金",
    "skipped": "跳过的材料", "enterprises": "企业", "enterprises_recognitions": "企业称号", "enterprises_events": "企业情况",
    "platforms": "平台", "platforms_recognitions": "平台称号", "platforms_events": "平台情况", "campaigns": "行动",
    "campaigns_heads": "行动各方面", "parks_events": "园区情况", "region_lists": "区域清单", "region_lists_problems": "区域问题",
    "region_lists_promises": "区域承诺", "said_again": "转载", "visits": "走访", "cells_promises": "区域×产业链承诺",
}  # fmt: skip
CELL_LIMIT = 32767  # of XLSX, in characters
NAME_LIMIT = 31


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written."""

    path: Path
    table: str
    rows: int


def export(
    what: str,
    output: Path,
    start: Path,
    *,
    config: str | None = None,
    as_of: date | None = None,
    progress: Progress = no_progress,
) -> tuple[Exported, ...]:
    """Write `what` to `output`. Raises UsageError for what cannot be written so, MachineLacks without pyarrow."""
    form = _form(what, output)
    if form == "parquet":
        _arrow()  # told before the seeds are read
    if what == "schema":
        write_whole(output, _json(schema()))
        return (Exported(output, "schema", 1),)
    landscape = _landscape(start, config, as_of, progress)
    found = {"facts": fact_rows(landscape)} if what == "facts" else tables(landscape)
    return tuple(_written(what, form, output, landscape, found))


def document(
    what: str, start: Path, *, config: str | None = None, as_of: date | None = None, progress: Progress = no_progress
) -> dict[str, Any]:
    """What `export` writes as JSON, at hand. Raises UsageError for what there is not."""
    _known(what)
    if what == "schema":
        return schema()
    landscape = _landscape(start, config, as_of, progress)
    return as_data(landscape) if what == "model" else _facts(landscape)


def _landscape(start: Path, config: str | None, as_of: date | None, progress: Progress) -> Landscape:
    from briefgen.commands.inquiry import read_landscape  # a schema needs nothing that reads

    return read_landscape(start, config, as_of=as_of, progress=progress)


def _facts(landscape: Landscape) -> dict[str, Any]:
    return {"facts": [fact.as_json() for fact in landscape.facts]}


def _known(what: str) -> None:
    if what not in WHAT:
        raise UsageError(f"不能导出“{what}”\n    → {nearest(what, WHAT)}可用的有：{'、'.join(WHAT)}")


def _form(what: str, output: Path) -> str:
    _known(what)
    form = output.suffix[1:].lower()
    known = ("json",) if what == "schema" else FORMS
    if form not in known:
        raise UsageError(f"{output}: 看不出要哪种格式\n    → 文件名以 {'、'.join('.' + f for f in known)} 结尾")
    if not output.parent.is_dir():
        raise UsageError(f"{output.parent}: 没有这个文件夹\n    → 先建好，或换一个位置")
    return form


def _written(what: str, form: str, output: Path, landscape: Landscape, found: Tables) -> Iterator[Exported]:
    if form == "json":
        write_whole(output, _json(as_data(landscape) if what == "model" else _facts(landscape)))
        yield Exported(output, what, sum(map(len, found.values())))
    elif form == "xlsx":
        write_whole(output, workbook(found, landscape.as_of))
        yield Exported(output, what, sum(map(len, found.values())))
    else:
        for table, rows in found.items():
            path = output if what == "facts" else output.with_suffix(f".{table}{output.suffix}")
            write_whole(path, sheet_csv(rows) if form == "csv" else parquet(rows))
            yield Exported(path, table, len(rows))


def _json(data: Row) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def sheet_csv(rows: Sequence[Row]) -> bytes:
    """Their keys are the columns."""
    return csv_text(rows[0] if rows else ALL_FACT_COLUMNS, (row.values() for row in rows)).encode()


def workbook(found: Tables, as_of: date | None) -> bytes:
    """One sheet a table, headings frozen and filtered; texts stay texts."""
    import xlsxwriter

    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(out, plain)
    day = as_of or date(2000, 1, 1)
    book.set_properties({"created": datetime(day.year, day.month, day.day)})
    bold = book.add_format({"bold": True})
    for table, rows in found.items():
        sheet = book.add_worksheet(SHEETS.get(table, table)[:NAME_LIMIT])
        names = list(rows[0]) if rows else list(ALL_FACT_COLUMNS)
        sheet.write_row(0, 0, names, bold)
        for at, row in enumerate(rows, start=1):
            for column, value in enumerate(row.values()):
                _write(sheet, at, column, value)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(names) - 1)
        sheet.set_column(0, len(names) - 1, 16)
    book.close()
    return out.getvalue()


def _write(sheet: Any, row: int, column: int, value: object) -> None:  # noqa: ANN401 (a sheet of an untyped library)
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        text = str(value)
        sheet.write_string(row, column, text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - 5] + "（未完）")


def parquet(rows: Sequence[Row]) -> bytes:
    """A table in Parquet, numbers as numbers. Raises MachineLacks without pyarrow."""
    arrow = _arrow()
    import pyarrow.parquet

    names = list(rows[0]) if rows else []
    columns = {name: _column([row[name] for row in rows]) for name in names}
    out = io.BytesIO()
    pyarrow.parquet.write_table(arrow.table(columns), out)
    return out.getvalue()


def _column(values: list[Any]) -> list[Any]:
    """Of one type: numbers stay, anything mixed becomes text."""
    kinds = {type(v) for v in values if v is not None}
    if kinds == {int, float}:
        return [None if v is None else float(v) for v in values]
    if len(kinds) > 1 or kinds & {dict, list}:
        return [None if v is None else str(v) for v in values]
    return values


def _arrow() -> Any:  # noqa: ANN401 (a module that may be missing)
    try:
        import pyarrow
    except ImportError:
        raise MachineLacks("写 Parquet 要用 pyarrow，这台机器没有\n    → pip install 'briefgen[parquet]'") from None
    return pyarrow
