"""Mechanisms in one sentence: ways of working in quotation marks and without (see `quoted_ways`, `plain_ways`), the chief system, and those
named by their head noun.

In: a sentence. Out: `Mechanism`s by start.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from briefgen.extract.naming.chiefs import CHIEFS, chiefs, systems
from briefgen.extract.naming.mechanism import Find, Mechanism
from briefgen.extract.naming.names import HEAD_WORDS
from briefgen.extract.naming.plain_ways import SHAPES as PLAIN
from briefgen.extract.naming.quoted_ways import SHAPES as QUOTED
from briefgen.extract.text.hints import Shape, needs
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import apart


def find_mechanisms(text: str, names: Sequence[Span], hints: Collection[str] | None = None) -> list[Mechanism]:
    """The mechanisms of one sentence, whose `names` are given; of two that overlap the first found stands. `hints` are the
    shapes whose words stand in it."""
    shapes = [shape for name, shape in SHAPES.items() if hints is None or name in hints]
    found = apart(mechanism for shape in shapes for mechanism in shape.find(text, names)) if shapes else []
    return sorted(found, key=lambda m: m.start)


def _chiefs(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    return (Mechanism(start, end, name, "chief") for start, end, name in chiefs(text))


def _headed(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    return (Mechanism(s.start, s.end, s.text, "headed") for s in names if s.type == "mechanism")


def _chief_systems(text: str, names: Sequence[Span]) -> Iterator[Mechanism]:
    return (Mechanism(start, end, name, "chief_system") for start, end, name in systems(text))


_SHAPES: Mapping[str, Shape[Find]] = {
    **QUOTED,
    **PLAIN,
    "mechanism.chief": Shape(_chiefs, ["长”", "链主企业", *CHIEFS]),
    "mechanism.headed": Shape(_headed, HEAD_WORDS["mechanism"]),
    "mechanism.chief_system": Shape(_chief_systems, ["链长"]),
}
_ORDER = "one_each division joined quoted regular chief headed drawn chief_system formed governed"
SHAPES = {name: _SHAPES[name] for name in (f"mechanism.{shape}" for shape in _ORDER.split())}
"""In the order in which they take places."""


def hint_words() -> Mapping[str, Collection[str]]:
    """For each shape the words of which it needs one."""
    return needs(SHAPES)
