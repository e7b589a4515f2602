"""The words for what a plant makes or handles in a year or a day: 年产, 年处理, 日处理, 年屠宰加工.

Out: a pattern to build others from, without groups. Knows no numbers.
"""

from __future__ import annotations

import re

_DOES = "产出?|处理|处置|加工|屠宰|出栏|存栏|繁育|养殖|饲养|拆解|回收|组装|生产|制造|利用|改装|检测"
YEARLY_WORK = f"(?<![今去当全每本上下前明近])[年日](?:{_DOES})+"
"""Not 今年生产 or 近年处理, which say when."""
ENDS_YEARLY = re.compile(f"{YEARLY_WORK}$")
