"""How the numbers of a sentence hang together."""

from briefgen.fact import Status
from tests.extract.making import facts, numbers


def test_before_and_after_are_two_facts_of_one_indicator() -> None:
    got = numbers("本地配套率从41%提高到53%，标准年产能由10万辆提升至20万辆。")
    assert [got[n].metric_name for n in ("41%", "53%")] == ["本地配套率", "本地配套率"]
    assert [got[n].metric_name for n in ("10万辆", "20万辆")] == ["标准年产能", "标准年产能"]
    assert [(link.relation, link.fact) for link in got["41%"].links] == [("after", got["53%"].id)]


def test_before_and_after_with_their_years() -> None:
    got = numbers("规上工业企业由2019年的1820家增加到2021年的2356家。")
    assert [got[n].metric_name for n in ("1820家", "2356家")] == ["规上工业企业数", "规上工业企业数"]
    assert [got[n].period.text[-5:] for n in ("1820家", "2356家")] == ["2019年", "2021年"]


def test_what_is_to_be_raised_stands_already() -> None:
    got = numbers("到2027年，关键材料本地配套率由28%提高到45%。")
    assert [(got[n].status, got[n].period is None) for n in ("28%", "45%")] == [
        (Status.ACTUAL, True),
        (Status.TARGET, False),
    ]


def test_an_amount_that_is_an_indicator_of_its_own_sums_no_projects() -> None:
    got = numbers("投产项目83个，完成工业投资320亿元。")["320亿元"]
    assert (got.metric, got.subject) == ("industrial_investment", None)


def test_parts_end_with_their_part_of_the_sentence() -> None:
    got = numbers("甲区完成技改投资90亿元，其中工业技改投资80亿元；乙区、丙区分别完成技改投资86亿元、43亿元。")
    assert got["80亿元"].part_of == got["90亿元"].id
    assert got["86亿元"].part_of is None


def test_no_growth_is_part_of_another_growth() -> None:
    got = numbers("完成投资320亿元，增长14.2%，其中技改投资175亿元，占54.7%。")
    assert (got["175亿元"].part_of, got["54.7%"].part_of) == (got["320亿元"].id, None)


def test_a_class_behind_its_count() -> None:
    found = facts("每条产业链引进2个以上投资10亿元以上的产业链项目。")
    size, count = (next(f for f in found if f.text == text) for text in ("10亿元以上", "2个以上"))
    assert size.threshold
    assert [(link.relation, link.fact) for link in size.links] == [("class_of", count.id)]
    assert count.metric_name == "引进投资10亿元以上产业链项目数"
