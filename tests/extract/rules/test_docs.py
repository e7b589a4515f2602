"""Every rule file shown in docs/rules.md is a clean one, and its steps from an open number to a rule are run."""

import json
import logging
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen import cli
from briefgen.extract.annotate.annotator import Annotator
from briefgen.extract.rules.checking import check_rules
from briefgen.extract.rules.compile import NAME_TYPES
from briefgen.extract.rules.language import LONG_GAP, SHORT_GAP
from briefgen.extract.rules.load import RULE_KEYS
from briefgen.extract.text.spans import VALUE_TYPES
from briefgen.taxonomy import load_taxonomy
from tests.test_docs import examples, same

DOC = (Path(__file__).parents[3] / "docs" / "rules.md").read_text(encoding="utf-8")
EVERY = re.findall(r"```yaml\n(.*?)```", DOC, re.S)
SHOWN = [text for text in EVERY if "rules:" in text and "own.voucher" not in text]
"""Rule files that stand alone; that of the tutorial needs its dictionary beside it."""
STEPS = DOC[DOC.index("## 从一个没解释的数") : DOC.index("`rules check` 一次说出全部问题")]


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


@pytest.fixture
def log_as_before() -> Iterator[None]:
    """The command line takes the log over; other tests want it back."""
    log = logging.getLogger("briefgen")
    before = log.handlers, log.level, log.propagate
    yield
    log.handlers, log.level, log.propagate = before


def test_the_steps_from_an_open_number_to_a_tested_rule(tmp_path, capsysbinary, monkeypatch, log_as_before):
    monkeypatch.chdir(tmp_path)
    names = iter(["算力.txt", "taxonomy/own.yaml", "rules/own.yaml"])
    for block in re.findall(r"```\w+\n.*?```", STEPS, re.S):
        if not block.startswith("```console"):
            path = Path(next(names))
            assert f"`{path}`" in STEPS
            path.parent.mkdir(exist_ok=True)
            path.write_text(block.partition("\n")[2].removesuffix("```"), encoding="utf-8")
            if path.name == "own.yaml" and path.parent.name == "rules":
                config = Path("config.yaml").read_text(encoding="utf-8")
                config = config.replace("# rules:", "rules:").replace("# taxonomy:", "taxonomy:")
                Path("config.yaml").write_text(config, encoding="utf-8")
            continue
        for command, shown in examples(block):
            words = shlex.split(command)
            if words[0] == "cd":
                os.chdir(words[1])
                continue
            assert cli.main(words[1:]) == 0, command
            out = capsysbinary.readouterr().out.decode()
            assert same(shown, out), f"$ {command}\n{out[-1500:]}"
    assert next(names, None) is None
    assert '"what": "number"' not in out


def test_the_editor_settings_shown_are_json_and_name_the_schema():
    (shown,) = re.findall(r"```json\n(.*?)```", DOC, re.S)
    assert json.loads(shown) == {"yaml.schemas": {"./rules.schema.json": "rules/*.yaml"}}
    assert "briefgen rules schema > rules.schema.json" in DOC
