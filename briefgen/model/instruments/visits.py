"""The log of visits: who was called on, where, on what, with what result. Facts of visits in, `Visit`s out.

Everything is the visit's own sentence in the material's words: names behind 拜访, 会见; places behind 赴, 在; the topic between 就 and
进行; the result in the clauses after it. What the sentence does not say is None or empty.
"""

from __future__ import annotations

import re

from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Visit
from briefgen.model.instruments.told import Told, once

_WHOM = re.compile(r"(?:拜访|会见|走访)了?(?P<names>[^，。；]{2,60})")
_WHERE = re.compile(
    r"(?:赴|前往|在)(?P<where>[^，。；在赴]{2,24}?)(?:等地|等国)?(?=期间|考察|进行|开展|招商|走访|访问|拜访|推介)"
)
_TOPIC = re.compile(r"就(?P<topic>[^。；]{2,60}?)(?:等(?:事宜|方面))?(?:进行|展开|开展|交换)")
_STOP = re.compile(r"[，；。]")
_AND = re.compile(r"[、和及与]")
_NOBODY = re.compile(r"企业$|家$|^等|^\d")
_NOWHERE = re.compile(r"内外$|各地$|^外地")


def visits(told: Told) -> tuple[Visit, ...]:
    """All visits in order of source and place."""
    made = (_visit(fact, told) for fact in told.facts if fact.kind is Kind.VISIT)
    return tuple(made)


def _visit(fact: Fact, told: Told) -> Visit:
    text, start, end = fact.written, *fact.mark
    named = _WHOM.search(text)
    where = _WHERE.search(text) or _WHERE.search(fact.before)
    topic = _TOPIC.search(fact.behind)
    here = told.by_sentence[fact.seed, fact.sentence]
    led = [f for f in here if f.kind is Kind.ENTERPRISE and start <= f.mark[0] < end]
    return Visit(
        text=text,
        whom=_names(named["names"].removesuffix("负责人"), _NOBODY) if named else (),
        places=_names(where["where"], _NOWHERE) if where else (),
        topic=topic["topic"] if topic else None,
        result=_result(fact.behind[topic.end() :]) if topic else None,
        stage=next((f.stage for f in led if f.stage), None),
        when=fact.period,
        told=told.day(fact),
        region=fact.region,
        region_name=fact.region_name,
        facts=once((fact, *led)),
    )


def _names(listed: str, none: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(name for name in _AND.split(listed) if name and not none.search(name))


def _result(behind: str) -> str | None:
    """What the sentence goes on to say after the talks: 并签署投资意向书."""
    clauses = [c.removeprefix("并") for c in _STOP.split(behind)[1:] if c]
    return "，".join(clauses) or None
