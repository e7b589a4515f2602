import re
from typing import NamedTuple

from briefgen.extract.text.stretches import apart, by_start, clear_of, overlaps, past, since, until

TEXT = "甲区签约8个，总投资3亿元；乙区签约5个。"


class Place(NamedTuple):
    start: int
    end: int
    name: str = ""


def test_a_stretch_lies_between_two_marks() -> None:
    at = TEXT.index("投资")
    assert TEXT[since(TEXT, at, "，。；") : until(TEXT, at, "，。；")] == "总投资3亿元"
    assert TEXT[since(TEXT, at, "；。") : until(TEXT, at, "；。")] == "甲区签约8个，总投资3亿元"


def test_without_a_mark_it_is_the_whole_text() -> None:
    assert (since("甲区签约", 2, "。"), until("甲区签约", 2, "。")) == (0, 4)


def test_past_what_a_pattern_finds_right_there() -> None:
    number = re.compile("[0-9]+")
    assert past(number, TEXT, TEXT.index("8")) == TEXT.index("8") + 1
    assert past(number, TEXT, 0) == 0
    assert past(number, "2025年", 0, 2) == 2


def test_what_only_touches_does_not_overlap() -> None:
    assert overlaps(2, 5, [Place(0, 1), Place(4, 8)])
    assert not overlaps(2, 5, [Place(0, 2), Place(5, 8)])
    assert not overlaps(2, 5, [])


def test_of_those_that_overlap_the_first_stands() -> None:
    first, inside, beside = Place(0, 4, "first"), Place(2, 6, "inside"), Place(4, 6, "beside")
    assert apart([first, inside, beside]) == [first, beside]
    assert clear_of([first, inside], [beside]) == [first]


def test_by_start_what_is_given_first_comes_first() -> None:
    assert by_start([Place(3, 4, "a"), Place(1, 2, "b")], [Place(1, 5, "c")]) == (
        Place(1, 2, "b"),
        Place(1, 5, "c"),
        Place(3, 4, "a"),
    )
