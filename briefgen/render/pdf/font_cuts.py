"""A font cut to the letters that a brief can need, with the ascent and descent that all our fonts have.

In: a font file as its maker gives it. Out: bytes of a small one, made anew at each call. Must not write a file; fontTools and HarfBuzz
are brought in where a font is cut, which a build seldom does.

FandolFang and FandolKai hold 7,942 Chinese characters, less than the 8,105 of 通用规范汉字表 (2013), so that Noto Serif
CJK SC, which holds all of them, keeps every Chinese character it has and stands behind them. No table of the 8,105 is
needed that way.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from briefgen.errors import MachineLacks


def subset(original: Path, family: str, wanted: frozenset[int]) -> bytes:
    """The face `family` of a font file or collection, with only the `wanted` characters, no hinting, even metrics."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(original)), _index(original, family))
    plan = uharfbuzz.SubsetInput()
    plan.unicode_set.update(wanted)
    plan.flags = uharfbuzz.SubsetFlags.NO_HINTING
    # figures of equal width are not among the features that HarfBuzz keeps of itself
    plan.layout_feature_tag_set.update(int.from_bytes(tag, "big") for tag in (b"tnum", b"lnum"))
    # Pango 1.50 moves the baselines of Chinese and Latin apart by this table and so makes lines of both 0.3 px taller
    plan.drop_table_tag_set.add(int.from_bytes(b"BASE", "big"))
    return even_metrics(bytes(uharfbuzz.subset(face, plan).blob.data))


def even_metrics(font_file: bytes) -> bytes:
    """The same font with the ascent and descent that all our fonts have, 7 and 1 eighths of the em, whole numbers in every font.

    Fonts of one line whose ascents differ push it apart, however firm its line-height: with the makers' own values a
    page holds 20 or 21 lines instead of the 22 of GB/T 9704. The shapes stay as they are.
    """
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(font_file), lazy=True, recalcTimestamp=False, recalcBBoxes=False) as font:
        ascent = round(font["head"].unitsPerEm * 7 / 8)
        descent = font["head"].unitsPerEm - ascent
        header, table = font["hhea"], font["OS/2"]
        header.ascent, header.descent, header.lineGap = ascent, -descent, 0
        table.sTypoAscender, table.sTypoDescender, table.sTypoLineGap = ascent, -descent, 0
        table.usWinAscent, table.usWinDescent = ascent, descent
        out = BytesIO()
        font.save(out, reorderTables=None)
    return out.getvalue()


def _index(original: Path, family: str) -> int:
    """The number of a family within a collection; 0 for a file with one face."""
    from fontTools.ttLib import TTCollection

    if original.suffix.lower() != ".ttc":
        return 0
    with TTCollection(original, lazy=True) as collection:
        names = [font["name"].getBestFamilyName() for font in collection]
    if family not in names:
        raise MachineLacks(f"{original} 里没有 {family}（有 {'、'.join(map(str, names))}）\n    → 换一个含有它的文件")
    return names.index(family)


def family_of(path: Path) -> str:
    """The family by which fontconfig knows a font; FandolFang's is "FandolFang R"."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return str(font["name"].getBestFamilyName())


@cache
def letters(which: str) -> frozenset[int]:
    """Code points: "ascii"; "common" = GB2312 and symbols; "all" = also every ideograph.

    Chinese faces get no ASCII, so that a digit is Latin even where a style sheet forgets to ask for it; only the space,
    which Pango takes from the font of the text before it.
    """
    if which == "ascii":
        return frozenset(range(0x20, 0x7F))
    blocks = [(0x20, 0x21), (0xA0, 0x500), (0x2000, 0x2E00), (0x2E80, 0x3400), (0xFE10, 0xFE50), (0xFF00, 0xFFF0)]
    if which == "all":
        blocks += [(0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x33480)]
    points = {point for start, end in blocks for point in range(start, end)}
    return frozenset(points | _gb2312())


def _gb2312() -> frozenset[int]:
    """All characters of GB/T 2312-1980, which Python's codec knows."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return frozenset(ord(text) for text in (pair.decode("gb2312", "ignore") for pair in pairs) if len(text) == 1)
