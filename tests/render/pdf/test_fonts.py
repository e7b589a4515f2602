"""Which face fills which role, and that fontconfig knows no other font."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefgen.errors import MachineLacks
from briefgen.render.pdf import fonts as render_fonts
from briefgen.render.pdf.font_files import ROLES, prepared_folder
from briefgen.render.pdf.fonts import FontSet


def test_every_role_has_a_face(fonts: FontSet) -> None:
    assert {face.role for face in fonts.faces} == set(ROLES)
    assert {face.weight for face in fonts.role("song")} == {400, 700}


def test_no_two_files_share_family_and_weight(fonts: FontSet) -> None:
    named = {(face.family, face.weight): face.file for face in fonts.faces}
    assert len(set(named.values())) == len({face.file for face in fonts.faces})


def test_latin_is_ascii_only_and_chinese_has_none(fonts: FontSet) -> None:
    for face in fonts.faces:
        with TTFont(face.file, lazy=True) as font:
            points = set(font.getBestCmap())
        ascii_points = {point for point in points if point < 0x7F}
        assert ascii_points == (points if face.role == "latin" else {0x20}), face


def test_the_last_resort_has_every_character_of_gb18030_two_byte(fonts: FontSet) -> None:
    with TTFont(fonts.role("song")[0].file, lazy=True) as font:
        points = set(font.getBestCmap())
    han = set(range(0x4E00, 0x9FA6))
    assert han <= points
    assert set(map(ord, "，。；：？！（）《》“”‘’—…·、〔〕①⑩℃㎡②●→")) <= points


def test_all_fonts_have_the_same_ascent(fonts: FontSet) -> None:
    for face in fonts.faces:
        with TTFont(face.file, lazy=True) as font:
            size = font["head"].unitsPerEm
            assert (font["hhea"].ascent * 8, font["hhea"].descent * 8) == (7 * size, -size)
            assert "BASE" not in font


def test_the_config_knows_no_folder_of_the_system(fonts: FontSet) -> None:
    text = fonts.config.read_text("utf-8")
    assert [line for line in text.splitlines() if "<dir>" in line] == [
        f"  <dir>{prepared_folder()}</dir>",
        f"  <dir>{fonts.config.parent}</dir>",
    ]
    assert "<include" not in text
    assert "<family>briefgen-fang</family><prefer><family>FandolFang R</family></prefer>" in text


def test_config_text_escapes() -> None:
    text = render_fonts.config_text([], [Path("/a & b")])
    assert "<dir>/a &amp; b</dir>" in text


def test_nothing_prepared_says_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with pytest.raises(MachineLacks) as failure:
        render_fonts.load()
    folder = tmp_path / "data" / "briefgen" / "fonts"
    assert str(failure.value) == f"还没有准备好排印字体（应在 {folder}）\n    → 运行 briefgen doctor --install"


def test_an_office_without_fonts_gets_the_prepared_ones(fonts: FontSet, tmp_path: Path) -> None:
    assert render_fonts.load(tmp_path / "fonts").digest == fonts.digest
