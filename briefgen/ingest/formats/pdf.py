"""PDFs with a text layer → text, each paragraph with its page.

In: bytes. Out: a line a paragraph in reading order (`layout`), headings marked with #, pages parted by a form feed. A scan, that is
pages that show pictures and hold no text, is named as such; pages without text among others are noted. Pictures are
not decoded, scripts, forms and attachments not touched.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from briefgen.ingest.decode import Decoded
from briefgen.ingest.formats.layout import Glyph, lines
from briefgen.ingest.formats.text import Builder
from briefgen.ingest.limits import Limits
from briefgen.ingest.skip import Skip

_GARBLED = 0.2  # share of characters without a meaning (no mapping to Unicode) above which a text layer is none
_HEAD = 1024  # a header stands within so many bytes (ISO 32000-1, annex H, note 13)

Page = Any  # pypdfium2's, which come without types
Pdfium = Any


def read(data: bytes, _encoding: str | None, limits: Limits) -> Decoded:
    """The text of a PDF. Raises Skip."""
    if b"%PDF-" not in data[:_HEAD]:
        raise Skip("broken", "不是 PDF，或文件已损坏；重新取得一份")
    import pypdfium2

    document = _open(data, pypdfium2)
    limits.pages(len(document))
    out, blank, broken = Builder("pdf", limits), [], []
    for at in range(len(document)):
        try:
            page = document[at]
        except pypdfium2.PdfiumError:
            broken.append(at + 1)
            continue
        glyphs = list(_glyphs(page, pypdfium2.raw, limits))
        if not glyphs:
            blank.append(at + 1)
        for level, text in lines(_meaning(glyphs, at + 1), biggest=at == 0):
            out.add("#" * level + " " + text if level else text, "page", at + 1)
        if at + 1 < len(document):
            out.put("\f")
        page.close()
    if len(broken) == len(document):
        raise Skip("broken", "每一页都已损坏，读不出；重新取得一份，或用阅读器打开后另存")
    if len(blank) + len(broken) == len(document):
        raise Skip("scan", f"没有文字层（{len(document)} 页，是扫描件或图片）；先做文字识别（OCR）再放进来")
    out.notes += [_note(pages, why) for pages, why in ((blank, "没有文字层"), (broken, "已损坏")) if pages]
    return out.built()


def _note(pages: list[int], why: str) -> str:
    named = "、".join(map(str, pages[:20])) + (" 等" if len(pages) > 20 else "")
    return f"第 {named} 页{why}，没有读"


def _open(data: bytes, pypdfium2: Pdfium) -> Any:  # noqa: ANN401  (pypdfium2 comes without types)
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Skip("encrypted", "加了密码，打不开；用阅读器打开后另存一份不加密的") from None
        raise Skip("broken", "文件已损坏，打不开；重新取得一份，或用阅读器打开后另存") from None


def _glyphs(page: Page, raw: Pdfium, limits: Limits) -> Iterator[Glyph]:
    """The characters that stand on a page, blanks and those outside of it left out."""
    text = page.get_textpage()
    count = raw.FPDFText_CountChars(text)
    limits.chars(count)
    low_x, low_y, high_x, high_y = page.get_bbox()
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    apart = False
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text, at)
        if code <= 32 or code in (0xA0, 0x3000, 0xFFFE, 0xFFFF) or code > 0x10FFFF:
            apart = code in (32, 0xA0, 0x3000)
            continue
        found = raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
        if not found or not raw.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y)):
            continue
        if low_x <= box.right and box.left <= high_x and low_y <= y.value <= high_y:
            size = max(1.0, box.top - box.bottom if chr(code) < "\u2e80" else box.right - box.left)
            yield Glyph(chr(code), box.left, box.right, y.value, size, apart)
        apart = False
    text.close()


def _meaning(glyphs: list[Glyph], page: int) -> list[Glyph]:
    """Raises Skip when a text layer holds mostly characters that mean nothing."""
    odd = sum("\ue000" <= g.char <= "\uf8ff" or g.char == "\ufffd" or g.char < " " for g in glyphs)
    if odd > _GARBLED * len(glyphs) and len(glyphs) > 50:
        raise Skip("garbled", f"第 {page} 页的文字层是乱码（字体没有对应的文字）；先做文字识别（OCR），或取得原文")
    return glyphs
