"""Web pages (.html) → text: the headline, the line that dates the page, and the body without its surroundings.

In: bytes; the encoding that the sidecar, the mark or the page itself names. Out: a line a paragraph, each with its number in the
text. trafilatura finds the body; date and source are looked for here, in the page's own words, since its finder of dates
misreads Chinese ones. Scripts, styles and comments are never read, and nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefgen.ingest.decode import MARKS, Decoded, Undecodable, decode
from briefgen.ingest.formats.tables import table
from briefgen.ingest.formats.text import Builder
from briefgen.ingest.limits import Limits
from briefgen.ingest.pages.furniture import DATE
from briefgen.ingest.skip import Skip
from briefgen.ingest.told_rows import Cell

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})""", re.I)
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
# names that the rules for government sites (政府网站发展指引, 国办发〔2017〕47号, annex 2) and common systems give to date and source
_DATED = {"pubdate", "publishdate", "article:published_time", "publish_time", "date", "dc.date"}
_SOURCE = {"contentsource", "source", "mediaid"}
_STAMP = re.compile(r"发布|时间|日期|来源|\d:\d\d")
_NEVER = ("script", "style", "noscript", "template", "iframe", "svg", "head", "nav", "footer", "form")
_BLOCKS = ("p", "div", "li", "td", "h1", "h2", "h3", "h4", "section", "article", "blockquote")

Element = Any  # lxml's, which come without types


def read(data: bytes, encoding: str | None, limits: Limits) -> Decoded:
    """The text of a web page. Raises Skip."""
    decoded = _decode(data, encoding)
    limits.chars(len(decoded.text) // 20)  # twenty characters of markup to one of text is more than any page has
    tree, whole = _tree(decoded.text)
    out = _Writer(Builder(decoded.encoding, limits))
    if not whole:
        out.out.notes.append("网页的标签嵌套超过 256 层，更深处没有读")
    stamp, title = _stamp(tree), _title(tree)
    lines = [*_body(tree)]
    if title and not any(_same(title, text) for _, text, _ in lines[:3]):
        out.add("# " + title)
    if stamp and not any(DATE.search(text) and len(text) < 60 for _, text, _ in lines[:5]):
        out.add(stamp)
    for level, text, rows in lines:
        if rows:
            out.table(rows)
        else:
            out.add("#" * level + " " + text if level else text)
    return out.out.built()


class _Writer:
    """Counts paragraphs and tables while they are written."""

    def __init__(self, out: Builder) -> None:
        self.out, self.paragraphs, self.tables = out, 0, 0

    def add(self, text: str) -> None:
        self.paragraphs += 1
        self.out.add(text, "paragraph", self.paragraphs)

    def table(self, rows: list[list[Cell]]) -> None:
        self.tables += 1
        table(rows, f"表{self.tables}", self.out)


def _decode(data: bytes, encoding: str | None) -> Decoded:
    named = _CHARSET.search(data[:4096])
    marked = any(data.startswith(mark) for mark, _ in MARKS)
    found: Decoded | Undecodable | None = None
    if named and not encoding and not marked:
        name = named[1].decode("ascii").lower()
        try:
            found = decode(data, _CHINESE.get(name, name))
        except LookupError:  # an encoding that nobody knows
            found = None
    if found is None or isinstance(found, Undecodable):
        found = decode(data, encoding)
    if isinstance(found, Undecodable):
        raise Skip(found.reason, found.told)
    return found


def _tree(text: str) -> tuple[Element, bool]:
    """The page as a tree, and whether all of it is there: libxml2 stops where tags nest too deep."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    # lxml takes no text that names an encoding of its own
    plain = re.sub(r"^\s*<\?xml[^>]*>", "", text).replace("\0", "")
    try:
        tree = lxml.html.document_fromstring(plain, parser=parser)
    except (lxml.etree.ParserError, ValueError, AssertionError):
        raise Skip("no_text", "网页里没有正文；复制正文存成 .txt") from None
    for dead in [e for name in ("script", "style", "noscript", "template") for e in tree.iter(name)]:
        dead.drop_tree()
    return tree, all("depth" not in error.message for error in parser.error_log)


Line = tuple[int, str, list[list[Cell]]]
"""A heading's level or 0, a text, and in its stead the rows of a table."""


def _body(tree: Element) -> Iterator[Line]:
    from copy import deepcopy

    from trafilatura import bare_extraction

    found = bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False, favor_precision=False
    )
    body = getattr(found, "body", None)
    lines = [*_extracted(body)] if body is not None else []
    return iter(lines or [*_everything(tree)])


def _extracted(element: Element) -> Iterator[Line]:
    """Paragraphs, headings and tables of trafilatura's tree."""
    for child in element.iterchildren():
        if child.tag == "table":
            rows = [row for at, r in enumerate(child.iter("row"), start=1) if (row := _row(at, r))]
            if rows:
                yield 0, "", rows
        elif child.tag in ("list", "quote") and len(child):
            yield from _extracted(child)
        elif text := _text(child):
            rend = child.get("rend") or ""
            yield (int(rend[1]) if child.tag == "head" and re.fullmatch("h[1-6]", rend) else 0), text, []


def _row(at: int, row: Element) -> list[Cell]:
    cells = [_text(cell) for cell in row.iter("cell")]
    return [Cell(at, column, text) for column, text in enumerate(cells, start=1) if text]


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _everything(tree: Element) -> Iterator[Line]:
    """Every block of a page whose body cannot be told from its surroundings."""
    for element in tree.iter(*_BLOCKS):
        if any(parent.tag in _NEVER for parent in element.iterancestors()):
            continue
        if any(child.tag in _BLOCKS for child in element.iterdescendants()):
            continue
        if text := _text(element):
            yield (int(element.tag[1]) if re.fullmatch("h[1-4]", element.tag) else 0), text, []


def _title(tree: Element) -> str:
    """The headline: as the page's own data says, its one `h1`, or the window's title without the site's name."""
    for name in ("ArticleTitle", "og:title"):
        if text := _meta(tree, {name.lower()}):
            return text
    heads = [text for element in tree.iter("h1") if (text := _text(element))]
    if len(heads) == 1:
        return heads[0]
    window = next((_text(element) for element in tree.iter("title")), "")
    return re.split(r"\s*[-_|—–]+\s*(?=[^-_|—–]*$)|_", window)[0].strip()


def _meta(tree: Element, names: set[str]) -> str:
    for element in tree.iter("meta"):
        name = (element.get("name") or element.get("property") or "").lower()
        if name in names and (content := (element.get("content") or "").strip()):
            return " ".join(content.split())[:200]
    return ""


def _stamp(tree: Element) -> str:
    """The line that tells date and source, from the page's own data or else as it stands below the headline."""
    day = DATE.search(_meta(tree, _DATED))
    source = _meta(tree, _SOURCE)
    if day:
        return f"发布时间：{day.group()}" + (f" 来源：{source}" if source else "")
    for element in tree.iter("p", "div", "span", "td", "li", "h4", "h5", "time", "em", "i", "font"):
        text = _text(element)
        if len(text) <= 80 and _STAMP.search(text) and (found := DATE.search(text)):
            named = re.search(r"来源\s*[：:]\s*([^\s|｜]{2,20})", text)
            return f"发布时间：{found.group()}" + (f" 来源：{named[1]}" if named else "")
    return ""


def _same(title: str, text: str) -> bool:
    return "".join(title.split()) == "".join(text.split())
