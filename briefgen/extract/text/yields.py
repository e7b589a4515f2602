"""The words for what companies or parks bring about: 园区企业共实现产值…, 全年上缴税金….

In: nothing. Out: words and pieces of patterns, to be joined with others.
"""

from __future__ import annotations

EARNED = "产值|营业收入|营收|销售收入|销售额|税收|利润"
"""What companies or parks have so much of in a year."""
YIELDING = "实现|完成|贡献|创造|上缴|缴纳"
YIELDS = f"(?:共|累计|合计|全年|已|预计|有望|将)*(?:{YIELDING})了?"
