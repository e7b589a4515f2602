"""`build`: the whole way once, from a workspace to finished files; `status`: what `build` would do, and why.

In: a folder, what was selected, options. Out: files below the output folder and a `BuildResult`. All files that a person
wrote are checked first; every brief is rendered and audited before the first byte is written; a brief that fails leaves
its last good file and does not stop the others. A brief whose inputs are those of its last rendering is not rendered.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefgen.document import SkippedSeed
from briefgen.errors import BriefgenError, InvalidInput, MachineLacks, Problem
from briefgen.regenerate.archive import Archive, Issue
from briefgen.regenerate.files import one_writer
from briefgen.regenerate.gather import Progress, no_progress
from briefgen.regenerate.inputs import Inputs
from briefgen.regenerate.manifest import read_manifest
from briefgen.regenerate.plan import Planned, plan, selectable, selected
from briefgen.regenerate.prepare import prepare
from briefgen.regenerate.printing import Failure, Printed, Printer
from briefgen.regenerate.since import since
from briefgen.regenerate.store import Made, Output, Store
from briefgen.regenerate.survey import Options, Survey, landscape_of, survey
from briefgen.regenerate.uptodate import Last, build_key, recall, remember
from briefgen.workspace import CONFIG, Workspace, config_path

__all__ = ["BuildResult", "Options", "build", "landscape_of", "status"]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What became of each file, and what a person should know."""

    title: str | None
    as_of: date | None
    output: Path
    documents: int
    facts: int
    outputs: tuple[Output, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[SkippedSeed, ...]
    warnings: tuple[str, ...]
    strict: bool
    issue: int | None = None  # the number in the masthead

    @property
    def stale(self) -> bool:
        """Whether some file is not what a build would make."""
        return any(one.state != "same" for one in self.outputs)

    @property
    def exit_code(self) -> int:
        """1 when a brief failed, 5 when only the machine stood in the way, 1 for skipped seeds under --strict."""
        codes = {failure.error.exit_code for failure in self.failures}
        if codes:
            return codes.pop() if codes == {MachineLacks.exit_code} else 1
        return int(self.strict and bool(self.skipped))


def build(
    start: Path, options: Options | None = None, *, config: str | None = None, progress: Progress = no_progress
) -> BuildResult:
    """Make the briefs of the workspace around `start`.

    Raises InvalidInput (nothing was started), NothingSelected, OutputLocked, UsageError, BriefFailed when no seed can be
    read or the output folder cannot be written.
    """
    options = options or Options()
    if standing := _standing(start, config, options):
        return standing
    prepared = prepare(start, config)
    selectable(prepared, options)
    output = options.output or prepared.workspace.output
    key = _key(prepared.workspace, start, config, options)
    with nullcontext() if options.dry_run else one_writer(output, wait=options.wait):
        seen = survey(prepared, output, options, progress)
        briefs = plan(prepared, seen.landscape)
        store = Store(output, dry_run=options.dry_run)
        issue = Archive(output).coming(seen.landscape.facts, seen.landscape.as_of)
        result = replace(_make(seen, issue, briefs, store, options, progress), issue=issue.in_year)
        if not options.dry_run and not result.failures:
            if options.whole:
                _archive(seen, issue, result)
            paths = tuple(out.path.relative_to(output).as_posix() for out in result.outputs)
            warnings = tuple(w for out in result.outputs for w in out.record.warnings)
            archive = Archive(output).digest()
            remember(
                output,
                Last(key, archive, issue.in_year, paths, result.documents, result.facts, result.skipped, warnings),
            )
        return result


def status(
    start: Path, options: Options | None = None, *, config: str | None = None, progress: Progress = no_progress
) -> BuildResult:
    """Which files `build` would make again, and why; reads what changed, renders and writes nothing.

    Raises what `build` raises, but for the lock.
    """
    options = replace(options or Options(), dry_run=True)
    if standing := _standing(start, config, options):
        return standing
    prepared = prepare(start, config)
    selectable(prepared, options)
    store = Store(options.output or prepared.workspace.output, dry_run=True)
    seen = survey(prepared, store.folder, options, progress)
    issue = Archive(store.folder).coming(seen.landscape.facts, seen.landscape.as_of)
    printer = _printer(seen, issue, Archive(store.folder))
    briefs = selected(prepared, plan(prepared, seen.landscape), options)
    return _result(seen, store, options, [out for b in briefs for out in printer.stale(b, options.formats, store)])


def _archive(seen: Survey, issue: Issue, result: BuildResult) -> None:
    """A build of everything whose facts are not those of the last issue is an issue of its own."""
    archive = Archive(result.output)
    if not archive.has(issue):
        files = {out.path.relative_to(result.output).as_posix(): out.path for out in result.outputs}
        archive.add(issue, seen.landscape.facts, files)


def _key(workspace: Workspace, start: Path, config: str | None, options: Options) -> str:
    path = config_path(start, config) or workspace.root / CONFIG
    return build_key(workspace, path, options.words, options.as_of)


def _standing(start: Path, config: str | None, options: Options) -> BuildResult | None:
    """The last build's result where nothing has changed since, so that nothing is read, checked or rendered again."""
    if options.force:
        return None
    try:
        workspace = Workspace.find(start, config)
    except BriefgenError:
        return None  # told by `prepare`, with all other problems
    output = options.output or workspace.output
    manifest, _ = read_manifest(output)
    last = recall(output, _key(workspace, start, config, options), manifest)
    if last is None:
        return None
    records = [(output / path, manifest.files[path]) for path in last.paths]
    return BuildResult(
        title=workspace.config.workspace.title,
        as_of=date.fromisoformat(manifest.as_of) if manifest.as_of else None,
        output=output,
        documents=last.documents,
        facts=last.facts,
        outputs=tuple(Output(path, "same", (), record, path.stat().st_size) for path, record in records),
        failures=(),
        skipped=last.skipped,
        warnings=last.warnings,
        strict=options.strict,
        issue=last.issue,
    )


def _printer(seen: Survey, issue: Issue, archive: Archive) -> Printer:
    landscape, changes = since(seen.landscape, issue, archive)
    inputs = Inputs(seen.prepared, seen.gathered, landscape, issue.in_year)
    return Printer(seen.prepared, landscape, inputs, issue.in_year, changes)


def _make(
    seen: Survey, issue: Issue, planned: Sequence[Planned], store: Store, options: Options, progress: Progress
) -> BuildResult:
    briefs = selected(seen.prepared, planned, options)
    printer = _printer(seen, issue, Archive(store.folder))
    made: list[Made] = []
    standing: list[Output] = []
    failures: list[Failure] = []
    due: list[Planned] = []
    for brief in briefs:
        kept = None if options.force else printer.standing(brief, options.formats, store)
        standing += kept or ()
        due += [brief] if kept is None else []
    with closing(printer.attempts(due, options.formats, options.jobs)) as attempts:
        for done, (brief, pieces) in enumerate(zip(due, attempts, strict=True), start=1):
            failures += [piece for piece in pieces if isinstance(piece, Failure)]
            made += [one for piece in pieces if isinstance(piece, Printed) for one in printer.files(brief, piece)]
            progress("做简报", done, len(due))
            if failures and options.fail_fast:
                break
    _refuse_invalid(failures)
    stems = {brief.stem for brief in planned}
    written = store.put(made, standing, seen.landscape.as_of, keep=lambda path: path.rpartition(".")[0] in stems)
    if options.force:
        written = tuple(replace(one, reasons=one.reasons or ("forced",)) for one in written)
    by_path = {one.path: one for one in (*written, *standing)}
    order = [store.folder / f"{b.stem}.{form}" for b in briefs for form in printer.press.wanted(b, options.formats)]
    return _result(seen, store, options, [by_path[path] for path in order if path in by_path], failures)


def _result(
    seen: Survey, store: Store, options: Options, outputs: Sequence[Output], failures: Sequence[Failure] = ()
) -> BuildResult:
    told = [*store.warnings, *(w for one in outputs for w in one.record.warnings)]
    return BuildResult(
        title=seen.prepared.workspace.config.workspace.title,
        as_of=seen.landscape.as_of,
        output=store.folder,
        documents=len(seen.gathered.documents),
        facts=len(seen.landscape.facts),
        outputs=tuple(outputs),
        failures=tuple(failures),
        skipped=seen.gathered.skipped,
        warnings=tuple(dict.fromkeys(told)),
        strict=options.strict,
    )


def _refuse_invalid(failures: Sequence[Failure]) -> None:
    """A mistake in a template that only rendering shows is a mistake all the same: all told, nothing written."""
    problems: set[Problem] = set()
    for failure in failures:
        if isinstance(failure.error, InvalidInput):
            problems.update(failure.error.problems)
    if problems:
        raise InvalidInput(problems)
