"""The boxes of a chain's dossier."""

from __future__ import annotations

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
