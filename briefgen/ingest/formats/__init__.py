"""Files that are no plain text → text with a way back: a module a format, each `read(data, encoding, limits)`.

In: the bytes of a file, the encoding that its sidecar names, limits. Out: `Decoded`, one paragraph a line, Markdown's # for
headings, and the page, paragraph or cell of every stretch; or `Skip`. What is furniture, a caption or a sentence is
decided later, for all formats alike. A reader runs in a process of its own (`apart`), so that a file that crashes,
hangs or swells costs nothing but itself; no library of a format is ever loaded into the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from briefgen.ingest.decode import Decoded
from briefgen.ingest.limits import Limits
from briefgen.ingest.skip import Skip

TEXT = (".txt", ".md")
MODULES = {".html": "html", ".htm": "html", ".docx": "docx", ".pdf": "pdf", ".csv": "sheets", ".xlsx": "sheets"}
READ = (*TEXT, *MODULES)
TABLES = (".csv", ".xlsx")
"""Formats whose columns a sidecar can map."""
_OFFICE = "用 Word 或 WPS 打开，另存为 .docx"
_TABLE = "用 Excel 或 WPS 打开，另存为 .xlsx"
_SCAN = "先做文字识别（OCR），存成 .txt 或带文字层的 .pdf"
_SHOWN = "另存为带文字层的 .pdf"
CONVERT = {
    **dict.fromkeys((".doc", ".wps", ".wpt", ".dot", ".rtf", ".odt", ".docm", ".pages"), _OFFICE),
    **dict.fromkeys((".xls", ".et", ".ods", ".xlsm", ".xlsb", ".numbers"), _TABLE),
    **dict.fromkeys((".ppt", ".pptx", ".dps", ".key"), _SHOWN),
    **dict.fromkeys((".ofd", ".ceb", ".caj"), "用阅读器打开，另存为带文字层的 .pdf，或复制正文存成 .txt"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic"), _SCAN),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz", ".tar"), "解压后把里面的文件放进来"),
    **dict.fromkeys((".mht", ".mhtml", ".xhtml", ".eml"), "用浏览器打开，另存为 .html"),
}


def unsupported(suffix: str) -> Skip:
    """A format that is not read, and what to convert it to."""
    step = CONVERT.get(suffix.lower(), f"转成 {'、'.join(READ)} 之一")
    return Skip("unsupported", f"不读 {suffix or '没有扩展名的'} 文件；{step}")


def read_here(
    data: bytes, suffix: str, encoding: str | None, limits: Limits, units: Mapping[str, str] | None = None
) -> Decoded:
    """The text of a file, read in this very process; `units` are the columns that the sidecar of a table maps. Raises Skip."""
    module = import_module(f"{__name__}.{MODULES[suffix]}")
    found: Decoded = module.read(data, encoding, limits, units) if units else module.read(data, encoding, limits)
    return found
