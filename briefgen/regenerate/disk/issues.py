"""Questions about the archive: which issues there are, what lies in one, what changed between two.

In: a folder and numbers. Out: issues, files, changes; or an error with what there is to choose from. Deletes only what
`prune` is asked to, under the lock of the output folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import NothingSelected, told_path
from briefgen.regenerate.disk.archive import FILES, Archive, Change, Issue, diff
from briefgen.regenerate.disk.files import digest_of, one_writer
from briefgen.workspace import Workspace

COLUMNS = {
    "number": "总期数", "in_year": "期号", "as_of": "截至", "facts": "事实", "compared_with": "对照", "files": "文件",
}  # fmt: skip
"""Of the row of an issue, with their headings."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of an issue; `intact` while it is as it was put there."""

    path: Path
    sha256: str
    intact: bool


def archive_of(start: Path, *, config: str | None = None, output: Path | None = None) -> Archive:
    """The archive of the workspace around `start`, or of another output folder."""
    return Archive(output or Workspace.find(start, config).output)


def files_of(
    start: Path, number: int, *, config: str | None = None, output: Path | None = None
) -> tuple[KeptFile, ...]:
    """The files of an issue. Raises NothingSelected."""
    archive = archive_of(start, config=config, output=output)
    issue = _issue(archive, number)
    folder = archive.folder / str(issue.number) / FILES
    return tuple(
        KeptFile(folder / name, sha256, digest_of(folder / name) == sha256) for name, sha256 in issue.files.items()
    )


def compared(
    start: Path, before: int | None, now: int | None, *, config: str | None = None, output: Path | None = None
) -> tuple[Change, ...]:
    """What changed from issue `before` (else the one before `now`) to `now` (else the last). Raises NothingSelected."""
    archive = archive_of(start, config=config, output=output)
    later = _issue(archive, now or max((issue.number for issue in archive.issues()), default=1))
    if before is None and later.compared_with is None:
        step = "材料变了，再完整地运行一次 briefgen build，就有下一期"
        raise NothingSelected(
            f"{told_path(archive.folder)}: 总第 {later.number} 期是第一期，没有上一期可比\n    → {step}"
        )
    earlier = _issue(archive, before or later.compared_with or later.number)
    return diff(archive.facts(earlier), archive.facts(later))


def pruned(start: Path, keep: int, *, config: str | None = None, output: Path | None = None) -> tuple[Issue, ...]:
    """Delete all but the last `keep` issues and return those deleted. Raises OutputLocked while a build runs."""
    archive = archive_of(start, config=config, output=output)
    with one_writer(archive.folder.parent, wait=False):
        return archive.prune(keep)


def _issue(archive: Archive, number: int) -> Issue:
    found = archive.one(number)
    if found is None:
        known = "、".join(str(issue.number) for issue in archive.issues())
        step = f"现有：{known}" if known else "完整地运行一次 briefgen build，就有第一期"
        raise NothingSelected(f"{told_path(archive.folder)}: 没有总第 {number} 期\n    → {step}")
    return found
