"""From every figure of a page back to the characters of its seed."""

from pathlib import Path

import pytest

from briefgen.commands.inquiry import facts_of
from briefgen.commands.listing import list_things
from briefgen.commands.trace import trace
from briefgen.errors import BriefFailed, NothingSelected, UsageError
from briefgen.fact import Kind
from briefgen.regenerate.build import build
from briefgen.render.page.html import figures_in
from tests.workspaces import SEED, make

PAGE = "output/leader/chains.html"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make(tmp_path_factory.mktemp("trace") / "w")
    build(folder)
    return folder


def figures(workspace: Path) -> dict[str, tuple[str, str]]:
    return figures_in((workspace / PAGE).read_text("utf-8"))


def test_a_figure_leads_to_its_characters(workspace: Path) -> None:
    element = next(name for name, (kind, _) in figures(workspace).items() if kind == "fact")
    traced = trace(f"{PAGE}#{element}", workspace)
    (step,) = traced.steps
    fact = step.fact
    assert traced.derived is None
    assert SEED[fact.start : fact.end] == fact.text
    assert SEED.splitlines()[fact.line - 1].find(fact.text) >= 0
    told = traced.told()
    assert f"seeds/a.txt:{fact.line}　第 {fact.start}–{fact.end} 字" in told
    assert f"【{fact.text}】" in told
    assert traced.as_json()["facts"][0]["id"] == fact.id


def test_every_number_of_every_page_leads_to_its_characters(workspace: Path) -> None:
    """The audit lets no number on a page that has no mark, and none in a PDF that is not on its page."""
    for element, (kind, ident) in figures(workspace).items():
        traced = trace(f"{PAGE}#{element}", workspace)
        assert (traced.derived.id if traced.derived else traced.steps[0].fact.id) == ident
        assert (kind == "derived") == (traced.derived is not None)
        assert traced.steps
        assert all(SEED[step.fact.start : step.fact.end] == step.fact.text for step in traced.steps)


def test_a_name_is_told_by_its_kind_and_stage(workspace: Path) -> None:
    (project,) = [f for f in facts_of(workspace).facts if f.kind is Kind.PROJECT]
    (step,) = trace(project.id, workspace).steps
    assert step.told().splitlines()[:4] == [
        f"事实　{project.id}　一汽锻造项目", "种类　项目", "状态　已实现，签约", "对象　一汽锻造项目",
    ]  # fmt: skip


def test_a_derived_number_leads_to_every_input(workspace: Path) -> None:
    element, ident = next((name, i) for name, (kind, i) in figures(workspace).items() if kind == "derived")
    traced = trace(f"{PAGE}#{element}", workspace)
    assert traced.derived is not None
    assert traced.derived.id == ident
    assert tuple(step.fact.id for step in traced.steps) == traced.derived.inputs
    assert traced.told().startswith(f"{traced.derived.text} = {traced.derived.formula}")
    assert traced.as_json()["derived"]["inputs"] == list(traced.derived.inputs)


def test_a_rule_is_named_with_its_place(workspace: Path) -> None:
    places = {row["id"]: row["file"] for row in list_things("rules", workspace).rows}
    (signed,) = [fact for fact in facts_of(workspace).facts if fact.text == "131个"]
    (step,) = trace(signed.id, workspace).steps
    assert (step.fact.rule, step.rule_place) == ("signed.class", places["signed.class"])


def test_names_of_outputs_and_short_ids(workspace: Path) -> None:
    element, (_, ident) = next((name, v) for name, v in figures(workspace).items() if v[0] == "fact")
    for name in ("leader/chains.html", "leader/chains.pdf", str(workspace / PAGE), "leader/chains"):
        assert trace(f"{name}#{element}", workspace).steps[0].fact.id == ident
    assert trace(ident[:8], workspace).steps[0].fact.id == ident


def test_what_leads_nowhere_is_told_with_the_next_step(workspace: Path) -> None:
    with pytest.raises(NothingSelected, match="没有编号为“f9999”的数字\n    → 是否想写“f"):
        trace(f"{PAGE}#f9999", workspace)
    with pytest.raises(NothingSelected, match="编号见 briefgen list facts"):
        trace("0" * 16, workspace)
    with pytest.raises(BriefFailed, match=r"^output/none.html: 读不出：没有这个文件\n    → 先运行 briefgen build"):
        trace("output/none.json#f1", workspace)


@pytest.mark.parametrize("asked", ["#f1", "/#f1", f"{PAGE}#"])
def test_half_a_figure_is_wrong_usage(workspace: Path, asked: str) -> None:
    with pytest.raises(UsageError) as error:
        trace(asked, workspace)
    assert str(error.value) == f"“{asked}”不是 输出文件#编号\n    → briefgen trace output/leader/chains.html#f1"


def test_a_seed_changed_since_is_said(tmp_path: Path) -> None:
    folder = make(tmp_path / "w")
    build(folder)
    element = next(name for name, (kind, _) in figures(folder).items() if kind == "fact")
    (folder / "seeds" / "a.txt").write_text("青岛：别的\n\n全市新引进项目7个。\n", "utf-8")
    with pytest.raises(NothingSelected, match="在那次构建之后变了；重新运行 briefgen build"):
        trace(f"{PAGE}#{element}", folder)
