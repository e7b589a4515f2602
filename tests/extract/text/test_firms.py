"""What a firm is among its like and how its name ends, alike wherever it is told."""

import pytest

from briefgen.extract.text.firms import ACTS, ENDINGS, STANDINGS
from briefgen.fact import Kind
from tests.extract.making import facts


def test_no_word_stands_twice() -> None:
    for words in (ACTS, ENDINGS, STANDINGS.split("|")):
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("standing", ["龙头", "知名", "专精特新", "瞪羚"])
def test_what_a_company_is_stands_before_its_name(standing: str) -> None:
    found = facts(f"引进{standing}企业云谷科技有限公司。")
    assert [f.subject for f in found if f.kind is Kind.ENTERPRISE] == ["云谷科技有限公司"]


@pytest.mark.parametrize("ending", ["轴承", "锂能", "针织", "重卡", "水产"])
def test_firms_on_a_round_are_known_by_how_their_names_end(ending: str) -> None:
    found = facts(f"李某一行先后来到云谷{ending}、远航光电、近海机械，实地察看项目建设。")
    assert [f.subject for f in found if f.kind is Kind.ENTERPRISE] == [f"云谷{ending}", "远航光电", "近海机械"]
