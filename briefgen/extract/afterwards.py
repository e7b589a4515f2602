"""What only several sentences, or several names, tell of a number: the set of the sentence before that it is a part of, the two
names that it is said of. Drafts of one document in, the same drafts out, some with `part_of` or `subject` set."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.extract.drafts import Draft
from briefgen.extract.reading import Reading
from briefgen.fact import Kind

PARTS = re.compile(r"其中|从[^，。]{2,10}(?:看|来看|讲)，|按[^，。]{2,10}分，")
"""Begins a sentence that goes on about the parts of what the one before counts."""
BACK = 3
"""Sentences looked back at."""
NAMED = frozenset({Kind.PARK, Kind.PROJECT, Kind.ENTERPRISE, Kind.PLATFORM})
JOINED = ("和", "与", "及")
ByLine = Mapping[int, Sequence[int]]


def completed(drafts: Sequence[Draft], reading: Reading) -> list[Draft]:
    """The drafts in their order; linear in them."""
    out = list(drafts)
    numbers: dict[int, list[int]] = defaultdict(list)
    names: dict[int, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        if draft.kind in NAMED:
            names[draft.line].append(at)
        elif draft.value is not None and not draft.threshold:
            numbers[draft.line].append(at)
    for index, some in numbers.items():
        if PARTS.match(reading.lines[index].text):
            _inside(out, some, _before(index, numbers, out, reading))
        if index in names:
            _of_both(out, some, names[index], reading.lines[index].text)
    return out


def _before(index: int, numbers: ByLine, drafts: Sequence[Draft], reading: Reading) -> Sequence[int]:
    """The counts of the nearest sentence before, of the same paragraph, that is not itself about parts."""
    for at in range(index - 1, max(-1, index - 1 - BACK), -1):
        if reading.lines[at].block != reading.lines[index].block:
            return ()
        if at in numbers and not PARTS.match(reading.lines[at].text):
            return [i for i in numbers[at] if _is_count(drafts[i]) and drafts[i].part_of is None]
    return ()


def _inside(drafts: list[Draft], some: Sequence[int], wholes: Sequence[int]) -> None:
    """A count is inside the only larger one of the same things: 项目131个…。其中，制造业项目59个."""
    for at in some:
        part = drafts[at]
        fitting = [i for i in wholes if _is_count(part) and _holds(drafts[i], part)]
        if part.part_of is None and len(fitting) == 1:
            drafts[at] = part._replace(part_of=fitting[0])


def _is_count(draft: Draft) -> bool:
    return draft.value is not None and draft.value.type == "count"


def _holds(whole: Draft, part: Draft) -> bool:
    one, other = whole.value, part.value
    if one is None or other is None or one.counter != other.counter or (one.value or 0) <= (other.value or 0):
        return False
    thing = part.indicator.noun[-2:]
    return bool(thing) and thing == whole.indicator.noun[-2:]


def _of_both(drafts: list[Draft], some: Sequence[int], names: Sequence[int], text: str) -> None:
    """A number said once of two things is about both: 甲产业园和乙产业园已有10个项目签约落地."""
    ends = {drafts[i].end: drafts[i].start for i in names}
    for at in some:
        draft = drafts[at]
        name = next(
            (drafts[i] for i in names if drafts[i].subject == draft.subject and drafts[i].end <= draft.start), None
        )
        if name is None or not text.startswith(JOINED, name.start - 1) or name.start - 1 not in ends:
            continue
        between = text[name.end : draft.start]
        alone = sum(drafts[i].start < _end(text, draft.end) and drafts[i].start >= name.end for i in some) == 1
        if alone and not re.search(r"[，。；]|分别", between):
            drafts[at] = draft._replace(subject=text[ends[name.start - 1] : name.end])


def _end(text: str, start: int) -> int:
    found = re.compile(r"[，。；]").search(text, start)
    return found.start() if found else len(text)
