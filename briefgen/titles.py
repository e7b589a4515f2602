"""What the title of a table or of a paragraph says that its figures measure: 二、旗县区到位资金（1—11月） → 到位资金.

In: a heading, a caption or a label as it stands. Out: the indicator's name, empty where the title names none, or several.
"""

from __future__ import annotations

import re

from briefgen.list_marks import FIGURED, TITLED
from briefgen.numerals import COUNT, ORDINAL

MONEY = re.compile("投资|产值|增加值|收入|营收|税|利润|金额|总额|资金|外资|贷款|存款|零售额|支出|销售额|贸易额")
RATES = re.compile("增速|增幅|增长|同比|比重|占比|率|^[占为][^数]{2,}")
_BRACKETED = re.compile(r"[（(【][^（）()【】]{0,30}[）)】]")
_MARK = rf"(?:{TITLED}|{FIGURED}|附?[表件][{ORDINAL}\d]*[:：、.]?)"
TIME = r"(?:20\d\d年)?(?:1?\d(?:[-—–－~～至]1?\d)?月份?|[一二三四]季度|前[一二三]季度|[上下]半年|全年)?"
_PLACES = "(?:全[省市县区旗州]|[各分]?[市州盟县区旗乡镇街道]{1,4})"
_MEASURES = (
    f"(?:{MONEY.pattern}|税收|额|进出口|量|面积|增速|增幅|率|比重|占比|得分|总分|评分|指数|项目数?|企业数?|户数)"
)
_TITLE = re.compile(
    rf"{_MARK}?\s*{TIME}{_PLACES}?(?P<measure>[\u4e00-\u9fff]{{0,16}}{_MEASURES})(?:主要|实际)?(?:完成|进展|增长|及|和)*"
    rf"(?:情况)?(?:分布|统计|汇总|一览|通报)?(?:[前后][{COUNT}\d]+[位名]|排名|排序|位次|榜)*表?[：:]?"
)
"""（二）2024年1—6月各县区工业技改投资完成情况表 measures 工业技改投资."""
_LEADS = re.compile(
    r"^(?:加快|推动|推进|扩大|提高|提升|抓好|做好|强化|加强|突出|聚焦|狠抓|稳定|优化|重点抓|谋划|实施|建设|完善|存在)"
)
"""Opens a heading that says what is done: 扩大有效投资 measures nothing."""


def measured_by(title: str) -> str:
    """What the figures below a title, or behind a label, measure."""
    found = _TITLE.fullmatch(_BRACKETED.sub("", title).strip())
    return "" if found is None or _LEADS.search(found["measure"]) else found["measure"]
