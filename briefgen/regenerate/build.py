"""`build`: files from a workspace; `status`: what `build` would make, and why. The door to `making`.

In: a folder, what was selected, options. Out: a `BuildResult`. A build with nothing to do ends here, before what reads
seeds and renders is imported.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefgen.regenerate.fresh.standing import standing
from briefgen.regenerate.outcome import BuildResult, Options, Progress, no_progress

__all__ = ["BuildResult", "Options", "build", "status"]


def build(
    start: Path, options: Options | None = None, *, config: str | None = None, progress: Progress = no_progress
) -> BuildResult:
    """Make the briefs of the workspace around `start`.

    Raises InvalidInput (nothing was started), NothingSelected, OutputLocked, UsageError, BriefFailed when no seed can be
    read or the output folder cannot be written.
    """
    options = options or Options()
    if found := standing(start, config, options):
        return found
    from briefgen.regenerate.making import make

    return make(start, options, config, progress)


def status(
    start: Path, options: Options | None = None, *, config: str | None = None, progress: Progress = no_progress
) -> BuildResult:
    """Which files `build` would make again, and why; reads what changed, renders and writes nothing.

    Raises what `build` raises, but for the lock.
    """
    options = replace(options or Options(), dry_run=True)
    if found := standing(start, config, options):
        return found
    from briefgen.regenerate.making import look

    return look(start, options, config, progress)
