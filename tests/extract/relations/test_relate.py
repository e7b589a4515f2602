"""How the numbers of a sentence hang together."""

import pytest

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
    got = numbers("产品价格从每克0.4元跌到0.22元，配套率由46%提到63%。")
    assert [got[n].metric_name for n in ("0.4元", "0.22元", "46%", "63%")] == ["产品价格"] * 2 + ["配套率"] * 2
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


def test_the_sum_behind_a_list_of_parts_is_that_of_the_whole() -> None:
    text = "100个增资项目，包含21个签约项目、28个开工项目和51个竣工项目，总投资481亿元，预计达产后新增年产值1345亿元。"
    got = numbers(text)
    assert [got[n].subject for n in ("481亿元", "1345亿元")] == ["增资项目100个"] * 2
    for parts in (
        "工业项目20个、服务业项目35个",
        "工业项目20个、服务业项目30个",
        "5亿元以上项目20个、10亿元以上项目6个",
    ):
        assert numbers(f"签约项目55个，其中{parts}，总投资300亿元。")["300亿元"].subject == "签约项目55个"
    only = numbers("签约项目55个，其中服务业项目30个，总投资300亿元。")["300亿元"]
    assert only.subject == "签约服务业项目30个"


def test_households_are_no_set_that_is_paid_for() -> None:
    assert numbers("已有86户搬入新居，完成投资7.6亿元。")["7.6亿元"].subject is None
    assert numbers("船厂去年交船12艘，产值60亿元。")["60亿元"].subject is None


def test_what_a_set_yields_and_how_it_grew() -> None:
    got = numbers("59家恒辰园区实现经营收入1.6万亿元，同比增长18%；实现税收644亿元。")
    assert {got[n].subject for n in ("1.6万亿元", "18%", "644亿元")} == {"恒辰园区59家"}
    assert numbers("甲园可容纳企业30家，产值35亿元。")["35亿元"].subject != "企业30家"
    assert numbers("恒远园区建成创新平台12个，园内企业年产值85亿元。")["85亿元"].subject == "恒远园区"
    assert numbers("公司带动农户1.2万户，年产值15亿元。")["15亿元"].subject is None
    assert numbers("甲等9个项目竣工投运，市重点项目完成投资131亿元。")["131亿元"].subject is None


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("全市入库项目213个，总投资980亿元，上半年完成投资140亿元，占年度计划的52%。", "140亿元", "入库项目213个"),
        ("全市入库项目213个，总投资980亿元，上半年完成投资140亿元，占年度计划的52%。", "52%", "入库项目213个"),
        ("第一批列入项目48个，总投资410亿元，2026年计划完成投资120亿元。", "120亿元", "列入项目48个"),
        ("全市86个重大项目完成投资98亿元，为年度计划的27.1%，超序时进度2.1个百分点。", "2.1个百分点", "重大项目86个"),
        ("全市入库项目213个，总投资980亿元，民间完成投资140亿元。", "140亿元", None),
        ("全市有企业213家，其中规上56家，产值980亿元，上半年完成投资140亿元。", "140亿元", None),
    ],
)
def test_what_was_spent_on_a_set_and_how_far_that_has_come(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


def test_the_sum_that_each_of_a_count_reaches_sorts_it() -> None:
    got = numbers("全市有规上企业320家，其中3家产值突破10亿元。")
    assert got["突破10亿元"].threshold
    assert got["3家"].metric_name == "产值突破10亿元规上企业数"
    got = numbers("到2035年，形成6个500亿元重点产业集群。")
    assert (got["500亿元"].threshold, got["6个"].metric_name) == (True, "500亿元重点产业集群数")
    assert not numbers("全市规上企业20家，产值突破10亿元。")["突破10亿元"].threshold
    got = numbers("签约项目64个，其中2个项目总投资超百亿。")
    assert (got["超百亿"].threshold, got["2个"].metric_name) == (True, "签约投资超百亿项目数")
    assert not numbers("签约项目64个，其中2个项目总投资超7亿元。")["超7亿元"].threshold
    got = numbers("从规模看，26个项目投资额均超过5000万元。")
    assert (got["超过5000万元"].threshold, got["26个"].metric_name) == (True, "投资额超过5000万元项目数")


def test_a_part_that_tells_its_own_step() -> None:
    got = numbers("集中开竣工的31只重大项目包含开工项目16只、竣工项目15只。")
    assert [got[n].metric_name for n in ("31只", "16只", "15只")] == ["开竣工重大项目数", "开工项目数", "竣工项目数"]


def test_a_growth_hangs_on_the_number_that_it_is_told_of() -> None:
    found = numbers("1—10月，新签约工业项目219个，总投资1115.2亿元、同比增长49.8%；工业产值80亿元。")
    growth = found["49.8%"]
    assert [(link.relation, link.fact) for link in growth.links] == [("growth_of", found["1115.2亿元"].id)]


def test_what_is_of_another_level_is_no_part() -> None:
    got = numbers("全市拥有先进制造业为主的国家级产业集群14个，其中先进制造业集群5个，省级产业集群20个。")
    assert [got[n].part_of for n in ("5个", "20个")] == [got["14个"].id, None]
    assert got["14个"].metric_name == "国家级产业集群数"


def test_one_class_in_two_currencies() -> None:
    told = numbers("引进投资在60亿元人民币或4亿美元以上的大项目。")
    assert [told[n].threshold for n in ("60亿元人民币", "4亿美元以上")] == [True, True]


def test_the_whole_counted_again_is_no_part_of_itself() -> None:
    told = numbers("链主企业24家，其中营业收入超100亿元3家，24家链主企业带动配套企业1100余家。")
    assert [told[n].threshold for n in ("超100亿元",)] == [True]
    assert told["3家"].subject is None
    assert told["24家"].part_of is None


def test_a_part_of_one_of_two_is_of_neither() -> None:
    told = numbers("目前，入驻企业78家，投产52家；其中，国家级龙头企业3家，省级9家。")
    assert [(told[n].subject, told[n].metric_name) for n in ("3家", "9家")] == [
        (None, "国家级龙头企业数"),
        (None, "省级龙头企业数"),
    ]


def test_a_single_part_of_another_level_is_none() -> None:
    got = numbers("全市国家级平台14个，其中省级平台5个，含高校平台3个。")
    assert [got[n].part_of for n in ("5个", "3个")] == [None, got["5个"].id]
