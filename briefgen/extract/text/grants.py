"""What a policy pays to whom it supports: 补助, 奖励, 贴息.

In: the words beside it. Out: the words, and a piece of patterns. A place that takes more for a grant (支持, 减免) adds it itself and says why.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside

GRANTS: tuple[str, ...] = tuple(beside(__file__)["grants"])
GRANT = any_of(GRANTS)
"""Any of them, as a piece of a pattern without groups."""
