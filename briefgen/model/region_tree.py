"""Regions as the model compares them: which lies within which. In: the taxonomy. Out: ids, names, levels, yes or no.

A park or zone whose district no text names has the region its fact has; nothing here moves a fact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefgen.fact import Fact
from briefgen.model.landscape import Region
from briefgen.taxonomy import Taxonomy

UNKNOWN_LEVEL = 9


class RegionTree:
    """The tree of regions with what was asked of it kept; one a landscape."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self.above = lru_cache(maxsize=None)(self._above)
        self.authorities = lru_cache(maxsize=None)(self._authorities)

    def _above(self, region: str) -> tuple[str, ...]:
        """The ids of all regions that hold this one, nearest first."""
        seen: list[str] = []
        at = self._taxonomy.region(region)
        while at and at.parent and at.parent not in seen:
            seen.append(at.parent)
            at = self._taxonomy.region(at.parent)
        return tuple(seen)

    def _authorities(self, region: str | None) -> tuple[str, ...]:
        """The names of the province and the city that a region is or lies in: who recognises what is there."""
        ids = (region, *self.above(region)) if region else ()
        return tuple(name for i in ids if self.level(i) in (1, 2) and (name := self.name(i)))

    def level(self, region: str | None) -> int:
        """0 country … 6 locality; unknown regions come last."""
        known = self._taxonomy.region(region) if region else None
        return known.level if known else UNKNOWN_LEVEL

    def narrowest(self, facts: Iterable[Fact]) -> tuple[str | None, str | None]:
        """Id and name of the innermost region that facts are about, of the first among equals; nothing where none tells it."""
        found = min((f for f in facts if f.region), key=lambda f: -self.level(f.region), default=None)
        return (found.region, found.region_name) if found else (None, None)

    def compatible(self, one: str | None, other: str | None) -> bool:
        """Whether two namings may mean the same place: equal, one within the other, or one untold."""
        return one is None or other is None or one == other or one in self.above(other) or other in self.above(one)

    def disjoint(self, regions: Iterable[str | None]) -> bool:
        """Whether no place is counted twice: all told, all different, of one level, none within another."""
        told = list(regions)
        if None in told or len(set(told)) < len(told):
            return False
        ids = {r for r in told if r}
        return len({self.level(r) for r in ids}) == 1 and not any(a in ids for r in ids for a in self.above(r))

    def words(self, facts: Iterable[Fact]) -> tuple[str, ...]:
        """Place names that may stand in a project's name: of the facts' regions and all above, longest first."""
        ids = {r for f in facts if f.region for r in (f.region, *self.above(f.region))}
        known = [found for r in ids if (found := self._taxonomy.region(r))]
        names = {n for r in known for n in (r.name, r.short, *r.aliases) if len(n) > 1}
        return tuple(sorted(names, key=lambda n: (-len(n), n)))

    def spoken_of(self, facts: Iterable[Fact], scope: str | None) -> tuple[Region, ...]:
        """The regions that facts speak of, each right after the one it lies in."""
        names = {f.region: f.region_name or f.region for f in facts if f.region}
        if scope:
            names.setdefault(scope, self.name(scope) or scope)
        found = {
            r: Region(r, self.name(r) or name, next((a for a in self.above(r) if a in names), None), self.level(r))
            for r, name in names.items()
        }
        return tuple(sorted(found.values(), key=lambda r: (self._path(r.id), r.id)))

    def with_between(self, regions: Sequence[Region]) -> tuple[Region, ...]:
        """The regions and those between them that no fact speaks of but that hold several of them (即墨区 of its zones)."""
        spoken = {r.id for r in regions}
        holds = Counter(at for r in regions for at in self.above(r.id) if at not in spoken)
        between = [at for at, many in holds.items() if many > 1 and spoken & set(self.above(at))]
        known = {*spoken, *between}
        rows = [(r.id, r.name) for r in regions] + [(at, self.name(at) or at) for at in between]
        made = [
            Region(i, name, next((a for a in self.above(i) if a in known), None), self.level(i)) for i, name in rows
        ]
        return tuple(sorted(made, key=lambda r: (self._path(r.id), r.id)))

    def name(self, region: str) -> str | None:
        """The full name of a region."""
        known = self._taxonomy.region(region)
        return known.name if known else None

    def _path(self, region: str) -> tuple[str, ...]:
        return (*reversed(self.above(region)), region)
