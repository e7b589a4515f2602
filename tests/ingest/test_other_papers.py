"""What papers of other cities taught about the place and the year they speak of."""

from __future__ import annotations

import pytest

from briefgen.ingest.metadata import dating, publishers, scope
from briefgen.ingest.pages import furniture
from briefgen.taxonomy import load_taxonomy


@pytest.mark.parametrize(
    ("titles", "lead", "furniture", "region"),
    [
        (["1至9月全省签约项目3989个"], ["1至9月，全省签约项目3989个。"], [("byline", "兰州日报讯")], "620000"),
        (["1至9月全市签约项目398个"], ["全市好于全省平均。"], [("byline", "兰州日报讯")], "620100"),
        (["综合观摩剪影"], ["努力建设新渭南。", "1.白水县甲项目总投资14亿元。"], [], "610500"),
        (["综合观摩剪影"], ["白水县一派繁忙。", "努力建设新渭南。"], [], "610527"),
        (["崇川36个重大项目开工"], ["崇川区举行开工仪式。", "项目由市北高新区打造。"], [], "320613"),
        (["利州经开区食品园区招商工作"], ["全年接待客商。"], [], "510802:利州经开区"),
        (["奉节：七条产业链招商"], ["各地加快发展。"], [], "500236"),
    ],
)
def test_the_region_a_paper_writes_of(
    titles: list[str], lead: list[str], furniture: list[tuple[str, str]], region: str
) -> None:
    taxonomy = load_taxonomy()
    source = publishers.publisher(furniture, taxonomy)
    assert scope.scope(titles, lead, source, taxonomy)[0] == region


def test_the_months_that_open_a_report_are_of_the_year_it_speaks_from() -> None:
    lead = "据省统计局发布的2016年1—7月发展情况显示，园区运行良好。"
    found = dating.published("全市园区营收", [lead, "今年7月，市委下发意见。"], [])
    assert found is not None
    assert found.best == "2016"


@pytest.mark.parametrize(
    "line",
    ["信息来源：工人日报 时间：2021年10月19日", "2021-10-19 来源：东南网", "来源：驻马店日报 发表日期：2021年10月19日"],
)
def test_the_line_below_a_headline_bears_the_date(line: str) -> None:
    assert furniture.role(line) == "date"
