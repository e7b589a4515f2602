"""Projects called by the phase of a company that the text has named: 甲公司位于高新区，去年9月，公司三期项目正式投产.

In: a sentence, what is found in it and before it. Out: `Finding`s named after the company. Must not: name what no company is named for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.finding.finding import Finding, Here
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.reading import Reading
from briefgen.extract.text.stretches import until
from briefgen.fact import Kind

PHASE_OF_FIRM = re.compile(
    r"(?:^|[，；])(?:目前|如今|其中)?[该其]?(?P<name>(?:公司|企业|集团)(?:的|投资的)?(?P<phase>[一二三四五]期)(?:项目|工程))"
)
WITHIN = 2
"""Sentences back in which the company was named."""


def of_firms(
    reading: Reading, index: int, own: Sequence[Finding], found: Sequence[Finding], words: StageWords
) -> Iterator[Finding]:
    """The phases of the company named last in the paragraph."""
    text = reading.lines[index].text
    for phase in PHASE_OF_FIRM.finditer(text) if "期" in text else ():
        firm = _firm(reading, index, [f for f in own if f.start < phase.start()], found)
        if firm is None:
            continue
        stage = words.after(text, phase.end(), until(text, phase.end(), "，。；"), last=True)
        name = f"{firm.subject}{phase['phase']}项目"
        yield Here(index, firm.flags).found(Kind.PROJECT, *phase.span("name"), name, "project.of_firm", stage)


def _firm(reading: Reading, index: int, own: Sequence[Finding], found: Sequence[Finding]) -> Finding | None:
    """The last company of this sentence, else of the last that names any; None where that names several."""
    if here := [f for f in own if f.kind is Kind.ENTERPRISE]:
        return here[-1]
    block = reading.lines[index].block
    near = [
        f for f in found[-20:]
        if f.kind is Kind.ENTERPRISE and f.sentence >= index - WITHIN and reading.lines[f.sentence].block == block
    ]  # fmt: skip
    last = [f for f in near if f.sentence == near[-1].sentence]
    return last[0] if len({f.subject for f in last}) == 1 else None
