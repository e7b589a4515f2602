"""Numbers that only sum up what their sentence lists. In: a fact. Out: yes or no."""

from __future__ import annotations

import re

from briefgen.fact import Fact

_FIELDS = ("行业数", "产业数", "产业链数", "服务业数", "领域数")
_LISTS = ("方面数", "主要数")  # 6个方面, 主要有三个：一是
_WORK = re.compile("(?:主要|重点|具体|方面)?(?:任务|工作|举措|措施)数")
"""共提出6个方面24项任务, 重点抓好十项工作: how many points the text behind it has."""
_TASKS = re.compile("任务|工程|行动|举措|战略")  # 八大主要任务


def enumerates(fact: Fact) -> bool:
    """Whether a number only sums up what its sentence has listed (甲、乙等五大产业链, 甲、乙6个方面): no indicator."""
    head = fact.before
    name = fact.metric_name or ""
    summed = fact.counter == "大" and (head.endswith("等") or name.endswith(_FIELDS) or _TASKS.search(name))
    return bool(summed) or name.endswith(_LISTS) or _WORK.fullmatch(name) is not None
