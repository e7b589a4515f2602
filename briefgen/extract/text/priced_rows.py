"""Rows of names, each with its price in brackets: 集中签约甲储能设备（12亿元）、乙家具再造（1.8亿元）.

In: a text. Out: offsets of the rows of projects, the names of a row. Must not: take what companies earn, borrow or sell for a price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.text.project_steps import STANDING, STEPS
from briefgen.extract.text.stretches import past, since
from briefgen.extract.text.wordlists import any_of, beside

_NAME = "(?:[^，。；：、（）“”]|“[^“”]{1,12}”){4,36}?"
_PRICE = "（[0-9.]+[万亿]+(?:元|美元|欧元|港元)[^（）]{0,12}）"
_JOINT = "[、和及]|以及"
ITEMS = re.compile(f"{_NAME}{_PRICE}(?:(?:{_JOINT}){_NAME}{_PRICE})*")
ITEM, JOINT = re.compile(f"(?P<name>{_NAME}){_PRICE}"), re.compile(f"(?:{_JOINT})?")
_STEP = any_of((*STEPS, *STANDING))
AHEAD = re.compile(f"(?:{_STEP}|项目)[^。；]{{0,24}}$")
BEHIND = re.compile(f"等?[^，。；、]{{0,12}}(?:(?:项目|工程)(?!企业|公司|单位|业主|法人)|(?:{_STEP})(?=[，。；]|$))")
"""Before a row and behind it: what shows that it is of projects."""
OTHERS = re.compile(any_of(beside(__file__)["of_others"]))


def rows_of_projects(text: str) -> Iterator[tuple[int, int]]:
    """Where two names or more stand in a row, each with its price, that the words around them show to be of projects."""
    for row in ITEMS.finditer(text) if "元）、" in text else ():
        ahead = text[since(text, row.start(), "。；") : text.index("（", row.start())]
        told = AHEAD.search(ahead) or BEHIND.match(text, row.end())
        if row[0].count("（") > 1 and told and not OTHERS.search(ahead):
            yield row.span()


def priced_names(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The names of a row, each with its offset."""
    for item in ITEM.finditer(text, start, end):
        at = past(JOINT, text, item.start())
        yield at, text[at : item.end("name")]
