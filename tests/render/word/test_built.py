"""docx as a format of a build: made, kept, made again for a template of the office's own, and for nothing else."""

import io
import shutil
from pathlib import Path

import docx
import pytest

from briefgen.regenerate.build import Options, build
from briefgen.render.word.frame import frame
from briefgen.render.word.write import docx_text
from tests.workspaces import ROOT, make

CONFIG = """workspace: {title: 试验, scope: 青岛市}
briefs:
  - {id: chains, audience: leader, formats: [docx]}
"""


@pytest.mark.slow
def test_a_word_brief_is_made_and_an_own_template_makes_it_again(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", CONFIG)
    file = workspace / "output" / "leader" / "chains.docx"

    first = build(workspace)
    assert [(one.path, one.state, one.reasons) for one in first.outputs] == [(file, "written", ("new",))]
    content = file.read_bytes()
    assert "新签约5亿元以上项目131个" in docx_text(content)

    assert [one.state for one in build(workspace).outputs] == ["same"]
    build(workspace, Options(force=True))
    assert file.read_bytes() == content

    own = docx.Document(io.BytesIO(frame()))
    own.paragraphs[0].insert_paragraph_before("内部材料　注意保存", "公文期号")
    own.save(str(workspace / "templates" / "leader" / "brief.docx"))
    again = build(workspace)
    assert [(one.state, one.reasons) for one in again.outputs] == [("written", ("template_added(brief.docx)",))]
    assert docx_text(file.read_bytes()).startswith("内部材料　注意保存\n领导参阅\n")


@pytest.mark.slow
def test_every_audience_can_be_had_in_word(tmp_path: Path) -> None:
    audiences = ("leader", "taskforce", "district", "investor", "public")
    briefs = "".join(f"  - {{id: {name}, audience: {name}, formats: [docx]}}\n" for name in audiences)
    workspace = make(tmp_path / "w", CONFIG[: CONFIG.index("  - ")] + briefs)
    shutil.copytree(ROOT / "templates", workspace / "templates", dirs_exist_ok=True)
    made = build(workspace)
    assert [failure.error for failure in made.failures] == []
    assert sorted(one.path.name for one in made.outputs) == sorted(f"{name}.docx" for name in audiences)


@pytest.mark.slow
def test_word_alone_says_what_it_says_beside_the_pdf(tmp_path: Path) -> None:
    alone, beside = make(tmp_path / "a", CONFIG), make(tmp_path / "b", CONFIG.replace("[docx]", "[pdf, docx]"))
    file = Path("output/leader/chains.docx")
    build(alone)
    build(beside)
    assert (alone / file).read_bytes() == (beside / file).read_bytes()
