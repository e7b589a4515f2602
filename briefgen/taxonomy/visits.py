"""Places that a text only goes to: a destination, a venue, where guests came from.

In: a text and the place of a name in it. Out: whether the sentence is not about that place. It decides for what lies outside the
document's own region; inside of it 在即墨区召开 may well be 即墨's affair.
"""

from __future__ import annotations

import re

_NEAR = 30  # characters of a list of destinations before its last one
_GOING = re.compile(
    r"(?:赴|前往|走进|走访|拜访|考察|来到|远赴|奔赴|飞赴|北上|南下|对标|借鉴|来自)(?:[^，。；：0-9]{1,6}、){0,4}$"
)
_HELD = r"(?:集中签约|成功签约|举办|举行|召开|开幕|揭幕|启幕|闭幕|落幕|举办的|举行的|召开的)"
_VENUE = re.compile(rf"[^，。；：]{{0,12}}?{_HELD}")
_HALL = re.compile(rf"[^，。；：的]{{1,10}}(?:中心|酒店|宾馆|会堂|展馆|博览馆|广场){_HELD}")
_GUESTS = re.compile(r"[^，。；：]{0,4}(?:考察|代表|参观|访问)团(?![赴到前])")


_TO = re.compile(r"到(?:[^，。；：0-9]{2,8}、){0,4}$")
_ERRAND = re.compile("[^，。；：]{0,16}?(?:招商|考察|学习|调研|推介|拜访|走访)")


def visited(text: str, start: int, end: int) -> bool:
    """Whether the place at `start:end` is a destination (赴深圳、东莞; 到广东省招商考察), a venue (在上海举办) or where guests came from."""
    if _GOING.search(text[max(0, start - _NEAR) : start]) or _GUESTS.match(text, end):
        return True
    if _TO.search(text, max(0, start - _NEAR), start) and _ERRAND.match(text, end):
        return True
    if text.endswith(("在", "于"), 0, start):
        return _VENUE.match(text, end) is not None
    return _HALL.match(text, end) is not None
