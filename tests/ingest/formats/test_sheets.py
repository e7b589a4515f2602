"""Tables as text: which mark parts their cells."""

from __future__ import annotations

import pytest

from briefgen.ingest.formats import read_here
from briefgen.ingest.limits import Limits

ROWS = [["项目", "总投资（亿元）"], ["甲电池项目", "12"], ["乙储能项目", "30"]]


def text(mark: str, rows: list[list[str]]) -> str:
    return read_here("\n".join(mark.join(row) for row in rows).encode(), ".csv", None, Limits()).text


@pytest.mark.parametrize("mark", [";", "\t", "，"])
def test_the_mark_between_cells_is_the_one_the_first_line_has_most_of(mark: str) -> None:
    assert text(mark, ROWS) == text(",", ROWS)
