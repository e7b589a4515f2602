"""What a paper tells of places that are not its own: the province or city around it (全省32个集群获评, 江苏省共有18个集群), a strange city
or an area (赣州市新签约项目86个).

In: a line, the place of a number in it, the mentions of such places by their start. Out: a region with its reason, or None where the
number is the paper's own. Which places are the paper's own is for own_places.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.extract.reading import Line
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.own_places import AREA_HAS, WHOLE_HAS, is_area
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of
from briefgen.numerals import ORDINAL, SEVERAL
from briefgen.taxonomy import Mention, Taxonomy

COUNTS = re.compile(f"[0-9{SEVERAL}]+(?:多|余)?[个家条项大]")
"""Right behind a place: what is counted there."""
ALL_OF_PROVINCE = re.compile(
    "(?<![^，。；：、此次])全[省区](?=[0-9]|共(?:有|评|认|确|遴|公布|批|入)|新?(?:签约|开工|增|引进))"
)
"""Opens a clause that counts what the whole province has: 全省32个集群获评, 此次全省共评定9个; in a district 全区 is the district."""


def told_of(mention: Mention, where: str) -> Decided[str | None]:
    """The region of a place, told `where`: 同句, 同一分句."""
    return Decided(mention.region, f"区域：{where}“{mention.text}”")


def whole_province(line: Line, scope: str | None, taxonomy: Taxonomy) -> list[Mention]:
    """The province of a city's paper where a clause counts what all of it has."""
    own = taxonomy.gazetteer.get(scope or "") if "全省" in line.text or "全区" in line.text else None
    if own is None or own.level != 2:
        return []
    above = (taxonomy.gazetteer.get(ident) for ident in taxonomy.gazetteer.ancestors(scope))
    province = next((r for r in above if r and r.level == 1), None)
    found = ALL_OF_PROVINCE.finditer(line.text) if province else ()
    return [Mention(w.start(), w.end(), w[0], province.id) for w in found if province and province.name[-1] == w[0][-1]]


_BY_WHEN = f"全市|全年|今年|去年|累计|共|已|[0-9{ORDINAL}年月季度上下半前—-]+"
_DID = f"(?:集中|新)?(?:{any_of(TOGETHER)})|新增|新?引进|完成|实现|规上|规模以上|拥有|现有|地区生产总值|GDP|产值|工业增加值"
DOES = re.compile(f"(?:{_BY_WHEN})*(?:{_DID})")


def is_city_or_area(mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a place is a city, or one of several cities or provinces."""
    region = taxonomy.gazetteer.get(mention.region or "")
    return (region is not None and region.level == 2) or mention.text.endswith("市") or is_area(mention, taxonomy)


OWNS = re.compile(
    "[^，。；、0-9的与和及企客商投签引来]{0,8}(?:企业|园区)(?:总数|数量)?(?:仅|只|已|共|总)?(?:有|达到?)?"
)


def told_of_elsewhere(
    line: Line, at: int, elsewhere: Mapping[int, Mention], own: Sequence[int], taxonomy: Taxonomy
) -> Decided[str | None] | None:
    """赣州市新签约项目86个，总投资20亿元, in a paper of another city: what a strange city did, or an area, is not the paper's own."""
    if not elsewhere:
        return None
    opens = (_behind_time(line, start) for start in (line.clause(at)[0], line.part(at)))
    other = next((elsewhere[start] for start in opens if start in elsewhere), None)
    if other is None or any(start > other.start for start in own):
        return None
    does = AREA_HAS if is_area(other, taxonomy) else DOES
    # 乙市35个项目签约，总投资374亿元; 乙市规上企业仅120家
    beside = COUNTS.match(line.text, other.end) or (
        other.text.endswith("市") and OWNS.fullmatch(line.text, other.end, at)
    )
    return told_of(other, "同句") if beside or does.match(line.text, other.end, at) else None


def _behind_time(line: Line, start: int) -> int:
    """Where a clause begins behind the time that opens it."""
    end = next((t.end for t in line.times if t.start == start), start)
    return end + (end > start and line.text.startswith("，", end))


HAS = re.compile(rf"(?:总共|一共|共)?(?:有|计|达到?)?|(?:集中)?(?:{any_of(TOGETHER)})[^，。；、0-9]{{0,8}}")
DID_TOGETHER = re.compile(f"(?:集中)?(?:{any_of(TOGETHER)})")
OPENS = re.compile("(?:[本此这]次)?")
"""Before the place that a clause opens with: 此次无锡市集中开工项目176个."""
_NO_FIRST = "(?!生产总值|首|第|最|唯一|重[点大要]|知名|龙头|各)"
_OF_ALL = f"{WHOLE_HAS}|销量|规模(?!以上)|规上[^，。；0-9]{{0,4}}企业"
ABOVE_HAS = re.compile(f"{_NO_FIRST}[^，。；企客商签招引协推的“”（）]{{0,16}}?(?:{_OF_ALL})")
"""我国新能源汽车销量352万辆: what is told of a whole province or country."""
IN_SHORT = re.compile(
    "规上|规模以上|GDP|地区生产总值|工业|进出口|外贸|固定资产|[^，。；0-9的]{2,8}?(?:产业|行业|规上|规模以上)"
)
"""Behind the short name of a province, which the names of companies begin with (湖南长城工业产值)."""


def told_of_above(
    line: Line, at: int, around: Mapping[int, Mention], since: Sequence[int]
) -> Decided[str | None] | None:
    """江苏省共有18个集群入围，其中无锡…: the province that has the number, in the paper of a place in it; so do the clauses that go on
    about what it has (宁夏规上企业增至100家，工业产值超1200亿元), up to where one speaks of the paper's own (`since`)."""
    if not around:
        return None
    clause = past(OPENS, line.text, line.clause(at)[0])
    above = around.get(clause)
    if above and HAS.fullmatch(line.text, above.end, at):
        return told_of(above, "同一分句")
    opens = (_behind_time(line, start) for start in (clause, past(OPENS, line.text, line.part(at))))
    above = next((around[start] for start in opens if start in around), None)
    if above is None or above.start > at or not _has(line, at, above):
        return None
    return None if any(above.end < start < at for start in since) else told_of(above, "同句")


def _has(line: Line, at: int, above: Mention) -> bool:
    """Whether a clause tells what the whole province or city has or did."""
    did = (
        ALL_OF_PROVINCE.match(line.text, above.start)
        or (above.text.endswith("市") and DID_TOGETHER.match(line.text, above.end))
        or (above.text.endswith("省") and _of_its_gathering(line, above.end, at))
    )
    if did:
        return True
    if line.text.startswith(("全省", "全市", "全州"), above.end):
        return True  # 四川全省企业营收达900亿元
    whole = above.text.endswith(("省", "区", "国")) or IN_SHORT.match(line.text, above.end)
    return bool(whole) and ABOVE_HAS.match(line.text, above.end) is not None


GATHERED = re.compile("[^，。；]{2,30}?(?:大会|仪式|活动|推进会|动员会)(?:举行|召开|举办)，")


def _of_its_gathering(line: Line, end: int, at: int) -> bool:
    """辽宁省重点项目动员大会召开，960个新项目同时开工: what is begun together at the province's own gathering is the province's."""
    held = GATHERED.match(line.text, end)
    return held is not None and bool(DID_TOGETHER.search(line.text, at, line.clause(at)[1]))
