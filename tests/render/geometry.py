"""Where things stand on the pages of a PDF, read from the finished file, and what is wrong with a page of any of ours.

Text is measured by poppler's boxes, rules and empty space by the ink of the page as poppler paints it, and tables and
headings by the tags and bookmarks of the file. Millimetres from the top left corner of the page.
"""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any, TypeAlias

import pypdf
from PIL import Image, ImageChops
from pypdf.generic import DictionaryObject, IndirectObject

from briefgen.render.audit.pdf_text import read_paper

LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
"""The type area of GB/T 9704-2012, 5.2.2: 156 by 225 mm on A4, margins 37 mm above and 28 mm left."""
NEAR = 0.5  # mm by which text may be off, as glyphs have their own side bearings
FEW = 3  # a page with fewer lines than this is nearly empty
DOTS = 10  # of a painted page to a millimetre
MARK = re.compile(r"\[\d{1,4}\]")
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
_PAGE = re.compile(r"<page .*?</page>", re.DOTALL)
_MM = 25.4 / 72
Edges: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""
GB: Edges = (LEFT, TOP, RIGHT, BOTTOM)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `middle` is measured from the top edge of the page."""

    left: float
    right: float
    middle: float
    text: str


def body_pages(content: bytes) -> int:
    """Pages before the annex: where the first bookmark of the annex leads."""
    return next(page for title, page in read_paper(content).bookmarks if title.startswith("附件"))


@lru_cache(maxsize=8)
def pages(content: bytes) -> tuple[tuple[Line, ...], ...]:
    """The lines of every page from top to bottom, words of one height joined."""
    command = ["pdftotext", "-bbox", "-", "-"]
    found = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()
    return tuple(tuple(_lines(page)) for page in _PAGE.findall(found))


def lines(content: bytes, page: int, _: Path | None = None) -> list[Line]:
    """The lines of one page, counted from 1."""
    return list(pages(content)[page - 1])


def body_lines(content: bytes, page: int, area: Edges = GB) -> list[Line]:
    """The lines inside the type area: no running head, no page number."""
    return [line for line in lines(content, page) if area[1] - NEAR <= line.middle <= area[3] + NEAR]


def _lines(page: str) -> Iterator[Line]:
    words = [
        Line(float(x0) * _MM, float(x1) * _MM, (float(y0) + float(y1)) / 2 * _MM, unescape(text))
        for x0, y0, x1, y1, text in _WORD.findall(page)
    ]
    rows: list[list[Line]] = []
    for word in sorted(words, key=lambda word: word.middle):
        if rows and word.middle - rows[-1][0].middle < 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda word: word.left)
        # a raised mark stands higher than its line
        middle = max((w for w in row if not MARK.fullmatch(w.text)), key=lambda w: len(w.text), default=row[0]).middle
        yield Line(row[0].left, max(word.right for word in row), middle, "".join(word.text for word in row))


# ink


def ink(content: bytes, page: int) -> Image.Image:
    """One page, counted from 1, as poppler paints it."""
    command = ["pdftoppm", "-r", str(DOTS * 25.4), "-f", str(page), "-l", str(page), "-"]
    return Image.open(io.BytesIO(subprocess.run(command, input=content, capture_output=True, check=True).stdout))


def inked(painted: Image.Image, area: Edges, *, red: bool = False) -> Edges:
    """The edges of what is printed inside an area, of red ink only if asked; white paper is a `ValueError`."""
    cut = painted.crop(tuple(round(edge * DOTS) for edge in area))
    colours = cut.split()
    # red ink is bright in the red plane and dark in the blue; black is dark in both
    dark = ImageChops.subtract(colours[0], colours[2]) if red else ImageChops.invert(cut.convert("L"))
    box = dark.point([0] * 100 + [255] * 156).getbbox()
    if box is None:
        raise ValueError(f"nothing is printed in {area}")
    left, top, right, bottom = (edge / DOTS for edge in box)
    return area[0] + left, area[1] + top, area[0] + right, area[1] + bottom


# tables, by the tags of the file


@dataclass(frozen=True, slots=True)
class Table:
    """What stands of a table on one page: WeasyPrint tags each page's part by itself, with its repeated head."""

    page: int  # from 1
    rows: int  # without the head
    pieces: int  # of text: every line of every cell
    headed: bool
    goes_on: bool  # from the page before


def tables(content: bytes) -> list[Table]:
    """The parts of all tables, in order."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages, 1) if page.indirect_reference}
    found: list[Table] = []
    for node in _elements(reader.trailer["/Root"]["/StructTreeRoot"]):
        if node.get("/S") == "/Table":
            kinds = [{e.get("/S") for e in _elements(row)} for row in _elements(node) if row.get("/S") == "/TR"]
            captioned = any(e.get("/S") == "/Caption" for e in _elements(node))
            headed = bool(kinds) and "/TD" not in kinds[0]
            found.append(Table(_page_of(node, numbers), len(kinds) - headed, _pieces(node), headed, not captioned))
    return found


def _elements(node: Any) -> Iterator[DictionaryObject]:
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        for kid in node:
            yield from _elements(kid)
    elif isinstance(node, DictionaryObject):
        yield node
        yield from _elements(node.get("/K", []))


def _pieces(node: DictionaryObject) -> int:
    """How many pieces of marked content stand below an element."""
    kids = (e.get("/K", []) for e in _elements(node))
    return sum(isinstance(kid, int) for some in kids for kid in (some if isinstance(some, list) else [some]))


def _page_of(table: DictionaryObject, numbers: Mapping[int, int]) -> int:
    pages_ = (node.raw_get("/Pg") for node in _elements(table) if "/Pg" in node)
    return next(numbers[page.idnum] for page in pages_ if isinstance(page, IndirectObject))


# what is wrong


def faults(content: bytes, area: Edges = GB) -> list[str]:
    """Everything that a page of ours must not have; empty for a sound file. `area` is where its text may stand."""
    found: list[str] = []
    for number in range(1, len(pages(content)) + 1):
        found += [f"第{number}页：{told}" for told in _page_faults(content, number, area)]
    found += _widowed(content, area)
    found += _rows(content)
    return found


def _page_faults(content: bytes, number: int, area: Edges) -> Iterator[str]:
    body = body_lines(content, number, area)
    if len(body) < FEW:
        yield f"只有{len(body)}行"
    if any("\ufffd" in line.text for line in body):
        yield "有缺字的方框"
    for line in body:
        if line.right > area[2] + NEAR or line.left < area[0] - NEAR:
            yield f"出格 {line.left:.1f}—{line.right:.1f}：{line.text}"
    outside = [line for line in lines(content, number) if line not in body]
    for line in outside:
        head, foot = line.middle < area[1] and number > 1, line.text == f"—{number}—"
        if not head and not foot:
            yield f"版心之外：{line.text}"


def _widowed(content: bytes, area: Edges) -> Iterator[str]:
    """Headings and captions with nothing behind them on their page."""
    bodies = ((n, body_lines(content, n, area)) for n in range(1, len(pages(content)) + 1))
    last = {n: body[-1].text for n, body in bodies if body}
    for title, page in read_paper(content).bookmarks:
        if last.get(page + 1) and last[page + 1] == re.sub(r"\s", "", title):
            yield f"第{page + 1}页：标题“{title}”落在页末"
    for number, text in last.items():
        if re.fullmatch(r"附?[表图]\d+\D{2,40}", text):
            yield f"第{number}页：“{text}”与表分在两页"


SHORT, SLIGHT = 4, 80
"""Rows, and lines in all their cells, of a table that is not divided: it fits on a page with its head."""


def _rows(content: bytes) -> Iterator[str]:
    """Short tables on two pages, a lone row before or after a break, heads not said again."""
    whole: list[list[Table]] = []
    for part in tables(content):
        if part.goes_on and whole:
            whole[-1].append(part)
        else:
            whole.append([part])
    for parts in (w for w in whole if len(w) > 1):
        place = f"第{parts[0].page}页起的表"
        if not all(part.headed for part in parts):
            yield f"{place}：续页没有表头"
        if sum(part.rows for part in parts) <= SHORT and sum(part.pieces for part in parts) <= SLIGHT:
            yield f"{place}：行数不多而分在两页"
        elif min(part.rows for part in parts) < 2:
            yield f"{place}：一页上只有一行"
