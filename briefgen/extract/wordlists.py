"""Word lists that lie beside a module as YAML, and patterns of their words.

In: a module of the package, words. Out: its lists, a pattern. Knows no word itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.strict_yaml import load_yaml


def beside(module: str) -> dict[str, Any]:
    """The lists, by name, of the YAML file that lies beside a module and is called like it; `module` is its `__file__`."""
    path = Path(module).with_suffix(".yaml")
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


def unless_before(words: Mapping[str, Sequence[str]]) -> str:
    """An alternation of words each of which is none before some texts: 正 is no 正泰."""
    return "|".join(f"{re.escape(word)}(?!{any_of(texts)})" for word, texts in words.items())
