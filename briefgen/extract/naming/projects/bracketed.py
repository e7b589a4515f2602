"""Projects whose step or price stands in brackets behind them: 一期8万吨硅料（3月投产）、二期硅片（在建）, 甲食品（总投资2.2亿元）.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s. Must not: take a nameless part
(生产车间（在建）), what brackets say more of than a time and a step, or what costs nothing to build (营业收入（3亿元）) for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, staged
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.items import PARK, clause_at, is_inside, is_name
from briefgen.extract.naming.projects.words import GENERIC, NO_SUBJECT, SITE, VALUE, WORDS
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.priced_rows import priced_names, rows_of_projects
from briefgen.extract.text.project_steps import BUILDING, STANDING, STEPS
from briefgen.extract.text.stretches import since
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind

STEP_IN_BRACKETS = tuple(f"{word}）" for word in {*STEPS, *STANDING, *BUILDING})
_STEP = any_of(word.removesuffix("）") for word in STEP_IN_BRACKETS)
_WHEN = "已|将|拟|预计|计划|正|现|在|于|今年|去年|明年|年底|年初|上半年|下半年|[0-9一二三四]+(?:年|月份?|日|季度)|[上中下]旬|底|前|初"
_PHASE = "[一二三四五首]期[^，。；：、（）“”]{2,20}(?:、[^，。；：、（）“”期]{2,12})?"
_THING = rf"[^，。；：、（）“”]{{2,24}}{SITE}"
BRACKETED = re.compile(
    rf"(?<![^，。；：、）])(?:(?P<phase>{_PHASE})|(?P<thing>{_THING}))（(?:{_WHEN})*(?P<step>{_STEP})）"
)


def bracketed(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """二期硅片（在建）: a phase, or a thing that is built, and how far it is."""
    for found in BRACKETED.finditer(text):
        start, end = found.span((found["phase"] and "phase") or "thing")
        stage = words.after(text, end, found.end())
        plain = NO_SUBJECT.search(text, start, end) is None and left_edge(masked, end) <= start
        if stage is not None and (found["phase"] or plain) and not GENERIC.fullmatch(text[start:end]):
            yield staged(Kind.PROJECT, start, text[start:end], stage, "bracketed")


PRICED = ("（总", "（投资", "（计划", "（概算", "元）", "亿元，", "（年产", "（装机", "（占地", "（产能")
"""Of these a sentence holds one where brackets tell a price."""
PRICE = re.compile(
    rf"（(?P<invested>(?:总|计划|协议|预计|概算|估算)*投资(?:总额|额)?{TO_NUMBER})?[0-9.]+[万亿]*(?:元|美元|欧元|港元)[^（）]*）"
    rf"|（(?:年产|总?装机|产能|占地)(?:容量|规模|面积)?{TO_NUMBER}[0-9][^（）]*）"
)
NAME = re.compile(r"(?:^|(?<=[，。；：、）—\s]))(?:[^，。；：、（）“”—\s]|“[^“”]{1,12}”){4,30}$")
BUILT = re.compile(f"(?:{SITE}|项目|工程|技改|扩建|改造|园)(?:[一二三四五]期)?$")
"""Ends what a bare amount is the price of: 甲制作基地（3亿元）."""
NO_BUILDING = re.compile(f"(?:{any_of(WORDS['unbuilt'])})$")


def rows(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """集中签约甲储能设备（12亿元）、乙家具再造（1.8亿元）: every name of a row of projects, whatever it ends with."""
    for start, end in rows_of_projects(text):
        low, high = since(text, start, "。；"), clause_at(masked, end)[1]
        first = max(start, left_edge(masked, text.index("（", start)))
        stage = words.before(text, low, first) or words.after(text, end, high)
        for at, name in priced_names(text, first, end):
            if is_name(name, Kind.PROJECT):
                yield staged(Kind.PARK if PARK.search(name) else Kind.PROJECT, at, name, stage, "priced")


def _start(masked: str, first: int, end: int) -> int:
    """Where the name behind a mark at `first` begins, a verb inside it left in: 甲算力|服务|总部."""
    edge = left_edge(masked, end)
    return first if edge <= first or is_inside(masked, first, edge) else edge


def priced(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲食品（总投资2.2亿元）: what brackets give the price of."""
    for price in PRICE.finditer(text):
        named = NAME.search(text, max(0, price.start() - 32), price.start())
        start = _start(masked, named.start(), price.start()) if named else price.start()
        name = text[start : price.start()]
        told = (price["invested"] or BUILT.search(name)) and not NO_BUILDING.search(name)
        if not told or masked.startswith(VALUE, start) or GENERIC.fullmatch(name) or not is_name(name, Kind.PROJECT):
            continue
        low, high = clause_at(masked, start)
        stage = words.after(text, price.end(), high, last=True) or words.before(text, low, start)
        yield staged(Kind.PARK if PARK.search(name) else Kind.PROJECT, start, name, stage, "priced")
