"""Companies that their place in a sentence shows."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("青田石化与花山签署年产30万吨甲醇项目投资协议。", ["青田石化"]),
        ("远山控股、青田能源连续多年位列全国民营企业500强。", ["远山控股", "青田能源"]),
        ("落户企业有远航电子公司、青田食品公司，均已投产。", ["远航电子公司", "青田食品公司"]),
        ("花山镇、青田乡入选全国百强镇。", []),
        ("双方同意与我市签约。", []),
        ("远虹股份成为全省“链主”企业，远基绿能在花城布局。", ["远虹股份", "远基绿能"]),
    ],
)
def test_a_company_is_shown_by_what_is_told_of_it(text: str, names: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.ENTERPRISE] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("西河经济开发区前身为西河食品工业园区，2004年开始建设。", ["西河经济开发区", "西河食品工业园区"]),
        ("开发区位于市区北部。", []),
        ("西河经济开发区开工项目2个。", []),
    ],
)
def test_a_zone_that_a_sentence_describes_is_a_park(text: str, names: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PARK] == names
