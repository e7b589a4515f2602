"""What the scanner and the gazetteers see in a text before any rule: `briefgen inspect`.

In: one text, a date to resolve times against, the knowledge. Out: spans sorted by place, none inside another.
"""

from __future__ import annotations

from datetime import date

from briefgen.document import Published
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.scan.times import resolve
from briefgen.extract.scan.values import scan
from briefgen.extract.text.spans import VALUE_TYPES, Span
from briefgen.taxonomy.characters import simplified

NAMES = frozenset({"region", "chain", "org", "policy", "park", "platform", "enterprise", "mechanism"})


def inspect(text: str, as_of: date | None, knowledge: Knowledge) -> tuple[Span, ...]:
    """All typed spans of one text. Of two that overlap the one that starts first stays, then the longer one."""
    read = simplified(text)
    published = Published(as_of.isoformat(), as_of, as_of, "--as-of") if as_of else None
    spans = [
        s._replace(period=resolve(s.text, published)) if s.type == "time" else s
        for s in scan(read)
        if s.type in VALUE_TYPES or s.type == "time"
    ]
    found = _apart([*spans, *knowledge.annotator.names(read, NAMES)])
    return tuple(s._replace(text=text[s.start : s.end]) for s in found)


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return tuple(out)
