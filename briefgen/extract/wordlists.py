"""Word lists that lie beside a module as YAML, and the alternation of some words.

In: a file of the package, words. Out: its lists, a pattern. Knows no word itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from briefgen.strict_yaml import load_yaml


def read_words(path: Path) -> dict[str, Any]:
    """The lists of a file by name."""
    data = load_yaml(path, path.name).value
    assert isinstance(data, dict)
    return data


def quick(words: Sequence[str]) -> str:
    """The same as a group whose first characters are asked first: the regex engine would else try every branch at every character."""
    return f"(?=[{''.join(sorted({word[0] for word in words}))}])(?:{any_of(words)})"


def any_of(words: Iterable[str]) -> str:
    """An alternation that takes the longest word at a place, so that 产业园区 is not found as 产业园. What several words begin
    with is written once: the regex engine would else read it again for each."""
    endings: dict[str, list[str]] = {}
    for word in words:
        endings.setdefault(word[:1], []).append(word[1:])
    ended = endings.pop("", None) is not None
    branches = [re.escape(first) + _ending(rest) for first, rest in endings.items()]
    return "|".join([*branches, ""] if ended else branches)


def _ending(endings: Sequence[str]) -> str:
    """What goes on behind a shared beginning."""
    rest = any_of(endings)
    return f"(?:{rest})" if "|" in rest else rest
