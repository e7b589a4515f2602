"""Whether all that a build would make stands already, asked before anything heavy is imported, read or checked.

In: a folder and options. Out: the last build's result where nothing has changed since, else None. config.yaml is not read
for its types here: while its bytes are those of the last build, what that build read from it still holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from briefgen.errors import BriefgenError
from briefgen.regenerate.disk.manifest import read_manifest
from briefgen.regenerate.disk.store import Output
from briefgen.regenerate.fresh.uptodate import build_key, holds, recall
from briefgen.regenerate.outcome import BuildResult, Options
from briefgen.workspace_paths import OUTPUT, config_path


def standing(start: Path, config: str | None, options: Options) -> BuildResult | None:
    """The last build's result where nothing has changed since. What is wrong is told by `prepare`, with all the rest."""
    try:
        path = None if options.force or options.states else config_path(start, config)
        if path is None:
            return None
        found = (_stands(path, output, options) for output in _folders(path, options))
        return next(filter(None, found), None)
    except BriefgenError:
        return None


def _folders(config: Path, options: Options) -> Iterator[Path]:
    """Where the last build may have left its result. The usual folder comes first: what it holds may tell that config.yaml
    means no other one, and reading YAML takes as long as hashing the seeds."""
    if options.output:
        yield options.output
        return
    usual = config.parent / OUTPUT
    yield usual
    said = _output(config)
    if said and said != usual:
        yield said


def _stands(config: Path, output: Path, options: Options) -> BuildResult | None:
    last = recall(output)
    if last is None or output != (options.output or config.parent / PurePosixPath(last.named.output)):
        return None
    manifest, _ = read_manifest(output)
    key = build_key(config.parent, config, last.named, options.words, options.as_of)
    if not holds(last, output, key, manifest):
        return None
    records = [(output / path, manifest.files[path]) for path in last.paths]
    return BuildResult(
        title=last.named.title,
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


def _output(config: Path) -> Path | None:
    """The output folder as config.yaml writes it."""
    from briefgen.strict_yaml import load_yaml

    said = load_yaml(config, config.name).value
    output = (said.get("output") or OUTPUT) if isinstance(said, dict) else None
    return config.parent / PurePosixPath(output) if isinstance(output, str) else None
