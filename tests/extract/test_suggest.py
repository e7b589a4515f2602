"""Proposals for the dictionaries: seen in the corpus, not yet known, written nowhere."""

from briefgen.extract.suggest import Number, propose
from briefgen.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()


def number(text: str, value: str) -> Number:
    start = text.index(value)
    return Number(text, start, start + len(value), "a.txt:1")


def test_the_phrase_beside_an_open_number_is_proposed() -> None:
    texts = [("全市建成智能充电桩4.6万个", "4.6万个"), ("新增共享实验室13家", "13家"), ("招募13家共享实验室", "13家")]
    proposals = propose([], [number(*pair) for pair in texts], TAXONOMY)
    assert [(p.section, p.text, p.of, p.count, p.seen) for p in proposals] == [
        ("metrics", "共享实验室", None, 2, ("a.txt:1",)),
        ("metrics", "智能充电桩", None, 1, ("a.txt:1",)),
    ]


def test_a_phrase_that_ends_with_a_known_alias_is_proposed_as_its_alias() -> None:
    (proposal,) = propose([], [number("高技术制造业工业总产值达3亿元", "3亿元")], TAXONOMY)
    assert (proposal.text, proposal.of) == ("高技术制造业工业总产值", "industrial_output")
    assert proposal.why == "见于没有解释的数旁边"


def test_words_that_often_stand_beside_a_known_alias_are_proposed() -> None:
    text = "新能源汽车配件生产提速"
    assert propose([(text, "a.txt:1")], [], TAXONOMY) == ()
    (proposal,) = propose([(text, "a.txt:1"), (text, "a.txt:7")], [], TAXONOMY)
    assert (proposal.section, proposal.text, proposal.of, proposal.seen) == (
        "chains",
        "新能源汽车配件",
        "new-energy-vehicle",
        ("a.txt:1", "a.txt:7"),
    )


def test_an_unknown_chain_is_proposed_and_generic_words_are_not() -> None:
    sentences = [("视频文创产业链加快布局，全市重点产业链、新能源汽车产业链齐头并进", "a.txt:2")]
    assert [(p.section, p.text, p.of) for p in propose(sentences, [], TAXONOMY)] == [("chains", "视频文创", None)]


def test_nothing_gives_nothing() -> None:
    assert propose([], [], TAXONOMY) == ()
    assert propose([("", "a.txt:1"), ("3，。", "a.txt:1")], [Number("3", 0, 1, "a.txt:1")], TAXONOMY) == ()
