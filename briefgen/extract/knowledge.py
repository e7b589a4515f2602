"""What extraction knows before it sees a document: dictionaries, cue words, rules, each ready to be matched.

In: a taxonomy and rule files. Out: one frozen `Knowledge` that a process builds once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.extract.annotate.annotator import Annotator
from briefgen.extract.annotate.firms import Firms
from briefgen.extract.finding.qualitative import Qualitative
from briefgen.extract.metric.indicator import Dictionary, dictionary
from briefgen.extract.rules import Matcher, RuleSet, load_rules
from briefgen.extract.scope.chain_names import ChainNames
from briefgen.extract.text.cues import Cues, load_cues
from briefgen.taxonomy import Taxonomy


@dataclass(frozen=True)
class Knowledge:
    """Everything compiled."""

    taxonomy: Taxonomy
    cues: Cues
    chains: ChainNames
    indicators: Dictionary
    rules: RuleSet
    annotator: Annotator
    matcher: Matcher
    qualitative: Qualitative
    firms: Firms


def load_knowledge(rules: Sequence[Path], taxonomy: Taxonomy) -> Knowledge:
    """Compile the built-in rules and those of `rules`. Raises `InvalidInput` with all problems of all files."""
    known = load_rules(rules)
    aliases = tuple(dict.fromkeys(w for m in taxonomy.metrics.values() for w in (m.name, *m.aliases) if len(w) > 2))
    annotator = Annotator(taxonomy)
    matcher = Matcher(known, annotator.names)
    return Knowledge(
        taxonomy,
        load_cues(aliases),
        annotator.chains,
        dictionary(taxonomy),
        known,
        annotator,
        matcher,
        Qualitative(known, matcher, annotator),
        Firms(taxonomy.firms),
    )
