"""The words for the stages of a project's life."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.stages import StageWords
from briefgen.fact import Kind
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import facts


def words() -> StageWords:
    taxonomy = load_taxonomy()
    return StageWords(taxonomy.stages, taxonomy.stage_guards)


def test_the_place_of_a_stage_in_a_life() -> None:
    life = ["talks", "signed", "landed", "groundbreaking", "construction", "completed", "production"]
    orders = [words().order(stage) for stage in life]
    assert orders == sorted(set(orders)) and orders[0] > words().order(None) == -1


# fmt: off
TOLD = {
    "签约": ["已签约", "正式签约", "签订投资协议", "签署入园协议", "签下合作协议"],
    "落地": ["落户甲园区", "成功落户", "正式落地", "落地建设"],
    "开工": [
        "已开工", "正式开工建设", "破土动工", "奠基", "举行开工仪式", "打下第一根桩", "启动建设", "已进场施工", "拉开建设序幕", "全面启动建设",
        "按下启动键", "动工兴建",
    ],
    "在建": [
        "正在建设", "加快建设", "加紧施工", "正在进行主体施工", "正在进行设备安装", "正在安装调试设备", "正在进行内部装修", "进入设备调试阶段",
        "加速推进", "建设如火如荼", "施工正酣", "建设现场机器轰鸣", "施工现场塔吊林立", "建设热火朝天", "厂房建设进入收尾阶段", "稳步推进",
        "完成桩基施工", "桩基已完成过半", "正在基坑开挖", "完成厂房移交", "设备陆续到厂", "地下厂房开挖","正在进设备", "正进行土建施工", "进入冲刺阶段", "室内装修如火如荼", "建设进入快车道",
    ],
    "封顶": ["主体封顶", "已封顶", "主体结构封顶", "厂房全部封顶", "主体完工"],
    "竣工": ["竣工", "已建成", "完成竣工验收", "顺利完工", "正式交付", "建设完成", "全线贯通"],
    "投产": [
        "投产", "建成投产", "投入使用", "正式运营", "启用", "点火成功", "并网发电", "正式上线", "开业", "开园", "试运行", "实现量产", "开机生产",
        "满负荷生产",
    ],
    "达产": ["达产", "满产", "全面达产", "达产达效", "实现满产"],
}
# fmt: on


@pytest.mark.parametrize(("label", "told"), [(label, told) for label, words in TOLD.items() for told in words])
def test_how_far_a_project_is_however_it_is_told(label: str, told: str) -> None:
    texts = (
        f"总投资12亿元的北辰新材料产业园项目{told}。",
        f"目前，北辰公司高端轴承生产基地项目{told}，预计明年产值达20亿元。",
    )
    stages = [[(f.subject, f.stage) for f in facts(text) if f.kind is Kind.PROJECT] for text in texts]
    assert stages == [[("北辰新材料产业园项目", label)], [("北辰公司高端轴承生产基地项目", label)]]


def test_one_part_that_is_done_leaves_the_whole_under_way() -> None:
    text = "北辰公司电池回收项目1号厂房已建设完成，正在安装设备。"
    assert {f.stage for f in facts(text) if f.kind is Kind.PROJECT} == {"在建"}


@pytest.mark.parametrize(
    "told",
    [
        "尚未投产",
        "未能按期开工",
        "至今没有竣工验收",
        "不能如期投产",
        "一直未动工",
        "正在办理竣工验收手续",
        "尚未全面投产",
        "2月只开工11天",
    ],
)
def test_what_has_not_come_about_is_no_step(told: str) -> None:
    assert [f.stage for f in facts(f"恒力电池项目{told}。") if f.kind is Kind.PROJECT] == [None]


def test_a_future_and_a_year_not_yet_over_deny_nothing() -> None:
    assert [f.stage for f in facts("恒力电池项目未满一年即投产。") if f.kind is Kind.PROJECT] == ["投产"]


def test_what_does_not_begin_for_a_reason_is_named_without_a_step() -> None:
    told = facts("海川数据中心因用能指标未落实，至今没有开工。")
    assert [(f.subject, f.stage) for f in told if f.kind is Kind.PROJECT] == [("海川数据中心", None)]


def test_money_goes_into_a_phase() -> None:
    told = facts("企业计划投资2.3亿元建设铋基新材料二期，用地58亩。")
    assert [(f.subject, f.status) for f in told if f.kind is Kind.PROJECT] == [("铋基新材料二期", "planned")]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("滨河钛产业园建成区4.6平方公里。", None),
        ("滨河钛产业园建成区面积达12平方公里，入驻企业40家。", None),
        ("滨河钛产业园一期已建成，入驻企业40家。", "竣工"),
        ("滨河钛产业园建成区域性检测中心。", "竣工"),
    ],
)
def test_what_is_built_up_is_no_step(text: str, stage: str | None) -> None:
    named = [f for f in facts(text) if f.kind in (Kind.PARK, Kind.PROJECT)]
    assert [f.stage for f in named] == [stage]
