"""An aim with which something is done: 聚焦建设产业基地目标，引进企业9家; 按照“十四五”末翻番的目标，形成工作格局.

In: a text and a place in it. Out: where the words for the aim end. What is told behind them is done, and not at the time of the aim.
"""

from __future__ import annotations

import re

from briefgen.extract.text.stretches import since

AIM = re.compile(
    "(?:聚焦|围绕|紧扣|瞄准|锚定|对照|按照|根据|落实|立足|朝着|着眼)[^，。；]*目标(?:任务|要求|定位)?[，、]"
)


def aim_end(text: str, at: int) -> int:
    """Where the aim ends in whose clause `at` stands; 0 where it stands in none."""
    aim = AIM.match(text, since(text, at, "，。；"))
    return aim.end() if aim and aim.end() > at else 0
