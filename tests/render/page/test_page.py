"""Sections of which the material tells nothing: dropped, their numbers free again, their headings kept."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from briefgen.render.page.page import Page
from tests.render.sample import landscape


def test_a_section_that_tells_nothing_gives_its_number_back() -> None:
    page = Page(landscape())
    empty = page.h2("供需对接") + Markup("\n<p>供需对接情况材料未载明。</p>\n")
    assert (page.kept(empty), page.silent) == (Markup(""), ["供需对接"])
    told = page.h2("项目台账") + Markup("<p>招引方向材料未载明。</p><p>园区：<span>甲园</span>。</p>")
    assert page.kept(told) == told and "一、" in told
    assert "供需对接" not in page.contents(whole=True)


def test_an_annex_that_tells_nothing_is_left_out_too() -> None:
    page = Page(landscape())
    empty = Markup('<section class="annex-part">\n{}\n<p>问题与短板材料未载明。</p>\n</section>').format(
        page.annex("问题与对策")
    )
    assert page.kept(empty) == "" and page.silent == ["问题与对策"]
    assert "附件1" in page.annex("资料来源")


def test_whose_a_figure_is_is_not_said_twice() -> None:
    page = Page(landscape())
    fact = next(f for f in landscape().facts if f.text == "100亿元")
    assert (
        page.metric(replace(fact, metric_name="参加集中开工项目数", subject="集中开工")).striptags()
        == "参加集中开工项目数"
    )


def test_a_paper_is_called_by_its_day_as_far_as_it_is_known() -> None:
    page = Page(landscape())
    source = page.landscape.sources[0]
    assert page.ledger.paper(source).striptags() == "2022年7月12日材料"
    assert page.ledger.paper(replace(source, published=None)).striptags() == "材料日期未载明"
