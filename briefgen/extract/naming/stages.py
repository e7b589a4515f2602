"""Stage words in a clause: which step of a project's life is named, and whether it is reached.

In: the stages of the taxonomy and its guards. Out: `StageWords`, asked for the stage word after or before a place. A stage
word inside a guard (项目落地年), before 后 (达产后) or that is too common to stand alone says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from briefgen.extract.wordlists import any_of
from briefgen.fact import Status
from briefgen.taxonomy.terms import Stage

TOO_COMMON = frozenset(
    [
        "规划",
        "宣布",
        "谋划",
        "储备",
        "对接",
        "论证",
        "注册",
        "二期",
        "三期",
        "意向",
        "运营",
        "退出",
        "延期",
        "备案",
        "立项",
        "环评",
        "规划审批",
        "土地组卷报批",
        "项目备案",
        "拿地",
        "增资",
        "扩产",
        "深入交流",
        "施工许可证",
        "供地",
        "摘牌",
    ]
)
MORE = {
    "lead": ["跟踪对接", "密切跟踪", "跟踪洽谈"],
    "signed": ["签署", "签订", "签下"],
    "landed": ["引进", "招引", "引入", "进驻", "入驻"],
    "construction": [
        "加快推进",
        "推进建设",
        "项目建设",
        "推动建设",
        "建设",
        "拔地而起",
        "试桩",
        "打桩",
        "桩基施工",
        "土方开挖",
        "基础施工",
        "二次结构施工",
        "接近完工",
        "接近竣工",
        "接近尾声",
        "进入尾声",
        "进入收尾",
        "收尾阶段",
        "外幕墙装饰",
        "外幕墙施工",
        "幕墙施工",
        "幕墙安装",
        "室内装修",
        "内部装修",
        "内外装修",
        "装饰装修",
    ],
    "groundbreaking": ["建设启动", "启动实施", "全面动工"],
    "structure_done": [
        "主体结构完成",
        "主体结构基本完成",
        "主体基本完成",
        "主体已完成",
        "主体结构已完成",
        "主体结构完工",
    ],
    "completed": ["落成", "完工", "交付"],
    "production": ["竣工投产", "竣工投用", "竣工投运", "投运", "下线", "正式运营", "开业", "建成启用", "开通"],
}
"""Words that name a stage only beside a project's name, so that the taxonomy does not list them."""

CONDITION = re.compile(r"(?:并?(?:投产|达产|达效|满产|运营|投用|使用|投入使用))*[之以]?后(?!续|期|段|备)")
"""Behind a stage word: then it is the condition of what follows, 建成达产后."""
EXPECTED = re.compile(r"预计|有望|预期|或将")
PLANNED = re.compile(r"将(?!军)|拟|计划(?!总投资)|即将|年底前|年内|准备|争取|力争|筹备|谋划")
LAID_OUT = re.compile("规划$")
UNDER_WAY = re.compile("已(?:经)?(?:建成|完成|开工|动工|启动|投用|投产)|正在(?:建设|施工)|加快建设")
"""规划建设甲产业园，一期已建成厂房86万平方米: what is laid out is being built, where the sentence goes on so."""


BY_WHOM = re.compile("[由是][^，。；由是]{2,40}(?:投资|出资|负责|共同|联合)$")
"""Before 建设: 项目由甲公司投资建设 says who builds, not how far it is."""


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
            if stage.label or stage.id == "approvals":
                for word in (*stage.triggers, *MORE.get(stage.id, ())):
                    if word not in TOO_COMMON:
                        self._of.setdefault(word, stage)
        self._orders = {stage.id: stage.order for stage in known.values()}
        self._words = re.compile(any_of(self._of) or r"(?!)")
        texts = [g for g in guards if g]
        self._guards = re.compile("|".join(map(re.escape, texts)) if texts else r"(?!)")

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
            if (
                inside
                or (
                    found.group() == "建设"
                    and not text.startswith("的", found.end())
                    and BY_WHOM.search(text, max(start, found.start() - 44), found.start())
                )
                or CONDITION.match(text, found.end())
                or text.startswith(("力", "性", "者", "方", "期间", "方式", "条件"), found.end())
            ):
                continue
            stage = self._of[found.group()]
            hits.append(StageHit(stage.id, *found.span(), stage.order, self._status(text, start, found.start())))
        return hits

    def after(self, text: str, start: int, end: int, last: bool = False) -> StageHit | None:
        """The first stage word of a stretch, or (`last`) the one that is furthest in a project's life."""
        hits = self.all(text, start, end)
        return furthest(hits) if last or not hits else hits[0]

    def before(self, text: str, start: int, end: int) -> StageHit | None:
        """The stage word nearest before `end`."""
        hits = self.all(text, start, end)
        return hits[-1] if hits else None

    @staticmethod
    def _status(text: str, start: int, at: int) -> Status:
        before = text[max(start - 12, 0) : at]
        clause = before[max(map(before.rfind, "，。；")) + 1 :]
        if EXPECTED.search(clause):
            return Status.EXPECTED
        laid_out = LAID_OUT.search(clause) and not UNDER_WAY.search(text, at, at + 120)
        return Status.PLANNED if laid_out or PLANNED.search(clause) else Status.ACTUAL
