"""Measures in one sentence that no rule names: a clause that opens with a verb of doing, and what is done.

In: a sentence. Out: the place of each such clause, from its verb to its end. A clause that counts what has been reached (培育企业30家)
is a quantity and no measure, one that tells an effect (推动…发展) neither. The words are those of measures.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.wordlists import any_of, beside, quick

_DATA = beside(__file__)
CLAUSE = re.compile(r"[^，。；：！？\n]+")
_MARK = r"(?:[一二三四五六七八九十][是要]|（[一二三四五六七八九十\d]）|\d[.、．]|[”“\s])*"
_SUBJECT = r"[^、“”（）]{1,16}?(?:[县市区局委办镇室院]|政府|协会|商会|银行|单位|专班|园区|街道|我们|部门|中心|产业链|企业|机构)"
_ACTOR = (
    r"[^、“”（）]{0,10}?(?:专班|管委会|发展?改革?委|成员单位|牵头单位|责任单位|政府|局|我们|该[县市区园镇]|部门|银行)"
)
"""Who needs no adverb before what he does: 专班协调热电厂新建管线."""
_ADVERB = f"(?:{quick(_DATA['adverbs'])})"
OPENING = re.compile(
    rf"{_MARK}(?:{_ADVERB}*|{_SUBJECT}{_ADVERB}+|{_ACTOR})(?:(?:为|联合|会同|协同)[^，。；、“”]{{2,10}}?{_ADVERB}*)?(?P<verb>{quick(_DATA['verbs'])})(?:了|好|起)?(?P<what>.+)"
)
VERB = re.compile(any_of(_DATA["verbs"]))
"""Asked first: most clauses hold none."""
FURTHER = re.compile(rf"、(?=(?:{quick([*_DATA['verbs'], *_DATA['effects']])})[^、]{{2}})")
"""Before a second verb: 强化协同、实现融合发展."""
TAIL = re.compile(r"(?:等?各?项?工作|等)$")
TAIL_ENDS = ("工作", "等")
"""Asked first: most clauses end with none."""
PIECE = re.compile(rf"、(?=(?:{quick(_DATA['verbs'])})[^、]{{2}})")
"""Before a further measure of a clause: 打通堵点、补上断点."""
NO_OBJECT = tuple(_DATA["not_object"])
NO_END = tuple(f"{word}{mark}" for word in _DATA["not_end"] for mark in ("", "”", "’"))
WHOLE_OBJECT = frozenset(_DATA["whole_object"])
EMPTY = re.compile(
    rf"(?:{_ADVERB})*(?:{quick(_DATA['verbs'])})(?:了|好|起)?(?>{quick(_DATA['empty'])})+|(?>{quick(_DATA['empty'])})+"
)
"""优化营商环境: nothing is named that is acted on."""
NO_ACT = tuple(_DATA["no_act"])
"""召开动员大会: nothing is done."""
COUNTED = re.compile(r"[0-9０-９]|[一二两三四五六七八九十百千几数][余多]?[个家项条户人名次](?<!一[个项条])")
CARRIED_OUT = frozenset(_DATA["carried_out"])
SENDING = frozenset(_DATA["sending"])
SHORTEST, LONGEST = 4, 40
"""Characters of a measure, verb included."""


def find_measures(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of one sentence that say what is done, by start."""
    for clause in CLAUSE.finditer(text):
        start = clause.start()
        while start < clause.end():
            found, start = _measure(text, start, clause.end())
            if found is not None:
                yield found


def _measure(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, int]:
    """The measure that a clause opens with at `start`, if any, and where a further one may begin."""
    further = FURTHER.search(text, start, end) if text.find("、", start, end) >= 0 else None
    stop = further.start() if further else end
    after = stop + 1 if further and PIECE.match(text, stop) else end
    if text.endswith(TAIL_ENDS, start, stop) and (tail := TAIL.search(text, start, stop)):
        stop = tail.start()
    found = OPENING.match(text, start, stop) if VERB.search(text, start, stop) else None
    if found is None:
        return None, end
    return ((found.start("verb"), stop) if _is_measure(found, stop) else None), after


def _is_measure(found: re.Match[str], end: int) -> bool:
    what = found["what"]
    if not SHORTEST <= end - found.start("verb") <= LONGEST or what.count("“") != what.count("”"):
        return False
    done = found["verb"] in CARRIED_OUT and what.endswith(("措施", "举措"))
    if what.startswith(NO_OBJECT) or what in WHOLE_OBJECT or (what.endswith(NO_END) and not done):
        return False
    reached = found.string[found.start("what") - 1] == "了" and "一批" in what
    counted = COUNTED.search(what) and found["verb"] not in SENDING
    return not reached and not counted and not is_empty(found["verb"] + what)


def is_empty(measure: str) -> bool:
    """Whether a measure names nothing that is acted on."""
    return measure.endswith(NO_ACT) or EMPTY.fullmatch(measure) is not None
