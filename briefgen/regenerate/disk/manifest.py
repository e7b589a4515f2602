"""output/manifest.json: for each file what it was made from and why it is as it is.

In: records of finished files. Out: JSON that is the same bytes for the same records. Other programs rely on its form
(schema_version); it is an output, not the state, so losing it loses only the reasons.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

SCHEMA_VERSION = 1
NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Record:
    """One output file. `inputs` maps kind:name (seed:, rules:, template: …) to a digest or a plain value."""

    brief: str
    audience: str
    format: str
    as_of: str | None
    sha256: str
    pages: int | None
    inputs: Mapping[str, str] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of one output folder, by path below it; `as_of` is the last build's."""

    as_of: str | None
    files: Mapping[str, Record]

    def as_bytes(self) -> bytes:
        files = {path: asdict(record) for path, record in sorted(self.files.items())}
        data = {"schema_version": SCHEMA_VERSION, "as_of": self.as_of, "files": files}
        return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


EMPTY = Manifest(None, {})
_PLAIN = ("brief", "audience", "format", "as_of", "sha256", "pages", "inputs")
_LISTS = ("reasons", "facts", "derived", "warnings")


def read_manifest(output: Path) -> tuple[Manifest, str | None]:
    """What the last build left, and a warning where it cannot be read: then it counts as none."""
    path = output / NAME
    try:
        data = json.loads(path.read_bytes())
        files = {name: _record(one) for name, one in data["files"].items()}
        if data["schema_version"] != SCHEMA_VERSION:
            return EMPTY, f"{path}: 是另一版本的清单（schema_version {data['schema_version']}），按没有清单处理"
        return Manifest(data["as_of"], files), None
    except FileNotFoundError:
        return EMPTY, None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return EMPTY, f"{path}: 读不懂，按没有清单处理；本次会重写"


def _record(data: dict[str, Any]) -> Record:
    values = {name: data[name] for name in _PLAIN}
    values |= {name: tuple(data.get(name) or ()) for name in _LISTS}
    return Record(**values)


CONTEXT = ("context", "whole")
"""What a template receives: its own part of the landscape, and the whole where it compares with others."""
INTO_CONTEXT = ("seed:", "rules", "taxonomy", "model", "engine:extract", "option:as_of", "option:scope")
"""Inputs that reach a page only through what its template receives: without another context they change nothing."""


def reasons(before: Record | None, inputs: Mapping[str, str], *, missing: bool, edited: bool) -> tuple[str, ...]:
    """Why a file must be written: what differs between the inputs it was made from and those of now; () if nothing does."""
    if before is None:
        return ("new",)
    state = [word for word, true in (("output_missing", missing), ("output_edited", edited)) if true]
    differing = differences(before.inputs, inputs)
    through = [reason for key, reason in differing if key.startswith(INTO_CONTEXT)]
    direct = [reason for key, reason in differing if not key.startswith(INTO_CONTEXT) and key not in CONTEXT]
    same = all(before.inputs.get(key) == inputs.get(key) for key in CONTEXT)
    causes = [] if same else through or ([] if direct else ["context_changed"])
    return tuple(state + sorted(direct + causes))


def no_effect(before: Record, inputs: Mapping[str, str]) -> tuple[str, ...]:
    """What changed without changing what the page is made from."""
    return tuple(sorted(f"no_effect({reason})" for _, reason in differences(before.inputs, inputs)))


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> list[tuple[str, str]]:
    """Inputs that differ, each with what became of it."""
    changed = [(key, _reason(key, "changed")) for key in new if key in old and old[key] != new[key]]
    added = [(key, _reason(key, "added")) for key in new if key not in old]
    return changed + added + [(key, _reason(key, "removed")) for key in old if key not in new]


def _reason(key: str, what: str) -> str:
    kind, _, name = key.partition(":")
    return f"{kind}_{what}({name})" if name else f"{kind}_{what}"


_WORDS = {
    "new": "第一次做", "output_missing": "文件没有了", "output_edited": "文件被人改过", "forced": "要求重做",
}  # fmt: skip
_KINDS = {
    "seed": "材料", "rules": "规则", "taxonomy": "词典", "model": "模型程序", "engine": "程序", "template": "模板",
    "asset": "样式或图片", "option": "设置", "context": "内容", "whole": "整个工作区的内容",
}  # fmt: skip
_BECAME = {"changed": "变了", "added": "多了", "removed": "少了"}
STALE = "stale"
STATES = (
    STALE,
    *(word for word in _WORDS if word != "forced"),
    *(f"{kind}_{became}" for kind in _KINDS if kind not in CONTEXT for became in _BECAME),
    "context_changed",
)
"""What a file can be that must be made again: for any reason, or for one."""
_REASON = re.compile(r"(\w+?)_(changed|added|removed)(?:\((.*)\))?")


def is_one_of(reasons: Iterable[str], states: Collection[str]) -> bool:
    """Whether a file that must be made again for these reasons is in one of the states."""
    return any(STALE in states or reason.partition("(")[0] in states for reason in reasons)


def told(reason: str) -> str:
    """A reason as a person reads it (Chinese); one of another version as it is."""
    if reason.startswith("no_effect("):
        return f"{told(reason.removeprefix('no_effect(')[:-1])}，对它没有影响"
    found = _REASON.fullmatch(reason)
    if found is None or found[1] not in _KINDS:
        return _WORDS.get(reason, reason)
    kind, became, name = found.groups()
    return f"{_KINDS[kind]} {name} {_BECAME[became]}" if name else f"{_KINDS[kind]}{_BECAME[became]}"
