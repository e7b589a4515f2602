"""What statements say again."""

from __future__ import annotations

from dataclasses import replace

from briefgen.model.landscape import Landscape
from briefgen.render.wording.repeats import under_one
from briefgen.render.wording.statements import Cite, Lift, Published, Statement, Words
from tests.render.sample import landscape
from tests.render.wording.test_writing import told


def _of(found: Landscape, seed: int, *opening: Words | Published) -> Statement:
    fact = next(f for f in found.facts if f.seed == found.sources[seed].seed)
    return Statement((*opening, Lift(fact, 0, 2), Cite((fact,)), Words("。")), fact)


def test_the_paper_is_named_once_for_the_sentences_that_rest_on_it() -> None:
    found = landscape()
    according = [(Words("据"), Published(source), Words("材料，")) for source in found.sources]
    order = (0, 0, 1, None, 0)
    made = under_one([_of(found, at or 0, *(according[at] if at is not None else ())) for at in order])
    said = [told(statement) or "" for statement in made]
    assert [s.startswith("据") for s in said] == [True, False, True, False, True]
    assert said[1] == said[3]


def test_so_is_a_paper_without_a_date() -> None:
    found, undated = landscape(), Words("据未载明日期的材料，")
    first, second = under_one([_of(found, 0, undated), _of(found, 0, undated)])
    assert first.parts[0] == undated and second == replace(first, parts=first.parts[1:])
