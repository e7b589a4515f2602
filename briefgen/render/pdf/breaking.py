"""Words and numbers broken inside only where they are longer than a whole line (CSS Text 3, `overflow-wrap: anywhere`).

In: WeasyPrint 70, whose `layout.inline` takes any place for the beginning of a line while the outermost element of a line
that began earlier goes on: in <span>……总投资<mark>2400亿元</mark></span> it broke 240|0亿元 where the line ended. Out: only
text that stands where its line begins is broken so. Must not be installed on another major version: see `justify`.
"""

from __future__ import annotations

from typing import Any

Untyped = Any
"""A value of WeasyPrint's, which has no types."""


def install() -> None:
    """Teach WeasyPrint where a line begins; calling it again changes nothing."""
    from weasyprint.layout import inline

    if not getattr(inline.split_text_box, "by_briefgen", False):
        inline.split_inline_box = _noting_starts(inline.split_inline_box)
        inline.split_text_box = _minding_starts(inline.split_text_box)


def _noting_starts(split_inline_box: Untyped) -> Untyped:
    """Keep where the line that is being filled begins; a box inside it (inline-block) has lines of its own."""
    from weasyprint.formatting_structure.boxes import LineBox

    def split(context: Untyped, box: Untyped, position_x: float, *rest: Untyped) -> Untyped:
        if not isinstance(box, LineBox):
            return split_inline_box(context, box, position_x, *rest)
        outer = getattr(context, "line_begins", None)
        context.line_begins = position_x
        try:
            return split_inline_box(context, box, position_x, *rest)
        finally:
            context.line_begins = outer

    return split


def _minding_starts(split_text_box: Untyped) -> Untyped:
    def split(context: Untyped, box: Untyped, width: float, skip: int, is_line_start: bool = True) -> Untyped:
        begins = is_line_start and box.position_x <= context.line_begins
        return split_text_box(context, box, width, skip, is_line_start=begins)

    split.by_briefgen = True  # type: ignore[attr-defined]
    return split
