"""Who published a document.

In: its furniture, its first paragraph and the taxonomy. Out: the publisher's name and usual region, with the words that tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.ingest.pages.furniture import PAPER, PAPER_END
from briefgen.taxonomy import Region, Taxonomy

_PAPER_NAME = re.compile(
    rf"([\u4e00-\u9fff]{{2,8}}?)(?:{PAPER_END}|报|融媒体?中心|传媒中心)(?:社|$|(?=\W|讯|全媒体|见习|首席|记者))"
)
_SITE = re.compile(
    r"^[●○□■◎]?([\u4e00-\u9fff]{2,6}?)(?:(?:人民)?政府(?:门户)?网站?|新闻网|网|在线|发布)(?=$|\W|记者|通讯员|\d)"
)
"""The site of a region, by its name: 天门网记者, 深圳新闻网1月24日讯."""
_RELAYED = re.compile(rf"据(([\u4e00-\u9fff]{{2,4}}?)(?:{PAPER_END}))(?:报道|消息|讯)")
"""据厦门晚报报道: the paper that a site relays."""
_HEAD = 60  # characters of a first paragraph that tell where it comes from


class Source(NamedTuple):
    """The publisher's name, its usual region, and the words that tell."""

    name: str
    region: str | None
    basis: str
    site: bool = False  # 天门网, not 天门日报


def publisher(furniture: Sequence[tuple[str, str]], taxonomy: Taxonomy) -> Source | None:
    """The publisher that mastheads (first), by-lines and date lines name; `furniture` is (role, text)."""
    for roles in (("masthead",), ("byline", "date"), ("client",)):
        for text in (t for role, t in furniture if role in roles):
            found = _known(text, taxonomy) or (_named(text, taxonomy) if roles != ("client",) else None)
            if found:
                return found
    return None


def _known(text: str, taxonomy: Taxonomy) -> Source | None:
    """The known publisher whose longest name stands in `text`; 观海新闻/青岛早报 is 青岛早报."""
    plain = re.sub(r"\s+", "", text)
    names = [
        (name in (p.name, *p.name.split("/")), len(name), p)
        for p in taxonomy.publishers
        for name in (p.name, *p.aliases)
        if name in plain
    ]
    if not names:
        return None
    best = max(names, key=lambda n: n[:2])[2]
    return Source(best.name, best.scope, f"“{text[:40]}”")


def _named(text: str, taxonomy: Taxonomy) -> Source | None:
    for token in re.split(r"[\s/、，：:（）()|□《》]+", text):
        site = _SITE.match(token)
        home = taxonomy.region(site[1]) if site else None
        if site and home and home.level:
            return Source(site[0].lstrip("●○□■◎"), home.id, f"“{text[:40]}”", site=True)
        match = _PAPER_NAME.search(token) if PAPER.match(token) else None
        if match and match[1] not in ("本", "新华"):
            region = _home_of(match[1], taxonomy)
            return Source(match.group().removesuffix("社"), region.id if region else None, f"“{text[:40]}”")
    return None


def _home_of(name: str, taxonomy: Taxonomy) -> Region | None:
    """The place that a paper is named after; of a zone that no list knows (资阳高新周报) the place that its name begins with."""
    called = [name, f"{name}市", f"{name}区", *(name[:end] for end in range(len(name) - 1, 1, -1))]
    return next((region for one in called if (region := taxonomy.region(one))), None)


def relayed(lead: Sequence[str], taxonomy: Taxonomy) -> Source | None:
    """The paper that a site relays: 据厦门晚报报道."""
    found = _RELAYED.search(lead[0], 0, _HEAD) if lead else None
    region = taxonomy.region(found[2]) if found else None
    return Source(found[1], region.id, f"“{found[0]}”") if found and region else None
