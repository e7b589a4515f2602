"""Gatherings at which contracts are signed and goods are sold: 峰会期间签约项目12个.

In: the words beside it. Out: the words. Meetings of any kind are named by `naming.gatherings`.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import beside

EVENTS: tuple[str, ...] = tuple(beside(__file__)["events"])
