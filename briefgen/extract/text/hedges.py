"""What stands between a word and its number: 产值达约120亿元, 增长了近两成.

In: nothing. Out: a piece of a pattern, to be joined with others. A hedge right before a number is part of its span (units.yaml); here
are those that a shape has to pass on the way to it. What they make of the number is for the scanner.
"""

from __future__ import annotations

REACHES = "了达到为至"
"""Characters that say that a number is reached; they make nothing of it."""
HEDGES = "约近超过逾"
"""Characters that say how near it is."""
TO_NUMBER = f"[{REACHES}{HEDGES}]*"
"""Any of them, in any order: 达到了近, 约为."""
