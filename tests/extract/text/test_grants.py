"""Whatever a grant is called, the sentence reads alike."""

import pytest

from briefgen.extract.text.grants import GRANTS
from briefgen.fact import Kind
from tests.extract.making import facts, numbers


@pytest.mark.parametrize("grant", GRANTS)
def test_a_grant_is_named_and_is_for_whom_it_says(grant: str) -> None:
    fact = numbers(f"对新认定的企业给予50万元{grant}。")["50万元"]
    assert (fact.metric_name, fact.metric) == (f"新认定企业{grant}金额", "fiscal_support")


@pytest.mark.parametrize("grant", GRANTS)
def test_a_grant_at_most_is_one_at_most(grant: str) -> None:
    got = numbers(f"对购置设备的，给予实际投资额8%、最高300万元{grant}。")
    assert [(f.metric_name, f.qualifier) for f in got.values()] == [(f"{grant}比例", "eq"), (f"{grant}金额", "le")]


@pytest.mark.parametrize("grant", GRANTS)
def test_what_a_grant_is_set_on_is_no_honour(grant: str) -> None:
    found = facts(f"首次入选全国500强按纳税额的两成{grant}。")
    assert Kind.HONOUR not in {f.kind for f in found}
