"""What was found and yet names nothing."""

from __future__ import annotations

import pytest

from briefgen.extract.finding.nameless import is_nameless


@pytest.mark.parametrize(
    ("subject", "nameless"),
    [
        ("这些突出问题", True),
        ("推进办事不求人”“问题不出链", True),  # the printer has lost the first mark
        ("推进“办事不求人”“问题不出链”", False),
        ("《甲计划", True),
        ("3个突出短板", True),
        ("3个项目因拆迁未按期开工", False),
        ("当然还有不足", True),
    ],
)
def test_what_is_torn_or_says_nothing_is_nameless(subject: str, nameless: bool) -> None:
    assert is_nameless(subject) is nameless
