import pytest

from briefgen.ingest.pages.pieces import glue, is_row, split
from briefgen.ingest.pages.traced import Traced


def texts(raw):
    return [p.text for p in split(raw, [])]


def test_a_piece_is_a_line_with_the_blank_lines_before_it():
    raw = "\n\n标题\n\n\n\n正文一。\r\n正文二。\r正文三。"
    assert [(p.text, p.gap) for p in split(raw, [])] == [("标题", 0), ("正文一。", 3), ("正文二。", 0), ("正文三。", 0)]


def test_markdown_marks_leave_and_the_level_stays():
    raw = "## 聚链成势,攀高逐新\n**稳扎稳打有干头** 打头阵  \n- 新签约45个。\n---\n见[平台](http://a.b/c)。"
    assert [(p.text, p.level) for p in split(raw, [])] == [
        ("聚链成势，攀高逐新", 2),
        ("稳扎稳打有干头 打头阵", 0),
        ("新签约45个。", 0),
        ("见平台。", 0),
    ]


def test_lines_broken_at_one_width_are_a_paragraph_again():
    raw = (
        "无锡高新区集成电路产业再添新军\n\n"
        "    近日，无锡高新区举行集成电路产业项目集中签约仪式，共签约项目12个，总投资9\n"
        "8.6亿元，涵盖设计、制造、封装测试、装备材料等各个环节，进一步巩固了无锡在全国\n"
        "集成电路版图中的地位。\n"
        "    截至2023年底，无锡高新区集聚集成电路企业超过400家，产业规模达到1352亿\n"
        "元，约占全省的三分之一。\n"
    )
    assert texts(raw)[1].startswith("近日，") and "总投资98.6亿元" in texts(raw)[1]
    assert texts(raw)[2].endswith("产业规模达到1352亿元，约占全省的三分之一。")
    assert len(texts(raw)) == 3


def test_lines_of_unlike_width_stay_paragraphs():
    lines = [
        "打法升级。",
        "全市新签约项目一百个，总投资三百亿元。",
        "另有二十个。",
        "其余在谈。",
        "全年目标不变。",
        "共五项。",
    ]
    assert texts("\n".join(lines)) == lines


_NAMES = "甲乙丙丁戊己庚辛壬癸"


@pytest.mark.parametrize(
    "row",
    [
        "{n}、{name}生产线项目，总投资{n}亿元",
        "{n}.{name}生产线项目，总投资{n}亿元，计划明年投产",
        "（{n}）{name}生产线项目，总投资{n}亿元，计划明年投产",
        "{n}\t{name}生产线项目\t{n}\t某公司",
        "| {n} | {name}生产线项目 | {n} | 某公司 |",
        "{n} {name}生产线项目 某公司 总投资{n}亿元，计划明年投产",
    ],
)
def test_each_row_of_a_long_table_stays_a_line(row):
    lines = [row.format(n=n, name=_NAMES[n // 10 % 10] + _NAMES[n % 10]) for n in range(1, 121)]
    assert texts("\n".join(lines)) == lines


def test_a_broken_line_that_opens_with_a_number_is_no_row():
    lines = [
        "全市新增高新技术企业数创下新高，比上一年同期净增",
        "12 家，排名由全省第九位升至第六位，规模以上企业达",
        "240 家，其中营业收入超过十亿元的企业由上一年的九",
        "家增加到目前的十三家，另有数十家企业正在申报之中",
        "并将在年底前全部完成。",
    ]
    assert texts("\n".join(lines)) == ["".join(lines)]


def test_a_running_text_is_told_from_a_heading():
    closed, heading, comma, cut = split(
        "产业链加快发展。\n打好“组合拳”\n一座城市的根基、\n优化图谱，制定清单，形成项目库，梳理各链的重点任务和重点", []
    )
    assert (closed.running, closed.dangling) == (True, False)
    assert (heading.running, heading.dangling) == (False, False)
    assert (comma.running, comma.dangling) == (True, True)
    assert (cut.running, cut.dangling) == (True, True)


@pytest.mark.parametrize(
    ("text", "row"),
    [("131 3942.1 45.0", True), ("全市新签约项目131个，总投资3942.1亿元。", False), ("聚链成势", False)],
)
def test_figures_alone_are_a_row_and_prose_is_none(text, row):
    assert is_row(text) is row


@pytest.mark.parametrize(
    ("raw", "cut", "glued", "at"),
    [
        ("引进AI\nchip企业", 4, "引进AI chip企业", (0, 1, 2, 3, -1, 5, 6, 7, 8, 9, 10)),
        ("引进企业\n三家", 4, "引进企业三家", (0, 1, 2, 3, 5, 6)),
    ],
)
def test_only_two_latin_words_are_parted_by_a_blank(raw, cut, glued, at):
    whole = glue(Traced.of(raw, 0, cut), Traced.of(raw, cut + 1, len(raw)))
    assert (whole.text, whole.at) == (glued, at)
