"""The few figures that open a brief."""

from __future__ import annotations

from datetime import date

from briefgen.extract import extract
from briefgen.model import build_landscape
from briefgen.render.views.headline import headline
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import document, knowledge


def test_what_one_project_costs_opens_no_brief() -> None:
    text = "2024年，全市新签约项目131个，总投资3942亿元。远航电池项目开工，总投资50亿元。"
    paper = document(text, "2025-03-18", "340100")
    facts = extract(paper, knowledge()).facts
    whole = build_landscape([paper], (), facts, load_taxonomy(), date(2025, 4, 8), "340100")
    assert [f.text for f in headline(whole, ("total_investment", "project_count_signed"), 6)] == ["3942亿元", "131个"]


def test_those_that_lag_behind_are_not_how_many_there_are() -> None:
    text = "2024年，全市签约项目46个。\n\n二是投资后劲不足。7个签约项目未能按期开工。"
    paper = document(text, "2025-03-18", "340100")
    facts = extract(paper, knowledge()).facts
    whole = build_landscape([paper], (), facts, load_taxonomy(), date(2025, 4, 8), "340100")
    assert [f.text for f in headline(whole, ("project_count_signed",), 6)] == ["46个"]
