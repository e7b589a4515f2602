"""Numbers that only sum up what their sentence lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.model.enumerating import enumerates
from tests.model.model_facts import number


@pytest.mark.parametrize(
    ("sentence", "text", "name", "counter", "summed"),
    [
        ("发展金融、物流等五大服务业。", "五大", "服务业数", "大", True),
        ("要抓好的八个方面工作。", "八个", "方面数", "个", True),
        ("实施七大重点任务。", "七大", "重点任务数", "大", True),
        ("共提出六个方面二十四项任务。", "二十四项", "任务数", "项", True),
        ("完成改革任务二十四项。", "二十四项", "完成改革任务数", "项", False),
        ("两大计算中心建成。", "两大", "计算中心数", "大", False),
    ],
)
def test_a_number_that_sums_up_its_own_list_is_no_indicator(
    sentence: str, text: str, name: str, counter: str, summed: bool
) -> None:
    made = replace(number("city23", sentence, text, "5", "count_of", counter=counter), metric_name=name)
    assert enumerates(made) is summed
