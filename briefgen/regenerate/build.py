"""`build`: the whole way once, from a workspace to finished files.

In: a folder, what was selected, options. Out: files below the output folder and a `BuildResult`. All files that a person
wrote are checked first; every brief is rendered and audited before the first byte is written; a brief that fails leaves
its last good file and does not stop the others.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from briefgen.config import BriefSettings
from briefgen.document import SkippedSeed
from briefgen.errors import BriefFailed, BriefgenError, InvalidInput, MachineLacks, NothingSelected, Problem, nearest
from briefgen.extract.keys import key_sentences
from briefgen.inquiry import workspace_seeds
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.regenerate.files import one_writer
from briefgen.regenerate.gather import Gathered, Progress, gather, no_progress
from briefgen.regenerate.inputs import Inputs
from briefgen.regenerate.manifest import read_manifest
from briefgen.regenerate.prepare import Prepared, prepare
from briefgen.regenerate.store import Made, Output, Store
from briefgen.regenerate.uptodate import Last, build_key, recall, remember
from briefgen.render.brief import Rendered, Request, render_brief
from briefgen.render.fonts import FontSet
from briefgen.render.fonts import load as load_fonts
from briefgen.workspace import CONFIG, Workspace, config_path

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line may say. Empty tuples and None leave it to config.yaml."""

    select: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    as_of: date | None = None
    output: Path | None = None
    jobs: int = 0
    dry_run: bool = False
    fail_fast: bool = False
    strict: bool = False
    wait: bool = False
    force: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What of the options changes what is made."""
        return (*self.select, "-a", *self.audiences, "-t", *self.formats)


@dataclass(frozen=True, slots=True)
class Failure:
    """A brief that could not be made, and why."""

    brief: str
    error: BriefgenError


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
    briefs = selected(prepared, options)
    output = options.output or prepared.workspace.output
    key = _key(prepared.workspace, start, config, options)
    with nullcontext() if options.dry_run else one_writer(output, wait=options.wait):
        gathered = gather(workspace_seeds(prepared.workspace), prepared.recipe, jobs=options.jobs, progress=progress)
        if not gathered.documents:
            raise BriefFailed(_nothing_read(gathered, prepared))
        landscape = landscape_of(prepared, gathered, options.as_of)
        store = Store(output, dry_run=options.dry_run)
        result = _make(prepared, briefs, landscape, gathered, store, options, progress)
        if not options.dry_run and not result.failures:
            paths = tuple(out.path.relative_to(output).as_posix() for out in result.outputs)
            warnings = tuple(w for out in result.outputs for w in out.record.warnings)
            remember(output, Last(key, paths, result.documents, result.facts, result.skipped, warnings))
        return result


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
    )


def landscape_of(prepared: Prepared, gathered: Gathered, as_of: date | None = None) -> Landscape:
    """What all seeds say together, as of a day: the option's, else config.yaml's, else the newest document's."""
    day = as_of or prepared.workspace.config.as_of or gathered.newest_day()
    names = tuple(chain.name for chain in prepared.taxonomy.chains.values())
    keys = {d.seed: found[0] for d in gathered.documents if (found := key_sentences(d, names))}
    return build_landscape(
        gathered.documents, gathered.skipped, gathered.facts, prepared.taxonomy, day, prepared.scope, keys
    )


def selected(prepared: Prepared, options: Options) -> list[BriefSettings]:
    """The briefs that are wanted. Raises NothingSelected with what there is to select."""
    briefs = [b for b in prepared.workspace.config.briefs if _wanted(b, options)]
    if not briefs:
        known = [b.id for b in prepared.workspace.config.briefs]
        asked = "、".join((*options.select, *options.audiences))
        hint = next(filter(None, (nearest(word, known) for word in options.select)), "")
        raise NothingSelected(f"没有简报符合“{asked}”\n    → {hint}现有：{'、'.join(known)}")
    return briefs


def _wanted(brief: BriefSettings, options: Options) -> bool:
    if options.audiences and brief.audience not in options.audiences:
        return False
    names = (brief.id, brief.stem)
    return not options.select or any(fnmatchcase(name, pattern) for pattern in options.select for name in names)


def _nothing_read(gathered: Gathered, prepared: Prepared) -> str:
    if not gathered.skipped:
        where = "、".join(prepared.workspace.config.seeds)
        return f"没有找到材料：{where}\n    → 把材料放进去，或改 config.yaml 的 seeds"
    told = "\n".join(f"    {skip.seed}: {skip.told}" for skip in gathered.skipped)
    return f"没有一份材料能读，没有做简报；原有文件没有改动\n{told}"


def _make(
    prepared: Prepared,
    briefs: Sequence[BriefSettings],
    landscape: Landscape,
    gathered: Gathered,
    store: Store,
    options: Options,
    progress: Progress,
) -> BuildResult:
    inputs = Inputs(prepared, gathered, landscape.as_of)
    printer = _Printer(prepared, landscape)
    made: list[Made] = []
    failures: list[Failure] = []
    for done, brief in enumerate(briefs, start=1):
        for piece in printer.attempt(brief, options.formats):
            if isinstance(piece, Failure):
                failures.append(piece)
            else:
                made += _files(brief, piece, inputs, landscape)
        progress("做简报", done, len(briefs))
        if failures and options.fail_fast:
            break
    _refuse_invalid(failures)
    outputs = store.put(made, landscape.as_of, keep=_planned(prepared))
    return BuildResult(
        title=prepared.workspace.config.workspace.title,
        as_of=landscape.as_of,
        output=store.folder,
        documents=len(gathered.documents),
        facts=len(landscape.facts),
        outputs=outputs,
        failures=tuple(failures),
        skipped=gathered.skipped,
        warnings=tuple(dict.fromkeys((*store.warnings, *(w for one in made for w in one.record.warnings)))),
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


def _planned(prepared: Prepared) -> Callable[[str], bool]:
    stems = {brief.stem for brief in prepared.workspace.config.briefs}
    return lambda path: path.rpartition(".")[0] in stems


class _Printer:
    """Renders briefs one by one; the fonts are looked for once, when the first PDF is wanted."""

    def __init__(self, prepared: Prepared, landscape: Landscape) -> None:
        self.prepared = prepared
        self.landscape = landscape
        self._fonts: FontSet | MachineLacks | None = None

    def attempt(self, brief: BriefSettings, formats: Sequence[str]) -> Iterator[Rendered | Failure]:
        """The brief, or why not; where only PDF is impossible on this machine, its HTML and why no PDF."""
        audience = self.prepared.audiences[brief.audience]
        wanted = tuple(formats or brief.formats or audience.formats)
        try:
            yield self._render(brief, wanted)
        except MachineLacks as error:
            yield Failure(brief.id, error)
            rest = tuple(one for one in wanted if one != "pdf")
            if rest:
                yield from self.attempt(brief, rest)
        except BriefgenError as error:
            yield Failure(brief.id, error)
        except Exception as error:  # a fault of ours in one brief must not cost the other briefs
            log.exception("%s", brief.id)
            yield Failure(brief.id, BriefFailed(f"程序内部出错：{type(error).__name__}: {error}\n    → 请报告给维护者"))

    def _render(self, brief: BriefSettings, formats: tuple[str, ...]) -> Rendered:
        workspace = self.prepared.workspace
        request = Request(
            formats=formats,
            workspace=workspace.root,
            office=workspace.config.workspace.office,
            fonts=self._load_fonts() if "pdf" in formats else None,
        )
        return render_brief(self.landscape, self.prepared.audiences[brief.audience], request)

    def _load_fonts(self) -> FontSet:
        if self._fonts is None:
            try:
                self._fonts = load_fonts(self.prepared.workspace.root / "fonts")
            except MachineLacks as error:
                self._fonts = error
        if isinstance(self._fonts, MachineLacks):
            raise self._fonts
        return self._fonts


def _files(brief: BriefSettings, rendered: Rendered, inputs: Inputs, landscape: Landscape) -> Iterator[Made]:
    """The files of one rendering, each with what it was made from."""
    contents = {"html": rendered.html.encode() if rendered.html is not None else None, "pdf": rendered.pdf}
    for form, content in contents.items():
        if content is not None:
            made = Made.of(
                brief,
                form,
                content,
                as_of=landscape.as_of,
                pages=rendered.pages if form == "pdf" else None,
                inputs=inputs.of(brief, form, rendered.templates),
            )
            record = replace(
                made.record, facts=rendered.fact_ids, derived=rendered.derived_ids, warnings=rendered.warnings
            )
            yield replace(made, record=record)
