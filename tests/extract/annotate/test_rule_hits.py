"""What a rule says of a number: its metric, whose it is, what it hangs on."""

from __future__ import annotations

from pathlib import Path

from briefgen.extract import Knowledge, load_knowledge
from briefgen.extract.annotate.rule_hits import Meaning, hits_of_lines, meanings
from briefgen.extract.reading import read
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import document, knowledge

OWN = """version: 1
rules:
  - id: own.of_project
    title: 项目投资
    fact: total_investment
    say: |
      {项目:project}耗资{投资额:money}
    examples: |
      海岳电池项目耗资3亿元 => 项目=海岳电池项目 投资额=3亿元
"""


def told(text: str, k: Knowledge) -> dict[str, Meaning]:
    """What the rules say of the numbers of a sentence, by their words."""
    reading = read(document(text), k.taxonomy)
    hits = hits_of_lines(reading, k.matcher, k.annotator)
    return {
        value.text: meanings(hits[index], k.rules)[value.start]
        for index, line in enumerate(reading.lines)
        for value in line.values
        if value.start in meanings(hits[index], k.rules)
    }


def test_a_slot_of_a_workspaces_rule_tells_whose_a_number_is(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    found = told("海岳电池项目耗资3亿元。", load_knowledge([tmp_path / "own.yaml"], load_taxonomy()))
    assert found["3亿元"] == Meaning("total_investment", "own.of_project", subject="海岳电池项目")


def test_the_class_and_the_sum_hang_on_the_count() -> None:
    text = "新签约5亿元以上项目31个，计划总投资420亿元。"
    found = told(text, knowledge())
    count = text.index("31个")
    assert {words: (m.metric, m.threshold, m.relation, m.of) for words, m in found.items()} == {
        "5亿元以上": ("size_class", True, "class_of", count),
        "31个": ("project_count_signed", False, None, None),
        "420亿元": ("planned_total_investment", False, "amount_of", count),
    }
