"""Whether all that a build would make stands already, asked before anything heavy is imported, read or checked.

In: a folder and options. Out: the last build's result where nothing has changed since, else None. config.yaml is not read
for its types here: while its bytes are those of the last build, what that build read from it still holds.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

from briefgen.errors import BriefgenError
from briefgen.places import OUTPUT, config_path
from briefgen.regenerate.manifest import read_manifest
from briefgen.regenerate.outcome import BuildResult, Options
from briefgen.regenerate.store import Output
from briefgen.regenerate.uptodate import build_key, holds, recall
from briefgen.strict_yaml import load_yaml


def standing(start: Path, config: str | None, options: Options) -> BuildResult | None:
    """The last build's result where nothing has changed since. What is wrong is told by `prepare`, with all the rest."""
    try:
        path = None if options.force else config_path(start, config)
        output = options.output or (path and _output(path))
    except BriefgenError:
        return None
    last = recall(output) if output else None
    if path is None or output is None or last is None:
        return None
    manifest, _ = read_manifest(output)
    key = build_key(path.parent, path, last.named, options.words, options.as_of)
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
    said = load_yaml(config, config.name).value
    output = (said.get("output") or OUTPUT) if isinstance(said, dict) else None
    return config.parent / PurePosixPath(output) if isinstance(output, str) else None
