"""Which industrial chain a fact belongs to.

In: a reading, the chain names of each line. Out: a canonical chain id or None, with the reason. A named chain in the
clause decides; else the clause carries on with the subject chain of its sentence and paragraph; a list of chains, or
words for all of them, is nobody's. Keywords count only beside the number and where no chain was named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.document import BlockKind
from briefgen.extract.cues import Cues
from briefgen.extract.decided import Decided
from briefgen.extract.lookup import Found, in_each
from briefgen.extract.reading import WHOLE, Line, Reading, once
from briefgen.extract.rows import answered
from briefgen.taxonomy import Taxonomy

SUBJECT = re.compile(r"[”]?(?:全?产业链|产业园|产业(?!生态|体系|集群|基础|配套|化)|领域|行业|园区)")
JOIN = re.compile(r"[、和及与以]|以及|产业链|产业")

UNTOLD: Decided[str | None] = Decided(None, "产业链：未写明")
OF_ALL: Decided[str | None] = Decided(None, "产业链：数的是全部产业链")


OTHER = re.compile(r"(?![全各该其此本重优主支传新特同]|条|相关|上述)[^，。；、0-9]{3,12}(?:产业链|产业)(?![基生配体])")


class ChainMention(NamedTuple):
    """A chain name in a line. `chains` has several where one local name covers several; `strong` for a name, not a keyword."""

    start: int
    end: int
    text: str
    chains: tuple[str, ...]
    strong: bool


@dataclass(frozen=True)
class ChainNames:
    """The gazetteer of chains: longest match over names, keywords and what only looks like one."""

    automaton: AhoCorasick
    words: Sequence[str]
    meaning: Mapping[str, tuple[tuple[str, ...], bool]]

    def find(self, text: str) -> tuple[ChainMention, ...]:
        """All mentions in order; look-alikes (`neg`) are left out."""
        return self.mentions(text, self.automaton.find_matches_as_indexes(text))

    def mentions(self, text: str, found: Iterable[Found]) -> tuple[ChainMention, ...]:
        """The mentions that the automaton found in a text."""
        out: list[ChainMention] = []
        for word, start, end in found:
            chains, strong = self.meaning[self.words[word]]
            if chains:
                out.append(ChainMention(start, end, text[start:end], chains, strong))
        return tuple(out)


def chain_names(taxonomy: Taxonomy) -> ChainNames:
    """The gazetteer of a taxonomy."""
    meaning: dict[str, tuple[tuple[str, ...], bool]] = {}
    for chain in taxonomy.chains.values():
        for word in (chain.name, *chain.aliases):
            known = meaning.get(word, ((), True))[0]
            meaning[word] = ((*known, *(() if chain.id in known else (chain.id,))), True)
    for chain in taxonomy.chains.values():
        for word in (*chain.keywords, *chain.anchors):
            meaning.setdefault(word, ((chain.id,), False))
        for word in chain.neg:
            meaning[word] = ((), False)
    words = list(meaning)
    return ChainNames(AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words, meaning)


def decide_chain(
    reading: Reading, index: int, start: int, end: int, names: ChainNames, cues: Cues
) -> Decided[str | None]:
    """The chain of the characters `start:end` of line `index`."""
    said = once(_said, reading, index, names, cues)
    if said.alike:
        return said.alike
    line, mentions, carried, of_all = reading.lines[index], said.mentions, said.carried, said.of_all
    if said.owned:
        mentions = tuple(m for m in mentions if m not in said.owned or _same_piece(line.text, m.start, start))
    if of_all and (cues.all_chains.match(line.text, end - 1) or cues.all_chains.match(line.text, end)):
        return OF_ALL
    if line.text.startswith("（", start - 1) and (listed := _bracketed(line, mentions, start)):
        return listed
    if row := _respective(line, mentions, start):
        return row
    mentions = tuple(m for m in mentions if not _in_counted_list(line, m, start, end))
    if not mentions:
        return _goes_on(carried)
    clause = line.clause(start)
    named = [m for m in mentions if m.strong and clause[0] <= m.start < clause[1]]
    subject = _sentence_subject(line, mentions, start)
    if (subject or carried) and _starts_anew(line, mentions, start, cues):
        return Decided(None, "产业链：分号后另说全域或他链")
    if (subject or carried) and (other := _other_figure(line, mentions, start)):
        return Decided(None, f"产业链：本句另说“{other}”，词典里没有")
    if subject:
        return Decided(subject, "产业链：本句所写")
    one = len({m.chains for m in named}) == 1 and len(named[0].chains) == 1
    if one and not carried and not _ends_fields(line, named[0]):
        return Decided(named[0].chains[0], f"产业链：同一分句“{named[0].text}”", 0.9)
    if carried:
        return Decided(carried, "产业链：承本段所写", 0.7 if named else 0.8)
    if not named and (before := _of_clause_before(line, mentions, clause[0], start)):
        return before
    if not named and (whole := _of_the_counted(line, mentions, clause[0])):
        return whole
    return _weak(line, mentions, clause)


GOES_ON = re.compile(
    r"(?:并|更|已|同比|环比|年均|[比较]上?年)*(?:达到?了?|增至|升至|增长|增幅|增速|下降|占)[^，。；]{0,6}"
)


def _of_clause_before(
    line: Line, mentions: Sequence[ChainMention], clause: int, start: int
) -> Decided[str | None] | None:
    """新能源汽车产业产值突破700亿元，达到721亿元；…: a clause that only goes on is of the chain of the one before it."""
    if not line.text.startswith("，", clause - 1) or not GOES_ON.fullmatch(line.text, clause, start):
        return None
    first = line.clause(clause - 2)[0]
    told = [m for m in mentions if m.strong and first <= m.start < clause]
    if len({m.chains for m in told}) != 1 or len(told[0].chains) != 1:
        return None
    return Decided(told[0].chains[0], f"产业链：承上一分句“{told[0].text}”", 0.9)


class _Said(NamedTuple):
    """What a line says for all its facts: the chains that it names, the one that it goes on about, whether it counts them
    all, which names are part of one project's, and the chain of each fact where nothing in the line parts them."""

    mentions: tuple[ChainMention, ...]
    carried: str | None
    of_all: bool
    owned: tuple[ChainMention, ...]
    alike: Decided[str | None] | None


def _said(reading: Reading, index: int, names: ChainNames, cues: Cues) -> _Said:
    mentions, carried = once(_mentions, reading, index, names), _carried(reading, index, names)
    line = reading.lines[index]
    owned = tuple([m for m in mentions if _of_one_project(line, m)]) if "项目" in line.text else ()
    of_all = cues.all_chains.search(line.text) is not None
    parted = mentions or of_all or line.joined or "）、" in line.text
    return _Said(mentions, carried, of_all, owned, None if parted else _goes_on(carried))


def _goes_on(carried: str | None) -> Decided[str | None]:
    return Decided(carried, "产业链：承本段所写", 0.8) if carried else UNTOLD


def _mentions(reading: Reading, index: int, names: ChainNames) -> tuple[ChainMention, ...]:
    found = once(_found, reading, WHOLE, names)[index]
    return names.mentions(reading.lines[index].text, found) if found else ()


def _found(reading: Reading, _: int, names: ChainNames) -> list[list[Found]]:
    return in_each([line.text for line in reading.lines], names.automaton.find_matches_as_indexes)


def _respective(line: Line, mentions: Sequence[ChainMention], start: int) -> Decided[str | None] | None:
    """甲产业链、乙产业链分别实现产值…: a row of numbers goes one to one with the chains listed, known or not."""
    if not line.joined:
        return None
    strong = [m for m in mentions if m.strong]
    listed, place = answered(line, start) if "产业" in line.text or len(strong) > 1 else ((), 0)
    if not any(_is_of_chain(line, piece, strong) for piece in listed):
        return None
    first, end = listed[place]
    inside = [m for m in strong if first <= m.start and m.end <= end]
    one = inside[0].chains[0] if len(inside) == 1 and len(inside[0].chains) == 1 else None
    return Decided(one, f"产业链：依次对应“{line.text[first:end]}”", 0.9)


OF_LIST = re.compile("(?:产业链?)?(?:、[^，。；、0-9]{2,14}){0,12}?等?[0-9两二三四五六七八九十]+(?:多|余)?[个条大家项]")


def _in_counted_list(line: Line, mention: ChainMention, start: int, end: int) -> bool:
    """泛半导体、生物医药、新材料等8个专场: what stands outside a counted list of fields is of none of them."""
    if start <= mention.start and (mention.start < end or _same_piece(line.text, mention.start, start)):
        return False
    listed = OF_LIST.match(line.text, mention.end)
    return listed is not None and "、" in line.text[line.clause(mention.start)[0] : listed.end()]


MEASURED = re.compile(
    r"等|产业链?|行业|领域|(?:实现|完成)?(?:产值|营业?收入?|增加值|销售|税收|投资|利润|规模)|同比|增长|分别"
)
"""Behind a chain's name in a list: what is told of each chain."""


def _is_of_chain(line: Line, piece: tuple[int, int], strong: Sequence[ChainMention]) -> bool:
    """Whether a piece of a list is a chain's name, or ends with 产业."""
    first, end = piece
    written = line.text[first:end].partition("等")[0].rstrip("产值营收规模")
    if written.endswith(("产业链", "产业")):
        return True
    return any(m.start == first and (m.end == end or MEASURED.match(line.text, m.end, end)) for m in strong)


OF_THE_COUNTED = re.compile(
    r"其中|(?:计划|协议|合同|拟|预计)?(?:固定资产|总)?投资(?:总?额|规模)?[^，；。]{0,4}?[0-9]|从业人员"
)
"""How a clause begins that goes on about the things which the clause before it counts."""


def _of_the_counted(line: Line, mentions: Sequence[ChainMention], start: int) -> Decided[str | None] | None:
    """集成电路企业超过480家，其中规上企业127家: what is told of a part of the counted, or of them all, is of their chain."""
    while start and OF_THE_COUNTED.match(line.text, start):
        start, end = line.clause(start - 1)
        named = {m.chains for m in mentions if m.strong and start <= m.start < end}
        if named:
            counted = any(v.type == "count" and start <= v.start < end for v in line.values)
            chains = named.pop()
            alone = counted and not named and len(chains) == 1
            return Decided(chains[0], "产业链：承前一分句所计", 0.8) if alone else None
    return None


def _bracketed(line: Line, mentions: Sequence[ChainMention], start: int) -> Decided[str | None] | None:
    """甲产业（12亿元）、乙产业（8亿元）: the number in the brackets is that of the name before them, known or not."""
    if "）、" not in line.text:
        return None
    near = [m for m in mentions if m.strong and m.end < start]
    own = [m for m in near if line.text[m.end : start - 1] in ("", "产业", "产业链", "业")]
    one = own[0].chains[0] if own and len(own[0].chains) == 1 else None
    return Decided(one, "产业链：括号前所写", 0.8)


def _starts_anew(line: Line, mentions: Sequence[ChainMention], start: int, cues: Cues) -> bool:
    """某产业园赴上海推介；1-3月，全区新签约…, …；硬质材料产业链上企业…: after the semicolon speaks the whole region, or a chain that
    no list knows."""
    part = line.text.rfind("；", 0, start) + 1
    named = any(m.strong and part <= m.start < start for m in mentions)
    if not part or named:
        return False
    return bool(cues.self_pattern.search(line.text, part, start) or OTHER.match(line.text, part, start))


FIGURE_OF = re.compile(
    r"(?![全各该其此本重优主支传新特同]|条|相关|上述|延伸|延长|完善|带动|推动|形成|打造|围绕|聚焦|依托|进一步)"
    r"([^，。；、0-9]{2,10}(?:产业链|产业(?!链)|行业))"
    r"(?:集群)?(?:规上|规模以上)?(?:实现|完成|规模|(?:工业)?总?产值|营业?收入?|增加值)[^，。；0-9]{0,8}[0-9]"
)
"""A clause that gives the figure of a chain: 泛家居产业链产值1860亿元."""


def _other_figure(line: Line, mentions: Sequence[ChainMention], start: int) -> str | None:
    """The chain that the dictionary does not know, whose figure stands between the last chain named and this number."""
    known = max((m.end for m in mentions if m.strong and m.start < start), default=0)
    for begin in reversed(line.clauses):
        if begin < known:
            return None
        if begin <= start and (found := FIGURE_OF.match(line.text, begin)):
            return found[1]
    return None


def _weak(line: Line, mentions: Sequence[ChainMention], clause: tuple[int, int]) -> Decided[str | None]:
    near = {m.chains for m in mentions if not m.strong and clause[0] <= m.start < clause[1]}
    if len(near) == 1 and line.kind is BlockKind.CAPTION:
        return Decided(near.pop()[0], "产业链：按行业字样", 0.5)
    return UNTOLD


def _sentence_subject(line: Line, mentions: Sequence[ChainMention], upto: int) -> str | None:
    """The last chain before `upto` that its sentence speaks of: named with 产业链, 产业 or 产业园, alone."""
    subject: str | None = None
    strong = [m for m in mentions if m.strong]
    for at, mention in enumerate(strong):
        if mention.start > upto:
            break
        if not _is_subject(line, mention):
            continue
        # in 把…集成电路和新型显示产业链 two chains share one head: nobody's
        listed = (
            line.text[mention.start - 1 : mention.start] == "+"
            or _ends_fields(line, mention)
            or (at and _joined(line.text, strong[at - 1], mention))
        )
        subject = None if listed or len(mention.chains) > 1 else mention.chains[0]
    return subject


FIELDS = re.compile("[^，。；、0-9的]{2,10}(?:、[^，。；、0-9的]{2,8})+(?:和|与|及)$")


def _ends_fields(line: Line, mention: ChainMention) -> bool:
    """新一代信息技术、新材料和新能源汽车产业: the last of a list whose others the dictionary need not know."""
    begin = line.clause(mention.start)[0]
    return FIELDS.search(line.text, begin, mention.start) is not None


def _titled(line: Line, mention: ChainMention) -> bool:
    """Whether a chain stands in a title: 出台《关于支持人工智能产业…的政策》 does not make the sentences after it speak of it."""
    opened = line.text.rfind("《", 0, mention.start)
    return opened >= 0 and line.text.find("》", opened) >= mention.end


def sentence_chain(reading: Reading, index: int, names: ChainNames) -> str | None:
    """The chain that a whole sentence speaks of."""
    return once(_whole_subject, reading, index, names)


def _whole_subject(reading: Reading, index: int, names: ChainNames) -> str | None:
    line = reading.lines[index]
    mentions = [m for m in once(_mentions, reading, index, names) if not _of_one_project(line, m)]
    return _sentence_subject(line, mentions, len(line.text))


PROJECT = re.compile(r"(?:产业)?(?:园区?|基地)(?:建设)?项目")
LISTED = re.compile(r"(?!产业)[^，；。、]{0,8}、[^，；。]{0,80}?等[^，；。、]{0,10}项目")
"""What follows the name of one project in a list of them."""


def _of_one_project(line: Line, mention: ChainMention) -> bool:
    """总投资50亿元的海城智能家电产业园项目, 海城电机、方正智能装备制造、北辰基地等项目: of the project that it is in the name of."""
    item = line.text.rfind("、", 0, mention.start) + 1
    named = item and mention.start - item >= 2 and _same_piece(line.text, item, mention.start)
    return bool(PROJECT.match(line.text, mention.end) or (named and LISTED.match(line.text, mention.end)))


def _same_piece(text: str, one: int, other: int) -> bool:
    """Whether nothing parts two places: no stop, no item of a list."""
    return not re.search("[、，；。]", text[min(one, other) : max(one, other)])


def _is_subject(line: Line, mention: ChainMention) -> bool:
    if line.text.rfind("随着", line.clause(mention.start)[0], mention.start) >= 0:
        return False  # 随着生物医药行业利润由负转正，全市七大行业…
    return mention.text.endswith(("产业链", "产业")) or bool(SUBJECT.match(line.text, mention.end))


def _joined(text: str, one: ChainMention, other: ChainMention) -> bool:
    between = text[one.end : other.start]
    return len(between) <= 4 and (not between or bool(JOIN.fullmatch(between)))


def _carried(reading: Reading, index: int, names: ChainNames) -> str | None:
    """The subject chain of the nearest earlier sentence in the same paragraph that has one.

    A chain rules the sentences after its own only where the paragraph opens with it or calls it a 产业链: in a report's
    paragraph of many fields 生物医药产业规模 speaks for its own sentence.
    """
    line = reading.lines[index]
    if _opens_other(reading, index, names):
        return None
    for at in range(index - 1, max(-1, index - 8), -1):
        earlier = reading.lines[at]
        if earlier.block != line.block or _opens_other(reading, at, names):
            break
        subject = sentence_chain(reading, at, names)
        opens = at == 0 or reading.lines[at - 1].block != line.block
        strong = [m for m in once(_mentions, reading, at, names) if m.strong]
        if all(_titled(earlier, m) for m in strong):
            continue
        if subject and (opens or any(_is_chain_word(earlier, m) for m in strong)):
            return subject
    return None


OPENS_OTHER = re.compile(
    r"(?:其中，?)?(?![全各该其此本重优主支传新特同将为在以从把]|条|相关|上述|延伸|延长|完善|带动|推动|形成|打造|围绕|聚焦|依托|进一步|做[强优大]|培育"
    r"|壮大|加快|发展|构建|推进|针对|按照|通过|目前|实施|强化|加强|提升|瞄准|立足|锚定|持续|积极)"
    r"([^，。；、0-9“”（）的]{2,8}(?:产业链|产业集群|产业))(?:规上|规模以上|入库|现有|拥有|集聚|聚集|企业|实现|完成|总?产值|营业?收入?|增加值|已有|共有|达)"
)
"""Opens a sentence with the figures of a chain: 泛家居产业链企业230家."""


def _opens_other(reading: Reading, index: int, names: ChainNames) -> bool:
    """Whether a sentence opens with the figures of a chain that the dictionary does not know."""
    found = OPENS_OTHER.match(reading.lines[index].text)
    mentions = once(_mentions, reading, index, names) if found else ()
    return found is not None and not any(m.strong and m.start < found.end(1) for m in mentions)


def _is_chain_word(line: Line, mention: ChainMention) -> bool:
    return mention.text.endswith("产业链") or line.text.startswith("产业链", mention.end)
