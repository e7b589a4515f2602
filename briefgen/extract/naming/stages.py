"""Stage words in a clause: which step of a project's life is named, and whether it is reached.

In: the stages of the taxonomy and its guards. Out: `StageWords`, asked for the stage word after or before a place. A stage
word inside a guard (项目落地年), before 后 (达产后) or that is too common to stand alone says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.once_built import AFTER, BUILT
from briefgen.extract.text.project_steps import BUILDING
from briefgen.extract.text.stretches import since
from briefgen.extract.text.wordlists import any_of, beside, guarded
from briefgen.fact import Status
from briefgen.numerals import COUNT
from briefgen.taxonomy.terms import Stage

_WORDS = beside(__file__)
TOO_COMMON = frozenset(_WORDS["too_common"])
BESIDE_NAMES: Mapping[str, Sequence[str]] = _WORDS["beside_names"]
"""Words that name a stage only beside a project's name, so that the taxonomy does not list them."""
NEVER_BEFORE = tuple(_WORDS["never_before"])
CONDITION = re.compile(f"(?:[并、]?(?:{BUILT}|使用))*{AFTER}|[0-9]+天(?!前)|(?<=建成)区(?!域)")
"""Behind a stage word: then it is the condition of what follows, 建成达产后, how long there was work, 2月只开工11天, or what is built
up of a park, 建成区."""
EXPECTED = re.compile(any_of(_WORDS["expected"]))
PLANNED = re.compile(f"{any_of(_WORDS['planned'])}|{guarded(_WORDS['planned_but'])}")
LAID_OUT = re.compile("规划$")
UNDER_WAY = re.compile(f"已(?:经)?(?:{any_of(BUILDING)}|完成|启动)|正在(?:建设|施工)|加快建设")
"""规划建设甲产业园，一期已建成厂房86万平方米: what is laid out is being built, where the sentence goes on so."""


_TO_DO = f"(?:{any_of(_WORDS['will'])})(?:{any_of(_WORDS['how'])})*(?:{any_of(_WORDS['do'])})"
WILL_DO = re.compile(f"(?:{_TO_DO}|{any_of(_WORDS['promised'])})[^已]*$")
"""将推进甲小镇等5个项目建设, 确保甲项目6月底前投产: what is to be done, however long the names are."""
FINISHED = frozenset({"structure_done", "completed"})
PART_DONE = re.compile(f"(?:总?量|进度)?的?{TO_NUMBER}(?:[0-9.]+[%％成]|[{COUNT}]成)")
"""已完成主体工程的80%: it is being built still."""
ONE_PART = re.compile(
    "(?:[0-9一二三四]+号|首栋|首批|部分|首座)[^，。；]{0,4}(?:厂房|车间|楼|仓库|库房|生产线)(?:已经?|均|全部|基本)*$"
)
"""1号厂房已建设完成: one of its parts."""
SOON = re.compile("在即|指日可待|在望|倒计时")
"""投产在即: not yet."""


class StageHit(NamedTuple):
    """A stage word at `start:end`; `order` is the stage's place in a project's life."""

    stage: str
    start: int
    end: int
    order: int
    status: Status


def furthest(hits: Sequence[StageHit]) -> StageHit | None:
    """The one furthest in a project's life: what is reached says where a project stands, a promise only where it wants to; a permit is
    no stage of the contract."""
    return max(hits, key=lambda h: (h.status is Status.ACTUAL, h.stage != "approvals", h.order), default=None)


class StageWords:
    """Stage words compiled; hold one for many sentences."""

    def __init__(self, stages: Iterable[Stage], guards: Iterable[str]) -> None:
        known = {s.id: s for s in stages if s.label or s.id == "approvals"}
        self._of: dict[str, Stage] = {}
        for stage in known.values():
            for word in (*stage.triggers, *BESIDE_NAMES.get(stage.id, ())):
                if word not in TOO_COMMON:
                    self._of.setdefault(word, stage)
        self._orders = {stage.id: stage.order for stage in known.values()}
        self._words = re.compile(any_of(self._of) or r"(?!)")
        self._guards = re.compile(any_of(filter(None, guards)) or r"(?!)")

    def words_of(self, stages: Collection[str]) -> frozenset[str]:
        """All words that name one of the stages."""
        return frozenset(word for word, stage in self._of.items() if stage.id in stages)

    def order(self, stage: str | None) -> int:
        """The place of a stage in a project's life; before all others for none."""
        return self._orders.get(stage or "", -1)

    def all(self, text: str, start: int, end: int) -> list[StageHit]:
        """Every stage word between two places."""
        words = list(self._words.finditer(text, start, end))
        if not words:
            return []
        guarded = [g.span() for g in self._guards.finditer(text)]
        hits = []
        for found in words:
            inside = any(a <= found.start() and found.end() <= b for a, b in guarded)
            if inside or _tells_no_step(text, start, found):
                continue
            stage = self._of["在建" if self._is_of_a_part(text, start, found) else found.group()]
            status = Status.PLANNED if SOON.match(text, found.end()) else self.status(text, start, found.start())
            hits.append(StageHit(stage.id, *found.span(), stage.order, status))
        return hits

    def _is_of_a_part(self, text: str, start: int, found: re.Match[str]) -> bool:
        """已完成主体工程的80%, 1号厂房已建设完成: what is finished is a part, the whole is being built."""
        stage = self._of[found.group()].id
        if stage in FINISHED and PART_DONE.match(text, found.end()):
            return True
        return stage == "completed" and _is_behind(ONE_PART, text, start, found)

    def after(self, text: str, start: int, end: int, last: bool = False) -> StageHit | None:
        """The first stage word of a stretch, or (`last`) the one that is furthest in a project's life."""
        hits = self.all(text, start, end)
        if last or not hits:
            return furthest(hits)
        run = 1  # 签约落户 is one word: how far it goes is told by its last part
        while run < len(hits) and hits[run].start == hits[run - 1].end:
            run += 1
        told = furthest(hits[:run])
        return told and told._replace(start=hits[0].start, end=hits[run - 1].end)

    def before(self, text: str, start: int, end: int) -> StageHit | None:
        """The stage word nearest before `end`."""
        hits = self.all(text, start, end)
        return hits[-1] if hits else None

    @staticmethod
    def status(text: str, start: int, at: int) -> Status:
        """What the words before `at` say of what is told there: 预计, 计划, or nothing."""
        before = text[max(start - NEAR, 0) : at]
        clause = before[max(map(before.rfind, "，。；")) + 1 :]
        if EXPECTED.search(clause):
            return Status.EXPECTED
        if WILL_DO.search(text, since(text, at, "，。；：！？"), at):
            return Status.PLANNED
        laid_out = LAID_OUT.search(clause) and not UNDER_WAY.search(text, at, at + 120)
        return Status.PLANNED if laid_out or PLANNED.search(clause) else Status.ACTUAL


NEAR = 12
"""Characters before a stage word that may say what it is of."""


def _is_behind(pattern: re.Pattern[str], text: str, start: int, found: re.Match[str]) -> bool:
    return pattern.search(text, max(start, found.start() - NEAR), found.start()) is not None


def _tells_no_step(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a stage word says who builds, what is prepared or what comes after, rather than how far a project is."""
    return (
        _by_whom(text, start, found)
        or _is_behind(EARLY, text, start, found)
        or _is_behind(NOT_YET, text, start, found)
        or CONDITION.match(text, found.end()) is not None
        or text.startswith(NEVER_BEFORE, found.end())
    )


EARLY = re.compile("前期(?:工作|手续|准备|谋划|报批)[^，。；]{0,6}$")
"""甲铁路前期工作加快推进: what goes ahead is no building yet."""
_HOW = "能|有|按期|按时|按计划|如期|正式|全面|全部|实质性|真正|完成|实现|进入|建成|组织|予以"
NOT_YET = re.compile(f"(?:未(?!来)|没有?(?!想到)|不能|无法|难以|迟迟不)(?:{_HOW})*$")
"""甲项目未能按期开工: it is where it was."""
BY_WHOM = re.compile("[由是][^，。；由是]{2,40}(?:投资|出资|负责|共同|联合|合资|独资|合作)$")


def _by_whom(text: str, start: int, found: re.Match[str]) -> bool:
    """项目由甲公司投资建设 says who builds, not how far it is, 甲建设项目 neither; 由甲公司投资建设的园区 is one that is built."""
    if found.group() != "建设" or text.startswith("的", found.end()):
        return False
    if text.startswith(("项目", "工程"), found.end()):
        return True  # 甲建设项目: part of a name
    return BY_WHOM.search(text, max(start, found.start() - 44), found.start()) is not None
