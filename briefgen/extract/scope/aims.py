"""An aim with which something is done: 聚焦建设产业基地目标，引进企业9家; 按照“十四五”末翻番的目标，形成工作格局; and what is aimed at
by a year, in a text whose day is unknown: 会议要求，到2027年，培育千亿级产业链4条.

In: a text and a place in it, or a line of a reading. Out: where the words for the aim end, behind which is told what is done, and not
at the time of the aim; or the words that set it.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Reading
from briefgen.extract.text.stretches import since

AIM = re.compile(
    "(?:聚焦|围绕|紧扣|瞄准|锚定|对照|按照|根据|落实|立足|朝着|着眼)[^，。；]*目标(?:任务|要求|定位)?[，、]"
)


def aim_end(text: str, at: int) -> int:
    """Where the aim ends in whose clause `at` stands; 0 where it stands in none."""
    aim = AIM.match(text, since(text, at, "，。；"))
    return aim.end() if aim and aim.end() > at else 0


SET = re.compile(
    "(?P<set>会议(?:要求|提出|明确|强调)|要求|提出|明确|(?:根据|按照)[^，。；]{0,8}(?:规划|计划|方案|部署)|目标)[，：]?(?:力争|计划)?到20[0-9]{2}年"
)
SO_FAR = re.compile("目前|如今|现[有已]|截[至止]|[，；]已")
"""提出到2026年达到100亿元，目前已有企业80家: what is so stands behind it."""
AIMS = re.compile("[^。]*目标[^。]*？$")
BY_YEAR = re.compile("到20[0-9]{2}年")


def set_by(reading: Reading, index: int, start: int) -> str | None:
    """The words that set what is to be reached by a year, before `start` in line `index` or as the question that it answers (问：主要目标
    是什么？答：到2024年，…); None where a text has a day, by which years lie ahead or not."""
    line = reading.lines[index]
    if reading.published or "到20" not in line.text:
        return None
    found = SET.search(line.text, 0, start)
    if found and not SO_FAR.search(line.text, found.end(), start):
        return found["set"]
    asked = index and BY_YEAR.match(line.text) and AIMS.match(reading.lines[index - 1].text)
    return "目标" if asked else None
