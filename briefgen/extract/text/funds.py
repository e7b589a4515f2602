"""What a fund is called, and what is done to have one: 设立5亿元的产业引导资金.

In: nothing. Out: a piece of patterns, words.
"""

from __future__ import annotations

FUNDS = "基金|专项资金|引导资金|转贷资金|周转资金|风险资金|资金池"
FOUNDING = ("组建", "设立", "成立", "发起设立", "发起", "新设", "筹建")
