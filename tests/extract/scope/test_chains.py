"""Chains: named beside the number or ruling its paragraph; lists and all chains together are nobody's."""

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    ("text", "number", "chain"),
    [
        ("会展产业链突破招商引资，已引进国际原料药交易会等7个会展项目。", "7个", "会展"),
        ("南海氢能产业集群入围，拥有企业120家。", "120家", "氢能和储能"),
        ("氢能和储能产业链拓展场景；27款车型入围新能源汽车推广应用推荐车型目录。", "27款", "氢能和储能"),
        ("软件和信息服务业产业链产业规模达2648.5亿元，同比增长13.5%。", "13.5%", "软件和信息服务"),
        ("现代金融产业链、会展产业链分别实现产值71亿元、18亿元，分别增长4%、7%。", "71亿元", "现代金融"),
        ("现代金融产业链、会展产业链分别实现产值71亿元、18亿元，分别增长4%、7%。", "7%", "会展"),
        ("古法造纸产业链、会展产业链分别实现产值71亿元、18亿元。", "71亿元", None),
        ("新能源汽车集群产值突破700亿元，达到721亿元；古法造纸产业产值215亿元。", "721亿元", "新能源汽车"),
        ("新能源汽车集群产值突破700亿元，达到721亿元；古法造纸产业产值215亿元。", "215亿元", None),
        ("甲区会展产业链红火；乙县“风筝之乡”风筝产业链形成规模，产量占全国的3成。", "3成", None),
        ("包括：物流装备项目7个、绿色食品及生物医药项目6个、会展项目3个。", "7个", None),
        ("包括：物流装备项目7个、绿色食品及生物医药项目6个、会展项目3个。", "6个", "生物医药及医疗器械"),
        ("“新型储能产业链起步晚。”“现代医药产业链创新药占比不足5%。”", "不足5%", None),
        ("投资方向与24条产业链高度契合。", "24条", None),
        ("生物医药产业，引进项目9个；古法造纸产业，拓展新市场，引进项目24个。", "9个", "生物医药及医疗器械"),
        ("生物医药产业，引进项目9个；古法造纸产业，拓展新市场，引进项目24个。", "24个", None),
        ("甲区生物医药产业园项目签约。该项目总投资23亿元。", "23亿元", "生物医药及医疗器械"),
        ("集成电路和新型显示产业链新增企业5家。", "5家", None),
        ("市商务局数据显示，新签约项目131个。", "131个", None),
        ("初步形成智能制造+现代物流产业生态，集聚企业44家。", "44家", None),
        ("编制出精密制造、液压科技、现代物流、电力装备等6套产业链图谱。", "6套", None),
        ("从产业看，现代物流15个、纺织染整21个。", "15个", "现代物流"),
        ("从产业看，现代物流15个、纺织染整21个。", "21个", None),
        ("新引进项目83个，如会展产业链投资58亿元的展馆项目、古法造纸产业链投资10亿元的纸坊项目等。", "58亿元", "会展"),
        ("新引进项目83个，如会展产业链投资58亿元的展馆项目、古法造纸产业链投资10亿元的纸坊项目等。", "10亿元", None),
        ("在集成电路、虚拟现实、人工智能等园区探索运营模式，7个挂牌园区在建项目76个。", "76个", None),
    ],
)
def test_chain(text: str, number: str, chain: str | None) -> None:
    assert numbers(text)[number].chain_name == chain


def test_a_chain_rules_its_paragraph_and_no_other() -> None:
    text = "做优做强现代金融产业链，新增法人机构4家。上半年引入资金超400亿元。\n\n全市新增企业25家。"
    got = numbers(text)
    assert [got[n].chain_name for n in ("4家", "超400亿元", "25家")] == ["现代金融", "现代金融", None]


def test_a_field_named_amid_a_report_speaks_for_its_own_sentence() -> None:
    text = "新增高新技术企业1800家。生物医药产业规模突破1500亿元。全年新开工项目680个。"
    got = numbers(text, scope="320500")
    assert [got[n].chain_name for n in ("突破1500亿元", "680个")] == ["生物医药及医疗器械", None]


@pytest.mark.parametrize(("number", "chain"), [
    ("127家", "integrated-circuit"), ("36家", "integrated-circuit"), ("4万人", "integrated-circuit"), ("12条", None),
    ("14个", "integrated-circuit"), ("89.3亿元", "integrated-circuit"), ("31家", None),
])  # fmt: skip
def test_what_is_told_of_the_counted_is_of_their_chain(number: str, chain: str | None) -> None:
    text = (
        "全市集聚集成电路企业480家，其中规上企业127家、小巨人企业36家，从业人员4万人，建成道路12条。"
        "新签约亿元以上集成电路项目14个，协议投资额89.3亿元。\n\n"
        "走访集成电路企业，其中规上企业31家。"
    )
    assert numbers(text)[number].chain == chain


def test_the_figure_of_a_chain_that_the_dictionary_does_not_know_is_not_its_neighbours() -> None:
    got = numbers(
        "智能家电产业链产值突破2600亿元、增长6.2%，泛家居产业链产值1860亿元、增长3.1%。"
        "新能源汽车产业链产值120亿元，进一步延伸产业链，新增企业20家。"
    )
    assert [got[n].chain_name for n in ("6.2%", "1860亿元", "3.1%", "20家")] == ["智能家电", None, None, "新能源汽车"]
    assert got["1860亿元"].metric_name == "泛家居产业链产值"


def test_a_chain_in_the_name_of_one_project_of_a_list_is_of_that_one_alone() -> None:
    text = (
        "总投资130亿元的海城发动机项目、总投资50亿元的北辰智能家电产业园项目当年开工。总投资80亿元的南关磷酸铁锂项目已签约。\n\n"
        "海城六期项目、方正智能装备制造、北辰研发制造基地等一批重大项目如期投产，总投资20亿元。"
    )
    got = numbers(text)
    assert [got[n].chain_name for n in ("130亿元", "50亿元", "80亿元", "20亿元")] == [None, "智能家电", None, None]


def test_a_chain_in_the_name_of_a_phase_is_of_that_one_alone() -> None:
    named = facts("其中，海城氢能产业园一期设备进场，西河啤酒扩能项目4月28日投产，南关精锻线迟迟未能开工。")
    told = {f.text: f.chain_name for f in named if f.kind is Kind.PROJECT}
    assert told == {"海城氢能产业园一期": "氢能和储能", "西河啤酒扩能项目": None, "南关精锻线": None}
    assert numbers("海城氢能产业园一期建成投用，入驻企业20家。")["20家"].chain_name == "氢能和储能"


def test_what_happens_as_one_field_turns_is_told_of_all() -> None:
    text = (
        "分行业看，随着生物医药行业利润由负转正，全市行业利润全部增长，新增企业20家。其中，电子行业实现主营业务收入467.49亿元，"
        "建材行业在水泥行业拉动下，实现主营业务收入307.59亿元。"
    )
    got = numbers(text)
    assert {got[n].chain_name for n in ("20家", "467.49亿元", "307.59亿元")} == {None}


def test_a_chain_that_no_list_knows_begins_anew_behind_a_semicolon() -> None:
    told = numbers("新能源汽车产业链规上企业12家；辣椒产业链企业达30家。")
    assert [told[n].chain for n in ("12家", "30家")] == ["new-energy-vehicle", None]


def test_each_of_a_row_is_of_the_chain_whose_figure_is_listed() -> None:
    told = numbers("新能源汽车规模、新型显示规模分别为12亿元、10亿元。")
    assert [told[n].chain for n in ("12亿元", "10亿元")] == ["new-energy-vehicle", "new-display"]
