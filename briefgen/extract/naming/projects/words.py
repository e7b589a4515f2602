"""The word lists for names of projects, and the patterns that several of their readers share.

In: words.yaml. Out: its lists, and patterns over the masked text (see `find.blanked`), where each character of a value is
`VALUE`. A pattern that one reader alone needs stands with that reader.
"""

from __future__ import annotations

import re

from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import ORDINAL

VALUE = "\ufffb"
"""Stands for each character of a value in the masked text, so that numbers never look like words."""

WORDS = beside(__file__)

_PHASE = "[一二三四五]期"
_BRACKETED = "（[^（）]*）|“[^”]*经济”"
_LEVEL = "[0-9十百千]*亿元?级|[^，。；]{1,4}(?:省|市|区|县)级"
GENERIC = re.compile(
    rf"(?:[^，。；]{{1,3}}[省市区县州])?(?:{any_of(WORDS['generic'])}|{_PHASE}|{_BRACKETED}|{_LEVEL})*"
)
"""What names no project of its own: the words of a class, a place before them."""
NO_SUBJECT = re.compile(
    rf"^(?:{any_of(WORDS['subject_never_begins'])}|[0-9]+[年月日])"
    rf"|(?:^.{{0,5}}|标准|[号栋主其新]|生产|[一二三四]期|全部)(?:厂房|车间)$"
    rf"|(?:{any_of(WORDS['subject_never_ends'])}|[{ORDINAL}]层)$(?<![街校院]区)"
)
"""What is said to begin or to be done and yet is no project: 主体结构, 三层."""
SITE = rf"(?:{any_of(WORDS['sites'])}|大道[东南西北]?段?)"
_SIZE = "(?:[日年](?:处理|加工|产)(?:能力)?)?[0-9.]+万?(?:千伏|吨|立方米|亩|平方米|兆瓦|千瓦)"
SITE_ALONE = re.compile(f"(?:{_SIZE})?(?:{GENERIC.pattern}){SITE}")
"""A site that nothing names: 日处理2万吨污水处理厂, 重点工厂."""
SITE_END = re.compile(f"{SITE}$")
AMOUNT_AHEAD = re.compile(rf"(?:总|计划|预计)*投资(?:金额|总额|额)?{TO_NUMBER}{VALUE}+的$")
"""招引总投资20亿元的 before a name: the verb stands before the amount."""
