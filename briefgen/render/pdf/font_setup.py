"""Getting the fonts once: found on the machine or unpacked from Debian's packages, cut to what a brief can need.

In: font files as their makers give them. Out: small fonts and their manifest in the user's data folder, made under a
lock, each put in place at once. Needs no root and no TeX. Must not be imported by a build: it costs seconds.

FandolFang and FandolKai hold 7,942 Chinese characters, less than the 8,105 of 通用规范汉字表 (2013), so that Noto Serif
CJK SC, which holds all of them, keeps every Chinese character it has and stands behind them. No table of the 8,105 is
needed that way.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from briefgen.errors import MachineLacks
from briefgen.render.pdf.fonts import (
    RECIPE,
    REPAIR,
    Face,
    data_folder,
    digest_of,
    prepared_folder,
    read_manifest,
    replace_file,
    write_manifest,
)

log = logging.getLogger(__name__)

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A face as its maker gives it: `file` by name, `family` inside a collection, Debian's `package` that holds it.

    `letters` is "ascii", "common" (what ordinary text needs) or "all" (every Chinese character the face has).
    """

    roles: tuple[str, ...]
    weight: int
    family: str
    file: str
    package: str
    letters: str


SOURCES = (
    Source(("latin",), 400, "Liberation Serif", "LiberationSerif-Regular.ttf", "fonts-liberation", "ascii"),
    Source(("latin",), 700, "Liberation Serif", "LiberationSerif-Bold.ttf", "fonts-liberation", "ascii"),
    Source(("fang",), 400, "FandolFang", "FandolFang-Regular.otf", "texlive-lang-chinese", "all"),
    Source(("kai",), 400, "FandolKai", "FandolKai-Regular.otf", "texlive-lang-chinese", "all"),
    Source(("hei",), 400, "Noto Sans CJK SC", "NotoSansCJK-Regular.ttc", "fonts-noto-cjk", "common"),
    Source(("hei",), 700, "Noto Sans CJK SC", "NotoSansCJK-Bold.ttc", "fonts-noto-cjk", "common"),
    Source(("song",), 400, "Noto Serif CJK SC", "NotoSerifCJK-Regular.ttc", "fonts-noto-cjk", "all"),
    Source(("song", "xbs"), 700, "Noto Serif CJK SC", "NotoSerifCJK-Bold.ttc", "fonts-noto-cjk", "common"),
)

_PLACES = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
           "/usr/share/texmf/fonts/opentype/public/fandol", "/Library/Fonts")  # fmt: skip
_HOME_PLACES = (".local/share/fonts", ".fonts", "Library/Fonts")


def originals_folder() -> Path:
    """Where a user of another system puts the font files as downloaded."""
    return data_folder() / "originals"


def install(tell: Tell = log.info) -> bool:
    """Prepare the fonts unless they are there; True where something was made. `tell` gets a line for each step.

    Raises `MachineLacks` naming the files to place and the folder, where they are neither found nor to be had.
    """
    try:
        return _install(prepared_folder(), tell)
    except OSError as reason:
        raise MachineLacks(f"字体没有备好：{reason}\n    → 检查权限和磁盘空间后再运行 {REPAIR}") from reason


def _install(folder: Path, tell: Tell) -> bool:
    from filelock import FileLock

    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.parent / ".fonts.lock"):
        if intact(folder):
            return False
        with tempfile.TemporaryDirectory(prefix="briefgen-fonts-") as temporary:
            found = _collect(Path(temporary), tell)
            faces = [face for source in SOURCES for face in _prepare(source, found[source.file], folder, tell)]
        write_manifest(folder, faces)
    return True


def intact(folder: Path) -> bool:
    """Whether the prepared fonts are there with the very bytes that were written."""
    faces = read_manifest(folder)
    return bool(faces) and all(digest_of(face.file) == face.digest for face in faces)


def _collect(temporary: Path, tell: Tell) -> dict[str, Path]:
    """The file of every source: on this machine, else from Debian's packages."""
    names = {source.file for source in SOURCES}
    found = _search(names)
    for package in dict.fromkeys(source.package for source in SOURCES if source.file not in found):
        if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
            break
        tell(f"下载 {package} 并取出字体（不安装）")
        unpacked = unpack_package(package, temporary)
        found |= {path.name: path for path in unpacked.rglob("*") if path.name in names}
    missing = sorted(names - found.keys())
    if missing:
        raise MachineLacks(_how_to_place(missing))
    return found


def _how_to_place(missing: Sequence[str]) -> str:
    packages = sorted({source.package for source in SOURCES if source.file in missing})
    return (
        f"缺少字体文件：{'、'.join(missing)}\n"
        f"    （在 Debian 软件包 {'、'.join(packages)} 中；FandolFang、FandolKai 也在 CTAN 的 fandol 包中，\n"
        "    Noto CJK 与 Liberation 也由它们的发布页提供）\n"
        f"    → 把这些文件放进 {originals_folder()}，再运行 {REPAIR}"
    )


def _search(names: set[str]) -> dict[str, Path]:
    """Files of these names on this machine, the user's own folder first."""
    places = [originals_folder(), *(Path.home() / place for place in _HOME_PLACES), *map(Path, _PLACES)]
    found: dict[str, Path] = {}
    for place in places:
        for path in sorted(_files(place)):
            if path.name in names:
                found.setdefault(path.name, path)
    return found


def _files(place: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(place):
        yield from (Path(folder, name) for name in names)


def unpack_package(package: str, temporary: Path) -> Path:
    """Download a Debian package and unpack it below `temporary`, as any user; the folder it was unpacked into.

    Where the machine's package lists are missing or too old, lists of our own are fetched for this one download.
    """
    downloads, unpacked = temporary / f"{package}.deb", temporary / package
    downloads.mkdir()
    own = temporary / "apt"
    options = [f"Dir::State::Lists={own / 'lists'}", f"Dir::Cache={own / 'cache'}", "Debug::NoLocking=1"]
    with_own_lists = [word for option in options for word in ("-o", option)]
    tried = _run(["apt-get", "-q", "download", package], downloads)
    if tried.returncode:
        (own / "lists" / "partial").mkdir(parents=True, exist_ok=True)
        (own / "cache" / "archives" / "partial").mkdir(parents=True, exist_ok=True)
        _run(["apt-get", "-q", *with_own_lists, "update"], downloads)
        tried = _run(["apt-get", "-q", *with_own_lists, "download", package], downloads)
    archives = list(downloads.glob("*.deb"))
    if tried.returncode or not archives:
        reason = tried.stderr.strip().splitlines()
        raise MachineLacks(
            f"下载不到 Debian 软件包 {package}：{reason[-1] if reason else '没有这个软件包'}\n"
            f"    → 检查网络与软件源后再运行 {REPAIR}；或由管理员执行 apt-get update && apt-get install -y {package}"
        )
    done = _run(["dpkg-deb", "-x", str(archives[0]), str(unpacked)], temporary)
    archives[0].unlink()
    if done.returncode:
        raise MachineLacks(f"软件包 {package} 解不开：{done.stderr.strip()}\n    → 检查磁盘空间后再运行 {REPAIR}")
    return unpacked


def _run(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with plain messages, never asking anything."""
    environment = os.environ | {"LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )


def _prepare(source: Source, original: Path, folder: Path, tell: Tell) -> Iterator[Face]:
    """Cut one face to its letters and put it in place; one `Face` a role."""
    target = folder / f"{source.family.replace(' ', '')}-{source.weight}{_suffix(source)}"
    tell(f"准备 {source.family} {source.weight}（{original.name}）")
    replace_file(target, subset(original, source.family, letters(source.letters)))
    digest, family = digest_of(target), family_of(target)
    for role in source.roles:
        yield Face(role, source.weight, family, target, digest, "prepared")


def family_of(path: Path) -> str:
    """The family by which fontconfig knows a font; FandolFang's is "FandolFang R"."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return str(font["name"].getBestFamilyName())


def _suffix(source: Source) -> str:
    """A face cut out of a collection is a font of its own."""
    return ".otf" if source.file.endswith(".ttc") else Path(source.file).suffix


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


def adopt(original: Path, family: str, digest: str, latin: bool) -> Path:
    """An office's own font with our metrics, made once for each `digest` of the original; a Latin one cut to ASCII.

    A whole Latin font would make “”—… half as wide as Chinese text needs them.
    """
    target = data_folder() / "office" / f"{digest[:32]}-{RECIPE}{'.otf' if original.suffix == '.otf' else '.ttf'}"
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        wanted = letters("ascii") if latin else frozenset(range(0x80, 0x110000)) | {0x20}
        replace_file(target, subset(original, family, wanted))
    return target


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
