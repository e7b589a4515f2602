"""The briefs of the task forces: one chain and all together, sourced, in the register of such papers, whole on paper."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from briefgen.model.landscape import Landscape
from briefgen.model.narrow import to_chain
from briefgen.render.audience import Audience, load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.render.markup import parse, visible
from briefgen.render.pdf.fonts import FontSet
from tests.model.model_facts import fact
from tests.model.model_facts import landscape as landscape_of
from tests.render.audited import unsourced

from .geometry import BOTTOM, body_lines, faults

PRAISE = "显著|成效|卓著|喜人|骄人|亮眼|强劲|辉煌|长足|可喜|瞩目|蓬勃|葳蕤|圆满|扎实"


@pytest.fixture(scope="module")
def taskforce(root: Path) -> Audience:
    return load_audience(root / "templates" / "taskforce", root)


@pytest.fixture(scope="module")
def one_chain(five_seeds: Landscape) -> Landscape:
    return to_chain(five_seeds, next(c for c in five_seeds.chains if c.name == "虚拟现实"))


@pytest.fixture(scope="module")
def chain_page(one_chain: Landscape, taskforce: Audience, root: Path) -> str:
    return _page(one_chain, taskforce, root)


@pytest.fixture(scope="module")
def whole_page(five_seeds: Landscape, taskforce: Audience, root: Path) -> str:
    return _page(five_seeds, taskforce, root)


def _page(landscape: Landscape, audience: Audience, root: Path) -> str:
    made = render_brief(landscape, audience, Request(("html",), root, issue=1)).html
    assert made is not None
    return made


def headings(page: str) -> list[str]:
    return [e.text() for e in parse(page).walk() if e.tag == "h2"]


def rows(page: str, table: str) -> list[list[str]]:
    """The cells of a table's body by its class."""
    found = next(e for e in parse(page).walk() if e.tag == "table" and e.attributes.get("class") == table)
    body = next(e for e in found.walk() if e.tag == "tbody")
    return [[c.text() for c in row.walk() if c.tag in ("th", "td")] for row in body.walk() if row.tag == "tr"]


def test_a_chain_and_all_chains_are_sourced(
    one_chain: Landscape, five_seeds: Landscape, chain_page: str, whole_page: str
) -> None:
    assert unsourced(chain_page, one_chain) == () and unsourced(whole_page, five_seeds) == ()


BOTH = ("总体情况", "目标与承诺", "在建、签约、在谈项目清单", "项目台账", "主要指标及口径", "矛盾与存疑")
OF_A_CHAIN = ("产业链档案", "任务、项目和问题清单", "组织与分工")
OF_ALL = (
    "链长制组织架构", "区域与产业链覆盖情况", "各产业链档案对照", "项目分阶段情况", "四场硬仗", "项目名单的门槛", "招商引资",
    "供需对接", "问题与对策", "服务机制", "机制沿革",
)  # fmt: skip


def test_a_chain_gets_its_file_and_all_chains_the_comparison(chain_page: str, whole_page: str) -> None:
    chain, whole = ({title.split("、", 1)[-1] for title in headings(page)} for page in (chain_page, whole_page))
    assert {*BOTH, *OF_A_CHAIN} <= chain and {*BOTH, *OF_ALL} <= whole
    assert not chain & set(OF_ALL) and not whole & set(OF_A_CHAIN)


def test_what_the_material_does_not_say_is_said(chain_page: str) -> None:
    boxes = dict(row[:2] for row in rows(chain_page, "dossier"))
    assert boxes["招商名录"] == boxes["支撑平台"] == "材料未载明"
    assert boxes["行动计划"] == "各产业链：产业链高质量发展三年行动方案"
    text = parse(chain_page).text()
    assert "重点任务、重点招商项目：材料未载明。" in text
    assert "本链的链长、牵头部门、主导区市和专班成员：材料未载明" in text


def test_what_is_foreseen_is_never_told_as_reached(chain_page: str) -> None:
    works = {row[0]: row for row in rows(chain_page, "works")}
    assert works["创享中心项目"][2:4] == ["材料未载明", "预计封顶（期限2023年12月31日，已过，结果材料未载明）"]
    measures = {row[0]: row for row in rows(chain_page, "measures")}
    [foreseen] = [row for name, row in measures.items() if name.endswith("［预计］")]
    assert foreseen[1] == "突破100亿元" and foreseen[3] == "期限2023年12月31日"


def test_every_figure_of_a_table_has_its_sentence(chain_page: str) -> None:
    for table in ("dossier", "works", "three", "ledger", "measures", "promises", "leaders"):
        for row in rows(chain_page, table):
            assert row[-1].startswith("[") or row[1] == "材料未载明", row


def test_our_own_words_praise_nothing(chain_page: str, whole_page: str) -> None:
    for page in (chain_page, whole_page):
        own = "".join(t.text for run in visible(parse(page)) for t in run if t.mark is None)
        assert not [word for word in PRAISE.split("|") if word in own]


def test_the_same_again(one_chain: Landscape, taskforce: Audience, root: Path, chain_page: str) -> None:
    assert _page(one_chain, taskforce, root) == chain_page


@pytest.mark.slow
def test_a_chain_on_paper(one_chain: Landscape, taskforce: Audience, root: Path, fonts: FontSet) -> None:
    made = render_brief(one_chain, taskforce, Request(("pdf",), root, issue=1, fonts=fonts))
    assert made.pdf is not None and made.warnings == ()
    assert faults(made.pdf) == []
    assert 4 < made.pages <= 8
    first = "".join(line.text for line in body_lines(made.pdf, 1))
    assert "青岛市虚拟现实产业链" in first and "附件2数字出处" in first  # the contents
    assert body_lines(made.pdf, made.pages)[-1].text.endswith("2024年5月9日编")
    assert body_lines(made.pdf, made.pages)[-1].middle == pytest.approx(BOTTOM - 4.5, abs=1.5)
    titles = {str(one.title) for one in pypdf.PdfReader(io.BytesIO(made.pdf)).outline[1] if not isinstance(one, list)}
    assert {"一、总体情况", "二、产业链档案"} <= titles


def test_what_only_a_phase_has_reached_is_told_of_the_phase(whole_page: str) -> None:
    text = "".join("".join(t.text for t in run) for run in visible(parse(whole_page)))
    assert "一期竣工（2023年10月9日材料）" in text
    assert "一期一期" not in text and "一期竣工（9月底" not in text  # 歌尔整机和光学模组项目一期 is the phase itself


def test_projects_of_which_no_stage_is_told_are_counted_alone(taskforce: Audience, root: Path) -> None:
    found = landscape_of(fact("project", "city23", "甲纸业园区项目总投资20亿元。", "甲纸业园区项目"))
    page = _page(found, taskforce, root)
    assert "个，所到阶段材料未载明。" in page and "按材料所载已到的阶段" not in page
