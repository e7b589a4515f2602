"""One HTML document becomes one PDF file: tagged, with attachments, the same bytes whenever the inputs are the same.

In: finished HTML, the folders it may read, the fonts, the date, attachments. Out: `Laid`, pages that can be counted, and
of those that are wanted the file, `PdfResult`. WeasyPrint is imported inside functions only (0.5 s). Must not reach the
network or a file outside `allowed`, and must not let a missing glyph, font, image or link target pass: WeasyPrint says such
things in one line of its log, which is read here.
"""

from __future__ import annotations

import ctypes
import hashlib
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import lru_cache
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from briefgen.errors import BriefFailed, MachineLacks
from briefgen.numerals import AMOUNT
from briefgen.render.pdf.font_files import REPAIR, ROLES
from briefgen.render.pdf.fonts import FontSet, activate

log = logging.getLogger(__name__)

Untyped = Any
"""A value of WeasyPrint's or pydyf's, which have no types."""

SYSTEM_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
INSTALL_PACKAGES = f"apt-get install -y --no-install-recommends {' '.join(SYSTEM_PACKAGES)}"

_MISSING_GLYPH = re.compile(r"\.notdef glyph rendered .*\((U\+[0-9A-F]+)\)")
_MARK = re.compile(r'<a\b[^>]*\bclass="cite"[^>]*>')
_MARKS_ALONE = re.compile(r'(<td>(?:<a\b[^>]*\bclass="cite"[^>]*>[^<]*</a>)+</td>)')
_FIGURE = re.compile(r'(<a\b[^>]*\bclass="fig\b[^>]*>)([^<]+)')
_COUNTED = re.compile(r'(<a\b[^>]*\bclass="fig\b[^>]*>[^<]*\d</a>)(?=[个条家项份名])')
_TIME = re.compile(r"(<time\b[^>]*>)([^<]+)")
_HEDGE = re.compile(rf"^[^\d{AMOUNT}〇零]+")
_IN_DATE = re.compile(r"(?<=\d)(?=[年月日—])|(?<=[月—])(?=\d)")
_JOINER = "\u2060"
"""Word joiner: no line breaks at it, it does not print and does not come back as text."""
_SVG_FAMILY = re.compile(r"""font-family\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF: `name` with its suffix, which tells the type, and a `description` for readers."""

    name: str
    content: bytes
    description: str = ""


@dataclass(frozen=True, slots=True)
class PdfResult:
    """`content` is the file; `warnings` are WeasyPrint's, of style rules that it does not know; `read` the files that the
    page or its style sheets fetched."""

    content: bytes
    pages: int
    warnings: tuple[str, ...] = ()
    read: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Heard:
    """What WeasyPrint logged while one document was made."""

    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    glyphs: set[str] = field(default_factory=set)

    def take(self, record: logging.LogRecord) -> None:
        """A line of the log of WeasyPrint: what it says is missing is kept."""
        message = record.getMessage()
        if missing := _MISSING_GLYPH.match(message):
            self.glyphs.add(missing[1])
        elif record.levelno >= logging.ERROR or message.startswith("Font-face"):
            self.errors.append(message)
        elif message not in self.warnings:
            self.warnings.append(message)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Collect what WeasyPrint logs, whatever the levels of the program are, and keep it from other handlers."""
        handler = logging.Handler(logging.WARNING)
        handler.emit = self.take  # type: ignore[method-assign]
        logger = logging.getLogger("weasyprint")
        before = logger.level, logger.propagate
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
        logger.propagate = False
        try:
            yield
        finally:
            logger.removeHandler(handler)
            logger.level, logger.propagate = before
            logger.setLevel(before[0])


def lay_out(html: str, base: Path, allowed: Sequence[Path], fonts: FontSet, variant: str = "pdf/ua-1") -> Laid:
    """Lay out `html`, whose relative addresses start at the folder `base`.

    Only files below the folders `allowed` are read. `variant` is one of WeasyPrint's ("pdf/a-3a" for archives). Raises
    `MachineLacks` without Pango.
    """
    html = bind_figures(bind_marks(html))
    weasyprint = import_weasyprint(fonts)
    fetcher, heard = _fetcher(allowed), _Heard()
    with heard.listening():
        source = weasyprint.HTML(string=html, base_url=base.resolve().as_uri() + "/", url_fetcher=fetcher)
        document = source.render(font_config=_font_configuration(fonts), pdf_variant=variant)
    return Laid(html, document, heard, fetcher, fonts, variant)


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages that are no file yet: a third of the time is the file's, which pages that are only counted need not take."""

    html: str
    document: Untyped
    heard: _Heard
    fetcher: Untyped
    fonts: FontSet
    variant: str

    @property
    def pages(self) -> int:
        return len(self.document.pages)

    @property
    def tail(self) -> float:
        """How much of the last page its text fills, from 0 to 1; what floats to its foot apart."""
        from weasyprint.formatting_structure.boxes import LineBox

        page = self.document.pages[-1]._page_box
        lines = (box for box in page.children[0].descendants() if isinstance(box, LineBox))
        lowest = max((line.position_y + line.height for line in lines), default=0.0)
        return float(max(0.0, lowest - page.content_box_y()) / page.height)

    def page_of(self, beginning: str) -> int | None:
        """The page, counted from 0, of the first bookmark that begins so."""
        marks = ((at, mark[1]) for at, page in enumerate(self.document.pages) for mark in page.bookmarks)
        return next((at for at, title in marks if title.startswith(beginning)), None)

    def write(self, created: date, attachments: Sequence[Attachment] = ()) -> PdfResult:
        """The file. `created` becomes its date and that of its attachments. Raises `BriefFailed` where something that the
        page asks for is missing."""
        import weasyprint

        moment = datetime.combine(created, time(), UTC)
        metadata = self.document.metadata
        metadata.created = metadata.modified = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        unknown = unknown_families(self.document, self.html, self.fonts)
        with self.heard.listening():
            content = self.document.write_pdf(
                finisher=_mark_attachments if self.variant.startswith("pdf/ua") else None,
                pdf_variant=self.variant,
                pdf_identifier=_identifier(self.html, self.fonts, attachments),
                attachments=[_attachment(weasyprint, item, moment) for item in attachments] or None,
            )
        _complain(self.heard, [*unknown, *self.fetcher.refused], self.fonts)
        return PdfResult(content, self.pages, tuple(self.heard.warnings), tuple(sorted(self.fetcher.read)))


def bind_marks(html: str) -> str:
    """Let no raised note mark begin a line, but in a table cell that holds nothing else.

    Not in the style sheet: a ::before of a link becomes a link of its own in the PDF.
    """
    parts = _MARKS_ALONE.split(html)
    return "".join(p if at % 2 else _MARK.sub(lambda mark: mark[0] + _JOINER, p) for at, p in enumerate(parts))


def bind_figures(html: str) -> str:
    """Keep every number with its unit, also one of ours whose unit stands outside the link (<a>4</a>个); a line may end
    behind the hedge (不少于) and behind a year, so that few lines have to be set wide before a long amount or date."""
    html = _FIGURE.sub(lambda found: found[1] + _bound(found[2]), _COUNTED.sub(rf"\1{_JOINER}", html))
    return _TIME.sub(lambda found: found[1] + _IN_DATE.sub(_JOINER, found[2]), html)


def _bound(text: str) -> str:
    """A joiner at each place behind the hedge where a line could break: digits keep together by themselves."""
    hedge = _HEDGE.match(text)
    start = hedge.end() if hedge and hedge.end() < len(text) else 0
    behind = (
        after if before.isascii() and after.isascii() else _JOINER + after for before, after in pairwise(text[start:])
    )
    return text[: start + 1] + "".join(behind)


def import_weasyprint(fonts: FontSet) -> Untyped:
    """WeasyPrint with only `fonts` in sight and Chinese justification, or `MachineLacks`."""
    activate(fonts)
    try:
        with redirect_stdout(StringIO()):  # WeasyPrint prints a page of its own where a library is missing
            import weasyprint
    except OSError as reason:
        missing = re.search(r"lib(?:pango|harfbuzz|gobject|fontconfig)[\w.+-]*", str(reason))
        raise MachineLacks(
            f"缺少系统库 {missing[0] if missing else reason}，不能生成 PDF 和 Word\n    → 由管理员执行 {INSTALL_PACKAGES}\n"
            f"    → 再运行 {REPAIR}"
        ) from reason
    from weasyprint.text.ffi import harfbuzz_subset

    from briefgen.render.pdf import breaking, justify, parsing

    parsing.install()
    if not harfbuzz_subset:
        log.warning("缺少系统库 libharfbuzz-subset，生成 PDF 会慢五倍以上\n    → 由管理员执行 %s", INSTALL_PACKAGES)
    if ragged := justify.install():
        log.warning("%s", ragged)
    else:
        breaking.install()
    return weasyprint


@lru_cache(maxsize=1)
def _font_configuration(fonts: FontSet) -> Untyped:
    """One for all documents of a process: each new one costs 50 ms and 10 MB that are never given back."""
    from weasyprint.text.fonts import FontConfiguration

    _forget_other_fonts()
    return FontConfiguration()


def _forget_other_fonts() -> None:
    """Let fontconfig read its file anew: Pango takes what a role stands for from the first file of the process."""
    for name in ("libfontconfig.so.1", "libfontconfig.1.dylib"):
        with suppress(OSError):
            ctypes.CDLL(name).FcInitReinitialize()


def _identifier(html: str, fonts: FontSet, attachments: Sequence[Attachment]) -> bytes:
    """The file identifier of ISO 32000-1, 14.4, from the content instead of the clock."""
    digest = hashlib.sha256(f"{fonts.digest}\n{html}".encode())
    for item in attachments:
        digest.update(item.name.encode() + hashlib.sha256(item.content).digest())
    return digest.hexdigest()[:32].encode()


def _attachment(weasyprint: Untyped, item: Attachment, moment: datetime) -> Untyped:
    return weasyprint.Attachment(
        string=item.content,
        name=item.name,
        description=item.description,
        created=moment,
        modified=moment,
        relationship="Data",
    )


def _mark_attachments(document: Untyped, pdf: Untyped) -> None:
    """Say what the attachments are to the document, which WeasyPrint does only for PDF/A."""
    import pydyf

    specifications = [
        item for item in pdf.objects if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/Filespec"
    ]
    for item in specifications:
        item["AFRelationship"] = "/Data"
    if specifications:
        pdf.catalog["AF"] = pydyf.Array(item.reference for item in specifications)


def _complain(heard: _Heard, others: Sequence[str], fonts: FontSet) -> None:
    """Raise one `BriefFailed` for all that is missing."""
    problems = [*others, *heard.errors]
    if heard.glyphs:
        points = sorted(heard.glyphs, key=lambda point: int(point[2:], 16))
        shown = "、".join(f"{chr(int(point[2:], 16))}（{point}）" for point in points[:20])
        families = "、".join(sorted({face.family for face in fonts.faces}))
        problems.append(f"字体里没有这些字：{shown}\n    → 把含有这些字的字体放进工作区的 fonts/（现有 {families}）")
    if problems:
        raise BriefFailed("没有排印出来：\n" + "\n".join(dict.fromkeys(problems)))


def unknown_families(document: Untyped, html: str, fonts: FontSet) -> list[str]:
    """Font families that the page asks for and no font has; fontconfig would take any other font without a word.

    Behind the Latin family, the first one counts: what follows it is for screens.
    """
    known = fonts.families()
    latin = {"briefgen-latin", *(face.family for face in fonts.role("latin"))}
    asked = {tuple(box.style["font_family"]) for page in document.pages for box in _text_boxes(page._page_box)}
    asked |= {
        tuple(name.strip(" '\"") for name in (double or single).split(","))
        for double, single in _SVG_FAMILY.findall(html)
    }
    first = {next((name for name in names if name not in latin), "briefgen-latin") for names in asked}
    roles = "、".join(f"briefgen-{role}" for role in ROLES)
    return [f"没有字体“{name}”\n    → 样式里写角色名：{roles}" for name in sorted(first - known)]


def _text_boxes(box: Untyped) -> Iterator[Untyped]:
    """Boxes below `box` that print text."""
    for child in box.descendants(placeholders=True):
        if getattr(child, "text", "").strip():
            yield child


def _fetcher(allowed: Sequence[Path]) -> Untyped:
    """A fetcher that reads files below the folders `allowed`, and data: addresses; it notes what it refused."""
    from weasyprint.urls import URLFetcher

    folders = tuple(folder.resolve() for folder in allowed)

    class FolderFetcher(URLFetcher):  # type: ignore[misc]
        refused: list[str]
        read: set[Path]

        def fetch(self, url: str, headers: Untyped = None) -> Untyped:
            parts = urlsplit(url)
            if parts.scheme == "data":
                return super().fetch(url, headers)
            path = Path(url2pathname(parts.path)).resolve()
            outside = not any(path.is_relative_to(folder) for folder in folders)
            if parts.scheme != "file" or parts.netloc not in ("", "localhost") or outside:
                self.refused.append(f"不允许读取 {url}\n    → 图片等放进模板的文件夹，用相对路径引用")
                raise ValueError("outside the allowed folders")
            self.read.add(path)
            return super().fetch(path.as_uri(), headers)

    fetcher = FolderFetcher(allowed_protocols={"file", "data"}, allow_redirects=False)
    fetcher.refused, fetcher.read = [], set()
    return fetcher
