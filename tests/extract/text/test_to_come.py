"""Whichever word says that it is still to come, the step behind it is read alike."""

import re

import pytest

from briefgen.extract.text.to_come import TO_COME
from tests.extract.making import numbers

WORDS = ["计划", "预计", "有望", "拟", "将", "力争", "争取", "确保"]


@pytest.mark.parametrize("word", WORDS)
def test_the_step_of_a_count_is_told_behind_what_is_to_come(word: str) -> None:
    fact = numbers(f"重点项目103个，19个{word}于年底前竣工。")["19个"]
    assert fact.metric_name == "竣工重点项目数"


def test_a_general_is_nobody_to_come() -> None:
    assert re.match(TO_COME, "将于明年投产")
    assert not re.match(TO_COME, "将军路项目")
