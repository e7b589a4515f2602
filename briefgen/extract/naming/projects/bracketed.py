"""Projects whose step stands in brackets behind them: 一期8万吨硅料（3月投产）、二期硅片（在建）, 甲冷库（已竣工）.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s. Must not: take a nameless part
(生产车间（在建）) or what brackets say more of than a time and a step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, staged
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.words import GENERIC, NO_SUBJECT, SITE
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.text.project_steps import BUILDING, STANDING, STEPS
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
