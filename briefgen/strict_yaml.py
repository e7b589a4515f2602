"""YAML without guesses, and with a place for everything.

In: the path of a YAML file that a person wrote (config, rules, taxonomy, sidecar, template.yaml). Out: `Located`, plain
data (dict, list, str, None) that knows the line and column of each key and value. Every scalar is text as written:
`no`, `1:30`, `2024-05` and `010` stay so, and the typed layer converts where its schema asks; a value left out, `~` or
a plain `null` is None. Refused: duplicate keys, tags, anchors and aliases, keys that are no text, more than one
document, deep nesting, huge files.

Must not: know any schema, follow includes, or raise anything but `InvalidInput`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from briefgen.errors import InvalidInput, Problem, nearest, refusal

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
"""What a file says, before any schema."""
Keys: TypeAlias = "tuple[str | int, ...]"
"""The way to a value from the root: names of keys and positions in lists, from 0."""
Place: TypeAlias = "tuple[int, int]"
"""Line and column, both from 1."""

Event: TypeAlias = Any
"""An event of libyaml; types-pyyaml leaves most of their attributes out."""
Parser: TypeAlias = Any
"""libyaml's parser where PyYAML was built with it, else PyYAML's own; they share no base class."""

MAX_BYTES = 4 * 1024 * 1024
MAX_NODES = 200_000  # two seconds and 60 MB; the largest file of ours has four thousand
MAX_PROBLEMS = 100  # told of one file: whoever mends these runs it again
MAX_DEPTH = 64  # libyaml's composer overflows the C stack at some thousands; no file of ours nests deeper than ten

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Located:
    """Plain data read from one file, and where each piece of it stands.

    Invariant: `keys_at` and `values_at` hold a place for every way that leads to a piece of `value`, `()` included.
    """

    value: Plain
    shown: str
    source: str = field(repr=False)
    keys_at: Mapping[Keys, Place] = field(repr=False)
    values_at: Mapping[Keys, Place] = field(repr=False)
    blocks: frozenset[Keys] = field(repr=False, default=frozenset())

    def value_at(self, keys: Keys) -> Plain:
        """The value that `keys`, a way made of this very file, lead to."""
        value = self.value
        for key in keys:
            value = value[key]  # type: ignore[index]
        return value

    def at(self, *keys: str | int) -> Place:
        """Where the value at `keys` stands; of a way that leads nowhere, where its nearest ancestor stands."""
        return _nearest_place(self.values_at, keys)

    def key_at(self, *keys: str | int) -> Place:
        """Where the last key of `keys` stands; for a position in a list that is the value itself."""
        return self.keys_at.get(keys) or self.at(*keys)

    def inside(self, *keys: str | int, line: int, offset: int = 0) -> Place:
        """The place of character `offset` of line `line` (both from 0) of a text with several lines (`say: |`)."""
        row, column = self.at(*keys)
        if keys not in self.blocks:
            return row, column + (offset if line == 0 else 0)
        lines = self.source.splitlines()
        at = row + line  # the text of a block starts on the line below its `|`
        text = lines[at] if at < len(lines) else ""
        indent = min((_indent(one) for one in lines[row : at + 1] if one.strip()), default=0)
        return at + 1, min(indent, len(text)) + offset + 1

    def problem(self, what: str, next_step: str = "", keys: Keys = (), *, at_key: bool = False) -> Problem:
        """A `Problem` at the value (or the key) that `keys` lead to."""
        line, column = self.key_at(*keys) if at_key else self.at(*keys)
        return Problem(self.shown, line, column, what, next_step)

    def no_mapping(self, example: str, keys: Keys = ()) -> Problem:
        """A `Problem` where keys with values are due and something else stands; `example` is the next step."""
        return self.problem("这里应是若干“名称: 值”", colon_hint(self.value_at(keys)) or example, keys)

    def unknown_keys(self, known: Mapping[str, object] | frozenset[str], keys: Keys = ()) -> list[Problem]:
        """A problem for each key of the mapping at `keys` that is not among `known`, with the nearest known one."""
        mapping = self.value_at(keys)
        names = mapping if isinstance(mapping, dict) else {}
        return [
            self.problem(f"不认识的设置项“{name}”", _hint(name, known), (*keys, name), at_key=True)
            for name in [name for name in names if name not in known][:MAX_PROBLEMS]
        ]


def load_yaml(path: Path, shown: str) -> Located:
    """Read a file; `shown` is its name as a user knows it. Raises InvalidInput with every problem that can be told."""
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = Problem(shown, 0, 0, f"读不出这个文件：{refusal(error)}", "检查文件名和读取权限")
        raise InvalidInput([problem]) from None
    return parse_yaml(data, shown)


def parse_yaml(data: bytes | str, shown: str) -> Located:
    """The same for bytes or text at hand. An empty file is None."""
    if len(data) > MAX_BYTES:
        raise InvalidInput([Problem(shown, 0, 0, f"文件超过 {MAX_BYTES // 1024**2} MB", "把它拆成几个文件")])
    text = utf8(data, shown) if isinstance(data, bytes) else data
    builder = _Builder(shown)
    value = builder.document(text)
    if builder.problems:
        raise InvalidInput(builder.problems)
    return Located(value, shown, text, builder.keys_at, builder.values_at, frozenset(builder.blocks))


class _Builder:
    """Builds plain data from libyaml's events, which come in a flat row, so that depth costs no C stack."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.nodes = 0
        self.problems: list[Problem] = []
        self.keys_at: dict[Keys, Place] = {}
        self.values_at: dict[Keys, Place] = {(): (1, 1)}
        self.blocks: set[Keys] = set()

    def document(self, text: str) -> Plain:
        """The value of a text, None where it cannot be told; what is wrong is kept in `problems`."""
        loader = _Loader(text)
        try:
            return self._document(_events(loader))
        except yaml.YAMLError as error:
            self.problems.append(_syntax(error, self.shown, text))
            return None
        finally:
            loader.dispose()

    def _document(self, events: Iterator[Event]) -> Plain:
        value: Plain = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._refuse(event, "一个文件里只能有一份内容，不能再用 --- 分成几份", "拆成几个文件")
                    break
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, events, ())
        return value

    def _node(self, event: Event, events: Iterator[Event], way: Keys) -> Plain:
        self.values_at[way] = _place(event)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._refuse(event, f"内容超过 {MAX_NODES} 项", "把它拆成几个文件")
            raise InvalidInput(self.problems)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"不支持引用（*{event.anchor}）", "把内容直接写出来；文字以 * 开头时加引号")
            return None
        if len(way) >= MAX_DEPTH:
            self._refuse(event, f"嵌套超过 {MAX_DEPTH} 层", "检查括号是否配对")
            raise InvalidInput(self.problems)
        if event.anchor:
            self._refuse(event, f"不支持锚点（&{event.anchor}）", "文字以 & 开头时加引号")
        if event.tag:
            self._refuse(event, f"不支持标签（{_tag(event.tag)}）", "文字以 ! 开头时加引号")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, way)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, way)
        return self._scalar(event, way)

    def _scalar(self, event: Event, way: Keys) -> str | None:
        if event.style in ("|", ">"):
            self.blocks.add(way)
        value: str = event.value
        return None if not event.style and value in ("", "~", "null") else value

    def _sequence(self, events: Iterator[Event], way: Keys) -> list[Plain]:
        items: list[Plain] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, (*way, len(items))))
        return items

    def _mapping(self, events: Iterator[Event], way: Keys) -> dict[str, Plain]:
        items: dict[str, Plain] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, way)
            if key in items:
                first = self.keys_at[(*way, key)]
                self._refuse(event, f"“{key}”写了两次，第一次在第 {first[0]} 行", "删去一个，或合在一起")
                self._node(next(events), events, (*way, key, "\0"))
                continue
            self.keys_at[(*way, key)] = _place(event)
            items[key] = self._node(next(events), events, (*way, key))
        return items

    def _key(self, event: Event, events: Iterator[Event], way: Keys) -> str:
        if isinstance(event, yaml.ScalarEvent) and not event.anchor and not event.tag:
            return str(event.value)
        if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            self._node(event, events, (*way, "\0"))
            return getattr(event, "value", "\0")
        # `{名}` or `[甲]` before a colon: a text that should have been quoted
        self._refuse(event, "冒号前面只能是文字", "以 { 或 [ 开头的文字要加引号")
        self._node(event, events, (*way, "\0"))
        return "\0"

    def _refuse(self, event: Event, what: str, next_step: str) -> None:
        self.problems.append(Problem(self.shown, *_place(event), what, next_step))
        if len(self.problems) >= MAX_PROBLEMS:
            self.problems.append(
                Problem(self.shown, *_place(event), f"错误满 {MAX_PROBLEMS} 处，后面的没有看", "先改好这些")
            )
            raise InvalidInput(self.problems)


def _events(loader: Parser) -> Iterator[Event]:
    while loader.check_event():
        yield loader.get_event()


def _place(event: Event) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _nearest_place(places: Mapping[Keys, Place], keys: Keys) -> Place:
    while keys not in places:
        keys = keys[:-1]
    return places[keys]


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _hint(name: str, known: Mapping[str, object] | frozenset[str]) -> str:
    return nearest(name, known) or "可用的有：" + "、".join(sorted(known))


def utf8(data: bytes, shown: str) -> str:
    """The text of a file that a person wrote. Raises InvalidInput at the first byte that is none."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        head = data[: error.start]
        line, column = head.count(b"\n") + 1, len(head.rpartition(b"\n")[2].decode("utf-8", "ignore")) + 1
        raise InvalidInput([Problem(shown, line, column, "不是 UTF-8 编码", "用编辑器另存为 UTF-8")]) from None


_LIKE_A_KEY = re.compile(r"\s*(?:- )?[A-Za-z_][\w-]*([：:])(?!\s)")


def colon_hint(value: object) -> str:
    """What to do about a text that was meant as a key with its value (title：甲, title:甲); empty for any other."""
    found = _LIKE_A_KEY.match(value) if isinstance(value, str) else None
    return ("冒号要用半角，后面空一格" if found[1] == "：" else "冒号后面要空一格") if found else ""


# libyaml's own words for the mistakes people make, and what to do about them
_TOLD = (
    ("could not find expected ':'", "这一行缺冒号", "写成“名称: 值”，冒号后面要有空格"),
    ("mapping values are not allowed", "这里不能再有冒号", "文字里有半角冒号加空格时，给整段文字加引号；或检查缩进"),
    ("found a tab character", "不能用制表符（Tab）缩进", "换成空格"),
    ("cannot start any token", "文字不能以这个字符开头", "给整段文字加引号"),
    ("found unexpected end of stream", "引号或括号没有结束", "补上另一半"),
    ("expected <block end>", "缩进或列表写得不整齐", "同一层的各行要左对齐"),
    ("did not find expected key", "缩进不整齐，或缺了名称", "同一层的各行要左对齐"),
    ("text behind a bracket", "括号后面不能再有文字", "以 { 或 [ 开头的文字要加引号，或写在 | 下面的一行"),
    ("did not find expected '-' indicator", "列表里混进了别的行", "每一项以“- ”开头并左对齐"),
    ("did not find expected ',' or", "括号没有结束，或缺逗号", "补上逗号或括号"),
    ("did not find expected node content", "这里应当有内容", "补上内容，或给文字加引号；空格加 # 之后是注释"),
    ("did not find expected alphabetic or numeric", "文字不能以 * 或 & 开头", "给整段文字加引号"),
    ("found undefined tag", "不支持标签", "文字以 ! 开头时加引号"),
    ("did not find expected tag URI", "文字不能以 ! 开头", "给整段文字加引号"),
    ("block sequence entries are not allowed", "列表不能从这里开始", "把“- ”移到下一行并缩进"),
    ("mapping keys are not allowed", "这里不能写“? ”", "给整段文字加引号"),
    ("expected directive name", "行首不能是 %", "给整段文字加引号"),
    ("found unexpected non-alphabetical", "行首不能是 %", "给整段文字加引号"),
    ("found unknown directive name", "行首不能是 %", "给整段文字加引号"),
    ("did not find expected <document start>", "前面的内容已经结束，这里不能再写", "检查缩进，或删去这一行"),
    ("found unknown escape character", "双引号里的 \\ 要写成 \\\\", "或改用单引号"),
    ("expected hexdecimal number", "双引号里的 \\ 要写成 \\\\", "或改用单引号"),
    ("comment or line break", "| 或 > 后面不能接着写文字", "文字从下一行写起，并缩进"),
    ("found unexpected document indicator", "引号没有结束", "补上另一半"),
)


def _syntax(error: yaml.YAMLError, shown: str, text: str) -> Problem:
    """A syntax error in Chinese, at the place that libyaml names."""
    if isinstance(error, yaml.reader.ReaderError):
        at = next((i for i, char in enumerate(text) if not _printable(char)), 0)
        head = text[:at]
        code = f"U+{ord(text[at]):04X}" if text else ""
        return Problem(shown, head.count("\n") + 1, at - head.rfind("\n"), f"有不可见的控制字符 {code}", "删去它")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or str(error)
    if mark is None:
        return Problem(shown, 0, 0, f"YAML 写法有误（{said}）", "检查全文")
    rows = text.splitlines()
    for at in (mark.line, mark.line - 1):
        if 0 <= at < len(rows) and (found := _LIKE_A_KEY.match(rows[at])) and found[1] == "：":
            return Problem(shown, at + 1, found.start(1) + 1, "冒号写成了全角", colon_hint(rows[at]))
    row = "".join(rows[mark.line : mark.line + 1])
    if "cannot start any token" in said and row[mark.column : mark.column + 1] == "\t":
        said = "found a tab character"
    if "did not find expected key" in said and row[: mark.column].rstrip().endswith(("}", "]")):
        said = "text behind a bracket"
    unknown = (f"YAML 写法有误（{said}）", "检查这一行和上一行")
    what, step = next(((told, step) for words, told, step in _TOLD if words in said), unknown)
    return Problem(shown, mark.line + 1, mark.column + 1, what, step)


def _printable(char: str) -> bool:
    """YAML 1.1's c-printable (5.1 Character Set)."""
    ranges = ((" ", "~"), ("\xa0", "\ud7ff"), ("\ue000", "\ufffd"), ("\U00010000", "\U0010ffff"))
    return char in "\t\n\r\x85" or any(low <= char <= high for low, high in ranges)
