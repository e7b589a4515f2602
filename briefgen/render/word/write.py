"""A Word file from an audited page, and the check that it says the same numbers.

In: the page as it is printed, the fonts of its charts, an office's own template if there is one. Out: bytes of a .docx, the same for
the same page. The template runs in a sandbox and sees nothing but the frame's words and the body.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Mm
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from briefgen.errors import BriefFailed, InvalidInput, Problem
from briefgen.render.markup import Element, parse, visible
from briefgen.render.numerals import tally
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.templating import misspelt
from briefgen.render.word.body import body, chart_words
from briefgen.render.word.frame import IMPRINT, STYLES, frame
from briefgen.render.word.package import Node, packed
from briefgen.render.word.pictures import draw, size_of
from briefgen.render.word.runs import META, classes_of, legal, main_of

WIDTH, HEIGHT = Mm(156), Mm(200)
"""What a chart may take of the type area, its caption and a note beside it."""
_PICTURE = qn("wp:docPr")


@dataclass(frozen=True, slots=True)
class Own:
    """An office's own template: the file and the name to tell of it."""

    path: Path
    shown: str


def write_docx(html: str, author: str, created: date, fonts: FontSet, own: Own | None = None) -> bytes:
    """The Word file of an audited page.

    Args:
        html: the page as it is printed.
        author: who issues it, for the file's properties.
        created: the only date in the file's properties.
        fonts: what charts are drawn with; the words are set in those of the office's computers.
        own: the office's template in place of the one that `frame` makes.

    Raises:
        InvalidInput: the office's template is no Word file, lacks a style, or has a mistake in a tag.
        BriefFailed: the file does not say the numbers of the page.
        MachineLacks: the page has charts and Pango is missing.
    """
    page = parse(html)
    words = _words(page)
    template = _template(own)
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
    try:
        template.render(
            {**words, "body": Markup(body(page, _pictures(page, fonts, template)))}, environment, autoescape=True
        )
    except (TemplateError, etree.XMLSyntaxError) as reason:
        raise _mistake(
            own, f"Word 模板里的标记写错：{misspelt.told(str(reason))}", "对照 template eject 给出的 brief.docx"
        ) from reason
    _end_together(template.docx)
    made = packed(template, title=words["title"], author=legal(author), created=created)
    audit_docx(made, page)
    return made


def _end_together(document: Node) -> None:
    """Let the last lines of the text go with the imprint, which stands on no page of its own."""
    for text, imprint in pairwise(document.paragraphs):
        if imprint.style.name == IMPRINT != text.style.name:
            text.paragraph_format.keep_with_next = True


def _template(own: Own | None) -> Node:
    try:
        template = DocxTemplate(own.path if own else io.BytesIO(frame()))
        template.init_docx()
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as reason:
        raise _mistake(own, "不是 Word 文件（.docx），读不出来", "用 Word 或 WPS 另存为 .docx") from reason
    names = {style.name for style in template.docx.styles}
    if lacking := [name for name in STYLES if name not in names]:
        raise _mistake(own, "Word 模板里没有样式" + "、".join(lacking), "保留这些样式的名称，只改它们的样子")
    return template


def _pictures(page: Element, fonts: FontSet, template: Node) -> dict[Element, Node]:
    """The charts of a page, each drawn and laid into the file's package."""
    charts = [e for e in main_of(page).walk() if e.tag == "svg" and size_of(e)]
    made = {}
    for number, (chart, picture) in enumerate(zip(charts, draw(charts, fonts), strict=True), start=1):
        width = min(WIDTH, HEIGHT * picture.width / picture.height)
        inline = template.docx.part.new_pic_inline(io.BytesIO(picture.content), width=int(width))
        inline.docPr.set("id", str(number))
        inline.docPr.set("descr", legal(chart_words(chart)))
        made[chart] = inline
    return made


def _mistake(own: Own | None, what: str, step: str) -> InvalidInput:
    return InvalidInput([Problem(own.shown if own else "frame.py", 1, 1, what, step)])


def _words(page: Element) -> dict[str, Any]:
    """What the template's tags print: the words of the page outside its body."""

    main = main_of(page)
    meta = _spans(_first(main, *META))
    imprint = _first(main, "imprint")
    lines = ["\t".join(_spans(one)) for one in imprint.children if isinstance(one, Element)] if imprint else []
    return {
        "masthead": _said(_first(main, "masthead")),
        "issue": _said(_first(main, "issue")),
        "office": meta[0] if meta else "",
        "date": meta[-1] if len(meta) > 1 else "",
        "title": _said(next((e for e in main.walk() if e.tag == "h1"), None)),
        "imprint": [line for line in lines if line.strip()],
    }


def _first(main: Element, *names: str) -> Element | None:
    return next((e for e in main.walk() if not classes_of(e).isdisjoint(names)), None)


def _said(element: Element | None) -> str:
    return legal(" ".join(element.text().split())) if element else ""


def _spans(element: Element | None) -> list[str]:
    """The pieces of a line that stand left and right."""
    if element is None:
        return []
    inner = [_said(one) for one in element.children if isinstance(one, Element) and one.tag in ("span", "div")]
    return inner or [_said(element)]


def audit_docx(content: bytes, page: Element) -> None:
    """Check that a Word file says just the numbers of the audited page it was made from, page numbers apart.

    Raises:
        BriefFailed: with the numbers that are in one and not in the other.
    """
    written, told = page_numbers(page), tally(docx_text(content))
    if told != written:
        extra, missing = "、".join(sorted(told - written)), "、".join(sorted(written - told))
        parts = [f"Word 文件里多出：{extra}"] * bool(extra) + [f"Word 文件里缺少：{missing}"] * bool(missing)
        raise BriefFailed("\n".join(["审计不通过：Word 文件的数字与已核对的页面不一致", *parts]))


def page_numbers(page: Element) -> Counter[str]:
    """The numbers of a page as its Word file must say them: charts in words, sources numbered by Word itself."""
    main = main_of(page)
    return tally("\n".join("".join(t.text for t in run) for run in visible(_as_words(main))))


def _as_words(element: Element) -> Element:
    made = Element("p" if element.tag == "svg" else element.tag, element.attributes)
    if element.tag == "svg":
        made.children = [chart_words(element)]
        return made
    for child in element.children:
        if isinstance(child, str):
            made.children.append(child)
        elif "mark-number" not in child.attributes.get("class", "").split():
            made.children.append(_as_words(child))
    return made


def docx_text(content: bytes) -> str:
    """The text of a Word file's body, a paragraph a line; of a picture its alternative text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    lines = []
    for paragraph in root.iter(qn("w:p")):
        pieces = {qn("w:t"): None, qn("w:tab"): "\t", qn("w:br"): "\n"}
        said = (pieces.get(e.tag) or e.get("descr") or e.text or "" for e in paragraph.iter(*pieces, _PICTURE))
        lines.append("".join(said))
    return "\n".join(lines)
