"""The JSON Schema of rule files: every built-in file is valid, and what an editor should underline is not."""

import re
from typing import Any

import jsonschema
import pytest
import yaml

from briefgen.extract.rules import built_in_files, load_rules
from briefgen.extract.rules.facts import KEYS
from briefgen.extract.rules.load import FILE_KEYS, RULE_KEYS
from briefgen.extract.rules.schema import rule_schema
from briefgen.fact import Kind, Status
from briefgen.taxonomy import load_taxonomy
from tests.extract.rules.test_docs import EVERY

TAXONOMY = load_taxonomy()
SCHEMA = rule_schema(load_rules(), TAXONOMY.metrics, [s.id for s in TAXONOMY.stages])
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def wrong(text: str) -> list[str]:
    """Where an editor would underline, as it reads YAML: 1 is a number, true no text."""
    return ["/".join(map(str, e.absolute_path)) for e in VALIDATOR.iter_errors(yaml.safe_load(text))]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", built_in_files(), ids=lambda p: p.name)
def test_every_built_in_file_is_valid(path) -> None:
    assert wrong(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", [text for text in EVERY if "rules:" in text])
def test_every_rule_file_of_the_manual_is_valid(text: str) -> None:
    assert wrong(text) == []


def test_it_names_every_key_and_kind() -> None:
    defs: dict[str, Any] = SCHEMA["$defs"]
    assert SCHEMA["properties"].keys() == FILE_KEYS
    assert defs["rule"]["properties"].keys() == RULE_KEYS
    assert defs["fact"]["properties"].keys() == KEYS
    assert defs["fact"]["properties"]["kind"]["enum"] == list(Kind)
    assert defs["fact"]["properties"]["status"]["enum"] == list(Status)
    offered = defs["rule"]["properties"]["fact"]["anyOf"][0]["enum"]
    assert "project_count_signed" in offered
    assert all(re.search(r"[\u4e00-\u9fff]", one["description"]) for one in defs["rule"]["properties"].values())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("version: 2", "version"),
        ("version: 1\nruls: []", ""),
        ("version: 1\nwords: 甲", "words"),
        ("version: 1\nwords: {甲: []}", "words/甲"),
        ("version: 1\nwords: {甲: 乙}", "words/甲"),
        ("version: 1\nwords: {甲: [乙, [丙]]}", "words/甲/1"),
        ("version: 1\nfacts: 甲", "facts"),
        ("version: 1\nfacts: {f: {kind: [problem], name: 名}}", "facts/f/kind"),
        ("version: 1\nfacts: {f: {kind: problem, name: [名]}}", "facts/f/name"),
        ("version: 1\nfacts: {f: {kind: problem, name: 名, also: {甲: [乙]}}}", "facts/f/also/甲"),
        ("version: 1\nrules: [{id: a, title: 甲, fact: f, say: [乙], examples: 丙}]", "rules/0/say"),
        ("version: 1\nrules: [{id: a, title: 甲, fact: f, say: 乙, examples: {丙: 丁}}]", "rules/0/examples"),
        ("version: 1\nrules: [{id: [a], title: 甲, fact: f, say: 乙, examples: 丙}]", "rules/0/id"),
        ("version: 1\nrules: [{id: a, title: 甲, fact: f, say: 乙, examples: 丙, exmples: 丁}]", "rules/0"),
        ("version: 1\nrules: [{id: a, title: 甲, fact: f, examples: 丙}]", "rules/0"),
        ("version: 1\nrules: [{id: a, title: 甲, fact: f, say: 乙}]", "rules/0"),
        ("version: 1\nfacts: {f: {kind: number, name: 名}}", "facts/f/kind"),
        ("version: 1\nfacts: {f: {kind: quantity, name: 名}}", "facts/f"),
        ("version: 1\nfacts: {f: {kind: problem}}", "facts/f"),
    ],
)
def test_what_an_editor_should_underline(text: str, place: str) -> None:
    assert place in wrong(text)
