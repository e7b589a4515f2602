"""The words for how a number changed: 增长12%, 较去年减少3家, 增速5.6%.

In: the words beside it. Out: words, and pieces of patterns to be joined with others, without groups. What it is measured
against is in against.py, what a change is of is for each pass.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
CHANGING: tuple[str, ...] = (*_WORDS["grows"], *_WORDS["shrinks"])
"""Plain verbs, right before the number: 提高8%."""
CHANGES = any_of(CHANGING)
STRONGLY = {word: plain for plain, words in _WORDS["strongly"].items() for word in words}
"""Verbs that say besides how much it was, each with the plain one: 激增, 锐减."""
MOVING: tuple[str, ...] = (*CHANGING, *_WORDS["moves"])
"""Verbs of going from one level to another: 扩容, 压减."""
MOVED_TO = f"(?:{any_of(MOVING)})(?:到了?|至)"
"""提高到, 攀升至: what is told behind it is the level reached."""
RATES: frozenset[str] = frozenset(_WORDS["rates"])
"""Nouns for how fast it changed, which are measured themselves: 增速回落, 增幅居全省第二."""
