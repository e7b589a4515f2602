"""The words of a finding as its name.

In: the characters of a sentence that a pass has found. Out: a name of 40 characters at most, without list marks and half quotations.
"""

from __future__ import annotations

from briefgen.extract.text.spans import MAX_NAME
from briefgen.list_marks import OPENS_POINT


def as_name(text: str) -> str:
    """A name of 40 characters at most; what cannot be made one stays torn and is left out (`nameless`)."""
    text = text.strip("的、 ").rstrip("了")
    if mark := OPENS_POINT.match(text):
        text = text[mark.end() :]
    if text.startswith("“") and "”" not in text:
        text = text[1:]
    if text.endswith("”") and "“" not in text:
        text = text[:-1]
    if len(text) <= MAX_NAME:
        return text
    return text[: max(text.rfind("、", 0, MAX_NAME), 0)]
