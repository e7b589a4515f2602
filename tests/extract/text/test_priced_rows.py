"""Rows of names, each with its price in brackets."""

from __future__ import annotations

import pytest

from briefgen.extract.text.priced_rows import priced_names, rows_of_projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "集中签约锐石储能设备（12亿元）、废旧家具再造（1.8亿元，天鼎建）等12个项目。",
            ["集中签约锐石储能设备", "废旧家具再造"],
        ),
        ("锐石储能设备（12亿元）、废旧家具再造（1.8亿元）相继开工。", ["锐石储能设备", "废旧家具再造"]),
        ("营收前三的企业是锐石储能（12亿元）、天鼎科技（1.8亿元）。", []),
        ("为锐石储能（1200万元）、天鼎科技（260万元）等重点项目企业发放贷款。", []),
        ("签约锐石储能设备（12亿元）。", []),
    ],
)
def test_a_row_of_projects_is_told_by_the_words_around_it(text: str, names: list[str]) -> None:
    found = [name for start, end in rows_of_projects(text) for _, name in priced_names(text, start, end)]
    assert found == names
