"""Document → Facts: values, names, rules, scope, status and period, each decided from this one document alone.

The folders in the order in which a document passes them: `scan` (numbers and times) → `reading` (the lines) → `naming` (what one
sentence names) → `rules` (what the rules find) → `annotate` (both, by line) → `finding` (facts without a number); each number has
`relations` (to others of its line), `scope` (region, chain, period, status), a `metric` and a `subject`; what is decided becomes
`drafts` → `facts`. `text` is what all of them look at words with. A folder knows none that comes after it.
The words that a module knows lie beside it in a YAML file of its name (see `text.wordlists`).

`extract` is a pure function with picklable input and output, so that a pool of processes can map it over documents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.extract.drafts.afterwards import completed
from briefgen.extract.drafts.of_names import decided, names_by_line
from briefgen.extract.drafts.of_numbers import quantities
from briefgen.extract.drafts.places import placed
from briefgen.extract.facts.assemble import assemble
from briefgen.extract.facts.mapped import mapped
from briefgen.extract.knowledge import Knowledge, load_knowledge
from briefgen.extract.reading import in_common_words, read
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
    drafts += quantities(in_common_words(reading), named, knowledge, len(drafts))
    done("quantities")
    drafts = placed(completed(drafts, reading), reading.scope, knowledge.taxonomy)
    done("complete")
    facts = mapped(document, assemble(document, reading, drafts, knowledge.taxonomy), knowledge)
    done("assemble")
    return Extraction(facts)
