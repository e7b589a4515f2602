"""Whether a clause is about a place that it names: it stands first, behind a time, behind 在, or where a company settled.

In: a line and a place in it. Out: yes or no. Which numbers the place then rules is for regions.py.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line
from briefgen.extract.scope.own_places import MARK, seats, signed_with
from briefgen.extract.scope.region_context import CAME_TO, VIEWED
from briefgen.extract.text.siting import LIES
from briefgen.taxonomy import Mention

AIMS = re.compile("^(?:力争|争取|确保|预计|计划)")
_CAME = f"(?:(?:记者|笔者)[^，。；]{{0,6}}|[今近]日|日前)?(?:走进|来到|走访)|{CAME_TO.pattern}"
HEAD = re.compile(
    f"(?:在|其中|仅|截至目前|[此本]次|推动|支持|促进|助[推力]|【|{VIEWED}|(?:记者|笔者)[^，。；]{{0,6}}在|{_CAME})?"
)
"""Before the place that a clause is about."""
SETTLED = ("落户", "落地", "落子", "落户到", "落地到", "扎根", "公里外的")
"""Before the place where something comes to be, or that is so far off, besides the words for where it lies."""
TOLD_BY = re.compile("(?:记者|笔者)?(?:[今近]日|日前)?(?:从|据|以)$")
TELLS = re.compile("[^，。；]{0,14}(?:获悉|了解到|传来|得知|统计|介绍|数据|通报|消息|为例)(?:显示|表明|称)?$")
"""记者从甲区工信局获悉，…; 以甲区为例，…: the clause that only says who tells of the place."""
SUPERLATIVE = re.compile("最[^，。；]{1,4}的(?:是|为|当属)?$")
"""签约项目最多的是甲市，达42个."""


def leads(mention: Mention, line: Line) -> bool:
    """Whether a clause is about the place: it stands first, or after 在."""
    start, _ = line.clause(mention.start)
    before = line.text[start : mention.start]
    times = [t.text for t in line.times if start <= t.start and t.end <= mention.start]
    head = AIMS.sub("", before.replace(times[0], "", 1) if times else before)  # 力争2026年甲县…
    told_by = TOLD_BY.search(head) and TELLS.match(line.text, mention.end, line.clause(mention.start)[1] - 1)
    return (
        HEAD.fullmatch(head) is not None
        or MARK.fullmatch(head) is not None
        or head.endswith((*LIES, *SETTLED))
        or bool(told_by)
        or SUPERLATIVE.search(head) is not None
        or seats(line, mention)
        or signed_with(line.text, mention)
    )
