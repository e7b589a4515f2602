"""Measures in one sentence that no rule names: a clause that opens with a verb of doing, and what is done.

In: a sentence. Out: the place of each such clause, from its verb to its end. A clause that counts what has been reached (培育企业30家)
is a quantity and no measure, one that tells an effect (推动…发展) neither. The words are those of measures.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefgen.extract.wordlists import any_of, read_words

WORDS = Path(__file__).with_name("measures.yaml")


def _any(words: Sequence[str]) -> str:
    """An alternation, its first characters asked first: the regex engine would else try every branch at every character."""
    first = "".join(sorted({word[0] for word in words}))
    return f"(?=[{first}])(?:{any_of(words)})"


_DATA = read_words(WORDS)
CLAUSE = re.compile(r"[^，。；：！？\n]+")
_MARK = r"(?:[一二三四五六七八九十][是要]|（[一二三四五六七八九十\d]）|\d[.、．]|[”“\s])*"
_SUBJECT = r"[^、“”（）]{1,16}?(?:[县市区局委办镇室院]|政府|协会|商会|银行|专班|园区|街道|我们|部门|中心|产业链)"
_ACTOR = r"[^、“”（）]{0,10}?(?:专班|管委会|政府|局|我们|该[县市区园镇]|部门|银行)"
"""Who needs no adverb before what he does: 专班协调热电厂新建管线."""
_ADVERB = f"(?:{_any(_DATA['adverbs'])})"
OPENING = re.compile(
    rf"{_MARK}(?:{_ADVERB}*|{_SUBJECT}{_ADVERB}+|{_ACTOR})(?P<verb>{_any(_DATA['verbs'])})(?:了|好|起)?(?P<what>.+)"
)
FURTHER = re.compile(rf"、(?=(?:{_any([*_DATA['verbs'], *_DATA['effects']])})[^、]{{2}})")
"""Before a second verb: 强化协同、实现融合发展."""
TAIL = re.compile(r"(?:等?各?项?工作|等)$")
NO_OBJECT = re.compile(rf"(?:{_any(_DATA['not_object'])})")
NO_END = re.compile(rf"(?:{_any(_DATA['not_end'])})[”’]?$")
COUNTED = re.compile(r"[0-9０-９]|[一二两三四五六七八九十百千几数][余多]?[个家项条户人名次]|一批")
SHORTEST, LONGEST = 4, 30
"""Characters of a measure, verb included."""


def find_measures(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of one sentence that say what is done, by start."""
    for clause in CLAUSE.finditer(text):
        further = FURTHER.search(text, *clause.span())
        end = further.start() if further else clause.end()
        if tail := TAIL.search(text, clause.start(), end):
            end = tail.start()
        found = OPENING.match(text, clause.start(), end)
        if found is None:
            continue
        what, start = found["what"], found.start("verb")
        if not SHORTEST <= end - start <= LONGEST or what.count("“") != what.count("”"):
            continue
        if not (NO_OBJECT.match(what) or NO_END.search(what) or COUNTED.search(what)):
            yield start, end
