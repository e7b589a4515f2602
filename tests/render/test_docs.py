"""docs/templates.md: its steps and examples run, and what it lists exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen.cli import main
from briefgen.config import load_config
from briefgen.errors import InvalidInput
from briefgen.render.audience import AudienceSettings, Filters, Limits, load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.render.page.page import Page
from briefgen.render.templating.env import CORE, BriefEnvironment
from briefgen.render.templating.filters import FILTERS
from briefgen.render.templating.outline import outline

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


@pytest.mark.slow
def test_the_sixth_audience_is_printed_by_following_the_steps(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    guide = text[text.index("## 做第六个读者") : text.index("## 从哪里找模板")]
    steps = re.findall(r"```(\w+) ?([^\n]*)\n(.*?)```", guide, flags=re.DOTALL)
    assert [kind for kind, _, _ in steps] == ["console", "yaml", "jinja", "console", "yaml", "console", "console"]
    for kind, path, body in steps:
        if kind != "console":
            old = Path(path).read_text("utf-8") if path == "config.yaml" else ""
            Path(path).write_text(old + body, "utf-8")
            continue
        for line in body.splitlines():
            words = line.removeprefix("$ ").split()
            if words[0] == "cd":
                monkeypatch.chdir(words[1])
                for seed in Path("seeds").glob("*.txt"):  # one of them is enough, and much sooner read
                    if "通济" not in seed.read_text("utf-8"):
                        seed.unlink()
                        seed.with_suffix(".yaml").unlink()
            else:
                assert main(words[1:]) == 0, (line, capsys.readouterr().err)
    printed = Path("output/safety/safety-通济新经济区.pdf")
    pages = [page.extract_text() for page in PdfReader(printed).pages]
    assert "园区安全专报" in pages[0] and "一是" in "".join(pages) and "材料1" in "".join(pages)
    wrong = Path("templates/safety/brief.html.j2")
    wrong.write_text(wrong.read_text("utf-8").replace("<p>园区", "<p>共12家企业。园区"), "utf-8")
    capsys.readouterr()
    assert main(["template", "check"]) == 3
    told = capsys.readouterr().err
    assert "templates/safety/brief.html.j2:8:5: unsourced_number: 模板里直接写了数字“12”" in told


def test_settings_of_the_example_are_valid(text: str, tmp_path: Path) -> None:
    [example] = examples(text, "yaml")
    (tmp_path / "template.yaml").write_text(example, "utf-8")
    made = load_audience(tmp_path, tmp_path)
    assert (made.limits, made.filters) == (Limits(overview=4, chains=3), Filters(without="problem", confidence=0.5))


def test_the_matrix_of_the_example_is_valid(text: str, tmp_path: Path) -> None:
    [example] = examples(text, "yaml briefs")
    (tmp_path / "config.yaml").write_text(example, "utf-8")
    [brief] = load_config(tmp_path / "config.yaml", "config.yaml").settings.briefs
    assert (brief.foreach, brief.when.facts, brief.when.projects) == ("chain", 8, 1)


def test_templates_of_the_examples_render(text: str, root: Path, tmp_path: Path) -> None:
    [whole] = examples(text, "jinja")
    assert "全部材料共" in made(root, tmp_path / "a", whole)
    [piece] = examples(text, "jinja-piece")
    put = '{% extends "base.html.j2" %}{% block overview %}' + piece + "{% endblock %}"
    assert 'data-fact="' in made(root, tmp_path / "b", put)


def test_the_wrong_example_fails_as_told(text: str, root: Path, tmp_path: Path) -> None:
    [wrong] = examples(text, "jinja-error")
    with pytest.raises(InvalidInput, match="unsourced_number"):
        made(root, tmp_path, '{% extends "base.html.j2" %}{% block overview %}' + wrong + "{% endblock %}")


def test_every_name_that_is_listed_exists_and_every_setting_is_listed(text: str) -> None:
    settings = text[text.index("## template.yaml") : text.index("## 每个区域")]
    names = {*AudienceSettings.model_fields, *Filters.model_fields, *Limits.model_fields}
    assert [name for name in sorted(names) if name not in settings] == []
    known = Page(landscape()).context()
    listed = re.findall(r"`(\w+)\(", text)
    assert listed and [name for name in listed if name not in known] == []
    assert set(re.findall(r"\\\|(\w+)`", text)) == set(FILTERS)


def test_every_block_of_the_core_is_listed_and_no_other(text: str) -> None:
    blocks = text[text.index("## 能改写的块") : text.index("## 数字只能这样印")]
    known = outline(BriefEnvironment([CORE]), "base.html.j2")
    assert known is not None
    table = re.findall(r"^\| ([a-z_、]+) \|", blocks, flags=re.MULTILINE)
    assert sorted("、".join(table).split("、")) == sorted(known.sections)
    [frame] = re.findall(r"^页面：(.*)。$", blocks, flags=re.MULTILINE)
    assert sorted(frame.split("、")) == sorted(known.frame)
    [annex] = re.findall(r"^附件（.*?）：(.*?)。$", blocks, flags=re.MULTILINE | re.DOTALL)
    assert sorted(re.findall(r"[a-z_]+", annex)) == sorted(known.annex)
