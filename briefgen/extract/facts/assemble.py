"""Drafts → Facts: raw offsets, ids, links between facts, what is said twice.

In: a Document and the drafts of its numbers and names. Out: facts sorted by place. A draft whose characters the page
tore apart is cut back to what stands together, or left out when nothing does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from briefgen.document import Document
from briefgen.extract.drafts.draft import Draft
from briefgen.extract.facts.pieces import Ids, amount, of_chain, of_region, place
from briefgen.extract.facts.repeats import link_repeats
from briefgen.extract.reading import Line, Reading
from briefgen.extract.text.spans import Span
from briefgen.fact import Fact, Link
from briefgen.taxonomy import Taxonomy

NO_VALUE = Span(0, 0, "", "")
"""In the place of the number that a name has none of."""


def assemble(document: Document, reading: Reading, drafts: Sequence[Draft], taxonomy: Taxonomy) -> tuple[Fact, ...]:
    """The facts of one document, sorted by start; links lead to ids."""
    # the sentences as written, with what leads them in (据统计，); the lines are read without, in simplified characters
    sentences = [document.text[line.start - len(line.led) : line.start + len(line.text)] for line in reading.lines]
    ids, given = Ids(document), []
    for draft in drafts:
        sentence, led = sentences[draft.line], len(reading.lines[draft.line].led)
        written = sentence[led + draft.start : led + draft.end]
        given.append(ids.next(draft.indicator.metric or str(draft.kind), written, sentence))
    maker = _Maker(document, reading, sentences, given, taxonomy)
    facts = [fact for at, draft in enumerate(drafts) if (fact := maker.fact(given[at], draft)) is not None]
    facts.sort(key=lambda f: (f.start, f.end, f.kind, f.id))
    return link_repeats(facts)


class _Related(TypedDict):
    part_of: str | None
    repeats: str | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Maker:
    """What all facts of a document are made with: its lines with their sentences as written, the id of each draft."""

    document: Document
    reading: Reading
    sentences: Sequence[str]
    ids: Sequence[str]
    taxonomy: Taxonomy

    def fact(self, ident: str, draft: Draft) -> Fact | None:
        """The fact of a draft, None where the page tore it apart."""
        line, scope = self.reading.lines[draft.line], draft.scope
        raw = _raw_span(self.document, line, draft)
        if raw is None:
            return None
        start, end, stop = raw
        flags = tuple(dict.fromkeys((*draft.flags, "truncated"))) if line.sentence.truncated else draft.flags
        return Fact(
            id=ident, kind=draft.kind, sentence=self.sentences[draft.line], **place(self.document, start, end),
            mark=(len(line.led) + draft.start, len(line.led) + stop),
            block=line.kind, article=line.article, paragraph=line.block,
            metric=draft.indicator.metric, metric_name=draft.indicator.name, rule=draft.indicator.rule,
            threshold=draft.threshold, **amount(draft.value or NO_VALUE),
            subject=draft.subject, stage=draft.stage, members=draft.members, flags=flags,
            **of_region(self.taxonomy.gazetteer.get(scope.region.value) if scope.region.value else None),
            **of_chain(self.taxonomy.chains.get(scope.chain.value) if scope.chain.value else None),
            period=scope.period.value, status=scope.status.value,
            confidence=draft.confidence, reasons=scope.reasons, **self._related(draft),
        )  # fmt: skip

    def _related(self, draft: Draft) -> _Related:
        return {
            "part_of": None if draft.part_of is None else self.ids[draft.part_of],
            "repeats": None if draft.same_as is None else self.ids[draft.same_as],
            "links": tuple([Link(relation, self.ids[other]) for relation, other in draft.links]),
        }


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
