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
from briefgen.model.adding import keyed, weighed
from briefgen.model.cells import cells, chains_of, count_projects, region_lists, rolled_up, stage_counts
from briefgen.model.checks import checks
from briefgen.model.doubts import doubts
from briefgen.model.entities import enterprises, platforms
from briefgen.model.instruments.build import instruments
from briefgen.model.instruments.told import Told
from briefgen.model.landscape import Landscape
from briefgen.model.links import Links
from briefgen.model.problems import answers
from briefgen.model.projects import ledger, named_stages
from briefgen.model.promises import promises
from briefgen.model.region_tree import RegionTree
from briefgen.model.sources import material
from briefgen.model.walk import every_derived
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
    stuff = material(documents, facts, taxonomy, keys)
    told, by_seed = stuff.facts, stuff.by_seed
    places = RegionTree(taxonomy)
    book = ledger(told, by_seed, places, taxonomy)
    projects = book.projects
    regions, chains = places.spoken_of(told, scope), chains_of(told, taxonomy)
    links = Links(told)
    answered, figures = answers(told), keyed(told, links, places, taxonomy)
    promised = promises(told, projects, by_seed, links, taxonomy, as_of)
    table = cells(told, projects, answered, promised, regions, chains)
    added, beside = weighed(figures, (f.id for p in projects for f in p.facts), places, taxonomy)
    checked = checks(told, figures, links, places)
    landscape = Landscape(
        as_of=as_of,
        scope=scope,
        scope_name=places.name(scope) if scope else None,
        sources=stuff.sources,
        skipped=tuple(sorted(skipped, key=lambda s: s.seed)),
        facts=told,
        regions=regions,
        chains=chains,
        projects=projects,
        cells=table,
        answers=answered,
        promises=promised,
        added=added,
        juxtaposed=beside,
        doubts=doubts(documents, told, figures, stuff.met_again, book, checked),
        derived=(),
        project_total=count_projects(projects, "项目"),
        source_total=derive.count(sum(s.copy_of is None for s in stuff.sources), "材料（转载不计）", told),
        fact_total=derive.count(len(told), "事实（重复表述不计）", told),
        checks=checked,
        said_again=stuff.said_again,
        enterprises=enterprises(told, book, by_seed, places, taxonomy),
        platforms=platforms(told, book, by_seed, places, taxonomy),
        instruments=instruments(Told(told, by_seed, projects, answered, links, places, taxonomy), documents),
    )
    return _counted(landscape, list(named_stages(taxonomy)), places)


def _counted(rows: Landscape, stages: Sequence[str], places: RegionTree) -> Landscape:
    """The landscape with the lists and counts that its rows make, and every number that no fact states."""
    made = replace(
        rows,
        stage_counts=stage_counts(rows.projects, stages),
        announced_counts=stage_counts(rows.projects, stages, announced=True),
        rolled_up=rolled_up(rows.cells, rows.regions, rows.chains),
        region_lists=region_lists(rows, places.with_between(rows.regions)),
    )
    return replace(made, derived=every_derived(made))
