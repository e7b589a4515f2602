import pytest

from briefgen.ingest.pages.clean import blanks, characters
from briefgen.ingest.pages.traced import Traced


def cleaned(text, sentence=True):
    log = []
    line = blanks(characters(Traced.of(text, 0, len(text)), log), sentence, log)
    assert len(line.text) == len(line.at)
    return line.text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("抓项目,促发展;成效:显著", "抓项目，促发展；成效：显著"),
        ("补助9513.96万元,增长1.5%,第一", "补助9513.96万元，增长1.5%，第一"),
        ("平台(创新、基金、会展等)”", "平台（创新、基金、会展等）”"),
        ("智能制造(一期)项目", "智能制造（一期）项目"),
        ("(DA50)飞机", "（DA50）飞机"),
        ("项目“芯屏”,共11个", "项目“芯屏”，共11个"),
        ("发展如何?好!", "发展如何？好！"),
        ('他说"好",就走', "他说“好”，就走"),
        ("实施“链长制“，一链一策”", "实施“链长制“，一链一策”"),
        ("推行”路长制”和”田长制”。", "推行“路长制”和“田长制”。"),
        ("实施“路长制“ 3大目标“明确”", "实施“路长制”3大目标“明确”"),
        ("座城巿", "座城市"),
        ("１２．５亿元，增长５％", "12.5亿元，增长5%"),
        ("产值１，２３４万元，增长５％", "产值1,234万元，增长5%"),
        ("分别为１，２和３", "分别为1，2和3"),
        ("二○二四年", "二〇二四年"),
        ("⻓江⼀号", "长江一号"),
        ("氢能 and 储能产业链", "氢能和储能产业链"),
        ("推动 24 条重点产业链", "推动24条重点产业链"),
        ("空客 H135 直升机。", "空客H135直升机。"),
        ("发\u200b展\ufeff好", "发展好"),
        ("生产总值[2]16452.8亿元", "生产总值16452.8亿元"),
        ("打好　组合拳 。", "打好组合拳。"),
    ],
)
def test_characters_are_put_right(raw, clean):
    assert cleaned(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        "1.5", "“5+5+7”重点产业链", "1-3月", "H135直升机", "配套10KV高压电力", "MiniLED背板", "1—9月", "近1,234家", "10:30开会",
        "Windows and Linux", "〔2023〕5号", "f(x), g(y)", "工业4.0智能化", "首期算力100P", "2023-05-09", "3.2%～4.5%",
    ],
)  # fmt: skip
def test_what_is_right_stays(text):
    assert cleaned(text) == text


def test_a_headline_keeps_the_blank_that_stands_for_a_comma():
    assert cleaned("打好“组合拳”　做强“产业链”", sentence=False) == "打好“组合拳” 做强“产业链”"


def test_the_cells_of_a_table_stay_apart():
    row = "工业增加值  亿元  4567.8  5.2"
    assert cleaned(row, sentence=False) == row


def test_every_change_is_told_and_offsets_stay_right():
    raw = "氢能 and 储能,城巿"
    log = []
    line = blanks(characters(Traced.of(raw, 0, len(raw)), log), True, log)
    assert line.text == "氢能和储能，城市"
    assert line.at == (0, 1, 2, 7, 8, 9, 10, 11)
    assert [(raw[c.start : c.end], c.after, c.why) for c in log] == [
        ("巿", "市", "形近字“巿”(U+5DFF)改“市”"),
        (" and ", "和", "中文之间混入的英文连词改中文"),
        (",", "，", "半角标点改全角"),
    ]
