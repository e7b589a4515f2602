import re

from briefgen.extract.text.stretches import past, since, until

TEXT = "甲区签约8个，总投资3亿元；乙区签约5个。"


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
