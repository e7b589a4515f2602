"""Data sheets of projects: a name, then where it stands, what is built and for how much, a line each."""

from __future__ import annotations

from pathlib import Path

from briefgen.extract import extract
from briefgen.extract.reading import read as lay
from briefgen.fact import Kind
from briefgen.ingest import read_seed
from tests.extract.making import facts, knowledge, numbers

SHEET = """衡阳市2024年一季度重大项目集中开竣工项目一览

全市集中开竣工重大项目31个，总投资142.3亿元。

一、开工项目（部分）

1.远航新能源汽车电机生产基地
建设地点：松北新区
建设内容及规模：占地116亩，新建厂房4.8万平方米，达产后年产电机30万套。
总投资8.6亿元，建设工期18个月。

二、竣工项目（部分）

2.湘竹智能机械产业园一期
建设地点：珠晖区
建成总装车间3个，总投资5.3亿元。
"""


def read(folder: Path, text: str) -> dict[str, tuple[str | None, str | None, str | None, str | None]]:
    """By a fact's words its subject, region, chain and stage."""
    (folder / "a.txt").write_text(text, "utf-8")
    (folder / "a.yaml").write_text("published: 2024-04-10\nscope: 衡阳市\n", "utf-8")
    paper = read_seed(folder / "a.txt", folder, knowledge().taxonomy)
    told = extract(paper, knowledge()).facts
    kinds = (Kind.QUANTITY, Kind.PROJECT, Kind.PARK)
    return {f.text: (f.subject, f.region_name, f.chain_name, f.stage) for f in told if f.kind in kinds}


def test_the_figures_of_a_sheet_are_its_project_s_and_stand_where_it_is_built(tmp_path: Path) -> None:
    found = read(tmp_path, SHEET)
    first, second = "远航新能源汽车电机生产基地", "湘竹智能机械产业园一期"
    assert {found[text] for text in ("116亩", "4.8万平方米", "30万套", "8.6亿元", "18个月")} == {
        (first, "松北新区", "新能源汽车", None)
    }
    assert {found[text] for text in ("3个", "5.3亿元")} == {(second, "珠晖区", None, None)}
    assert found["31个"][:2] == (None, "衡阳市")


def test_the_heading_of_a_list_tells_how_far_its_projects_are(tmp_path: Path) -> None:
    found = read(tmp_path, SHEET)
    assert found["远航新能源汽车电机生产基地"] == ("远航新能源汽车电机生产基地", "松北新区", "新能源汽车", "开工")
    assert found["湘竹智能机械产业园一期"] == ("湘竹智能机械产业园一期", "珠晖区", None, "竣工")


def test_points_of_a_speech_are_no_sheets(tmp_path: Path) -> None:
    text = "工作报告\n\n全市经济稳中向好。\n\n1.产业发展基础\n建设规模：全市规上工业企业达到460家。\n"
    assert read(tmp_path, text)["460家"] == (None, "衡阳市", None, None)


def test_a_heading_that_is_a_chain_rules_what_stands_below_it(tmp_path: Path) -> None:
    text = (
        "衡阳市产业链推进情况\n\n全市召开推进会，听取各产业链汇报。\n\n■先进轨道交通装备产业链\n上半年实现产值47.3亿元。新签约项目9个。\n\n"
        "■竹藤编织产业链\n实现产值5.1亿元。\n\n二、新能源汽车产业发展的主要问题\n目前规上企业仅46家。\n"
    )
    chains = {words: told[2] for words, told in read(tmp_path, text).items()}
    assert chains == {"47.3亿元": "轨道交通装备", "9个": "轨道交通装备", "5.1亿元": None, "46家": None}


def test_by_when_one_thing_is_to_be_done_is_not_by_when_the_next_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("工作要点\n\n力争珠晖区光伏项目6月底前投产，乳业产值突破90亿元。\n", "utf-8")
    (tmp_path / "a.yaml").write_text("published: 2024-04-10\nscope: 衡阳市\n", "utf-8")
    told = extract(read_seed(tmp_path / "a.txt", tmp_path, knowledge().taxonomy), knowledge()).facts
    periods = {f.text: f.period and f.period.text for f in told if f.kind in (Kind.QUANTITY, Kind.PROJECT)}
    assert periods == {"珠晖区光伏项目": "6月底前", "突破90亿元": None}


def test_the_county_in_the_name_of_a_work_is_not_the_place_of_the_next_sentence(tmp_path: Path) -> None:
    text = "工作报告\n\n全市经济向好。祁东数据中心集群装机能力达到17万台。新增国家高新技术企业126家。\n"
    found = read(tmp_path, text)
    assert (found["17万台"][1], found["126家"][1]) == ("祁东县", "衡阳市")


def test_an_item_may_first_tell_where_its_project_lies(tmp_path: Path) -> None:
    text = "项目清单\n\n全市推进项目12个。\n\n1.远航智能终端制造基地。位于珠晖区，总投资24亿元，已完成4.6亿元。\n"
    found = read(tmp_path, text)
    assert {found[words][:2] for words in ("24亿元", "4.6亿元")} == {("远航智能终端制造基地", "珠晖区")}


def test_where_a_thing_lies_and_a_stop_are_no_part_of_a_name(tmp_path: Path) -> None:
    text = (
        "工作情况\n\n远航科技发展迅速。位于衡阳高新区，总投资24亿元。\n\n"
        "食品项目13个、总投资68.5亿元；钢铁装备制造项目11个、总投资97.3亿元；电子信息、新能源等新兴产业项目9个。\n"
    )
    found = read(tmp_path, text)
    assert (found["24亿元"][0], found["97.3亿元"][0]) == (None, "钢铁装备制造项目11个")


def test_each_name_of_a_priced_row_is_of_its_own_chain(tmp_path: Path) -> None:
    text = "签约情况\n\n签约的主要项目有：\n\n珠晖区：远航新能源汽车电驱系统（26亿元）、海岳功率器件封测（8.5亿元）；\n"
    found = read(tmp_path, text)
    assert (found["远航新能源汽车电驱系统"][2], found["海岳功率器件封测"][2]) == ("新能源汽车", None)


def test_what_an_office_does_is_not_the_park_s_named_before(tmp_path: Path) -> None:
    text = "招商活动\n\n活动现场，珠晖区电子信息产业园作专题推介，市商务局发布招商目录，推出招商项目138个。\n"
    assert read(tmp_path, text)["138个"][0] is None


def test_a_long_section_is_no_sheet_and_fields_do_not_pile_up(tmp_path: Path) -> None:
    below = "".join(f"\n第{number}段说明园区企业{number + 100}家。\n" for number in range(1, 21))
    found = read(tmp_path, f"工作情况\n\n全市经济向好。\n\n1.远航电机生产基地\n\n总投资8.6亿元。\n{below}")
    assert (found["8.6亿元"][0], found["120家"][0]) == ("远航电机生产基地", None)
    (tmp_path / "a.txt").write_text("清单\n\n全市经济向好。\n\n" + "建设地点：珠晖区\n" * 60, "utf-8")
    paper = read_seed(tmp_path / "a.txt", tmp_path, knowledge().taxonomy)
    assert max(len(line.headings) for line in lay(paper, knowledge().taxonomy).lines) <= 5


REGISTER = """衡阳县重点项目进展公示

今年全县共有28个项目列入重点，总投资116.7亿元。

项目一：云湖智能酿造基地
责任单位：县商务局
年度计划投资：4.5亿元
占地面积：310亩
形象进度：4栋车间已封顶
1—9月完成投资：3.9亿元
存在问题：无

项目二：城北污水处理厂二期工程
主要建设内容：扩建处理设施，配套管网17.5公里
"""


def test_a_register_counts_its_projects_and_labels_what_it_says_of_each(tmp_path: Path) -> None:
    found = read(tmp_path, REGISTER)
    assert {found[text][0] for text in ("4.5亿元", "310亩", "4栋", "3.9亿元")} == {"云湖智能酿造基地"}
    assert found["17.5公里"][0] == "城北污水处理厂二期工程"
    assert found["116.7亿元"][0] == "列入重点项目28个"


def test_what_is_planned_for_a_year_is_planned_behind_a_label_too() -> None:
    assert numbers("年度计划投资：4.5亿元。")["4.5亿元"].status == "planned"


def test_the_problems_of_a_report_are_no_label_of_a_sheet() -> None:
    found = facts("▲图为拍摄的云山县金银花加工项目车间。\n\n存在的主要问题：3个项目因征地未达到序时进度。")
    assert [f.subject for f in found if f.kind is Kind.PROJECT] == ["云山县金银花加工项目"]


def test_a_chapter_s_mark_heads_a_sheet_only_where_its_lines_follow(tmp_path: Path) -> None:
    text = "衡阳县项目进展情况表\n\n一、云晟针织面料项目\n建设单位：云晟公司\n总投资：6.2亿元\n\n二、产业发展\n全县工业投资增长5%。\n"
    found = read(tmp_path, text)
    assert (found["6.2亿元"][0], found["5%"][0]) == ("云晟针织面料项目", None)


def test_a_row_of_a_table_is_its_project_s_whatever_it_is_called(tmp_path: Path) -> None:
    text = (
        "衡阳县项目进展情况表\n\n序号　项目名称　建设性质　总投资（亿元）　形象进度\n"
        "1　云宇功能纤维三期　续建　28.0　主体封顶\n2　云湖光伏组件　新建　15.8　办理手续\n"
    )
    found = read(tmp_path, text)
    assert (found["28.0"][0], found["15.8"][0]) == ("云宇功能纤维三期", "云湖光伏组件")
    assert found["云宇功能纤维三期"][3] == "封顶"


def test_a_part_in_a_table_keeps_its_count_to_itself() -> None:
    found = numbers("竹木加工项目数15个，其中新开工3个；年度计划投资46200万元。")
    assert [found[text].metric_name for text in ("15个", "3个")] == ["竹木加工项目数", "新开工竹木加工项目数"]
    assert found["46200万元"].subject is None
