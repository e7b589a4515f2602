"""An indicator as found beside a number, and the dictionary of metrics that gives its id.

In: words beside a number; the taxonomy's metrics. Out: a name fit to print, or None; the metric whose alias stands last in the
words. Must not look for the words in a sentence: which are meant is decided by those that ask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.extract.metric.phrases import trim
from briefgen.extract.reading import Line
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.once_built import ONCE_BUILT
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.yearly import YEARLY_WORK
from briefgen.numerals import COUNT
from briefgen.taxonomy import Taxonomy

GROWTH = frozenset({"growth_yoy", "growth_mom"})


class Indicator(NamedTuple):
    """An indicator as found beside a number: `metric` the dictionary's id or a general shape's, `noun` what is counted."""

    metric: str | None
    name: str | None
    noun: str = ""
    rule: str | None = None
    verb: str = ""


NONE = Indicator(None, None)

_FORESEEN = "预计|每年|将|能(?=实现|新增|形成|带动|创造)|可(?!研|再生|转债|比|穿戴|支配)"
CONDITION = re.compile(f"^(?:{ONCE_BUILT})?(?:{_FORESEEN})?(?=[^数])")
"""达产后可年产: the condition is the status of a number, no part of what it measures."""
LEADERS = re.compile(
    "^[^，。；]{0,8}(?:领导|负责同志)(?:先后|带队)*(?:赴[^，。；走会拜考]{1,8})?(?=走访|会见|拜访|考察)"
)
"""主要领导赴外走访企业: who did it is no part of what is counted."""
TAKES = re.compile(rf"^用?[0-9{COUNT}]{{1,3}}年(?:左右)?的?时间(?:内|里)?")
"""用三年时间引进项目100个: how long it takes is no part of what is counted."""
OWN_YEAR = re.compile(f"^(?:该|本)?(?:公司|企业|项目|园区|工厂)(?=月产|{YEARLY_WORK})")
"""该公司年产电容器80亿只: who makes it is no part of what is made."""
SO_MANY = re.compile("^(?:现|共计?|累计|还|又|再)(?=入驻|建设|建成|引进|签约|投入|投资|实施|培育|拥有|新增|出口|追加)")
"""现入驻企业1774户, 共建设标准厂房: how it is told."""
POINTED = re.compile("^(?:本[表册]共?收录|[县市区镇乡村省州]里|[这该此]批|这[个台座家条项款些]|我们|他们|它们)(?=..)")
"""这个总投资6.75亿元的项目, 这批项目80个, 我们在手订单30亿元: whose it is, said again."""
UNDER_WAY = re.compile("^(?:正在建设的|建设中的|在建的|投产的|投用的)(?=..)")
"""在建的甲水库总库容: how far it is built is no part of what is measured."""
MAINLY = re.compile("^主体?的")
"""先进制造业为主的产业集群14个: left of 为主的 behind the verb."""
HANDLED = re.compile("^完成(?=[^，。；资]{0,12}(?:吞吐|客运|货运|货邮|产|销|发电|用电|周转)量)")
"""完成客运量1353万人次 is the 客运量; 完成投资 is a part of an investment."""
MASS = re.compile(r"(?:量|额|产能|能力|人口|面积|规模|缺口|里程|年产[^，。；]{0,12}|产出)$")
"""产量34.2万辆 is no 产量数."""


AT_WORK = re.compile("从业数$")
"""从业8600人: so many people."""


def named(*parts: str) -> str | None:
    """The parts as one name; None where they are too short or too long for one."""
    name = trim("".join(parts))
    for lead in (LEADERS, TAKES, CONDITION, OWN_YEAR, MAINLY, HANDLED, SO_MANY, POINTED, UNDER_WAY):
        if found := lead.match(name):
            name = name[found.end() :]
    name = AT_WORK.sub("从业人数", trim(name.replace("实现", "")))
    told = 2 <= len(name) <= MAX_NAME and not name.endswith("着")  # 凝聚着2000万元政策资金
    return name if told else None


# 82家企业申报高新技术企业, 27款车型入围推荐目录: what the counted did tells them apart
DID = re.compile(
    r"(?:成功|已|均已|先后|陆续)?(申报|入围|入选|获评|列入|纳入|通过|加入|跻身|启动)([^，。；、！？0-9]{2,26})"
)


def who_did(did: re.Match[str], right: str) -> str:
    """What is counted, told by what it did: 申报高新技术企业."""
    object = trim(did[2].removesuffix("名单"))
    told = f"{did[1]}{object}" if object.endswith(right) else f"{did[1]}{object}{right}"
    return told if len(told) < MAX_NAME - 2 else right


class Alias(NamedTuple):
    """A name of a metric found in a text: the metric's id, the words, and where they begin."""

    metric: str
    words: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)


@dataclass(frozen=True)
class Dictionary:
    """Metric names and aliases, longest match."""

    automaton: AhoCorasick
    words: Sequence[str]
    taxonomy: Taxonomy
    ids: Mapping[tuple[str, str], str]

    def last(self, text: str, dims: tuple[str, ...]) -> Alias | None:
        """The last alias of these dimensions in the text."""
        best = None
        for word, start, _ in self.automaton.find_matches_as_indexes(text):
            for dim in dims:
                if ident := self.ids.get((self.words[word], dim)):
                    best = Alias(ident, self.words[word], start)
        return best

    def metric(self, text: str, dims: tuple[str, ...]) -> str:
        """The id of that metric; the general one of its dimension where the text names none."""
        found = self.last(text, dims)
        return found.metric if found else GENERAL.get(dims[0], "amount_of")


class Asked(NamedTuple):
    """A number whose indicator is asked for, value `at` of a line, and what tells it: the indicators of the values `before` it,
    the dictionary, the cues."""

    line: Line
    at: int
    before: Sequence[Indicator]
    book: Dictionary
    cues: Cues

    @property
    def value(self) -> Span:
        """The number itself."""
        return self.line.values[self.at]


GENERAL = {"percent": "ratio_of", "count": "count_of"}
"""Metrics by dimension of what the dictionary does not name, amounts apart."""


def dictionary(taxonomy: Taxonomy) -> Dictionary:
    """The lookup of a taxonomy's metrics."""
    ids: dict[tuple[str, str], str] = {}
    for metric in taxonomy.metrics.values():
        for word in (metric.name, *metric.aliases):
            ids.setdefault((word, metric.dim), metric.id)
    words = list(dict.fromkeys(word for word, _ in ids))
    return Dictionary(AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words, taxonomy, ids)


INVESTED = re.compile(r"(?:.{3,}?)(?P<what>(?:项目)?(?:计划|概算|规划|协议|拟)?(?:总投资|投资)额?)")


def without_subject(found: Indicator, subject: str | None) -> Indicator:
    """南岭抽水蓄能电站总投资 of 甲县南岭抽水蓄能电站: whose an investment is, its subject says and its name need not;
    项目总投资 stays what it is called."""
    named = INVESTED.fullmatch(found.name or "") if subject else None
    if named is None or subject is None or not subject.endswith((found.name or "")[: named.start("what")]):
        return found
    return found._replace(name=named["what"])
