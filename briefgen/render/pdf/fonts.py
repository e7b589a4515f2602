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
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import escape  # xml.sax would bring urllib, and each start pays for it
from pathlib import Path

from briefgen.errors import MachineLacks
from briefgen.render.pdf.font_files import (
    REPAIR,
    ROLES,
    Face,
    data_folder,
    prepared_folder,
    read_manifest,
    replace_file,
)
from briefgen.render.pdf.office_fonts import office_faces


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
