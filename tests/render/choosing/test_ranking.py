"""Which figure comes first."""

from dataclasses import replace
from datetime import date

from briefgen.document import BlockKind
from briefgen.extract import extract
from briefgen.model import build_landscape
from briefgen.render.choosing.ranking import Ranking
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import document, knowledge

FIRST = ("project_count_signed", "total_investment")


def ranking(*papers: tuple[str, str]) -> Ranking:
    """The ranking by `FIRST` of papers of Hefei, each with its day."""
    made = [replace(document(text, day, "340100"), seed=f"seeds/{day}.txt") for day, text in papers]
    found = [fact for paper in made for fact in extract(paper, knowledge()).facts]
    whole = build_landscape(made, (), found, load_taxonomy(), date(2025, 4, 8), "340100")
    return Ranking(whole, FIRST)


def ranked(*papers: tuple[str, str]) -> list[str]:
    """The figures of such papers in their order."""
    return [fact.text for fact in ranking(*papers).ranked()]


def test_what_the_audience_puts_first_comes_first() -> None:
    assert ranked(("2025-03-18", "全市新增规上工业企业90家。全市新签约项目14个。")) == ["14个", "90家"]


def test_the_scope_comes_before_its_districts_and_a_word_of_the_dictionary_before_none() -> None:
    text = "肥东县新签约项目21个。全市新签约项目14个。全市建成专家楼3幢。"
    assert ranked(("2025-03-18", text)) == ["14个", "21个", "3幢"]


def test_of_one_indicator_the_newer_comes_first() -> None:
    assert ranked(("2020-03-18", "全市新签约项目90个。"), ("2025-03-18", "全市新签约项目14个。")) == ["14个", "90个"]


def test_classes_parts_and_rates_lead_nothing() -> None:
    text = "全市新签约亿元以上项目14个，其中工业项目9个，增长5%。"
    assert ranked(("2025-03-18", text)) == ["14个"]


def test_a_number_that_a_rank_is_among_leads_nothing() -> None:
    text = "2024年，全市工业增加值增长12%，增速在15个副省级城市中位居第二。全市新签约项目14个，居全省首位。"
    assert ranked(("2025-03-18", text)) == ["14个"]


def test_how_much_what_is_measured_grew_is_at_hand() -> None:
    text = "2024年，全市工业增加值增长12%。2024年，远航电池公司实现产值5亿元、增长30%。肥东县2024年工业投资增长9%。"
    assert [f.text for f in ranking(("2025-03-18", text)).rates()] == ["12%", "9%"]


def test_the_mark_that_was_passed_is_told_by_the_value() -> None:
    assert ranked(("2025-03-18", "2024年，全市工业总产值站上4000亿元台阶，达4286.3亿元。")) == ["4286.3亿元"]
    assert ranked(("2025-03-18", "2024年，全市工业总产值突破4000亿元。")) == ["突破4000亿元"]


def test_a_headline_and_a_second_word_of_one_figure_are_told_by_the_text() -> None:
    text = "全市省级产业集群达15个\n\n2024年以来，全市省级产业集群达15个，聚力打造13条重点产业链。区领导挂帅13条重点产业链。"
    assert ranked(("2025-03-18", text)) == ["15个", "13条"]


def test_what_a_headline_cries_comes_behind_what_the_text_says() -> None:
    paper = document("全市产业集群达15个。全市新签约项目14个。", "2025-03-18", "340100")
    said = [f for f in extract(paper, knowledge()).facts if f.value is not None]
    cried = replace(next(f for f in said if f.text == "14个"), id="cried", block=BlockKind.HEADLINE, start=0)
    whole = build_landscape([paper], (), [*said, cried], load_taxonomy(), date(2025, 4, 8), "340100")
    ranking = Ranking(whole, FIRST)
    assert [(f.text, ranking.is_cried(f)) for f in ranking.ranked()] == [
        ("14个", False),
        ("15个", False),
        ("14个", True),
    ]
