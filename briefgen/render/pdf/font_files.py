"""The prepared fonts as they lie on the disk: what a face is, where its file is, and the manifest that lists them.

In: the user's data folder. Out: `Face`s, none unless all are there. Must not download, change or choose a font.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

log = logging.getLogger(__name__)

RECIPE = 5
"""Counts up when font_cuts.py makes other files than before, so that older ones are made anew."""

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


@dataclass(frozen=True, slots=True, order=True)
class Face:
    """One face in one font file: `role` is of `ROLES`, `weight` 400 or 700, `digest` the SHA-256 of `file`."""

    role: str
    weight: int
    family: str
    file: Path
    digest: str
    origin: str


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
