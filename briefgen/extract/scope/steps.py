"""The time of the step that a counted thing takes, told behind its number: 首批8栋厂房年底封顶, 18万平方米厂房预计12月交付.

In: a line, its times, the place of a number. Out: the time and whether it is so, or None where the number is not what takes the step.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.fact import Status

_WORDS = beside(__file__)
TYPES = frozenset({"count", "area", "measure"})
NOT_BEFORE = re.compile(any_of(_WORDS["not_before"]))
KIND = {word: Status(kind) for kind in ("planned", "expected", "target", "actual") for word in _WORDS[kind]}
"""What a word between the number and the time makes of the step."""
_SAYS = any_of([*KIND, *_WORDS["between"]])
BETWEEN = re.compile(rf"的?[^，。；、：0-9]{{0,16}}?(?P<said>(?:{_SAYS})*)")
TOLD = re.compile(any_of(KIND))
STEP = re.compile(rf"(?:{any_of(_WORDS['adverbs'])})*(?:{any_of(_WORDS['steps'])})(?![0-9]|了?[0-9])")


NOW = re.compile("(?:截[至止])?(?:目前|当前)|眼下|现在|现阶段|如今")
"""目前还有88个项目计划本月开工: what is so now is that it is planned."""


class Step(NamedTuple):
    """The time of a step, and how real the words before it make it (预计, 计划), None where they do not say."""

    time: Span
    status: Status | None


def step_of(line: Line, times: Sequence[Span], start: int) -> Step | None:
    """The step that the number at `start` takes, told with one of `times`."""
    if not times or times[-1].start <= start:
        return None
    begin, end = line.clause(start)
    behind = next((t for t in times if start < t.start < end), None)
    if behind is None or NOT_BEFORE.search(line.text, begin, start):
        return None
    before = [t for t in times if begin <= t.start < start]
    value = next((v for v in line.values if v.start == start and v.type in TYPES), None)
    between = value and BETWEEN.fullmatch(line.text, value.end, behind.start)
    if not between or not STEP.match(line.text, behind.end):
        return None
    told = TOLD.search(between["said"])
    if before and not (told and all(NOW.fullmatch(t.text) for t in before)):
        return None
    return Step(behind, KIND[told[0]] if told else None)
