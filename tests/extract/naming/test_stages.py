"""The words for the stages of a project's life."""

from __future__ import annotations

from briefgen.extract.naming.stages import StageWords
from briefgen.taxonomy import load_taxonomy


def words() -> StageWords:
    taxonomy = load_taxonomy()
    return StageWords(taxonomy.stages, taxonomy.stage_guards)


def test_the_place_of_a_stage_in_a_life() -> None:
    life = ["talks", "signed", "landed", "groundbreaking", "construction", "completed", "production"]
    orders = [words().order(stage) for stage in life]
    assert orders == sorted(set(orders)) and orders[0] > words().order(None) == -1
