"""Which face fills which role of the printed page, and the private fontconfig file that lets no other font in.

In: the prepared fonts in the user's data folder (made by render/pdf/font_setup.py) and an office's own fonts in `fonts/` of
the workspace. Out: a `FontSet` with the file, digest and family of every role, whose digest goes into the render key.
Style sheets name roles only (`briefgen-fang`); fontconfig turns a role into the family of its face. Must not download
or change a prepared font, import WeasyPrint, or look at fonts of the system.

Each face has a family of its own or a weight of its own within it: two files with equal family, weight and style
hide each other in fontconfig without a word.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from html import escape  # xml.sax would bring urllib, and each start pays for it
from pathlib import Path

from briefgen.errors import MachineLacks

log = logging.getLogger(__name__)

RECIPE = 5
"""Counts up when font_setup.py makes other files than before, so that older ones are made anew."""

ROLES = {
    "latin": "西文、数字",
    "fang": "仿宋（正文）",
    "kai": "楷体（二级标题）",
    "hei": "黑体（一级标题）",
    "song": "宋体（表、注、页码）",
    "xbs": "小标宋（红头、标题）",
}
"""What a role is for; the style sheet's family of a role is `briefgen-` and its id."""

REPAIR = "briefgen doctor --install"

# Names inside the fonts that offices have, a part of them sufficing; the first role that matches takes the file, so
# that 小标宋 comes before 宋 and 仿宋 before 宋.
_OFFICE_NAMES = (
    ("xbs", ("小标宋", "XiaoBiaoSong", "FZXBSJW", "FZXBSK")),
    ("fang", ("仿宋", "FangSong", "FZFS")),
    ("kai", ("楷体", "楷_GB", "KaiTi", "SimKai", "FZKT", "STKai")),
    ("hei", ("黑体", "SimHei", "FZHT", "STHeiti", "FZHei")),
    ("song", ("宋体", "SimSun", "FZSS", "书宋", "STSong")),
    ("latin", ("Times New Roman", "Tinos", "Liberation Serif")),
)
_FONT_SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})


@dataclass(frozen=True, slots=True, order=True)
class Face:
    """One face in one font file: `role` is of `ROLES`, `weight` 400 or 700, `digest` the SHA-256 of `file`."""

    role: str
    weight: int
    family: str
    file: Path
    digest: str
    origin: str


@dataclass(frozen=True, slots=True)
class FontSet:
    """The faces that fill the roles, best first within a role; `config` is the fontconfig file that knows only these."""

    faces: tuple[Face, ...]
    config: Path
    digest: str

    def role(self, role: str) -> tuple[Face, ...]:
        """The faces of one role."""
        return tuple(face for face in self.faces if face.role == role)

    def families(self) -> frozenset[str]:
        """Every family name that a style sheet may use."""
        return frozenset(f"briefgen-{role}" for role in ROLES) | {face.family for face in self.faces}


def data_folder() -> Path:
    """The user's data folder of briefgen (XDG base directory specification, `XDG_DATA_HOME`)."""
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if base.startswith("/") else Path.home() / ".local" / "share") / "briefgen"


def prepared_folder() -> Path:
    """Where the prepared fonts and their manifest lie."""
    return data_folder() / "fonts"


def read_manifest(folder: Path) -> tuple[Face, ...]:
    """The prepared faces, or none where they are missing, of an older recipe, cut short, or not all there."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        if manifest["recipe"] != RECIPE:
            return ()
        faces = tuple(
            Face(f["role"], f["weight"], f["family"], folder / f["file"], f["digest"], f["origin"])
            for f in manifest["faces"]
        )
        sizes = {folder / f["file"]: f["size"] for f in manifest["faces"]}
        whole = all(file.stat().st_size == size for file, size in sizes.items())
    except (OSError, ValueError, KeyError, TypeError) as reason:
        log.debug("no prepared fonts in %s: %s", folder, reason)
        return ()
    return faces if whole and {face.role for face in faces} == set(ROLES) else ()


def write_manifest(folder: Path, faces: Sequence[Face]) -> None:
    """Write last what `read_manifest` reads, so that half-made fonts are never taken for whole ones."""
    listed = [asdict(face) | {"file": face.file.name, "size": face.file.stat().st_size} for face in faces]
    text = json.dumps({"recipe": RECIPE, "faces": listed}, ensure_ascii=False, indent=1)
    replace_file(folder / "manifest.json", text.encode())


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` at once: written beside, flushed, renamed."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def digest_of(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def load(workspace_fonts: Path | None = None) -> FontSet:
    """The fonts to print with; `workspace_fonts` is the workspace's `fonts/`, which need not exist.

    Raises `MachineLacks` where the prepared fonts are missing.
    """
    prepared = read_manifest(prepared_folder())
    if not prepared:
        raise MachineLacks(f"还没有准备好排印字体（应在 {prepared_folder()}）\n    → 运行 {REPAIR}")
    office = office_faces(workspace_fonts) if workspace_fonts and workspace_fonts.is_dir() else ()
    faces = (*office, *prepared)
    key = "\n".join(f"{face.role} {face.weight} {face.family} {face.digest}" for face in faces)
    digest = hashlib.sha256(key.encode()).hexdigest()
    try:
        return FontSet(faces, _write_config(faces, digest), digest)
    except OSError as reason:
        raise MachineLacks(f"写不了 {data_folder()}：{reason.strerror}\n    → 检查权限和磁盘空间") from reason


def activate(fonts: FontSet) -> None:
    """Let fontconfig in this process read nothing but `fonts.config`; call it before WeasyPrint is imported."""
    os.environ["FONTCONFIG_FILE"] = str(fonts.config)
    os.environ.pop("FONTCONFIG_PATH", None)


def office_faces(folder: Path) -> tuple[Face, ...]:
    """The faces of an office's own fonts whose names tell their role; others are left with a warning."""
    found: list[Face] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _FONT_SUFFIXES and path.is_file():
            stat = path.stat()
            face = _office_face(path, stat.st_size, stat.st_mtime_ns)
            if isinstance(face, str):
                log.warning("%s：%s，没有使用", path, face)
            elif any((face.role, face.weight) == (other.role, other.weight) for other in found):
                log.warning("%s：%s已有字体，没有使用", path, ROLES[face.role])
            else:
                found.append(face)
    return tuple(found)


@lru_cache(maxsize=64)
def _office_face(path: Path, size: int, changed: int) -> Face | str:
    """The face of a font file, or why it is of no use; cached by `size` and `changed`: a digest of 20 MB costs 20 ms."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with path.open("rb") as file, TTFont(file, fontNumber=0, lazy=True) as font:
            names = {str(record) for record in font["name"].names if record.nameID in (1, 4, 6, 16)}
            family = font["name"].getBestFamilyName() or path.stem
            weight = 700 if font["OS/2"].usWeightClass >= 600 else 400
    except (TTLibError, OSError, KeyError, AssertionError) as reason:
        return f"不是能读的字体文件（{reason}）"
    role = role_of(names)
    if role is None:
        return f"认不出“{family}”是哪一种公文字体"
    from briefgen.render.pdf.font_setup import adopt

    adopted = adopt(path, family, digest_of(path), role == "latin")
    return Face(role, weight, family, adopted, digest_of(adopted), "office")


def role_of(names: Iterable[str]) -> str | None:
    """The role that the names inside a font tell, or None."""
    texts = [name.lower().replace(" ", "") for name in names]
    for role, parts in _OFFICE_NAMES:
        if any(part.lower().replace(" ", "") in text for part in parts for text in texts):
            return role
    return None


def _write_config(faces: Sequence[Face], digest: str) -> Path:
    """The fontconfig file of a set, in a folder named by its digest, with links to an office's files.

    A folder of its own, since fontconfig takes folders, not files, and an office's folder may hold fonts for nothing.
    """
    folder = data_folder() / "sets" / digest[:16]
    folder.mkdir(parents=True, exist_ok=True)
    for face in faces:
        if face.origin == "office":
            link = folder / f"{face.role}-{face.weight}-{face.digest[:16]}{face.file.suffix}"
            if not link.exists() or link.resolve() != face.file:
                link.unlink(missing_ok=True)
                with suppress(FileExistsError):  # another build was faster
                    link.symlink_to(face.file)
    config = folder / "fonts.conf"
    text = config_text(faces, (prepared_folder(), folder))
    if not config.is_file() or config.read_text("utf-8") != text:
        replace_file(config, text.encode())
    return config


def config_text(faces: Sequence[Face], folders: Sequence[Path]) -> str:
    """A fontconfig file with only `folders`, in which every role stands for the families of its faces."""
    lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">', "<fontconfig>"]
    lines += [f"  <dir>{escape(str(folder))}</dir>" for folder in folders]
    lines.append(f"  <cachedir>{escape(str(data_folder() / 'fontconfig'))}</cachedir>")
    for role in ROLES:
        families = dict.fromkeys(face.family for face in faces if face.role == role)
        prefer = "".join(f"<family>{escape(family)}</family>" for family in families)
        lines.append(f'  <alias binding="same"><family>briefgen-{role}</family><prefer>{prefer}</prefer></alias>')
    return "\n".join([*lines, "</fontconfig>", ""])
