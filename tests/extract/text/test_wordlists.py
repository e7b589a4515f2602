"""Word lists beside a module, and patterns of their words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefgen.extract
from briefgen.extract.naming import names
from briefgen.extract.text.wordlists import any_of, beside, guarded, quick


def test_the_longest_word_at_a_place_is_taken() -> None:
    words = ["产业", "产业园", "园区", "产业园区", "产业链"]
    assert re.findall(any_of(words), "产业园区、产业园、产业链、产业和园区") == [
        "产业园区",
        "产业园",
        "产业链",
        "产业",
        "园区",
    ]


def test_characters_of_regular_expressions_stand_for_themselves() -> None:
    assert re.fullmatch(any_of(["1+5", "1+5+7"]), "1+5+7")
    assert not re.fullmatch(any_of(["1+5"]), "115")


def test_no_words_are_an_empty_pattern() -> None:
    assert any_of([]) == ""


def test_first_characters_asked_first_change_nothing_that_is_found() -> None:
    words = ["园区", "产业园区", "产业"]
    text = "产业和产业园区，园区产业"
    assert re.findall(quick(words), text) == re.findall(any_of(words), text) == ["产业", "产业园区", "园区", "产业"]


def test_a_word_may_be_one_only_beside_some_texts() -> None:
    words = re.compile(
        guarded(
            {
                "向": {"not_after": ["方", "一直以"], "not_before": ["阳"]},
                "正": {"only_before": ["在", "加快"]},
                "的": {},
            }
        )
    )
    assert words.findall("方向、一直以向、向阳、向北") == ["向"]
    assert words.findall("正泰正在建，正加快，正常的") == ["正", "正", "的"]


def test_the_lists_of_a_module_lie_beside_it() -> None:
    assert "产业园" in beside(names.__file__)["heads"]["park"]


LISTS = sorted(Path(briefgen.extract.__file__).parent.rglob("*.yaml"))


def lists_in(data: object) -> Iterator[list[str]]:
    """All lists of words, however deep."""
    if isinstance(data, dict):
        for value in data.values():
            yield from lists_in(value)
    elif isinstance(data, list):
        if all(isinstance(word, str) for word in data):
            yield data
        else:
            for value in data:
                yield from lists_in(value)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_lists_are_those_of_the_module_beside_them(path: Path) -> None:
    assert "beside(__file__)" in path.with_suffix(".py").read_text(encoding="utf-8")
    package = "".join(p.read_text(encoding="utf-8") for p in path.parent.glob("*.py"))
    lists = set(beside(str(path))) - {"version"}
    assert {key for key in lists if f'"{key}"' not in package and f"'{key}'" not in package} == set()


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    assert [word for words in lists_in(beside(str(path))) for word in set(words) if words.count(word) > 1] == []
