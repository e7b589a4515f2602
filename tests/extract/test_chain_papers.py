"""What papers on the chains of other cities taught: each case the input of a fault that was mended, with what is read now."""

from __future__ import annotations

import pytest

from briefgen.extract import extract
from tests.extract.making import document, knowledge, numbers


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("全市首批20户省级重点产业链“链主”企业亮相。", "20户", "省级重点产业链“链主”企业数"),
        # a share is of what stands behind its number
        ("该市以全省10%的国土面积，集聚了全省56%的企业数量和80%的产业总量。", "10%", "国土面积占比"),
        ("该市以全省10%的国土面积，集聚了全省56%的企业数量和80%的产业总量。", "80%", "产业总量占比"),
        ("服务业项目以94.4%的开工率居各行业之首。", "94.4%", "开工率"),
        # a rank alone ranks what was told before it
        ("海城光电的电池转换效率达27.81%，世界第一。", "第一", "海城光电的电池转换效率排名"),
        ("全市企业营收达20亿元，总量保持全省第一。", "第一", "企业营收排名"),
        (
            "2022年，规上工业增加值增长7.1%，在全国排名第7位，高出全区GDP增速3.9个百分点。",
            "第7位",
            "规上工业增加值增速排名",
        ),
        (
            "2022年，规上工业增加值增长7.1%，在全国排名第7位，高出全区GDP增速3.9个百分点。",
            "3.9个百分点",
            "规上工业增加值增速高出全区GDP增速",
        ),
        ("去年共实施投资过500万元的工业技改项目96个，其中过亿元的41个。", "41个", "实施投资过亿元工业技改项目数"),
        ("做好32个已认定的市级产业主题园区建设培育。", "32个", "市级产业主题园区数"),
        ("全力服务19家拟进规的小微企业。", "19家", "服务小微企业数"),
        # rows of unlike numbers, and one row taken up by the next
        ("全市规上企业数、营收分别达390家、1936亿元。", "390家", "规上企业数"),
        ("全市规上企业数、营收分别达390家、1936亿元。", "1936亿元", "营收"),
        ("规上企业、产业营收分别从2012年的77家和351亿元，增加到2021年的390家和1936亿元。", "351亿元", "产业营收"),
        ("规上企业、产业营收分别从2012年的77家和351亿元，增加到2021年的390家和1936亿元。", "390家", "规上企业数"),
        ("工业增加值增速高于全市、全省平均4.8个和4.9个百分点。", "4.9个百分点", "工业增加值增速高于全省"),
        ("全市完成签约落地亿元以上项目35个。", "35个", "签约落地亿元以上项目数"),
        ("全球十大医药企业已有7家落户于此。", "7家", "全球十大医药企业数"),
        ("全市培育出石化、装备4个千亿级和食品、家居3个百亿级产业集群。", "4个", "培育千亿级产业集群数"),
        ("一般公共预算收入率先在全市各区县中实现超100亿元。", "超100亿元", "一般公共预算收入"),
        ("27个项目涵盖汽车、新材料等领域。", "27个", "项目数"),
        ("今年确定的171个市、县两级重点项目，86个已开工建设。", "86个", "开工市、县两级重点项目数"),
        ("在建项目103个，19个已实现竣工。", "19个", "竣工项目数"),
        ("三级重点项目多达207个。", "207个", "三级重点项目数"),
        ("推动23个省级重点建设项目开工，推动49个青岛市级重点项目开工。", "49个", "开工青岛市级重点项目数"),
        ("社会事业项目全部开工，66亿元投资完成率达96.4%。", "66亿元", "投资"),
        ("项目投产后，可年产20万吨多晶硅、20吉瓦的光伏组件。", "20吉瓦", "年产光伏组件"),
        ("基础设施领域虽新开工仅2个项目，但进展平稳。", "2个", "新开工项目数"),
        ("全市46个特色产业集群1—9月实现营业收入3620.4亿元。", "46个", "特色产业集群数"),
        ("107个省级重点产业集群中，我市占据20个。", "20个", "占据省级重点产业集群数"),
        ("营收连续7年增加，2020年达1706亿元，居全省第一。", "1706亿元", "营收"),
        ("近3年，农产品加工值相继跨越200亿、300亿元、400亿元大关。", "200亿", "农产品加工值"),
        ("农民年人均纯收入跃上8000元台阶。", "跃上8000元", "农民年人均纯收入"),
        ("把食品城打造成16.6平方公里的隆起带核心区。", "16.6平方公里", "面积"),
        # a list of placings, and one thing placed among more
        ("该县位居全国百强县投资潜力第3、新型城镇化质量第4。", "第3", "投资潜力排名"),
        ("该县位居全国百强县投资潜力第3、新型城镇化质量第4。", "第4", "新型城镇化质量排名"),
        ("产业规模已上升至全国第8位，位列中部第1。", "第1", "产业规模排名"),
        ("生产总值总量、增速分别居全省第三位、第二位。", "第二位", "生产总值增速排名"),
        ("全市集中开工亿元以上项目223个。", "223个", "开工亿元以上项目数"),
        ("史丹利收购了海城矿业51%的股权。", "51%", "股权占比"),
        ("产业集群已获工信部1000万元奖补资金。", "1000万元", "获奖补资金"),
        ("新签约60个项目，新开工35个。", "35个", "新开工项目数"),
        ("本地采购比例已达58%，远超全国42%的平均水平。", "42%", "本地采购比例平均水平"),
        ("数字经济增加值增速保持15%以上。", "15%以上", "数字经济增加值增速"),
        ("生产性服务业占比达57%。", "57%", "生产性服务业占比"),
        ("签约项目10个，其中过亿元项目就有9个。", "9个", "签约过亿元项目数"),
        ("增幅超过全省平均2.2个百分点。", "2.2个百分点", "增幅超过全省平均"),
        ("工业投资总量列全省第五、苏南第一。", "第一", "工业投资总量排名"),
        # a rank is of no place or time alone
        ("即墨区较去年的第25位再升7位，名列第18位。", "第25位", "排名"),
        ("即墨区较去年的第25位再升7位，名列第18位。", "第18位", "排名"),
        ("胶州市（第64位，2021年第65位）、平度市（第68位，2021年第73位）进入百强。", "第68位", "排名"),
        ("我市有3个项目参加集中开工活动。", "3个", "项目数"),
        ("组建5个驻外企业服务联络处。", "5个", "组建驻外企业服务联络处数"),
    ],
)
def test_names(text: str, number: str, name: str) -> None:
    assert numbers(text)[number].metric_name == name


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("今年招商项目目标不少于150个；新开工项目不少于500个。", "不少于500个", "target"),
        ("全市将25个产业链进行了梳理。", "25个", "actual"),
        ("帮扶19家拟进规的小微企业。", "19家", "actual"),
        ("会议提出，用3年左右时间，规上工业总产值达5万亿元。", "5万亿元", "target"),
        ("全年新签约亿元项目15个以上。", "15个以上", "planned"),
        ("海城重工将120家供应商引入园区。", "120家", "actual"),
        ("园区将引入20家企业。", "20家", "planned"),
    ],
)
def test_status(text: str, number: str, status: str) -> None:
    assert numbers(text)[number].status == status


def test_a_title_of_goals() -> None:
    paper = document("规上工业企业突破1000家。", title="海城2025年产业发展目标")
    found = {f.text: f for f in extract(paper, knowledge()).facts}
    assert found["突破1000家"].status == "target"


def test_a_goal_dates_nothing() -> None:
    found = numbers("2021年，十大产业链营收4751.7亿元，超额完成全年营收目标。8条产业链实现增长。")
    assert found["8条"].period is not None
    assert found["8条"].period.text == "2021年"


def test_a_year_of_a_row_dates_all_of_it() -> None:
    found = numbers("规上企业、产业营收分别从2012年的77家和351亿元，增加到2021年的390家和1936亿元。")
    assert [found[n].period.start.year for n in ("77家", "351亿元", "1936亿元")] == [2012, 2012, 2021]  # type: ignore[union-attr]


def test_a_year_built_upon_dates_nothing() -> None:
    found = numbers("计划在去年签约项目基础上追加投资30亿元。")["30亿元"]
    assert (found.status, found.period) == ("planned", None)


def test_a_class_right_before_its_count() -> None:
    assert numbers("一批投资过50亿元、过100亿元的项目落地。")["过50亿元"].threshold
    assert numbers("一批投资超百亿元的储能项目加快建设。")["超百亿元"].threshold
    assert not numbers("去年就签订了投资30亿元的项目合作协议。")["30亿元"].threshold
    assert numbers("去年实施投资过500万元的工业技改项目96个。")["过500万元"].threshold
    assert not numbers("总投资超100亿元的海城项目开工。")["超100亿元"].threshold


def test_parts_are_no_pieces() -> None:
    assert "两部" not in numbers("项目分两部分：第一部分为海城基地，总投资120亿元。")


def test_quotes_inside_a_quote_are_names() -> None:
    assert not numbers("举办“持续深化‘三个年’活动、打好‘八场硬仗’”发布会。")


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        # what is counted in several places lies in none of them
        ("形成即墨汽车零部件、胶州家电、平度食品3个特色产业集群。", "3个", "青岛市"),
        ("对胶州、平度、莱西3个功能区的30个项目进行观摩。", "30个", "青岛市"),
        ("胶州市（第64位，2021年第65位）、平度市（第68位，2021年第73位）进入百强。", "第73位", "平度市"),
        ("海城光电有限公司与平度市签订产业项目，签约金额达20亿元。", "20亿元", "平度市"),
        ("2023年胶州市工业总产值580亿元，其中规上工业总产值493亿元。", "493亿元", "胶州市"),
        # in the sentence of a county 全市 is that county, to the end of its paragraph
        ("胶州市召开大会，助力全市工业升级。力争实现产值超400亿元。", "超400亿元", "胶州市"),
    ],
)
def test_region(text: str, number: str, region: str) -> None:
    assert numbers(text)[number].region_name == region


def test_what_is_gone_by_tells_no_region() -> None:
    found = numbers("根据全市产业布局，重点打造6个细分赛道。", scope="370215")
    assert found["6个"].region_name == "即墨区"


@pytest.mark.parametrize(
    ("text", "number", "chain"),
    [
        ("参加了半导体、生物医药、新材料等8个产业专场。", "8个", None),
        ("新一代信息技术、新材料和新能源汽车产业贡献全省70%的产值。", "70%", None),
        # a chain that no list knows ends the one of the sentence before
        ("集成电路产业链产值500亿元。泛家居产业链企业230家。", "230家", None),
        ("全市新能源整车产量增长2倍。", "2倍", "新能源汽车"),
    ],
)
def test_chain(text: str, number: str, chain: str | None) -> None:
    assert numbers(text)[number].chain_name == chain


def test_whose_man_speaks_is_no_subject() -> None:
    found = numbers("市委常委、海城经开区党工委书记介绍，全市规上企业达390家。")
    assert found["390家"].subject is None


def test_a_mans_name_is_no_city() -> None:
    found = numbers("由副省长吴忠华担任链长，全省产业营收4430.2亿元。", scope="360000")
    assert found["4430.2亿元"].region_name == "江西省"


def test_both_numbers_before_a_name_describe_it() -> None:
    found = numbers("目前公司一期项目已投产，投资60亿元、年产30万吨的二期项目正在谋划。")
    assert [found[n].subject for n in ("60亿元", "30万吨")] == ["二期项目", "二期项目"]
