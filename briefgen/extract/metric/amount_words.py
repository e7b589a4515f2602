"""An amount with the words beside it, and what words like them say: whose an amount is, what is made in a year.

Shared by `amounts` and what it asks: `amount_kinds`, `amounts_behind`, `amounts_ahead`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.extract.metric.indicator import Alias, Asked
from briefgen.extract.text.hedges import HEDGES, REACHES
from briefgen.extract.text.siting import SITES
from briefgen.extract.text.wordlists import any_of, beside

DIMS = {"money": ("money",), "count": ("count",), "area": ("area",), "percent": ("percent",)}
PHYSICAL = ("capacity", "compute", "power", "duration")
LONGEST_WHOLE = 16
"""Characters of a noun that is an indicator's name as it stands."""
MEASURES = frozenset({"measure", "duration"})
OWNER = re.compile(rf"公司|集团|项目|基地|工厂|[0-9]|产品|{SITES}|新区|[一二三四]期")
"""Words in a phrase that show whose amount it is, not what amount."""
HANDLES = any_of(beside(__file__)["handles"])
"""What is done to goods: 首次出口16.5吨魔芋胶."""
YEARLY = {"年产": "年产能", "年处理": "年处理能力", "年加工": "年加工能力"}
MADE = re.compile(
    r"(?:的)?(?:生产能力|产能|能力|规模|生产基地|生产线|生产项目|产线|搅拌站|项目|基地|工厂|工程|一体化).*$"
)


class Words(NamedTuple):
    """An amount with the words beside it: where its own begin, the verb and the noun before it, the dimensions that the dictionary is
    asked for, the alias before it that the dictionary knows, the noun behind it."""

    asked: Asked
    start: int
    verb: str
    noun: str
    dims: tuple[str, ...]
    alias: Alias | None = None
    right: str = ""

    def ends_in_alias(self) -> bool:
        """Whether the alias stands right before the number, but for 达到 and the like."""
        before = self.asked.line.text[self.start : self.asked.value.start].rstrip(f"{REACHES}{HEDGES}共计额")
        return self.alias is not None and before.endswith(self.alias.words.rstrip("额"))
