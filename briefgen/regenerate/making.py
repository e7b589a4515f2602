"""The whole way once: from a workspace to finished files, or to what would be made and why.

In: a folder, what was selected, options. Out: files below the output folder and a `BuildResult`. All files that a person
wrote are checked first; every brief is rendered and audited before the first byte is written; a brief that fails leaves
its last good file and does not stop the others. A brief whose inputs are those of its last rendering is not rendered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import replace
from pathlib import Path

from briefgen.errors import BriefgenError, InvalidInput, Problem
from briefgen.model.landscape import Landscape
from briefgen.model.narrow import own_regions
from briefgen.regenerate.disk.archive import Archive, Issue
from briefgen.regenerate.disk.files import one_writer
from briefgen.regenerate.disk.since import since
from briefgen.regenerate.disk.store import Made, Output, Store
from briefgen.regenerate.fresh.inputs import Inputs
from briefgen.regenerate.fresh.uptodate import Last, Named, build_key, remember
from briefgen.regenerate.outcome import BuildResult, Failure, Options, Progress
from briefgen.regenerate.plan import Planned, plan, selectable, selected
from briefgen.regenerate.prepare import prepare
from briefgen.regenerate.printing import Printed, Printer
from briefgen.regenerate.survey import Survey, survey
from briefgen.workspace import CONFIG, Workspace, config_path


def make(start: Path, options: Options, config: str | None, progress: Progress) -> BuildResult:
    """`build.build` where something may have changed."""
    before = _before(start, config, options)
    prepared = prepare(start, config, stored=True)
    selectable(prepared, options)
    output = options.output or prepared.workspace.output
    named = _named(prepared.workspace)
    key = before[0] if before and before[1] == named else ""  # else config.yaml was saved in between
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
            warnings = (*_nothing_own(seen.landscape), *(w for out in result.outputs for w in out.record.warnings))
            archive = Archive(output).digest()
            remember(
                output,
                Last(
                    key, named, archive, issue.in_year, paths, result.documents, result.facts, result.skipped, warnings
                ),
            )
        return result


def _before(start: Path, config: str | None, options: Options) -> tuple[str, Named] | None:
    """The key before anything is read: what changes while the build runs is another build's."""
    try:
        workspace = Workspace.find(start, config)
    except BriefgenError:
        return None  # told by `prepare`, with all other mistakes
    named = _named(workspace)
    path = config_path(start, config) or workspace.root / CONFIG
    return build_key(workspace.root, path, named, options.words, options.as_of), named


def look(start: Path, options: Options, config: str | None, progress: Progress) -> BuildResult:
    """`build.status` where something may have changed."""
    prepared = prepare(start, config, stored=True)
    selectable(prepared, options)
    store = Store(options.output or prepared.workspace.output, dry_run=True)
    seen = survey(prepared, store.folder, options, progress)
    issue = Archive(store.folder).coming(seen.landscape.facts, seen.landscape.as_of)
    printer = _printer(seen, issue, Archive(store.folder))
    briefs = printer.in_state(selected(prepared, plan(prepared, seen.landscape), options), options, store)
    return _result(seen, store, options, [out for b in briefs for out in printer.stale(b, options.formats, store)])


def _named(workspace: Workspace) -> Named:
    said = workspace.config
    return Named(said.workspace.title, said.output, said.seeds, said.rules, said.taxonomy)


def _archive(seen: Survey, issue: Issue, result: BuildResult) -> None:
    """A build of everything whose facts are not those of the last issue is an issue of its own."""
    archive = Archive(result.output)
    if not archive.has(issue):
        files = {out.path.relative_to(result.output).as_posix(): out.path for out in result.outputs}
        archive.add(issue, seen.landscape.facts, files)


def _printer(seen: Survey, issue: Issue, archive: Archive) -> Printer:
    landscape, changes = since(seen.landscape, issue, archive)
    inputs = Inputs(seen.prepared, seen.gathered, landscape, issue.in_year)
    return Printer(seen.prepared, landscape, inputs, issue.in_year, changes)


def _make(
    seen: Survey, issue: Issue, planned: Sequence[Planned], store: Store, options: Options, progress: Progress
) -> BuildResult:
    printer = _printer(seen, issue, Archive(store.folder))
    briefs = printer.in_state(selected(seen.prepared, planned, options), options, store)
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
    told = [*_nothing_own(seen.landscape), *store.warnings, *(w for one in outputs for w in one.record.warnings)]
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


def _nothing_own(landscape: Landscape) -> tuple[str, ...]:
    """A warning where all material is of other places: the scope of a new workspace is still that of the example."""
    own, places = own_regions(landscape), Counter(f.region_name for f in landscape.facts if f.region)
    if not places or any(f.region in own for f in landscape.facts if f.region):
        return ()
    ((most, _),) = places.most_common(1)
    return (
        f"材料没有一处写到所管的区域“{landscape.scope_name}”，写得最多的是“{most}”，都按外地的材料处理\n"
        "    → 核对 config.yaml 的 workspace.scope",
    )


def _refuse_invalid(failures: Sequence[Failure]) -> None:
    """A mistake in a template that only rendering shows is a mistake all the same: all told, nothing written."""
    problems: set[Problem] = set()
    for failure in failures:
        if isinstance(failure.error, InvalidInput):
            problems.update(failure.error.problems)
    if problems:
        raise InvalidInput(problems)
