"""`rules explain`: why, and why not, for any line of a seed."""

import json
from pathlib import Path

import pytest

from briefgen.commands.explaining import Explained, explain
from briefgen.errors import BriefFailed, NothingSelected, UsageError
from tests.workspaces import SIDECAR, make

SEED = """青岛：项目建设加快推进

今年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。15号线通车。

**重点签约**项目累计已达12家，
另有3项。

“补短板”行动取得实效，出台《青岛市链长制工作办法》。
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("explain") / "w", seeds={"a.txt": SEED, "a.yaml": SIDECAR})


@pytest.fixture(scope="module")
def signed(workspace: Path) -> Explained:
    return explain("seeds/a.txt:3", workspace)


def test_the_sentences_of_a_line_and_what_the_document_says_of_itself(signed: Explained) -> None:
    assert (signed.seed, signed.line, signed.text) == ("seeds/a.txt", 3, SEED.splitlines()[2])
    assert signed.about == "题目　青岛：项目建设加快推进\n发布　2023-10-09（旁注）\n区域　青岛市（旁注）"
    assert [(s.place, s.text[:4]) for s in signed.sentences] == [
        ("seeds/a.txt:3:1", "今年1—"),
        ("seeds/a.txt:3:39", "15号线"),
    ]
    assert [(s.codes, s.times) for s in signed.sentences] == [((), ("今年1—9月",)), (("15号线",), ())]


def test_each_number_is_told_with_its_rule_reasons_and_losers(signed: Explained) -> None:
    numbers = {told.text: told for told in signed.sentences[0].numbers}
    assert {text: (told.place, told.by, told.rule.id) for text, told in numbers.items()} == {
        "5亿元以上": ("seeds/a.txt:3:13", "rule", "signed.class"),
        "131个": ("seeds/a.txt:3:20", "rule", "signed.class"),
        "3942.1亿元": ("seeds/a.txt:3:30", "rule", "signed.class"),
    }
    money = numbers["3942.1亿元"]
    assert money.why == "规则“signed.class”（签约项目数（分档次））"
    assert [reason[:3] for reason in money.fact.reasons] == ["区域：", "产业链", "时期：", "状态："]
    assert ("investment.planned", "signed.class") in [(r.rule.id, r.winner.id) for r in money.rivals]
    assert all(r.why.startswith("同一处已由规则“signed.class”说明（") for r in money.rivals)


def test_a_rule_that_came_near_is_told_with_what_stopped_it(workspace: Path) -> None:
    explained = explain("seeds/a.txt:5", workspace)
    (sentence,) = explained.sentences
    assert explained.cleaned[0] == "“**”略去：去掉 Markdown 标记"
    near = next(one for one in sentence.near if one.attempt.rule.id == "signed.count")
    assert (near.attempt.text, near.place) == ("签约项目", "seeds/a.txt:5:5")
    assert [m.told() for m in near.attempt.missing] == ["后面要“{个数:count(个|项)}”，那里是“累计已达12家，另有”"]
    assert near.missed_at == ("seeds/a.txt:5:11",)


def test_a_sentence_over_two_lines_is_told_from_each_of_them(workspace: Path) -> None:
    first, second = (explain(f"seeds/a.txt:{row}", workspace).sentences for row in (5, 6))
    assert first == second
    assert [told.place for told in first[0].numbers] == ["seeds/a.txt:5:15", "seeds/a.txt:6:3"]


def test_a_number_that_nothing_explains_is_told_with_the_next_step(workspace: Path) -> None:
    told = explain("seeds/a.txt:6", workspace).told()
    assert "    由　　通用写法“shape.count”：名称取自旁边的字，不在指标词典里\n" in told
    assert "    → 把它的叫法写进指标词典；写法特殊的再写一条规则，见 docs/rules.md" in told


def test_names_are_told_too(workspace: Path) -> None:
    (sentence,) = explain("seeds/a.txt:8", workspace).sentences
    policy = next(told for told in sentence.names if told.fact and told.fact.kind == "policy")
    assert (policy.by, policy.rule, policy.place) == ("reader", None, "seeds/a.txt:8:15")
    assert policy.why.startswith("程序自带的辨认“")


def test_an_empty_line_says_so(workspace: Path) -> None:
    assert explain("seeds/a.txt:2", workspace).told().splitlines()[-1] == "这一行是空的"


def test_what_a_person_reads(signed: Explained) -> None:
    told = signed.told()
    for piece in (
        "seeds/a.txt:3　今年1—9月",
        "【seeds/a.txt:3:1】今年1—9月，全市新签约",
        "  131个　seeds/a.txt:3:20\n    由　　规则“signed.class”（签约项目数（分档次）），rules/signing.yaml:",
        "    算作　新签约5亿元以上项目数，已实现\n    依据　区域：“全市”即青岛市；产业链：未写明；",
        "    依据　区域：",
        "    输了　规则“investment.planned”（rules/projects.yaml:",
        "  不作数　15号线（名称或编号里的数字）",
        "  时间　　今年1—9月",
    ):
        assert piece in told, piece
    assert all(word not in told for word in ("None", "actual", "quantity"))


def test_every_line_of_the_seeds_can_be_told(root: Path) -> None:
    seed = root / "seeds" / "002_40ea9c3b8f9a3083.txt"
    for row in range(1, len(seed.read_text("utf-8").splitlines()) + 1, 6):
        explained = explain(f"seeds/{seed.name}:{row}", root)
        json.dumps(explained.as_json(), ensure_ascii=False)
        assert explained.told()


@pytest.mark.parametrize(
    ("asked", "error", "message"),
    [
        ("seeds/a.txt", UsageError, "“seeds/a.txt”不是 文件:行\n    → briefgen rules explain seeds/材料.txt:12"),
        ("seeds/a.txt:0", UsageError, "“seeds/a.txt:0”不是 文件:行\n    → briefgen rules explain seeds/材料.txt:12"),
        ("seeds/a.txt:²", UsageError, "“seeds/a.txt:²”不是 文件:行\n    → briefgen rules explain seeds/材料.txt:12"),
        ("seeds/a.txt:99", NothingSelected, "seeds/a.txt:99: 这份材料只有 9 行\n    → 行号从 1 数起"),
        ("none.txt:1", BriefFailed, "none.txt: 读不出：没有这个文件；检查文件名和读取权限"),
    ],
)
def test_mistakes(workspace: Path, asked: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as raised:
        explain(asked, workspace)
    assert str(raised.value) == message
