"""What the numbers of a line measure together with the rules that saw them."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        # a time is named by what a rule makes of it, unless its words say what it is
        ("项目从摘牌到动工用时29天。", "29天", "摘牌到开工用时"),
        ("企业开办时间压缩至0.5天。", "0.5天", "企业开办时间"),
    ],
)
def test_the_rules_name_or_the_words_beside_a_number(text: str, number: str, name: str) -> None:
    assert numbers(text)[number].metric_name == name
