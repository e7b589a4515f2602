import pytest

from briefgen.document import BlockKind
from tests.ingest.conftest import blocks

LONG = "全市重点产业链加快发展，新签约项目一百个，总投资三百亿元，其中制造业项目六十个，发展动力更加强劲。"


def truncated(document):
    return [document.text[s.start : s.end] for s in document.sentences if s.truncated]


def test_a_number_cut_from_its_unit_is_whole_again(read):
    document = read(
        f"标题在这里\n\n{LONG}\n\n上半年，现代金融产业链对青银理财等17家金融机构给予资金补助9513.96\n\n万元。\n\n{LONG}"
    )
    at = document.text.index("9513.96万元")
    start, end = document.raw_span(at, at + 9)
    assert document.raw[start:end] == "9513.96\n\n万元"
    assert truncated(document) == []


def test_halves_of_a_word_are_whole_again(read):
    document = read(f"标题在这里\n\n{LONG}会展业搭建平台。据\n\n统计，全年32项活动已举办28项。")
    assert "据统计，全年32项活动" in document.text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("持续推动", "本地企业加快转型。"),
        ("打造“一园", "一业”发展新格局。"),
        ("实施“链长制”、", "“链主制”两项制度。"),
        ("项目达到1", "20个，同比增长三成。"),
        ("加快转型，", "同时扩大有效投资。"),
    ],
)
def test_halves_of_a_paragraph_are_whole_again(read, left, right):
    assert f"{left}{right}" in read(f"标题在这里\n\n{LONG}会议提出，{left}\n\n{right}").text


@pytest.mark.parametrize(
    "right", ["今年以来，加快转型。", "“链长制”成效初显。", "一、加快转型。", "●加快转型。", "3月18日，会议召开。"]
)
def test_a_new_paragraph_is_no_second_half(read, right):
    document = read(f"标题在这里\n\n{LONG}会议提出，持续推动\n\n{right}")
    assert truncated(document) == ["会议提出，持续推动"]
    assert blocks(document)[-1] == right


def test_a_line_that_looks_like_a_heading_goes_on_in_the_next(read):
    document = read(f"标题在这里\n\n{LONG}\n\n不少的单体项目在上、中、下游\n\n都具有产业的关联性，是一条“产业链”。")
    assert "上、中、下游都具有产业的关联性" in document.text


def test_a_picture_between_the_halves_does_not_part_them(read):
    document = read(f"标题在这里\n\n{LONG}提前规划，明确\n\n\n\n▲项目现场。\n\n重点项目审批事项，保障建设需求。")
    assert "明确重点项目审批事项" in document.text
    assert document.raw_span(document.text.index("明确"), document.text.index("明确") + 4) is None


def test_a_sentence_goes_on_in_another_column(read):
    document = read(
        f"标题在这里\n\n{LONG}\n\n\n\n■烯烃新材料项目。\n\n\n\n项目正加快主体施工，将打造抗光屏幕生产基地。\n\n青岛市虚拟现实产业园加快建设。\n\n\n\n"
        f"▲建设中的项目。\n\n新项目的导入加速强链补链。\n\n{LONG}\n\n在显示产业园，背板项目已完成主体施工；海信高性能抗光屏幕"
    )
    assert "海信高性能抗光屏幕项目正加快主体施工" in document.text
    texts = blocks(document, BlockKind.BODY)
    assert texts[-1] == "青岛市虚拟现实产业园加快建设。"
    assert truncated(document) == []


def test_the_lead_below_the_byline_goes_first(read):
    document = read(
        f"## 聚链成势\n\n打法升级\n\n{LONG}\n\n在项目引建方面，制定年度招商计划清单，优化招商图谱，梳理\n\n□本报记者 陈蔚\n\n"
        "为进一步推动链长制走深走实，日前，新区印发《运行机制》。\n\n3月18日召开的会议明确提出要求。\n\n"
        "在建、签约、在谈“三张项目清单”，每年筛选一批项目。\n\n塑强筋骨\n\n打法已明确，如何落实？"
    )
    assert [t[:6] for t in blocks(document)] == [
        "聚链成势",
        "为进一步推动",
        "3月18日召",
        "打法升级",
        "全市重点产业",
        "在项目引建方",
        "塑强筋骨",
        "打法已明确，",
    ]
    assert "梳理在建、签约、在谈“三张项目清单”" in document.text


def test_what_finds_no_partner_stays_and_is_flagged(read):
    document = read(
        f"标题在这里\n\n{LONG}\n\n今年以来，全市新签约项目一百个，总投资三百亿元，其中制造业项目总投资\n\n据介绍，明年将继续。\n\n{LONG}"
    )
    assert truncated(document) == ["今年以来，全市新签约项目一百个，总投资三百亿元，其中制造业项目总投资"]


def test_a_page_that_breaks_off_is_flagged(read):
    document = read(f"标题在这里\n\n{LONG}其中30亿元以上项目10个、总投资(下转第二版)\n\n{LONG}")
    assert truncated(document) == ["其中30亿元以上项目10个、总投资"]


def test_the_cells_of_a_table_are_never_joined(read):
    cells = [
        "绝对额（亿元）",
        "比上年同期增长（%）",
        "GDP",
        "296299",
        "5.3",
        "第一产业",
        "11538",
        "3.3",
        "第二产业",
        "109846",
        "6.0",
    ]
    document = read(f"一季度核算结果\n\n{LONG}\n\n" + "\n\n".join(cells) + f"\n\n{LONG}")
    assert blocks(document)[2:-1] == cells
    rows = ["工业增加值  109846  亿元  6.0", "建筑业增加值  11932  亿元  5.8", "住宿和餐饮业增加值  4892  亿元  7.3"]
    document = read(f"一季度核算结果\n\n{LONG}\n" + "\n".join(rows))
    assert blocks(document)[2:] == rows


def test_headings_and_lists_are_never_joined(read):
    document = read(f"标题在这里\n\n{LONG}\n\n一、打法升级\n\n都具有关联性的产业，加快集聚。\n\n打好“组合拳”\n\n{LONG}")
    assert blocks(document, BlockKind.HEADING) == ["一、打法升级", "打好“组合拳”"]


def test_what_stands_under_a_web_pages_date_is_no_second_half_of_its_headline(read):
    document = read(
        f"项目突破年，甲区秀出了“优等生”的实力\n\n2021年11月16日21:49 | 来源：甲网\n\n项目集中签约现场。\n\n{LONG}"
    )
    assert "实力项目集中" not in document.text and document.published.best == "2021-11-16"
