"""The name right behind a number that describes it: 总投资50亿元的创享中心项目预计….

In: a line, where the name begins, the knowledge. Out: the name, or None where what stands there names nothing.
"""

from __future__ import annotations

import re

from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.phrases import right_phrase, trim
from briefgen.extract.reading import Line
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.wordlists import any_of, beside, guarded

_WORDS = beside(__file__)
_PHASE = "(?:[一二三四](?:期|阶段))?"
NAME_END = re.compile(f"(?:项目{_PHASE}|{any_of(_WORDS['ends'])}|{guarded(_WORDS['ends_but'])})(?:项目)?{_PHASE}")
ALSO = re.compile(r"[、和](?:总|计划)?投资")
MANY = re.compile(r"等|[0-9]个|[和与]")
ANY_PROJECT = re.compile(f"(?:{any_of(_WORDS['any_project'])})+项目")
PREDICATE = re.compile(any_of(_WORDS["predicate"]))
NO_THING = re.compile(f"(?:{any_of(_WORDS['no_thing'])})$")


def _single(text: str, first: int) -> bool:
    return "、" not in text[:first] or not text[first:].strip("一二三四期")


def described(line: Line, start: int, knowledge: Knowledge) -> str | None:
    """The name that the number describes: 总投资50亿元的创享中心项目预计… → 创享中心项目."""
    _, end = line.clause(start)
    if also := ALSO.search(line.text, start, end):
        end = also.start()  # 投资50亿元的甲总部、投资30亿元的乙工厂: each has its own
    ends = [m.end() for m in NAME_END.finditer(line.text, start + 2, min(end, start + MAX_NAME))]
    # 、 inside one name (甲科技电池、电机生产基地项目) is told from a list by its only head noun and by 等
    whole = ends and _single(line.text[start : ends[-1]], ends[0] - start)
    if whole and not MANY.search(line.text, start, ends[0]):
        return _proper(trim(line.text[start : ends[0]]))
    phrase, _ = right_phrase(line.text, start, end, knowledge.cues)
    return _proper(phrase) if 2 <= len(phrase) <= MAX_NAME else None


def _proper(name: str) -> str | None:
    """A name, or None for a word that any project bears."""
    if NAME_END.fullmatch(name) or ANY_PROJECT.fullmatch(name) or NO_THING.search(name) or PREDICATE.search(name):
        return None
    return name
