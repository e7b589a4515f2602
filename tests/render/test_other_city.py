"""The briefs of a city that is not the seeds': a short paper made up for this test, read, told and printed as any other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefgen.extract import extract, load_knowledge
from briefgen.ingest import read_seed
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.model.narrow import to_region
from briefgen.render.audience import load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.render.markup import parse
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.views import Views
from briefgen.taxonomy import load_taxonomy
from tests.render.audited import unsourced

PAPER = """临朐县新能源汽车产业加快集聚

截至9月底，全县新签约新能源汽车产业链项目36个，协议引资168亿元，其中20亿元以上项目3个。东城街道规划建设12平方公里的新能源汽车零部件产业园，一期3.2平方公里已建成标准化厂房86万平方米。

目前北辰汽车项目均已投产，2023年生产整车75万辆，实现产值1030亿元，带动南关电池等47家配套企业落地，总投资超过600亿元。

本地配套率已从最初的不足15%提高到45%左右，今年目标是突破60%。短板主要有三个。“产业集聚度不高。”
"""


def landscape_of(paper: str, scope: str, city: str, folder: Path) -> Landscape:
    """What one paper of `scope` tells the office of `city`."""
    (folder / "a.txt").write_text(paper, "utf-8")
    (folder / "a.yaml").write_text(f"published: 2024-10-18\nscope: {scope}\n", "utf-8")
    taxonomy = load_taxonomy()
    document = read_seed(folder / "a.txt", folder, taxonomy)
    facts = list(extract(document, load_knowledge((), taxonomy)).facts)
    region = taxonomy.region(city)
    assert region is not None
    return build_landscape([document], [], facts, taxonomy, date(2024, 10, 18), region.id)


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Landscape:
    return landscape_of(PAPER, "临朐县", "潍坊市", tmp_path_factory.mktemp("seeds"))


def page(landscape: Landscape, audience: str, root: Path) -> str:
    """The page's text; every number on it has its sentence."""
    made = render_brief(
        landscape, load_audience(root / "templates" / audience, root), Request(("html",), root, issue=1)
    )
    assert made.html is not None and unsourced(made.html, landscape) == ()
    return parse(made.html).text()


def test_a_time_that_another_sentence_gives_is_told_with_its_day(county: Landscape, root: Path) -> None:
    assert "在建（截至2024年9月30日，2024年10月18日材料）" in page(county, "taskforce", root)


def test_what_a_project_did_is_not_told_of_its_county(county: Landscape, root: Path) -> None:
    text = page(county, "leader", root)
    assert "北辰汽车项目生产整车75万辆，实现产值1030亿元，带动南关电池等47家配套企业落地" in text
    assert "临朐县生产整车" not in text and "临朐县全县" not in text
    assert "协议引资168亿元，其中20亿元以上项目3个" in text


def test_a_target_stands_with_what_it_is_a_target_of(county: Landscape, root: Path) -> None:
    text = page(county, "leader", root)
    assert "临朐县本地配套率已从最初的不足15%提高到45%左右，今年目标是突破60%" in text
    rows = text.partition("材料宣布的目标与时限")[2].partition("主要指标及口径")[0]
    assert rows.count("今年目标是突破60%") == 1


def test_what_no_paper_says_is_told_in_one_line(county: Landscape, root: Path) -> None:
    text = page(county, "public", root)
    assert "谁在管这件事" not in text and "就业、出行、消费、" in text.partition("报道没有写到的内容")[2]


def test_figures_of_a_place_in_it_open_the_brief_where_none_is_of_the_whole(county: Landscape) -> None:
    [figure] = Views(county).headline(("total_investment", "project_count_signed"), 1)
    assert (figure.text, figure.region_name) == ("超过600亿元", "临朐县")


def test_a_problem_says_where(county: Landscape, root: Path) -> None:
    assert "临朐县“产业集聚度不高”" in page(county, "leader", root)
    assert "主要数" not in page(county, "leader", root)


def test_a_list_crossed_with_no_city_list_is_left_out(county: Landscape, root: Path) -> None:
    part = to_region(county, next(r for r in county.regions if r.name == "临朐县"))
    audience = load_audience(root / "templates" / "district", root)
    made = render_brief(part, audience, Request(("html",), root, issue=1))
    assert made.html is not None
    text = parse(made.html).text()
    assert "与市级产业链的对应" not in text and "市级产业链清单" in text.partition("材料没有写到的内容")[2]


@pytest.mark.slow
@pytest.mark.parametrize("audience", ["leader", "public"])
@pytest.mark.parametrize(("county", "city"), [("三元区", "三明市"), ("勃利县", "七台河市"), ("五台县", "忻州市")])
def test_the_numerals_of_a_city_s_name_are_no_figures(
    county: str, city: str, audience: str, root: Path, tmp_path: Path, fonts: FontSet
) -> None:
    paper = PAPER.replace("临朐县", county).replace("北辰汽车", f"{county}北辰汽车")
    landscape = landscape_of(paper, county, city, tmp_path)
    chosen = load_audience(root / "templates" / audience, root)
    made = render_brief(landscape, chosen, Request(("html", "pdf", "docx"), root, issue=1, fonts=fonts))
    assert made.html and made.pdf and made.docx
