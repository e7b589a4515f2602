"""NAME.yaml beside NAME.txt: what a person knows of a document that its text does not say.

In: the sidecar's path. Out: a frozen `Sidecar`, or `InvalidInput` with every mistake at its line and column. It must not
look at the seed itself.
"""

from __future__ import annotations

import codecs
import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from briefgen.document import Published
from briefgen.errors import InvalidInput, Problem, shown
from briefgen.ingest.links import leads_out
from briefgen.ingest.metadata.columns import Column, Metric, read_columns
from briefgen.strict_yaml import Located, load_yaml

KEYS = frozenset({"published", "earliest", "latest", "publisher", "title", "scope", "encoding", "columns"})
MAX_BYTES = 64 * 1024  # a sidecar has a dozen lines


class Named(Protocol):
    """What a sidecar needs of a region."""

    @property
    def id(self) -> str: ...


class Dictionaries(Protocol):
    """What a sidecar needs of the taxonomy."""

    @property
    def metrics(self) -> Mapping[str, Metric]: ...

    def region(self, id_or_name: str) -> Named | None: ...


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What the sidecar says; None where it says nothing. `scope` is a region's id."""

    published: Published | None = None
    publisher: str | None = None
    title: str | None = None
    scope: str | None = None
    encoding: str | None = None
    columns: tuple[Column, ...] = ()


def read_sidecar(path: Path, root: Path, regions: Dictionaries) -> Sidecar:
    """The sidecar at `path`, an empty one where there is none. Raises InvalidInput with all its problems."""
    if not path.exists() and not path.is_symlink():
        return Sidecar()
    if not path.is_file():
        raise InvalidInput([Problem(shown(path, root), 0, 0, "旁注不是普通文件", "改成文本文件，或移走")])
    if leads_out(path, root):
        told = "旁注是指向材料文件夹之外的链接，没有打开"
        raise InvalidInput([Problem(path.name, 0, 0, told, "把文件本身复制进来")])
    if path.stat().st_size > MAX_BYTES:
        told = f"旁注有 {path.stat().st_size} 字节，超过上限 {MAX_BYTES} 字节"
        raise InvalidInput([Problem(shown(path, root), 0, 0, told, "旁注只写日期、单位、标题、区域几行")])
    located = load_yaml(path, shown(path, root))
    if located.value is None:
        return Sidecar()
    if not isinstance(located.value, dict):
        raise InvalidInput([located.no_mapping("例如 published: 2024-05-09")])
    reader = _Reader(located, located.unknown_keys(KEYS))
    columns, problems = read_columns(located, regions.metrics)
    reader.problems += problems
    side = Sidecar(
        reader.published(),
        reader.text("publisher"),
        reader.text("title"),
        reader.scope(regions),
        reader.encoding(),
        columns,
    )
    if reader.problems:
        raise InvalidInput(reader.problems)
    return side


@dataclass
class _Reader:
    """Takes values out of a mapping and gathers what is wrong with them."""

    located: Located
    problems: list[Problem]

    def text(self, key: str) -> str | None:
        """A setting that is a text, None where it is not given; anything else is a problem."""
        data = self.located.value
        if not isinstance(data, dict) or key not in data:
            return None
        value = data[key]
        if isinstance(value, str) and value.strip():
            return value.strip()
        self._wrong(key, f"{key} 应是一段文字", "写上内容，或删去这一行")
        return None

    def scope(self, regions: Dictionaries) -> str | None:
        """The id of the region that is named by id or name."""
        name = self.text("scope")
        region = regions.region(name) if name else None
        if name and region is None:
            self._wrong("scope", f"词典里没有区域“{name}”", "写区域的编号或名称，可用 briefgen list regions 查看")
        return region.id if region else None

    def encoding(self) -> str | None:
        """The name of the encoding as Python knows it."""
        name = self.text("encoding")
        if name is None:
            return None
        try:
            "字".encode(name)
            return codecs.lookup(name).name
        except (LookupError, ValueError, TypeError):
            self._wrong("encoding", f"不认识的编码“{name}”，或不能写中文", "例如 utf-8、gb18030、utf-16")
            return None

    def published(self) -> Published | None:
        """The date with its earliest and latest day, which a year or a month leaves open."""
        best = self._date("published")
        early, late = self._date("earliest"), self._date("latest")
        if best is None:
            alone = [key for key in ("earliest", "latest") if self.located.keys_at.get((key,))]
            if alone and not self.located.keys_at.get(("published",)):
                self._wrong(alone[0], f"只写了 {alone[0]}，没有 published", "补上 published: 年、年-月或年-月-日")
            return None
        first = early[1] if early else best[1]
        last = late[2] if late else best[2]
        if first > last:
            self._wrong("earliest" if early else "latest", f"最早日期 {first} 晚于最晚日期 {last}", "检查三个日期")
        elif not (first <= best[2] and best[1] <= last):
            self._wrong("published", f"发布日期 {best[0]} 不在 {first} 至 {last} 之间", "检查三个日期")
        return Published(
            best[0], first, last, "旁注" if best[1] == best[2] and first == last else f"旁注（{first} 至 {last}）"
        )

    def _date(self, key: str) -> tuple[str, date, date] | None:
        text = self.text(key)
        if text is None:
            return None
        try:
            return dated(text)
        except ValueError:
            self._wrong(key, f"{key} 的“{text}”不是日期", "写成 2024、2024-05 或 2024-05-09")
            return None

    def _wrong(self, key: str, what: str, step: str) -> None:
        self.problems.append(self.located.problem(what, step, (key,)))


def dated(text: str) -> tuple[str, date, date]:
    """`2024`, `2024-05` or `2024-05-09` with the first and last day it means. Raises ValueError."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text, re.ASCII)
    if match is None:
        raise ValueError(text)
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if match[3]:
        return text, date(year, month, day), date(year, month, day)
    if match[2]:
        return text, date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return text, date(year, 1, 1), date(year, 12, 31)
