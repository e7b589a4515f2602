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
    """An alternation, longest first, so that 产业园区 is not found as 产业园. It stays flat: branches nested by what words begin
    with alike are slower."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
