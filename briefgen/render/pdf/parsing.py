"""The HTML parser that WeasyPrint brings, kept from doing the same work for every tag.

In: tinyhtml5, whose `inputstream` looks for the next character of some set. Out: the same, twice as fast. It means to keep
the regular expression of each set, but asks for it under the set and keeps it under the expression (2.1.0,
`chars_until`): so it writes it anew 25,000 times for a paper of 30 pages. Must not change what is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Collection


class Expressions(dict[tuple[Collection[str], bool], re.Pattern[str]]):
    """For a set of characters and whether they are wanted (else any other), the expression of a run of them."""

    def __missing__(self, key: tuple[Collection[str], bool]) -> re.Pattern[str]:
        characters, wanted = key
        listed = "".join(map(re.escape, sorted(characters)))
        self[key] = re.compile(f"[{'' if wanted else '^'}{listed}]+")
        return self[key]


def install() -> None:
    """Teach the parser to keep its expressions; calling it again changes nothing."""
    from tinyhtml5 import inputstream

    if not isinstance(inputstream.characters_until_regex, Expressions):
        inputstream.characters_until_regex = Expressions()
