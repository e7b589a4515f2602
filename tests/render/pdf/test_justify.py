"""Chinese lines fill the type area of GB/T 9704-2012: 22 lines of 28 characters, 156 mm wide."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from briefgen.render.pdf import justify
from briefgen.render.pdf.justify import Piece, gaps, opens, shares
from briefgen.render.pdf.layout import PdfResult
from tests.render.geometry import Line, lines

Printed = Callable[[str], PdfResult]

LEFT, RIGHT, TOP, HEIGHT = 28.0, 184.0, 37.0, 225.0
HAN = "产业链是经济活动的核心是建设现代化产业体系的关键基石通济新区坚持工业立区制造强区"
MIXED = (
    "2023年以来，我市聚焦24条重点产业链，完善“总链长——链长——副链长”推进体系，规上工业产值达到1,186.5亿元，同比增长25.6%"
    "（其中：新能源汽车产业链增长31.2%）；签约《合作协议》12个、总投资约300亿元……下一步，加快建设！为什么？"
)
NOT_FIRST = set("、，。；：？！）》”’％%…")
NOT_LAST = set("（《“‘")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("年", "以", True),
        ("1", "年", True),
        ("，", "2", True),
        ("1", "2", False),
        ("5", "%", False),
        ("a", "b", False),
        (" ", "b", True),
        ("年", " ", False),
        ("—", "—", False),
        ("…", "…", False),
        ("—", "链", True),
    ],
)
def test_opens(before: str, after: str, expected: bool) -> None:
    assert opens(before, after) is expected


def test_gaps_leave_out_the_end_of_the_line_and_trailing_spaces() -> None:
    assert gaps([Piece("甲乙丙", 21)]) == [[0, 1]]
    assert gaps([Piece("甲乙丙 ", 21)]) == [[0, 1]]


def test_gaps_cross_boxes_but_keep_a_raised_mark_at_its_word() -> None:
    assert gaps([Piece("甲", 21), Piece("12", 21), Piece("乙", 21)]) == [[0], [1], []]
    assert gaps([Piece("甲", 21), Piece("[1]", 12.6), Piece("乙", 21)]) == [[], [2], []]


def test_gaps_of_nothing() -> None:
    assert gaps([]) == []
    assert gaps([Piece("  ", 21)]) == [[]]


def test_shares_add_up() -> None:
    found = list(shares(100.9, 27))
    assert sum(found) == 100
    assert set(found) == {3, 4}


def test_install_twice_changes_nothing() -> None:
    from weasyprint.layout import inline

    assert justify.install() is None
    once = inline.justify_line
    assert justify.install() is None
    assert inline.justify_line is once


def test_another_version_stays_ragged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(justify, "version", lambda _: "71.0")
    assert justify.install() == "WeasyPrint 71.0 的内部与 70.x 不同，正文右边不对齐"


def body_lines(content: bytes, number: int, folder: Path) -> list[Line]:
    """Lines inside the type area: no running head, no page number."""
    return [line for line in lines(content, number, folder) if TOP <= line.middle <= TOP + HEIGHT]


@pytest.mark.slow
def test_a_full_page_has_22_lines_of_28_characters(printed: Printed, tmp_path: Path) -> None:
    result = printed(f"<p class='flush'>{HAN * 30}</p>")
    found = body_lines(result.content, 1, tmp_path)
    assert [len(line.text) for line in found] == [28] * 22
    assert all(line.left == pytest.approx(LEFT, abs=0.05) for line in found)
    assert all(line.right == pytest.approx(RIGHT, abs=0.05) for line in found)
    pitches = [b.middle - a.middle for a, b in pairwise(found)]
    assert pitches == pytest.approx([HEIGHT / 22] * 21, abs=0.05)
    assert found[-1].middle + HEIGHT / 44 - (found[0].middle - HEIGHT / 44) == pytest.approx(HEIGHT, abs=0.5)


@pytest.mark.slow
def test_lines_of_mixed_text_are_as_wide_and_as_high(printed: Printed, tmp_path: Path) -> None:
    result = printed(f"<p>{MIXED * 14}</p>")
    found = body_lines(result.content, 1, tmp_path)
    assert len(found) == 22
    assert found[0].left == pytest.approx(LEFT + 2 * 156 / 28, abs=0.05)
    assert all(line.right == pytest.approx(RIGHT, abs=0.1) for line in found)
    assert all(line.text[0] not in NOT_FIRST and line.text[-1] not in NOT_LAST for line in found)
    assert not any(line.text.startswith("—") and before.text.endswith("—") for before, line in pairwise(found))


@pytest.mark.slow
def test_inline_boxes_do_not_disturb_the_width(printed: Printed, tmp_path: Path) -> None:
    piece = f'{HAN[:9]}<span class="nowrap">1,186.5亿元</span><a class="cite" href="#n">[1]</a>，<b>{HAN[:7]}</b>'
    result = printed(f'<p>{piece * 12}</p><p id="n">注</p>')
    found = body_lines(result.content, 1, tmp_path)[:-2]
    assert len(found) > 8
    # at the end of a line a raised mark is placed by its own width, which poppler rounds
    assert all(line.right == pytest.approx(RIGHT, abs=0.2) for line in found)


@pytest.mark.slow
@pytest.mark.parametrize("before", range(24, 29))
def test_a_raised_mark_begins_no_line(printed: Printed, tmp_path: Path, before: int) -> None:
    result = printed(f'<p class="flush">{HAN[:before]}<a class="cite" href="#n">[11]</a>。</p><p id="n">注</p>')
    found = body_lines(result.content, 1, tmp_path)
    assert all(line.text[0] not in "[。" for line in found)
    assert "".join(line.text for line in found) == f"{HAN[:before]}[11]。注"


@pytest.mark.slow
def test_a_line_that_would_need_wide_gaps_stays_ragged(printed: Printed, tmp_path: Path) -> None:
    result = printed(f'<p class="flush">{HAN[:20]}<span class="nowrap">{HAN[:20]}</span></p>')
    found = body_lines(result.content, 1, tmp_path)
    assert found[0].right == pytest.approx(LEFT + 20 * 156 / 28, abs=0.1)
