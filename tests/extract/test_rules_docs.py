"""Every rule file shown in docs/rules.md is a clean one."""

import re
from pathlib import Path

import pytest

from briefgen.extract.annotate import Annotator
from briefgen.extract.rules.checking import check_rules
from briefgen.extract.rules.compile import NAME_TYPES
from briefgen.extract.rules.language import LONG_GAP, SHORT_GAP
from briefgen.extract.rules.load import RULE_KEYS
from briefgen.extract.spans import VALUE_TYPES
from briefgen.taxonomy import load_taxonomy

DOC = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```yaml\n(.*?)```", DOC, re.S)


@pytest.mark.parametrize("text", SHOWN)
def test_every_example_in_the_manual_is_clean(tmp_path, text):
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    taxonomy = load_taxonomy()
    problems = check_rules([path], Annotator(taxonomy), taxonomy.metrics, [s.id for s in taxonomy.stages])
    assert [p for p in problems if p.file == str(path)] == []


def test_the_manual_names_every_key_type_and_bound():
    assert len(SHOWN) == 3
    for word in (*RULE_KEYS, *VALUE_TYPES, *NAME_TYPES, "text"):
        assert f"`{word}`" in DOC, word
    assert f"至多 {SHORT_GAP} 个" in DOC
    assert f"至多 {LONG_GAP} 个字" in DOC
