"""A word or number is broken inside only where it is longer than a whole line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.render.audit.audit import printed_text
from briefgen.render.audit.pdf_text import read_paper
from briefgen.render.pdf.layout import PdfResult

Printed = Callable[[str], PdfResult]

HAN = "甲乙丙丁戊己庚辛壬癸"
STYLE = "<style>p { text-indent: 0; width: 84mm; text-align: left; overflow-wrap: anywhere }</style>"


def printed_lines(printed: Printed, body: str) -> list[str]:
    """What is printed in `body`, box by box."""
    return printed_text(read_paper(printed(STYLE + body).content)).splitlines()


@pytest.mark.parametrize(
    "sentence",
    [
        "{}<mark>总投资</mark>24000000亿元，其中",
        "{}总投资<b>24000000</b>亿元",
        "{}<i>总<b>投</b></i><i><b>24000000</b>亿元</i>，",
    ],
    ids=["behind", "inside", "nested"],
)
def test_a_number_at_the_edge_of_a_mark_is_not_broken(printed: Printed, sentence: str) -> None:
    """From its second line on, all of a sentence that is an element of its own counted as the beginning of a line."""
    body = "".join(f"<p><span>{sentence.format((HAN * 3)[:length])}</span></p>" for length in range(15, 30))
    boxes = printed_lines(printed, body)
    assert sum("24000000" in box for box in boxes) == 15


def test_a_word_longer_than_a_line_is_broken_where_a_line_begins(printed: Printed) -> None:
    """A file's checksum: nothing may reach over the edge of the paper."""
    word = "0123456789abcdef" * 6
    boxes = printed_lines(printed, f"<p><span>{HAN}<b>甲</b>{word}</span></p>")
    assert boxes[:2] == [HAN, "甲"]
    assert "".join(boxes[2:]) == word
    assert len(boxes) > 4


def test_a_box_inside_a_line_has_lines_of_its_own(printed: Printed) -> None:
    """An inline block is laid out in the middle of its line, which goes on from where it was."""
    block = f'<span style="display: inline-block; width: 30mm">{HAN}</span>'
    body = "".join(f"<p><span>{(HAN * 3)[:n]}{block}<b>甲</b>24000000亿元</span></p>" for n in range(15, 30))
    assert sum("24000000" in box for box in printed_lines(printed, body)) == 15
