"""Where a sentence has its news from changes nothing of what it says."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts, numbers

LEADS = ["", "据悉，", "据了解，", "据统计，", "据介绍，", "据不完全统计，", "据初步测算，", "据通报，"]


@pytest.mark.parametrize("lead", LEADS)
def test_a_project_goes_on_behind_it(lead: str) -> None:
    got = numbers(f"远洋电池项目开工。{lead}项目总投资8亿元。")["8亿元"]
    assert (got.subject, got.metric_name) == ("远洋电池项目", "项目总投资")


@pytest.mark.parametrize("lead", LEADS)
def test_the_parts_of_a_set_go_on_behind_it(lead: str) -> None:
    found = facts(f"8月5日，全市集中开工重点项目12个。{lead}其中，远洋电池项目总投资8亿元。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PROJECT] == [("远洋电池项目", "开工")]
