"""A sentence that one line break cut in two, and lines that only look like that."""

import pytest

ABOVE = "重点工作稳步推进\n今年以来，各部门抓好项目建设，营商环境持续改善。\n"
BELOW = "\n下一步，将继续做好服务，推动企业发展壮大，抓好各项工作。"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("全市新签约项目131个，计划总投", "资1356.8亿元，同比增长5.2%。"),
        ("全市新签约项目131个，计划总投资", "1356.8亿元，同比增长5.2%。"),
        ("全市新签约项目131个，计划总投资1356.", "8亿元，同比增长5.2%。"),
        ("全市新签约项目131个，计划总投资1356", ".8亿元，同比增长5.2%。"),
        ("全市新签约项目131个，计划总投资1356.8亿元，同", "比增长5.2%。"),
        ("总投资20亿元的蓝海电池材料项目正式投", "产，达产后年产值30亿元。"),
        ("总投资20亿元的", "蓝海电池材料项目正式投产。"),
        ("截至6月底，全市22条产业链共有规上企业1356", "家，比年初增加12家。"),
        ("截至", "6月底，全市22条产业链共有规上企业1356家。"),
        ("地区生产总", "值增长5%左右。"),
        ("地区生产总值增长5%", "左右。"),
        ("城镇新增就业", "22.3万人。"),
        ("从开工率看，平度市87.5%、莱", "西市83.3%。"),
        ("新认定高新技术企", "业1120家，总量突破4100家。"),
        ("今", "年新挂牌低空经济园区2个。"),
        ("推进数字化改造，全", "市上云企业3560家。"),
        ("全区1-", "3月新签约亿元以上项目208个。"),
        ("全区今年1", "2月新签约亿元以上项目208个。"),
    ],
)
def test_a_line_break_inside_a_sentence_leaves_it_whole(read, left, right):
    raw = f"{ABOVE}{left}\n{right}{BELOW}"
    document = read(raw)
    assert f"\n{left}{right}\n" in document.text
    at = document.text.index(left + right)
    assert document.raw_span(at, at + len(left + right)) == (
        (start := raw.index(f"{left}\n{right}")),
        start + len(left + right) + 1,
    )


def test_a_sentence_broken_twice_is_one(read):
    assert "\n全市完成固定资产投资356亿元，同比增长5.2%。\n" in (
        read(f"{ABOVE}全市完成固定资产投\n资356亿元，同\n比增长5.2%。{BELOW}").text
    )


@pytest.mark.parametrize(
    ("heading", "paragraph"),
    [
        ("扩大有效投资", "产业项目加快建设，全年开工128个。"),
        ("稳中有增", "长沙县上半年完成投资356亿元，增长5%。"),
        ("守牢安全", "市委、市政府召开会议，部署下一步工作。"),
        ("新增市场主体12万户", "企业登记全程网办，一天办结。"),
        ("突出抓好重点项目", "12个项目集中开工，总投资89亿元。"),
        ("强化研发", "展会平台加快建设，全年举办32场。"),
        ("转型升级2.0", "今年，全市实施技改项目120个。"),
        ("迈向工业4.0", "2023年，全市实施技改项目120个。"),
        ("转型升级行动2.0", "1.实施技改项目120个。"),
        ("一、扩大有效投资", "目录清单动态调整，全年储备项目120个。"),
        ("2.湘竹智能机械产业园一期", "建设地点：珠晖区"),
        ("上半年全市工业增长5.2%，全省第一", "统计部门的数据显示，全市工业稳中向好。"),
    ],
)
def test_a_heading_stays_apart_from_its_paragraph(read, heading, paragraph):
    first = "一季度" in heading or heading.startswith("上半年")
    document = read(f"{heading}\n{paragraph}{BELOW}" if first else f"{ABOVE}{heading}\n{paragraph}{BELOW}")
    assert heading + paragraph not in document.text


def test_rows_of_figures_are_not_read_as_one(read):
    raw = f"{ABOVE}指标\n131个\n新签约项目\n3942.1亿元\n计划总投资{BELOW}"
    assert "\n131个\n新签约项目\n3942.1亿元\n" in read(raw).text


def test_numbered_rows_that_end_in_a_figure_stay_apart(read):
    rows = "\n".join(f"{n} 晨光新材料项目{n}期 {n % 7 + 2}" for n in range(95, 121))
    assert len(read(f"重点项目表\n{rows}\n").text.splitlines()) == 27
