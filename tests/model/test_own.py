"""What another place has is listed with its region and counted nowhere; no dossier, chart or offer takes it for the city's."""

from __future__ import annotations

from briefgen.model.landscape import Landscape
from briefgen.model.narrow import of_own, own_regions, to_region
from briefgen.render.brief import project_groups
from briefgen.render.page.charts import matrix, stage_rows
from briefgen.render.views import Views
from briefgen.render.views.registers import ledger_rows
from tests.model.model_facts import CITY, fact, landscape


def told(scope: str | None = CITY) -> Landscape:
    here = fact("project", "city23", "甲材料项目开工。", "甲材料项目", stage="开工", chain="高端化工")
    there = fact("project", "city23", "乙树脂项目开工。", "乙树脂项目", stage="开工", chain="高端化工", region="东营市")
    firm = fact("enterprise", "city23", "丙化学公司在此落户。", "丙化学公司", chain="高端化工", region="东营市")
    lab = fact("platform", "city23", "丁催化研究院成立。", "丁催化研究院", chain="现代金融", region="东营市")
    wide = fact("project", "city23", "戊管网项目投产。", "戊管网项目", stage="投产", region="山东省")
    return landscape(there, here, firm, lab, wide, scope=scope)


def test_projects_of_other_places_are_counted_apart() -> None:
    found = told()
    assert [p.name for p in found.projects] == ["戊管网项目", "乙树脂项目", "甲材料项目"]
    assert found.outside_total
    assert (found.project_total.text, found.outside_total.formula) == ("1", "外地项目共2项")
    assert found.outside_total in found.derived
    assert [(row.label, row.reached and row.reached.text) for row in stage_rows(found)] == [("开工", "1")]
    everywhere = told(None)
    assert (everywhere.project_total.text, everywhere.outside_total) == ("3", None)


def test_the_lists_name_projects_of_other_places_last() -> None:
    found = told()
    own, outside = [p for p in found.projects if p.region == CITY], [p for p in found.projects if p.region != CITY]
    groups = [(g.label, [p.name for p in g.entries]) for g in project_groups(own, outside)]
    assert groups == [("在建", ["甲材料项目"]), ("外地", ["戊管网项目", "乙树脂项目"])]
    assert [p.name for p in ledger_rows(found)] == ["甲材料项目", "戊管网项目", "乙树脂项目"]


def test_the_matrix_and_the_dossiers_are_of_the_own_places() -> None:
    found = told()
    grid = matrix(found)
    assert ([r.name for _, r in grid.regions], [c.name for _, c in grid.chains]) == (["青岛市"], ["高端化工"])
    (dossier,) = found.instruments.dossiers
    assert [e.text for e in dossier.projects or ()] == ["甲材料项目"]
    assert {r.name for _, r in matrix(told(None)).regions} == {"青岛市", "东营市"}


def test_nobody_is_offered_what_another_city_has() -> None:
    found = told()
    (near,) = Views(found).neighbours
    assert ([p.name for p in near.building], near.enterprises) == (["甲材料项目"], ())
    assert Views(found).platforms == () != Views(told(None)).platforms
    assert of_own(told(None)) == told(None)
    assert {f.region for f in of_own(found).facts} == {CITY} < own_regions(found)


def test_a_region_s_own_part_counts_its_own() -> None:
    found = told()
    there = next(r for r in found.regions if r.name == "东营市")
    part = to_region(found, there)
    assert (part.project_total.text, part.outside_total, part.scope) == ("1", None, there.id)
