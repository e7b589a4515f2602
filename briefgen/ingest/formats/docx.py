"""Word documents (.docx) → text: paragraphs, the rows of tables, text boxes, in the order of the page.

In: bytes. Out: a line a paragraph, headings marked with #, each with its number in the body (blank ones not counted), of a table
the cell (表2!B3). Deleted text (修订) is left out, inserted text is in; footnotes, headers and automatic numbers are not read.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from briefgen.ingest.decode import Decoded
from briefgen.ingest.formats.archive import examine
from briefgen.ingest.formats.tables import table
from briefgen.ingest.formats.text import Builder
from briefgen.ingest.limits import Limits
from briefgen.ingest.skip import Skip
from briefgen.ingest.told_rows import Cell

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TBL, _TR, _TC, _T = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc", "t"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # says a text box once more
_BLANK = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_LEVELS = {"title": 1, "标题": 1, **{f"{name} {n}": n for n in range(1, 7) for name in ("heading", "标题")}}
_LOST = frozenset({f"{_W}del", f"{_W}moveFrom"})

Element = Any  # lxml's, which come without types
Word = Any  # python-docx's document


def read(data: bytes, _encoding: str | None, limits: Limits) -> Decoded:
    """The text of a Word document. Raises Skip."""
    examine(data, "word/document.xml", limits)
    import docx

    document = docx.Document(io.BytesIO(data))
    if document.element.getroottree().docinfo.doctype:  # ECMA-376-2, 9.1.2: no part may hold a DTD
        raise Skip("broken", "内含 Word 文档不会有的 DTD 声明，没有读；用 Word 或 WPS 打开后另存")
    reader = _Reader(Builder("docx", limits), _styles(document))
    reader.body(document.element.body)
    return reader.out.built()


def _styles(document: Word) -> dict[str, int]:
    """Levels of the styles that are headings, by the id that paragraphs name."""
    return {
        style.style_id: level
        for style in document.styles
        if style.name and (level := _LEVELS.get(style.name.lower().strip()))
    }


class _Reader:
    def __init__(self, out: Builder, styles: dict[str, int]) -> None:
        self.out, self.styles = out, styles
        self.paragraphs = self.tables = 0

    def body(self, element: Element) -> None:
        """Paragraphs and tables below `element`, through whatever frames them (content controls, insertions)."""
        for child in element.iterchildren():
            if child.tag == _P:
                self.paragraph(child)
            elif child.tag == _TBL:
                self.table(child)
            elif child.tag not in _LOST and child.tag != _FALLBACK:
                self.body(child)

    def paragraph(self, element: Element) -> None:
        """A paragraph that says something, as a line with its number."""
        lines = [line for line in "".join(_words(element)).split("\n") if line.strip()]
        if lines:
            self.paragraphs += 1
        mark = "#" * self.level(element) + " " if self.level(element) and len(lines) == 1 else ""
        for line in lines:
            self.out.add(mark + line, "paragraph", self.paragraphs)
        for box in _boxes(element):
            self.body(box)

    def level(self, element: Element) -> int:
        """The level of a heading by its style, 0 of any other paragraph."""
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return self.styles.get(style.get(f"{_W}val"), 0) if style is not None else 0

    def table(self, element: Element) -> None:
        """A table, each cell with its place (表2!B3)."""
        self.tables += 1
        sheet = f"表{self.tables}"
        rows = []
        for at, row in enumerate(_below(element, _TR, _TBL), start=1):
            cells = [_cell(cell) for cell in _below(row, _TC, _TBL)]
            rows.append(_spread(at, cells))
        table(rows, sheet, self.out)
        for inner in (t for t in element.iter(_TBL) if t is not element and _nearest_table(t) is element):
            self.table(inner)


def _words(element: Element) -> Iterator[str]:
    """The text of a paragraph, its text boxes and deleted runs left out."""
    for child in element.iterchildren():
        if child.tag == _T:
            yield child.text or ""
        elif child.tag in _BLANK:
            yield _BLANK[child.tag]
        elif child.tag not in (_P, _TBL, _FALLBACK) and child.tag not in _LOST and not _is_box(child):
            yield from _words(child)


def _is_box(element: Element) -> bool:
    return bool(element.tag == f"{_W}txbxContent")


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, those within them left to them."""
    for child in element.iterchildren():
        if _is_box(child):
            yield child
        elif child.tag not in (_FALLBACK, *_LOST):
            yield from _boxes(child)


def _below(element: Element, tag: str, stop: str) -> Iterator[Element]:
    """Descendants of one tag, none of those inside a further table."""
    for child in element.iterchildren():
        if child.tag == tag:
            yield child
        elif child.tag != stop and child.tag not in _LOST:
            yield from _below(child, tag, stop)


def _nearest_table(element: Element) -> Element:
    return next(parent for parent in element.iterancestors() if parent.tag == _TBL)


def _cell(element: Element) -> tuple[str, int]:
    """Text of a cell and the number of columns it takes; one that goes on from the row above is blank."""
    span = element.find(f"{_W}tcPr/{_W}gridSpan")
    wide = int(span.get(f"{_W}val", "1")) if span is not None else 1
    text = " ".join("".join(_words(p)).replace("\n", " ") for p in _below(element, _P, _TBL))
    return text, max(1, min(wide, 100))


def _spread(row: int, cells: list[tuple[str, int]]) -> list[Cell]:
    """The cells of a row, each in the column where it begins."""
    out, column = [], 1
    for text, wide in cells:
        out.append(Cell(row, column, text))
        column += wide
    return out
