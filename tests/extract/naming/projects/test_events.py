"""Projects that a clause tells the stage of."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize("told", ["建成", "累计建成", "新落地", "共签约", "一举拿下并开工"])
def test_how_often_or_how_new_is_no_part_of_who_did_it(told: str) -> None:
    assert numbers(f"甲水泥集团{told}7个项目。")["7个"].subject == "甲水泥集团"
