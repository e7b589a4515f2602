"""What an enterprise is said to be among its like, before 企业 (龙头企业, 专精特新企业), and how a text goes on behind its name.

In: the words beside it. Out: a piece of patterns, words.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
STANDINGS = any_of(_WORDS["standings"])
ACTS: tuple[str, ...] = tuple(_WORDS["acts"])
"""Behind a short name: then it is a company's."""
ENDINGS: tuple[str, ...] = tuple(_WORDS["endings"])
"""With what a short name ends that says its trade: 远航轴承."""
