"""`rules test --update`: examples say what comes out, written into their files and nothing else touched.

In: rule files of a workspace, the rules and `annotate`. Out: `Change`s, and the new bytes of each file. Only what stands behind
`=>` of an example is new; comments, spacing and all other lines stay byte for byte. An example that its rule does not
match, one that cannot be read, and a caught counterexample are left to a person: no value could mend them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import InvalidInput, told_path
from briefgen.extract.rules.load import Line, Rule, RuleSet
from briefgen.extract.rules.match import Matcher
from briefgen.extract.rules.testing import QUOTES, SIGN, Annotate, misspelt_example, split_example, test_example
from briefgen.strict_yaml import parse_yaml


@dataclass(frozen=True, slots=True)
class Change:
    """One example: its file as shown, row, the line as it was and as it will be."""

    file: str
    row: int
    column: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Update:
    """What would be written: `files` maps a path to its new bytes."""

    changes: tuple[Change, ...]
    files: Mapping[Path, bytes]


def plan_update(rules: RuleSet, own: Sequence[Path], annotate: Annotate) -> Update:
    """The changes that make examples in the files `own` pass, and give values to examples without any."""
    matcher = Matcher(rules)
    wanted: dict[str, list[Change]] = {}
    for rule in rules.rules:
        for line in rule.examples:
            new = _renewed(rule, line, matcher, annotate)
            if new != line.text:
                wanted.setdefault(rule.file, []).append(Change(rule.file, line.row, line.column, line.text, new))
    changes: list[Change] = []
    files: dict[Path, bytes] = {}
    for path in own:
        for change in wanted.get(told_path(path), ()):
            before = files.get(path) or path.read_bytes()
            after = _replaced(before, change)
            if after is not None:
                files[path] = after
                changes.append(change)
    return Update(tuple(changes), files)


def _renewed(rule: Rule, line: Line, matcher: Matcher, annotate: Annotate) -> str:
    """The example with the slots that it names as they come out, or all of them where it names none."""
    sentence, expected = split_example(line.text)
    if list(misspelt_example(line.text)) or (expected and not test_example(rule, line, matcher, annotate)):
        return line.text
    own = [hit for hit in matcher.match(sentence, annotate(sentence)) if hit.rule.id == rule.id]
    slots = own[0].all_slots() if own else {}
    named = [want.slot for want in expected] or list(slots)
    if not named or not slots.keys() >= set(named):
        return line.text
    values = []
    for name in named:
        slot = slots[name]
        sign = SIGN.get((slot.span.qualifier if slot.span else None) or "", "=")
        values.append(f"{name}{sign}{QUOTES.sub('', slot.text)}")
    indent = line.text[: len(line.text) - len(line.text.lstrip())]
    return f"{indent}{sentence} => {' '.join(values)}"


def _replaced(data: bytes, change: Change) -> bytes | None:
    """The file with one line changed; None where the line is not written plainly, or YAML would read it otherwise."""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    rows = data[len(mark) :].decode("utf-8").splitlines(keepends=True)
    at = change.row - 1
    if at >= len(rows) or rows[at].count(change.old) != 1:
        return None
    rows[at] = rows[at].replace(change.old, change.new)
    after = "".join(rows)
    try:
        read = parse_yaml(after, change.file).value
    except InvalidInput:
        return None
    before = parse_yaml(data, change.file).value
    return mark + after.encode() if _same_but(before, read, change) else None


def _same_but(before: object, after: object, change: Change) -> bool:
    """Whether only this example differs, so that a quote or a # in it has changed nothing else."""
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(_same_but(before[k], after[k], change) for k in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(_same_but(a, b, change) for a, b in zip(before, after, strict=True))
    if isinstance(before, str) and isinstance(after, str):
        return after in (before, before.replace(change.old, change.new))
    return before == after
