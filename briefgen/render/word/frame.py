"""The Word template of a brief, made by this script: page, named styles, red head, page number, 版记.

In: nothing. Out: the bytes of a .docx with docxtpl's tags, the same each time. An office may put a `brief.docx` of its own
into its templates instead (`template eject brief.docx` gives this one to start from); what it must keep are the styles of `STYLES` and
the tag `{{p body }}`. Names the fonts of GB/T 9704-2012, which Word takes from the office's machine; embeds none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from briefgen.render.word.package import Node, packed

FANG, KAI, HEI, XBS, SONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体"
LATIN = "Times New Roman"
RED = RGBColor(0xE6, 0x00, 0x12)
LINE = 225 / 22  # mm: 22 lines on 225 mm, GB/T 9704-2012 clause 5.2
SIZE = 156 / 28 / 25.4 * 72  # pt: 28 characters on 156 mm
INDENT = 2 * SIZE  # pt: two characters
TEXT_WIDTH = 156  # mm


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style. Sizes and spaces in points, `line` in points too; `outline` is the level in Word's navigation."""

    name: str
    font: str
    size: float = SIZE
    line: float = LINE / 25.4 * 72
    indent: float = 0.0
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY
    bold: bool = False
    red: bool = False
    before: float = 0.0
    after: float = 0.0
    outline: int | None = None
    keep: bool = False  # with the next paragraph


MASTHEAD, ISSUE, META, TITLE = "公文红头", "公文期号", "公文编发", "公文标题"
HEADING = ("公文一级标题", "公文二级标题", "公文三级标题")
ANNEX = "附件标题"
BODY, FLUSH, SUMMARY, NOTE = "公文正文", "公文正文无缩进", "公文摘要", "公文说明"
ANNEX_TEXT = "附件正文"
CAPTION, CELL, HEAD_CELL = "图表标题", "表格文字", "表头文字"
SOURCE, ENTRY, IMPRINT = "资料来源", "清单条目", "公文版记"
_CENTRE, _LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT

LOOKS = (
    Look(MASTHEAD, XBS, 44, 56, align=_CENTRE, bold=True, red=True, before=22, after=14),
    Look(ISSUE, FANG, align=_CENTRE),
    Look(META, FANG, align=_LEFT, after=12),
    Look(TITLE, XBS, 22, 33, align=_CENTRE, before=LINE, after=LINE, outline=0),
    Look(HEADING[0], HEI, indent=INDENT, outline=1, keep=True),
    Look(HEADING[1], KAI, indent=INDENT, outline=2, keep=True),
    Look(HEADING[2], FANG, indent=INDENT, outline=3, keep=True),
    Look(ANNEX, HEI, 14, 26, before=12, outline=1, keep=True),
    Look(BODY, FANG, indent=INDENT),
    Look(FLUSH, FANG),
    Look(SUMMARY, KAI, 14, 26),
    Look(NOTE, FANG, 10.5, 16),
    Look(ANNEX_TEXT, FANG, 12, 20),
    Look(CAPTION, HEI, 12, 20, align=_CENTRE, keep=True),
    Look(CELL, SONG, 9.5, 14, align=_LEFT),
    Look(HEAD_CELL, HEI, 9.5, 14, align=_LEFT),
    Look(SOURCE, FANG, 9.5, 14.5),
    Look(ENTRY, FANG, 10.5, 16),
    Look(IMPRINT, FANG, 14, 26, align=_LEFT, keep=True),
)  # fmt: skip
STYLES = tuple(look.name for look in LOOKS)


@cache
def frame() -> bytes:
    """The template as bytes of a .docx; made once a process, since it takes as long as to fill it in."""
    document = docx.Document()
    for paragraph in list(document.paragraphs):
        paragraph._element.getparent().remove(paragraph._element)
    _page(document)
    numbering = _numbering(document)
    for look in LOOKS:
        _style(document, look, numbering if look.name == SOURCE else None)
    _text(document)
    return packed(document)


def _page(document: Node) -> None:
    """A4 with the margins 37, 26, 35, 28 mm and the page number outside, odd pages right and even pages left."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(24)
    document.settings.odd_and_even_pages_header_footer = True
    for footer, align in ((section.footer, WD_ALIGN_PARAGRAPH.RIGHT), (section.even_page_footer, _LEFT)):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = align
        for text, field in (("— ", None), ("", "PAGE"), (" —", None)):
            run = paragraph.add_run(text)
            run.font.size, run.font.name = Pt(14), LATIN
            if field:
                _field(run, field)


def _field(run: Node, code: str) -> None:
    for kind, text in (("begin", None), (None, code), ("end", None)):
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def _style(document: Node, look: Look, numbering: int | None) -> None:
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.name, style.font.size, style.font.bold = LATIN, Pt(round(look.size * 2) / 2), look.bold
    style.element.rPr.rFonts.set(qn("w:eastAsia"), look.font)
    if look.red:
        style.font.color.rgb = RED
    lines = style.paragraph_format
    lines.line_spacing_rule, lines.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(look.line)
    lines.space_before, lines.space_after = Pt(look.before), Pt(look.after)
    lines.first_line_indent = Pt(look.indent) if look.indent else None
    lines.alignment, lines.keep_with_next = look.align, look.keep
    lines.widow_control = (
        look.size < SIZE
    )  # on the grid of lines a page holds twenty-two, the annex leaves no line alone
    properties = style.element.get_or_add_pPr()
    if look.outline is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.outline))
        properties.append(level)
    if numbering is not None:
        _numbered(properties, numbering)
    if look.name == META:
        lines.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        _edges(properties, {"bottom": (24, "E60012")})
    if look.name == IMPRINT:
        lines.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        _edges(properties, {"top": (6, "000000"), "bottom": (6, "000000"), "between": (4, "000000")})


def _numbered(properties: Node, numbering: int) -> None:
    element = properties.get_or_add_numPr()
    element.get_or_add_ilvl().val = 0
    element.get_or_add_numId().val = numbering


def _edges(properties: Node, sides: dict[str, tuple[int, str]]) -> None:
    """Lines around a paragraph: eighths of a point and colour."""
    borders = OxmlElement("w:pBdr")
    for side, (width, colour) in sides.items():
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", str(width)), ("space", "4"), ("color", colour)):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    # the schema has an order: borders stand before what follows here
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def _numbering(document: Node) -> int:
    """The list [1] [2] … of the sources; its number in the file."""
    part = document.part.numbering_part.element
    kinds = [int(one.get(qn("w:abstractNumId"))) for one in part.findall(qn("w:abstractNum"))]
    kind = max(kinds, default=0) + 1
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(kind))
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("start", "1"), ("numFmt", "decimal"), ("lvlText", "[%1]"), ("lvlJc", "left")):
        element = OxmlElement(f"w:{name}")
        element.set(qn("w:val"), value)
        level.append(element)
    properties = OxmlElement("w:pPr")
    indent = OxmlElement("w:ind")
    indent.set(qn("w:left"), "567")
    indent.set(qn("w:hanging"), "567")
    properties.append(indent)
    level.append(properties)
    abstract.append(level)
    part.insert(len(kinds), abstract)
    return int(part.add_num(kind).numId)


def _text(document: Node) -> None:
    """The paragraphs with docxtpl's tags: what the page prints outside its body."""
    lines = (
        ("{{ masthead }}", MASTHEAD),
        ("{%p if issue %}", ISSUE),
        ("{{ issue }}", ISSUE),
        ("{%p endif %}", ISSUE),
        ("{{ office }}\t{{ date }}", META),
        ("{{ title }}", TITLE),
        ("{{p body }}", BODY),
        ("{%p for line in imprint %}", IMPRINT),
        ("{{ line }}", IMPRINT),
        ("{%p endfor %}", IMPRINT),
    )
    for text, style in lines:
        document.add_paragraph(text, style)
