"""The output folder: what is there, what must be written, what a person changed.

In: finished files. Out: files on disk and the manifest, or, on a dry run, only what would be done. The same bytes are
never written twice, and a file edited by hand is kept as NAME.bak. The caller holds the lock.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefgen.regenerate.disk.files import STATE, digest, digest_of, keep_edited, write_whole
from briefgen.regenerate.disk.manifest import NAME, Manifest, Record, no_effect, read_manifest, reasons


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file that has not been written yet; `path` is below the output folder."""

    path: str
    content: bytes
    record: Record


@dataclass(frozen=True, slots=True)
class Output:
    """What became of one file: `state` is written or same, on a dry run would_write or same, in a plan stale or same."""

    path: Path
    state: str
    reasons: tuple[str, ...]
    record: Record
    size: int
    kept: Path | None = None  # where a version edited by hand was put


class Store:
    """One output folder during one build."""

    def __init__(self, folder: Path, *, dry_run: bool = False) -> None:
        self.folder = folder
        self.dry_run = dry_run
        self.before, warning = read_manifest(folder)
        self.warnings = [warning] if warning else []
        self._journal = folder / STATE / "writing.json"
        self._unfinished = self._read_journal()

    def put(
        self, made: Sequence[Made], standing: Sequence[Output], as_of: date | None, keep: Callable[[str], bool]
    ) -> tuple[Output, ...]:
        """Write what differs, then the manifest. `standing` are files that need not be made again, `keep` tells which
        files config.yaml still plans."""
        planned = [self._compare(one) for one in made]
        if not self.dry_run:
            self._write(made, planned)
            records = {out.path.relative_to(self.folder).as_posix(): out.record for out in (*planned, *standing)}
            self._write_manifest(records, as_of, keep)
        return tuple(planned)

    def standing(self, path: str, inputs: Mapping[str, str]) -> Output | None:
        """A file that would be made from just what it was made from, and is as it was written; else None."""
        before = self.before.files.get(path)
        if before is None or reasons(before, inputs, missing=False, edited=False):
            return None
        file = self.folder / path
        if digest_of(file) != before.sha256:
            return None
        return Output(file, "same", no_effect(before, inputs), replace(before, inputs=inputs), file.stat().st_size)

    def stale(self, path: str, inputs: Mapping[str, str], blank: Record) -> Output:
        """A file that must be made again, and why, as far as that can be told without making it."""
        before, now = self.before.files.get(path), digest_of(self.folder / path)
        edited = now is not None and before is not None and now != before.sha256
        why = reasons(before, inputs, missing=now is None, edited=edited)
        size = (self.folder / path).stat().st_size if now else 0
        return Output(self.folder / path, "stale", why, before or blank, size)

    def _compare(self, made: Made) -> Output:
        path = self.folder / made.path
        before, now = self.before.files.get(made.path), digest_of(path)
        if now == made.record.sha256:
            kept = before.reasons if before and before.sha256 == now else ("new",)
            return Output(path, "same", self._for_nothing(made), replace(made.record, reasons=kept), len(made.content))
        edited = now is not None and not self._ours(made.path, now)
        why = reasons(before, made.record.inputs, missing=now is None, edited=edited) or ("engine_changed",)
        state = "would_write" if self.dry_run else "written"
        aside = path.with_name(path.name + ".bak") if edited else None
        return Output(path, state, why, replace(made.record, reasons=why), len(made.content), aside)

    def _for_nothing(self, made: Made) -> tuple[str, ...]:
        """Why a file was made again that came out the same."""
        before = self.before.files.get(made.path)
        return no_effect(before, made.record.inputs) if before else ()

    def _ours(self, path: str, now: str) -> bool:
        """Whether a file is as briefgen left it, be it in a build that was killed before its manifest."""
        before = self.before.files.get(path)
        return (before is not None and before.sha256 == now) or self._unfinished.get(path) == now

    def _write(self, made: Sequence[Made], planned: list[Output]) -> None:
        due = [at for at, out in enumerate(planned) if out.state == "written"]
        if not due:
            return
        journal = {made[at].path: made[at].record.sha256 for at in due}
        write_whole(self._journal, json.dumps(journal, ensure_ascii=False).encode())
        for at in due:
            if planned[at].kept:
                planned[at] = replace(planned[at], kept=keep_edited(planned[at].path))
            write_whole(planned[at].path, made[at].content)

    def _write_manifest(self, now: Mapping[str, Record], as_of: date | None, keep: Callable[[str], bool]) -> None:
        old = self.before.files
        gone = [path for path in sorted(set(old) - set(now)) if not keep(path) and (self.folder / path).exists()]
        self.warnings += _left_standing(self.folder, gone)
        files = {path: record for path, record in old.items() if keep(path)} | dict(now)
        manifest = Manifest(as_of.isoformat() if as_of else None, files).as_bytes()
        if digest_of(self.folder / NAME) != digest(manifest):
            write_whole(self.folder / NAME, manifest)
        with suppress(OSError):
            self._journal.unlink()

    def _read_journal(self) -> dict[str, str]:
        try:
            return {str(path): str(sha) for path, sha in json.loads(self._journal.read_bytes()).items()}
        except (OSError, ValueError, AttributeError):
            return {}


FEW = 3
"""Files that a warning each is given; of more, one tells how many."""


def _left_standing(folder: Path, paths: Sequence[str]) -> list[str]:
    """Warnings of files of briefs that are no longer made."""
    if len(paths) <= FEW:
        return [
            f"{folder / path}: config.yaml 里已没有这份简报，或材料已不够做它；文件留着，不再更新" for path in paths
        ]
    named = "、".join(paths[:FEW])
    return [
        f"{folder}: {named} 等 {len(paths)} 个文件，config.yaml 里已没有它们的简报，或材料已不够做；文件留着，不再更新"
    ]
