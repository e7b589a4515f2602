"""Whose enterprises stand on a rung."""

from __future__ import annotations

from tests.model.model_facts import landscape, number


def test_a_figure_of_one_park_stands_on_no_rung_of_its_region() -> None:
    of_park = number("city23", "港湾产业园有瞪羚企业2家。", "2家", "2", "gazelles", subject="港湾产业园")
    assert landscape(of_park).instruments.ladders == ()
    of_city = number("city23", "全市瞪羚企业达到90家。", "90家", "90", "gazelles")
    (ladder,) = landscape(of_park, of_city).instruments.ladders
    assert [rung.figure.text for rung in ladder.rungs] == ["90家"]
