"""What a row holds, however deep: its facts, the numbers that no fact states. A row or a landscape in, what is sought out.

The fields to look into are read off the types, once a kind of row, so that a new kind needs no list here. Changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from briefgen.fact import Fact
from briefgen.model.landscape import Derived, Landscape


def facts_of(row: object) -> list[Fact]:
    """Every fact that a row holds, each once."""
    return list({fact.id: fact for fact in _every(Fact, row)}.values())


def every_derived(landscape: Landscape) -> tuple[Derived, ...]:
    """Each number of a landscape's rows and counts that is no fact, once; of a part nothing of the whole beside it."""
    ways = (name for name in _ways(Landscape, Derived) if name != "derived")
    return tuple({one.id: one for name in ways for one in _every(Derived, getattr(landscape, name))}.values())


@cache
def row_fields(kind: type) -> tuple[tuple[str, bool], ...]:
    """The fields of a kind of row, and whether each may be None."""
    hints = get_type_hints(kind)
    return tuple((f.name, type(None) in get_args(hints[f.name])) for f in fields(kind) if f.init)


def _every(sought: type, value: object) -> Iterator[Any]:
    if isinstance(value, sought):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _every(sought, one)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _ways(type(value), sought):
            yield from _every(sought, getattr(value, name))


@cache
def _ways(kind: type, sought: type) -> tuple[str, ...]:
    """The fields of a kind of row by which something sought may be reached."""
    hints = get_type_hints(kind)
    return tuple(f.name for f in fields(kind) if f.init and any(_leads(c, sought) for c in _classes(hints[f.name])))


def _leads(kind: type, sought: type) -> bool:
    return kind is sought or (is_dataclass(kind) and bool(_ways(kind, sought)))


def _classes(hint: object) -> Iterator[type]:
    """The classes that a type hint names: of tuple[Entry, ...] | None also Entry."""
    if isinstance(hint, type):
        yield hint
    for part in get_args(hint):
        yield from _classes(part)
