"""An article that two sites carry counts once and is cited with both; what only the copy says stays."""

from dataclasses import replace

import pytest

from briefgen.commands.inquiry import facts_of, read_landscape
from briefgen.regenerate.build import build
from briefgen.regenerate.outcome import Options
from tests.model.model_facts import document, fact, landscape, number
from tests.workspaces import make

ARTICLE = """青岛：项目建设加快推进

今年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。其中，制造业项目59个，现代服务业项目41个。

在新能源汽车产业链，总投资50亿元的一汽锻造项目签约，占地210亩，投产后年产锻件12万吨。全市24条重点产业链建立了链长制。
"""
COPY = """岛城前三季度签下一批大项目

来源：某网

今年1—9月，青岛全市新签约5亿元以上项目131个，
计划总投资3942.1亿元。其中制造业项目59个，现代服务业项目43个。

在新能源汽车产业链，总投资50亿元的一汽锻造项目签约，占地210亩，投产后年产锻件12万吨。全市24条重点产业链建立了链长制。

另据了解，胶州市开行中欧班列823列。
"""
SEEDS = {
    "b.txt": ARTICLE, "b.yaml": "published: 2023-10-09\npublisher: 青岛日报\nscope: 青岛市\n",
    "a.txt": COPY, "a.yaml": "published: 2023-10-10\npublisher: 某网\nscope: 青岛市\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    return make(tmp_path_factory.mktemp("copies") / "w", seeds=SEEDS)


def test_the_copys_facts_are_left_out_but_for_its_own(workspace):
    found = read_landscape(workspace)
    assert [(s.number, s.seed, s.copy_of) for s in found.sources] == [(1, "seeds/b.txt", None), (2, "seeds/a.txt", 1)]
    own = [f.text for f in found.facts if f.seed == "seeds/a.txt" and f.value is not None]
    assert own == ["43个", "823列"]  # another number is no repeat, nor is a sentence of its own
    signed = next(f for f in found.facts if f.text == "131个")
    assert (signed.seed, [s.number for s in found.copies_of([signed.id])]) == ("seeds/b.txt", [2])
    assert found.source_total.text == "1"


def test_names_of_files_and_order_decide_nothing(workspace, tmp_path):
    turned = make(tmp_path / "w", seeds={{"a": "z", "b": "y"}[n[0]] + n[1:]: t for n, t in SEEDS.items()})
    one, other = (read_landscape(folder) for folder in (workspace, turned))
    assert [f.id for f in one.facts] == [f.id for f in other.facts]


def test_extraction_still_prints_every_fact(workspace):
    assert {f.seed for f in facts_of(workspace).facts if f.text == "131个"} == {"seeds/a.txt", "seeds/b.txt"}


def test_the_endnote_names_both_sources(workspace):
    build(workspace, Options(formats=("html",)))
    page = (workspace / "output/leader/chains.html").read_text("utf-8")
    note = next(line for line in page.split("<li ") if "计划总投资" in line and "mark-number" in line)
    assert "又见" in note and "岛城前三季度签下一批大项目" in note and "某网" in note
    assert "内容相同或是其摘录，相同的内容不重复计" in page


def test_times_that_differ_are_not_said_again():
    one = document("city23", "今年全市新签约项目131个。" * 12)
    copy = replace(document("wcna", "今年全市新签约项目131个。" * 12), title="copy")
    sentence = "今年全市新签约项目131个。"
    facts = [
        number("city23", sentence, "131个", "131", "project_count", period=("今年", None, None)),
        number("wcna", sentence, "131个", "131", "project_count", period=("今年", None, None)),
        fact("measure", "wcna", sentence, "今年"),
    ]
    assert len(landscape(*facts, documents=[one, copy]).facts) == 2
    dated = replace(facts[0], period=replace(facts[0].period, start=one.published.earliest))
    other = replace(facts[1], period=replace(facts[1].period, start=copy.published.earliest))
    assert len(landscape(dated, other, documents=[one, copy]).facts) == 2


def test_next_months_ledger_keeps_what_has_moved_on():
    rows = [f"甲{n}项目，总投资{n}.5亿元，建设进展：{{}}。" for n in range(1, 15)]
    may, june = (
        "".join(row.format("开工") for row in rows),
        "".join(row.format("封顶") for row in rows[:3]) + "".join(row.format("开工") for row in rows[3:]),
    )
    documents = [document("city23", may), replace(document("wcna", june), title="june")]
    facts = [
        fact("project", seed, row.format(stage), f"甲{n}项目", stage=stage, start=n * 100)
        for seed, moved in (("city23", ""), ("wcna", "封顶"))
        for n, row in enumerate(rows, start=1)
        for stage in [moved if moved and n <= 3 else "开工"]
    ]
    found = landscape(*facts, documents=documents)
    assert [s.copy_of for s in found.sources] == [None, 1]
    assert [(f.text, f.stage) for f in found.facts if f.seed == "wcna"] == [
        ("甲1项目", "封顶"), ("甲2项目", "封顶"), ("甲3项目", "封顶"),
    ]  # fmt: skip


def test_a_known_copy_of_the_same_title_is_no_doubt_and_no_fact_of_it_stays():
    sentence = "今年全市新签约项目131个。"
    one, copy = document("city23", sentence * 12), document("wcna", sentence * 12)
    mine = number("city23", sentence, "131个", "131", "project_count")
    again = replace(mine, seed="wcna")  # two files of one title give facts of one id
    found = landscape(mine, again, documents=[one, copy])
    assert ([f.seed for f in found.facts], found.doubts) == (["city23"], ())
