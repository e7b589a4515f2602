"""A finished page as a small tree, and its text as a reader sees it.

In: HTML of our own templates. Out: `Element`s with parents, and runs of text that stand together on a line. Knows which
attributes are marks, not what they mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

MARKS = (
    "data-fact", "data-derived", "data-source", "data-frame", "data-sentence", "data-derived-formula",
    "data-derived-list",
)  # fmt: skip
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
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
        return next((e for e in self.walk() if e.attributes.get("id") == ident), None)


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text and the outermost mark it stands in."""

    text: str
    mark: Element | None


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("root", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {k: v or "" for k, v in attrs}, self.at)
        self.at.children.append(made)
        if tag not in VOID:
            self.at = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Element(tag, {k: v or "" for k, v in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        node: Element | None = self.at
        while node is not None and node.tag != tag:
            node = node.parent
        if node is not None and node.parent is not None:
            self.at = node.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


@lru_cache(maxsize=1)
def parse(html: str) -> Element:
    """The tree of a page, which is only looked at: both audits and the Word file read the same one."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


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
