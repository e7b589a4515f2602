"""The chain-chief system in one sentence: who is a chief (担任“链长”, 9位链长), the system itself (链长制), what chiefs hold (链长会办会).

In: a sentence. Out: its places, each with its name. Must not: take an office that is called after the system (链长制办公室) for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import COUNT

_WORDS = beside(__file__)
_HELD = "担任|出任|兼任|挂帅”?|(?<![主责])任(?![命务期职])|(?<=[导长记])当(?!好|前|天|日|地|时)"
_MANY = f"[0-9{COUNT}]+"
CHIEFS: Sequence[str] = _WORDS["chiefs"]
_CHIEF = any_of(CHIEFS)
HELD = re.compile(
    r"(?:担任的?|担纲[^，。；]{0,12}?|出任)(?P<name>“[^“”]{1,6}长”)"
    rf"|(?:遴选|确定|认定|选定|评选|公布|公示)[^，。；]{{0,24}}?(?P<leaders>链主企业)(?=，|。|；|$|{_MANY}[家户])"
    rf"|(?P<held>[^，。；：、“”\s的]{{2,14}}产业链(?:副|总)?链长)(?!制)(?=[^，。；：、的]{{2,4}}(?:{any_of(_WORDS['acts'])}))"
    r"|(?P<by>[总副分群双]{0,2}链长)(?=(?:均|分别|一般)?由[^，。；]{2,16}担任)"
    rf"|{_MANY}[位名](?P<many>链长)(?!单位|制)"
    rf"|(?P<meeting>链长(?:现场)?(?:{any_of(_WORDS['meetings'])}))(?!制度|机制)"
    rf"|(?:{_HELD})(?:[^，。；“”长]{{0,16}}?产业链的?)?(?P<plain>“?[总副分群双]{{0,2}}(?:{_CHIEF})”?)(?=[，。；、]|$|{_MANY}年)"
)
"""担任“链长”, 确定首批链主企业, 集成电路产业链链长主持召开, 链长由市领导担任, 兼任新能源产业链副链长, 9位链长, 链长会办会."""
SYSTEM = re.compile(
    r"(?:“[^“”]{2,16}”)?(?P<name>双?链长(?:负责)?制(?:[0-9.]+版)?)(?!办(?!法)|度|专班|领导|[^，。；”]{0,4}(?:办公室|领导小组|专班))"
)
"""产业链链长制, “链长＋链主”双链长制, 链长制2.0版."""


def chiefs(text: str) -> Iterator[tuple[int, int, str]]:
    """Those who are chiefs, and what they hold."""
    for found in HELD.finditer(text):
        group = found.lastgroup or "name"
        yield *found.span(group), found[group]


def systems(text: str) -> Iterator[tuple[int, int, str]]:
    """The system by its own name, with the quotation that says of whom it is."""
    for found in SYSTEM.finditer(text):
        yield found.start(), found.end("name"), found[0]
