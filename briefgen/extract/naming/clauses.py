"""What is a piece of a sentence and no name: 公司2月只, 总投资26亿元, 壮大电子信息产业链, 儿子某某2017年接任.

In: words that stand where a name should. Out: yes or no. A name says what something is called: neither when, nor for how much, nor what
somebody does or has not done yet. A counted set (签约5亿元以上项目28个) is called by what is counted.
"""

from __future__ import annotations

import re

from briefgen.extract.text.events import EVENTS
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
_DAY = "[0-9]{1,2}月(?:[0-9]|[初底末前份只也已才就便又]|$)|(?:上|中|下)旬"
_YEAR = "[今明去前当]年|(?<![0-9])20[0-9]{2}年|[0-9]年[内底初末]|年[底初末]前?$|[上下]半年|本[周月季]|第?[一二三四]季度"
_FIGURE = r"[0-9][万亿千百]*(?:美|欧|港|日)?元(?![级店])|[0-9]%|[0-9]个百分点"
TIMED = re.compile(f"{_DAY}|{_YEAR}")
"""来安智能家电产业园12月底前, 公司2月只: when something is done."""
FIGURED = re.compile(_FIGURE)
HELD = re.compile(f"(?:{any_of((*EVENTS, *_WORDS['of_a_year']))})$")
"""2021年第四季度重点项目集中签约仪式: a gathering, a list is called by its time."""
HOLDS = re.compile(any_of(_WORDS["holds"]))
DOES = re.compile(
    f"^(?:{any_of(_WORDS['begins'])})|^(?:全[国省市县区球]|国内)(?:最大|首[个家座条])"
    f"|^(?:公司|企业|集团|园区|项目)(?:[0-9]|{any_of(_WORDS['goes_on'])})"
    f"|^(?:{any_of(_WORDS['kin'])})[^，。；、]|(?:{any_of(_WORDS['ends'])})$"
)
"""Begins with a verb for doing, goes on as a sentence does, or ends in one: 紫金矿业领跑."""
SET = re.compile("(?P<things>.*?[^0-9])?[0-9.]+[余多]?[万亿]?[个家条户项位座台件支只]?")
"""签约项目28个; 7个 alone, 因环评5个 name nothing."""
_PAIRS = (("《", "》"), ("“", "”"), ("（", "）"), ("〈", "〉"))


def is_clause(name: str) -> bool:
    """Whether words are more, or less, than a name."""
    timed = TIMED.search(name) and not HELD.search(name)
    torn = any(name.count(opening) != name.count(closing) for opening, closing in _PAIRS)
    return bool(timed or torn or FIGURED.search(name) or HOLDS.search(name) or DOES.search(name))


def names_nothing(subject: str) -> bool:
    """Whether what a number is said to be about is neither a name nor a counted set."""
    if (counted := SET.fullmatch(subject)) is None:
        return is_clause(subject)
    return counted["things"] is None or HOLDS.search(counted["things"]) is not None
