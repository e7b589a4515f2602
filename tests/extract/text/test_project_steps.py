"""The short words for the steps of a project: each is one of the stage that it stands under."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.stages import StageWords
from briefgen.extract.text import project_steps
from briefgen.extract.text.wordlists import beside
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import facts

STAGES = {stage: words for stage, words in beside(project_steps.__file__).items() if stage != "version"}


@pytest.mark.parametrize(("stage", "words"), STAGES.items())
def test_each_word_is_one_of_its_stage(stage: str, words: list[str]) -> None:
    taxonomy = load_taxonomy()
    known = StageWords(taxonomy.stages, taxonomy.stage_guards).words_of({stage})
    assert set(words) <= known


@pytest.mark.parametrize("begun", ["开工", "动工", "奠基"])
def test_the_parts_of_what_was_begun_were_begun_whatever_word_says_so(begun: str) -> None:
    told = facts(f"全市集中{begun}重大项目24个，计划总投资310亿元。其中10亿元以上项目9个，计划总投资205亿元。")
    assert [f.metric_name for f in told if f.counter == "个"] == ["开工重大项目数", "开工10亿元以上项目数"]
