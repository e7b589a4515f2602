"""Which face fills which role; an office's own fonts come first; prepared fonts are whole or not there."""

from __future__ import annotations

import io
import json
import logging
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pypdf
import pytest
from fontTools.ttLib import TTFont

from briefgen.errors import MachineLacks
from briefgen.render.pdf import font_setup
from briefgen.render.pdf import fonts as render_fonts
from briefgen.render.pdf.fonts import ROLES, FontSet
from briefgen.render.pdf.layout import lay_out


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has nothing yet, on a machine that has no fonts."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(font_setup, "_PLACES", ())
    return tmp_path


@pytest.fixture
def with_originals(empty_home: Path, fonts: FontSet) -> Path:
    """Stands for the makers' files: a few characters of ours under their makers' names."""
    folder = font_setup.originals_folder()
    folder.mkdir(parents=True)
    by_role = {(face.role, face.weight): face.file for face in fonts.faces if face.origin == "prepared"}
    for source in font_setup.SOURCES:
        content = font_setup.subset(by_role[source.roles[0], source.weight], "", frozenset(map(ord, "一链12")))
        (folder / source.file).write_bytes(content)
    return empty_home


@pytest.fixture
def small_sources(with_originals: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same where no file is a collection, since the copies are not."""
    monkeypatch.setattr(font_setup, "_index", lambda original, family: 0)
    return with_originals


def office_font(fonts: FontSet, role: str, name: str, path: Path, text: str) -> Path:
    """A font as an office has it, named `name`, made out of one of ours."""
    content = font_setup.subset(fonts.role(role)[0].file, "", frozenset(map(ord, text)))
    with TTFont(io.BytesIO(content)) as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = name
        path.parent.mkdir(parents=True, exist_ok=True)
        font.save(path)
    return path


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
        f"  <dir>{render_fonts.prepared_folder()}</dir>",
        f"  <dir>{fonts.config.parent}</dir>",
    ]
    assert "<include" not in text
    assert "<family>briefgen-fang</family><prefer><family>FandolFang R</family></prefer>" in text


def test_config_text_escapes() -> None:
    text = render_fonts.config_text([], [Path("/a & b")])
    assert "<dir>/a &amp; b</dir>" in text


def test_nothing_prepared_says_the_command(empty_home: Path) -> None:
    with pytest.raises(MachineLacks) as failure:
        render_fonts.load()
    folder = empty_home / "data" / "briefgen" / "fonts"
    assert str(failure.value) == f"还没有准备好排印字体（应在 {folder}）\n    → 运行 briefgen doctor --install"


def test_no_package_manager_says_which_files_go_where(empty_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(MachineLacks) as failure:
        font_setup.install()
    told = str(failure.value)
    assert told.startswith("缺少字体文件：FandolFang-Regular.otf、FandolKai-Regular.otf、LiberationSerif-Bold.ttf")
    assert told.endswith(f"    → 把这些文件放进 {empty_home}/data/briefgen/originals，再运行 briefgen doctor --install")


def test_a_folder_that_cannot_be_written_is_told(empty_home: Path) -> None:
    (empty_home / "data").write_text("a file stands here", "utf-8")
    with pytest.raises(
        MachineLacks, match=r"^字体没有备好：.*\n    → 检查权限和磁盘空间后再运行 briefgen doctor --install$"
    ):
        font_setup.install()


@pytest.mark.slow
def test_install_is_done_once_and_mends_what_was_harmed(small_sources: Path) -> None:
    told: list[str] = []
    assert font_setup.install(told.append)
    assert len(told) == len(font_setup.SOURCES)
    assert not font_setup.install(told.append)
    first = render_fonts.load()
    harmed = first.role("kai")[0].file
    before = harmed.read_bytes()
    harmed.write_bytes(before[:-1] + b"x")
    assert font_setup.install()
    assert harmed.read_bytes() == before
    assert render_fonts.load().digest == first.digest
    assert not list(render_fonts.prepared_folder().glob(".*"))


@pytest.mark.slow
def test_two_installs_at_once_do_the_work_once(small_sources: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda _: font_setup.install(), range(2)))
    assert sorted(made) == [False, True]
    assert render_fonts.load().faces


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "manifest.json").write_text("{", "utf-8"),
        lambda folder: (folder / "manifest.json").write_text('{"recipe": 0, "faces": []}', "utf-8"),
        lambda folder: (folder / "FandolKai-400.otf").write_bytes(b"short"),
        lambda folder: (folder / "FandolKai-400.otf").unlink(),
    ],
)
def test_half_made_fonts_are_none(fonts: FontSet, tmp_path: Path, harm: Callable[[Path], object]) -> None:
    folder = tmp_path / "fonts"
    shutil.copytree(render_fonts.prepared_folder(), folder)
    assert len(render_fonts.read_manifest(folder)) == len([face for face in fonts.faces if face.origin == "prepared"])
    harm(folder)
    assert render_fonts.read_manifest(folder) == ()


def test_a_manifest_without_a_role_is_none(fonts: FontSet, tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    shutil.copytree(render_fonts.prepared_folder(), folder)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["faces"] = [face for face in manifest["faces"] if face["role"] != "kai"]
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert render_fonts.read_manifest(folder) == ()


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
    assert render_fonts.role_of([name]) == role


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
        mine = render_fonts.load(folder)
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
    assert render_fonts.load(folder).digest == mine.digest


def test_an_office_without_fonts_gets_the_prepared_ones(fonts: FontSet, tmp_path: Path) -> None:
    assert render_fonts.load(tmp_path / "fonts").digest == fonts.digest
