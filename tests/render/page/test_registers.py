"""What the registers' cells say besides the material's own words."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.render.page.figures import Ledger
from briefgen.render.page.registers import due, row_name
from tests.model.model_facts import landscape, number


@pytest.mark.parametrize(
    ("region", "sentence", "told"),
    [
        ("青岛市", "新开工项目2个。", "新开工项目2个"),
        ("崂山区", "新开工项目2个。", "崂山区：新开工项目2个"),
        ("崂山区", "崂山区新开工项目2个。", "崂山区新开工项目2个"),
    ],
)
def test_a_list_of_a_district_is_told_as_its_own(region: str, sentence: str, told: str) -> None:
    found = landscape(number("city23", sentence, "2个", "2", "project_count_started", counter="个", region=region))
    (row,) = found.instruments.promotion
    assert row_name(Ledger(found), row).striptags() == told


@pytest.mark.parametrize(
    ("words", "end", "told"),
    [("年底前", date(2023, 12, 31), "2023年12月31日"), ("未来三年", date(2026, 10, 9), "未来三年")],
)
def test_a_promise_is_due_on_the_day_or_in_the_words_that_the_paper_gives(words: str, end: date, told: str) -> None:
    sentence = f"{words}引进项目12个。"
    wanted = number("city23", sentence, "12个", "12", "project_count", status="target", period=(words, None, end))
    found = landscape(wanted)
    assert due(Ledger(found), found.promises[0]).striptags() == told
