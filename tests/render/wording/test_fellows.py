"""The facts of a sentence and the names of a landscape, looked up once."""

from briefgen.model.identity import Same
from briefgen.render.wording.fellows import BEARERS, bearers, by_sentence
from tests.render.sample import landscape


def test_every_fact_stands_with_its_sentence_once() -> None:
    whole = landscape()
    found = by_sentence(Same(whole))
    assert sorted(f.id for facts in found.values() for f in facts) == sorted(f.id for f in whole.facts)
    assert all((f.seed, f.sentence) == key for key, facts in found.items() for f in facts)
    assert by_sentence(Same(whole)) is found


def test_bearers_are_what_facts_of_their_kinds_name() -> None:
    whole = landscape()
    assert bearers(Same(whole)) == {f.subject or f.text for f in whole.facts if f.kind in BEARERS}
