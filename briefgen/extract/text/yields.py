"""The verbs for what companies or parks bring about together: 园区企业共实现产值…, 全年上缴税金….

In: nothing. Out: words and a piece of a pattern, to be joined with others.
"""

from __future__ import annotations

YIELDING = "实现|完成|贡献|创造|上缴|缴纳"
YIELDS = f"(?:共|累计|合计|全年|已|预计|有望|将)*(?:{YIELDING})了?"
