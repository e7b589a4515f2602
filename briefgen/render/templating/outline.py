"""What a brief can be put together from: the sections and annexes that its templates define as blocks.

In: an environment and the name of a main template. Out: names. The core registers its own in `base.html.j2`, in a branch
that is never printed; a block that an audience's template adds is one more section, or annex where it is called annex_….
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from jinja2 import nodes

from briefgen.render.templating.env import BriefEnvironment, parsed

ANNEX = "annex_"


@dataclass(frozen=True, slots=True)
class Outline:
    """Names that template.yaml may list, in the order of the templates; `frame` are the page's own blocks."""

    sections: tuple[str, ...]
    annex: tuple[str, ...]
    frame: tuple[str, ...]


def outline(env: BriefEnvironment, name: str) -> Outline | None:
    """The outline of a main template, None where it has none or one of its templates cannot be read."""
    trees = list(ancestry(env, name))
    if not trees or trees[-1] is None:
        return None
    *children, base = [tree for tree in trees if tree is not None]
    kept = [b.name for shelf in base.find_all(nodes.If) if _never(shelf.test) for b in shelf.find_all(nodes.Block)]
    frame = [b.name for b in base.find_all(nodes.Block) if b.name not in kept]
    own = [b.name for tree in children for b in tree.body if isinstance(b, nodes.Block) and b.name not in frame]
    names = tuple(dict.fromkeys(chain(kept, own)))
    if not names:  # a page of one's own from top to bottom, which prints what it likes
        return None
    return Outline(
        tuple(name for name in names if not name.startswith(ANNEX)),
        tuple(name.removeprefix(ANNEX) for name in names if name.startswith(ANNEX)),
        tuple(frame),
    )


def ancestry(env: BriefEnvironment, name: str) -> Iterator[nodes.Template | None]:
    """A template and those above it, lowest first; ends with None where one cannot be told or read."""
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        tree, _ = parsed(env, name)
        yield tree
        extends = tree.find(nodes.Extends) if tree is not None else None
        if extends is None:
            return
        if not isinstance(extends.template, nodes.Const):
            yield None
            return
        name = str(extends.template.value)
    yield None


def _never(test: nodes.Node) -> bool:
    return isinstance(test, nodes.Const) and test.value is False
