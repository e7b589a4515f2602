"""Which briefs there are to make: those of config.yaml, and of a brief with `foreach` one for each region or chain.

In: a prepared workspace and its landscape. Out: `Planned` briefs with their file names and what each may say. Reads no
file, renders nothing. Two of them never have one file name: config.yaml is told wrong instead.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from briefgen.config import BriefSettings, Enough
from briefgen.errors import InvalidInput, NothingSelected, Problem, nearest
from briefgen.fact import Fact
from briefgen.model.changes import Changes
from briefgen.model.landscape import Chain, Landscape, Project, Region
from briefgen.model.narrow import Narrowed, changes_in, own_regions, to_chain, to_facts, to_region
from briefgen.regenerate.outcome import Options
from briefgen.regenerate.prepare import Prepared
from briefgen.render.audience import Audience, Filters
from briefgen.strict_yaml import Located
from briefgen.taxonomy import Taxonomy

LONGEST = 60
"""Characters of a cell's name in a file name: with the brief's own name it stays below the 255 bytes of common disks."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One brief to make; of a matrix one cell. `name` is the cell's part of the file name, "" where there is none."""

    settings: BriefSettings
    cell: Region | Chain | None = None
    name: str = ""

    @property
    def id(self) -> str:
        return f"{self.settings.id}-{self.name}" if self.name else self.settings.id

    @property
    def stem(self) -> str:
        """Path of the outputs below the output folder, without the suffix."""
        return f"{self.settings.stem}-{self.name}" if self.name else self.settings.stem

    @property
    def audience(self) -> str:
        return self.settings.audience

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Region or chain, with the id and the name of the cell; empty where there is none."""
        kind = "region" if isinstance(self.cell, Region) else "chain"
        return ((kind, self.cell.id), (kind, self.cell.name)) if self.cell else ()


@dataclass(frozen=True, slots=True)
class View:
    """What one brief may say: its part of the landscape, and what of it is new."""

    landscape: Landscape
    changes: Changes | None


def plan(prepared: Prepared, landscape: Landscape) -> tuple[Planned, ...]:
    """All briefs that the material says enough for, in the order of config.yaml, then of regions and chains.

    Raises InvalidInput where a cell would be written over another brief.
    """
    made: list[tuple[int, Planned]] = []
    for at, brief in enumerate(prepared.workspace.config.briefs):
        made += [(at, one) for one in _planned(brief, landscape, prepared.taxonomy)]
    problems = list(_clashes(made, prepared.workspace.loaded.located))
    if problems:
        raise InvalidInput(problems)
    return tuple(one for _, one in made)


def selectable(prepared: Prepared, options: Options) -> None:
    """Raises NothingSelected where it can be told before anything is read: no brief is one of several cells."""
    briefs = prepared.workspace.config.briefs
    if all(brief.foreach is None for brief in briefs):
        selected(prepared, [Planned(brief) for brief in briefs], options)


def selected(prepared: Prepared, briefs: Sequence[Planned], options: Options) -> tuple[Planned, ...]:
    """The briefs that are wanted. Raises NothingSelected with what there is to select."""
    places = set(_places(prepared.taxonomy, options))
    wanted = tuple(brief for brief in briefs if _wanted(brief, options, places))
    if not wanted:
        raise NothingSelected(_nothing(prepared.taxonomy, briefs, options))
    return wanted


def _nothing(taxonomy: Taxonomy, briefs: Sequence[Planned], options: Options) -> str:
    """Why nothing is selected: the first option that no brief meets even alone, and what it could have named."""
    there = {
        "audiences": [b.audience for b in briefs],
        "regions": [b.cell.name for b in briefs if isinstance(b.cell, Region)],
        "chains": [b.cell.name for b in briefs if isinstance(b.cell, Chain)],
        "select": [b.id for b in briefs],
    }
    asked = {name: words for name in there if (words := getattr(options, name))}
    if not asked:
        return "材料还不够做任何一份简报\n    → 添材料，或放宽 config.yaml 里的 when"
    for name, words in asked.items():
        alone = Options(**{name: words})
        places = set(_places(taxonomy, alone))
        if not any(_wanted(brief, alone, places) for brief in briefs):
            known = list(dict.fromkeys(there[name]))
            hint = next(filter(None, (nearest(word, known) for word in words)), "")
            listed = "、".join(known) or "config.yaml 里没有 foreach 的简报，或材料都不够"
            return f"没有简报符合“{'、'.join(words)}”\n    → {hint}现有：{listed}"
    said = "、".join(word for words in asked.values() for word in words)
    return f"没有一份简报同时符合“{said}”\n    → 去掉其中一项；现有：{'、'.join(there['select'])}"


def view(brief: Planned, landscape: Landscape, changes: Changes | None, audience: Audience) -> View:
    """What a brief may say of the landscape: its cell, and what its audience's filters let through."""
    part: Landscape = landscape
    if isinstance(brief.cell, Region):
        part = to_region(landscape, brief.cell)
    elif isinstance(brief.cell, Chain):
        part = to_chain(landscape, brief.cell)
    if audience.filters != Filters():
        part = to_facts(part, lambda fact: passes(fact, audience.filters))
    if changes is None or not isinstance(part, Narrowed):
        return View(part, changes)
    return View(*changes_in(part, changes))


def passes(fact: Fact, filters: Filters) -> bool:
    """Whether an audience is told of a fact."""
    return (
        (not filters.kinds or fact.kind in filters.kinds)
        and fact.kind not in filters.without
        and (not filters.status or fact.status in filters.status)
        and fact.confidence >= filters.confidence
    )


def _planned(brief: BriefSettings, landscape: Landscape, taxonomy: Taxonomy) -> Iterator[Planned]:
    if brief.foreach is None:
        if _Tally.of(landscape).enough(brief.when):
            yield Planned(brief)
        return
    cells: Sequence[Region | Chain] = landscape.chains
    if brief.foreach == "region":
        own = own_regions(landscape) - {landscape.scope}  # of 河南省, or of 开封市, 郑州市 prints no paper
        cells = [region for region in landscape.regions if region.id in own]
    tallies = _tallies(landscape, brief.foreach)
    names = _names(taxonomy, brief.foreach)
    for cell in cells:
        if tallies[cell.id].enough(brief.when):
            yield Planned(brief, cell, _name(cell, names))


class _Tally:
    """What the material says of a cell, counted."""

    def __init__(self) -> None:
        self.facts = self.projects = self.problems = 0
        self.seeds: set[str] = set()

    def enough(self, when: Enough) -> bool:
        """Whether there is as much as a brief asks for."""
        told = (self.facts, self.projects, len(self.seeds), self.problems)
        return all(has >= asked for has, asked in zip(told, _asked(when), strict=True))

    @staticmethod
    def of(landscape: Landscape) -> _Tally:
        """How much a landscape tells."""
        tally = _Tally()
        tally.facts, tally.projects = len(landscape.facts), len(landscape.projects)
        tally.problems, tally.seeds = len(landscape.answers), {source.seed for source in landscape.sources}
        return tally


def _asked(when: Enough) -> tuple[int, int, int, int]:
    return when.facts, when.projects, when.documents, when.problems


def _tallies(landscape: Landscape, axis: str) -> dict[str, _Tally]:
    """By id of a region or chain; what is said of a region counts for all that hold it, what is said of another city for no
    chain. One pass over the facts."""
    parents = {r.id: r.parent for r in landscape.regions} if axis == "region" else {}
    found: dict[str, _Tally] = defaultdict(_Tally)
    own = own_regions(landscape)

    def above(row: Fact | Project) -> Iterator[_Tally]:
        place = getattr(row, axis) if row.region in own else None
        while place is not None:
            yield found[place]
            place = parents.get(place)

    for fact in landscape.facts:
        for tally in above(fact):
            tally.facts += 1
            tally.seeds.add(fact.seed)
    for project in landscape.projects:
        for tally in above(project):
            tally.projects += 1
    for answer in landscape.answers:
        for tally in above(answer.problem):
            tally.problems += 1
    return found


def _name(cell: Region | Chain, names: Counter[str]) -> str:
    """The cell's name as part of a file name; with its id where the dictionary knows another of that name.

    The dictionary decides, not the material: a new seed about a namesake must not rename the files of the first.
    """
    name = _safe(cell.name)
    alone = names[name.casefold()] <= 1 and 0 < len(name) <= LONGEST
    return name if alone else f"{name[:LONGEST]}-{_safe(cell.id)}".lstrip("-")


def _safe(text: str) -> str:
    """Letters, digits and Chinese characters; everything else, which a disk may refuse or a shell expand, is a dash."""
    plain = unicodedata.normalize("NFC", text)
    return "-".join("".join(c if c.isalnum() or c == "_" else " " for c in plain).split())


def _names(taxonomy: Taxonomy, axis: str) -> Counter[str]:
    return _counted(
        tuple(sorted(one.name for one in (taxonomy.regions if axis == "region" else taxonomy.chains).values()))
    )


@lru_cache(maxsize=4)
def _counted(names: tuple[str, ...]) -> Counter[str]:
    return Counter(_safe(name).casefold() for name in names)


def _clashes(made: Iterable[tuple[int, Planned]], located: Located) -> Iterator[Problem]:
    first: dict[str, tuple[int, Planned]] = {}
    for at, brief in made:
        before, other = first.setdefault(brief.stem.casefold(), (at, brief))
        if other is not brief:
            line = located.at("briefs", before)[0]
            what = f"输出路径“{brief.stem}”和第 {line} 行的简报“{other.id}”相同"
            yield located.problem(what, "用 output 给其中一个另起名称", ("briefs", at, "id"))


def _places(taxonomy: Taxonomy, options: Options) -> Iterator[tuple[str, str]]:
    """Region or chain, and what a name on the command line may mean: itself, and the id that the dictionary has for it."""
    for word in options.regions:
        region = taxonomy.region(word)
        yield from (("region", one) for one in (word, region.id if region else word))
    for word in options.chains:
        chain = taxonomy.chain(word)
        yield from (("chain", one) for one in (word, chain.id if chain else word))


def _wanted(brief: Planned, options: Options, places: Collection[tuple[str, str]]) -> bool:
    if options.audiences and brief.audience not in options.audiences:
        return False
    if places and not any(place in places for place in brief.places):
        return False
    names = (brief.settings.id, brief.id, brief.stem)
    return not options.select or any(fnmatchcase(name, pattern) for pattern in options.select for name in names)
