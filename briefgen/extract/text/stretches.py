"""Where a stretch of text between two marks begins and ends, and where words begin behind others. Knows no mark itself."""

from __future__ import annotations

import re
import sys


def since(text: str, at: int, marks: str) -> int:
    """Where the stretch that holds an offset begins: behind the last of `marks` before it, else at 0."""
    return max([text.rfind(mark, 0, at) for mark in marks]) + 1


def until(text: str, at: int, marks: str) -> int:
    """Where it ends: at the first of `marks` from an offset on, else with the text."""
    return min([end for mark in marks if (end := text.find(mark, at)) >= 0], default=len(text))


def past(pattern: re.Pattern[str], text: str, at: int, end: int = sys.maxsize) -> int:
    """Where what a pattern finds right at an offset ends; the offset itself where it finds nothing."""
    found = pattern.match(text, at, end)
    return found.end() if found else at
