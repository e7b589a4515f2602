"""A finished page as a small tree, and its text as a reader sees it.

In: HTML of our own templates. Out: `Element`s with parents, and runs of text that stand together on a line. Knows which
attributes are marks, not what they mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.etree import HTMLParser

MARKS = (
    "data-fact", "data-derived", "data-source", "data-frame", "data-sentence", "data-derived-formula",
    "data-derived-list",
)  # fmt: skip
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tspan",
        "u",
    ]
)
HIDDEN = frozenset({"style", "script", "template"})


@dataclass(slots=True, eq=False)
class Element:
    """An element; `children` are elements and strings."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def marked(self) -> bool:
        """Whether it says what its text is, and is no bare text."""
        return any(name in self.attributes for name in MARKS)

    def text(self) -> str:
        """All text inside, in order."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def walk(self) -> Iterator[Element]:
        """This element and all inside, in order."""
        coming: list[Element | str] = [self]
        while coming:
            node = coming.pop()
            if isinstance(node, Element):
                yield node
                coming += reversed(node.children)

    def find(self, ident: str) -> Element | None:
        """The element with an id."""
        return next((e for e in self.walk() if e.attributes.get("id") == ident), None)


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text and the outermost mark it stands in."""

    text: str
    mark: Element | None


class _Builder:
    """What lxml tells of a page, as a tree; it closes void elements itself."""

    def __init__(self) -> None:
        self.root = self.at = Element("root", {})

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        made = Element(tag, dict(attributes), self.at)
        self.at.children.append(made)
        self.at = made

    def end(self, tag: str) -> None:
        self.at = self.at.parent or self.root

    def data(self, text: str) -> None:
        self.at.children.append(text)

    def close(self) -> Element:
        return self.root


@lru_cache(maxsize=1)
def parse(html: str) -> Element:
    """The tree of a page, which is only looked at: both audits and the Word file read the same one."""
    parser = HTMLParser(target=_Builder(), huge_tree=True)
    parser.feed(html or " ")  # lxml takes nothing at all for a mistake
    root: Element = parser.close()
    return root


def visible(root: Element, alternatives: bool = False) -> list[list[Text]]:
    """Runs of text without a block between them; text alternatives of charts only when asked for."""
    runs: list[list[Text]] = [[]]
    _collect(root, None, runs, alternatives)
    return [run for run in runs if any(t.text.strip() for t in run)]


def _collect(node: Element, mark: Element | None, runs: list[list[Text]], alternatives: bool) -> None:
    if node.tag in HIDDEN:
        return
    if node.tag in ("desc", "title") and not alternatives:
        return
    mark = mark or (node if node.marked else None)
    block = node.tag not in INLINE
    if block:
        runs.append([])
    for child in node.children:
        if isinstance(child, str):
            runs[-1].append(Text(child, mark))
        else:
            _collect(child, mark, runs, alternatives)
    if block:
        runs.append([])
