"""The firm whose story a text tells through all its chapters: 岭锋精铸股份公司, then 岭锋, 公司, 新厂投资7800万元.

In: the lines of a reading and the names found in them. Out: the firm by line from where it is first named. Must not: take the firm of one
paragraph for the whole text's, or give it what its people own, what others say, or the figures of its trade.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from briefgen.document import BlockKind
from briefgen.extract.naming.projects.words import GENERIC
from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.subject.actors import Names, says_the_company
from briefgen.extract.text.spans import Span
from briefgen.extract.text.speaking import SAYS
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
FIRM = re.compile(f"(?:{any_of(_WORDS['forms'])})$")
FORM = re.compile(f"(?:{any_of(_WORDS['forms'])})+$")
NICKNAME = 2
"""Characters by which a story calls its firm."""
SOON, PARAGRAPHS = 3, 3
"""Paragraphs in which a story names its firm at the latest, and that speak of it at the least."""
OPENS = 8
"""Characters of a sentence in which it names what it is about."""
OF_OTHERS = re.compile(
    f"{any_of(_WORDS['of_others'])}|[他她](?![^，。；]{{0,6}}(?:{SAYS}))|^“(?!.*(?:我们|公司|企业|厂))"
)


def firm_stories(reading: Reading, names: Names) -> dict[int, Span]:
    """The firm by the lines whose figures are its own where nothing else is named. Linear in the document."""
    out: dict[int, Span] = {}
    for _, group in groupby(range(len(reading.lines)), lambda at: reading.lines[at].article):
        body = [at for at in group if reading.lines[at].kind is BlockKind.BODY]
        if story := _story(reading, body, names):
            first, firm = story
            out.update({at: firm for at in body if at > first and not OF_OTHERS.search(reading.lines[at].text)})
    return out


def _story(reading: Reading, body: Sequence[int], names: Names) -> tuple[int, Span] | None:
    """The line that first names the firm of an article, and the firm; None where less than half of the paragraphs tell of it."""
    firms = [(at, s) for at in body for s in names.get(at, ()) if s.type == "enterprise" and FIRM.search(s.name or "")]
    if not firms:
        return None
    first, firm = firms[0]
    called = _called(reading.lines[first], firm)
    blocks = list(dict.fromkeys(reading.lines[at].block for at in body))
    late = blocks.index(reading.lines[first].block) >= SOON
    if late or called is None or any(s.name != firm.name and s.start < OPENS for _, s in firms):
        return None
    told = {reading.lines[at].block for at in body if at >= first and _tells(reading, at, called)}
    named = sum(called in reading.lines[at].text for at in body)
    enough = len(told) >= PARAGRAPHS and 2 * len(told) >= len(blocks) and named > 1
    return (first, firm) if enough else None


def _tells(reading: Reading, at: int, called: str) -> bool:
    return called in reading.lines[at].text or once(says_the_company, reading, at)


def _called(line: Line, firm: Span) -> str | None:
    """How a story calls the firm: by the first characters of its name behind the place."""
    end = max((p.end for p in line.places if p.start == firm.start and p.end < firm.end), default=firm.start)
    own = FORM.sub("", line.text[end : firm.end])
    return None if len(own) < NICKNAME or GENERIC.fullmatch(own[:NICKNAME]) else own[:NICKNAME]
