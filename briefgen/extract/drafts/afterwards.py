"""What only several sentences, or several names, tell of a number: the set of the sentence before that it is a part of, the two
names that it is said of. Drafts of one document in, the same drafts out, some with `part_of` or `subject` set."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.extract.drafts.draft import Draft
from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import TELLS_PARTS, Reading, paragraph_before
from briefgen.extract.scope.field_labels import field_of
from briefgen.extract.text.project_steps import STEPS
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind

PARTS_BACK = 3
"""Sentences looked back at."""
NAMED = frozenset({Kind.PARK, Kind.PROJECT, Kind.ENTERPRISE, Kind.PLATFORM})
JOINTS = ("和", "与", "及")
OF_ALL = re.compile(r"(?<![占于])(?:全[省市县区州]|我[省市县区州])[^，。；]{0,12}$")
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
        if field := field_of(reading, index):
            _of_field(out, some, field, reading.lines[index].text)
        if _tells_parts(reading, index):
            _inside(out, some, _before(index, numbers, out, reading))
        if index in names:
            _of_both(out, some, names[index], reading.lines[index].text)
    return out


def _of_field(drafts: list[Draft], some: Sequence[int], name: str, text: str) -> None:
    """What is told of nobody else is told of the field; a chain that is known says it already."""
    for at in some:
        draft = drafts[at]
        if draft.subject is None and draft.scope.chain.value is None and not OF_ALL.search(text, 0, draft.start):
            drafts[at] = draft._replace(subject=name)


def _tells_parts(reading: Reading, index: int) -> bool:
    """其中，20亿元以上项目1个。5亿元以上项目3个: a sentence of parts, or one that goes on with the next class of them."""
    block = reading.lines[index].block
    for line in reversed(reading.lines[max(index - PARTS_BACK, 0) : index + 1]):
        if line.block != block:
            return False
        if TELLS_PARTS.match(line.text):
            return True
        if not line.values or line.values[0].type != "money" or line.values[0].start:
            return False
    return False


def _before(index: int, numbers: ByLine, drafts: Sequence[Draft], reading: Reading) -> Sequence[int]:
    """The counts of the nearest sentence before, of the same paragraph, that is not itself about parts."""
    for at in paragraph_before(reading, index, PARTS_BACK):
        if at in numbers and not _tells_parts(reading, at):
            return [i for i in numbers[at] if _is_count(drafts[i]) and drafts[i].part_of is None]
    return ()


def _inside(drafts: list[Draft], some: Sequence[int], wholes: Sequence[int]) -> None:
    """A count is inside the only larger one of the same things: 项目131个…。其中，制造业项目59个."""
    for at in some:
        part = drafts[at]
        fitting = [i for i in wholes if _is_count(part) and _holds(drafts[i], part)]
        if part.part_of is None and len(fitting) == 1:
            indicator = _stepped(part.indicator, drafts[fitting[0]].indicator)
            drafts[at] = part._replace(part_of=fitting[0], indicator=indicator)


STEP_TAKEN = re.compile(f"新?(?:{any_of(STEPS)}|引进|注册)")


def _stepped(part: Indicator, whole: Indicator) -> Indicator:
    """集中签约项目12个。其中10亿元以上项目2个: the parts of what was signed were signed."""
    step = STEP_TAKEN.search(whole.name or "") if part.noun.endswith("项目") and part.name else None
    if step is None or STEP_TAKEN.search(part.name or ""):
        return part
    return part._replace(name=named(step[0], part.name or "") or part.name)


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
        if name is None or not text.startswith(JOINTS, name.start - 1) or name.start - 1 not in ends:
            continue
        between = text[name.end : draft.start]
        alone = sum(drafts[i].start < _end(text, draft.end) and drafts[i].start >= name.end for i in some) == 1
        if alone and not re.search(r"[，。；]|分别", between):
            drafts[at] = draft._replace(subject=text[ends[name.start - 1] : name.end])


def _end(text: str, start: int) -> int:
    found = re.compile(r"[，。；]").search(text, start)
    return found.start() if found else len(text)
