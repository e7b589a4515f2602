"""Clauses that say what is done: which are measures, where they begin, and which only look like one."""

from __future__ import annotations

import pytest

from briefgen.extract.measures import find_measures
from briefgen.fact import Kind
from tests.extract.making import facts


def done(text: str) -> list[str]:
    return [text[start:end] for start, end in find_measures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要进一步营造亲商氛围，不断提高准入门槛，加强内部管理。", ["营造亲商氛围", "提高准入门槛", "加强内部管理"]),
        ("县金融局及时帮助企业梳理资金需求。", ["帮助企业梳理资金需求"]),
        ("一是引导合作社种植药材；二是确定专门的秘书单位。", ["引导合作社种植药材", "确定专门的秘书单位"]),
        ("鼓励“科技招商”。", ["鼓励“科技招商”"]),
    ],
)
def test_a_clause_that_opens_with_a_verb_of_doing_is_a_measure(text: str, expected: list[str]) -> None:
    assert done(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "培育企业30家。",  # counted: a quantity
        "推进情况良好，推动高质量发展。",  # an effect
        "会上组织的参观很充实。",
        "引进了一批项目。",
        "建立的是长效关系。",
        "企业在创新突破的主战场。",
    ],
)
def test_what_is_counted_or_an_effect_is_none(text: str) -> None:
    assert done(text) == []


def test_a_mechanism_is_not_told_twice() -> None:
    found = [(f.kind, f.subject) for f in facts("完善人才培育机制，营造全民招商氛围。") if f.kind is not Kind.QUANTITY]
    assert found == [(Kind.MECHANISM, "人才培育机制"), (Kind.MEASURE, "营造全民招商氛围")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("进一步强化整零协同、实现融合发展。", ["强化整零协同"]),
        ("加快推进充换电设施建设等工作。", ["推进充换电设施建设"]),
        ("县政府督查室要强化督导检查，同步倒排施工计划。", ["强化督导检查", "倒排施工计划"]),
    ],
)
def test_a_measure_ends_before_a_second_verb_and_before_工作(text: str, expected: list[str]) -> None:
    assert done(text) == expected
