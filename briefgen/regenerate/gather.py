"""Seeds → documents and facts: the first two steps over many files, in one process or several.

In: paths of seeds and what extraction must know. Out: `Gathered`, in the order of the paths whatever the number of
processes. One seed that cannot be read never stops the others: it is skipped with a named reason.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Protocol, TypeAlias

from briefgen.document import Document, Published
from briefgen.errors import InvalidInput, Problem, shown
from briefgen.extract import Knowledge, extract, load_knowledge
from briefgen.fact import Fact
from briefgen.ingest import Limits, read_seed, sidecar_of
from briefgen.regenerate import processes
from briefgen.regenerate.outcome import Progress, no_progress
from briefgen.skipped import SkippedSeed
from briefgen.taxonomy import Taxonomy, load_taxonomy
from briefgen.workspace import Workspace

log = logging.getLogger(__name__)

Read: TypeAlias = tuple[Document | SkippedSeed | tuple[Problem, ...], tuple[Fact, ...]]
"""A seed with its facts, or why it was skipped, or what is wrong with its sidecar."""

FEW = 100  # seeds that one process reads in less time than a second one takes to start and to load the rules
MEMORY = 300  # MB of a process that extracts (benchmarks/regenerate.py)


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that reading and extracting depend on besides the seed; small, so that it can be sent to a process.

    `assumed` stands in for the publication date of a document that tells none.
    """

    root: Path
    rules: tuple[Path, ...] = ()
    taxonomy: tuple[Path, ...] = ()
    limits: Limits = field(default_factory=Limits)
    assumed: date | None = None

    @staticmethod
    def of(workspace: Workspace) -> Recipe:
        """What a workspace reads its seeds with."""
        said = workspace.config.limits
        limits = Limits(said.seed_mb * 1024 * 1024, said.pages, said.chars, said.ratio, said.seconds)
        return Recipe(workspace.root, workspace.rule_files(), workspace.taxonomy_files(), limits)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the seeds say. Facts stand in the order of their documents."""

    documents: tuple[Document, ...]
    skipped: tuple[SkippedSeed, ...]
    facts: tuple[Fact, ...]

    def newest_day(self) -> date | None:
        """The newest publication date that is known to the day."""
        days = [d.published.day for d in self.documents if d.published and d.published.day]
        return max(days, default=None)


class Stored(Protocol):
    """Seeds that were read before. `key` is taken before a seed is read and again behind it: what changed between is not
    kept, for nobody knows which of the two was read."""

    def key(self, path: Path) -> str | None: ...

    def get(self, key: str) -> tuple[Document, tuple[Fact, ...]] | None: ...

    def keep(self, key: str, document: Document, facts: tuple[Fact, ...]) -> None: ...


def gather(
    seeds: Sequence[Path],
    recipe: Recipe,
    *,
    jobs: int = 0,
    progress: Progress = no_progress,
    stored: Stored | None = None,
) -> Gathered:
    """Read all seeds and extract their facts. `jobs` processes; 0 takes as many as are worth it.

    Raises InvalidInput with the problems of all sidecars together.
    """
    problems: list[Problem] = []
    documents: list[Document] = []
    skipped: list[SkippedSeed] = []
    facts: list[Fact] = []
    way = _read_all(seeds, recipe, jobs) if stored is None else _read_new(seeds, recipe, jobs, stored)
    for done, (read, found) in enumerate(way, start=1):
        if isinstance(read, Document):
            documents.append(read)
            facts += found
        elif isinstance(read, SkippedSeed):
            skipped.append(read)
        else:
            problems += read
        progress("读材料", done, len(seeds))
    if problems:
        raise InvalidInput(problems)
    return Gathered(tuple(documents), tuple(skipped), tuple(facts))


def _read_new(seeds: Sequence[Path], recipe: Recipe, jobs: int, stored: Stored) -> Iterator[Read]:
    """All seeds in their order, those that were read before from the store."""
    keys = [stored.key(path) for path in seeds]
    known = [stored.get(key) if key else None for key in keys]
    new = [path for path, found in zip(seeds, known, strict=True) if found is None]
    if new and (problems := sidecar_problems(new, recipe.root, load_taxonomy(recipe.taxonomy))):
        raise InvalidInput(problems)  # before minutes of reading; what is stored was read with a good one
    fresh = _read_all(new, recipe, jobs)
    for path, key, found in zip(seeds, keys, known, strict=True):
        if found is not None:
            yield found
            continue
        read, facts = next(fresh)
        if key and isinstance(read, Document) and stored.key(path) == key:
            stored.keep(key, read, facts)
        yield read, facts


def sidecar_problems(seeds: Iterable[Path], root: Path, taxonomy: Taxonomy) -> list[Problem]:
    """What is wrong with the sidecars of seeds."""
    problems: list[Problem] = []
    for seed in seeds:
        try:
            sidecar_of(seed, root, taxonomy)
        except InvalidInput as error:
            problems += error.problems
    return problems


def _read_all(seeds: Sequence[Path], recipe: Recipe, jobs: int) -> Iterator[Read]:
    if not seeds:
        return  # the rules need not be compiled
    jobs = processes.count(jobs, len(seeds), worth=FEW, megabytes=MEMORY)
    chunk = max(1, min(16, len(seeds) // (jobs * 4)))
    yield from processes.in_order(_read, _reading, recipe, seeds, jobs, chunk)


_Reading: TypeAlias = tuple[Recipe, Knowledge]


def _reading(recipe: Recipe) -> _Reading:
    return recipe, load_knowledge(recipe.rules, load_taxonomy(recipe.taxonomy))


def _read(reading: _Reading, path: Path) -> Read:
    return read_one(path, *reading)


def read_one(path: Path, recipe: Recipe, knowledge: Knowledge) -> Read:
    """One seed as a document with its facts, or why it was skipped."""
    try:
        document = read_document(path, recipe, knowledge.taxonomy)
        return document, () if isinstance(document, SkippedSeed) else extract(document, knowledge).facts
    except InvalidInput as error:
        return error.problems, ()
    except Exception as error:  # a fault of ours in one text must not cost the other texts
        log.exception("%s", path)
        told = f"程序在这份材料上出错（{type(error).__name__}: {error}）；其余材料不受影响，请把它报告给维护者"
        return SkippedSeed(shown(path, recipe.root), "internal_error", told), ()


def read_document(path: Path, recipe: Recipe, taxonomy: Taxonomy) -> Document | SkippedSeed:
    """One seed as a document. Raises InvalidInput when its sidecar is wrong."""
    name = shown(path, recipe.root)
    if (printable := name.encode(errors="backslashreplace").decode()) != name:
        return SkippedSeed(printable, "bad_name", "文件名不是 UTF-8 编码，印不出来；改名后再试")
    document = read_seed(path, recipe.root, taxonomy, recipe.limits)
    if isinstance(document, Document) and recipe.assumed and document.published is None:
        day = recipe.assumed
        return replace(document, published=Published(day.isoformat(), day, day, "--as-of"))
    return document
