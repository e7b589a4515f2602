"""Alternations of words."""

import re

from briefgen.extract.wordlists import any_of


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
