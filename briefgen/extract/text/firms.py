"""What an enterprise is said to be among its like, before 企业: 龙头企业, 专精特新企业.

In: the words beside it. Out: a piece of patterns.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside

STANDINGS = any_of(beside(__file__)["standings"])
