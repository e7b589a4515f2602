"""Rule hits → what each number of a line means by rule.

In: the hits of a line and the rules. Out: by the start of a value, its metric, threshold, subject, relations and rule. Numbers that
no rule explains are absent; general shapes (indicators.py) name them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.annotate.annotator import Annotator, names_of_lines
from briefgen.extract.reading import Reading, of_each
from briefgen.extract.rules import FactSchema, Hit, Matcher, RuleSet, Slot
from briefgen.extract.text.grants import GRANTS
from briefgen.extract.text.spans import MAX_NAME
from briefgen.fact import Kind, Status


class Meaning(NamedTuple):
    """What a rule says of one number; `of` is the start of the value it hangs on, by `relation`."""

    metric: str
    rule: str
    threshold: bool = False
    subject: str | None = None
    status: Status | None = None
    relation: str | None = None
    of: int | None = None


def hits_of_lines(reading: Reading, matcher: Matcher, annotator: Annotator) -> Mapping[int, list[Hit]]:
    """The hits of all rules in each line, by index."""
    return of_each(_hits, reading, matcher, annotator)


def _hits(reading: Reading, indexes: Sequence[int], matcher: Matcher, annotator: Annotator) -> list[list[Hit]]:
    names = names_of_lines(reading, annotator)
    lines = ((reading.lines[index], names[index]) for index in indexes)
    return matcher.match_each((line.text, line.spans, own.of) for line, own in lines)


def meanings(hits: Iterable[Hit], rules: RuleSet, text: str = "") -> Mapping[int, Meaning]:
    """The numbers of the line `text` that a rule explains; of two rules for one number the earlier hit stands."""
    out: dict[int, Meaning] = {}
    for hit in hits:
        schema = rules.facts[hit.fact]
        if schema.kind is Kind.QUANTITY:
            for start, meaning in _of_hit(hit, schema, text):
                out.setdefault(start, meaning)
    return out


def _of_hit(hit: Hit, schema: FactSchema, text: str) -> Iterator[tuple[int, Meaning]]:
    slots = hit.all_slots()
    metric, rule = schema.metric or "", hit.rule.id
    subject = _subject(slots.get(schema.subject or ""))
    value = slots.get(schema.value or "")
    # 给予最高1亿元项目, 给予200万元项目资助: no class of projects
    sorts = schema.value == schema.threshold and value is not None
    granted = sorts and value is not None and (value.text.startswith("最高") or text.startswith(GRANTS, hit.end))
    if value and value.span and not granted:
        yield value.span.start, Meaning(metric, rule, schema.value == schema.threshold, subject, schema.status)
    anchor = value.span.start if value and value.span else None
    size = slots.get(schema.threshold or "")
    if size and size.span and size is not value and not size.text.startswith("最高"):
        yield size.span.start, Meaning("size_class", rule, True, None, None, "class_of", anchor)
    further = {slot.span.start: also for name, also in schema.also.items() if (slot := slots.get(name)) and slot.span}
    for start, also in further.items():
        # 项目131个，总投资500亿元，同比增长16%: what grew is told right before
        last = max((at for at in further if at < start), default=anchor)
        grown = last if also.relation == "growth_of" else anchor
        yield start, Meaning(also.metric, rule, False, subject, schema.status, also.relation, grown)


def _subject(slot: Slot | None) -> str | None:
    if slot is None:
        return None
    name = slot.span.name if slot.span and slot.span.name else slot.text
    return name if 2 <= len(name) <= MAX_NAME else None
