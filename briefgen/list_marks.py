"""The marks that papers put before the points of a list: 一是, 其二, 第三，, （四）, 五、, 6., ⑦, ■.

Regular expressions, those that are joined with others as texts; brackets of either width, for texts folded and not.
"""

from __future__ import annotations

import re

from briefgen.numerals import ORDINAL

_NUMERAL = f"[{ORDINAL}]{{1,3}}"

SAID = f"{_NUMERAL}[是要](?![否素求件点])|其[一二三四五](?!期)|第{_NUMERAL}[，、]"
"""In running text: 一是, 二要, 其三, 第四，."""

TITLED = f"{_NUMERAL}、|[（(]{_NUMERAL}[）)]"
"""Before a heading too: 一、, （二）."""

FIGURED = rf"[（(]\d{{1,3}}[）)]|\d{{1,3}}[.、．](?!\d)|[①-⑨⑴-⑼]|项目(?:{_NUMERAL}|\d{{1,3}})：(?=.)"
"""In figures, or as a register counts: （1）, 2., 106、, ③, 项目一：."""

FIELD = (
    r"(?:[\d—\-～~至到]{1,6}月(?:份|底)?)?(?:(?!的)[\u4e00-\u9fff、]){0,8}"
    "(?:地点|地址|位置|单位|主体|业主|内容|规模|面积|性质|名称|类别|领域|工期|年限|时间|投资|进展|进度|阶段|情况|问题|效益|产品|责任人|联系人)：(?=.)"
)
"""What a line of a project's data sheet begins with: 建设地点：, 建设内容及规模：, 1—9月完成投资：."""

BULLET = "[□■◎○●◇◆△▲▽▼▷▶►◁◀◄★☆·•√]"

POINT = f"{SAID}|{TITLED}|{FIGURED}"
OPENS_POINT = re.compile(POINT)

BEGINS = frozenset(f"{ORDINAL}其第项（(0123456789①②③④⑤⑥⑦⑧⑨⑴⑵⑶⑷⑸⑹⑺⑻⑼")
"""What the number of a point may begin with: asked first."""
