"""A growth told right behind the number that grew."""

from __future__ import annotations

import pytest

from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.reading import read
from tests.extract.making import document, knowledge


@pytest.mark.parametrize(
    ("text", "grows"),
    [
        ("产值107亿元，同比增长16%。", True),
        ("产值107亿元、比上年下降16%。", True),
        ("产值107亿元，预计同比增长约16%。", True),
        ("产值107亿元，税收增长16%。", False),
        ("产值107亿元，占比16%。", False),
    ],
)
def test_what_grows_the_last(text: str, grows: bool) -> None:
    line = next(line for line in read(document(text), knowledge().taxonomy).lines if line.values)
    assert [grows_the_last(line, at) for at in range(2)] == [False, grows]
