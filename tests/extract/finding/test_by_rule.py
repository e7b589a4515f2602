"""What a hit of a rule becomes: honours with what they are of and where they are said, and what only sounds like one."""

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
        ("全面落实县委“2+4+6”工作部署。", ["“2+4+6”工作部署"]),
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
