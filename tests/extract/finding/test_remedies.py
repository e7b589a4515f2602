"""Which measure answers which problem, in one sentence and from one to the next."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def answers(text: str) -> list[tuple[str | None, str | None]]:
    """(problem, measure) of each answer."""
    found = facts(text)
    named = {f.id: f.subject for f in found if f.kind is Kind.PROBLEM}
    return [(named[link.fact], f.subject) for f in found for link in f.links if link.relation == "answers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "针对物流“绕路跑”的问题，园区想方设法替货主找车、找线路。",
            [("物流“绕路跑”", "园区想方设法替货主找车、找线路")],
        ),
        ("企业反映蒸汽供应不足。对此，专班协调热电厂新建管线，次月通汽。", [("蒸汽供应不足", "协调热电厂新建管线")]),
        (
            "西区的云山路口，是一个多年未解决的“老大难”，影响通行。当年，园区将路口改造列为“一号工程”，历史“顽疾”终得解决。",
            [("西区的云山路口，是一个多年未解决的“老大难”", "将路口改造列为“一号工程”")],
        ),
        (
            "北区的云山路口，是一个多年未解决的“老大难”，影响通行。当年，园区将路口改造列为“一号工程”，历史矛盾终于化解。",
            [("北区的云山路口，是一个多年未解决的“老大难”", "将路口改造列为“一号工程”")],
        ),
        (
            "针对检测能力不足的问题，由市场监管局牵头，联合两所高校共建实验室。",
            [("检测能力不足", "共建实验室")],
        ),
        (
            "成立招商专班；建立问题台账，组织银企对接会，切实解决企业融资难题；举办现场观摩会。",
            [("企业融资难题", "建立问题台账"), ("企业融资难题", "银企对接会")],
        ),
        (
            "针对“产业链不完善，企业发展受限”问题，全市建立重点企业包联专班。",
            [("产业链不完善", "建立重点企业包联专班"), ("企业发展受限", "建立重点企业包联专班")],
        ),
        ("召开动员大会；以“一线调度”机制破解企业融资难题。", [("企业融资难题", "“一线调度”机制")]),
        ("破解企业“用工难”，开发区搭建信息平台。", [("企业“用工难”", "搭建信息平台")]),
    ],
)
def test_what_is_done_about_a_problem_answers_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert answers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "企业反映蒸汽供应不足。\n\n对此，专班协调热电厂新建管线。",
        "企业反映蒸汽供应不足。专班协调热电厂新建管线。",
        "针对检测能力不足的问题，记者走访了三家企业。",
        "园区引进了三家配套企业，但产业集聚度不高。",
        "厂房交付后，有效缓解南区用地不足的问题，推动六个项目早开工。",
        "梳理了二十条产业链；优化审批流程；项目前期手续难题也已逐一破解。",
    ],
)
def test_nothing_answers_across_a_paragraph_or_without_a_word_for_it(text: str) -> None:
    assert answers(text) == []


def test_a_measure_behind_a_problem_answers_it_where_it_is_aimed_at_it() -> None:
    aimed, told = "针对企业用工难，优化营商环境。", "企业用工难，优化营商环境。"
    assert [[len(f.links) for f in facts(text) if f.kind is Kind.MEASURE] for text in (aimed, told)] == [[1], [0]]


def test_a_clause_that_answers_a_problem_is_a_measure_without_a_verb_for_one() -> None:
    found = facts("针对企业用工难问题，园区尽力帮企业找人手。")
    assert [f.subject for f in found if f.kind is Kind.MEASURE] == ["园区尽力帮企业找人手"]
