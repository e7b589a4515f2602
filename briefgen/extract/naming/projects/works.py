"""Works named by what they are, without 项目 in their name, that a clause opens with and tells the progress or the measures of: 甲航道疏浚剩下
最后80万立方米, 甲厂二期30万吨乙烯装置正在单机试车, 在建的甲作业区3号、4号泊位，岸线长600米, 甲至乙特高压工程设计年送电300亿千瓦时.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s. Must not: take a sort of
works (两台机组, 这条产线, 焊接生产线) for one that has a name, nor one that is only used (甲码头停靠了20艘船).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, staged
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.words import VALUE, WORDS
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.text.stretches import until
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind
from briefgen.list_marks import BULLET
from briefgen.numerals import COUNT

WORKS = tuple(WORDS["whole_works"])
_HEAD = any_of(WORKS)
_NUMBERED = "[0-9]+号(?:[、和至][0-9]+号)*"
_BY = f"[^，。；：、“”\\s{VALUE}]{{2,20}}(?:{any_of(WORDS['built_by'])})的"
_PUSHED = "(?:(?:加快|全力)?(?:推动|推进|促进|力促|确保|力争|争取))?"
_OPENS = rf"(?<![^，。；：！？])(?:{BULLET})*{_PUSHED}(?P<building>[^，。；：、“”\s{VALUE}]{{0,6}}(?:在建|续建|新开工)的)?(?:{_BY})?"
_PLACE = f"[^，。；：、“”\\s的{VALUE}]{{2,8}}的"
_PART = "[^，。；：、“”（）的\\s]"
_MEASURES = f"，?(?:{any_of(WORDS['works_measured'])})[约近超为达]*{VALUE}"
STEPS = {stage: re.compile(any_of(words)) for stage, words in WORDS["works_steps"].items()}
"""What works come to, where the words would say nothing of a project: 打进1.9公里, 通过交工验收, by the ids of the stages."""
_AT_WORK = any_of((*WORDS["works_at_work"], *(word for words in WORDS["works_steps"].values() for word in words)))
OPENING = re.compile(
    rf"{_OPENS}(?P<name>(?:{_PLACE})?{_PART}{{0,28}}?(?:{_NUMBERED})?(?:{_HEAD})(?:[一二三四]期)?)"
    rf"(?=\ufffc*(?:{_MEASURES}|[^，。；：、“”是为]{{0,12}}?(?:{_AT_WORK})))"
)
"""Where a clause opens with the name of works; how they stand follows at once."""
BARE = re.compile(
    rf"(?:{any_of((*WORDS['generic'], *WORDS['sorts_of_works']))}|[{VALUE}0-9.±级千万亿吨伏号一二三四期]|(?:{_HEAD}))*"
)
NUMBERS = re.compile(_NUMBERED)
NO_NAME = re.compile(rf"[该这此其每各]|[本我全][市县区省国期次项厂]|[{COUNT}几多0-9]+[条台套座个]")
SHORTEST = 3
"""Characters of a name besides its head and the size of the works; less where it begins with its size
(30万吨级油码头) or its place (乙县的)."""


def works(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲航道疏浚剩下最后80万立方米: what is built and is called what it is."""
    for found in OPENING.finditer(masked):
        start, end = found.span("name")
        if NO_NAME.match(text, start) or not _is_own(text[start:end], masked[start:end]):
            continue
        stop = until(masked, end, "，。；！？")
        stage = _step(text, end, stop, words) or words.after(text, end, stop)
        if found["building"] and not stage:
            stage = words.before(text, found.start(), start)
        yield staged(Kind.PROJECT, start, text[start:end], stage, "works")


def _is_own(name: str, masked: str) -> bool:
    """Whether more than a sort of works is said: 甲三期70万吨裂解装置, 乙县的抽水蓄能电站."""
    _, _, rest = masked.rpartition("的")
    told_apart = SHORTEST - (masked[0] in f"{VALUE}0123456789") * 2 - ("的" in masked)
    own = len(BARE.sub("", masked.replace("的", ""))) >= told_apart
    edge = left_edge(NUMBERS.sub("", rest), len(rest))
    return own and (edge == 0 or VALUE in rest[:edge]) and not name.endswith(("生产", "主体"))


def _step(text: str, start: int, end: int, words: StageWords) -> StageHit | None:
    for stage, pattern in STEPS.items():
        if told := pattern.search(text, start, end):
            return StageHit(stage, *told.span(), words.order(stage), words.status(text, start, told.start()))
    return None
