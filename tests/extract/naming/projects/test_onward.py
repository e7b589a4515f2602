"""Stages that the clauses behind a project's name tell, with their dates."""

from datetime import date

import pytest

from briefgen.fact import Fact, Kind, Status
from tests.extract.making import facts


def events(text: str) -> list[tuple[str | None, str | None, Status, date | None]]:
    found: list[Fact] = [f for f in facts(text) if f.kind in (Kind.PROJECT, Kind.PARK)]
    return [(f.subject, f.stage, f.status, f.period.end if f.period else None) for f in found]


BATTERY = "蓝海电池材料项目"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "总投资20亿元的蓝海电池材料项目，预计2027年6月投产。",
            [(BATTERY, "投产", Status.EXPECTED, date(2027, 6, 30))],
        ),
        ("蓝海电池材料项目总投资20亿元，将于年底竣工。", [(BATTERY, "竣工", Status.PLANNED, date(2022, 12, 31))]),
        (
            "蓝海电池材料项目位于高新区，占地100亩，计划明年上半年开工。",
            [(BATTERY, "开工", Status.PLANNED, date(2023, 6, 30))],
        ),
        # what is reached, and the step that is still to come
        (
            "蓝海电池材料项目主体已封顶，预计2023年6月投产，达产后年产值30亿元。",
            [(BATTERY, "封顶", Status.ACTUAL, None), (BATTERY, "投产", Status.EXPECTED, date(2023, 6, 30))],
        ),
        (
            "蓝海电池材料项目用地360亩，计划明年上半年开工，2025年建成投产。",
            [
                (BATTERY, "开工", Status.PLANNED, date(2023, 6, 30)),
                (BATTERY, "投产", Status.PLANNED, date(2025, 12, 31)),
            ],
        ),
        (
            "总投资20亿元的蓝海电池材料项目于今年3月签约、6月开工，预计2024年底投产。",
            [
                (BATTERY, "开工", Status.ACTUAL, date(2022, 6, 30)),
                (BATTERY, "投产", Status.EXPECTED, date(2024, 12, 31)),
            ],
        ),
        (
            "总投资20亿元的蓝海电池材料项目主体已封顶。项目预计2023年6月投产。",
            [(BATTERY, "封顶", Status.ACTUAL, None), (BATTERY, "投产", Status.EXPECTED, date(2023, 6, 30))],
        ),
        (
            "蓝海电池材料项目已完成主体施工，正进行设备安装，预计10月底投产。",
            [
                (BATTERY, "封顶", Status.ACTUAL, None),
                (BATTERY, "在建", Status.ACTUAL, None),
                (BATTERY, "投产", Status.EXPECTED, date(2022, 10, 31)),
            ],
        ),
        (  # who builds it is no stage
            "华创氢能装备项目是由华创集团有限公司投资建设，总投资5亿元。",
            [("华创氢能装备项目", None, Status.ACTUAL, None)],
        ),
        (
            "总投资52亿元的华创钢铁城项目，从签约到开工仅用了97天，目前一期3栋厂房已封顶，预计今年10月投产。",
            [
                ("华创钢铁城项目", None, Status.ACTUAL, None),
                ("华创钢铁城项目一期", "封顶", Status.ACTUAL, date(2022, 9, 15)),
                ("华创钢铁城项目", "投产", Status.EXPECTED, date(2022, 10, 31)),
            ],
        ),
        (
            "由华创集团投资建设的氢能装备产业园，将于年底投用。",
            [
                ("氢能装备产业园", "在建", Status.ACTUAL, None),
                ("氢能装备产业园", "投产", Status.PLANNED, date(2022, 12, 31)),
            ],
        ),
        (
            "虚拟现实产业链建设的歌尔科技产业园已于2月底开工。",
            [("歌尔科技产业园", "开工", Status.ACTUAL, date(2022, 2, 28))],
        ),
    ],
)
def test_a_stage_behind_a_comma_is_the_projects(text: str, found: list[tuple[str, str, Status, date | None]]) -> None:
    assert events(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "蓝海电池材料项目总投资20亿元，配套道路预计年底竣工。",
        "蓝海电池材料项目总投资20亿元；全市工业项目预计年底开工。",
        "蓝海电池材料项目总投资20亿元，达产后年产值30亿元。",
    ],
)
def test_a_clause_about_something_else_tells_nothing_of_it(text: str) -> None:
    assert [event for event in events(text) if event[0] == BATTERY] == [(BATTERY, None, Status.ACTUAL, None)]


@pytest.mark.parametrize(
    "text",
    [
        "集成电路产业链推动总投资20亿元的晶合车规芯片封测基地已于2月底开工。",
        "智能家电产业链打造的海尔智能装备项目已于2月底开工。",
        "生物医药产业链方面，百洋生物医药产业园项目已于2月底开工。",
    ],
)
def test_a_stage_that_is_reached_is_no_measure(text: str) -> None:
    found = facts(text)
    assert [f.stage for f in found if f.kind is Kind.PROJECT] == ["开工"]
    assert not [f for f in found if f.kind is Kind.MEASURE]


def test_words_that_can_be_read_two_ways_take_no_longer() -> None:
    text = f"蓝海电池材料项目总投资20亿元，预计{'一季度年底正在' * 40}{'2' * 60}配套道路竣工。"
    assert [event for event in events(text) if event[0] == BATTERY] == [(BATTERY, None, Status.ACTUAL, None)]


def test_what_a_chain_does_for_a_project_stays_a_measure() -> None:
    found = facts("新型显示产业链加快建设总投资50亿元的京东方二期项目，已于2月底开工。")
    assert [f.subject for f in found if f.kind is Kind.MEASURE] == ["加快建设总投资50亿元的京东方二期项目"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推动胶州湾第二隧道竣工投用。", [("胶州湾第二隧道", "投产", Status.ACTUAL, None)]),
        ("加快推动中科智能制造基地竣工投用。", [("中科智能制造基地", "投产", Status.PLANNED, None)]),
        ("下一步，推动中科智能制造基地竣工投用。", [("中科智能制造基地", "投产", Status.PLANNED, None)]),
        (
            "确保胶州湾第二隧道明年建成通车。",
            [("胶州湾第二隧道", "投产", Status.TARGET, date(2023, 12, 31))],  # traffic is what it is for
        ),
        ("推动更多优质项目落地，推动科技成果转化落地，推动产业链上下游企业投产。", []),
    ],
)
def test_what_is_pushed_on_to_a_stage_is_a_project(
    text: str, found: list[tuple[str, str, Status, date | None]]
) -> None:
    assert events(text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("恒力电池项目一期已于3月投产，二期正在建设。", {"恒力电池项目一期": "投产", "恒力电池项目二期": "在建"}),
        (
            "新材料产业园项目一期工程投产，二期工程开工。",
            {"新材料产业园项目一期": "投产", "新材料产业园项目二期": "开工"},
        ),
        (
            "恒力电池项目一期、二期已建成投产，三期即将开工。",
            {"恒力电池项目一期": "投产", "恒力电池项目二期": "投产", "恒力电池项目三期": "开工"},
        ),
        (
            "总投资50亿元的恒力电池项目分两期建设，其中一期已竣工，二期预计明年6月投产。",
            {"恒力电池项目": "在建", "恒力电池项目一期": "竣工", "恒力电池项目二期": "投产"},
        ),
        ("恒力电池项目总投资20亿元，一期投资8亿元，预计2023年6月投产。", {"恒力电池项目": "投产"}),
        (
            "总投资9亿元的恒力电池项目，一期四条产线已有一条投产。",
            {"恒力电池项目": None, "恒力电池项目一期": "投产"},
        ),
        # a promise holds for what follows; what is reached is told behind it
        ("恒力电池项目预计5月封顶，年底试生产。", {"恒力电池项目": "在建"}),
        ("恒力电池项目一期已投产，二期10万吨项目在建。", {"恒力电池项目一期": "投产", "恒力电池项目二期": "在建"}),
        (
            "恒力电池项目占地60亩，二期于今年5月开工，计划2023年三季度竣工。",
            {"恒力电池项目": None, "恒力电池项目二期": "竣工"},
        ),
        (
            "恒力电池项目占地60亩，二期于今年5月开工，计划明年全部建成。",
            {"恒力电池项目": "竣工", "恒力电池项目二期": "开工"},
        ),
        (
            "恒力电池项目一期（总投资8亿元）已投产，二期（总投资20亿元）计划明年3月开工。",
            {"恒力电池项目一期": "投产", "恒力电池项目二期": "开工"},
        ),
        ("由恒力集团投资58亿元建设的南岭蓄能项目已获核准，预计年内开工。", {"南岭蓄能项目": "开工"}),
        ("恒力电池项目占地90亩，已建成厂房5万平方米，预计年底投产。", {"恒力电池项目": "投产"}),
        ("恒力电池项目总投资9亿元，首条生产线已于8月点火试产。", {"恒力电池项目": "投产"}),
        # parts of one, and what another has reached
        ("恒力核电项目，1号机组建设已进入最后冲刺阶段。", {"恒力核电项目": "在建"}),
        ("恒力薄膜项目总投资9亿元，目前累计完成投资3亿元，核心装置吊装完毕。", {"恒力薄膜项目": "在建"}),
        ("恒力装备基地项目，建设中的单体车间长700米。", {"恒力装备基地项目": "在建"}),
        ("恒力硅片项目6月产量1500吨，已连续3个月稳产达产。", {"恒力硅片项目": "达产"}),
        ("引进恒力硅片项目，已建成2万吨长晶项目。", {"恒力硅片项目": "落地", "2万吨长晶项目": "竣工"}),
    ],
)
def test_each_phase_has_its_own_stage(text: str, expected: dict[str, str]) -> None:
    assert {f.subject: f.stage for f in facts(text) if f.kind is Kind.PROJECT} == expected


def test_a_row_of_promises_ends_where_something_is_reached() -> None:
    assert [(stage, status) for _, stage, status, _ in events("恒力电池项目预计5月封顶，年底试生产，明年3月正式投产。")] == [
        ("封顶", Status.EXPECTED), ("在建", Status.EXPECTED), ("投产", Status.EXPECTED)
    ]  # fmt: skip
    assert [(stage, status) for _, stage, status, _ in events("恒力电池项目预计年底投产，目前已封顶。")] == [
        ("投产", Status.EXPECTED), ("封顶", Status.ACTUAL)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "stage", "status"),
    [
        ("恒力电池项目已完成主体工程的80%。", "在建", Status.ACTUAL),
        ("恒力电池项目投产在即。", "投产", Status.PLANNED),
        ("恒力电池项目首台设备进厂安装。", "在建", Status.ACTUAL),
        ("恒力电池项目完成总工程量的60%。", "在建", Status.ACTUAL),
        ("恒力电池项目完成投资5亿元，占总投资的70%，进入设备安装调试阶段。", "在建", Status.ACTUAL),
        ("恒力大桥顺利合龙。", "封顶", Status.ACTUAL),
    ],
)
def test_what_is_done_in_part_or_soon(text: str, stage: str, status: Status) -> None:
    assert [(told, how) for _, told, how, _ in events(text)] == [(stage, status)]


def test_what_has_not_begun_is_no_project_that_has() -> None:
    assert [f for f in facts("全市重点项目未开工12个。") if f.kind is Kind.PROJECT] == []


def test_a_phase_named_further_on_is_one_of_the_project() -> None:
    found = facts("恒力酶制剂一期项目刚投产，预计年产值可达3亿元；二期项目计划年底开工建设。")
    named = [(f.subject, f.stage, f.status) for f in found if f.kind is Kind.PROJECT]
    assert named == [("恒力酶制剂一期项目", "投产", Status.ACTUAL), ("恒力酶制剂二期", "开工", Status.PLANNED)]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("恒力电池项目作为省重点项目，按照“投产进度倒排、责任明细到人”，环环相扣。", None),
        ("恒力电池项目按照“开工即冲刺”的要求，日夜赶工。", None),
        ("恒力电池项目实现“拿地即开工”。", "开工"),
    ],
)
def test_what_is_only_said_is_no_step(text: str, stage: str | None) -> None:
    assert [f.stage for f in facts(text) if f.kind is Kind.PROJECT] == [stage]
