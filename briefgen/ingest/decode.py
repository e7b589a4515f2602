"""Bytes → text: which encoding a seed is in, without ever guessing into mojibake.

In: the bytes of a file and, from its sidecar, an encoding that wins. Out: the text, its byte order mark left out, line
breaks as they are, and the name of the encoding; or `Undecodable` with a reason. It must not change a character.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from briefgen.document import Place

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "压缩包或 Office 文档"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文档"),
    (b"\x89PNG", "图片"),
)
# The 200 commonest characters of written Chinese make up more than half of any text; of mojibake hardly a tenth.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部"
    "度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内"
    "数正心反明看原又么利比或但质气第向道命此变条只没结解问意建月公无系市企项目区投资园亿元万增长青岛创推强集群"
)


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a cell of a column that the sidecar maps says stands at `start:end` of the text; `row` names its row (项目!3)."""

    row: str
    column: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a seed and the encoding (or the format) that gave it.

    Of other formats than text, where each stretch stands, and what a person should know of it (Chinese); of tables the
    headings, and the cells of the columns that were asked for.
    """

    text: str
    encoding: str
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    cells: tuple[Mapped, ...] = ()


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why a file is no text: id of the reason, and the reason told."""

    reason: str
    told: str


def decode(data: bytes, encoding: str | None = None) -> Decoded | Undecodable:
    """The text of `data`: as its sidecar says, by its byte order mark, UTF-8, GB18030, UTF-16 without a mark, else what
    charset-normalizer finds."""
    for magic, name in MAGIC:
        if data.startswith(magic):
            return Undecodable("binary", f"不是文本文件（内容是{name}）")
    if encoding:
        return _as_told(data, encoding)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name) or Undecodable("undecodable", f"有 {name} 标记，但内容不合该编码")
    if b"\0" in data:  # of UTF-16 without a mark, every line break and figure has one
        return _unmarked(data) or Undecodable("binary", "不是文本文件（含有空字节）")
    return _strict(data, "utf-8") or _chinese(data) or _unmarked(data) or _found(data) or _broken(data)


def _as_told(data: bytes, encoding: str) -> Decoded | Undecodable:
    for mark, name in MARKS:
        if data.startswith(mark) and codecs.lookup(encoding).name.replace("_", "-").startswith(name[:6].rstrip("-")):
            data, encoding = data[len(mark) :], name
            break
    return _strict(data, encoding) or Undecodable(
        "undecodable", f"不能按旁注所写的编码 {encoding} 读出；改正或删去旁注的 encoding"
    )


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, ValueError):
        return None


def _chinese(data: bytes) -> Decoded | None:
    """GB18030 explains almost any bytes, so what it gives must also read like Chinese."""
    found = _strict(data, "gb18030")
    return found if found and reads_chinese(found.text) else None


def _unmarked(data: bytes) -> Decoded | None:
    """UTF-16 without a byte order mark, where it reads like Chinese one way round."""
    if len(data) % 2:
        return None
    tried = (_strict(data, name) for name in ("utf-16-le", "utf-16-be"))
    return next((found for found in tried if found and reads_chinese(found.text)), None)


def _found(data: bytes) -> Decoded | None:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:200_000]).best()
    found = _strict(data, best.encoding) if best else None
    return found if found and reads_chinese(found.text) else None


def _broken(data: bytes) -> Undecodable:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Undecodable("undecodable", f"认不出编码：第 {error.start + 1} 字节起不合 UTF-8，也不合 GB18030 等编码")
    return Undecodable("undecodable", "认不出编码")


def reads_chinese(text: str) -> bool:
    """Whether a text, decoded on trial, reads like Chinese: common characters, none for private use, hardly a control."""
    wide = [c for c in text if "\u3400" <= c <= "\u9fff"]
    odd = sum("\ue000" <= c <= "\uf8ff" or (c < " " and c not in "\t\r\n\f") for c in text)
    return bool(wide) and odd <= len(text) // 1000 and sum(c in COMMON for c in wide) >= 0.25 * len(wide)
