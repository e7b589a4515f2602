"""Document → Facts: values, names, rules, scope, status and period, each decided from this one document alone.

The folders in the order in which a document passes them: `scan` (numbers and times) → `naming` (what one sentence names) →
`rules` (what the rules find) → `scope` (region, chain, period, status), `metric` (what is measured) → `finding` (facts without a
number) → `subject` (whom a number is about); the modules beside them lay the document out and put the facts together.
The words that a module knows lie beside it in a YAML file of its name (see `wordlists`).

`extract` is a pure function with picklable input and output, so that a pool of processes can map it over documents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.extract.afterwards import completed
from briefgen.extract.facts import assemble
from briefgen.extract.findings import decided, names_by_line
from briefgen.extract.knowledge import Knowledge, load_knowledge
from briefgen.extract.mapped import mapped
from briefgen.extract.quantities import quantities
from briefgen.extract.reading import read
from briefgen.fact import Fact
from briefgen.garbage import uncollected

__all__ = ["Extraction", "Knowledge", "extract", "load_knowledge"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The facts of one document, sorted by place in the seed."""

    facts: tuple[Fact, ...]


def _unclocked(_step: str) -> None:
    """For callers who measure nothing."""


@uncollected()
def extract(document: Document, knowledge: Knowledge, done: Callable[[str], None] = _unclocked) -> Extraction:
    """All facts of one document; it never raises on any text and knows no other document.

    `done` is told each step when it is through, for whoever measures them.
    """
    reading = read(document, knowledge.taxonomy)
    done("read and scan")
    findings = knowledge.qualitative.find(reading, document.plain)
    named = names_by_line(findings)
    done("qualitative")
    drafts = [*decided(reading, findings, knowledge)]
    done("decide names")
    drafts += quantities(reading, named, knowledge, len(drafts))
    done("quantities")
    drafts = completed(drafts, reading)
    done("complete")
    facts = mapped(document, assemble(document, reading, drafts, knowledge.taxonomy), knowledge)
    done("assemble")
    return Extraction(facts)
