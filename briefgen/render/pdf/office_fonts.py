"""An office's own fonts: which role a font's name tells, and the copy of it that has our metrics.

In: the files in `fonts/` of the workspace. Out: a `Face` each, its copy in the user's data folder. Must not change the office's files.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from briefgen.render.pdf.font_cuts import letters, subset
from briefgen.render.pdf.font_files import RECIPE, ROLES, Face, data_folder, digest_of, replace_file

log = logging.getLogger(__name__)

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
    adopted = adopt(path, family, digest_of(path), role == "latin")
    return Face(role, weight, family, adopted, digest_of(adopted), "office")


def role_of(names: Iterable[str]) -> str | None:
    """The role that the names inside a font tell, or None."""
    texts = [name.lower().replace(" ", "") for name in names]
    for role, parts in _OFFICE_NAMES:
        if any(part.lower().replace(" ", "") in text for part in parts for text in texts):
            return role
    return None


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
