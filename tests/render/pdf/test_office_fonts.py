"""An office's own fonts come first, each in the role that its name tells."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest
from fontTools.ttLib import TTFont

from briefgen.render.pdf.font_cuts import subset
from briefgen.render.pdf.fonts import FontSet, load
from briefgen.render.pdf.layout import lay_out
from briefgen.render.pdf.office_fonts import role_of


def office_font(fonts: FontSet, role: str, name: str, path: Path, text: str) -> Path:
    """A font as an office has it, named `name`, made out of one of ours."""
    content = subset(fonts.role(role)[0].file, "", frozenset(map(ord, text)))
    with TTFont(io.BytesIO(content)) as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = name
        path.parent.mkdir(parents=True, exist_ok=True)
        font.save(path)
    return path


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("方正小标宋简体", "xbs"),
        ("FZXiaoBiaoSong-B05S", "xbs"),
        ("仿宋_GB2312", "fang"),
        ("FangSong", "fang"),
        ("楷体_GB2312", "kai"),
        ("SimHei", "hei"),
        ("宋体", "song"),
        ("SimSun", "song"),
        ("Times New Roman", "latin"),
        ("Comic Sans MS", None),
    ],
)
def test_the_name_tells_the_role(name: str, role: str | None) -> None:
    assert role_of([name]) == role


@pytest.mark.slow
def test_an_offices_own_fonts_come_first(
    fonts: FontSet, tmp_path: Path, page: Callable[[str], str], caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "fonts"
    office_font(fonts, "kai", "方正小标宋简体", folder / "FZXBSJW.otf", "重点产业链进展 ")
    office_font(fonts, "latin", "Times New Roman", folder / "times.ttf", "0123456789 ")
    office_font(fonts, "kai", "某某体", folder / "unknown.otf", "链")
    (folder / "broken.ttf").write_bytes(b"no font")
    with caplog.at_level(logging.WARNING):
        mine = load(folder)
    assert [record.message.split("：")[0] for record in caplog.records] == [
        str(folder / "broken.ttf"),
        str(folder / "unknown.otf"),
    ]
    assert mine.digest != fonts.digest
    assert [face.family for face in mine.role("xbs")] == ["方正小标宋简体", "Noto Serif CJK SC"]
    assert [face.family for face in mine.role("latin")][:1] == ["Times New Roman"]
    lay_out(page("<p>先用备好的字体</p>"), tmp_path, [], fonts).write(date(2024, 5, 20))
    made = lay_out(page("<h1>重点产业链进展</h1><p>共12个项目</p>"), tmp_path, [], mine).write(date(2024, 5, 20))
    reader = pypdf.PdfReader(io.BytesIO(made.content))
    found = {str(font.get_object()["/BaseFont"])[8:] for font in reader.pages[0]["/Resources"]["/Font"].values()}
    assert "Times-New-Roman," in found  # so Pango writes a family whose last word might be a style
    assert "Noto-Serif-CJK-SC-Bold" not in found
    assert load(folder).digest == mine.digest
