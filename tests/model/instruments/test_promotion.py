"""What a row of promotion is called."""

from __future__ import annotations

import pytest

from tests.model.model_facts import landscape, number


@pytest.mark.parametrize(
    ("subject", "name"), [("春季招商大会", "春季招商大会"), ("青岛市", "全市签约项目7个"), (None, "全市签约项目7个")]
)
def test_a_row_is_called_by_its_occasion_else_by_its_clause(subject: str | None, name: str) -> None:
    count = number("city23", "会上，全市签约项目7个。", "7个", "7", "project_count_signed", subject=subject)
    assert [row.name for row in landscape(count).instruments.promotion] == [name]
