"""Names of projects, taken apart so that two namings of one project meet and two projects do not.

In: a name as written and the place words of the corpus. Out: a `Name`. Nothing here decides that two names are one; it only
says what is left of each when the words that tell nothing are gone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.numerals import ORDINAL

_NOISE = re.compile(r"[\s“”‘’\"'《》「」『』·•・,，、\-—－■▲▶◀◆]")
_BRACKETS = re.compile(r"[（(]([^（）()]*)[）)]")
_PHASE = re.compile(rf"(?:项目|工程)?([首{ORDINAL}\d]+)期(?:项目|工程)?")
# “建设中的”, “新建”: how far it is, not what it is called
_LEAD = re.compile(r"^(?:建设中的|在建的?|新建的?|拟建的?|位于.{2,8}的)")
_TAIL = re.compile(r"(?:建设)?(?:项目|工程)$|(?:股份)?有限(?:责任)?公司$|集团公司$|集团$|公司$|等$")
# words of a company's name that papers leave out at will (奇瑞汽车 → 奇瑞)
ORGANISATION = (
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "集团",
    "股份",
    "控股",
    "公司",
    "科技",
    "实业",
    "汽车",
    "微电子",
    "电子",
)
# what the thing is, left out at will too (卓通产业园 → 卓通)
KIND = ("产业园区", "产业基地", "产业园", "生产基地", "园区", "基地", "项目")
SHORTEST = 3
"""Names of fewer characters say too little to be found again inside longer ones (奇瑞, 海信)."""


@dataclass(frozen=True, slots=True)
class Name:
    """`core` the name without marks, phase, 项目 and company endings; `light` also without place, company and kind words.

    Two cores are equal only for one project (of one region); two lights are equal when one name only adds `dropped` words.
    """

    written: str
    core: str
    phase: str
    light: str
    dropped: frozenset[str]


@lru_cache(maxsize=65536)  # one name is met in many facts, and again by every part of the model
def taken_apart(written: str, places: tuple[str, ...]) -> Name:
    """`places` are the place words that may stand in a name, longest first."""
    text = _NOISE.sub("", unicodedata.normalize("NFKC", written).translate(str.maketrans("()", "（）")))
    text, phase = _phase(text)
    core = _ends_off(_front_off(_LEAD.sub("", text), places)) or text
    light, dropped = _lightened(core, places)
    return Name(written, core, phase, light, dropped)


def _phase(text: str) -> tuple[str, str]:
    """The name without its brackets, and the phase told in it (一期 → 一; 首期 counts as 一)."""
    bare = _BRACKETS.sub("", text) or text
    found = _PHASE.search(bare)
    inside = next((p for b in _BRACKETS.findall(text) if (p := _PHASE.search(b))), None)
    if found and found.start() >= 2:  # 二期 at the head of a name would leave no name
        bare = bare[: found.start()] + bare[found.end() :]
        return bare, found.group(1).replace("首", "一")
    return bare, inside.group(1).replace("首", "一") if inside else ""


def phase_words(written: str) -> str:
    """The phase as a name writes it (一期), empty where it tells none."""
    found = _PHASE.search(written)
    return f"{found[1]}期" if found else ""


def _front_off(text: str, places: Sequence[str]) -> str:
    """The name without the places it starts with; what is left must still be a name."""
    for place in places:
        if text.startswith(place) and len(text) - len(place) >= SHORTEST:
            return _front_off(text[len(place) :], places)
    return text


def _ends_off(text: str) -> str:
    shorter = _TAIL.sub("", text)
    return _ends_off(shorter) if shorter != text and len(shorter) >= 2 else text


def _lightened(core: str, places: Sequence[str]) -> tuple[str, frozenset[str]]:
    light, dropped = core, set()
    for word in (*places, *ORGANISATION):
        # the owner's name stands before them, so a name never begins with what is dropped
        if (at := light.find(word)) >= 2 and len(light) > len(word) + 1:
            light = light[:at] + light[at + len(word) :]
            dropped.add(word)
    for word in KIND:
        if light.endswith(word) and len(light) > len(word) + 1:
            light = light[: -len(word)]
            dropped.add(word)
    return light, frozenset(dropped)


def says_nothing(name: Name) -> bool:
    """Whether the name is a common noun alone (产业园, 科技产业园) that many projects share."""
    rest = name.core
    for word in (*KIND, *ORGANISATION, "产业", "创新", "中心", "研发", "工厂", "平台", "总部", "新型", "智慧"):
        rest = rest.replace(word, "")
    return not rest
