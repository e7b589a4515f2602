"""The brief matrix: one file a cell that has enough, never two cells in one file or cache slot, each made again alone."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from briefgen.commands.listing import list_things
from briefgen.commands.trace import trace
from briefgen.errors import InvalidInput, NothingSelected
from briefgen.model.landscape import Region
from briefgen.regenerate.build import BuildResult, Options, build, status
from briefgen.regenerate.plan import _name, _safe, passes
from briefgen.render.audience import Filters
from tests.model.model_facts import fact
from tests.workspaces import CONFIG as LEADER
from tests.workspaces import make

CONFIG = """workspace: {title: 试验, scope: 青岛市}
briefs:
  - {id: qu, audience: leader, formats: [html], foreach: region, when: {facts: 3}}
  - {id: lian, audience: leader, formats: [html], foreach: chain, when: {projects: 1}}
"""
SEEDS = {
    "a.txt": "西海岸新区：招商\n\n今年1—3月，青岛西海岸新区新签约亿元以上项目208个，总投资1209亿元。\n",
    "a.yaml": "published: 2024-05-09\nscope: 青岛西海岸新区\n",
    "b.txt": "崂山区：招商\n\n今年1—3月，崂山区新签约亿元以上项目20个，总投资120亿元。\n",
    "b.yaml": "published: 2024-05-09\nscope: 崂山区\n",
    "c.txt": "青岛：项目\n\n在新能源汽车产业链，总投资50亿元的一汽锻造项目签约。\n",
    "c.yaml": "published: 2024-05-08\nscope: 青岛市\n",
}
WEST, LAO = "leader/qu-青岛西海岸新区.html", "leader/qu-崂山区.html"
CARS = "leader/lian-新能源汽车.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace after its first build; short briefs, for they are rendered again and again."""
    folder = make(tmp_path_factory.mktemp("plan") / "w", CONFIG, SEEDS)
    settings = folder / "templates" / "leader" / "template.yaml"
    short = {
        "masthead": "参阅\nnumber: none",
        "sections": "[overview, progress]",
        "annex": "[stage_chart, sources, endnotes]",
    }
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    names = [line.partition(":")[0] for line in lines]
    settings.write_text(
        "".join(f"{n}: {short[n]}\n" if n in short else line for n, line in zip(names, lines, strict=True)), "utf-8"
    )
    assert [path for path, (state, _) in told(build(folder)).items() if state == "written"] == [WEST, LAO, CARS]
    return folder


@pytest.fixture
def workspace(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "w"))


def told(result: BuildResult) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {out.path.relative_to(result.output).as_posix(): (out.state, out.reasons) for out in result.outputs}


def test_each_cell_has_a_file_of_its_own_that_says_only_what_is_said_of_it(workspace: Path) -> None:
    pages = {path: (workspace / "output" / path).read_text("utf-8") for path in (WEST, LAO, CARS)}
    assert "208个" in pages[WEST] and "208个" not in pages[LAO] + pages[CARS]
    assert "一汽锻造项目" in pages[CARS] and "新能源汽车产业链" in pages[CARS]
    files = json.loads((workspace / "output" / "manifest.json").read_bytes())["files"]
    assert [files[path]["brief"] for path in (WEST, CARS)] == ["qu-青岛西海岸新区", "lian-新能源汽车"]
    assert files[WEST]["inputs"]["option:cell"] == "region:370211"
    assert len({files[path]["inputs"]["context"] for path in files}) == 3


def test_a_seed_makes_its_cell_again_and_a_cell_without_enough_keeps_its_file(workspace: Path) -> None:
    seed = workspace / "seeds" / "b.txt"
    seed.write_text(SEEDS["b.txt"] + "崂山区已培育专精特新企业12家。\n", "utf-8")
    build(workspace)  # from here on there is an issue to compare with
    seed.write_text(SEEDS["b.txt"] + "崂山区已培育专精特新企业13家。\n", "utf-8")
    stale = {path: what for path, what in told(status(workspace)).items() if what[0] == "stale"}
    assert stale == {LAO: ("stale", ("seed_changed(seeds/b.txt)",))}
    seed.write_text("崂山区：招商\n\n崂山区推进招商。\n", "utf-8")
    result = build(workspace, Options(regions=("西海岸新区",), chains=("新能源汽车",)))
    assert list(told(result)) == [WEST, CARS]
    assert [w for w in result.warnings if "qu-崂山区.html" in w and "材料已不够做它" in w]
    assert (workspace / "output" / LAO).is_file()


def test_a_count_of_a_cell_leads_to_its_facts_and_cells_are_listed(workspace: Path) -> None:
    page = (workspace / "output" / CARS).read_text("utf-8")
    ident = page.partition('data-derived="')[2].partition('"')[0]
    found = trace(ident, workspace)
    assert found.derived is not None
    assert {step.fact.chain for step in found.steps} == {"new-energy-vehicle"}
    rows = list_things("briefs", workspace).rows
    assert [(row["id"], row["cell"], len(row["made"])) for row in rows] == [
        ("qu-青岛西海岸新区", "青岛西海岸新区", 1), ("qu-崂山区", "崂山区", 1), ("lian-新能源汽车", "新能源汽车", 1),
    ]  # fmt: skip


def test_what_selects_nothing_is_told_with_what_there_is(workspace: Path) -> None:
    with pytest.raises(NothingSelected, match="没有简报符合“西海岸新曲”\n    → 是否想写“青岛西海岸新区”"):
        build(workspace, Options(regions=("西海岸新曲",)))
    with pytest.raises(NothingSelected, match="没有简报符合“火星”\n    → 现有：青岛西海岸新区、崂山区"):
        build(workspace, Options(regions=("火星",)))
    with pytest.raises(NothingSelected, match="没有简报符合“氢能”\n    → 现有：新能源汽车"):
        build(workspace, Options(chains=("氢能",)))
    with pytest.raises(NothingSelected, match="没有一份简报同时符合“崂山区、lian”\n    → 去掉其中一项；现有：qu-"):
        build(workspace, Options(regions=("崂山区",), select=("lian",)))
    config = CONFIG.replace("facts: 3", "facts: 300").replace("projects: 1", "problems: 1")
    (workspace / "config.yaml").write_text(config, "utf-8")
    with pytest.raises(NothingSelected, match="材料还不够做任何一份简报"):
        build(workspace)
    plain = CONFIG.partition("briefs:")[0] + "briefs: [{id: a, audience: leader}]\n"
    (workspace / "config.yaml").write_text(plain, "utf-8")
    with pytest.raises(NothingSelected, match="没有 foreach 的简报"):
        build(workspace, Options(chains=("虚拟现实",)))


def test_only_what_must_be_made_again_for_a_reason(workspace: Path) -> None:
    with pytest.raises(NothingSelected, match="没有简报是“stale”的\n    → briefgen status --why"):
        build(workspace, Options(states=("stale",)))
    output = workspace / "output"
    (output / WEST).unlink()
    (output / LAO).write_text("改过", "utf-8")
    missing, edited = (WEST, ("stale", ("output_missing",))), (LAO, ("stale", ("output_edited",)))
    assert told(status(workspace, Options(states=("stale",)))) == dict([missing, edited])
    assert told(status(workspace, Options(states=("output_edited",)))) == dict([edited])
    assert told(build(workspace, Options(states=("output_missing",)))) == {WEST: ("written", ("output_missing",))}
    assert (output / LAO).read_text("utf-8") == "改过"
    seed = workspace / "seeds" / "b.txt"
    seed.write_text(seed.read_text("utf-8").replace("120亿元", "130亿元"), "utf-8")
    with pytest.raises(NothingSelected, match="没有简报是“output_missing、rules_changed”的"):
        status(workspace, Options(states=("output_missing", "rules_changed")))
    found = told(build(workspace, Options(states=("output_edited",), dry_run=True)))
    assert found == {LAO: ("would_write", ("output_edited", "seed_changed(seeds/b.txt)"))}


def test_a_cell_is_never_written_over_another_brief(workspace: Path) -> None:
    extra = "  - {id: own, audience: leader, formats: [html], output: leader/QU-崂山区}\n"
    (workspace / "config.yaml").write_text(CONFIG + extra, "utf-8")
    with pytest.raises(
        InvalidInput, match=r"config.yaml:5:10: 输出路径“leader/QU-崂山区”和第 3 行的简报“qu-崂山区”相同"
    ):
        build(workspace)


def test_what_is_wrong_with_a_condition_is_told(workspace: Path) -> None:
    (workspace / "config.yaml").write_text(CONFIG.replace("facts: 3", "fact: 3, projects: 多"), "utf-8")
    with pytest.raises(InvalidInput) as error:
        build(workspace)
    assert [(p.what, p.next_step) for p in error.value.problems] == [
        ("不认识的设置项“fact”", "是否想写“facts”？"),
        ("“briefs[1].when.projects”：这里应是整数", "用阿拉伯数字，不带单位，例如 20"),
    ]


def test_a_file_name_is_safe_and_says_which_namesake_is_meant() -> None:
    assert _safe("A/B：示范区（一期）..\\x") == "A-B-示范区-一期-x"
    twins = Counter({"市中区": 3, "崂山区": 1})
    assert _name(Region("370103", "市中区", None, 3), twins) == "市中区-370103"
    assert _name(Region("370212", "崂山区", None, 3), twins) == "崂山区"
    assert _name(Region("x1", "…", None, 3), Counter({"": 1})) == "x1"
    assert _name(Region("x2", "长" * 80, None, 3), Counter()) == "长" * 60 + "-x2"


def test_neither_another_city_nor_what_the_own_city_lies_in_has_a_brief(tmp_path: Path) -> None:
    seeds = SEEDS | {
        "d.txt": "烟台：项目\n\n在新能源汽车产业链，总投资5亿元的甲车项目签约，总投资6亿元的乙车项目开工。\n",
        "d.yaml": "published: 2024-05-08\nscope: 烟台市\n",
        "e.txt": "山东：项目\n\n今年1—3月，全省新签约亿元以上项目508个，总投资3209亿元。\n",
        "e.yaml": "published: 2024-05-08\nscope: 山东省\n",
    }
    assert list(told(status(make(tmp_path / "city", CONFIG, seeds)))) == [WEST, LAO, CARS]
    wide = CONFIG.replace("scope: 青岛市", "scope: 山东省").replace("projects: 1", "projects: 3")
    assert {"leader/qu-烟台市.html", CARS} <= set(told(status(make(tmp_path / "wide", wide, seeds))))


def test_a_scope_of_which_no_material_speaks_is_warned_of(tmp_path: Path) -> None:
    folder = make(tmp_path, LEADER.replace("青岛市", "长沙市"), SEEDS)
    warning = "材料没有一处写到所管的区域“长沙市”，写得最多的是“崂山区”，都按外地的材料处理\n    → 核对 config.yaml 的 workspace.scope"
    assert [w for w in status(folder).warnings if "所管的区域" in w] == [warning]


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({}, True),
        ({"kinds": ["project", "park"]}, True),
        ({"kinds": ["park"]}, False),
        ({"without": ["problem"]}, True),
        ({"without": ["project"]}, False),
        ({"status": ["planned"]}, True),
        ({"status": ["actual", "target"]}, False),
        ({"confidence": 0.75}, True),
        ({"confidence": 0.76}, False),
    ],
)
def test_an_audience_is_told_of_what_its_filters_pass(filters: dict, told: bool) -> None:
    one = fact("project", "wcna", "一汽锻造项目签约。", "一汽锻造项目", status="planned", confidence=0.75)
    assert passes(one, Filters.model_validate(filters)) is told
