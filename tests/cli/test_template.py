"""`briefgen template …`: where a template is, and which of its copies is used."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import rows


def test_each_template_is_listed_with_its_file(briefgen, workspace: Path) -> None:
    found = [
        row for row in rows(briefgen("template", "list", "-a", "leader", cwd=workspace)) if row["origin"] != "core"
    ]
    assert list(found[0]) == ["name", "origin", "file", "hidden", "copy"]
    assert "templates/leader/brief.html.j2" in {row["file"] for row in found}


def test_where_tells_an_ejected_copy_before_the_core_one(briefgen, workspace: Path) -> None:
    (made,) = rows(briefgen("template", "eject", "sections/overview.html.j2", "-a", "leader", cwd=workspace))
    assert made == {"file": "templates/leader/sections/overview.html.j2"}
    first, *others = rows(briefgen("template", "where", "sections/overview.html.j2", "-a", "leader", cwd=workspace))
    assert (first["name"], first["file"]) == ("sections/overview.html.j2", made["file"])
    assert len(others) == 1
    done = briefgen("template", "show", "sections/overview.html.j2", "-a", "leader", cwd=workspace)
    assert done.stdout == (workspace / made["file"]).read_text("utf-8")
    assert done.stderr == f"{first['origin']}：{made['file']}\n"
