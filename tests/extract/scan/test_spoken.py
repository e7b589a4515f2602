"""Numbers in Chinese numerals: which of them count."""

from __future__ import annotations

import pytest

from briefgen.extract.scan.values import scan


def values(text: str) -> list[str]:
    return [span.text for span in scan(text) if span.value is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a round number before the name of an event counts nothing
        ("举办千人大会，组织百家行动。", []),
        ("会场来了千人，签约企业百家。", ["千人", "百家"]),
        # half of a whole, where the words say so
        ("出口占半数。", ["半数"]),
        ("任务已完成半数。", ["半数"]),
        ("半数时间在路上。", []),
        # rounds of what is held are counted, phases of what is built are not
        ("举办培训班3期。", ["3期"]),
        ("厂房3期已竣工。", []),
        # a wide comma between wide digits parts thousands
        ("产值１，２３４万元。", ["１，２３４万元"]),
    ],
)
def test_what_counts(text: str, found: list[str]) -> None:
    assert values(text) == found
