"""Which industrial chain a fact belongs to.

In: a reading, the chain names of each line. Out: a canonical chain id or None, with the reason. A named chain in the
clause decides; else the clause carries on with the subject chain of its sentence and paragraph; a list of chains, or
words for all of them, is nobody's. Keywords count only beside the number and where no chain was named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.document import BlockKind
from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.reading.rows import answered
from briefgen.extract.scope.chain_names import DOING, NO_CHAIN_NAME, ChainMention, ChainNames, mentions_of
from briefgen.extract.scope.chain_topics import carried_chain, ends_fields, of_one_project, same_piece, sentence_subject
from briefgen.extract.scope.decided import Decided
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.stretches import since
from briefgen.numerals import SEVERAL

UNTOLD: Decided[str | None] = Decided(None, "产业链：未写明")
OF_ALL: Decided[str | None] = Decided(None, "产业链：数的是全部产业链")
OTHER = re.compile(rf"(?!{NO_CHAIN_NAME})[^，。；、0-9]{{3,12}}(?:产业链|产业)(?![基生配体])")

OTHER_CHAIN = re.compile(
    rf"(?!{NO_CHAIN_NAME}|{DOING})[^，。；、0-9“”的]{{2,10}}产业链(?:已|现|逐步)?(?:形成|初具|发展|规模|企业|实现|产值|营)"
)
"""…；甲县“马达之乡”电机产业链形成规模: a chain that no list knows, spoken of behind its place."""


def decide_chain(
    reading: Reading, index: int, start: int, end: int, names: ChainNames, cues: Cues
) -> Decided[str | None]:
    """The chain of the characters `start:end` of line `index`."""
    said = once(_said, reading, index, names, cues)
    if said.alike:
        return said.alike
    line = reading.lines[index]
    if said.of_all and (cues.all_chains.match(line.text, end - 1) or cues.all_chains.match(line.text, end)):
        return OF_ALL
    priced = "元）、" in line.text  # 甲新能源汽车电驱（26亿元）、乙芯片封测（8亿元）: each is of what its own name says
    mentions = [m for m in said.mentions if not (priced or m in said.owned) or same_piece(line.text, m.start, start)]
    if (
        listed := _bracketed(line, mentions, start)
        or _invested(line, mentions, start)
        or _respective(line, mentions, start)
    ):
        return listed
    mentions = [m for m in mentions if m not in said.counted or not _is_of_another(line, m, start, end)]
    if not mentions:
        return _goes_on(said.carried)
    return _by_subject(line, mentions, start, said.carried, cues) or _by_clause(line, mentions, start, said.carried)


def _is_of_another(line: Line, mention: ChainMention, start: int, end: int) -> bool:
    """Whether a chain is only counted in a list, or is that of the item before or behind."""
    return (
        _in_counted_list(line, mention, start, end)
        or _of_item_before(line, mention, start)
        or _of_item_behind(line, mention, end)
    )


def _by_subject(
    line: Line, mentions: Sequence[ChainMention], start: int, carried: str | None, cues: Cues
) -> Decided[str | None] | None:
    """The chain that the sentence speaks of, unless it has left it."""
    subject = sentence_subject(line, mentions, start)
    if not subject and not carried:
        return None
    if _starts_anew(line, mentions, start, cues):
        return Decided(None, "产业链：分号后另说全域或他链")
    if other := _other_figure(line, mentions, start):
        return Decided(None, f"产业链：本句另说“{other}”，词典里没有")
    return Decided(subject, "产业链：本句所写") if subject else None


def _by_clause(line: Line, mentions: Sequence[ChainMention], start: int, carried: str | None) -> Decided[str | None]:
    """The one chain that the clause names, else the paragraph's, else that of the clause before."""
    clause = line.clause(start)
    named = [m for m in mentions if m.strong and clause[0] <= m.start < clause[1]]
    one = len({m.chains for m in named}) == 1 and len(named[0].chains) == 1
    if one and not carried and not ends_fields(line, named[0]):
        return Decided(named[0].chains[0], f"产业链：同一分句“{named[0].text}”", 0.9)
    if carried:
        return Decided(carried, "产业链：承本段所写", 0.7 if named else 0.8)
    before = None
    if not named:
        before = _of_clause_before(line, mentions, clause[0], start) or _of_the_counted(line, mentions, clause[0])
    return before or _weak(line, mentions, clause)


FIGURE_GOES_ON = re.compile(
    r"(?:并|更|已|同比|环比|年均|[比较]上?年)*(?:达到?了?|增至|升至|增长|增幅|增速|下降|占)[^，。；]{0,6}"
)


def _of_clause_before(
    line: Line, mentions: Sequence[ChainMention], clause: int, start: int
) -> Decided[str | None] | None:
    """新能源汽车产业产值突破700亿元，达到721亿元；…: a clause that only goes on is of the chain of the one before it."""
    if not line.text.startswith("，", clause - 1) or not FIGURE_GOES_ON.fullmatch(line.text, clause, start):
        return None
    first = line.clause(clause - 2)[0]
    told = [m for m in mentions if m.strong and first <= m.start < clause]
    if len({m.chains for m in told}) != 1 or len(told[0].chains) != 1:
        return None
    return Decided(told[0].chains[0], f"产业链：承上一分句“{told[0].text}”", 0.9)


class _Said(NamedTuple):
    """What a line says for all its facts: the chains that it names, the one that it goes on about, whether it counts them
    all, which names are part of one project's, which are counted or stand in a counted list, and the chain of each fact where nothing in
    the line parts them."""

    mentions: tuple[ChainMention, ...]
    carried: str | None
    of_all: bool
    owned: tuple[ChainMention, ...]
    counted: tuple[ChainMention, ...]
    alike: Decided[str | None] | None


def _said(reading: Reading, index: int, names: ChainNames, cues: Cues) -> _Said:
    mentions, carried = once(mentions_of, reading, index, names), carried_chain(reading, index, names)
    line = reading.lines[index]
    owned = tuple([m for m in mentions if of_one_project(line, m)]) if "项目" in line.text else ()
    counted = tuple([m for m in mentions if COUNTED.match(line.text, m.end)])
    of_all = cues.all_chains.search(line.text) is not None
    parted = mentions or of_all or line.joined or "）、" in line.text
    return _Said(mentions, carried, of_all, owned, counted, None if parted else _goes_on(carried))


def _goes_on(carried: str | None) -> Decided[str | None]:
    return Decided(carried, "产业链：承本段所写", 0.8) if carried else UNTOLD


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


OF_LIST = re.compile(
    f"(?:产业链?)?(?:、[^，。；、0-9]{{2,14}}){{0,12}}?等?[0-9{SEVERAL}]+(?:多|余)?[个条大家项套张份支类种场]"
)


def _in_counted_list(line: Line, mention: ChainMention, start: int, end: int) -> bool:
    """泛半导体、生物医药、新材料等8个专场: what stands outside a counted list of fields is of none of them."""
    if start <= mention.start and (mention.start < end or same_piece(line.text, mention.start, start)):
        return False
    listed = OF_LIST.match(line.text, mention.end)
    return listed is not None and "、" in line.text[line.clause(mention.start)[0] : listed.end()]


COUNT_AND_NEXT = re.compile("(?:产业链?|领域|项目|企业)?[0-9]+(?P<word>[个家项条])、[^，。；、0-9]{2,12}")


def _of_item_before(line: Line, mention: ChainMention, start: int) -> bool:
    """生物医药15个、纺织染整21个: a field that has a number of its own has none of the next field's."""
    item = COUNT_AND_NEXT.match(line.text, mention.end, start)
    return item is not None and any(v.start == start and v.counter == item["word"] for v in line.values)


OWN_COUNT = re.compile("[^，。；、0-9]{0,8}[0-9]+[个家项条]")
COUNTED = re.compile(f"{OF_LIST.pattern}|{COUNT_AND_NEXT.pattern}|{OWN_COUNT.pattern}")
"""Behind a chain that another number than a fact's own may count."""


def _of_item_behind(line: Line, mention: ChainMention, end: int) -> bool:
    """物流项目7个、绿色食品及生物医药项目6个: a field that a later item counts has none of the items before it."""
    if mention.start < end or not OWN_COUNT.match(line.text, mention.end):
        return False
    between = line.text[end : mention.start]
    return between.startswith("、") and not any(mark in between for mark in "，。；")


CHAIN_MEASURED = re.compile(
    r"等|产业链?|行业|领域|(?:实现|完成)?(?:产值|营业?收入?|增加值|销售|税收|投资|利润|规模)|同比|增长|分别"
)
"""Behind a chain's name in a list: what is told of each chain."""


def _is_of_chain(line: Line, piece: tuple[int, int], strong: Sequence[ChainMention]) -> bool:
    """Whether a piece of a list is a chain's name, or ends with 产业."""
    first, end = piece
    written = line.text[first:end].partition("等")[0].rstrip("产值营收规模")
    if written.endswith(("产业链", "产业")):
        return True
    return any(m.start == first and (m.end == end or CHAIN_MEASURED.match(line.text, m.end, end)) for m in strong)


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
    if "）、" not in line.text or not line.text.startswith("（", start - 1):
        return None
    near = [m for m in mentions if m.strong and m.end < start]
    own = [m for m in near if line.text[m.end : start - 1] in ("", "产业", "产业链", "业")]
    one = own[0].chains[0] if own and len(own[0].chains) == 1 else None
    return Decided(one, "产业链：括号前所写", 0.8)


INVESTED = re.compile(f"(?:如|包括)?(?!{NO_CHAIN_NAME})(?P<chain>[^，。；、：0-9]{{2,16}}产业链)(?:总|计划)?投资$")
ITEM_MARKS = "，。；、："


def _invested(line: Line, mentions: Sequence[ChainMention], start: int) -> Decided[str | None] | None:
    """甲产业链投资58亿元的项目、乙产业链投资10亿元的项目: each item of a list tells its own chain, known or not."""
    if "产业链" not in line.text:
        return None
    first = since(line.text, start, ITEM_MARKS)
    told = INVESTED.match(line.text, first, start)
    if told is None:
        return None
    own = {m.chains for m in mentions if m.strong and first <= m.start < start}
    one = own.pop() if len(own) == 1 else ()
    return Decided(one[0] if len(one) == 1 else None, f"产业链：同一项“{told['chain']}”", 0.9)


def _starts_anew(line: Line, mentions: Sequence[ChainMention], start: int, cues: Cues) -> bool:
    """某产业园赴上海推介；1-3月，全区新签约…, …；硬质材料产业链上企业…: after the semicolon speaks the whole region, or a chain that
    no list knows."""
    part = line.part(start)
    named = any(m.strong and part <= m.start < start for m in mentions)
    if not part or named:
        return False
    own = cues.self_pattern.search(line.text, part, start) or OTHER.match(line.text, part, start)
    return bool(own or OTHER_CHAIN.search(line.text, part, start))


FIGURE_OF = re.compile(
    rf"(?!{NO_CHAIN_NAME}|{DOING})([^，。；、0-9]{{2,10}}(?:产业链|产业(?!链)|行业))"
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
