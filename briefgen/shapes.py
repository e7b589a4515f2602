"""What the values of a YAML file must look like: checks to be put together, each telling where a value is not so.

In: a `Located` file and the way to a value of it. Out: `Problem`s at its line and column. Knows no file's keys: `extract.rules`
and `taxonomy` say what is due where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefgen.errors import Problem
from briefgen.strict_yaml import Keys, Located

Check: TypeAlias = Callable[[Located, Keys], Iterator[Problem]]


def text(located: Located, way: Keys) -> Iterator[Problem]:
    """A text that says something."""
    value = located.value_at(way)
    if not isinstance(value, str) or not value.strip():
        yield located.problem(f"“{way[-1]}”应是一段文字", "写上内容", way)


def texts(located: Located, way: Keys) -> Iterator[Problem]:
    """A list of texts, or one text without its brackets."""
    value = located.value_at(way)
    if not all(isinstance(one, str) and one.strip() for one in (value if isinstance(value, list) else [value])):
        yield located.problem(f"“{way[-1]}”应是列表，每项一段文字", "例如 [甲, 乙]", way)


def whole_number(located: Located, way: Keys) -> Iterator[Problem]:
    """A number without a sign."""
    value = located.value_at(way)
    if not (isinstance(value, str) and value.isascii() and value.isdecimal()):
        yield located.problem(f"“{way[-1]}”应是整数", "例如 10", way)


def mapping(each: Check) -> Check:
    """Names with a value each, which `each` looks at."""

    def check(located: Located, way: Keys) -> Iterator[Problem]:
        value = located.value_at(way)
        if not isinstance(value, dict):
            yield located.problem(f"“{way[-1]}”应是若干“名称: 值”", "每个名称一行", way)
            return
        for name in value:
            yield from each(located, (*way, name))

    return check


def listed(key: str) -> Check:
    """A list of entries that all have `key`."""

    def check(located: Located, way: Keys) -> Iterator[Problem]:
        value = located.value_at(way)
        for at, one in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(one, dict) or not isinstance(one.get(key), str):
                yield located.problem(f"“{way[-1]}”要逐条写 {key}", f"例如 - {{{key}: 文字}}", (*way, at))

    return check
