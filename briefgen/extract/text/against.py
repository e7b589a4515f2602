"""What a change is measured against: 同比, 较上年同期, 比2020年末, 与去年相比.

In: nothing. Out: patterns, and a piece of one without groups. By how much something changed is for each pass.
"""

from __future__ import annotations

import re

from briefgen.numerals import COUNT

_BEFORE = "(?:上年|去年|往年|前年|年初|上月|上季)(?:同期|末)?"
_THAN = f"[比较]{_BEFORE}|[比较][^，。；]{{1,8}}同期|与{_BEFORE}相比|平均$"
COMPARED = re.compile(f"(同比|环比|年均|[两二三四五2-5]年平均|{_THAN})")
"""Words that say so wherever they stand in a clause."""
_YEAR = (
    f"[0-9{COUNT}]{{1,2}}年前|20[0-9]{{2}}年(?:同期|末|底|初)?|[0-9]{{1,2}}(?:[—–~～至到-][0-9]{{1,2}})?月份?(?:累计)?"
)
AGAINST = f"[比较](?:{_YEAR}|(?!重|例|强|高|大|多|好)[^，。；、0-9]{{1,10}}?)"
"""Any other time or thing, as far as the word for the change: 比原来, 较2020年末; 比重 and 较强 are none."""
BASED = re.compile(f"{AGAINST}$")
