"""Inline content of a page as runs of Word: characters of one look, white space as a browser shows it.

In: elements and strings. Out: `Run`s, and each as WordprocessingML. Adds no words; characters that XML cannot hold are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefgen.render.markup import HIDDEN, Element
from briefgen.render.word.package import Node

SKIPPED_TAGS = frozenset({"h1", "hr", "button", "form", "input", "dialog", "template", "colgroup"}) | HIDDEN
META = ("meta", "imprint-line")
"""A line with the office at its left and the date at its right."""
SKIPPED_CLASSES = frozenset({"masthead", "issue", *META, "mark-number", "imprint"})
"""What the template or Word itself prints: red head, issue, office and date, 版记, the number of a source."""
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (production 2, Char)."""
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; `anchor` is the id of the element that a click leads to."""

    text: str
    bold: bool = False
    raised: bool = False
    shaded: bool = False
    anchor: str = ""

    @property
    def look(self) -> tuple[bool, bool, bool, str]:
        """All but the text."""
        return self.bold, self.raised, self.shaded, self.anchor


def main_of(page: Element) -> Element:
    """What of a page is printed."""
    return next((e for e in page.walk() if e.tag == "main"), page)


def skipped(element: Element) -> bool:
    """Whether an element is not part of the body."""
    return element.tag in SKIPPED_TAGS or bool(SKIPPED_CLASSES & classes_of(element))


def classes_of(element: Element) -> set[str]:
    """The classes of an element."""
    return set(element.attributes.get("class", "").split())


def run_xml(run: Run) -> Node:
    """A run as `w:r`."""
    element = element_of("w:r")
    properties = element_of("w:rPr")
    if run.bold:
        properties.append(element_of("w:b"))
    if run.shaded:
        properties.append(element_of("w:shd", val="clear", color="auto", fill="FDF0C8"))
    if run.raised:
        properties.append(element_of("w:vertAlign", val="superscript"))
    if len(properties):
        element.append(properties)
    for number, line in enumerate(run.text.split("\n")):
        if number:
            element.append(element_of("w:br"))
        text = element_of("w:t")
        text.text = line
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        element.append(text)
    return element


def runs_of(piece: Element | str, look: Run) -> Iterator[Run]:
    """Inline content as runs; a line break is the only new line that stays."""
    if isinstance(piece, str):
        yield replace(look, text=_SPACE.sub(" ", legal(piece)))
        return
    if piece.tag == "br":
        yield replace(look, text="\n")
        return
    if skipped(piece):
        return
    classes = classes_of(piece)
    href = piece.attributes.get("href", "")
    look = replace(
        look,
        bold=look.bold or piece.tag in ("b", "strong"),
        raised=look.raised or piece.tag == "sup" or "cite" in classes,
        shaded=look.shaded or piece.tag == "mark",
        anchor=href[1:] if href.startswith("#") else look.anchor,
    )
    for child in piece.children:
        yield from runs_of(child, look)


def trimmed(runs: Iterable[Run]) -> list[Run]:
    """White space as a browser shows it: none at the ends of a line, one between words; neighbours of one look joined."""
    kept: list[Run] = []
    before = "\n"
    for run in runs:
        text = run.text.lstrip(" ") if before[-1:] in " \n" else run.text
        if not text:
            continue
        before = text
        if kept and kept[-1].look == run.look:
            kept[-1] = replace(run, text=kept[-1].text + text)
        else:
            kept.append(replace(run, text=text))
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" \n"))
    return [run for run in kept if run.text]


def legal(text: str) -> str:
    """A text as XML can hold it."""
    return _ILLEGAL.sub("\ufffd", text)


def squeezed(text: str) -> str:
    """A text on one line."""
    return _SPACE.sub(" ", text).strip()


def element_of(tag: str, **attributes: str) -> Node:
    """An element with attributes of the main namespace."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
