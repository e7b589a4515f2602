"""In which order the mechanism came about, and what dates a step."""

from __future__ import annotations

from datetime import date

from tests.model.model_facts import fact, landscape

DAY = date(2023, 3, 1)


def test_a_step_stands_by_its_own_day_else_by_its_document() -> None:
    told = fact("mechanism", "city23", "全市推行链长制。", "链长制")
    before = fact("policy", "city22", "印发产业链行动方案。", "产业链行动方案")
    dated = fact("institution", "city23", "3月1日，成立产业链专班。", "产业链专班", period=("3月1日", DAY, DAY))
    steps = landscape(told, before, dated).instruments.timeline
    assert [(step.text, step.when, step.told) for step in steps] == [
        ("产业链行动方案", None, date(2022, 7, 12)),
        ("产业链专班", DAY, date(2023, 10, 9)),
        ("链长制", None, date(2023, 10, 9)),
    ]


def test_a_document_that_only_its_year_is_known_of_dates_no_step() -> None:
    (step,) = landscape(fact("mechanism", "tongji", "全市推行链长制。", "链长制")).instruments.timeline
    assert (step.when, step.told) == (None, None)
