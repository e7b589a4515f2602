"""What is to be checked, in the words it rests on."""

from __future__ import annotations

from briefgen.model.build import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.render.choosing.doubts import every_doubt
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import document, facts
from tests.model.model_facts import fact, landscape
from tests.render.wording.test_writing import told


def _doubts(found: Landscape) -> list[str]:
    return [told(statement) or "" for statement in every_doubt(found)]


def test_a_misprint_is_shown_where_it_stands() -> None:
    text = "甲阀门项目竣工。\n针对青州市级重点项目流体阀门项目，新区成立专班，项目建成投产。"
    whole = build_landscape(
        [document(text, "2024-05-09", "370200")], (), facts(text, "2024-05-09"), load_taxonomy(), None, "370200"
    )
    assert "疑有误字，按原文照录：“针对青州市级重点项目流体阀门项目”*。" in _doubts(whole)


def test_a_name_told_under_two_chains_is_told_with_each() -> None:
    base = {"subject": "甲储能电池", "stage": "落地"}
    made = landscape(
        fact("project", "city22", "甲储能电池项目落地。", "甲储能电池", chain="氢能和储能", **base),
        fact("project", "city23", "乙产业园、甲储能电池等落地。", "甲储能电池", chain="集成电路", **base),
    )
    found = "“甲储能电池”（氢能和储能）*；“甲储能电池”（集成电路）*。"
    assert f"项目所属产业链说法不同，台账取提及较多者，待核：{found}" in _doubts(made)
