"""Policies in one sentence: what stands in 《》, and what is issued without them.

In: a sentence (for aliases the whole text). Out: places, names and the way they were found. A policy that is only wished for
(需要进一步出台…政策) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.naming.names import MAX_NAME
from briefgen.extract.spans import Span

POLICY_TITLE = re.compile(
    r"(?:方案|办法|意见|规划|条例|目录|机制|计划|细则|通知|措施|政策|行动|纲要|指南|报告|标准|全景图|白皮书|导则|决定|规定|要点|清单|决议|章程|公约|规程|规范|法|制度|汇编|手册|指引|读本|政策包|明白[纸卡]|图谱|路线图|时间表|一览表|责任书|任务书|预案|蓝皮书|准则|部署|若干.{2,6})(?:（[^）]{1,12}）)?$"
)
ISSUED = re.compile(
    r"出台|印发|发布|公布|制定|制订|编制|起草|审议|汇报|推出|修订|下发|颁布|研究制定|牵头制定|印发实施|实施|落实|根据|按照|依据|施行|执行|发挥|享受|兑现|配套"
)
ISSUING = re.compile(r"(?:印发实施|研究制定|出台|印发|发布|制定|制订|编制|颁布)(?:了|《)?")
ENDED = re.compile(r"办法|细则|方案|意见|规划|计划|措施|政策|条例|目录")
OWN = re.compile("(?:各自的?|相应的?|相关的?|有关|配套的?|一系列|一批)?")
"""Between the verb and a title, no part of it: 制定了各自产业链三年行动方案."""
WISHED = re.compile(r"需要|建议|呼吁|希望|期待|应当|尚未|没有")
ALIAS = re.compile(r"《(?P<full>[^《》\n]{4,60})》（以下(?:简称|称)[：:]?《?(?P<short>[^《》（）]{2,20})》?）")
SHORT_AFTER = 10


def aliases(text: str) -> dict[str, str]:
    """Short names of policies → full names: 《…工作运行机制》（以下简称《运行机制》）; full names over 40 characters stay short."""
    found = {m["short"]: m["full"] for m in ALIAS.finditer(text)}
    return {short: full for short, full in found.items() if len(full) <= 40} | {
        full: short for short, full in found.items() if len(full) > 40
    }


GIVEN = re.compile(r"出台|推出|发布|制定|印发|实施|落实|兑现|享受")
NICKNAMES = re.compile(
    r"(?P<name>“[^“”，。；]{1,10}[0-9一二三四五六七八九十百]条”|“[^“”，。；]{2,10}”[^，。；、“”]{0,12}?[0-9一二三四五六七八九十]+条(?:[^，。；、“”]{0,4}(?:政策|措施))?"
    r"|(?:(?<=、)|(?<=出台)|(?<=出台了)|(?<=推出)|(?<=印发))[^，。；、“”0-9]{4,14}[0-9一二三四五六七八九十]+条(?:[^，。；、“”]{0,4}(?:政策|措施))?"
    r"|“[^“”，。；]{2,12}”政策)(?!工程|机制|工作|产业链)"
)
"""出台“车十条”、稳增长12条政策: policies by their nicknames."""
GIVEN_FIRST = re.compile(r"(?:[^“”]{0,8}?(?:出台|推出|印发)了?)?")
STANDARD = re.compile(r"(?:国家|行业|地方|团体|省级)标准")
"""《绿松石分级》国家标准: the word behind the title says what it is."""
SHORTEST = 3


def find_policies(text: str, names: Sequence[Span]) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, name, rule) of each policy of a sentence; `names` are those of the sentence (`find_names`)."""
    for found in NICKNAMES.finditer(text) if "条" in text or "”政策" in text else ():
        low = max(text.rfind(mark, 0, found.start()) for mark in "，。；") + 1
        if GIVEN.search(text, low, found.start()) and not WISHED.search(text, low, found.start()):
            start = found.start("name") + len(GIVEN_FIRST.match(found["name"]).group())  # type: ignore[union-attr]
            if found.end("name") - start > SHORTEST:
                yield start, found.end("name"), text[start : found.end("name")], "policy.nickname"
    for span in names:
        if span.type != "policy":
            continue
        if span.text.startswith("《"):
            if POLICY_TITLE.search(span.name or "") or STANDARD.match(text, span.end):
                yield span.start, span.end, span.name or "", "policy.titled"
        elif _is_issued(text, span.start, span.end):
            start = _whole(text, span.start, span.end)
            yield start, span.end, text[start : span.end], "policy.issued"


def _whole(text: str, start: int, end: int) -> int:
    """出台构建…新体系三年行动方案, 出台人才、土地等支持政策: what stands behind the issuing verb belongs to the title."""
    marks = "，。；" if text.endswith("等", 0, start) else "，。；、"
    low = max(text.rfind(mark, 0, start) for mark in marks) + 1
    found = list(ISSUING.finditer(text, low, start))
    whole = found[-1].end() if found else start
    whole = OWN.match(text, whole, start).end()  # type: ignore[union-attr]
    return whole if end - whole <= MAX_NAME and not ENDED.search(text, whole, start) else start


def _is_issued(text: str, start: int, end: int) -> bool:
    low = max(text.rfind(mark, 0, start) for mark in "，。；") + 1
    before = text[low:start]
    after = text[end : end + SHORT_AFTER]
    if WISHED.search(before):
        return False
    return bool(
        ISSUED.search(before)
        or re.match(r"(?:等)?(?:正式|已|于|相继|陆续|也|初步|基本)*(?:出台|印发|发布|施行|实施|制定|编制)", after)
    )
