"""Doubts that a sentence raises by itself: a misprint, percent or points, a base of comparison that is no year.

In: a reading and a number or name in one of its lines. Out: flags for `Fact.flags`. They change nothing that was read;
the model shows them to whoever signs.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line, Reading
from briefgen.extract.text.growth import CHANGES
from briefgen.extract.text.hedges import HEDGES, TO_NUMBER
from briefgen.taxonomy import Taxonomy

LEVEL_BEHIND = re.compile(r"级(?!别|联|差)")
# a share that rises by percent may rise by points: 占52%，较去年提高8%
ROSE = re.compile(f"(?:{CHANGES}){TO_NUMBER}$")
LEVEL = re.compile(f"[到至为][{HEDGES}]*$")
"""What a share rises to is a share itself: 合格率由92%提高到97%."""
VAGUE_BASE = re.compile(r"(?:较|比)(?:往年|以往|过去|此前|前些年)(?:同期)?")


def typo_suspected(reading: Reading, line: Line, start: int, taxonomy: Taxonomy) -> bool:
    """Whether the clause names another city's level (青州市级重点项目 in a paper of 青岛): most likely the own city misspelt."""
    if not line.places or "级" not in line.text:
        return False
    places = taxonomy.gazetteer
    home = places.city(reading.scope)
    begin, end = line.clause(start)
    for mention in line.places:
        if mention.region is None or not begin <= mention.start < end or not LEVEL_BEHIND.match(line.text, mention.end):
            continue
        if home and not places.within(mention.region, home) and not places.within(home, mention.region):
            return True
    return False


def number_flags(line: Line, at: int) -> tuple[str, ...]:
    """Flags of one number."""
    value = line.values[at]
    if value.unit not in ("percent", "multiple"):
        return ()
    head = line.text[line.clause(value.start)[0] : value.start]
    flags = []
    if value.unit == "percent" and ROSE.search(head) and not LEVEL.search(head) and _after_share(line, at):
        flags.append("pp_or_percent")
    if VAGUE_BASE.search(head):
        flags.append("base_unclear")
    return tuple(flags)


def _after_share(line: Line, at: int) -> bool:
    """Whether the percentage before, in the same part of the sentence, is a share or a rate."""
    if not at:
        return False
    earlier, value = line.values[at - 1], line.values[at]
    between = line.text[earlier.end : value.start]
    shared = re.search(r"(?:占|占比|比重|率)[^，。；]{0,12}$", line.text[: earlier.start])
    return earlier.unit == "percent" and "；" not in between and bool(shared)
