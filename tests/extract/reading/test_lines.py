"""A document laid out: what a line still holds when it is read with other words."""

from __future__ import annotations

from briefgen.extract.reading import Line, read
from tests.extract.making import document, knowledge


def line(text: str) -> Line:
    return next(found for found in read(document(text), knowledge().taxonomy).lines if found.values)


def test_other_words_take_their_spans_places_and_clauses_with_them() -> None:
    told = line("今年，崂山区：企业9家、5家，平度市产值8亿元。")
    words = told.text.replace("崂山区：企业9家", "某某某为企业某某")
    other = told.reworded(words)
    assert [v.text for v in other.values] == ["5家", "8亿元"]
    assert [p.text for p in other.places] == ["平度市"]
    assert [words[at - 1] for at in other.clauses if at] == ["，", "，"]
    assert (told.joined, other.joined) == (frozenset({0}), frozenset())
    assert [t.text for t in other.times] == ["今年"]


def test_what_is_left_out_stands_no_more() -> None:
    told = line("企业9家、5家，产值8亿元。")
    assert [v.text for v in told.reworded(told.text, without=told.values[:1]).values] == ["5家", "8亿元"]
