"""What a sentence of the brief is made of: the material's own words, and few of ours.

In: facts and texts. Out: `Statement`s, rows of parts that the templates print with their marks. Words of a seed never change.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from briefgen.fact import Fact
from briefgen.model.landscape import Source
from briefgen.render.wording.periods import period_words


@dataclass(frozen=True, slots=True)
class Words:
    """Connecting words of our own; never a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Lift:
    """Characters `start:end` of a fact's sentence, as they stand."""

    fact: Fact
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class When:
    """The words for a fact's period."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Name:
    """A name known to the Landscape; `ref` says where (region:ID, chain:ID, project:ID, source:N, fact:ID)."""

    text: str
    ref: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the model: due, told."""

    day: date


@dataclass(frozen=True, slots=True)
class Published:
    """When a source came out."""

    source: Source


@dataclass(frozen=True, slots=True)
class Cite:
    """References to the endnotes of these facts."""

    facts: tuple[Fact, ...]


Part = Words | Lift | When | Name | Day | Published | Cite


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the brief, ending in 。, with the fact it was chosen for."""

    parts: tuple[Part, ...]
    lead: Fact

    @property
    def length(self) -> int:
        """How wide it prints, in Chinese characters: digits and Latin letters are half as wide."""
        return math.ceil(sum(map(_width, self.parts)))


def width(text: str) -> float:
    """Chinese characters that a text takes up."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _width(part: Part) -> float:
    match part:
        case Lift():
            return width(part.fact.sentence[part.start : part.end])
        case When():
            return width(period_words(part.fact.period))
        case Words() | Name():
            return width(part.text)
        case Cite():
            return 0.9 * len({(f.seed, f.sentence) for f in part.facts})
        case _:
            return 7.5


def mention(fact: Fact) -> Lift:
    """The fact's own words, with the quotation mark or bracket in front that they would leave open."""
    start, end = fact.mark
    words = fact.sentence[start:end]
    pairs = (("“", "”"), ("（", "）"), ("《", "》"))
    if any(words.count(b) > words.count(a) and fact.sentence[start - 1 : start] == a for a, b in pairs):
        start -= 1
    if any(words.count(a) > words.count(b) and fact.sentence[end : end + 1] == b for a, b in pairs):
        end += 1
    return Lift(fact, start, end)


def quoted(fact: Fact) -> list[Part]:
    """A mention in quotation marks."""
    return in_marks(mention(fact))


def in_marks(lift: Lift) -> list[Part]:
    """Words in quotation marks; those that bring their own stay as they are, since words of a seed never change."""
    own = "“" in lift.fact.sentence[lift.start : lift.end]
    return [lift] if own else [Words("“"), lift, Words("”")]
