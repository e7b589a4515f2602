"""The one way through: documents and facts in, a `Landscape` out. Order and counting only; every rule has its own module.

The result is the same whatever order documents and facts come in, and takes time and memory linear in the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from briefgen.document import Document
from briefgen.fact import Fact
from briefgen.garbage import uncollected
from briefgen.model import derive
from briefgen.model.adding import keyed, weighed
from briefgen.model.cells import Listed, cells, chains_of, count_projects, region_lists, rolled_up, stage_counts
from briefgen.model.checks import checks
from briefgen.model.doubts import doubts
from briefgen.model.entities import enterprises, platforms
from briefgen.model.instruments.build import instruments
from briefgen.model.instruments.told import Told
from briefgen.model.landscape import Derived, Landscape, Project, Source
from briefgen.model.problems import answers
from briefgen.model.projects import ledger, stage_orders
from briefgen.model.promises import promises
from briefgen.model.region_tree import RegionTree
from briefgen.model.sources import material
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
    regions, chains = places.spoken_of(told, scope), chains_of(told, taxonomy)
    answered, figures = answers(told), keyed(told, taxonomy)
    promised = promises(told, book.projects, by_seed, taxonomy, as_of)
    table = cells(told, book.projects, answered, promised, regions, chains)
    rolled = rolled_up(table, regions, chains)
    added, beside = weighed(figures, (f.id for p in book.projects for f in p.facts), places, taxonomy)
    checked = checks(told, figures)
    doubtful = doubts(documents, told, figures, stuff.met_again, book, checked)
    stages = list(stage_orders(taxonomy))
    reached = stage_counts(book.projects, stages)
    announced = stage_counts(book.projects, stages, announced=True)
    totals = Totals.of(book.projects, stuff.sources, told)
    listed = Listed(
        projects=book.projects,
        enterprises=enterprises(told, book, by_seed, places, taxonomy),
        platforms=platforms(told, book, by_seed, places, taxonomy),
        problems=answered,
        promises=promised,
    )
    of_regions = region_lists(listed, places.with_between(regions))
    of_cells = [d for c in table for d in (c.fact_count, c.project_count)]
    of_lists = [r.project_count for r in rolled] + [r.project_count for r in of_regions]
    counted = [*of_cells, *(s.count for s in (*reached, *announced)), *of_lists]
    tested = [c.result for c in checked] + [d for doubt in doubtful for d in doubt.derived]
    return Landscape(
        as_of=as_of,
        scope=scope,
        scope_name=places.name(scope) if scope else None,
        sources=stuff.sources,
        skipped=tuple(sorted(skipped, key=lambda s: s.seed)),
        facts=told,
        regions=regions,
        chains=chains,
        projects=book.projects,
        cells=table,
        answers=answered,
        promises=promised,
        added=added,
        juxtaposed=beside,
        doubts=doubtful,
        derived=_unique((*(a.total for a in added), *tested, *counted, *totals)),
        project_total=totals.projects,
        source_total=totals.sources,
        fact_total=totals.facts,
        checks=checked,
        stage_counts=reached,
        announced_counts=announced,
        rolled_up=rolled,
        said_again=stuff.said_again,
        enterprises=listed.enterprises,
        platforms=listed.platforms,
        region_lists=of_regions,
        instruments=instruments(Told(told, by_seed, book.projects, answered, places, taxonomy), documents),
    )


class Totals(NamedTuple):
    """How much there is of all."""

    projects: Derived
    sources: Derived
    facts: Derived

    @classmethod
    def of(cls, projects: Sequence[Project], sources: Sequence[Source], facts: Sequence[Fact]) -> Totals:
        return cls(
            count_projects(projects, "项目"),
            derive.count(sum(s.copy_of is None for s in sources), "材料（转载不计）", facts),
            derive.count(len(facts), "事实（重复表述不计）", facts),
        )


def _unique(derived: Iterable[Derived]) -> tuple[Derived, ...]:
    return tuple({d.id: d for d in derived}.values())
