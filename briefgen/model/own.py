"""Which regions a brief is on: its scope with all inside it, and what is told of no place. Papers of other places are there to
compare with, and nothing of theirs is counted among its own.

In: the regions that facts speak of and the id of the scope. Out: ids, and projects apart by them. Moves no fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.model.rows import Project, Region


def inside(regions: Iterable[Region], region: str) -> Iterator[str]:
    """A region and all within it; `regions` come in the order of the tree."""
    found = {region}
    for one in regions:
        if one.parent in found:
            found.add(one.id)
        if one.id in found:
            yield one.id


def own(regions: Iterable[Region], scope: str | None) -> frozenset[str | None]:
    """The ids of the own regions, None among them; all where there is no scope."""
    return frozenset([None, *(inside(regions, scope) if scope else (r.id for r in regions))])


def apart(projects: Iterable[Project], at: frozenset[str | None]) -> tuple[Sequence[Project], Sequence[Project]]:
    """The projects in the regions `at`, and those of other places."""
    listed = tuple(projects)
    return tuple(p for p in listed if p.region in at), tuple(p for p in listed if p.region not in at)
