"""Is a hand-written regular expression provably bounded? In: its source. Out: texts it needs, or `TooCostly`.

The standard engine backtracks, so only what cannot explode is let through: no back-references, no look-around, no
unbounded repetition, no repetition inside a repetition; the product of all bounds is limited.
"""

from __future__ import annotations

import re
import warnings
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as sre  # type: ignore[attr-defined]
from typing import Any, TypeAlias

Tree: TypeAlias = Any
"""The parser's tree: pairs of an opcode and its argument; the standard library does not type it."""

REFUSED = {
    "GROUPREF": "反向引用",
    "GROUPREF_EXISTS": "条件引用",
    "ASSERT": "环视 (?=…)",
    "ASSERT_NOT": "环视 (?!…)",
}


class TooCostly(ValueError):
    """A pattern whose cost cannot be bounded; the message is Chinese and says why."""


def check_regex(source: str, limit: int) -> frozenset[str]:
    """Literal runs of which one must occur (none known: empty); raises `TooCostly` for what may explode."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)
            tree = sre.parse(source)
    except FutureWarning:
        raise TooCostly("正则表达式写错了：方括号里的 [、-、&、~、| 前面要加 \\") from None
    except (re.error, OverflowError, RecursionError) as error:
        raise TooCostly(f"正则表达式写错了：{_misspelt(str(error))}") from None
    cost = _cost(tree, False)
    if cost > limit:
        raise TooCostly(f"正则表达式最多要试 {cost} 种匹配（上限 {limit}）")
    longest = max(_literals(tree), key=len, default="")
    return frozenset({longest} if longest else ())


def _misspelt(said: str) -> str:
    return next((told for words, told in _TOLD.items() if words in said), said)


_TOLD = {
    "unterminated subpattern": "圆括号没有结束",
    "unbalanced parenthesis": "多了一个 )",
    "unterminated character set": "方括号没有结束",
    "bad character range": "方括号里的范围前大后小",
    "nothing to repeat": "? 或 {…} 前面没有内容",
    "multiple repeat": "重复的记号叠在一起",
    "min repeat greater than max repeat": "{…} 里的数前大后小",
    "bad escape": "\\ 后面不能是这个字符",
    "unknown extension": "(? 后面不能是这个字符",
}
"""The engine's own words for the mistakes people make."""


def _cost(items: Tree, repeated: bool) -> int:
    cost = 1
    for op, argument in items:
        name = str(op)
        if name in REFUSED:
            raise TooCostly(f"正则表达式用了{REFUSED[name]}，不能保证线性时间")
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            cost *= _repeat(argument, repeated)
        elif name == "SUBPATTERN":
            cost *= _cost(argument[-1], repeated)
        elif name == "ATOMIC_GROUP":
            cost *= _cost(argument, repeated)
        elif name == "BRANCH":
            cost *= sum(_cost(branch, repeated) for branch in argument[1])
    return cost


def _repeat(argument: Tree, repeated: bool) -> int:
    low, high, inner = argument
    if high is ops.MAXREPEAT:
        raise TooCostly("正则表达式里的 * 和 + 没有上限，请写成 {0,20} 这样")
    if repeated and high > 1:
        raise TooCostly("正则表达式的重复里又有重复，不能保证线性时间")
    # every turn of the loop may choose anew: (a|aa){1,20} has a million ways
    inside = _cost(inner, repeated or high > 1)
    turns = min(int(high), 40)
    cost: int = (int(high) - int(low) + 1) * inside**turns
    return cost


def _literals(items: Tree) -> list[str]:
    """Runs of plain characters at the top level, which every match holds."""
    runs = [""]
    for op, argument in items:
        if str(op) == "LITERAL":
            runs[-1] += chr(argument)
        else:
            runs.append("")
    return [run for run in runs if run]
