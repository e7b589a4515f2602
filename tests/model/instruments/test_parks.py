"""What stands on the card of a park besides what its own paragraph tells."""

from __future__ import annotations

from dataclasses import replace

from briefgen.model.instrument_rows import ParkCard
from tests.model.model_facts import fact, landscape, number

LISTED = "虚拟现实产业园挂牌。"
TEAMS = "各挂牌园区组建招商队伍。"
COUNTED = "虚拟现实产业园、智能家电产业园等2个园区加快建设。"


def card(*facts) -> ParkCard:
    (found,) = landscape(*facts).instruments.parks
    return found


def test_what_is_said_of_all_listed_parks_stands_on_the_card_of_each() -> None:
    teams = replace(fact("institution", "city23", TEAMS, "招商队伍"), paragraph=5)
    listed = card(fact("park", "city23", LISTED, "虚拟现实产业园", chain="虚拟现实"), teams)
    assert [(entry.text, entry.general) for entry in listed.invitation or ()] == [("招商队伍", True)]
    assert teams.id in {f.id for f in listed.facts}
    other = card(fact("park", "city23", "虚拟现实产业园开工。", "虚拟现实产业园", chain="虚拟现实"), teams)
    assert other.invitation is None


def test_the_events_of_a_park_are_its_listing_its_stages_and_its_honours() -> None:
    award = "虚拟现实产业园获评示范园区。"
    found = card(
        fact("park", "city23", LISTED, "虚拟现实产业园", chain="虚拟现实"),
        fact("park", "city23", "虚拟现实产业园开工建设。", "虚拟现实产业园", chain="虚拟现实", stage="开工"),
        fact("honour", "city23", award, "虚拟现实产业园获评示范园区", chain="虚拟现实"),
    )
    assert sorted((event.kind, event.stage) for event in found.events) == [
        ("honour", None), ("listed", None), ("stage", "开工")
    ]  # fmt: skip


def test_a_count_of_as_many_parks_as_are_named_lists_each() -> None:
    named = [
        fact("park", "city23", COUNTED, f"{field}产业园", chain=chain)
        for field, chain in (("虚拟现实", "虚拟现实"), ("智能家电", "智能家电"))
    ]
    count = number("city23", COUNTED, "2个", "2", "listed_parks")
    assert [[f.text for f in one.listed] for one in landscape(*named, count).instruments.parks] == [["2个"], ["2个"]]
    three = number("city23", COUNTED.replace("2个", "3个"), "3个", "3", "listed_parks")
    assert [one.listed for one in landscape(*named, three).instruments.parks] == [(), ()]
