"""`rules coverage`: what the rules do in the seeds, and what is left to explain."""

from pathlib import Path

import pytest

from briefgen.commands.coverage import WAYS, cover
from briefgen.commands.inquiry import facts_of
from briefgen.errors import InvalidInput, UsageError
from briefgen.fact import Kind
from tests.workspaces import SIDECAR, make

SEED = """青岛：项目建设加快推进

今年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。

算力券兑付率已升到76%，服务中小团队4300支。
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("coverage") / "w", seeds={"a.txt": SEED, "a.yaml": SIDECAR, "b.txt": ""})


def test_hits_overlaps_and_the_worklist(workspace: Path) -> None:
    covered = cover(workspace)
    assert covered.documents == 1
    assert covered.numbers == {"rule": 3, "dictionary": 0, "shape": 2, "none": 0}
    used = [(use.rule.id, use.hits, use.first) for use in covered.uses if use.hits]
    assert used == [("signed.class", 1, "seeds/a.txt:3")]
    assert len(covered.never) == len(covered.uses) - 1
    overlaps = {(o.winner, o.loser): (o.count, o.first, o.text) for o in covered.overlaps}
    assert overlaps["signed.class", "investment.planned"] == (1, "seeds/a.txt:3", "计划总投资3942.1亿元")
    assert [(one.place, one.text, one.by, one.metric_name) for one in covered.worklist] == [
        ("seeds/a.txt:5", "76%", "shape", "算力券兑付率"),
        ("seeds/a.txt:5", "4300支", "shape", "服务中小团队数"),
    ]
    assert covered.proposals == ()
    assert [skip.seed for skip in covered.skipped] == ["seeds/b.txt"]


def test_proposals_only_when_asked(workspace: Path) -> None:
    proposals = cover(workspace, suggest=True).proposals
    assert ("metrics", "算力券兑付率", ("seeds/a.txt:5",)) in [(p.section, p.text, p.seen) for p in proposals]
    assert all(p.as_json()["what"] == "proposal" for p in proposals)


def test_every_number_of_the_seeds_is_counted_once(root: Path) -> None:
    covered = cover(root)
    numbers = [fact for fact in facts_of(root).facts if fact.kind is Kind.QUANTITY]
    assert tuple(covered.numbers) == WAYS
    assert sum(covered.numbers.values()) == len(numbers)
    assert len(covered.worklist) == covered.numbers["shape"] + covered.numbers["none"]
    assert all(one.sentence[slice(*one.mark)].strip() for one in covered.worklist)


def test_a_wrong_sidecar_and_no_seeds_are_told(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text("项目3个。\n", "utf-8")
    (tmp_path / "c.yaml").write_text("publishd: 2023\n", "utf-8")
    with pytest.raises(InvalidInput, match="不认识的设置项“publishd”"):
        cover(tmp_path, ["c.txt"])
    with pytest.raises(UsageError) as raised:
        cover(tmp_path)
    assert str(raised.value) == "没有给出材料，这里也不是工作区\n    → briefgen rules coverage 文件名"
