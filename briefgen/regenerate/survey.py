"""What a workspace says, with what was read before taken from the store: the way from seeds to the landscape.

In: a prepared workspace and what was selected. Out: a `Survey`. Renders and writes nothing but the store of seeds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefgen.document import Document
from briefgen.errors import BriefFailed
from briefgen.extract.keys import key_sentences
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.regenerate.fresh.cache import SeedCache
from briefgen.regenerate.gather import Gathered, gather
from briefgen.regenerate.outcome import Options, Progress
from briefgen.regenerate.prepare import Prepared


@dataclass(frozen=True, slots=True)
class Survey:
    """A workspace and all that its seeds say."""

    prepared: Prepared
    gathered: Gathered
    landscape: Landscape


def survey(prepared: Prepared, output: Path, options: Options, progress: Progress) -> Survey:
    """Read what must be read. Raises BriefFailed where no seed can be read, InvalidInput for wrong sidecars."""
    seeds = prepared.workspace.seeds()
    with SeedCache(output, prepared.recipe, read=not options.force, write=not options.dry_run) as cache:
        gathered = gather(seeds, prepared.recipe, jobs=options.jobs, progress=progress, stored=cache)
        if not gathered.documents:
            raise BriefFailed(_nothing_read(gathered, prepared))
        landscape = landscape_of(prepared, gathered, options.as_of, cache)
    return Survey(prepared, gathered, landscape)


def landscape_of(
    prepared: Prepared, gathered: Gathered, as_of: date | None = None, cache: SeedCache | None = None
) -> Landscape:
    """What all seeds say together, as of a day: the option's, else config.yaml's, else the newest document's."""
    day = as_of or prepared.workspace.config.as_of or gathered.newest_day()
    names = tuple(chain.name for chain in prepared.taxonomy.chains.values())

    def find(document: Document) -> str:
        return next(iter(key_sentences(document, names)), "")

    said = {d.seed: cache.sentence(d, find) if cache else find(d) for d in gathered.documents}
    keys = {seed: text for seed, text in said.items() if text}
    return build_landscape(
        gathered.documents, gathered.skipped, gathered.facts, prepared.taxonomy, day, prepared.scope, keys
    )


def _nothing_read(gathered: Gathered, prepared: Prepared) -> str:
    if not gathered.skipped:
        globs = prepared.workspace.config.seeds
        folder = next((glob for glob in globs if (prepared.workspace.root / glob).is_dir()), None)
        step = f"“{folder}”是文件夹，写成 {folder}/*" if folder else "把材料放进去，或改 config.yaml 的 seeds"
        return str(prepared.workspace.loaded.located.problem(f"没有找到材料：{'、'.join(globs)}", step, ("seeds",)))
    told = "\n".join(f"    {skip.seed}: {skip.told}" for skip in gathered.skipped)
    return f"没有一份材料能读，没有做简报；原有文件没有改动\n{told}"
