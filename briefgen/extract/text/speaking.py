"""What a speaker does in a paper, behind his name: 甲公司总经理表示，….

In: nothing. Out: a piece of patterns.
"""

from __future__ import annotations

SAYS = "介绍|表示|说|告诉|透露|坦言|谈"
