"""The blocks of an audited page as WordprocessingML.

In: the tree of a page as it is printed. Out: paragraphs and tables with the named styles of `frame`, as markup for docxtpl's
`{{p body }}`. Links inside the page become links to bookmarks; a chart becomes its picture with its words as alternative text, or
the words alone where there is no picture of it. Adds no words and no numbers; leaves out what the template prints itself (red head, title, 版记).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml import etree

from briefgen.render.markup import INLINE, Element
from briefgen.render.numerals import tally
from briefgen.render.word import frame as styles
from briefgen.render.word.package import Node
from briefgen.render.word.runs import Run, classes_of, element_of, main_of, run_xml, runs_of, skipped, squeezed, trimmed

TWIPS = 8844  # 156 mm in twentieths of a point
MUCH = 120  # characters beyond which a column gets no wider
CHARACTER, PADDING = 190, 216  # twips: a character of a table's size, the margins of a cell
ROOM = 5  # characters that stay on one line in any column: 材料未载明
_LEVELS = {"h2": 0, "h3": 1, "h4": 2, "h5": 2, "h6": 2}


@dataclass(slots=True)
class Body:
    """Blocks in the making; `targets` are the ids that some link leads to, each with its bookmark's name."""

    targets: dict[str, str]
    pictures: Mapping[Element, Node] = field(default_factory=dict)
    blocks: list[Node] = field(default_factory=list)
    bookmarks: int = 0
    new_page: bool = False  # the next paragraph begins a page

    def xml(self) -> str:
        """All blocks, one after the other."""
        return "".join(etree.tostring(block, encoding="unicode") for block in self.blocks)


def body(page: Element, pictures: Mapping[Element, Node] | None = None) -> str:
    """The body of a page as WordprocessingML; `pictures` are charts of the page, each as `wp:inline`."""
    main = main_of(page)
    made = Body(_targets(main), pictures or {})
    _blocks(made, main, styles.BODY)
    return made.xml()


def _targets(main: Element) -> dict[str, str]:
    ids = {e.attributes["id"] for e in main.walk() if "id" in e.attributes}
    links = [e.attributes.get("href", "") for e in main.walk() if e.tag == "a"]
    wanted = dict.fromkeys(link[1:] for link in links if link[:1] == "#" and link[1:] in ids)
    return {ident: f"b{number}" for number, ident in enumerate(wanted, start=1)}


# blocks


def _blocks(made: Body, parent: Element, style: str) -> None:
    """The children of a block: runs of inline content as paragraphs, blocks by their kind."""
    inline: list[Element | str] = []
    for child in parent.children:
        if isinstance(child, str) or (child.tag in INLINE or child.tag == "br"):
            inline.append(child)
            continue
        _paragraph(made, inline, style)
        inline = []
        _block(made, child, style)
    _paragraph(made, inline, style)


def _block(made: Body, element: Element, style: str) -> None:
    if skipped(element):
        return
    match element.tag:
        case "h2" | "h3" | "h4" | "h5" | "h6":
            annex = "annex-head" in classes_of(element)
            _paragraph(made, [element], styles.ANNEX if annex else styles.HEADING[_LEVELS[element.tag]])
        case "p":
            _paragraph(made, [element], _style_of(element, style))
        case "table":
            _table(made, element)
        case "svg":
            _chart(made, element)
        case "figcaption" | "caption":
            _paragraph(made, [element], styles.CAPTION)
        case "ul" | "ol":
            _list(made, element, styles.SOURCE if "notes" in classes_of(element) else styles.ENTRY)
        case "dl":
            _terms(made, element)
        case "div" if "tile" in classes_of(element):
            _side_by_side(made, [c for c in element.children if isinstance(c, Element)])
        case _:
            _marked(made, element)
            made.new_page |= "annex" in classes_of(element)
            _blocks(made, element, _style_of(element, style))


def _style_of(element: Element, style: str) -> str:
    named = {
        "summary": styles.SUMMARY, "note": styles.NOTE, "disclaimer": styles.NOTE, "annex": styles.ANNEX_TEXT,
        "flush": styles.ANNEX_TEXT if style == styles.ANNEX_TEXT else styles.FLUSH,
    }  # fmt: skip
    return next((named[one] for one in named if one in classes_of(element)), style)


def _list(made: Body, element: Element, style: str) -> None:
    if "derived-notes" in classes_of(element):  # a hundred short formulas: one after the other, as in print
        _paragraph(made, element.children, style)
        return
    for item in element.children:
        if isinstance(item, Element) and item.tag == "li":
            blocks = [c for c in item.children if isinstance(c, Element) and c.tag not in INLINE and c.tag != "br"]
            if blocks:
                _marked(made, item)
                _blocks(made, item, style)
            else:
                _paragraph(made, [item], style)


def _marked(made: Body, element: Element) -> None:
    """A block that a link leads to, but that is no paragraph itself: its bookmark stands in front of what it holds."""
    ident = element.attributes.get("id", "")
    if ident in made.targets:
        made.blocks += _bookmark(made, ident)


def _terms(made: Body, listed: Element) -> None:
    """The terms of a list, each with what it says, a line each: 区域　青岛市."""
    term: list[Element] = []
    for element in listed.walk():
        if element.tag == "dt":
            term = [Element("strong", {}, children=element.children)]
        elif element.tag == "dd":
            _side_by_side(made, [*term, element])


def _side_by_side(made: Body, pieces: Sequence[Element]) -> None:
    """What stands in columns on the page, one behind the other on a line."""
    content = [part for piece in pieces for part in ("\u3000", piece)]
    _paragraph(made, content[1:], styles.ENTRY)


def _chart(made: Body, svg: Element) -> None:
    if svg not in made.pictures:
        _paragraph(made, [chart_words(svg)], styles.NOTE)
        return
    paragraph, run, drawing = _empty(), element_of("w:r"), element_of("w:drawing")
    # the style's lines are of a fixed height, which would cut all but the foot of a picture
    line = element_of("w:spacing", line="240", lineRule="auto")
    paragraph[0].extend(
        (element_of("w:keepNext"), line, element_of("w:jc", val="center"))
    )  # the note below goes with it
    drawing.append(made.pictures[svg])
    run.append(drawing)
    paragraph.append(run)
    made.blocks.append(paragraph)


def chart_words(svg: Element) -> str:
    """A chart in words: its text alternative, and its own words too where they say a number that the alternative leaves out."""
    parts = {name: [squeezed(e.text()) for e in svg.walk() if e.tag == name] for name in ("title", "desc", "text")}
    alternative = "。".join(one.rstrip("。") for one in (*parts["title"][:1], *parts["desc"][:1]) if one)
    drawn = "；".join(one for one in parts["text"] if one)
    if tally(drawn) - tally(alternative):
        return f"{alternative}。{drawn}。"
    return alternative


# paragraphs


def _paragraph(made: Body, content: Sequence[Element | str], style: str) -> None:
    runs = trimmed(run for piece in content for run in runs_of(piece, Run("")))
    if not runs:
        return
    paragraph = element_of("w:p")
    properties = element_of("w:pPr")
    properties.append(element_of("w:pStyle", val=_style_id(style)))
    if made.new_page:
        properties.append(element_of("w:pageBreakBefore"))
        made.new_page = False
    paragraph.append(properties)
    for piece in content:
        for element in piece.walk() if isinstance(piece, Element) else ():
            if element.attributes.get("id", "") in made.targets:
                paragraph.extend(_bookmark(made, element.attributes["id"]))
    _fill(made, paragraph, runs)
    made.blocks.append(paragraph)


def _style_id(name: str) -> str:
    """python-docx gives a style the name without its spaces as its id."""
    return name.replace(" ", "")


def _fill(made: Body, paragraph: Node, runs: Iterable[Run]) -> None:
    for run in runs:
        element = run_xml(run)
        if run.anchor in made.targets:
            link = element_of("w:hyperlink", anchor=made.targets[run.anchor], history="1")
            link.append(element)
            element = link
        paragraph.append(element)


# tables


def _table(made: Body, element: Element) -> None:
    """A table with its heading above it and head rows that repeat on every page."""
    for child in element.children:
        if isinstance(child, Element) and child.tag == "caption":
            _paragraph(made, [child], styles.CAPTION)
    rows = [(row, _in_head(row)) for row in element.walk() if row.tag == "tr"]
    widths = column_widths([[(_span(cell), len(squeezed(cell.text()))) for cell in _cells(row)] for row, _ in rows])
    if not widths:
        return
    table = element_of("w:tbl")
    table.append(_table_look())
    grid = element_of("w:tblGrid")
    grid.extend(element_of("w:gridCol", w=str(width)) for width in widths)
    table.append(grid)
    for row, head in rows:
        table.append(_row(made, row, head, widths))
    made.blocks += [table, _empty()]


def column_widths(rows: Sequence[Sequence[tuple[int, int]]]) -> list[int]:
    """Widths in twentieths of a point that share the type area by how much the columns say.

    A row is a list of cells, each the number of columns it spans and of characters it holds. Each column has room for its words or
    for 材料未载明; the rest is shared by the root of the lengths, since what is long may take more lines.
    """
    columns = max((sum(span for span, _ in row) for row in rows), default=0)
    longest = [1] * columns
    for row in rows:
        at = 0
        for span, length in row:
            if span == 1:
                longest[at] = max(longest[at], min(length, MUCH))
            at += span
    least = [PADDING + CHARACTER * min(length, ROOM) for length in longest]
    shares = [math.sqrt(max(0, length - ROOM)) for length in longest]
    rest = max(0, TWIPS - sum(least))
    wanted = [
        low + rest * (share / sum(shares) if any(shares) else 1 / columns)
        for low, share in zip(least, shares, strict=True)
    ]
    return [int(TWIPS * width / sum(wanted)) for width in wanted]


def _table_look() -> Node:
    properties = element_of("w:tblPr")
    properties.append(element_of("w:tblW", w="5000", type="pct"))
    borders = element_of("w:tblBorders")
    for side, width in (("top", "8"), ("bottom", "8"), ("insideH", "4")):
        borders.append(
            element_of(f"w:{side}", val="single", sz=width, space="0", color="000000" if width == "8" else "999999")
        )
    properties.append(borders)
    properties.append(element_of("w:tblLayout", type="fixed"))
    return properties


def _row(made: Body, row: Element, head: bool, widths: Sequence[int]) -> Node:
    element = element_of("w:tr")
    properties = element_of("w:trPr")
    properties.append(element_of("w:cantSplit"))
    if head:
        properties.append(element_of("w:tblHeader"))
    element.append(properties)
    cells = _cells(row)
    cells += [Element("td", {})] * (len(widths) - sum(_span(cell) for cell in cells))
    at = 0
    for cell in cells:
        width = sum(widths[at : at + _span(cell)])
        at += _span(cell)
        element.append(_cell(made, cell, styles.HEAD_CELL if head else styles.CELL, width))
    return element


def _cell(made: Body, cell: Element, style: str, width: int) -> Node:
    element = element_of("w:tc")
    properties = element_of("w:tcPr")
    properties.append(element_of("w:tcW", w=str(width), type="dxa"))
    if _span(cell) > 1:
        properties.append(element_of("w:gridSpan", val=str(_span(cell))))
    element.append(properties)
    inner = Body(made.targets, made.pictures, bookmarks=made.bookmarks)
    _marked(inner, cell)
    _blocks(inner, cell, style)
    made.bookmarks = inner.bookmarks
    if not inner.blocks or inner.blocks[-1].tag != qn("w:p"):
        inner.blocks.append(_empty(style))
    element.extend(inner.blocks)
    return element


def _cells(row: Element) -> list[Element]:
    return [c for c in row.children if isinstance(c, Element) and c.tag in ("td", "th")]


def _span(cell: Element) -> int:
    wide = cell.attributes.get("colspan", "1")
    return max(1, int(wide)) if wide.isdecimal() else 1


def _in_head(row: Element) -> bool:
    return row.parent is not None and row.parent.tag == "thead"


def _empty(style: str = styles.NOTE) -> Node:
    """A paragraph without words: Word joins two tables that touch, and a cell must end with one."""
    paragraph = element_of("w:p")
    properties = element_of("w:pPr")
    properties.append(element_of("w:pStyle", val=_style_id(style)))
    paragraph.append(properties)
    return paragraph


# elements


def _bookmark(made: Body, ident: str) -> list[Node]:
    made.bookmarks += 1
    number = str(made.bookmarks)
    return [
        element_of("w:bookmarkStart", id=number, name=made.targets[ident]),
        element_of("w:bookmarkEnd", id=number),
    ]
