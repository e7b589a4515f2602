"""What the registers' cells say besides the material's own words."""

from __future__ import annotations

import pytest

from briefgen.render.page.figures import Ledger
from briefgen.render.page.registers import row_name
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
