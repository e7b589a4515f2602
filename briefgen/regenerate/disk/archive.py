"""The archive: issues as they were. What number an issue has, and what changed since the one before, is read here.

In: an output folder, the facts of a landscape, finished files. Out: `Issue`s in order; a new folder below archive/ when
the facts changed. The archive is an input of the next issue; no clock and no state is asked, and nothing in it is ever
overwritten.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.errors import BriefFailed, InvalidInput, Problem, refusal, told_path
from briefgen.json_lines import json_line
from briefgen.regenerate.disk.files import digest, flush_folder, write_whole

if TYPE_CHECKING:
    from briefgen.fact import Fact

FOLDER = "archive"
ISSUE = "issue.json"
FACTS = "facts.jsonl"
FILES = "files"
SCHEMA_VERSION = 1
KEPT = 2  # the last issue and the one that it is compared with
_ELSEWHERE = ("seed", "start", "end", "line", "locator", "confidence", "reasons", "rule")
"""What of a fact may change while the fact stays what it is: where it stands and how it was found."""

Told = Mapping[str, Mapping[str, Any]]
"""Facts as the contract prints them, by id."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue: `number` counts all issues from 1, `in_year` those of its year; `files` are digests by path."""

    number: int
    in_year: int
    as_of: str | None
    compared_with: int | None
    facts_sha256: str
    facts: int
    files: Mapping[str, str] = field(default_factory=dict)

    def as_row(self) -> dict[str, Any]:
        """What a person is told of it; of its files the paths."""
        told = ("number", "in_year", "as_of", "facts", "compared_with")
        return {name: getattr(self, name) for name in told} | {"files": list(self.files)}


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that is new, changed (then `fields` tells what of it) or gone; `before` and `now` as the contract prints."""

    what: str
    before: Mapping[str, Any] | None
    now: Mapping[str, Any] | None
    fields: tuple[str, ...] = ()


class Archive:
    """The issues of one output folder."""

    def __init__(self, output: Path) -> None:
        self.folder = output / FOLDER

    def issues(self) -> tuple[Issue, ...]:
        """All issues, first to last. Raises InvalidInput with every one that cannot be read."""
        found, problems = [], []
        for path in sorted(self.folder.glob(f"[0-9]*/{ISSUE}")):
            try:
                found.append(_issue(path))
            except (OSError, ValueError, KeyError, TypeError):
                step = "从备份恢复这一期；不要它就删去这个文件夹，期号会接着其余各期往下数"
                problems.append(Problem(told_path(path), 0, 0, "读不懂存档的这一期", step))
        if problems:
            raise InvalidInput(problems)
        return tuple(sorted(found, key=lambda issue: issue.number))

    def coming(self, facts: Sequence[Fact], as_of: date | None) -> Issue:
        """The issue that these facts make: the last one where they are its facts, else one that follows it."""
        day = as_of.isoformat() if as_of else None
        sha256 = facts_digest(facts)
        last = next(reversed(self.issues()), None)
        if last is None:
            return Issue(1, 1, day, None, sha256, len(facts))
        if last.facts_sha256 == sha256:
            return last
        same_year = (last.as_of or "")[:4] == (day or "")[:4]
        return Issue(last.number + 1, last.in_year + 1 if same_year else 1, day, last.number, sha256, len(facts))

    def has(self, issue: Issue) -> bool:
        """Whether an issue lies in the archive."""
        return (self.folder / str(issue.number) / ISSUE).is_file()

    def add(self, issue: Issue, facts: Iterable[Fact], files: Mapping[str, Path]) -> Issue:
        """Put an issue in the archive, whole or not at all: it is written beside and renamed. `files` by path below the
        output folder. Raises BriefFailed where the disk refuses."""
        beside = self.folder / f".{issue.number}.tmp"
        try:
            shutil.rmtree(beside, ignore_errors=True)
            kept = {name: path.read_bytes() for name, path in files.items()}
            issue = Issue(**asdict(issue) | {"files": {name: digest(data) for name, data in sorted(kept.items())}})
            for name, data in kept.items():
                write_whole(beside / FILES / name, data)
            write_whole(beside / FACTS, _lines(facts))
            write_whole(beside / ISSUE, _as_bytes(issue))
            beside.rename(self.folder / str(issue.number))
            flush_folder(self.folder)
        except OSError as error:
            raise BriefFailed(
                f"{told_path(self.folder)}: 存不了档：{refusal(error)}\n    → 简报已写好；处理后再运行一次"
            ) from None
        return issue

    def one(self, number: int) -> Issue | None:
        """The issue of a number."""
        return next((issue for issue in self.issues() if issue.number == number), None)

    def facts(self, issue: Issue) -> Told:
        """The facts of an issue, by id. Raises InvalidInput where they are not what the issue was made of."""
        path = self.folder / str(issue.number) / FACTS
        try:
            rows = [json.loads(line) for line in path.read_bytes().splitlines()]
            found = {str(row["id"]): row for row in rows}
            if _told_digest(found) != issue.facts_sha256:
                raise ValueError("digest")
        except (OSError, ValueError, KeyError, TypeError):
            step = "从备份恢复；不要这一期就删去它的文件夹"
            raise InvalidInput([Problem(told_path(path), 0, 0, "存档的事实读不懂或被改过", step)]) from None
        return found

    def prune(self, keep: int) -> tuple[Issue, ...]:
        """Delete all but the last `keep` issues, and return those deleted. The last one and the one that it is compared
        with always stay, so that numbers and bytes do."""
        issues = self.issues()
        gone = issues[: max(0, len(issues) - max(keep, KEPT))]
        for issue in gone:
            aside = self.folder / f".{issue.number}.tmp"
            try:
                (self.folder / str(issue.number)).replace(aside)
            except OSError as error:
                raise BriefFailed(
                    f"{told_path(self.folder / str(issue.number))}: 删不了：{refusal(error)}\n    → 检查权限，再运行一次"
                ) from None
            with suppress(OSError):
                shutil.rmtree(aside)
        return gone

    def digest(self) -> str:
        """Digest of all that a build reads of the archive."""
        paths = sorted(self.folder.glob(f"[0-9]*/{ISSUE}"))
        return digest("\n".join(f"{path.parent.name} {digest(path.read_bytes())}" for path in paths).encode())


def diff(before: Told, now: Told) -> tuple[Change, ...]:
    """What is new, changed and gone, by the identity of facts; within each kind in the order of `now` or `before`."""
    new = [Change("new", None, fact) for ident, fact in now.items() if ident not in before]
    both = [(before[ident], fact) for ident, fact in now.items() if ident in before]
    changed = [Change("changed", a, b, fields) for a, b in both if (fields := _differing(a, b))]
    return (*new, *changed, *(Change("gone", fact, None) for ident, fact in before.items() if ident not in now))


def as_told(facts: Iterable[Fact]) -> Told:
    """Facts as the archive keeps them."""
    return {fact.id: fact.as_json() for fact in facts}


def facts_digest(facts: Iterable[Fact]) -> str:
    """Digest of what facts say, wherever they stand: a renamed seed or an edit elsewhere makes no new issue."""
    return _told_digest(as_told(facts))


def _told_digest(facts: Told) -> str:
    encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
    rows = [encode(_essence(fact)) for fact in facts.values()]
    return digest("\n".join(sorted(rows)).encode(errors="surrogatepass"))


def _essence(fact: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fact.items() if key not in _ELSEWHERE}


def _differing(before: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    if before == now:  # as nearly all are
        return ()
    a, b = _essence(before), _essence(now)
    return tuple(key for key in (*b, *(k for k in a if k not in b)) if a.get(key) != b.get(key))


def _lines(facts: Iterable[Fact]) -> bytes:
    rows = (json_line(fact) + "\n" for fact in as_told(facts).values())
    return "".join(rows).encode(errors="surrogatepass")


def _as_bytes(issue: Issue) -> bytes:
    return (
        json.dumps({"schema_version": SCHEMA_VERSION} | asdict(issue), ensure_ascii=False, indent=1) + "\n"
    ).encode()


def _issue(path: Path) -> Issue:
    data = json.loads(path.read_bytes())
    if data.pop("schema_version") != SCHEMA_VERSION or str(data["number"]) != path.parent.name:
        raise ValueError("another form")
    return Issue(**data)
