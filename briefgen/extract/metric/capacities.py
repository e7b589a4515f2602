"""What a weight, a volume or a power is of where it is built to be made, not made: 建设250万吨PTA、50万吨PET装置, 60万吨甲醇项目, and
how large a power station is: 50兆瓦光储电站.

In: a line, a value in it, the verb and the noun before it, the noun behind it. Out: an `Indicator`, or None. Outputs of a year (年产20万吨)
are aliases of the dictionary.
"""

from __future__ import annotations

import re

from briefgen.extract.metric.indicator import Asked, Indicator, named
from briefgen.extract.reading import Line
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import Span

UNITS = frozenset({"t", "kg", "m3", "升", "千升", "GW", "GWh", "MW", "MWh"})
"""Units of what plants make."""
_MAKER = "(?:生产|加工|建设|制造)*(?:产能|装置|项目|生产线|产线|生产基地)"
PLANT = re.compile(
    rf"(?:/年)?的?([^，。；、的0-9]{{2,16}}?)(?=(?:[、和及与][0-9.]+[万亿]?[^，。；、的0-9]{{2,20}}?){{0,5}}等?{_MAKER})"
)
"""What the plants of a list make, told once behind the last: 80GW切片、33GW电池片和10GW组件等产能."""
YEARLY_OF = re.compile("年(?:产|加工|生产|处理|屠宰)(?!产品|成品|各类)([^，。；、的0-9]{2,12})$")
"""年产瓶片20万吨及附属产品项目: what is made stands before its size."""
BUILDING_VERBS = frozenset({"建设", "新建", "建成", "新建成", "扩建", "投建", "改建"})
NO_PRODUCT = re.compile(
    "(?:库|仓|罐|码头|泊位|电站|电厂|光伏|风电|机组|水池|平台|船舶?|轮|起重机|吊车|大道|管网|工程)$"
)
"""Built as large as that, making nothing: 建成5万吨冷库."""
CAPACITY_ENDS = ("量", "能力", "装机", "规模", "产", "库容", "处理", "加工")
"""How a noun ends that tells itself what is measured: 日处理, 总装机."""


def capacity(asked: Asked, verb: str, noun: str, right: str) -> Indicator | None:
    """What the plant makes whose size the number is."""
    line, at, before, _, _ = asked
    value = asked.value
    if value.type != "measure" or (value.unit or "").removesuffix("/年") not in UNITS or noun.endswith(CAPACITY_ENDS):
        return None
    yearly = YEARLY_OF.search(line.text, line.clause(value.start)[0], value.start)
    if yearly and line.text.startswith(("及", "和", "与"), value.end):
        return _of(yearly[1])
    if plant := PLANT.match(line.text, value.end):
        return _of(plant[1])
    product = right.removeprefix("的")
    built = verb in BUILDING_VERBS and not noun
    listed = at and line.text[value.start - 1] in "、和及" and before[at - 1].rule == "shape.plant"
    return _of(product) if product and (built or listed) else None


POWER = frozenset({"kW", "MW", "GW"})
_SOURCES = "风电|光伏|光热|储能|新能源|风光|[火煤水核热]电|抽水蓄能|生物质|发电|光储|牧光|渔光|农光"
GENERATION = re.compile(
    f"(?:/年)?的?([^，。；、的0-9]{{0,6}}?(?:{_SOURCES})[^，。；、的0-9]{{0,8}}?)"
    "(?=项目|[电场]站|基地|机组|工程|电厂|装机|[，。；、]|$)"
)
SOURCE = re.compile(f"(?:{_SOURCES})")
"""配套建设风电40万千瓦、光伏25万千瓦."""
TO_BUILD = re.compile(f".*(?:建设|新建|配套|配建|布局|开发|规划)(?=(?:{_SOURCES})$)")
STATION = re.compile("(?:项目|[电场]站|基地|电厂|风电场)$")
_MAKERS = re.compile("组件|电池|[切硅]片|逆变器|设备|装备|玻璃|叶片|制造|产业|生产|材料|系统")


def installed(value: Span, noun: str, right: str) -> Indicator | None:
    """How large a power station is, by the noun before its size and the one behind: 首批100万千瓦新能源项目, 200兆瓦牧光互补项目;
    what makes its equipment makes no power."""
    if value.unit not in POWER or noun.endswith(CAPACITY_ENDS):
        return None
    noun = TO_BUILD.sub("", noun)
    site = noun if STATION.search(noun) or SOURCE.fullmatch(noun) else right  # 储能示范项目200MW
    source = GENERATION.match(site)
    if source is None or _MAKERS.search(site):
        return None
    return Indicator("amount_of", named(source[1], "装机容量"), "装机容量", "shape.installed")


def _of(product: str) -> Indicator | None:
    if NO_PRODUCT.search(product):
        return None
    return Indicator("capacity_output", named(product, "产能"), product, "shape.plant")


DEVELOPED = re.compile(f"(?:[经通]过|历经|走过){TO_NUMBER}$")


def time_of_growth(line: Line, value: Span) -> bool:
    """经过80多年的发展: how long something took that is no indicator."""
    return value.type == "duration" and DEVELOPED.search(line.text, 0, value.start) is not None
