"""What a number measures: the indicator's id and its Chinese name.

In: a line and a value in it, and the indicators already found in the sentence. Out: an `Indicator`. The dictionary of
metrics gives the id; the name is put together from the words beside the number (size class, noun, verb), 40 characters
at most. A number with no such words gets no indicator and is still printed.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.metric.amounts import amount
from briefgen.extract.metric.answers import answering
from briefgen.extract.metric.beside import own_part
from briefgen.extract.metric.brackets import bracketed
from briefgen.extract.metric.changes import changed
from briefgen.extract.metric.counts import count
from briefgen.extract.metric.gaps import next_gap
from briefgen.extract.metric.indicator import NONE, Asked, Indicator
from briefgen.extract.metric.labels import is_cell_behind, labelled
from briefgen.extract.metric.placed_lists import placed_in_list
from briefgen.extract.metric.placings import moved, placing, row_ranked
from briefgen.extract.metric.rates import ratio
from briefgen.extract.metric.row_indicators import in_row, respective, row_grown, row_risen
from briefgen.extract.metric.shares import next_share
from briefgen.extract.reading import Line
from briefgen.extract.relations.relate import before_after
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.spans import Span

RATIO_TYPES = ("percent", "pp", "multiple")


def indicate(asked: Asked, size: tuple[Span, str] | None) -> Indicator:
    """The indicator that is asked for; `size` is the class in front of a counted noun and what it measures (超十亿元, 年销售额)."""
    line, at, before, book, cues = asked
    if is_cell_behind(line, at):
        return NONE
    if told := labelled(line, at):
        return indicate(asked._replace(line=told), size)
    if (mark := before_after(line, at)) is not None:
        return indicate(asked._replace(line=_without_first(line, at, mark)), size)
    if at and before_after(line, at - 1) is not None:
        return before[at - 1]
    if (listed := bracketed(line, at, before)) is not None:
        return listed
    if gap := next_gap(line, at, before) or placed_in_list(line, at, before, book):
        return gap
    if alone := answering(line, at, book, cues):
        return indicate(Asked(alone[0], alone[1], before[: alone[1]], book, cues), size)
    return _of_row(line, at, before) or _moved(line, at, before, cues) or _by_type(asked, size)


def _of_row(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """What a number of a row measures."""
    return (
        row_ranked(line, at, before)
        or row_risen(line, at, before)
        or row_grown(line, at, before)
        or next_share(line, at, before)
        or in_row(line, at, before)
        or respective(line, at, before)
    )


def _moved(line: Line, at: int, before: Sequence[Indicator], cues: Cues) -> Indicator | None:
    """By how much or how many places something changed, told as such."""
    value = line.values[at]
    if value.type not in (*RATIO_TYPES, "rank") and (more := changed(line, at, before, cues)):
        return more
    return moved(line, at, before) if value.counter == "位" else None


def _by_type(asked: Asked, size: tuple[Span, str] | None) -> Indicator:
    """What a number of its type measures."""
    value = asked.value
    if value.type in RATIO_TYPES:
        return ratio(asked, own_part(asked.line, value.start)[0])
    if value.type == "rank":
        return placing(asked.line, value, asked.before, asked.cues)
    if value.type in ("count", "number"):
        return count(asked, size)
    return amount(asked)


def _without_first(line: Line, at: int, mark: int) -> Line:
    """本地配套率从41%提高到53% read as 本地配套率…53%: both numbers of a pair measure what stands before 从."""
    second = line.values[at + 1]
    text = line.text[:mark] + "为" * (second.start - mark) + line.text[second.start :]
    return line.reworded(text, without=line.values[at : at + 1])
