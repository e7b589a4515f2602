"""The words for how a number changed: each pass that asks for them takes them all."""

from __future__ import annotations

import pytest

from briefgen.extract.text.growth import CHANGING, RATES, STRONGLY
from tests.extract.making import numbers


@pytest.mark.parametrize("verb", CHANGING)
def test_a_verb_names_the_change_of_what_was_told_before_it(verb: str) -> None:
    told = numbers(f"规上工业产值350亿元，同比{verb}12.3%。规上企业212家，比去年{verb}37家。")
    assert [told[n].metric_name for n in ("12.3%", "37家")] == [f"规上工业产值同比{verb}", f"规上企业{verb}数"]


@pytest.mark.parametrize("verb", CHANGING)
def test_a_share_that_changes_by_percent_may_change_by_points(verb: str) -> None:
    assert numbers(f"骨干企业占52%，较去年{verb}8%。")["8%"].flags == ("pp_or_percent",)


@pytest.mark.parametrize("verb", CHANGING)
def test_a_row_that_moved_on_to_a_level_measures_what_the_first_does(verb: str) -> None:
    told = numbers(f"企业、营收分别从2012年的77家和351亿元，{verb}到2021年的390家和1936亿元。")
    assert [told[n].metric_name for n in ("390家", "1936亿元")] == ["企业数", "营收"]


@pytest.mark.parametrize(("verb", "plain"), STRONGLY.items())
def test_how_it_changed_is_no_part_of_the_name(verb: str, plain: str) -> None:
    assert numbers(f"电力投资{verb}41.8%。")["41.8%"].metric_name == f"电力投资{plain}"


@pytest.mark.parametrize("rate", sorted(RATES))
def test_a_rate_is_ranked_as_that_of_what_changed(rate: str) -> None:
    assert numbers(f"工业投资增长24%，{rate}居全省第二。")["第二"].metric_name == "工业投资增速排名"
