"""Where a fact stands in its document, told as a reader looks it up: line of a text, else page, paragraph or cell.

In: a `Fact`. Out: words. One place for `trace`, the endnotes and the audit of the endnotes; formats nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.fact import Fact

AROUND = {"line": ("第", "行"), "page": ("第", "页"), "paragraph": ("第", "段"), "cell": ("单元格", "")}
"""The words before and behind the number of a place, by its kind."""


def places(fact: Fact) -> tuple[tuple[str, str], ...]:
    """Kind and number of each place: (("page", "3"),); of a plain text its line."""
    if fact.locator is None:
        return (("line", str(fact.line)),)
    return tuple((kind, str(at)) for kind, at in fact.locator.items())


def by_kind(facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    """The places of several facts of one document, each once, in the order of the text: {"page": ("3", "4")}."""
    found: dict[str, list[str]] = {}
    for fact in sorted(facts, key=lambda f: (f.start, f.end)):
        for kind, at in places(fact):
            if at not in found.setdefault(kind, []):
                found[kind].append(at)
    return {kind: tuple(numbers) for kind, numbers in found.items()}


def told(fact: Fact) -> str:
    """第 3 页; several places joined by ，."""
    return "，".join(" ".join(filter(None, (AROUND[kind][0], at, AROUND[kind][1]))) for kind, at in places(fact))
