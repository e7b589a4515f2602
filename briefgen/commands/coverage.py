"""`rules coverage`: what the rules do in the seeds, and which numbers are left to explain.

In: seeds and a folder. Out: `Covered`: hits a rule, rules that never fire, rules that want the same characters, the worklist
of numbers that neither a rule nor the metric dictionary explains, and on demand proposals for the dictionaries. Nothing is
written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.commands.inquiry import chosen, known
from briefgen.document import Document
from briefgen.errors import InvalidInput, Problem
from briefgen.extract import Knowledge, extract, load_knowledge
from briefgen.extract.reading import Line, read
from briefgen.extract.rules import Hit, Matcher, Rule
from briefgen.extract.suggest import Number, Proposal, propose
from briefgen.fact import Fact, Kind
from briefgen.regenerate.gather import read_document
from briefgen.regenerate.outcome import Progress, no_progress
from briefgen.skipped import SkippedSeed
from briefgen.taxonomy import load_taxonomy

WAYS = ("rule", "dictionary", "shape", "none")


@dataclass(frozen=True, slots=True)
class Use:
    """A rule: how often it stood, how often it lost, where it first stood (empty: nowhere)."""

    rule: Rule
    hits: int
    lost: int
    first: str

    def as_json(self) -> dict[str, Any]:
        rule = self.rule
        out = {"what": "rule", "rule": rule.id, "title": rule.title, "rule_place": f"{rule.file}:{rule.row}"}
        return out | {"hits": self.hits, "lost": self.lost, "first": self.first or None}


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two rules that wanted the same characters, how often, and where first."""

    winner: str
    loser: str
    count: int
    first: str
    text: str

    def as_json(self) -> dict[str, Any]:
        out = {"what": "overlap", "winner": self.winner, "loser": self.loser, "count": self.count}
        return out | {"first": self.first, "text": self.text}


@dataclass(frozen=True, slots=True)
class Open:
    """A number of the worklist. `by`: shape (its name comes from the words beside it) or none; `mark` cuts it out of the
    sentence."""

    place: str
    text: str
    by: str
    metric_name: str | None
    sentence: str
    mark: tuple[int, int]

    def as_json(self) -> dict[str, Any]:
        out = {"what": "number", "place": self.place, "text": self.text, "by": self.by}
        return out | {"metric_name": self.metric_name, "sentence": self.sentence}


@dataclass(frozen=True)
class Covered:
    """The outcome. `numbers` counts the numbers of the seeds by how they are explained, see `WAYS`."""

    documents: int
    numbers: dict[str, int]
    uses: tuple[Use, ...]
    overlaps: tuple[Overlap, ...]
    worklist: tuple[Open, ...]
    proposals: tuple[Proposal, ...] = ()
    skipped: tuple[SkippedSeed, ...] = ()

    @property
    def never(self) -> tuple[Use, ...]:
        """Rules that never stood."""
        return tuple(use for use in self.uses if not use.hits)


def cover(
    start: Path,
    seeds: Sequence[str] = (),
    *,
    config: str | None = None,
    suggest: bool = False,
    progress: Progress = no_progress,
) -> Covered:
    """Run the rules over the files named, else over the workspace's seeds. Raises UsageError where there are none to name,
    InvalidInput with the problems of all sidecars."""
    around = known(start, config)
    paths = chosen(around, start, seeds, "rules coverage")
    knowledge = load_knowledge(around.recipe.rules, load_taxonomy(around.recipe.taxonomy))
    count = _Count(knowledge, suggest)
    problems: list[Problem] = []
    for done, path in enumerate(paths, start=1):
        try:
            count.add(read_document(path, around.recipe, knowledge.taxonomy))
        except InvalidInput as error:
            problems += error.problems
        progress("查覆盖", done, len(paths))
    if problems:
        raise InvalidInput(problems)
    return count.covered()


@dataclass
class _Count:
    """Counts documents one by one; sentences are kept only to `suggest` from."""

    knowledge: Knowledge
    suggest: bool
    documents: int = 0
    skipped: list[SkippedSeed] = field(default_factory=list)
    ways: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)
    rivals: Counter[tuple[str, str]] = field(default_factory=Counter)
    met: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    open: list[Open] = field(default_factory=list)
    sentences: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.matcher = Matcher(self.knowledge.rules, self.knowledge.annotator.names)
        self.rules = {rule.id: rule for rule in self.knowledge.rules.rules}

    def add(self, document: Document | SkippedSeed) -> None:
        """A document's hits and numbers."""
        if isinstance(document, SkippedSeed):
            self.skipped.append(document)
            return
        self.documents += 1
        for line in read(document, self.knowledge.taxonomy).lines:
            self._line(document, line)
        for fact in extract(document, self.knowledge).facts:
            if fact.kind is Kind.QUANTITY:
                self._number(fact)

    def _line(self, document: Document, line: Line) -> None:
        def place(offset: int) -> str:
            raw = document.raw_offset(line.start + offset)
            return f"{document.seed}:{document.line(raw or 0)}"

        if self.suggest:
            self.sentences.append((line.text, place(0)))
        hits, lost = self.matcher.contest(line.text, line.spans)
        for hit in hits:
            self.hits[hit.rule.id] += 1
            self.first.setdefault(hit.rule.id, place(hit.start))
        for loser in lost:
            self.lost[loser.hit.rule.id] += 1
            pair = loser.winner.rule.id, loser.hit.rule.id
            if pair[0] != pair[1]:
                self.rivals[pair] += 1
                self.met.setdefault(pair, (place(loser.hit.start), _text(line, loser.hit)))

    def _number(self, fact: Fact) -> None:
        way = self._way(fact)
        self.ways[way] += 1
        if way in ("shape", "none"):
            place = f"{fact.seed}:{fact.line}"
            self.open.append(Open(place, fact.text, way, fact.metric_name, fact.sentence, fact.mark))

    def _way(self, fact: Fact) -> str:
        if fact.rule is None:
            return "none"
        if fact.rule in self.rules:
            return "rule"
        return "shape" if fact.rule.startswith("shape.") and not self._in_dictionary(fact) else "dictionary"

    def _in_dictionary(self, fact: Fact) -> bool:
        """Growth, share and rank are indicators of the dictionary, whatever shape found them."""
        return fact.metric in self.knowledge.taxonomy.metrics

    def covered(self) -> Covered:
        """What was counted."""
        uses = [Use(rule, self.hits[i], self.lost[i], self.first.get(i, "")) for i, rule in self.rules.items()]
        overlaps = [Overlap(*pair, n, *self.met[pair]) for pair, n in self.rivals.items()]
        numbers = [Number(one.sentence, *one.mark, one.place) for one in self.open]
        return Covered(
            self.documents,
            {way: self.ways[way] for way in WAYS},
            tuple(sorted(uses, key=lambda use: (-use.hits, -use.lost, use.rule.order))),
            tuple(sorted(overlaps, key=lambda o: (-o.count, o.winner, o.loser))),
            tuple(sorted(self.open, key=lambda one: one.by != "none")),
            propose(self.sentences, numbers, self.knowledge.taxonomy) if self.suggest else (),
            tuple(self.skipped),
        )


def _text(line: Line, hit: Hit) -> str:
    return line.text[hit.start : hit.end]
