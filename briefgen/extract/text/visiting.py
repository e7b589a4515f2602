"""How a text goes from one place to the next: 随后来到…, 走进…, 最后一站是….

In: the words beside it. Out: pieces of patterns. Knows no names.
"""

from __future__ import annotations

import re

from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
_GOES = any_of(_WORDS["goes"])
_LED = "(?:[^，。；：“”]{1,12}，)?[^，。；：、“”0-9]{0,12}?"
_LYING = "(?:(?:位于)?[^，。；、的]{2,16}的)?"
VISITS = re.compile(
    f"(?<![^，。；\n])(?:[^，。；：、“”0-9]{{0,12}}?(?:{_GOES}|{any_of(_WORDS['goes_shortly'])})了?{_LYING}|在{_LYING})"
)
"""Before the name of what is visited: 市长一行随后来到|甲铋业, 在|乙电子，."""
ENDS_VISIT = re.compile(f"[，。]|$|{any_of(_WORDS['to_do'])}")
"""Behind it."""
GONE_TO = re.compile(f"(?:{_GOES}|{any_of(_WORDS['goes_shortly'])})了?{_LYING}$")
ELSEWHERE = re.compile(
    f"{_LED}(?:{_GOES})了?(?![^，。；]{{0,8}}(?:{any_of(_WORDS['same'])}))"
    f"|在(?![^，。；]{{0,8}}(?:{any_of(_WORDS['same'])}))[^，。；、]{{2,12}}(?<![中上下时里内看面端后前间初底年月])，(?:{any_of(_WORDS['men'])})"
)
"""Begins a paragraph that has left where the one before was; 走进车间 has not."""
