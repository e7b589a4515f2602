"""What was found and yet names nothing: 这些突出问题, 给予奖励, half a quotation.

In: the words of a finding. Out: yes or no. The words are those of nameless.yaml.
"""

from __future__ import annotations

import re

from briefgen.extract.text.grants import GRANTS
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
_TROUBLE = f"(?:{any_of(_WORDS['trouble'])})"
_SOLVED = rf"(?:帮助|协助)?(?:企业|其)?解决了?[^，。；]{{0,14}}{_TROUBLE}$"
_MET = rf"[^，。；]{{0,14}}(?:遇到|存在|面临)的?(?:各种|实际|具体)*{_TROUBLE}(?:和{_TROUBLE})?$"
_OF_COURSE = f"(?:{any_of(_WORDS['of'])})?(?:{any_of(_WORDS['course'])})(?:中的|过程中的)?{_TROUBLE}$"
_FIRST = f"(?:首个|首创|最大|唯一)[”的]|(?:当前)?[^，。；]{{0,6}}最大(?:的)?(?:{any_of(_WORDS['greatest'])})"
_MEETING = f"(?:这次|本次|此次|该|全体|专题)?(?:{any_of(_WORDS['meetings'])})$"
_AIM = f"(?:努力实现|确保实现|力争|力求|实现)?(?:[更最]大|[更最]好|[更最]高|新)?的?新?(?:更大|更好)?的?(?:{any_of(_WORDS['aims'])})$"
NAMELESS = re.compile(
    rf"{any_of(_WORDS['beginnings'])}|[0-9]+[余多]?[个家](?!庄|口|[^，。；]{{1,24}}(?:[未没]|卡在|停工|停产|低于|落后|滞后|慢于|亏损))"
    rf"|[这那](?:还|还是)?远|[^，。；]{{0,2}}政策$"
    rf"|{_OF_COURSE}|{_SOLVED}|{_MET}|{_FIRST}|{_MEETING}|{_AIM}|(?:{any_of(_WORDS['empty'])})*$"
)
"""How what names nothing begins, or all that it says."""
ENDINGS = tuple(_WORDS["endings"])
GIVEN = (*GRANTS, *_WORDS["given"])
GRANTED = re.compile(f"给予[^，。；]{{0,8}}(?:{any_of(GIVEN)})$")


def is_nameless(subject: str) -> bool:
    """Whether the words of a finding name nothing, or are cut out of a quotation or a title."""
    torn = subject.count("《") != subject.count("》") or subject.count("“") != subject.count("”")
    torn = torn or -1 < subject.find("”") < subject.find("“")
    if torn or NAMELESS.match(subject) or subject.endswith(ENDINGS):
        return True
    return subject.endswith(GIVEN) and GRANTED.match(subject) is not None
