"""Which regions have a chain-chief system."""

from __future__ import annotations

from tests.model.model_facts import fact, landscape, number


def test_a_task_force_alone_is_no_system_of_chiefs() -> None:
    alone = fact("institution", "city23", "城阳区成立轨道交通产业专班。", "轨道交通产业专班", region="城阳区")
    assert landscape(alone).instruments.chiefs == ()
    with_chiefs = fact("mechanism", "city23", "即墨区推行链长制。", "链长制", region="即墨区")
    assert [system.region_name for system in landscape(alone, with_chiefs).instruments.chiefs] == ["即墨区"]


def test_who_fills_each_office_of_a_system_is_told_in_its_words() -> None:
    text = (
        "由市长担任全市制造业集群产业链总群链长，由市级领导分任各重点产业链链长，由市工信局、市科技局担任产业链牵头单位，"
        "由有影响力的企业或协会担任盟会长。"
    )
    (system,) = landscape(fact("mechanism", "city23", text, "链长")).instruments.chiefs
    assert [(role.actor, role.held_by) for role in system.roles] == [
        ("总群链长", ("市长",)), ("链长", ("市级领导",)), ("牵头单位", ("市工信局、市科技局",)), ("盟会长", ("有影响力的企业或协会",)),
    ]  # fmt: skip


def test_the_government_that_takes_the_lead_is_a_chief() -> None:
    (system,) = landscape(fact("mechanism", "city23", "由政府担纲“链长”，协同发力。", "链长")).instruments.chiefs
    assert [(role.actor, role.held_by) for role in system.roles] == [("链长", ("政府",))]


def test_what_is_aimed_at_is_no_part_of_the_system() -> None:
    led = fact("mechanism", "city23", "即墨区推行链长制。", "链长制", region="即墨区")
    text = "全区现有链主企业7家，力争明年培育链主企业20家以上。"
    now = number("city23", text, "7家", "7", "chain_leader_enterprises", region="即墨区")
    aim = number("city23", text, "20家以上", "20", "chain_leader_enterprises", status="target", region="即墨区")
    (system,) = landscape(led, now, aim).instruments.chiefs
    assert [figure.fact.text for figure in system.figures] == ["7家"]
