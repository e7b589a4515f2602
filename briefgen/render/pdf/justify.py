"""Full lines of Chinese text as wide as the type area, which WeasyPrint does only for text with spaces.

In: WeasyPrint 70, whose `layout.inline.justify_line` is replaced by ours. Out: lines whose spare width is spread over
the gaps between characters. Which gaps may open is decided by pure functions here; only `install` touches WeasyPrint,
of no other major version than 70: elsewhere lines stay ragged and the reason is returned. Must not choose where lines
break: Pango does (UAX #14: no line begins with 、。）” or ends with （“).

Gaps open evenly, as CLREQ 3.1.5 asks where no punctuation can be squeezed; the two halves of —— and …… never part.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from typing import Any

Untyped = Any
"""A value of WeasyPrint's, which has no types."""

SUPPORTED = "70."
WIDEST_GAP = 1 / 3
"""Of the font size: a line that would need wider gaps stays ragged, which reads better. An amount with its unit and note
mark, which stay together, asks for 0.28 at most."""

_CHINESE = re.compile(
    "[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Characters beside which a gap may open: Chinese ones and their punctuation, the dashes and quotation marks that both scripts use."""
_SPACES = " \u00a0"
_JOINER = "\u2060"  # has no width; what stands on its two sides are neighbours
_WHOLE = frozenset({"——", "……"})


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one box of a line and its font size in pixels."""

    text: str
    size: float


def gaps(pieces: Sequence[Piece]) -> list[list[int]]:
    """For each piece of a line, the indices of the characters after which the line may open."""
    chars = [(n, at) for n, piece in enumerate(pieces) for at, char in enumerate(piece.text) if char != _JOINER]
    while chars and pieces[chars[-1][0]].text[chars[-1][1]] in _SPACES:
        chars.pop()
    found: list[list[int]] = [[] for _ in pieces]
    for (number, index), (following, next_index) in pairwise(chars):
        before, after = pieces[number], pieces[following]
        if opens(before.text[index], after.text[next_index]) and after.size >= before.size:
            found[number].append(index)  # a smaller piece is a raised note mark, which stays at its word
    return found


def opens(before: str, after: str) -> bool:
    """Whether the gap between two characters may open: at a space, or where one of them is Chinese."""
    if before in _SPACES:
        return True
    chinese = _CHINESE.match(before) or _CHINESE.match(after)
    return bool(chinese) and after not in _SPACES and before + after not in _WHOLE


def shares(spare: float, count: int) -> Iterator[int]:
    """`spare` as `count` whole numbers as equal as can be, whose sum is `spare` rounded down."""
    done = 0
    for number in range(1, count + 1):
        upto = int(spare * number / count)
        yield upto - done
        done = upto


def install() -> str | None:
    """Teach WeasyPrint to justify; the reason why lines stay ragged, or None. Calling it again changes nothing."""
    try:
        found = version("weasyprint")
    except PackageNotFoundError:
        return "没有安装 WeasyPrint"
    if not found.startswith(SUPPORTED):
        return f"WeasyPrint {found} 的内部与 {SUPPORTED}x 不同，正文右边不对齐"
    from weasyprint.layout import inline

    if not getattr(inline.justify_line, "by_briefgen", False):
        inline.justify_line = _justifier(inline.justify_line)
    return None


def _justifier(spaces_only: Untyped) -> Untyped:
    """Our `justify_line(context, line, extra_width)`; right-to-left lines stay with WeasyPrint's `spaces_only`."""
    from weasyprint.formatting_structure import boxes

    def justify_line(context: Untyped, line: Untyped, extra_width: float) -> None:
        if line.style["direction"] == "rtl":
            spaces_only(context, line, extra_width)
            return
        texts = [box for box in _in_flow(line) if isinstance(box, boxes.TextBox)]
        open_at = gaps([Piece(box.text, box.style["font_size"]) for box in texts])
        count = sum(map(len, open_at))
        if count and 0 < extra_width <= count * WIDEST_GAP * line.style["font_size"]:
            wanted = {id(box): at for box, at in zip(texts, open_at, strict=True)}
            _move(line, 0.0, extra_width / count, wanted)

    justify_line.by_briefgen = True  # type: ignore[attr-defined]
    return justify_line


def _in_flow(box: Untyped) -> Iterator[Untyped]:
    """The boxes of a line that carry text or stand like a character, in order."""
    from weasyprint.formatting_structure import boxes

    for child in box.children:
        if child.is_in_normal_flow():
            if isinstance(child, boxes.InlineBox):
                yield from _in_flow(child)
            else:
                yield child


def _move(box: Untyped, shift: float, gap: float, wanted: dict[int, list[int]]) -> float:
    """Shift `box` to the right and widen its text by `gap` at the wanted places; the shift of what follows."""
    from weasyprint.formatting_structure import boxes

    if isinstance(box, boxes.TextBox):
        box.position_x += shift
        if at := wanted.get(id(box)):
            box.pango_layout = _spread_layout(box.text, box.style, at, gap * len(at))
            box.width += gap * len(at)
            shift += gap * len(at)
    elif isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.position_x += shift
        start = shift
        for child in box.children:
            if child.is_in_normal_flow():
                shift = _move(child, shift, gap, wanted)
        box.width += shift - start
    else:
        box.translate(shift, 0)
    return shift


def _spread_layout(text: str, style: Untyped, at: Sequence[int], spare: float) -> Untyped:
    """A layout of `text` that is `spare` pixels wider when drawn, after the characters `at`."""
    from weasyprint.text.line_break import Layout

    # WeasyPrint writes advances in whole thousandths of the font size, cut off: asking for half of one more keeps
    # every gap at the number asked for, and the shares make up for what the division leaves
    size = style["font_size"]
    thousandths = [share + 0.5 for share in shares(spare * 1000 / size, len(at))]
    added = [thousandth * size / 1000 for thousandth in thousandths]

    class SpreadLayout(Layout):  # type: ignore[misc]
        """Widened only for drawing, when `reactivate` has set it up anew; the widths in between are not ours."""

        drawing = False

        def reactivate(self, style: Untyped) -> None:
            super().reactivate(style)
            self.drawing = True

        def get_first_line(self) -> Untyped:
            line, index = super().get_first_line()
            if self.drawing:
                self.drawing = False
                _widen(line, text, at, added)
            return line, index

    layout = SpreadLayout(style)
    layout.set_text(text)
    layout.deactivate()
    return layout


def _widen(line: Untyped, text: str, at: Sequence[int], added: Sequence[float]) -> None:
    """Add to the advance of the glyphs that end with the characters `at`; `added` is in pixels."""
    from weasyprint.text.ffi import TO_UNITS, ffi

    glyphs = []
    run = line.runs
    while run != ffi.NULL:
        item, string = run.data.item, run.data.glyphs
        glyphs += [
            (item.offset + string.log_clusters[number], string.glyphs[number]) for number in range(string.num_glyphs)
        ]
        run = run.next
    glyphs.sort(key=lambda pair: pair[0])
    starts = [start for start, _ in glyphs]
    for index, pixels in zip(at, added, strict=True):
        byte = len(text[:index].encode())
        glyphs[bisect_right(starts, byte) - 1][1].geometry.width += round(pixels * TO_UNITS)
