"""Sentences keep the material's words; what is added is only what the clause leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefgen.document import Published
from briefgen.fact import Fact, Period, Status
from briefgen.model.landscape import Landscape
from briefgen.render.page.figures import Ledger
from briefgen.render.wording.periods import ends_on_a_day, period_words, published_words
from briefgen.render.wording.statements import Cite, Day, Lift, Name, Statement, When, Words
from briefgen.render.wording.statements import Published as PublishedPart
from briefgen.render.wording.writing import Writer, is_ahead
from tests.model.model_facts import landscape as landscape_of
from tests.model.model_facts import number
from tests.render.sample import landscape


def told(statement: Statement | None) -> str | None:
    """A statement as plain text, endnotes as *."""
    if statement is None:
        return None
    out = ""
    for part in statement.parts:
        match part:
            case Lift():
                out += part.fact.sentence[part.start : part.end]
            case When():
                out += period_words(part.fact.period)
            case Words() | Name():
                out += part.text
            case Cite():
                out += "*"
            case Day():
                out += part.day.isoformat()
            case PublishedPart():
                out += published_words(part.source.published)
    return out


def the(text: str) -> Fact:
    return next(f for f in landscape().facts if f.text == text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("131个", "2023年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元*。"),
        ("3942.1亿元", "2023年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元*。"),
        ("400个", "2023年，全市滚动调度的亿元以上工业项目400个，总投资5935亿元*。"),
        ("100个", "2022年上半年，全市共有5亿元以上签约项目100个，计划总投资2622.3亿元*。"),
        ("2648.5亿元", "2023年1—8月，全市软件和信息服务产业规模达2648.5亿元，同比增长13.5%，高于副省级城市平均增速2.7个百分点*。"),
        ("208个", "2024年1—3月，西海岸新区新签约亿元以上项目208个、总投资1209亿元*。"),
        ("55个", "据2022年7月12日材料，各产业链开展产业链集群式招商，新签约阿斯利康、中车制动等项目55个，其中20亿元以上项目20个*。"),
        (
            "11个",
            "据2024年材料，近年来，通济新区共引进落地“省市区”三级重点项目11个，总投资41.62亿元*。",
        ),
    ],
)  # fmt: skip
def test_statements_read_as_papers_write(text: str, sentence: str) -> None:
    assert told(Writer(landscape()).statement(the(text))) == sentence


def test_a_clause_that_leans_on_another_sentence_gives_none() -> None:
    fact = the("131个")
    leaning = "其中，制造业项目131个、占45%。"
    at = leaning.index("131个")
    made = Fact(
        id="x", kind=fact.kind, seed=fact.seed, start=0, end=4, text="131个", line=1, sentence=leaning,
        mark=(at, at + 4), metric=fact.metric,
    )  # fmt: skip
    assert Writer(landscape()).statement(made) is None
    assert Writer(landscape()).statement(the("817亿元")) is None  # done of the projects that the sentence before counts


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("1—9月", date(2023, 1, 1), date(2023, 9, 30), "2023年1—9月"),
        ("上半年", date(2022, 1, 1), date(2022, 6, 30), "2022年上半年"),
        ("1—6月", date(2022, 1, 1), date(2022, 6, 30), "2022年1—6月"),
        ("去年", date(2021, 1, 1), date(2021, 12, 31), "2021年"),
        ("2023年", date(2023, 1, 1), date(2023, 12, 31), "2023年"),
        ("今年4月", date(2022, 4, 1), date(2022, 4, 30), "2022年4月"),
        ("7月8日", date(2022, 7, 8), date(2022, 7, 8), "2022年7月8日"),
        ("今年以来", date(2023, 1, 1), date(2023, 10, 9), "2023年以来（截至10月9日）"),
        ("截至目前", None, date(2023, 10, 9), "截至2023年10月9日"),
        ("近年来", None, None, "近年来"),
        ("未来五年", date(2022, 7, 12), date(2027, 7, 12), "2022年7月12日至2027年7月12日"),
        ("三年", date(2022, 1, 1), date(2024, 12, 31), "2022—2024年"),
    ],
)
def test_periods_are_told_with_their_year(text: str, start: date | None, end: date | None, words: str) -> None:
    assert period_words(Period(text, start, end)) == words


def test_dates_are_told_as_far_as_known() -> None:
    day = date(2024, 5, 9)
    known = [Published(best, day, day, "") for best in ("2024", "2024-05", "2024-05-09")]
    assert [published_words(p) for p in known] == ["2024年", "2024年5月", "2024年5月9日"]
    assert published_words(None) == "日期未载明"


def test_a_time_after_the_document_is_not_told_of_what_is_done() -> None:
    done = replace(the("400个"), period=Period("年底前", None, date(2023, 12, 31)))
    writer = Writer(landscape())
    assert is_ahead(done, writer.source(done))
    made = told(writer.statement(done))
    assert made is not None and made.startswith("据2023年10月9日材料，") and "12月31日" not in made
    wanted = replace(done, status=Status.PLANNED)
    assert not is_ahead(wanted, writer.source(wanted))
    ledger = Ledger(landscape())
    assert (ledger.when(done), ledger.when(wanted).striptags()) == ("", "截至2023年12月31日")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("160余家", "青岛市新型显示产业园赴上海招商推介，活动聚集160余家来自全国的新型显示头部企业*。"),
        ("13家", "据2024年材料，当前，通济新经济区年销售额超十亿元企业1家，超亿元企业13家*。"),
    ],
)
def test_whose_a_figure_is_stands_before_it(text: str, sentence: str, five_seeds: Landscape) -> None:
    lead = next(
        f for f in five_seeds.facts if f.text == text and f.metric in ("promo_attendees", "revenue_band_enterprises")
    )
    assert told(Writer(five_seeds).statement(lead)) == sentence


def test_a_clause_that_ends_before_what_it_announces_is_no_statement() -> None:
    base = the("400个")
    sentence = "全省产业投资占比最高的前400个是：甲市、乙市。"
    at = sentence.index("400个")
    lead = replace(base, sentence=sentence, mark=(at, at + 4))
    assert Writer(replace(landscape(), facts=(lead,))).statement(lead) is None


def lifted(sentence: str, figure: str) -> Lift:
    """A whole sentence of the sample's first paper that has one figure."""
    at = sentence.index(figure)
    fact = replace(the("131个"), sentence=sentence, text=figure, mark=(at, at + len(figure)))
    return Lift(fact, 0, len(sentence))


def words_of(lift: Lift | None) -> str | None:
    return lift and lift.fact.sentence[lift.start : lift.end]


@pytest.mark.parametrize(
    ("sentence", "clause", "dated"),
    [
        ("市领导出席，全市新签约项目9个。", "全市新签约项目9个", "全市新签约项目9个"),
        ("7月，全市新签约项目9个。", "全市新签约项目9个", "全市新签约项目9个"),
        ("2022年，全市签约5个，预计可达9个。", "全市签约5个，预计可达9个", "2022年，全市签约5个，预计可达9个"),
        ("其中，签约9个。", None, None),
    ],
)
def test_a_clause_takes_along_what_it_needs_and_that_its_time(
    sentence: str, clause: str | None, dated: str | None
) -> None:
    writer, fact = Writer(landscape()), lifted(sentence, "9个").fact
    assert (words_of(writer.clause(fact)), words_of(writer.dated_clause(fact))) == (clause, dated)


def test_a_whole_sentence_stands_without_its_stop_and_an_open_quotation_mark() -> None:
    writer = Writer(landscape())
    assert words_of(writer.whole(lifted("“新签约项目9个。", "9个").fact)) == "新签约项目9个"
    assert words_of(writer.whole(lifted("“新签约”项目9个；", "9个").fact)) == "“新签约”项目9个"


@pytest.mark.parametrize(
    ("sentence", "bare", "relative"),
    [
        ("全市新签约项目9个", "新签约项目9个", False),
        ("今年新签约项目9个", "今年新签约项目9个", True),
        ("2023年底新签约项目9个", "2023年底新签约项目9个", True),
        ("2023年新签约项目9个", "2023年新签约项目9个", False),
    ],
)
def test_our_city_gives_way_to_a_name_and_this_year_needs_a_date(sentence: str, bare: str, relative: bool) -> None:
    writer, lift = Writer(landscape()), lifted(sentence, "9个")
    assert (words_of(writer.without_local(lift)), writer.needs_year(lift)) == (bare, relative)


@pytest.mark.parametrize(
    ("sentence", "text", "said"),
    [
        ("甲、乙等3个项目签约落地……", "3个", "甲、乙等3个项目签约落地*。"),
        ("甲县、乙县分别签约项目12个，9个。", "12个", "甲县、乙县分别签约项目12个，9个*。"),
    ],
)
def test_a_row_of_numbers_is_told_whole_and_dots_are_no_end(sentence: str, text: str, said: str) -> None:
    lead = number("wcna", sentence, text, "1", "project_count_signed")
    beside = [number("wcna", sentence, "9个", "9", "project_count_signed")] if "9个" in sentence else []
    assert told(Writer(landscape_of(lead, *beside)).statement(lead)) == said


def test_a_figure_for_each_is_told_with_each() -> None:
    text = "全市接待游客310万人次，旅游收入21.4亿元，分别增长8.2%、11.6%。"
    visits, income = (
        number("wcna", text, "310万人次", "1", "count_of"),
        number("wcna", text, "21.4亿元", "2", "count_of"),
    )
    grown = [number("wcna", text, words, "3", "growth_yoy", unit="percent") for words in ("8.2%", "11.6%")]
    writer = Writer(landscape_of(visits, income, *grown))
    assert told(writer.statement(income)) == "全市接待游客310万人次，旅游收入21.4亿元，分别增长8.2%、11.6%*。"
    assert told(writer.statement(visits)) == "全市接待游客310万人次*。"


@pytest.mark.parametrize(
    ("text", "end", "day"),
    [
        ("年底前", date(2022, 12, 31), True),
        ("6月底", date(2022, 6, 30), True),
        ("10月9日前", date(2022, 10, 9), True),
        ("未来五年", date(2027, 10, 9), False),
        ("每年", None, False),
    ],
)
def test_a_time_of_years_ahead_ends_on_no_day_that_anyone_said(text: str, end: date | None, day: bool) -> None:
    assert ends_on_a_day(Period(text, None, end)) is day
