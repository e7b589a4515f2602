"""What changed since the issue that an issue is compared with, as figures of its landscape.

In: a landscape, the archive. Out: the landscape with the counts of what changed, and the changes. Both the build and
`trace` ask here, so that a count on a page leads to the facts that it counts.
"""

from __future__ import annotations

from briefgen.model.changes import Changes, Lost, with_changes
from briefgen.model.landscape import Landscape
from briefgen.regenerate.disk.archive import Archive, Issue, as_told, diff


def since(landscape: Landscape, issue: Issue, archive: Archive) -> tuple[Landscape, Changes | None]:
    """Changes None where there is no issue before or it was deleted. Raises InvalidInput where it cannot be read."""
    before = archive.one(issue.compared_with) if issue.compared_with else None
    if before is None:
        return landscape, None
    found = diff(archive.facts(before), as_told(landscape.facts))
    ids = {what: {str(one.now["id"]) for one in found if one.now and one.what == what} for what in ("new", "changed")}
    gone = (one.before or {} for one in found if one.what == "gone")
    lost = (Lost(str(fact.get("region") or ""), str(fact.get("chain") or "")) for fact in gone)
    return with_changes(landscape, ids["new"], ids["changed"], lost)


def as_printed(landscape: Landscape, archive: Archive) -> tuple[Landscape, Changes | None]:
    """The landscape as the next build would print it, and what of it is new."""
    return since(landscape, archive.coming(landscape.facts, landscape.as_of), archive)
