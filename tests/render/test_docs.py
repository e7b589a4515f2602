"""docs/templates.md: its examples run, and what it lists exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.errors import InvalidInput
from briefgen.render.audience import ANNEX, SECTIONS, AudienceSettings, Filters, Limits, load_audience
from briefgen.render.brief import Request, render_brief

from .sample import landscape


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return (root / "docs" / "templates.md").read_text("utf-8")


def examples(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


def made(root: Path, folder: Path, template: str) -> str:
    """The leader's brief with another main template."""
    office = folder / "templates" / "leader"
    office.mkdir(parents=True)
    settings = (root / "templates" / "leader" / "template.yaml").read_text("utf-8")
    (office / "template.yaml").write_text(settings, "utf-8")
    (office / "brief.html.j2").write_text(template, "utf-8")
    html = render_brief(landscape(), load_audience(office, folder), Request(("html",), folder)).html
    assert html is not None
    return html


def test_settings_of_the_example_are_valid(text: str, tmp_path: Path) -> None:
    [example] = examples(text, "yaml")
    (tmp_path / "template.yaml").write_text(example, "utf-8")
    assert load_audience(tmp_path, tmp_path).limits == Limits(overview=4, chains=3)


def test_templates_of_the_examples_render(text: str, root: Path, tmp_path: Path) -> None:
    whole, piece = examples(text, "jinja")
    assert "总体情况" in made(root, tmp_path / "a", whole)
    put = '{% extends "base.html.j2" %}{% block overview %}' + piece + "{% endblock %}"
    assert 'data-fact="' in made(root, tmp_path / "b", put)


def test_the_wrong_example_fails_as_told(text: str, root: Path, tmp_path: Path) -> None:
    [wrong] = examples(text, "jinja-error")
    with pytest.raises(InvalidInput, match="unsourced_number"):
        made(root, tmp_path, '{% extends "base.html.j2" %}{% block overview %}' + wrong + "{% endblock %}")


def test_every_name_that_is_listed_exists_and_every_setting_is_listed(text: str, root: Path) -> None:
    settings = {*AudienceSettings.model_fields, *Filters.model_fields, *Limits.model_fields}
    assert all(name in text for name in (*settings, *SECTIONS, *ANNEX))
    from briefgen.render.page import Page

    known = Page(landscape()).context()
    listed = re.findall(r"`(\w+)\(", text)
    assert listed and all(name in known for name in listed)
    base = (root / "briefgen" / "render" / "core" / "base.html.j2").read_text("utf-8")
    blocks = re.search(r"只改写需要的块：(.*?)。", text, flags=re.DOTALL)
    assert blocks and set(re.findall(r"[a-z_]+", blocks[1])) <= set(re.findall(r"{% block (\w+)", base))
