"""What papers count: the words that a counted noun ends with, 重点项目12个, 规上企业27家, 3个特色园区.

In: the words beside it. Out: a piece of a pattern, to be joined with others. Fields and chains, which have figures of their own, are none.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside

THINGS = any_of(beside(__file__)["things"])
