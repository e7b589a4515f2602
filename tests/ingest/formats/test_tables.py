"""A table's rows as sentences, and where the cells of mapped columns stand in them."""

from __future__ import annotations

from briefgen.ingest.decode import Mapped
from briefgen.ingest.formats.tables import table
from briefgen.ingest.formats.text import Builder
from briefgen.ingest.limits import Limits
from briefgen.ingest.told_rows import Cell

ROWS = [["项目", "总投资", "备注"], ["甲电池项目", "12", "用地待批"], ["乙储能项目", "", "已开工。"]]


def cells(rows: list[list[str]]) -> list[list[Cell]]:
    return [[Cell(at, number, text) for number, text in enumerate(row)] for at, row in enumerate(rows, 1)]


def test_the_cells_of_a_mapped_column_are_marked_as_they_are_said() -> None:
    out = Builder("utf-8", Limits())
    table(cells(ROWS), "表1", out, {"总投资": "亿元", "备注": ""})
    made = out.built()
    assert made.text == "甲电池项目，总投资12亿元，备注：用地待批。\n乙储能项目，备注：已开工。\n"
    assert [(cell.row, cell.column, made.text[cell.start : cell.end]) for cell in made.cells] == [
        ("表1!2", "总投资", "12亿元"),
        ("表1!2", "备注", "用地待批"),
        ("表1!3", "备注", "已开工"),
    ]
    assert made.cells[0] == Mapped("表1!2", "总投资", 9, 13)


def test_columns_that_nobody_maps_mark_nothing() -> None:
    out = Builder("utf-8", Limits())
    table(cells(ROWS), "", out)
    made = out.built()
    assert made.text == "甲电池项目，总投资12，备注：用地待批。\n乙储能项目，备注：已开工。\n"
    assert made.cells == ()
