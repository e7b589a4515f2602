"""Words in charts: no number is cut, no mark begins a line, no line is left with a character or two."""

from __future__ import annotations

from briefgen.render.drawing.words import broken


def test_a_line_is_filled_and_nothing_is_lost() -> None:
    text = "新区工委区委、管委区政府主要领导和新区工委副书记"
    assert broken(text, 15) == ("新区工委区委、管委区政府主要领", "导和新区工委副书记")
    assert "".join(broken(text, 4)) == text


def test_a_number_stays_whole_and_marks_stay_with_their_words() -> None:
    assert broken("计划投资2622.3亿元", 5) == ("计划投资", "2622.3亿元")
    assert broken("链长、副链长、专班", 2) == ("链", "长、", "副链", "长、", "专班")
    assert broken("“管委+专班”运营模式", 4) == ("“管委+", "专班”运", "营模式")


def test_a_last_line_of_two_characters_is_filled_from_above() -> None:
    assert broken("各自产业链高质量发展三年行动方案", 15) == ("各自产业链高质量发", "展三年行动方案")
    assert broken("产业专班", 15) == ("产业专班",)
