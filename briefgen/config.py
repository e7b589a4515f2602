"""config.yaml as typed settings: one place for a setting's default, check and description.

In: the path of config.yaml. Out: `Config`, frozen, and the `Located` file for later problems; or one `InvalidInput`
with all mistakes of the file, each with line and column. What needs the dictionaries or the templates (a region's or an
audience's name) is asked of `names_problems`, so that this module reads no other file.

Must not: act on a setting, or touch the output folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Annotated, ClassVar, Literal, TypeAlias
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from briefgen.errors import InvalidInput, Problem, nearest
from briefgen.strict_yaml import Keys, Located, load_yaml
from briefgen.typed import FORMATS, Day, Format, Many, Typed, check
from briefgen.workspace_paths import OUTPUT

_RESERVED = ("archive", ".briefgen", "manifest.json")  # names under output/ that are not a brief's


def _inside(text: str) -> str:
    path = PurePosixPath(text.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in text:
        raise ValueError(f"“{text}”不能离开所在的文件夹\n写成相对路径")
    return path.as_posix()


def _stem(text: str) -> str:
    path = PurePosixPath(_inside(text))
    if not path.parts or path.parts[0] in _RESERVED:
        raise ValueError(f"“{text}”是程序自己用的名称\n换一个名称")
    return str(path.with_suffix("")) if path.suffix[1:] in FORMATS else str(path)


Name: TypeAlias = Annotated[str, Field(pattern=r"^[\w][\w-]*$")]
Text: TypeAlias = Annotated[str, Field(min_length=1)]


class WorkspaceSettings(Typed):
    """What the workspace is about and whose it is."""

    title: Text | None = Field(default=None, description="工作区名称，例如 青岛市重点产业链")
    scope: Text | None = Field(default=None, description="所管的区域，代码或名称，例如 青岛市")
    office: Text | None = Field(default=None, description="编发单位，印在报头和版记")


class Enough(Typed):
    """How much the material must say of a cell, or of the whole scope, for a brief to be made of it."""

    facts: int = Field(default=0, ge=0, description="至少几条事实")
    projects: int = Field(default=0, ge=0, description="至少几个命名的项目")
    documents: int = Field(default=0, ge=0, description="事实至少来自几份材料")
    problems: int = Field(default=0, ge=0, description="至少几个问题")


class BriefSettings(Typed):
    """One brief to make, or with `foreach` one of each region or chain that the material says enough of."""

    id: Name = Field(description="简报的名称，也是文件名")
    audience: Name = Field(description="读者，即 templates/ 下的一个文件夹")
    foreach: Literal["region", "chain"] | None = Field(
        default=None, description="每个区域（region）或每条产业链（chain）做一份；不写时整个范围做一份"
    )
    when: Enough = Field(
        default_factory=Enough, description="材料够多才做：facts、projects、documents、problems 各至少多少"
    )
    formats: Annotated[Many[Format], Field(min_length=1)] | None = Field(
        default=None, description="做成哪些格式：html、pdf、docx；不写时按该读者的 template.yaml"
    )
    output: Annotated[Text, AfterValidator(_stem)] | None = Field(
        default=None, description="输出文件（相对输出文件夹，不带扩展名）；不写时为 读者/名称"
    )

    @property
    def stem(self) -> str:
        """Path of the outputs below the output folder, without the suffix; of a cell the path goes on with its name."""
        return self.output or f"{self.audience}/{self.id}"


class LimitSettings(Typed):
    """Where a single seed stops being taken for a document; what is over a limit is skipped and said so."""

    seed_mb: int = Field(default=20, gt=0, le=1024, description="单份材料最大多少 MB")
    pages: int = Field(default=500, gt=0, le=100_000, description="单份 PDF 最多多少页，表格最多多少张工作表")
    chars: int = Field(default=2_000_000, gt=0, le=100_000_000, description="单份材料的正文最多多少字")
    ratio: int = Field(default=100, gt=0, le=10_000, description="DOCX、XLSX 展开后最多是文件的多少倍")
    seconds: int = Field(default=30, gt=0, le=3600, description="读一份 HTML、DOCX、PDF、表格最多多少秒")


def _day_word(text: str) -> str:
    if text in ("每天", "工作日") or re.fullmatch(r"周[一二三四五六日]|每月(?:[1-9]|1\d|2[0-8])日", text):
        return text
    raise ValueError(f"“{text}”不是运行的日子\n写 每天、工作日、周一……周日，或 每月1日……每月28日")


def _clock(text: str) -> str:
    if re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", text, re.ASCII):
        return text
    raise ValueError(f"“{text}”不是时刻\n写成 08:30 的样子，24 小时制")


class ScheduleSettings(Typed):
    """When `briefgen schedule install` lets the machine run a build."""

    days: Annotated[Many[Annotated[str, AfterValidator(_day_word)]], Field(min_length=1)] = Field(
        default=("每天",), description="哪些日子：每天、工作日、周一……周日、每月1日……每月28日"
    )
    at: Annotated[Many[Annotated[str, AfterValidator(_clock)]], Field(min_length=1)] = Field(
        description="几点几分，本机时间，例如 08:30"
    )


def _address(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:  # [ without ]
        parts = urlsplit("")
    if parts.scheme in ("http", "https") and parts.hostname and text.isascii() and not re.search(r"\s", text):
        return text
    raise ValueError("不是网址\n写成 https://… 的样子，从收消息的一方取得")


class NotifySettings(Typed):
    """Whom a `build --notify` that changed something or failed tells."""

    command: Annotated[Many[Text], Field(min_length=1)] | None = Field(
        default=None, description="要运行的程序和它的参数，例如 [python3, 通知.py]；这次运行的 JSON 写到它的标准输入"
    )
    webhook: Annotated[str, AfterValidator(_address)] | None = Field(
        default=None, description="把这次运行的 JSON 用 POST 发到这个网址"
    )
    seconds: int = Field(default=30, gt=0, le=600, description="最多等多少秒")


class Config(Typed):
    """The whole of config.yaml."""

    LATER: ClassVar[frozenset[str]] = frozenset({"pdf"})

    workspace: WorkspaceSettings = Field(default_factory=WorkspaceSettings, description="工作区：title、scope、office")
    seeds: Annotated[Many[Text], Field(min_length=1)] = Field(
        default=("seeds/*",), description="材料在哪里，可用 * 和 **"
    )
    rules: Many[Text] = Field(default=(), description="内置规则之外再加的规则文件，可用 *")
    taxonomy: Many[Text] = Field(default=(), description="内置词典之外再加的词典文件，可用 *")
    as_of: Day | None = Field(default=None, description="截止日期；不写时取材料中最新的、知道到日的发布日期")
    briefs: Annotated[Many[BriefSettings], Field(min_length=1)] = Field(description="要做的简报")
    output: Annotated[Text, AfterValidator(_inside)] = Field(default=OUTPUT, description="输出文件夹")
    limits: LimitSettings = Field(default_factory=LimitSettings, description="对单份材料的限制")
    schedule: ScheduleSettings | None = Field(default=None, description="定时运行：days、at")
    notify: NotifySettings | None = Field(default=None, description="有变化或失败时告诉谁：command、webhook")


@dataclass(frozen=True)
class LoadedConfig:
    """Settings and the file they came from."""

    settings: Config
    located: Located


def load_config(path: Path, shown: str) -> LoadedConfig:
    """Read config.yaml. Raises InvalidInput with all problems that the file alone shows."""
    located = load_yaml(path, shown)
    if not isinstance(located.value, dict):
        raise InvalidInput([located.no_mapping("参看 briefgen init 生成的 config.yaml")])
    config, problems = check(Config, located)
    problems = [*problems, *_clashes(located), *(_within_output(config, located) if config else ())]
    if problems or config is None:
        raise InvalidInput(problems)
    return LoadedConfig(config, located)


def names_problems(
    loaded: LoadedConfig,
    *,
    audiences: Iterable[str] | None,
    is_region: Callable[[str], bool] | None,
    unsettled: Collection[str] = (),
) -> list[Problem]:
    """Names of the file that lead nowhere: audiences without a folder, a scope that is no region.

    `unsettled` are folders of templates without a template.yaml.

    `audiences` or `is_region` None: they could not be loaded, which is told elsewhere, so nothing is said of them here.
    """
    config, located = loaded.settings, loaded.located
    problems = []
    scope = config.workspace.scope
    if scope and is_region and not is_region(scope):
        problems.append(
            located.problem(f"不认识的区域“{scope}”", "写全名或代码，例如 青岛市、370200", ("workspace", "scope"))
        )
    known = None if audiences is None else sorted(audiences)
    for at, brief in enumerate(config.briefs):
        if known is not None and brief.audience not in known:
            step = nearest(brief.audience, known) or "可用的有：" + "、".join(known)
            if brief.audience in unsettled:
                step = f"templates/{brief.audience} 里没有 template.yaml，补上它；briefgen template new 会写好一份"
            problems.append(located.problem(f"没有“{brief.audience}”这个读者", step, ("briefs", at, "audience")))
    return problems


def _within_output(config: Config, located: Located) -> Iterator[Problem]:
    """What lies below the output folder counts as briefs, never as material."""
    for at, pattern in enumerate(config.seeds):
        if PurePosixPath(pattern).is_relative_to(config.output):
            keys: Keys = ("output",) if ("output",) in located.values_at else ("seeds", at)
            step = "分开写成两个文件夹；输出文件夹里的不算材料"
            yield located.problem(f"材料“{pattern}”在输出文件夹“{config.output}”里", step, keys)


def _clashes(located: Located) -> Iterator[Problem]:
    """Two briefs of one name, or with one output path; names differ by more than case on a disk that folds it."""
    ids: dict[str, int] = {}
    stems: dict[str, int] = {}
    for at, brief in _briefs(located):
        name, audience, output = (brief.get(key) for key in ("id", "audience", "output"))
        if isinstance(name, str):
            yield from _seen(located, ids, name, ("briefs", at, "id"), f"简报名称“{name}”", "换一个名称")
        stem = output or (f"{audience}/{name}" if audience and name else None)
        if isinstance(stem, str):
            way = ("briefs", at, "output" if output else "id")
            stem = _safe_stem(stem)
            if output or ids.get(str(name).casefold()) == at:  # else the name itself was told of
                yield from _seen(located, stems, stem, way, f"输出路径“{stem}”", "用 output 给其中一个另起名称")


def _briefs(located: Located) -> Iterator[tuple[int, dict[str, object]]]:
    briefs = located.value.get("briefs") if isinstance(located.value, dict) else None
    for at, brief in enumerate(briefs if isinstance(briefs, list) else [briefs]):
        if isinstance(brief, dict):
            yield at, dict(brief)


def _safe_stem(text: str) -> str:
    try:
        return _stem(text)
    except ValueError:
        return text


def _seen(located: Located, before: dict[str, int], name: str, way: Keys, told: str, step: str) -> Iterator[Problem]:
    first = before.setdefault(name.casefold(), int(way[1]))
    if first != way[1]:
        line = located.at("briefs", first)[0]
        yield located.problem(f"{told}和第 {line} 行的简报相同", step, way)
