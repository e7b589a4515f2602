"""A workspace of another city: its rules, indicators, regions and chains are YAML alone, and it builds to the end."""

import shutil
from pathlib import Path

import pytest

from briefgen.commands import ruling
from briefgen.commands.coverage import cover
from briefgen.commands.inquiry import facts_of
from briefgen.fact import Fact
from briefgen.regenerate.build import Options, build
from tests.workspaces import ROOT

DATA = Path(__file__).parent / "workspaces_data" / "changsha"


@pytest.fixture(scope="module")
def changsha(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("changsha") / "w"
    shutil.copytree(DATA, folder)
    shutil.copytree(ROOT / "templates" / "leader", folder / "templates" / "leader")
    return folder


@pytest.fixture(scope="module")
def facts(changsha: Path) -> dict[str, Fact]:
    return {fact.text: fact for fact in facts_of(changsha).facts}


def test_it_holds_nothing_but_yaml_and_texts() -> None:
    assert {path.suffix for path in DATA.rglob("*") if path.is_file()} == {".yaml", ".txt"}


def test_its_rules_are_good_beside_the_built_in_ones(changsha: Path) -> None:
    assert ruling.check(changsha) == ruling.check(ROOT) + 2


@pytest.mark.parametrize(
    ("text", "metric", "rule", "region", "chain"),
    [
        ("618部", "short_dramas_online", "cs.short_drama", "湘水湾片区", "音视频"),
        ("42%", "growth_yoy", "cs.short_drama", "湘水湾片区", "音视频"),
        ("27个", "beidou_scenes", "cs.beidou", "雨花区", "北斗应用"),
        ("9.6亿元", "driven_investment", "cs.beidou", "雨花区", "北斗应用"),
        ("14条", "night_streets", "metric.night_streets", "天心区", None),
        ("46个", "project_count_signed", "signed.class", "长沙市", None),
    ],
)
def test_own_rule_metric_region_and_chain(
    facts: dict[str, Fact], text: str, metric: str, rule: str, region: str, chain: str | None
) -> None:
    fact = facts[text]
    assert (fact.metric, fact.rule, fact.region_name, fact.chain_name) == (metric, rule, region, chain)


def test_growth_hangs_on_the_dramas(facts: dict[str, Fact]) -> None:
    assert [(link.relation, link.fact) for link in facts["42%"].links] == [("growth_of", facts["618部"].id)]


def test_every_number_is_explained(changsha: Path) -> None:
    covered = cover(changsha)
    assert covered.worklist == ()
    assert {use.rule.id: use.hits for use in covered.uses if use.rule.id.startswith("cs.")} == {
        "cs.short_drama": 1,
        "cs.beidou": 1,
    }


def test_it_builds(changsha: Path) -> None:
    result = build(changsha, Options())
    assert (result.exit_code, result.failures, result.title) == (0, (), "长沙市重点产业")
    html = (changsha / "output" / "leader" / "chains.html").read_text("utf-8")
    for word in ("618部", "27个", "46个", "长沙", "北斗应用", "音视频"):
        assert word in html, word
    assert "青岛" not in html
