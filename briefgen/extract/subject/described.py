"""The name right behind a number that describes it: 总投资50亿元的创享中心项目预计….

In: a line, where the name begins, the knowledge. Out: the name, or None where what stands there names nothing.
"""

from __future__ import annotations

import re

from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.phrases import right_phrase, trim
from briefgen.extract.reading import Line

LIMIT = 40
NAME_END = re.compile(
    r"(?:项目(?:[一二三四](?:期|阶段))?|工程|基地|产业园|园区|中心|大厦|酒店|综合体|工厂|平台|企业(?!孵化|服务|创业|加速|总部|[园港])|公司|集团|研究院|实验室|港|城(?![市区镇乡县阳关东西南北中])|广场|车间|生产线|厂房|总部)(?:项目)?(?:[一二三四](?:期|阶段))?"
)


def _single(text: str, first: int) -> bool:
    return "、" not in text[:first] or not text[first:].strip("一二三四期")


ALSO = re.compile(r"[、和](?:总|计划)?投资")


def described(line: Line, start: int, knowledge: Knowledge) -> str | None:
    """The name that the number describes: 总投资50亿元的创享中心项目预计… → 创享中心项目."""
    _, end = line.clause(start)
    if also := ALSO.search(line.text, start, end):
        end = also.start()  # 投资50亿元的甲总部、投资30亿元的乙工厂: each has its own
    ends = [m.end() for m in NAME_END.finditer(line.text, start + 2, min(end, start + LIMIT))]
    # 、 inside one name (甲科技电池、电机生产基地项目) is told from a list by its only head noun and by 等
    if (
        ends
        and not re.search(r"等|[0-9]个|[和与]", line.text[start : ends[0]])
        and _single(line.text[start : ends[-1]], ends[0] - start)
    ):
        return _proper(trim(line.text[start : ends[0]]))
    phrase, _ = right_phrase(line.text, start, end, knowledge.cues)
    return _proper(phrase) if 2 <= len(phrase) <= LIMIT else None


def _proper(name: str) -> str | None:
    """A name, or None for a word that any project bears."""
    return None if NAME_END.fullmatch(name) or ANY_PROJECT.fullmatch(name) or NO_THING.search(name) else name


ANY_PROJECT = re.compile("(?:投资|建设|产业|工业|重[点大]|在建|新建)+项目")
NO_THING = re.compile(
    r"(?:车间|企业|产能|产值|营收|收入|销售额|税收|利润|效益|订单|资金|投资|区间|水平|规模|目标|任务|能力|增长|速度|协议|合同|体系|势头|态势|关口|大关|市场|份额)$"
)
"""年产值稳定在70亿至100亿的强劲区间: what a number reaches is no name."""
