"""Facts: places, ids, links, repeats."""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract import extract
from briefgen.ingest import read_seed
from tests.extract.making import document, facts, knowledge, numbers

TEXT = "全市新签约5亿元以上项目131个，计划总投资3942.1亿元。其中，制造业项目59个、占45%。"


def test_an_id_outlives_edits_elsewhere_and_a_rename() -> None:
    before = {f.text: f.id for f in facts(TEXT)}
    after = {f.text: f.id for f in facts("近日，会议召开，研究了9项工作。\n\n" + TEXT)}
    assert {text: after[text] for text in before} == before


def test_equal_expressions_of_one_sentence_have_ids_of_their_own() -> None:
    got = facts("新增企业5家，减少企业5家。")
    assert len({f.id for f in got}) == len(got) == 2


def test_a_class_is_a_fact_of_its_own_linked_to_its_count() -> None:
    got = numbers(TEXT)
    assert (got["5亿元以上"].threshold, got["131个"].threshold) == (True, False)
    assert [(link.relation, link.fact) for link in got["5亿元以上"].links] == [("class_of", got["131个"].id)]
    assert [(link.relation, link.fact) for link in got["3942.1亿元"].links] == [("amount_of", got["131个"].id)]


def test_a_part_knows_its_whole() -> None:
    got = numbers("新签约项目55个，其中20亿元以上项目20个。")
    assert got["20个"].part_of == got["55个"].id


def test_a_number_cut_by_the_page_keeps_its_characters() -> None:
    text = "近年来，全市聚焦金融服务实体经济，完善政策体系，强化项目服务，上半年对金融机构给予资金补助9513.96\n\n万元。"
    fact = next(f for f in facts(text) if f.unit == "CNY")
    assert (fact.text, int(fact.value)) == ("9513.96\n\n万元", 95139600)


def test_extraction_can_be_sent_to_another_process() -> None:
    read = pickle.loads(pickle.dumps(document(TEXT)))
    again = pickle.loads(pickle.dumps(extract(read, knowledge())))
    assert again == extract(document(TEXT), knowledge())


def test_every_step_is_told_when_it_is_through() -> None:
    steps: list[str] = []
    assert extract(document(TEXT), knowledge(), steps.append) == extract(document(TEXT), knowledge())
    assert steps == ["read and scan", "qualitative", "decide names", "quantities", "complete", "assemble"]


def test_renamed_and_reordered_seeds_give_the_same_facts(tmp_path, root) -> None:
    def told(paths):
        out = []
        for path in paths:
            read = read_seed(path, path.parent, knowledge().taxonomy)
            out += [{**f.as_json(), "seed": ""} for f in extract(read, knowledge()).facts]
        return sorted(out, key=lambda f: (f["id"], f["start"]))

    originals = sorted((root / "seeds").glob("*.txt"))
    for number, path in enumerate(reversed(originals)):
        (tmp_path / f"文件 {number}.txt").write_bytes(path.read_bytes())
        (tmp_path / f"文件 {number}.yaml").write_bytes(path.with_suffix(".yaml").read_bytes())
    assert told(sorted(tmp_path.glob("*.txt"))) == told(originals)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="全市新签约项目计划总投资其中分别达到，。、；%亿万元个家0123456789.余近—“”《》\n月年上半", max_size=160
    )
)
def test_any_text_gives_facts_that_cut_it(text: str) -> None:
    read = document("会议召开。" + text)
    for fact in extract(read, knowledge()).facts:
        assert read.raw[fact.start : fact.end] == fact.text
        assert fact.sentence[slice(*fact.mark)]
        assert 0 < fact.confidence <= 1


def test_a_count_keeps_its_class_beside_a_sentence_like_it() -> None:
    made = facts(
        "11月份，全市新开工亿元以上项目17个，总投资191亿元。1至11月新开工的亿元以上项目已有206个，总投资1640亿元。"
    )
    classes = {f.linked("class_of"): f.repeats for f in made if f.threshold}
    assert [classes[f.id] for f in made if f.counter == "个" and not f.threshold] == [None, None]
