"""The status of what has no cue of its own in a list of work: paragraphs with the marks of a list, some of which say 力争, 确保 or 年内
and none what has been done.

In: a reading, a line of it, a value. Out: a Status with its reason, or None. Lists under a heading are read by `status_context`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.extract.reading import WHOLE, Reading, once
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.status_sentence import said_by
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.spans import Span
from briefgen.fact import Status
from briefgen.list_marks import OPENS_POINT

AHEAD = frozenset({"target", "planned"})
FEWEST = 2
"""Paragraphs of a list that must say that they are still to be done."""
LEVELS = ("count", "percent", "multiple", "rank")
"""Types of numbers that a list of work sets as marks to be reached; sums and areas are laid down."""

STANDS = re.compile("(?<![还就都只])是|[拥具现共]有|位于|坐落")
"""甲市是唯一拥有3个名城的市: how things are, in the middle of what is to be done."""


def of_work_list(reading: Reading, index: int, value: Span, cues: Cues) -> Decided[Status] | None:
    """力争增加值增长8.5%。 / 标准地出让比例达到100%；盘活土地3500亩。 / 确保…: all of the list is still to be done."""
    line = reading.lines[index]
    if not once(_ahead, reading, WHOLE, cues).get(line.block):
        return None
    if STANDS.search(line.text, line.clause(value.start)[0], value.start):
        return None
    status = Status.TARGET if value.type in LEVELS else Status.PLANNED
    return Decided(status, "状态：所在的工作清单写的是要做的事", 0.6)


def _ahead(reading: Reading, _: int, cues: Cues) -> Mapping[int, bool]:
    """For each paragraph of a list, by its number, whether the list tells what is still to be done."""
    told: dict[int, bool] = {}
    for run in _lists(reading, cues):
        told |= dict.fromkeys(run, _tells_work([*run.values()]))
    return told


def _lists(reading: Reading, cues: Cues) -> list[dict[int, set[str]]]:
    """The lists of a reading: the paragraphs of each, by number, with the kinds of their cues; none goes on in the next chapter."""
    runs: list[dict[int, set[str]]] = [{}]
    chapter: tuple[str, ...] = ()
    for index, line in enumerate(reading.lines):
        pointed = OPENS_POINT.match(line.text) or line.text.startswith("——")
        begins = line.block not in runs[-1]
        if runs[-1] and begins and (not pointed or line.headings[:1] != chapter):
            runs.append({})
        if begins and not pointed:
            continue
        run, chapter = runs[-1], line.headings[:1]
        run.setdefault(line.block, set()).update(
            cues.kind_of(cue[0]) for cue in once(said_by, reading, index, cues).cued
        )
    return runs


def _tells_work(said: list[set[str]]) -> bool:
    """Whether enough paragraphs of a list look ahead, and none back; `said` are the kinds of cues of each."""
    return sum(bool(kinds & AHEAD) for kinds in said) >= FEWEST and not any("actual" in kinds for kinds in said)
