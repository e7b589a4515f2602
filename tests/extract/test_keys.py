"""Key sentences: whole sentences of the body, the same each time."""

from pathlib import Path

import pytest

from briefgen.extract.keys import key_sentences
from briefgen.ingest import read_seed
from tests.extract.making import document, knowledge

ROOT = Path(__file__).parents[2]
CHAINS = tuple(c.name for c in knowledge().taxonomy.chains.values())


@pytest.mark.parametrize("seed", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda p: p.stem[:3])
def test_key_sentences_are_sentences_of_the_body(seed: Path) -> None:
    read = read_seed(seed, ROOT, knowledge().taxonomy)
    keys = key_sentences(read, CHAINS, 3)
    assert len(keys) == 3
    assert all(key in read.text and key.endswith("。") for key in keys)
    assert key_sentences(read, CHAINS, 3) == keys


def test_a_sentence_about_something_else_comes_last() -> None:
    text = "今天天气晴朗，市民在海边散步拍照留念。重点产业链项目建设提速，链主企业带动作用增强。产业链项目带动链主企业加快项目建设步伐。"
    assert "散步" not in "".join(key_sentences(document(text), count=2))


def test_a_text_without_sentences_has_none() -> None:
    assert key_sentences(document("一二三")) == ()
