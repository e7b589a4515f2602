"""docs/screen.md: its examples render, each as it says; the policy allows just what the page holds."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from briefgen.errors import InvalidInput
from briefgen.render.page.html import policy

from .sample import landscape
from .test_docs import examples, made


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return (root / "docs" / "screen.md").read_text("utf-8")


def test_a_sheet_of_ones_own_is_in_the_page_and_in_its_policy(text: str, root: Path, tmp_path: Path) -> None:
    template, own = examples(text, "jinja")[0], examples(text, "css")[0]
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "own.css").write_text(own, "utf-8")  # the workspace's folder is searched too
    page = made(root, tmp_path, template)
    assert f"<style>{own}</style>" in page
    digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
    [content] = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert f"'sha256-{digest}'" in content and content == policy(page)
    assert content.startswith("default-src 'none'; style-src ") and "unsafe" not in content


def test_a_sheet_that_is_not_there_is_told_with_its_place(text: str, root: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"brief\.html\.j2:4:1: .*找不到样式表“own\.css”"):
        made(root, tmp_path, examples(text, "jinja")[0])


def test_a_table_of_all_facts_stands_where_the_template_puts_it(text: str, root: Path, tmp_path: Path) -> None:
    page = made(root, tmp_path, examples(text, "jinja")[1])
    table = page.index('<table class="fact-table">')
    assert page[table:].partition("</table>")[0].count("<tr><td>") == len(landscape().facts)
    assert page.count('id="facts-data"') == 1 and table < page.index("annex-1")


def test_what_is_said_of_a_word_stands_there_with_its_note(text: str, root: Path, tmp_path: Path) -> None:
    page = made(root, tmp_path, examples(text, "jinja")[2])
    assert "北京汽车制造厂已于上半年建成投产" in page


def test_a_page_without_styles_or_scripts_allows_none() -> None:
    assert policy("<p>甲</p>") == (
        "default-src 'none'; style-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'"
    )
