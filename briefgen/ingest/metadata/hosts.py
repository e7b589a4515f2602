"""The region that a headline names as host or as seat: 赣州（深圳）招商推介会, ——记柳州市甲食品有限公司.

In: the headlines and first paragraphs of a text, the taxonomy. Out: a region, or None. Must not: read the brackets of a name that is
one place (泰州医药高新区（高港区）), or a company's city where the text opens elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.taxonomy import Mention, Region, Taxonomy


def host(titles: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """Who holds a gathering whose place another city gives in brackets."""
    for title in titles:
        named = [m for m in taxonomy.places(title) if m.region][:2]
        if len(named) < 2 or not _opens_with(title, *named):
            continue
        own, there = (taxonomy.gazetteer.city(m.region or "") for m in named)
        if own and there and own != there:
            return taxonomy.region(named[0].region or "")
    return None


def _opens_with(title: str, own: Mention, there: Mention) -> bool:
    """赣州（深圳）: one place, and the other in brackets right behind it."""
    return not own.start and title[own.end : there.start] == "（" and title.startswith("）", there.end)


_FIRM = re.compile("[^，。；]{2,20}?(?:公司|集团)")


def seat(titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The city that the company of a profile is of, where the text opens in a part of it."""
    opened = next((m.region for part in lead for m in taxonomy.places(part) if m.region), None)
    for title in titles if opened else ():
        for m in taxonomy.places(title):
            region = taxonomy.region(m.text) if m.text.endswith(("市", "县", "区")) else None
            if region and _FIRM.fullmatch(title, m.end) and taxonomy.gazetteer.within(opened or "", region.id):
                return region
    return None
