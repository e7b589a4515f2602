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


def guarded(words: Mapping[str, Mapping[str, Sequence[str]]]) -> str:
    """An alternation of words each of which is one only beside some texts and not beside others (`not_after`, `not_before`,
    `only_before`): 向 is none in 方向, 正 none in 正泰."""
    return "|".join(_guarded(word, beside) for word, beside in words.items())


def _guarded(word: str, beside: Mapping[str, Sequence[str]]) -> str:
    behind = {
        len(text): [t for t in beside.get("not_after", ()) if len(t) == len(text)]
        for text in beside.get("not_after", ())
    }
    left = "".join(f"(?<!{any_of(texts)})" for texts in behind.values())  # a look-behind has one length
    right = f"(?!{any_of(beside['not_before'])})" if "not_before" in beside else ""
    only = f"(?={any_of(beside['only_before'])})" if "only_before" in beside else ""
    return f"{left}{re.escape(word)}{right}{only}"
