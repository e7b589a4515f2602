"""What the lines before a line tell of its numbers: the set that it goes through the parts of, what an amount measures that it does
not name itself, what it counts by place or field.

In: each line with what its numbers measure, in reading order. Out: look-ups for the lines behind it. Must not decide what a number is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.extract.drafts.line_indicators import Above
from briefgen.extract.metric.again import only_amounts
from briefgen.extract.metric.indicator import Indicator
from briefgen.extract.metric.list_rows import first_sum, is_row
from briefgen.extract.metric.sorted_lists import counts_of, goes_through
from briefgen.extract.reading import TELLS_PARTS, Reading, paragraph_before
from briefgen.extract.relations.relate import Relation
from briefgen.extract.subject.counted_sets import first_set
from briefgen.extract.subject.fields import total, total_before

WHOLE_BACK = 2
"""Sentences looked back at for the set that a sentence tells the parts of."""
AMOUNTS_BACK = 3
"""Sentences looked back at for what an amount measures, or a count counts, that its own sentence does not name."""


ROWS_BACK = 24
"""Lines looked back at from the row of a list for what the list sorts."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """By line: the set that it counts first, what its first amount measures, what all those of a unit measure, what it counts by
    measure word, what its first sum measures. Grows line by line."""

    reading: Reading
    sets: dict[int, str | None] = field(default_factory=dict)
    totals: dict[int, Indicator] = field(default_factory=dict)
    amounts: dict[int, Mapping[str, Indicator]] = field(default_factory=dict)
    counts: dict[int, Mapping[str, Indicator]] = field(default_factory=dict)
    sums: dict[int, Indicator | None] = field(default_factory=dict)

    def note(self, index: int, relations: Sequence[Relation], found: Sequence[Indicator]) -> None:
        """Keeps what line `index` tells, whose numbers have these relations and indicators."""
        line = self.reading.lines[index]
        self.totals[index] = total(line, found)
        self.sets[index] = first_set(line, relations, found)
        self.amounts[index] = only_amounts(line, found)
        self.counts[index] = counts_of(line, found)
        self.sums[index] = first_sum(line, relations, found)

    def above(self, index: int) -> Above:
        """What indicators a line may take over."""
        counted = self._counted(index)
        return Above(
            total_before(self.reading, index, self.totals),
            self._amounts(index),
            {} if counted is None else self.counts[counted],
            None if counted is None else self.sums.get(counted),
        )

    def set_of_parts(self, index: int) -> str | None:
        """What the sentences before count, for one that goes on about its parts (其中，…; 从落地情况看，…)."""
        lines = self.reading.lines
        before = paragraph_before(self.reading, index, WHOLE_BACK)
        earlier = (at for at in before if not TELLS_PARTS.match(lines[at].text))
        return next((told for at in earlier if (told := self.sets.get(at))), None)

    def _amounts(self, index: int) -> Mapping[str, Indicator]:
        """By unit, what the nearest sentence of the paragraph that has amounts measures."""
        before = paragraph_before(self.reading, index, AMOUNTS_BACK)
        return next((found for at in before if (found := self.amounts.get(at))), {})

    def _counted(self, index: int) -> int | None:
        """The line before that counts what a line goes through by place or by field (按县区划分：…; 甲市：27个，71.6亿元), over the rows
        and headings between them."""
        lines = self.reading.lines
        if not goes_through(lines[index]):
            return None
        reach = ROWS_BACK if is_row(lines[index]) else AMOUNTS_BACK
        before: Iterable[int] = range(index - 1, max(-1, index - 1 - reach), -1)
        if any("汇总" in heading for heading in lines[index].headings):
            before = range(min(index, ROWS_BACK))  # what a register sums up at its end it tells first
        return next((at for at in before if self.counts.get(at) and not goes_through(lines[at])), None)
