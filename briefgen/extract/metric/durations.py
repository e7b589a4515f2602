"""What a span of time tells: 提前40天投产, 停工3个多月, 从洽谈到签约只用了47天, 15个工作日内拨付, 回款要45天.

In: a line, a value in it that lasts. Out: an `Indicator`, or None where no such words stand beside it. Must not: name how long something
has existed (成立三年来).
"""

from __future__ import annotations

import re

from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import Line
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.once_built import BUILT
from briefgen.extract.text.project_steps import BUILDING, STANDING, STEPS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
TIME_RULE = "shape.lasting"
"""The rule of a span of time that is named by what took so long."""
_TOOK = f"(?:{any_of(_WORDS['took'])})了?{TO_NUMBER}"
FROM_TO = re.compile(f"从?(?P<steps>[^，。；、从0-9]{{2,10}}?到[^，。；、0-9]{{2,8}}?)，?{_TOOK}")
"""从签约到开工仅用56天, 拿地到开工只用45天."""
_STEP = any_of({*STEPS, *STANDING, *BUILDING, *_WORDS["steps"]})
SHORTENED = re.compile("(?P<what>[^，。；、0-9]{0,10}?(?:时间|工期|周期|时限|期限)(?:缩短|延长|压缩|减少))了?")
AHEAD = re.compile(f"(?P<how>{any_of(_WORDS['shifted'])})了?")
STEP_BEHIND = re.compile(f"(?:就|即|便)?(?:实现|正式|全面|顺利)?(?P<step>{_STEP}|{BUILT})")
STOPPED = re.compile(f"(?P<what>{any_of(_WORDS['stopped'])})(?:已|长达|近)?了?{TO_NUMBER}")
IDLE = re.compile(f"(?:仍|还|以上)?({any_of(_WORDS['stopped'])})")
NEEDS = re.compile(
    f"(?P<what>[^，。；、0-9]{{2,10}}?)(?<![主重必])(?:{any_of(_WORDS['needs'])}){TO_NUMBER}(?:[至最]少)?"
)
WITHIN = re.compile(f"之?内(?:完成|予以|给予|及时)?(?P<what>{any_of(_WORDS['settled'])})")
LEAST = ("至少", "最少")
"""May stand between 要 and the number, as part of it."""


FEWER = re.compile(f"(?P<what>[^，。；、0-9]{{2,12}}?)为{{3,}}{TO_NUMBER}")
"""工业项目审批由62个工作日压缩到18个工作日: what stands between a number and the one that it became is read as 为."""
TIMED = re.compile("(?:车程|航程|行程|时间|用时|周期|时限|工期|期限)$")


def lasting(line: Line, value: Span) -> Indicator | None:
    """The indicator of a span of time by what was shifted, took or stopped so long."""
    text, start = line.text, line.clause(value.start)[0]
    if shorter := _last(SHORTENED, text, start, value.start):
        return _named(shorter["what"])
    if fewer := _last(FEWER, text, start, value.start):
        return _named(fewer["what"] if TIMED.search(fewer["what"]) else f"{fewer['what']}用时")
    if found := _last(AHEAD, text, start, value.start):
        step = STEP_BEHIND.match(text, value.end)
        return _named(f"{found['how']}{step['step'] if step else ''}时间", built=step is not None)
    if (took := _last(FROM_TO, text, start, value.start)) and not text[: took.start()].endswith("由"):
        return _named(f"{took['steps']}用时", built=True)
    if stopped := _last(STOPPED, text, start, value.start):
        return _named(f"{stopped['what']}时间")
    if idle := IDLE.match(text, value.end):
        return _named(f"{idle[1]}时间")
    if within := WITHIN.match(text, value.end):
        return _named(f"{within['what']}时限")
    if needs := _last(NEEDS, text, start, value.start + len(LEAST[0]) * value.text.startswith(LEAST)):
        return _named(f"{needs['what']}用时")
    return None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The match that ends right before the number."""
    return next((m for m in pattern.finditer(text, start, end) if m.end() == end), None)


def _named(name: str, built: bool = False) -> Indicator:
    return Indicator("build_duration" if built else "amount_of", named(name), name, TIME_RULE)
