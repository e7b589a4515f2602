"""The brief for investors on the five seeds: made once, read as page and as file."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from briefgen.model.landscape import Landscape
from briefgen.render.audience import load_audience
from briefgen.render.brief import Rendered, Request, render_brief
from briefgen.render.markup import Element, parse
from briefgen.render.page.html import figures_in
from briefgen.render.pdf.fonts import FontSet
from tests.render.audited import unsourced

from .geometry import faults

AREA = (18.0, 20.0, 192.0, 277.0)
"""Where the text of its pages may stand, in mm."""


@pytest.fixture(scope="module")
def made(five_seeds: Landscape, root: Path, fonts: FontSet) -> Rendered:
    audience = load_audience(root / "templates" / "investor", root)
    return render_brief(five_seeds, audience, Request(("html", "pdf"), root, fonts=fonts))


@pytest.fixture(scope="module")
def page(made: Rendered) -> Element:
    assert made.html is not None
    return parse(made.html)


def body(page: Element) -> str:
    """What is said before the annex, which quotes whole sentences."""
    text = page.text()
    return text[: text.index("附件1")]


def test_every_figure_is_sourced(made: Rendered, five_seeds: Landscape) -> None:
    assert made.html is not None and made.warnings == ()
    assert unsourced(made.html, five_seeds) == () and len(figures_in(made.html)) > 60


def test_the_sections_are_an_investors_questions_in_order(page: Element) -> None:
    heads = [e.text() for e in page.walk() if e.tag == "h2" and "annex" not in e.attributes.get("class", "")]
    assert heads[:8] == [
        "项目分阶段情况", "各产业链招引方向", "园区", "公共平台", "各产业链已有企业和项目", "政策与基金", "要素保障", "联系方式",
    ]  # fmt: skip


def test_nothing_is_said_that_is_meant_for_the_office(page: Element) -> None:
    said = body(page)
    assert [word for word in ("短板", "存疑", "矛盾", "薄弱", "偏少", "迫切", "督查") if word in said] == []


def test_what_the_material_does_not_tell_is_said(page: Element) -> None:
    said = body(page)
    assert "联系人、电话、地址材料未载明" in said and "签约项目的兑现率材料未载明" in said
    assert "招引方向材料未载明的产业链：新能源汽车、" in said


def test_a_card_holds_a_park_with_its_projects_by_stage(page: Element) -> None:
    cards = [e for e in page.walk() if e.attributes.get("class") == "card"]
    told = {e.text() for c in cards for e in c.walk() if e.tag == "h3"}
    assert {"青岛市虚拟现实产业园", "青岛市人工智能产业园", "融通新型产业园"} <= told
    [vr] = [c for c in cards if "青岛市虚拟现实产业园" in c.text()]
    assert "已竣工：歌尔整机和光学模组项目一期" in vr.text() and "预计封顶：创享中心项目" in vr.text()


def test_the_pages_break_well(made: Rendered) -> None:
    assert made.pdf is not None
    assert faults(made.pdf, AREA) == [] and 6 <= made.pages <= 12


def test_the_file_has_bookmarks_language_and_the_title(made: Rendered) -> None:
    assert made.pdf is not None
    reader = pypdf.PdfReader(io.BytesIO(made.pdf))
    assert reader.metadata and reader.metadata.title == "青岛市重点产业链招商指引"
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    titles = [str(mark.title) for mark in reader.outline[1:][0] if not isinstance(mark, list)]
    assert titles[:2] == ["项目分阶段情况", "各产业链招引方向"]
