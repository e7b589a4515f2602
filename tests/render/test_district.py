"""The brief for a region on the five seeds: made once for the zone of which most is told, read as page and as file."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.model.landscape import Landscape
from briefgen.model.narrow import Narrowed, to_region
from briefgen.render.audience import load_audience
from briefgen.render.brief import Rendered, Request, render_brief
from briefgen.render.markup import Element, parse
from briefgen.render.pdf.fonts import FontSet
from tests.render.audited import unsourced

from .geometry import body_lines, faults


@pytest.fixture(scope="module")
def zone(five_seeds: Landscape) -> Narrowed:
    [region] = [r for r in five_seeds.regions if r.id == "jimo-tongji"]
    return to_region(five_seeds, region)


@pytest.fixture(scope="module")
def made(zone: Narrowed, root: Path, fonts: FontSet) -> Rendered:
    audience = load_audience(root / "templates" / "district", root)
    return render_brief(zone, audience, Request(("html", "pdf"), root, fonts=fonts))


@pytest.fixture(scope="module")
def page(made: Rendered) -> Element:
    assert made.html is not None
    return parse(made.html)


def section(page: Element, head: str) -> str:
    """What a section says: from its heading to the next."""
    text, heads = page.text(), [e.text() for e in page.walk() if e.tag == "h2"]
    at = next(i for i, h in enumerate(heads) if h.endswith(head))
    start = text.index(heads[at])
    return text[start : text.index(heads[at + 1], start)]


def test_every_figure_is_sourced(made: Rendered, zone: Narrowed) -> None:
    assert made.html is not None and made.warnings == ()
    assert unsourced(made.html, zone) == ()


def test_only_the_region_is_told_of_where_nothing_is_compared(page: Element) -> None:
    for head in ("总体情况", "项目台账", "企业梯度", "园区", "要素保障"):
        said = section(page, head)
        assert not any(other in said for other in ("西海岸", "科技创新园", "虚拟现实产业园", "崂山"))
    assert "41.62亿元" in page.text().split("项目台账")[0] and "融通新型产业园" in section(page, "园区")


def test_its_chains_cross_the_citys_and_the_rest_are_named(page: Element) -> None:
    said = section(page, "与市级产业链的对应")
    assert "两条产业链（智能制造、新材料）与市级产业链对照" in said and "智能制造装备" in said and "交叉" in said
    assert "本区域清单未覆盖的：轨道交通装备、新能源汽车、" in said


def test_what_others_do_stands_apart_from_what_it_does_too(page: Element) -> None:
    said = section(page, "其他区域可借鉴的做法")
    new, like = said.split("本区域已有同类做法的机制")
    assert "本区域同类做法" not in new and "本区域同类做法" in like
    assert "“一线协调、一线服务、一线解决问题”" in new and "“三挂”工作机制" not in new
    assert "“三挂”工作机制" in like and "一项一班" in like


def test_figures_that_must_not_be_added_come_with_the_reason(page: Element) -> None:
    said = section(page, "不能与全市相加的数字")
    assert "专精特新企业数75家" in said and "认定层级不同" in said


def test_what_the_material_does_not_tell_is_gathered_at_the_end(page: Element) -> None:
    assert "问题与短板、目标与承诺、项目名单的门槛：材料未载明。" in section(page, "材料没有写到的内容")
    heads = [e.text() for e in page.walk() if e.tag == "h2"]
    assert not any(h.endswith(("问题与对策", "目标与承诺")) for h in heads)


def test_the_pages_break_well(made: Rendered) -> None:
    assert made.pdf is not None
    assert faults(made.pdf) == [] and made.pages <= 9
    # rows of many lines are no reason to leave half a page white, nor few lines to begin another
    ends = [max(line.middle for line in body_lines(made.pdf, page + 1)) for page in range(made.pages - 1)]
    assert all(end > 200 for end in ends)


def test_a_single_park_takes_the_whole_width(five_seeds: Landscape, root: Path) -> None:
    area = to_region(five_seeds, next(r for r in five_seeds.regions if r.name == "青岛西海岸新区"))
    made = render_brief(area, load_audience(root / "templates" / "district", root), Request(("html",), root))
    assert made.html is not None and 'class="card"' in made.html and "card empty" not in made.html


def test_the_audience_may_be_given_the_whole_landscape(five_seeds: Landscape, root: Path) -> None:
    made = render_brief(five_seeds, load_audience(root / "templates" / "district", root), Request(("html",), root))
    assert made.html is not None and "材料没有写到的内容" in made.html
