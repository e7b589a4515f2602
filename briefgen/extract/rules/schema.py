"""`rules schema`: what a rule file may hold, as JSON Schema, so that an editor completes and checks while one types.

In: the rules that hold (their facts and word lists are offered by name). Out: plain data for JSON. `load` and `facts` stay the
judges: the schema knows keys and kinds, not whether a line of `say` can be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefgen.extract.rules.compile import NAME_TYPES, TEXT
from briefgen.extract.rules.load import RuleSet
from briefgen.extract.text.spans import VALUE_TYPES
from briefgen.fact import Kind, Status

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema(rules: RuleSet, metrics: Iterable[str] = (), stages: Iterable[str] = ()) -> dict[str, Any]:
    """The schema of a rule file. Known names are offered, others let through: a file may bring its own."""
    types = "、".join(sorted(VALUE_TYPES | NAME_TYPES | {TEXT}))
    return {
        "$schema": DRAFT,
        "title": "briefgen 规则文件",
        "description": "写法见 docs/rules.md",
        "type": "object",
        "required": ["version"],
        "additionalProperties": False,
        "properties": {
            # an editor's YAML reads 1 as a number
            "version": {"enum": [1, "1"], "description": "写 1"},
            "words": {
                "type": "object",
                "description": "词表：在 say 里写 <名称>，认其中任何一个词",
                "additionalProperties": {"type": "array", "minItems": 1, "uniqueItems": True, "items": _word()},
            },
            "facts": {
                "type": "object",
                "description": "槽变成什么，只在这里说一次",
                "additionalProperties": {"$ref": "#/$defs/fact"},
            },
            "rules": {"type": "array", "description": "规则，一条以“- id:”开头", "items": {"$ref": "#/$defs/rule"}},
        },
        "$defs": {"rule": _rule(sorted(rules.facts), types), "fact": _fact(sorted(metrics), sorted(stages))},
    }


def _rule(facts: list[str], types: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["id", "title", "fact", "examples"],
        "anyOf": [{"required": ["say"]}, {"required": ["regex"]}],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string", "minLength": 1, "description": "规则的名字，全库唯一"},
            "title": _text("给人看的题目"),
            "fact": _offered(facts, "找到之后算什么，在 facts 里声明"),
            "say": _lines(f"要找的话；槽写成 {{名:类型}}，类型有：{types}"),
            "then": _lines("紧接着的下文，可有可无"),
            "regex": _lines("写不出 say 时的后门，要能证明有上限"),
            "examples": _lines("例句：句子 => 槽=值 …，每条规则至少一句"),
            "counterexamples": _lines("不应匹配的句子"),
        },
    }


def _fact(metrics: list[str], stages: list[str]) -> dict[str, Any]:
    quantity = {"properties": {"kind": {"const": str(Kind.QUANTITY)}}}
    return {
        "type": "object",
        "required": ["kind"],
        "additionalProperties": False,
        "if": quantity,
        "then": {"required": ["metric", "value"]},
        "else": {"required": ["name"]},
        "properties": {
            "kind": {"enum": [str(kind) for kind in Kind], "description": "事实的种类；数一律是 quantity"},
            "metric": _offered(metrics, "指标词典里的 id"),
            "value": _text("数在哪个槽"),
            "threshold": _text("只用来分档的数在哪个槽"),
            "subject": _text("数说的是谁，在哪个槽"),
            "also": {
                "type": "object",
                "description": "同一句里别的数：{槽: 指标}",
                "additionalProperties": _offered(metrics, "指标词典里的 id"),
            },
            "name": _text("名称在哪个槽"),
            "members": _text("名单在哪个槽"),
            "stage": _offered(stages, "项目阶段，字面上毫无疑问时才写"),
            "status": {"enum": [str(status) for status in Status], "description": "字面上毫无疑问时才写"},
        },
    }


def _text(told: str) -> dict[str, Any]:
    return {"type": "string", "description": told}


def _word() -> dict[str, Any]:
    # an editor reads 2024 as a number and yes as true; here every word is text
    return {"type": ["string", "number", "boolean"]}


def _offered(names: list[str], told: str) -> dict[str, Any]:
    """Names to complete; another one is no mistake here, `rules check` knows better."""
    any_name: dict[str, Any] = {"type": "string"}
    return {"description": told} | ({"anyOf": [{"enum": names}, any_name]} if names else any_name)


def _lines(told: str) -> dict[str, Any]:
    return {"type": "string", "description": told + "；一行一句"}
