"""Sentences read in the words that the lists and rules of this package know: 动工 as 开工, 投资总额 as 总投资额.

In: a reading. Out: the same one with other words of the same length, so that every offset stays. For what numbers say; a name is
read as it is written, so none of this is for findings. The words are those of common_words.yaml.
"""

from __future__ import annotations

import re

from briefgen.extract.reading.lines import Line
from briefgen.extract.reading.reading import Reading, with_lines
from briefgen.extract.text.wordlists import beside, guarded

_WORDS = beside(__file__)["words"]
_COMMON = {other: word for word, others in _WORDS.items() for other in others}
_GUARDS = {other: guards for others in _WORDS.values() for other, guards in others.items()}
_LONGEST_FIRST = sorted(_GUARDS.items(), key=lambda word: len(word[0]), reverse=True)
_OTHER = re.compile(f"(?=[{''.join(sorted({word[0] for word in _COMMON}))}])(?:{guarded(dict(_LONGEST_FIRST))})")


def in_common_words(reading: Reading) -> Reading:
    """The reading itself where it says nothing in other words."""
    return with_lines(reading, [_common(line) if line.values else line for line in reading.lines])


def _common(line: Line) -> Line:
    text = _OTHER.sub(lambda other: _COMMON[other[0]], line.text)
    return line if text == line.text else line.rescanned(text)
