"""The charts of a page as pictures, for paper that cannot draw them itself.

In: charts (SVG) of an audited page and the fonts they are set in. Out: a PNG each, the same bytes for the same chart and fonts.
Draws what stands in the chart and nothing else; what a chart says in words is `body.chart_words`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from briefgen.render.markup import Element
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.pdf.layout import lay_out
from briefgen.render.word.package import UNDATED, Node

DOTS = 2.4
"""Dots a point: 230 an inch where a chart of 780 units fills the type area, enough for its smallest print."""
COLOURS = 64
"""A chart has few colours and the shades at the edges of its letters: a third of the bytes of the full picture."""
_VIEW = re.compile(r"0 0 ([0-9]+(?:\.[0-9]+)?) ([0-9]+(?:\.[0-9]+)?)")
"""The viewBox of a chart, which lxml spells small."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, and the chart's width and height in its own units."""

    content: bytes
    width: float
    height: float


def draw(charts: Sequence[Element], fonts: FontSet) -> list[Picture]:
    """A picture of each chart, by the engine that sets the PDF, so that both show the same.

    Args:
        charts: elements `svg` whose size `size_of` knows.

    Raises:
        MachineLacks: without Pango.
        BriefFailed: a chart asks for a font or a file that is missing.
    """
    if not charts:
        return []
    import pypdfium2

    sizes = [size for chart in charts if (size := size_of(chart))]
    sheets = "".join(f"@page p{n} {{ margin: 0; size: {w:g}px {h:g}px }}" for n, (w, h) in enumerate(sizes))
    pages = "".join(f'<div style="page: p{n}">{_markup(chart)}</div>' for n, chart in enumerate(charts))
    html = f'<html lang="zh-CN"><style>{sheets} body {{ margin: 0 }} svg {{ display: block }}</style>{pages}</html>'
    paper = lay_out(html, Path(), (), fonts, variant="").write(UNDATED).content
    with pypdfium2.PdfDocument(paper) as document:
        drawn = [_png(page.render(scale=DOTS)) for page in document]
    return [Picture(content, *size) for content, size in zip(drawn, sizes, strict=True)]


def size_of(chart: Element) -> tuple[float, float] | None:
    """Width and height of a chart in its own units, where it says them."""
    said = _VIEW.fullmatch(chart.attributes.get("viewbox", ""))
    return (float(said[1]), float(said[2])) if said else None


def _markup(element: Element | str) -> str:
    if isinstance(element, str):
        return escape(element)
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attributes.items())
    inner = "".join(_markup(child) for child in element.children)
    return f"<{element.tag}{attributes}>{inner}</{element.tag}>"


def _png(bitmap: Node) -> bytes:
    out = io.BytesIO()
    bitmap.to_pil().quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()
