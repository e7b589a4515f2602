"""A line that breaks off in mid-sentence and the line that goes on from it are one piece again.

In: pieces with their furniture named, in page order. Out: the same, such lines put together. It joins neighbours only, where
a number, a word of the field or a phrase is cut; what a heading might end with and a paragraph begin with it leaves alone.
Halves that stand apart on the page are for `join`, lines broken at one width for `pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.document import Cleaning
from briefgen.ingest.pages.kinds import NUMBERED
from briefgen.ingest.pages.pieces import Piece, are_rows, glue, is_row
from briefgen.ingest.pages.traced import Log
from briefgen.list_marks import FIELD, FIGURED, POINT
from briefgen.numerals import ORDINAL, SCALES
from briefgen.taxonomy import Taxonomy

# No Chinese sentence begins with these: marks that close, units, and words that lean on what stands before.
_UNIT = "元|美元|欧元|平方米|平方公里|公里|吨|千瓦时?|亩|人次|人|名|家|个|项|条|辆|台|套|张|件|户|处|座|个百分点"
GOES_ON = re.compile(
    rf"^(?:[，、。；：）”》%]|[{SCALES}]{{0,2}}(?:{_UNIT})(?=[，。、；（）及和的以左])|[万亿](?:{_UNIT})|"
    r"(?:同比|环比|增长|下降|提高|增加|减少|上升)(?:了|约|近|超|超过)?\d|"
    r"(?:高于|低于|快于|占)全[国省市县区]|(?:以上|左右|以下|以内)(?!来)|"
    r"都(?!市|江|说|是)|也(?!门|许|正|就|是)|的(?!确|士)|了(?!解|不起)|着(?!力|眼|手|重|实|陆)|等(?!到|待|级|于)|"
    r"和(?!平|谐|美|善|睦|达)|及(?!时|早|至|其)|或(?!许|者)|之(?!后|前|所以|江)|并(?!购|网|非|且不|不))"
)
# Paragraphs begin with these, so what begins with them needs no first half.
_WHEN = r"今年|去年|明年|近年|近日|日前|目前|当前|如今|截至"
_JOINS = "此外|另外|同时|与此同时|其中|首先|其次|接下来|下一步|记者|但|而|然而|因此|于是|不仅|不但|虽然|尽管"
BEGINS = re.compile(
    rf"^(?:[“《「（〈]|{POINT}|{FIELD}|第[{ORDINAL}]|\d{{4}}年|\d{{1,2}}月|{_WHEN}|据(?:了解|悉|介绍|统计|不完全)|{_JOINS})"
)
_LIST_MARK = re.compile(FIGURED)
# No line of text ends with these unless the page broke it: a list, an open quotation; words that need what follows.
_MUST_GO_ON = re.compile(r"(?:[、，（《“]|“[^”]*|《[^》]*|（[^）]*|截至|\d[—–~～-])$")
_OPEN_END = re.compile(
    r"(?:的|和|与|及|或|在|对|将|从|把|被|于|已|(?<!意)向|(?<![如当古])今|(?<![安健完齐保周双])全|"
    r"全年|元以上|已有|共有?|累计|其中|分别为?|不少于|不低于|同比|环比|新增|新签约|新开工|新认定|完成|实现|拥有)$"
)
_AMOUNT_NEXT = re.compile(r"(?:投资|投资额|达到?|超过?|突破|约|近|逾)$")
_NUMBER_CUT = re.compile(r"(?<!^)\d[.,]?$")
_NUMBER_ON = re.compile(
    rf"[.,]?\d|[{SCALES}]{{0,2}}[家个项条辆台套张件户处座场次所款艘架支笔宗份例起倍成期级层栋间部种类门人名吨米亩元%]"
)
_NEW_NUMBER = re.compile(rf"\d{{4}}年|{_LIST_MARK.pattern}")
_VALUE = rf"^(?:近|超|约|逾)?\d[\d.,]*(?:%|[多余]?[{SCALES}]{{0,2}}(?:{_UNIT}))(?:以上|以下|左右)?"
_VALUE_LAST = re.compile(rf"\d(?:%|[{SCALES}]{{0,2}}(?:{_UNIT}))$")
_QUANTITY = re.compile(_VALUE)
_PREDICATE = re.compile(rf"{_VALUE}(?:[，；、]|(。$))")
# a sentence under way: an amount and a comma, or words that open one
_UNDER_WAY = re.compile(
    rf"\d(?:%|[{SCALES}]{{0,2}}(?:{_UNIT})).*，|^(?:截至|今年|去年|上半年|下半年|[一二三前]+季度|1[—-]\d+月|据统计)"
)


def mend(pieces: Sequence[Piece], taxonomy: Taxonomy, log: Log) -> list[Piece]:
    """The pieces of a page, halves that stand below each other as one."""
    groups: list[list[Piece]] = []
    prose = False
    for piece in pieces:
        left = groups[-1][-1] if groups else None
        if left and _breaks(left) and _may_go_on(piece) and _is_cut(left, piece, taxonomy, prose):
            groups[-1].append(piece)
        else:
            groups.append([piece])
        prose = prose or (piece.closed and not piece.role)
    return [_whole(group, log) if len(group) > 1 else group[0] for group in groups]


def _may_go_on(piece: Piece) -> bool:
    """Whether a piece may be the second half of a line."""
    fixed = piece.role or piece.level or piece.item or piece.lead or piece.resumed
    return not (fixed or NUMBERED.match(piece.text))


def _breaks(piece: Piece) -> bool:
    """Whether a line may be a first half: no furniture, no marked heading, its sentence not at its end."""
    if piece.role or piece.level or piece.cut or piece.closed:
        return False
    return not NUMBERED.match(piece.text) or "，" in piece.text


def _is_cut(left: Piece, right: Piece, taxonomy: Taxonomy, prose: bool) -> bool:
    """Whether `right` goes on from `left`; `prose`: sentences stand above, so that `left` is no headline."""
    if is_row(left.text) or are_rows(left.text, right.text):
        return False
    if GOES_ON.match(right.text):
        return True
    if right.gap:
        return False
    if _MUST_GO_ON.search(left.text[-60:]):
        return not _LIST_MARK.match(right.text)
    if _NUMBER_CUT.search(left.text[-9:]) and _NUMBER_ON.match(right.text):
        return not _NEW_NUMBER.match(right.text)
    if BEGINS.match(right.text):
        return False
    if is_row(right.text) or not (right.running or _breaks(right)):
        return False
    under_way = prose and right.running and not left.item and _UNDER_WAY.search(left.text[-80:])
    return _phrase_is_cut(left.text, right.text) or _name_is_cut(left.text, right.text, bool(under_way), taxonomy)


def _phrase_is_cut(left: str, right: str) -> bool:
    if len(left) == 1 or _OPEN_END.search(left[-12:]):
        return True
    return bool(_AMOUNT_NEXT.search(left[-12:]) and _QUANTITY.match(right))


def _name_is_cut(left: str, right: str, under_way: bool, taxonomy: Taxonomy) -> bool:
    """Whether a place or a word of the field is cut, or a name is cut from its number."""
    tail, head = left[-12:], right[:12]
    if any(place.start < len(tail) < place.end for place in taxonomy.places(tail + head)):
        return True
    if any(place.start == 0 for place in taxonomy.places(head)):
        return False  # a paragraph opens with the place that it is about
    predicate = _PREDICATE.match(right)
    if predicate and (predicate[1] or taxonomy.words.ends(left)):
        return True
    return under_way or (not _VALUE_LAST.search(tail) and taxonomy.words.cut(left, right))


def _whole(group: Sequence[Piece], log: Log) -> Piece:
    for left, right in pairwise(group):
        log.append(Cleaning(left.body.span()[1], right.body.span()[0], "", "", "断开的句子接合"))
    return replace(group[0], body=glue(*(p.body for p in group)), cut=group[-1].cut)
