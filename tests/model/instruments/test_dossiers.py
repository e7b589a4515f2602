"""The boxes of a chain's dossier."""

from __future__ import annotations

import pytest

from tests.model.model_facts import fact, landscape

PLAN = "产业链制定三年行动计划。"


def test_a_measure_beside_the_policy_that_it_names_is_told_once() -> None:
    chain = "生物医药及医疗器械"
    policy = fact("policy", "city23", PLAN, "三年行动计划", chain=chain)
    (dossier,) = landscape(
        policy, fact("measure", "city23", PLAN, "制定三年行动计划", chain=chain)
    ).instruments.dossiers
    assert [entry.text for entry in dossier.plan or ()] == ["三年行动计划"]


def test_two_plans_of_one_sentence_are_both_told() -> None:
    chain, text = "生物医药及医疗器械", "产业链制定行动方案，编制发展规划。"
    plans = [fact("policy", "city23", text, name, chain=chain) for name in ("行动方案", "发展规划")]
    (dossier,) = landscape(*plans).instruments.dossiers
    assert [entry.text for entry in dossier.plan or ()] == ["行动方案", "发展规划"]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("梳理在建、签约、在谈“三张清单”。", True),
        ("编制重点材料、核心技术、研发平台“三张清单”，签约多个项目。", False),
    ],
)
def test_three_lists_of_other_things_are_no_project_lists(said: str, named: bool) -> None:
    signed = fact("project", "city23", "甲电池基地签约。", "甲电池基地", subject="甲电池基地", stage="签约")
    (row, *_) = landscape(signed, fact("mechanism", "city23", said, "“三张清单”")).instruments.three_lists
    assert bool(row.named) is named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("梳理各产业链重点任务、招商项目和需协调的问题“四张清单”。", True),
        ("各产业链形成龙头、产品、客商、政策“四张清单”。", False),
    ],
)
def test_four_lists_of_other_things_are_not_those_of_a_chain(said: str, named: bool) -> None:
    task = fact("measure", "city23", "产业链支持企业上云。", "支持企业上云", chain="智能家电")
    (dossier,) = landscape(task, fact("mechanism", "city23", said, "“四张清单”")).instruments.dossiers
    assert bool(dossier.lists.named) is named
