"""docs/model.md is run: its Python prints what the page says, its dictionaries load."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.taxonomy import load_taxonomy
from briefgen.workspace import init

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "model.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for kind, text in BLOCK.findall(PAGE) if kind == language]


def test_the_python_of_the_page_prints_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    init(tmp_path / "简报")
    monkeypatch.chdir(tmp_path)
    (code,), (told,) = blocks("python"), blocks("text")
    exec(compile(code, "docs/model.md", "exec"), {})
    assert capsys.readouterr().out == told


@pytest.mark.parametrize("text", blocks("yaml"))
def test_the_dictionaries_of_the_page_load(text: str, tmp_path: Path) -> None:
    (path := tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    taxonomy = load_taxonomy((path,))
    assert taxonomy.same["enterprises"] or any(c.id == "hf-battles" for c in taxonomy.campaigns)


def test_every_kind_of_doubt_that_the_page_names_is_one(tmp_path: Path) -> None:
    source = "".join(
        path.read_text("utf-8") for path in (Path(__file__).resolve().parents[2] / "briefgen").rglob("*.py")
    )
    table = PAGE[PAGE.index("| `kind` |") : PAGE.index("## 承诺")]
    kinds = re.findall(r"`(\w+)`", table.split("\n", 2)[2])
    assert len(kinds) > 20 and [k for k in kinds if f'"{k}"' not in source] == []
