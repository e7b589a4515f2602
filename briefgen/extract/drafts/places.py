"""Where a thing lies that a text names in one sentence and tells of in others: 甲项目落户乙县。项目总投资12亿元.

In: the drafts of one document, its own region. Out: the same drafts, those told of a thing without a place put where it lies. Must
not: choose between two places, take a place that is not the document's own, or move what its own sentence puts somewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefgen.extract.drafts.draft import Draft
from briefgen.extract.scope.decided import Decided
from briefgen.fact import Kind
from briefgen.taxonomy import Taxonomy

PLACED_KINDS = frozenset({Kind.PROJECT, Kind.PARK, Kind.ENTERPRISE})
LEAST = 5
"""Characters of a name."""
LIKELY = 0.7
"""How sure a place is that another sentence tells."""


def placed(drafts: Sequence[Draft], scope: str | None, taxonomy: Taxonomy) -> list[Draft]:
    """The drafts in their order; linear in them."""
    lies = _lying(drafts, scope, taxonomy)
    return [_put(draft, lies[draft.subject]) if _loose(draft, scope, lies) else draft for draft in drafts]


def _lying(drafts: Iterable[Draft], scope: str | None, taxonomy: Taxonomy) -> Mapping[str | None, str]:
    """The only place, inside of the document's own region, where each thing is said to lie."""
    told: dict[str | None, set[str]] = defaultdict(set)
    for draft in drafts:
        region = draft.scope.region.value
        if draft.kind in PLACED_KINDS and draft.subject and region and region != scope and _in_one_place(draft.subject):
            told[draft.subject].add(region)
    return {
        name: next(iter(regions))
        for name, regions in told.items()
        if len(regions) == 1 and taxonomy.gazetteer.within(next(iter(regions)), scope)
    }


def _in_one_place(name: str) -> bool:
    """甲集团 works in many places; 千亿园区 is no name."""
    return len(name) >= LEAST and not name.endswith("集团")


def _loose(draft: Draft, scope: str | None, lies: Mapping[str | None, str]) -> bool:
    """Whether a number or a thing has no place but the document's."""
    fitting = draft.kind in PLACED_KINDS or (draft.kind is Kind.QUANTITY and not draft.threshold)
    return fitting and draft.subject in lies and draft.scope.region.value == scope


def _put(draft: Draft, region: str) -> Draft:
    reason = f"区域：“{draft.subject}”别处写明所在"
    return draft._replace(scope=draft.scope._replace(region=Decided(region, reason, LIKELY)))
