"""The chain that a sentence speaks of, and the one that a paragraph goes on about.

In: a reading, the chain names of its lines. Out: a canonical chain id or None. A list of chains is nobody's, and so is a chain in the name
of one project.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.reading import Line, Reading, once, paragraph_before
from briefgen.extract.scope.chain_names import DOING, NO_CHAIN_NAME, ChainMention, ChainNames, mentions_of
from briefgen.extract.scope.field_labels import heads_of
from briefgen.list_marks import BULLET, POINT

CHAIN_BACK = 7
"""Sentences looked back at."""
SUBJECT = re.compile(r"[”]?(?:全?产业链|产业园|产业(?!生态|体系|集群|基础|配套|化)|领域|行业|园区)")
JOIN = re.compile(r"[、和及与以]|以及|产业链|产业")


def sentence_subject(line: Line, mentions: Sequence[ChainMention], upto: int) -> str | None:
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
            or ends_fields(line, mention)
            or (at and _joined(line.text, strong[at - 1], mention))
        )
        subject = None if listed or len(mention.chains) > 1 else mention.chains[0]
    if subject and _other_field(line, strong, upto):
        return None
    return subject


FIELD_OPENS = re.compile("(?<=；)在?[^，。；、0-9“”的]{2,8}(?:产业链?|行业|领域)(?:方面|上)?，")
"""Opens a part of a sentence that goes through the fields one by one: 医药产业，……；新材料产业，……."""


def _other_field(line: Line, strong: Sequence[ChainMention], upto: int) -> bool:
    """Whether a part up to `upto` opens with a field that the dictionary does not know, and no known chain came since."""
    last = next(reversed(list(FIELD_OPENS.finditer(line.text, 0, upto + 1))), None) if "；" in line.text else None
    return last is not None and not any(last.start() <= m.start <= upto for m in strong)


FIELDS = re.compile("[^，。；、0-9的]{2,10}(?:、[^，。；、0-9的]{2,8})+(?:和|与|及)$")


def ends_fields(line: Line, mention: ChainMention) -> bool:
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
    mentions = [m for m in once(mentions_of, reading, index, names) if not of_one_project(line, m)]
    return sentence_subject(line, mentions, len(line.text))


PROJECT = re.compile(r"(?:产业)?(?:园区?|基地)(?:(?:建设)?项目|[一二三四五]期)")
PROJECTS_LISTED = re.compile(r"(?!产业)[^，；。、]{0,8}、[^，；。]{0,80}?等[^，；。、]{0,10}项目")
"""What follows the name of one project in a list of them."""


def of_one_project(line: Line, mention: ChainMention) -> bool:
    """总投资50亿元的海城智能家电产业园项目, 海城氢能产业园一期, 海城电机、方正智能装备制造、北辰基地等项目: of the project that it is
    in the name of."""
    item = line.text.rfind("、", 0, mention.start) + 1
    named = item and mention.start - item >= 2 and same_piece(line.text, item, mention.start)
    return bool(PROJECT.match(line.text, mention.end) or (named and PROJECTS_LISTED.match(line.text, mention.end)))


PARTS = re.compile("[、，；。]")


def same_piece(text: str, one: int, other: int) -> bool:
    """Whether nothing parts two places: no stop, no item of a list."""
    return PARTS.search(text, min(one, other), max(one, other)) is None


def _is_subject(line: Line, mention: ChainMention) -> bool:
    if line.text.rfind("随着", line.clause(mention.start)[0], mention.start) >= 0:
        return False  # 随着生物医药行业利润由负转正，全市七大行业…
    return mention.text.endswith(("产业链", "产业")) or bool(SUBJECT.match(line.text, mention.end))


def _joined(text: str, one: ChainMention, other: ChainMention) -> bool:
    between = text[one.end : other.start]
    return len(between) <= 4 and (not between or bool(JOIN.fullmatch(between)))


def carried_chain(reading: Reading, index: int, names: ChainNames) -> str | None:
    """The subject chain of the nearest earlier sentence in the same paragraph that has one.

    A chain rules the sentences after its own only where the paragraph opens with it or calls it a 产业链: in a report's
    paragraph of many fields 生物医药产业规模 speaks for its own sentence.
    """
    line = reading.lines[index]
    if _opens_other(reading, index, names):
        return None
    for at in paragraph_before(reading, index, CHAIN_BACK):
        earlier = reading.lines[at]
        if _opens_other(reading, at, names):
            break
        subject = sentence_chain(reading, at, names)
        opens = at == 0 or reading.lines[at - 1].block != line.block
        strong = [m for m in once(mentions_of, reading, at, names) if m.strong]
        if all(_titled(earlier, m) for m in strong):
            continue
        if subject and (opens or any(_is_chain_word(earlier, m) for m in strong)):
            return subject
    return once(_headed, reading, index, names)


_OF_A_CHAIN = re.compile("(?:全?产业链条?|产业集群|产业|集群|领域|板块|链)?(?:方面|建设|发展)?[】：]?")
_BEFORE_IT = re.compile(rf"(?:{POINT}|{BULLET}|[【\s])*(?:先进|高端|现代|新型|新兴)?")


def _headed(reading: Reading, index: int, names: ChainNames) -> str | None:
    """The chain that the heading above a line, or the label of its paragraph, consists of: 二、新能源汽车产业链, 生物医药：…."""
    for heading in heads_of(reading, index):
        strong = [m for m in names.find(heading) if m.strong]
        if (
            strong
            and _BEFORE_IT.fullmatch(heading, 0, strong[0].start)
            and _OF_A_CHAIN.fullmatch(heading, strong[0].end)
        ):
            return strong[0].chains[0] if len(strong[0].chains) == 1 else None
    return None


_ACTING = "做[强优大]|培育|壮大|加快|发展|构建|推进|实施|强化|加强|提升|瞄准|立足|锚定|持续|积极"
_LEADING = "针对|按照|通过|目前|[将为在以从把]"
_FIGURES = "规上|规模以上|入库|现有|拥有|集聚|聚集|企业|实现|完成|总?产值|营业?收入?|增加值|已有|共有|达"
_OTHERS = f"(?!{NO_CHAIN_NAME}|{DOING}|{_ACTING}|{_LEADING})[^，。；、0-9“”（）的]{{2,8}}"
OPENS_OTHER = re.compile(
    rf"“?(?:其中，?)?({_OTHERS}(?:产业链|产业集群|产业)(?={_FIGURES})|{_OTHERS}产业链(?![条长主上中下、和及与]))"
)
"""Opens a sentence with the figures of a chain, or with a chain: 泛家居产业链企业230家, “现代医药产业链创新药占比不足5%."""


def _opens_other(reading: Reading, index: int, names: ChainNames) -> bool:
    """Whether a sentence opens with the figures of a chain that the dictionary does not know."""
    found = OPENS_OTHER.match(reading.lines[index].text)
    mentions = once(mentions_of, reading, index, names) if found else ()
    return found is not None and not any(m.strong and m.start < found.end(1) for m in mentions)


def _is_chain_word(line: Line, mention: ChainMention) -> bool:
    return mention.text.endswith("产业链") or line.text.startswith("产业链", mention.end)
