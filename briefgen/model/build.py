"""The one way through: documents and facts in, a `Landscape` out. Order and counting only; every rule has its own module.

The result is the same whatever order documents and facts come in, and takes time and memory linear in the facts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from briefgen.document import Document
from briefgen.fact import Fact
from briefgen.garbage import uncollected
from briefgen.model import derive
from briefgen.model.cells import cells, chains_of, count_outside, count_projects, region_lists, rolled_up, stage_counts
from briefgen.model.checking.adding import keyed, weighed
from briefgen.model.checking.checks import checks
from briefgen.model.checking.doubts import doubts
from briefgen.model.instruments.build import instruments
from briefgen.model.instruments.told import Told
from briefgen.model.landscape import Landscape
from briefgen.model.links import Links
from briefgen.model.named.entities import enterprises, platforms
from briefgen.model.named.projects import Ledger, ledger, named_stages
from briefgen.model.own import apart, own
from briefgen.model.problems import answers
from briefgen.model.promises import promises
from briefgen.model.region_tree import RegionTree
from briefgen.model.rows import Region
from briefgen.model.sources import Material, material
from briefgen.model.walk import every_derived
from briefgen.model.zones import one_zone_each
from briefgen.skipped import SkippedSeed
from briefgen.taxonomy import Taxonomy


@uncollected()
def build_landscape(
    documents: Sequence[Document],
    skipped: Sequence[SkippedSeed],
    facts: Sequence[Fact],
    taxonomy: Taxonomy,
    as_of: date | None,
    scope: str | None,
    keys: Mapping[str, str] = MappingProxyType({}),
) -> Landscape:
    """`scope` is the id of the region that the briefs are about, None when the workspace names none; `keys` the sentence
    by seed that says most of it. One list of steps in the order in which they need each other.

    Raises `ValueError` when a fact's seed is not among `documents`.
    """
    stuff = material(documents, one_zone_each(facts, taxonomy), taxonomy, keys)
    places = RegionTree(taxonomy)
    book = ledger(stuff.facts, stuff.by_seed, places, taxonomy)
    links, answered = Links(stuff.facts), answers(stuff.facts)
    told = Told(stuff.facts, stuff.by_seed, book.projects, answered, links, places, taxonomy)
    regions = places.spoken_of(stuff.facts, scope)
    rows = replace(
        _rows(told, stuff, book, as_of, scope, regions),
        skipped=tuple(sorted(skipped, key=lambda s: s.seed)),
        instruments=instruments(told, documents, own(regions, scope)),
    )
    return _counted(_compared(rows, told, documents, book, stuff), list(named_stages(taxonomy)), places)


def _rows(
    told: Told, stuff: Material, book: Ledger, as_of: date | None, scope: str | None, regions: tuple[Region, ...]
) -> Landscape:
    """What the material tells, each thing once; nothing compared or counted by region, chain or stage."""
    facts, places, taxonomy = told.facts, told.places, told.taxonomy
    projects, outside = apart(book.projects, own(regions, scope))
    return Landscape(
        as_of=as_of,
        scope=scope,
        scope_name=places.name(scope) if scope else None,
        sources=stuff.sources,
        skipped=(),
        facts=facts,
        regions=regions,
        chains=chains_of(facts, taxonomy),
        projects=book.projects,
        cells=(),
        answers=told.answers,
        promises=promises(facts, book.projects, told.sources, told.links, taxonomy, as_of),
        added=(),
        juxtaposed=(),
        doubts=(),
        derived=(),
        project_total=count_projects(projects, "项目"),
        outside_total=count_outside(outside),
        source_total=derive.count(sum(s.copy_of is None for s in stuff.sources), "材料（转载不计）", facts),
        fact_total=derive.count(len(facts), "事实（重复表述不计）", facts),
        said_again=stuff.said_again,
        enterprises=enterprises(facts, book, told.sources, places, taxonomy),
        platforms=platforms(facts, book, told.sources, places, taxonomy),
    )


def _compared(rows: Landscape, told: Told, documents: Sequence[Document], book: Ledger, stuff: Material) -> Landscape:
    """The landscape with what its facts say of each other: cells, sums, checks, and what is to be asked about."""
    facts, places, taxonomy = told.facts, told.places, told.taxonomy
    figures = keyed(facts, told.links, places, taxonomy)
    added, beside = weighed(figures, (f.id for p in rows.projects for f in p.facts), places, taxonomy)
    checked = checks(facts, figures, told.links, places)
    return replace(
        rows,
        cells=cells(rows),
        added=added,
        juxtaposed=beside,
        checks=checked,
        doubts=doubts(documents, facts, figures, stuff.met_again, book, checked),
    )


def _counted(rows: Landscape, stages: Sequence[str], places: RegionTree) -> Landscape:
    """The landscape with the lists and counts that its rows make, and every number that no fact states."""
    projects, _ = apart(rows.projects, own(rows.regions, rows.scope))
    made = replace(
        rows,
        stage_counts=stage_counts(projects, stages),
        announced_counts=stage_counts(projects, stages, announced=True),
        rolled_up=rolled_up(rows.cells, rows.regions, rows.chains),
        region_lists=region_lists(rows, places.with_between(rows.regions)),
    )
    return replace(made, derived=every_derived(made))
