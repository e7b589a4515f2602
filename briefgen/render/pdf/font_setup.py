"""Getting the fonts once: found on the machine or unpacked from Debian's packages, cut to what a brief can need.

In: font files as their makers give them. Out: small fonts and their manifest in the user's data folder, made under a
lock, each put in place at once. Needs no root and no TeX. Must not be imported by a build: it costs seconds.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import MachineLacks
from briefgen.render.pdf.font_cuts import family_of, letters, subset
from briefgen.render.pdf.font_files import (
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


def _suffix(source: Source) -> str:
    """A face cut out of a collection is a font of its own."""
    return ".otf" if source.file.endswith(".ttc") else Path(source.file).suffix
