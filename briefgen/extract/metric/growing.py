"""A growth told right behind the number that grew: 产值107亿元，同比增长16%.

In: a line, the index of a value. Out: whether it stands so. Must not: ask what the values measure.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line
from briefgen.extract.text.growth import CHANGES
from briefgen.extract.text.hedges import TO_NUMBER

GREW = re.compile(f"[，、]?(?:预计)?(?:同比|环比|(?:比|较)[^，。；0-9]{{1,6}})?(?:{CHANGES}){TO_NUMBER}")


def grows_the_last(line: Line, at: int) -> bool:
    """Whether nothing but the words for a growth stands between value `at` and the one before it."""
    return (
        0 < at < len(line.values)
        and GREW.fullmatch(line.text, line.values[at - 1].end, line.values[at].start) is not None
    )
