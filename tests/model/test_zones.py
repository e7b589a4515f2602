"""A zone is one region however its papers write it; two zones of a city stay two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.fact import Fact
from briefgen.model.zones import one_zone_each, short_of
from tests.model.model_facts import TAXONOMY, landscape, number


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("威海火炬高技术产业开发区", "威海高新区"),
        ("威海市高新区", "威海高新区"),
        ("湖南湘潭高新技术产业园区", "湘潭高新区"),
        ("吉林高新技术产业开发区", "吉林高新区"),
        ("昆山经济技术开发区", "昆山经开区"),
        ("东营综合保税区", "东营综保区"),
        ("高新技术产业开发区", None),
        ("威海市", None),
        ("苏州工业园区", None),
    ],
)
def test_what_a_zone_is_called_in_short(name: str, short: str | None) -> None:
    assert short_of(name) == short


def at(region: str, name: str) -> Fact:
    sentence = f"{name}新引进项目65个。"
    told = number("wcna", sentence, "65个", "65", "new_projects")
    return replace(told, id=region, region=region, region_name=name)


def test_all_spellings_of_a_zone_are_told_of_one() -> None:
    written = [
        at("371000:威海高新区", "威海高新区"),
        at("371000:威海火炬高新区", "威海火炬高新区"),
        at("371000", "威海市"),
    ]
    told = [(f.region, f.region_name) for f in one_zone_each(written, TAXONOMY)]
    assert told == [("371071", "威海火炬高技术产业开发区")] * 2 + [("371000", "威海市")]
    assert len([r for r in landscape(*written).regions if "高" in r.name]) == 1


def test_of_a_zone_in_no_list_the_longest_spelling_stands() -> None:
    long, short = at("320583:昆山经济技术开发区", "昆山经济技术开发区"), at("320583:昆山经开区", "昆山经开区")
    assert {f.region for f in one_zone_each([short, long], TAXONOMY)} == {"320583:昆山经济技术开发区"}
    assert one_zone_each([short], TAXONOMY) == (short,)
    other = at("320583:昆山高新区", "昆山高新区")
    assert one_zone_each([short, other], TAXONOMY) == (short, other)
