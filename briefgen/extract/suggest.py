"""Aliases and names that the dictionaries might want, proposed from the corpus: `rules coverage --suggest`.

In: sentences with their places, the numbers in them that nothing explains, the taxonomy. Out: `Proposal`s, the most frequent
first, each with the places where it was seen. Proposals only: nothing is written, and a person decides.
jieba cuts the words, with the taxonomy as its dictionary; it is loaded when this is called and not before.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from briefgen.extract.keys import tokenizer
from briefgen.extract.text.cues import load_cues
from briefgen.extract.text.stretches import since, until
from briefgen.numerals import AMOUNT
from briefgen.taxonomy import Taxonomy

Words: TypeAlias = "list[tuple[str, str]]"
"""Words with jieba's part-of-speech tags."""

KEPT = ("专精特新", "规模以上", "高新技术")
"""Words of the field that jieba cuts in two unless told."""
NOUNS = re.compile(r"n|vn|an|b|j|l|i|s$|mq$")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
DIGIT = re.compile(rf"[0-9０-９{AMOUNT}%]")
GENERIC = frozenset(
    """重点 全市 全区 全省 全国 全球 新区 本地 本土 国内 国际 传统 优势 战略 新兴 现代 上下游 上游 下游 方面 部分 优质
    重大 工作 条 个 项 家 发展 制造业 服务业 服务 助推 精准 运用 特色 主导 支柱 我市 我区 我省 产业 链 布局 所有 相关
    企业""".split()  # noqa: SIM905 (fifty words)
)
"""Words that name nothing by themselves: 全市重点 is no chain."""
TAILS = frozenset("率额量数值")
"""What makes a verb an indicator: 兑付率, 出口额."""
PHRASE_STOPS = "，。；：！？、\n"
CHAIN_HEAD = "产业链"
CLOSE_BY = 6
"""Characters between a noun phrase and the number that it is about: 累计达到, 约为."""
SHORTEST_PROPOSAL, LONGEST_PROPOSAL = 3, 16
"""Characters of a proposal: what is shorter says too little, what is longer is no name."""
OFTEN = 2
"""A neighbour of a known alias is proposed when it was seen so often."""
PLACES = 3
"""Places told of one proposal."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that nothing explains: its characters in the sentence `text`, and file:line."""

    text: str
    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """`section` of the taxonomy (metrics or chains), `of` the id of an entry whose alias this may be (None: a new entry),
    `count` how often it was seen, `seen` the first places, `why` in Chinese."""

    section: str
    text: str
    of: str | None
    count: int
    seen: tuple[str, ...]
    why: str

    def as_json(self) -> dict[str, Any]:
        row = {"what": "proposal", "section": self.section, "text": self.text, "of": self.of, "count": self.count}
        return row | {"seen": list(self.seen), "why": self.why}


def propose(
    sentences: Iterable[tuple[str, str]], numbers: Sequence[Number], taxonomy: Taxonomy, limit: int = 30
) -> tuple[Proposal, ...]:
    """Proposals from `sentences` (text, place) and from the phrases beside `numbers`; `limit` of each kind."""
    known = _Known(taxonomy)
    cut = _cutter(known.words)
    beside, near, chains = _Seen(), _Seen(), _Seen()
    for number in numbers:
        for phrase in _beside(number, cut):
            if not known.has(phrase):
                beside.add(phrase, number.place)
    for text, place in sentences:
        if any(word in text for word in known.heads):
            for phrase, head in _neighbours(cut(text), known.heads):
                if not known.has(phrase):
                    near.add(phrase, place, head)
        for phrase in _chain_names(text, cut):
            if not known.has(phrase) and not known.has(f"{phrase}{CHAIN_HEAD}"):
                chains.add(phrase, place)
    told = [
        *beside.proposals("metrics", 1, limit, known.alias_in, "见于没有解释的数旁边"),
        *near.proposals("", OFTEN, limit, known.head_of, "常与已知的叫法连着写"),
        *chains.proposals("chains", 1, limit, lambda _: ("chains", None), "后面跟着“产业链”"),
    ]
    return tuple(dict.fromkeys(told))


class _Known:
    """What the dictionaries already have."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        metrics = {word: m.id for m in taxonomy.metrics.values() for word in (m.name, *m.aliases)}
        chains = {word: c.id for c in taxonomy.chains.values() for word in (c.name, *c.aliases)}
        self.metrics: Mapping[str, str] = metrics
        self.heads: Mapping[str, tuple[str, str]] = {
            word: (section, ident)
            for section, table in (("metrics", metrics), ("chains", chains))
            for word, ident in table.items()
            if len(word) > SHORTEST_PROPOSAL
        }
        places = [word for r in taxonomy.regions.values() for word in (r.name, r.short, *r.aliases)]
        parks = [word for p in taxonomy.parks for word in (p.name, *p.aliases)]
        locals_ = [local.name for scheme in taxonomy.schemes for local in scheme.members]
        self._all = frozenset([*metrics, *chains, *places, *parks, *locals_])
        self.words = tuple(dict.fromkeys([*KEPT, *metrics, *chains, *parks, *locals_]))

    def has(self, phrase: str) -> bool:
        """Whether a dictionary has the phrase already."""
        return phrase in self._all

    def alias_in(self, phrase: str) -> tuple[str, str | None]:
        """The metric whose longest alias ends the phrase: 高技术制造业增加值 may be said for 增加值."""
        inside = [word for word in self.metrics if len(word) > 1 and phrase.endswith(word)]
        return "metrics", self.metrics[max(inside, key=len)] if inside else None

    def head_of(self, phrase: str) -> tuple[str, str | None]:
        """The section and the id that the longest head noun inside a phrase belongs to; the indicators where it has none."""
        inside = [word for word in self.heads if word in phrase]
        return self.heads[max(inside, key=len)] if inside else ("metrics", None)


class _Seen:
    """How often a phrase was seen, and where first."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}
        self._heads: dict[str, str] = {}

    def add(self, phrase: str, place: str, head: str = "") -> None:
        """Seen once more, at `place`; `head` is the known name that it stands beside."""
        self._places.setdefault(phrase, []).append(place)
        self._heads.setdefault(phrase, head)

    def proposals(
        self, section: str, least: int, limit: int, entry: Callable[[str], tuple[str, str | None]], why: str
    ) -> Iterator[Proposal]:
        """Phrases seen `least` times or more, the most frequent first, `limit` of them; `entry` gives section and id of what each joins."""
        often = [(phrase, places) for phrase, places in self._places.items() if len(places) >= least]
        often.sort(key=lambda pair: (-len(pair[1]), pair[0]))
        for phrase, places in often[:limit]:
            into, of = entry(self._heads[phrase] or phrase)
            first = tuple(dict.fromkeys(places))[:PLACES]
            yield Proposal(section or into, phrase, of, len(places), first, why)


def _cutter(words: tuple[str, ...]) -> Callable[[str], Words]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # see keys.py
        base = tokenizer(words)
        from jieba.posseg import POSTokenizer
    tagger = POSTokenizer(base)
    return lambda text: [(pair.word, pair.flag) for pair in tagger.cut(text, HMM=False)]


def _is_noun(word: str, flag: str) -> bool:
    if not CHINESE.search(word) or DIGIT.match(word):
        return False
    return flag == "x" or bool(NOUNS.match(flag))  # x: a word that we told jieba


def _beside(number: Number, cut: Callable[[str], Words]) -> Iterator[str]:
    """The noun phrase that a number is about: the one right behind it, else the one before it in its clause."""
    text = number.text
    low, end = since(text, number.start, PHRASE_STOPS), until(text, number.end, PHRASE_STOPS)
    behind = _runs(cut(text[number.end : end]), behind=True)
    if behind and behind[0][0] == 0:
        yield from _named(behind[:1])
        return
    before = _runs(cut(text[low : number.start]))
    if before and before[-1][0] + len("".join(before[-1][1])) >= number.start - low - CLOSE_BY:
        yield from _named(before[-1:])


def _named(runs: Sequence[tuple[int, Sequence[str]]]) -> Iterator[str]:
    """Runs that are long enough to be a name, short enough to be no clause, and not made of generic words alone."""
    for _, words in runs:
        if SHORTEST_PROPOSAL <= len(phrase := "".join(words)) <= LONGEST_PROPOSAL and not GENERIC.issuperset(words):
            yield phrase


def _runs(words: Words, behind: bool = False) -> list[tuple[int, list[str]]]:
    """Runs of nouns, each with its offset; `behind` when the words stand right behind a number."""
    runs: list[tuple[int, list[str]]] = []
    at, open_ = 0, False
    for index, (word, flag) in enumerate(words):
        if not (_is_noun(word, flag) or _modifies(words, index, behind) or (open_ and _closes(word, flag))):
            open_ = False
        elif open_:
            runs[-1][1].append(word)
        else:
            runs.append((at, [word]))
            open_ = True
        at += len(word)
    return runs


def _modifies(words: Words, index: int, behind: bool) -> bool:
    """A verb inside a name: 共享 in 新增共享实验室, 充电 in 智能充电桩. One that bounds names (推进, 实现) never is."""
    word, flag = words[index]
    if not flag.startswith("v") or len(word) < 2 or index + 1 == len(words):
        return False
    if word in _bounds() and words[index + 1][0] not in TAILS:
        return False
    inside = words[index - 1][1].startswith(("v", "n", "j", "x")) if index else behind
    return inside and (_is_noun(*words[index + 1]) or _closes(*words[index + 1]))


def _closes(word: str, flag: str) -> bool:
    return word in TAILS or (flag == "q" and len(word) == 1 and bool(CHINESE.match(word)))


@lru_cache(maxsize=1)
def _bounds() -> frozenset[str]:
    cues = load_cues()
    return frozenset(cues.words) - cues.keep


def _neighbours(words: Words, heads: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """A known alias with the noun before or behind it: 新能源汽车 + 零部件."""
    for at, (word, _) in enumerate(words):
        if word not in heads:
            continue
        for other, flag, phrase in (
            (*words[at - 1], f"{words[at - 1][0]}{word}") if at else ("", "", ""),
            (*words[at + 1], f"{word}{words[at + 1][0]}") if at + 1 < len(words) else ("", "", ""),
        ):
            if len(other) > 1 and flag.startswith(("n", "b", "x")) and _is_noun(other, flag):
                if len(phrase) > LONGEST_PROPOSAL or other in heads or other in GENERIC:
                    continue
                yield phrase, word


def _chain_names(text: str, cut: Callable[[str], Words]) -> Iterator[str]:
    """What stands before 产业链."""
    at = text.find(CHAIN_HEAD)
    while at >= 0:
        low = since(text, at, f"{PHRASE_STOPS}“”")
        runs = _runs(cut(text[low:at]))
        if runs and runs[-1][0] + len("".join(runs[-1][1])) == at - low and not GENERIC.intersection(runs[-1][1]):
            yield from _named(runs[-1:])
        at = text.find(CHAIN_HEAD, at + 1)
