"""What the pages of a PDF of ours say, read from its bytes: content streams, fonts and nothing else.

In: a PDF as WeasyPrint writes it. Out: for each page its text boxes, and the bookmarks. Each glyph is read by its font's
ToUnicode table, as a reader's clipboard would. pypdf opens the file; its own extraction guesses at lines, does not know
code tables inside the file, and costs five times as much.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

_TOKEN = re.compile(
    rb"/(?P<font>[^\s/<\[]+)\s+[-\d.]+\s+Tf"
    rb"|\[(?P<array>[^\]]*)\]\s*TJ|<(?P<hex>[0-9A-Fa-f\s]*)>\s*Tj"
    rb"|(?P<literal>\((?:\\.|[^\\()])*\)\s*(?:Tj|'|\"))"
    rb"|/(?P<form>[^\s/<\[]+)\s+Do\b"
    rb"|(?P<end>ET)\b",
    re.DOTALL,
)
"""What draws text in a content stream: the font chosen, texts in hex, forms called, the end of a text object."""
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_CHAR = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class PageText:
    """The text boxes of one page, in order of drawing; running head and page number come last."""

    boxes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """What a PDF says. `bookmarks` are titles of the outline with their pages, counted from 0, in order."""

    pages: tuple[PageText, ...]
    bookmarks: tuple[tuple[str, int], ...]


def read_paper(pdf: bytes) -> Paper:
    """All pages of a PDF.

    Raises:
        ValueError: text is drawn in a way that cannot be read back, so that nothing may be said of the page.
    """
    reader = _reader()(pdf)
    tables: dict[int, Mapping[str, str]] = {}
    pages = tuple(PageText(tuple(_boxes(page, tables))) for page in reader.pages)
    marks = tuple((str(m.title), reader.get_destination_page_number(m) or 0) for m in _flat(reader.outline))
    return Paper(pages, marks)


@cache
def _reader() -> Any:  # noqa: ANN401
    """pypdf's reader, but of objects that lie together in a stream it reads those asked for, not all: the tags of a long
    paper are thousands and take ten times as long as its text."""
    import pypdf
    from pypdf.generic import IndirectObject, read_object

    class Reader(pypdf.PdfReader):
        def __init__(self, pdf: bytes) -> None:
            self.opened: dict[int, tuple[bytes, Mapping[int, int]]] = {}
            super().__init__(io.BytesIO(pdf))

        def _get_object_from_stream(self, indirect_reference: IndirectObject) -> Any:  # noqa: ANN401
            number, _ = self.xref_objStm[indirect_reference.idnum]
            if number not in self.opened:
                self.opened[number] = _places(self.get_object(number))
            data, places = self.opened[number]
            stream = io.BytesIO(data)
            stream.seek(places[indirect_reference.idnum])
            return self.cache_indirect_object(0, indirect_reference.idnum, read_object(stream, self))

    return Reader


def _places(stream: Any) -> tuple[bytes, Mapping[int, int]]:  # noqa: ANN401
    """The bytes of a stream of objects and where in them each object begins, by its number (ISO 32000-1, 7.5.7)."""
    data, first = stream.get_data(), int(stream["/First"])
    head = [int(word) for word in data[:first].split()]
    return data, {number: first + at for number, at in zip(head[::2], head[1::2], strict=True)}


def _boxes(holder: Any, tables: dict[int, Mapping[str, str]]) -> Iterator[str]:  # noqa: ANN401
    """Text boxes of a page or form."""
    resources = holder["/Resources"].get_object() if "/Resources" in holder else {}
    fonts, forms = resources.get("/Font", {}), resources.get("/XObject", {})
    named: dict[bytes, Mapping[str, str]] = {}
    table: Mapping[str, str] = {}
    drawn = ""
    for token in _TOKEN.finditer(_content(holder)):
        kind = token.lastgroup
        if kind == "font":
            name = token["font"]
            if name not in named:
                named[name] = _table(fonts["/" + name.decode("latin-1")].get_object(), tables)
            table = named[name]
        elif kind == "literal" or (kind == "array" and b"(" in token["array"]):
            raise ValueError("text in literal strings")
        elif kind in ("array", "hex"):
            codes = b"".join(_HEX.findall(token["array"])) if kind == "array" else token["hex"]
            drawn += _decoded(codes, table)
        elif kind == "form":
            form = forms["/" + token["form"].decode("latin-1")].get_object()
            if form.get("/Subtype") == "/Form":
                yield from _boxes(form, tables)
        elif drawn:
            yield drawn
            drawn = ""


def _content(holder: Any) -> bytes:  # noqa: ANN401
    if "/Contents" not in holder:
        return bytes(holder.get_data()) if hasattr(holder, "get_data") else b""
    content = holder["/Contents"].get_object()
    return b"\n".join(c.get_object().get_data() for c in content) if isinstance(content, list) else content.get_data()


def _decoded(codes: bytes, table: Mapping[str, str]) -> str:
    text = re.sub(rb"\s", b"", codes).decode().lower()
    pairs = [text[at : at + 4] for at in range(0, len(text), 4)]
    missing = [p for p in pairs if p not in table]
    if missing:
        raise ValueError(f"glyph {missing[0]} means no character")
    return "".join(table[p] for p in pairs)


def _table(font: Any, tables: dict[int, Mapping[str, str]]) -> Mapping[str, str]:  # noqa: ANN401
    """A font's glyph codes and the characters they stand for."""
    if id(font) not in tables:
        data = font["/ToUnicode"].get_object().get_data()
        found: dict[str, str] = {}
        for section in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
            found |= {code.decode().lower(): _character(value) for code, value in _CHAR.findall(section)}
        for section in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
            for low, high, value in _RANGE.findall(section):
                for step in range(int(high, 16) - int(low, 16) + 1):
                    found[f"{int(low, 16) + step:04x}"] = chr(ord(_character(value)) + step)
        tables[id(font)] = found
    return tables[id(font)]


def _character(value: bytes) -> str:
    return bytes.fromhex(value.decode()).decode("utf-16-be")


def _flat(outline: list[Any]) -> Iterator[Any]:
    for item in outline:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item
