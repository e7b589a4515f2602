"""Drafts → Facts: raw offsets, ids, links between facts, what is said twice.

In: a Document and the drafts of its numbers and names. Out: facts sorted by place. A draft whose characters the page
tore apart is cut back to what stands together, or left out when nothing does.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Document
from briefgen.extract.drafts.draft import Draft
from briefgen.extract.facts.repeats import link_repeats
from briefgen.extract.reading import Line, Reading
from briefgen.extract.text.spans import Span
from briefgen.fact import Fact, Link, fact_id
from briefgen.taxonomy import Taxonomy

NO_VALUE = Span(0, 0, "", "")
"""In the place of the number that a name has none of."""


def document_identity(document: Document) -> str:
    """What stays the same when the file is renamed or edited elsewhere: publisher and title."""
    return f"{document.publisher or ''}|{document.title}"


def assemble(document: Document, reading: Reading, drafts: Sequence[Draft], taxonomy: Taxonomy) -> tuple[Fact, ...]:
    """The facts of one document, sorted by start; links lead to ids."""
    identity = document_identity(document)
    # the sentences as written, with what leads them in (据统计，); the lines are read without, in simplified characters
    told = [document.text[line.start - len(line.led) : line.start + len(line.text)] for line in reading.lines]
    seen: dict[tuple[str, str, str], int] = {}
    ids: list[str] = []
    for draft in drafts:
        sentence, led = told[draft.line], len(reading.lines[draft.line].led)
        written = sentence[led + draft.start : led + draft.end]
        key = (draft.indicator.metric or str(draft.kind), written, sentence)
        ordinal = seen.get(key, 0)
        ids.append(fact_id(identity, *key, ordinal))
        seen[key] = ordinal + 1
    facts = [
        fact
        for at, draft in enumerate(drafts)
        if (fact := _fact(document, reading.lines[draft.line], told[draft.line], draft, ids, at, taxonomy)) is not None
    ]
    facts.sort(key=lambda f: (f.start, f.end, f.kind, f.id))
    return link_repeats(facts)


def _raw_span(document: Document, line: Line, draft: Draft) -> tuple[int, int, int] | None:
    """The raw span of a draft, and its end in the line. A name that the page tore apart is cut back to what stands
    together: its subject still tells the whole name."""
    start, end = line.start + draft.start, line.start + draft.end
    raw = document.raw_span(start, end)
    # half a number is another number
    while raw is None and draft.value is None and end > start + 2:
        end -= 1
        raw = document.raw_span(start, end)
    return None if raw is None else (*raw, end - line.start)


def _fact(
    document: Document, line: Line, sentence: str, draft: Draft, ids: Sequence[str], at: int, taxonomy: Taxonomy
) -> Fact | None:
    raw = _raw_span(document, line, draft)
    if raw is None:
        return None
    region = taxonomy.gazetteer.get(draft.region) if draft.region else None
    chain = taxonomy.chains.get(draft.chain) if draft.chain else None
    value = draft.value or NO_VALUE
    return Fact(
        id=ids[at],
        kind=draft.kind,
        seed=document.seed,
        start=raw[0],
        end=raw[1],
        text=document.raw[raw[0] : raw[1]],
        line=document.line(raw[0]),
        locator=document.locator(raw[0]),
        sentence=sentence,
        metric=draft.indicator.metric,
        metric_name=draft.indicator.name,
        value=value.value,
        high=value.high,
        unit=value.unit,
        counter=value.counter,
        qualifier=value.qualifier,
        threshold=draft.threshold,
        subject=draft.subject,
        region=region.id if region else None,
        region_name=region.name if region else None,
        chain=chain.id if chain else None,
        chain_name=chain.name if chain else None,
        period=draft.period,
        status=draft.status,
        stage=draft.stage,
        part_of=None if draft.part_of is None else ids[draft.part_of],
        repeats=None if draft.same_as is None else ids[draft.same_as],
        confidence=draft.confidence,
        reasons=draft.reasons,
        rule=draft.indicator.rule,
        mark=(len(line.led) + draft.start, len(line.led) + raw[2]),
        block=line.kind,
        article=line.article,
        paragraph=line.block,
        links=tuple([Link(relation, ids[other]) for relation, other in draft.links]) if draft.links else (),
        members=draft.members,
        flags=tuple(dict.fromkeys((*draft.flags, "truncated"))) if line.sentence.truncated else draft.flags,
    )
