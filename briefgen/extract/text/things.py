"""What papers count: the words that a counted noun ends with, 重点项目12个, 规上企业27家, 3个特色园区.

In: the words beside it. Out: pieces of patterns, to be joined with others. Fields and chains, which have figures of their own, are no
things.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside

THINGS = any_of(beside(__file__)["things"])
INDUSTRY = "产业|行业|制造业|服务业|[药织造装建矿]业"
"""What a field of industry is called at its end: 生物医药产业, 纺织业."""
