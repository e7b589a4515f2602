"""An audience: who a brief is for, read from `template.yaml` of its folder and checked.

In: a folder. Out: one frozen `Audience`, or every problem of the file at once with line, column and the nearest valid
name. Knows nothing of facts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from briefgen.errors import InvalidInput, Problem, nearest, shown
from briefgen.render.numerals import has_number
from briefgen.strict_yaml import Located, load_yaml

FORMATS = ("html", "pdf")
SECTIONS = ("overview", "progress", "problems", "next_steps", "doubts")
ANNEX = (
    "matrix", "stage_chart", "projects", "promises", "answers", "indicators", "method", "sources", "endnotes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limits:
    """How much each part picks at most; the body is cut further, least important first, until it fits its pages."""

    summary: int = 3  # statements in the box above the text
    overview: int = 6  # statements on the whole scope
    regions: int = 3  # regions that get a paragraph
    chains: int = 4  # chains that get a paragraph
    stages: int = 4  # stages told of one chain, furthest first
    names: int = 4  # projects named at one stage of one chain
    problems: int = 6  # problems with their answers
    next_steps: int = 5  # announced targets and dated intentions
    doubts: int = 4  # conflicts and doubts
    beside: int = 6  # indicators shown side by side with the reason why they are not added
    indicators: int = 30  # rows of the annex table of indicators


@dataclass(frozen=True, slots=True)
class Audience:
    """What template.yaml says. `folder` is where its templates lie."""

    id: str
    folder: Path
    title: str
    office: str
    masthead: str
    template: str = "brief.html.j2"
    formats: tuple[str, ...] = FORMATS
    pages: int = 2  # of the body, before the annex; 0 = any number
    sections: tuple[str, ...] = SECTIONS
    annex: tuple[str, ...] = ANNEX
    indicators: tuple[str, ...] = ()  # ids of indicators, most important first
    recipients: str = ""  # 主送
    closing: str = "本材料依据公开报道编写，未经主管部门核实。"
    limits: Limits = field(default_factory=Limits)
    colours: Mapping[str, str] = field(default_factory=dict)


def load_audience(folder: Path, root: Path | None = None) -> Audience:
    """Read `folder/template.yaml`; problems name it relative to `root`.

    Raises:
        InvalidInput: with all problems of the file.
    """
    name = shown(folder / "template.yaml", root or Path.cwd())
    located = load_yaml(folder / "template.yaml", name)
    reader = _Reader(located)
    made = reader.audience(folder)
    if made is None or reader.problems:
        raise InvalidInput(reader.problems)
    return made


class _Reader:
    """Turns located YAML into an Audience and gathers what is wrong on the way."""

    def __init__(self, located: Located) -> None:
        self.located = located
        self.problems: list[Problem] = []

    def audience(self, folder: Path) -> Audience | None:
        data = self.located.value
        if not isinstance(data, dict):
            self.problems.append(
                self.located.problem("这里应是“设置项: 值”的清单", "参照 templates/leader/template.yaml")
            )
            return None
        known = {f.name for f in fields(Audience)} - {"id", "folder"}
        self.problems += self.located.unknown_keys(frozenset(known))
        missing = [k for k in ("title", "office", "masthead") if not data.get(k)]
        self.problems += [self.located.problem(f"缺少设置项“{k}”", f"补上一行“{k}: …”") for k in missing]
        readers: dict[str, Callable[[str, object], object]] = {
            "formats": lambda k, v: self.names(k, v, FORMATS),
            "sections": lambda k, v: self.names(k, v, SECTIONS),
            "annex": lambda k, v: self.names(k, v, ANNEX),
            "indicators": lambda k, v: self.names(k, v, None),
            "pages": lambda k, v: self.number((k,), v, 0, 50),
            "limits": self.limits,
            "colours": self.colours,
        }
        values: dict[str, Any] = {k: readers.get(k, self.text)(k, v) for k, v in data.items() if k in known}
        if self.problems:
            return None
        return Audience(id=folder.name, folder=folder, **values)

    def text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            self.problems.append(self.located.problem(f"“{key}”应是一行文字", keys=(key,)))
            return ""
        if key != "template" and has_number(value):
            step = "报头、单位、结语里不写数字；期号和日期由程序印出"
            self.problems.append(self.located.problem(f"unsourced_number: “{key}”里有数字", step, (key,)))
        return value

    def names(self, key: str, value: object, known: tuple[str, ...] | None) -> tuple[str, ...]:
        items = value if isinstance(value, list) else []
        if not isinstance(value, list):
            self.problems.append(self.located.problem(f"“{key}”应是清单", "写成 [甲, 乙] 或逐行“- 甲”", (key,)))
        for at, item in enumerate(items):
            if known is not None and item not in known:
                step = nearest(str(item), known) or "可用的有：" + "、".join(known)
                self.problems.append(self.located.problem(f"“{key}”里没有“{item}”这一项", step, (key, at)))
            elif item in items[:at]:
                self.problems.append(self.located.problem(f"“{key}”里“{item}”写了两次", "删去一个", (key, at)))
        return tuple(str(i) for i in items)

    def number(self, keys: tuple[str, ...], value: object, low: int, high: int) -> int:
        if isinstance(value, str) and value.isascii() and value.isdigit() and low <= int(value) <= high:
            return int(value)
        self.problems.append(self.located.problem(f"“{keys[-1]}”应是 {low} 到 {high} 之间的整数", keys=keys))
        return low

    def limits(self, key: str, value: object) -> Limits:
        if not isinstance(value, dict):
            self.problems.append(self.located.problem("“limits”下应逐行写“名称: 个数”", keys=(key,)))
            return Limits()
        known = frozenset(f.name for f in fields(Limits))
        self.problems += self.located.unknown_keys(known, (key,))
        return Limits(**{k: self.number((key, k), v, 0, 500) for k, v in value.items() if k in known})

    def colours(self, key: str, value: object) -> dict[str, str]:
        if not isinstance(value, dict):
            self.problems.append(self.located.problem("“colours”下应逐行写“名称: 颜色”", keys=(key,)))
            return {}
        for name, colour in value.items():
            if not _is_colour(colour):
                step = '写成 "#c00000" 这样的六位色值，并加引号'
                self.problems.append(self.located.problem(f"“{name}”不是颜色：{colour}", step, (key, name)))
        return {str(k): str(v) for k, v in value.items()}


def _is_colour(value: object) -> bool:
    text = str(value)
    return len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
