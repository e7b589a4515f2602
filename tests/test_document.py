"""The text for reading: speech quotes as its author would, and no offset moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import unnested
from briefgen.fact import Kind
from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("“每条都由市领导担任‘链长’。我们建立专班。”", "“每条都由市领导担任“链长”。我们建立专班。”"),
        ("举行“相约‘两湖’”签约仪式", "举行“相约‘两湖’”签约仪式"),
        ("没有引号", "没有引号"),
        ("只有‘链长’", "只有“链长”"),
    ],
)
def test_quotes_within_speech_are_read_as_without_it(text: str, read: str) -> None:
    assert unnested(text) == read


@given(st.text(alphabet="‘’“”。，链长\n", max_size=60))
def test_no_offset_moves(text: str) -> None:
    assert len(unnested(text)) == len(text)


def test_what_speakers_quote_is_found() -> None:
    said = "“‘十四五’期间，甲市将建成平台9个。每条产业链都由市级领导担任‘链长’，统筹推进。”"
    period = numbers(said)["9个"].period
    assert period is not None and period.text == "“十四五”期间"
    assert [f.text for f in facts(said) if f.kind is Kind.MECHANISM] == ["‘链长’"]
