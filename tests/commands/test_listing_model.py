"""`list` of what the model knows: rows that tell a person where a chain, a region or a promise stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefgen.commands.inquiry import read_landscape
from briefgen.commands.listing_model import MODEL_KINDS
from briefgen.model.landscape import Landscape
from briefgen.workspace import init


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Landscape:
    root: Path = tmp_path_factory.mktemp("list") / "ws"
    init(root)
    return read_landscape(root, as_of=date(2024, 5, 9))


def rows(found: Landscape, kind: str) -> dict[str, dict[str, object]]:
    return {str(row.get("name")): row for row in MODEL_KINDS[kind][1](found)}


@pytest.mark.parametrize("kind", sorted(MODEL_KINDS))
def test_every_column_is_in_every_row_and_every_place_leads_back(found: Landscape, kind: str) -> None:
    columns, lister = MODEL_KINDS[kind]
    made = lister(found)
    assert made and all(columns.keys() <= row.keys() for row in made)
    ids = {f.id for f in found.facts}
    assert all(set(row["facts"]) <= ids for row in made if isinstance(row["facts"], list))


def test_a_chain_tells_its_stages_and_what_is_missing(found: Landscape) -> None:
    row = rows(found, "chains")["智能家电"]
    assert row["stages"] == ["在建1"] and row["missing"] == ["支撑平台"]
    assert row["regions"] == ["青岛市", "通济新经济区", "胶州市"]  # the second by a caption in traditional characters


def test_a_region_counts_its_own_projects_and_those_inside_it_apart(found: Landscape) -> None:
    row = rows(found, "regions")["青岛市"]
    own = sum(p.region == "370200" for p in found.projects)
    assert row["projects"] == own and row["inside"] == sum(p.region is not None for p in found.projects) - own
    assert row["chain_list"] == "24条重点产业链"


def test_a_promise_tells_its_due_day_and_that_silence_is_no_failure(found: Landscape) -> None:
    made = MODEL_KINDS["promises"][1](found)
    assert {(row["due"], row["told"]) for row in made} >= {("2022-12-31", "未再提及")}
