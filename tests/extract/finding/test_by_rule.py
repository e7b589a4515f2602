"""What a hit of a rule becomes: honours with what they are of, journeys, what is lacking, offices, platforms and zones; and what only
sounds like one."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def honours(text: str) -> list[str | None]:
    return [f.subject for f in facts(text) if f.kind is Kind.HONOUR]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新线为国内最长的浮法玻璃线，车间是省内最长车间。", ["国内最长的浮法玻璃线", "省内最长车间"]),
        ("这里造出了新中国第一台拖拉机。", ["新中国第一台拖拉机"]),
        ("该基地是目前江苏单体投资最大的纺织项目。", ["江苏单体投资最大的纺织项目"]),
        ("项目总投资80亿元，创下溧阳单个项目投资新高。", ["创下溧阳单个项目投资新高"]),
        ("前三季度到位资金创历史新高。", ["前三季度到位资金创历史新高"]),
        ("全县观摩现场会 工业投资120亿元创新高", ["工业投资120亿元创新高"]),
        ("开工个数、总投资均为历史最多。", ["开工个数、总投资均为历史最多"]),
        ("填补了江苏无大型模具企业的空白。", ["填补了江苏无大型模具企业的空白"]),
        ("这款轴承打破国外长期垄断，8项技术达到国际领先水平。", ["打破国外长期垄断", "8项技术达到国际领先水平"]),
        ("该项目列入2022年省重大项目清单。", ["列入2022年省重大项目清单"]),
        ("纺织集群被列入国家先进制造业集群培育工程。", ["列入国家先进制造业集群培育工程"]),
        ("高新区升级为国家级高新技术产业开发区。", ["升级为国家级高新技术产业开发区"]),
        ("该项目是江苏省重大项目，也是全省80个重点推进项目之一。", ["江苏省重大项目", "全省80个重点推进项目之一"]),
        ("这是央企援建的标志性炼化工程。", ["央企援建的标志性炼化工程"]),
        ("溧阳素有“江南茶乡”的美誉。", ["素有“江南茶乡”"]),
        ("这一做法在全省复制推广。", ["这一做法在全省复制推广"]),
        ("园区在全省率先实现集中供热。", ["在全省率先实现集中供热"]),
    ],
)
def test_records_firsts_and_grades_are_honours(text: str, expected: list[str]) -> None:
    assert honours(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "总投资居全省第三位。",
        "全力打造“世界光伏之都”。",
        "张伟曾获全国劳动模范称号。",
        "将符合条件的项目纳入重点项目库管理。",
        "最大限度压缩审批时限。",
        "支持企业争创国家级绿色工厂。",
        "力争全年进出口创历史新高，努力在全省率先破题。",
        "要在全省率先走出新路，确保更多项目列入省重大项目清单。",
        "对首次进入全国500强的企业奖励200万元。",
        "推动更多企业成为国家级单项冠军企业。",
        "医药是全市10条重点产业链之一。",
        "支持本地产品优先进入全市采购目录。",
        "鼓励企业入选国家级单项冠军。",
        "餐饮是全市唯一下滑的行业。",
        "首台（套）设备按合同额的一成补助，最多三百万元。",
    ],
)
def test_a_rank_a_wish_and_a_persons_honour_are_none(text: str) -> None:
    assert honours(text) == []


def measures(text: str) -> list[str | None]:
    return [f.subject for f in facts(text) if f.kind is Kind.MEASURE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市以“项目大提速”活动为载体抓推进。", ["“项目大提速”活动"]),
        ("贯彻落实“双百”战略。", ["贯彻落实“双百”战略"]),
        ("全面落实县委“2+4+6”工作部署。", ["落实县委“2+4+6”工作部署"]),
        ("县里围绕“场景换产业”，招来一批商家。", ["围绕“场景换产业”"]),
        ("今年是我市确定的“项目提速年”。", ["项目提速年"]),
        ("溧阳正在建设国家级新能源基地。", ["建设国家级新能源基地"]),
        ("聚焦建设“北方氢能之都”的目标。", ["建设“北方氢能之都”"]),
        ("采用统一规划、分期实施的原则。", ["采用统一规划、分期实施的原则"]),
        ("审批流程零障碍、政策兑现零延误。", ["审批流程零障碍、政策兑现零延误"]),
        ("招商育商两手抓、内外同时抓。", ["招商育商两手抓、内外同时抓"]),
        ("以平台思维抓运营，以港口为纽带。", ["以平台思维抓运营", "以港口为纽带"]),
        ("通过龙头带动、集群发展，规模越来越大。", ["通过龙头带动、集群发展"]),
        ("在延长链条、发展精深加工上做文章。", ["在延长链条、发展精深加工上做文章"]),
        ("与多家智库进行战略合作签约。", ["与多家智库进行战略合作签约"]),
        ("聚焦制造业高端化、智能化、绿色化。", ["聚焦制造业高端化、智能化、绿色化"]),
    ],
)
def test_programmes_aims_and_methods_are_measures(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "消费券和以旧换新活动带动消费4亿元。",
        "“青年之家”工程开工。",
        "要全力以赴，勇往直前。",
        "按照市委要求，推进工作。",
        "冷链物流连着田头，是建设现代农业产业体系的重要支撑。",
    ],
)
def test_a_way_of_speaking_is_no_measure(text: str) -> None:
    assert measures(text) == []


def test_to_go_all_out_is_no_journey() -> None:
    assert [f.subject for f in facts("要全力以赴抓招商。") if f.kind is Kind.VISIT] == []


@pytest.mark.parametrize("text", ["刊发《深化项目服务保障》一文。", "播出《全力打造先进制造业强市》专题片。"])
def test_a_title_does_nothing(text: str) -> None:
    assert measures(text) == []


def test_a_title_that_a_place_is_to_win_is_no_honour() -> None:
    found = facts("乘势而上，塑造“海岳名城”，产值达5亿元。")
    assert [f.subject for f in found if f.kind is Kind.HONOUR] == []


def of(kind: Kind, text: str) -> list[str]:
    return [f.subject or "" for f in facts(text) if f.kind is kind]


@pytest.mark.parametrize(
    "text",
    [
        "丰山县入选国家先进制造业集群。",
        "公司获评国家级专精特新“小巨人”企业。",
        "该市荣获“中国锂都”称号。",
        "丰山蝉联“中国最具投资潜力城市”。",
        "公司当选省陶瓷协会会长单位。",
        "市工信局被表彰为全省工业稳增长先进集体。",
        "该县成功列入全国县域商业建设行动示范县。",
        "产业链工作在全省考核中获优秀等次。",
        "“丰山瓷”获国家地理标志证明商标。",
        "获省级招商引资先进单位。",
        "链长制经验被省报报道。",
        "其做法被国家部委向全国推广。",
        "在全省推进会上，丰山作典型发言。",
        "产业规模、企业数量均居全省前列。",
        "系国内首创。",
        "成为国家级外贸转型升级基地。",
        "江北产业园成为省级开发区。",
        "公司是全球第二大电解铜箔供应商。",
        "成为“中国锂电铜箔第一股”。",
        "丰山有着“中部药谷”的美誉。",
        "拥有“国家知名品牌示范区”等金字招牌。",
        "项目刷新了全市建设速度。",
        "从签约到投产仅用8个月，创造了“丰山速度”。",
        "到位资金创近年最好水平。",
        "项目将填补河北新能源产业链的关键环节。",
        "在江西率先实现规模化生产。",
    ],
)
def test_honoured(text: str) -> None:
    assert of(Kind.HONOUR, text)


@pytest.mark.parametrize(
    "text",
    [
        "力争成为全省首个千亿级集群。",
        "鼓励企业申报国家级绿色工厂。",
        "首次召开产业链调度会。",
        "首次开展银企对接。",
        "申报国家级绿色园区。",
        "资金是园区面临的最大难题。",
        "项目建设跑出“加速度”。",
        "全市规上工业企业达到800家。",
    ],
)
def test_not_honoured(text: str) -> None:
    assert of(Kind.HONOUR, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "县委主要负责同志率队外出招商。",
        "副市长带领专班到合肥学习考察。",
        "县领导到重点企业调研。",
        "链长多次深入企业调研。",
        "考察团实地察看了产业园建设情况。",
        "考察期间，代表团参观了南江工业园。",
        "考察团先后到苏州、无锡、常州三市学习取经。",
        "专班三次北上对接央企总部。",
        "招商人员辗转深圳、东莞等地。",
        "市长王刚先后来到高新区和开发区，深入5家企业。",
    ],
)
def test_somebody_travels(text: str) -> None:
    assert of(Kind.VISIT, text)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("标准厂房不足是园区面临的最大难题。", ["标准厂房不足"]),
        ("物流成本高成为制约产业发展的瓶颈。", ["物流成本高"]),
        ("本地配套能力亟待补强。", ["本地配套能力亟待补强"]),
        ("部分园区存在同质化竞争。", ["同质化竞争"]),
        ("改变“一钢独大”的格局。", ["“一钢独大”"]),
        ("曾经，有企业无产业、有产品无品牌。", ["有企业无产业、有产品无品牌"]),
        ("煤炭资源枯竭。", ["煤炭资源枯竭"]),
        ("两厂停产检修，对工业稳增长造成了一定压力。", ["对工业稳增长"]),
        ("有市场、有人才。", []),
        ("形成“一核多极”的格局。", []),
    ],
)
def test_lacking(text: str, problems: list[str]) -> None:
    assert of(Kind.PROBLEM, text) == problems


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        (Kind.PLATFORM, "公司建有院士工作站、博士后科研工作站。", ["院士工作站", "博士后科研工作站"]),
        (Kind.PLATFORM, "设立生物医药产业发展基金。", ["生物医药产业发展基金"]),
        (Kind.PLATFORM, "陶瓷行业标识解析二级节点上线运行。", ["陶瓷行业标识解析二级节点"]),
        (Kind.INSTITUTION, "省苏区发展协调小组下发通报。", ["省苏区发展协调小组"]),
        (Kind.INSTITUTION, "近日，省工信厅公布名单。", ["省工信厅"]),
        (Kind.INSTITUTION, "我们成立了项目临时党支部。", ["项目临时党支部"]),
        (Kind.INSTITUTION, "统筹全局的市产业强市办公室。", ["市产业强市办公室"]),
        (Kind.PARK, "丰山高新技术产业开发区升级为国家级高新区。", ["丰山高新技术产业开发区"]),
        (Kind.PARK, "丰山综合保税区封关运行。", ["丰山综合保税区"]),
        (Kind.PARK, "丰山经济技术开发区产值增长。", []),
    ],
)
def test_offices_platforms_and_zones(kind: Kind, text: str, names: list[str]) -> None:
    assert of(kind, text) == names


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("青田是国家历史文化名城。", ["国家历史文化名城"]),
        ("青田是全国“千兆之城”。", ["全国“千兆之城”"]),
        ("作为中国重要的储能电池生产基地，青田加快转型。", ["作为中国重要的储能电池生产基地"]),
        ("青田纸业专业镇是省政府首批授牌命名的十大专业镇之一。", ["省政府首批授牌命名的十大专业镇之一"]),
        ("着力打造东北最大的钢材交易中心。", []),
        ("青田是全县的中心城区。", []),
    ],
)
def test_what_a_place_is_called_is_an_honour_and_what_it_shall_be_is_none(text: str, honour: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.HONOUR] == honour


def test_chains_end_where_those_among_them_begin() -> None:
    text = "聚焦两条产业链中规模优势明显、具备产业链整合能力的企业。"
    assert [f.subject for f in facts(text) if f.kind.value == "chain_list"] == ["两条产业链"]


def test_a_word_with_并_is_not_parted() -> None:
    text = "坚持长短结合、大小齐抓、争建并举。"
    assert [f.subject for f in facts(text) if f.kind.value == "measure"] == ["坚持长短结合、大小齐抓、争建并举"]


def test_what_is_asked_is_not_lacking() -> None:
    assert [f.subject for f in facts("链强不强，看数字。") if f.kind is Kind.PROBLEM] == []
