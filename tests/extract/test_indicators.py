"""What a number measures, in the words beside it."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name", "metric"),
    [
        ("全市新签约5亿元以上项目131个。", "131个", "新签约5亿元以上项目数", "project_count_signed"),
        ("年销售额超十亿元企业1家，超亿元企业13家。", "13家", "年销售额超亿元企业数", "revenue_band_enterprises"),
        ("新增4家法人金融机构。", "4家", "新增法人金融机构数", "financial_institutions"),
        ("诊断企业445家，转化数字化改造项目14个。", "14个", "转化数字化改造项目数", "digital_projects"),
        ("新增37家，总数达到119家。", "119家", None, None),
        ("新增“小巨人”企业37家，总数达到119家。", "119家", "“小巨人”企业总数", "srdi_little_giants"),
        ("新增4个集群和6家领军企业，总数分别达到18个、25家。", "25家", "领军企业总数", "cluster_leaders"),
        ("新签约甲汽车、乙医药等项目55个，其中20亿元以上项目20个。", "20个", "新签约20亿元以上项目数", None),
        ("地区生产总值增长5%左右。", "5%左右", "地区生产总值增长", "growth_yoy"),
        ("城镇新增就业22.3万人。", "22.3万人", "城镇新增就业数", None),
        ("城镇调查失业率控制在5%左右。", "5%左右", "城镇调查失业率", "unemployment"),
        ("新开工亿元以上产业项目128个，竣工96个。", "96个", "竣工产业项目数", "project_count_completed"),
        ("收集问题2317个，已解决1984个。", "1984个", "解决问题数", None),
        ("新认定高新技术企业1120家，总量突破4100家。", "突破4100家", "高新技术企业总数", "hightech_enterprises"),
        ("新建换电站36座、充电桩2180个。", "2180个", "新建充电桩数", None),
        ("安丘镇新开工亿元项目5个，煤山镇4个。", "4个", "新开工亿元项目数", None),
        ("全县重点项目入库42个。", "42个", "入库重点项目数", None),
        ("组织供需对接36场。", "36场", "供需对接数", None),
        ("抽调320名干部组成28个服务组，走访企业。", "28个", "服务组数", None),
        ("全年26项重点展会节庆活动已成功举办19项。", "19项", "举办重点展会节庆活动数", "events_held"),
        ("低于全市平均水平8.6和12.8个百分点。", "8.6", "低于全市平均水平", "gap_to_benchmark"),
        ("形成1个5000亿级、3个2000亿级产业集群。", "1个", "5000亿级产业集群数", None),
        ("组织52家企业申报绿色工厂。", "52家", "组织申报绿色工厂企业数", None),
        ("今年新挂牌低空经济、合成生物2个园区。", "2个", "新挂牌园区数", "listed_parks"),
        ("在建项目76个，其中投资过50亿元重大项目9个。", "9个", "在建投资过50亿元重大项目数", None),
        ("21条重点产业链上规企业6512家。", "6512家", "重点产业链上规企业数", "count_of"),
        # no time, no place, no number and no condition in a name
        ("全年固定资产投资增长15.6%。", "15.6%", "固定资产投资增长", "growth_yoy"),
        ("全年销量5.7万辆，其中4月销量10212辆。", "10212辆", "销量", None),
        ("20个产业集群增加值4.91万亿元。", "4.91万亿元", "产业集群增加值", None),
        ("满产后年产值15亿元。", "15亿元", "年产值", "output_value"),
        ("完成重点产业链产值8亿元，某产业链实现产值11亿元。", "11亿元", "某产业链产值", "output_value"),
        # shares, gaps and ranks are of what was told before them
        ("新兴产业产值占比54.8%，提高1.6个百分点。", "1.6个百分点", "新兴产业产值占比提高", "share_change"),
        (
            "规上工业增加值增长5.1%，高于全国2.3个百分点。",
            "2.3个百分点",
            "规上工业增加值增速高于全国",
            "gap_to_benchmark",
        ),
        ("拥有单项冠军63家，数量居全国城市首位。", "首位", "单项冠军数排名", "rank"),
        ("两类企业产值均超30亿元，合计占10类企业的48.7%。", "48.7%", "企业产值占10类企业比重", "share"),
        ("财政总收入218亿元，税收收入140亿元，分别增长12%和11%。", "12%", "财政总收入增长", None),
        ("财政总收入218亿元，税收收入140亿元，分别增长12%和11%。", "11%", "税收收入增长", None),
        ("从开工率看，平度市87.5%、莱西市83.3%。", "83.3%", "开工率", "start_rate"),
        ("高新区完成投资128.6亿元；崂山区42.3亿元。", "42.3亿元", "完成投资", "investment_done"),
        ("新建150P海之声人工智能计算中心将于年底启用。", "150P", "算力", "compute_power"),
        ("设立总规模30亿元的新材料产业基金。", "30亿元", "新材料产业基金规模", "fund_size"),
        ("推动24条重点产业链延链补链。", "24条", "重点产业链数", "chains_count"),
    ],
)
def test_indicator(text: str, number: str, name: str | None, metric: str | None) -> None:
    fact = numbers(text)[number]
    assert fact.metric_name == name
    if metric:
        assert fact.metric == metric


def test_a_number_without_words_is_still_a_fact_and_explains_nothing() -> None:
    fact = numbers("3942.1亿元。")["3942.1亿元"]
    assert (fact.metric, fact.metric_name, fact.rule) == (None, None, None)


def test_names_stay_names() -> None:
    text = "近年来围绕群众反映强烈的交通出行停车就医上学养老托育等方面急难愁盼问题累计办结民生实事项目" * 2 + "120件。"
    name = numbers(text)["120件"].metric_name
    assert name is None or len(name) <= 40
