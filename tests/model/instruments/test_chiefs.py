"""Which regions have a chain-chief system."""

from __future__ import annotations

from tests.model.model_facts import fact, landscape


def test_a_task_force_alone_is_no_system_of_chiefs() -> None:
    alone = fact("institution", "city23", "城阳区成立轨道交通产业专班。", "轨道交通产业专班", region="城阳区")
    assert landscape(alone).instruments.chiefs == ()
    with_chiefs = fact("mechanism", "city23", "即墨区推行链长制。", "链长制", region="即墨区")
    assert [system.region_name for system in landscape(alone, with_chiefs).instruments.chiefs] == ["即墨区"]
