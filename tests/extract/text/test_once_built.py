"""What is built yields something once it stands, whatever word says that it does."""

from __future__ import annotations

import pytest

from briefgen.fact import Status
from tests.extract.making import numbers

WORDS = [
    "达产后",
    "投运后",
    "达纲后",
    "投入运营之后",
    "建成投产后",
    "满产以后",
    "全部投产达效后",
    "运营后",
    "竣工并投用后",
]


@pytest.mark.parametrize("word", WORDS)
def test_what_a_set_yields_once_built(word: str) -> None:
    got = numbers(f"今年以来，新开工项目36个，总投资318亿元，{word}形成产值561亿元。")["561亿元"]
    assert (got.status, got.subject, got.period, got.metric_name) == (Status.EXPECTED, "新开工项目36个", None, "产值")


@pytest.mark.parametrize("word", WORDS)
def test_what_a_project_yields_once_built(word: str) -> None:
    got = numbers(f"总投资20亿元的远洋电池项目开工。{word}，预计年产值15亿元。")["15亿元"]
    assert (got.status, got.subject) == (Status.EXPECTED, "远洋电池项目")
