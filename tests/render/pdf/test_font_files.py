"""Prepared fonts are whole or not there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.render.pdf.font_files import prepared_folder, read_manifest
from briefgen.render.pdf.fonts import FontSet


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
    shutil.copytree(prepared_folder(), folder)
    assert len(read_manifest(folder)) == len([face for face in fonts.faces if face.origin == "prepared"])
    harm(folder)
    assert read_manifest(folder) == ()


def test_a_manifest_without_a_role_is_none(fonts: FontSet, tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    shutil.copytree(prepared_folder(), folder)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["faces"] = [face for face in manifest["faces"] if face["role"] != "kai"]
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert read_manifest(folder) == ()
