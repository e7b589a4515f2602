"""Glyphs of a page → its paragraphs in reading order."""

from __future__ import annotations

from briefgen.ingest.formats.layout import Glyph, lines

SIZE = 10.0


def row(text: str, base: float, left: float = 0.0, size: float = SIZE) -> list[Glyph]:
    """The glyphs of a line of type, set without gaps."""
    return [Glyph(char, left + at * size, left + (at + 1) * size, base, size) for at, char in enumerate(text)]


def test_type_printed_twice_a_hair_apart_is_read_once() -> None:
    bold = row("全市签约", 700.0)
    assert lines([*bold, *(Glyph(g.char, g.left + 1, g.right + 1, g.base, g.size) for g in bold)], False) == [
        (0, "全市签约")
    ]


def test_two_equal_characters_side_by_side_are_two() -> None:
    assert lines(row("天天向上", 700.0), False) == [(0, "天天向上")]


def test_columns_are_read_one_after_the_other() -> None:
    left = ["甲区签约项目十二个，", "总投资三十亿元，居全", "市前列，增长明显加快"]
    right = ["乙区开工项目二十个，", "总投资四十亿元，居全", "市首位，增长更加明显"]
    glyphs = [
        glyph
        for at, (one, other) in enumerate(zip(left, right, strict=True))
        for glyph in (*row(one, 700.0 - 14 * at), *row(other, 700.0 - 14 * at, left=140.0))
    ]
    assert lines(glyphs, False) == [(0, "".join(left)), (0, "".join(right))]


def test_what_stands_one_below_the_other_is_no_pair_of_columns() -> None:
    glyphs = [*row("甲区签约项目十二个。", 700.0), *row("乙区开工项目。", 686.0, left=140.0)]
    assert lines(glyphs, False) == [(0, "甲区签约项目十二个。"), (0, "乙区开工项目。")]
