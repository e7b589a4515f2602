"""What stands between a word and its number is passed in whatever order it is said."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize("told", ["", "达", "达到", "约为", "达到了近", "为超过", "逾"])
def test_a_sum_is_of_what_was_counted_before_it(told: str) -> None:
    found = numbers(f"2021年，全市计划新建重点项目214个，单体项目平均总投资{told}6.3亿元。")
    said = next(fact for text, fact in found.items() if text.endswith("6.3亿元"))
    assert (said.subject, said.status) == ("新建重点项目214个", "planned")
