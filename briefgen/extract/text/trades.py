"""The words of which names of industries and trades are made: 装备, 制造, 电子, 信息, 文旅.

In: the words beside it. Out: the words.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import beside

TRADES: tuple[str, ...] = tuple(beside(__file__)["trades"])
