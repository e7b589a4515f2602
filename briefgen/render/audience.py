"""An audience: who a brief is for, read from `template.yaml` of its folder and checked.

In: a folder. Out: one frozen `Audience`, or every problem of the file at once with line, column and the nearest valid
name. The names of sections and annexes are those of the blocks in the audience's templates (see `outline`). Knows nothing
of facts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from briefgen.errors import InvalidInput, Problem, nearest, shown
from briefgen.fact import Kind, Status
from briefgen.render.numerals import has_number
from briefgen.render.templating.env import BriefEnvironment
from briefgen.render.templating.outline import ANNEX as ANNEX_BLOCK
from briefgen.render.templating.outline import outline
from briefgen.strict_yaml import Located, load_yaml
from briefgen.typed import Format, Many, Typed, check

SECTIONS = ("changes", "overview", "progress", "problems", "next_steps", "doubts")
ANNEX = (
    "matrix", "stage_chart", "projects", "promises", "answers", "indicators", "method", "sources", "endnotes",
)  # fmt: skip
"""What an audience prints that names nothing itself."""
MANY = 40
"""Names that a next step lists at most."""


def _without_number(text: str) -> str:
    if has_number(text):
        raise ValueError("unsourced_number: 里面有数字\n报头、单位、结语里不写数字；期号和日期由程序印出")
    return text


def _colour(text: str) -> str:
    if len(text) != 7 or text[0] != "#" or any(c not in "0123456789abcdefABCDEF" for c in text[1:]):
        raise ValueError(f'不是颜色：{text}\n写成 "#c00000" 这样的六位色值，并加引号')
    return text


Words: TypeAlias = Annotated[str, AfterValidator(_without_number)]
Needed: TypeAlias = Annotated[str, Field(min_length=1), AfterValidator(_without_number)]
Most: TypeAlias = Annotated[int, Field(ge=0, le=500)]
Colour: TypeAlias = Annotated[str, AfterValidator(_colour)]


class Limits(Typed):
    """How much each part picks at most; the body is cut further, least important first, until it fits its pages."""

    summary: Most = Field(default=3, description="正文前的提要最多几条")
    overview: Most = Field(default=6, description="总体情况最多几句")
    regions: Most = Field(default=3, description="最多几个区域各写一段")
    chains: Most = Field(default=4, description="最多几条产业链各写一段")
    stages: Most = Field(default=4, description="一条链最多写几个阶段，走得最远的在前")
    names: Most = Field(default=4, description="一条链一个阶段最多点名几个项目")
    problems: Most = Field(default=6, description="问题与对策最多几条")
    next_steps: Most = Field(default=5, description="目标、期限最多几条")
    doubts: Most = Field(default=4, description="矛盾、存疑最多几条")
    beside: Most = Field(default=6, description="并列而不相加的指标最多几项")
    indicators: Most = Field(default=30, description="附表的指标最多几行")


class Filters(Typed):
    """Which facts an audience is told of; what is left out is left out of every table, count and attachment."""

    kinds: Many[Kind] = Field(default=(), description="只用这些种类的事实；不写时全部")
    without: Many[Kind] = Field(default=(), description="不用这些种类的事实，例如 problem")
    status: Many[Status] = Field(default=(), description="只用这些性质的事实：actual、planned、target、expected")
    confidence: float = Field(default=0, ge=0, le=1, description="只用把握不低于此的事实，0 到 1")


class Colours(Typed):
    """What the charts are drawn in, and the masthead of the page."""

    masthead: Colour | None = Field(
        default=None, description="网页和 PDF 的红头和它下面的线；不写时按样式表，Word 的在 brief.docx 里改"
    )
    bar: Colour = Field(default="#a61b1b", description="柱、线和框")
    announced: Colour = Field(default="#f3d6d2", description="宣布而未到达的，和只有其他事实的格子")
    covered: Colour = Field(default="#f6ece9", description="框的底色")


class AudienceSettings(Typed):
    """The whole of template.yaml."""

    title: Needed = Field(description="这类简报的名称")
    office: Needed = Field(description="编发单位")
    masthead: Needed = Field(description="红头文字")
    series: Words = Field(default="", description="系列名，印在期号前")
    number: Literal["yearly", "none"] = Field(default="yearly", description="期号：yearly 按年编号，none 不印")
    template: Annotated[str, Field(min_length=1)] = Field(default="brief.html.j2", description="主模板")
    formats: Annotated[Many[Format], Field(min_length=1)] = Field(
        default=("html", "pdf"), description="做成哪些格式：html、pdf、docx"
    )
    tone: Literal["official", "plain"] = Field(
        default="official", description="语体：official 公文（标题编号为一、（一）），plain 平实（标题不编号）"
    )
    pages: int = Field(default=2, ge=0, le=50, description="正文页数，附件不算；0 为不限")
    contents: Literal["annex", "front"] = Field(
        default="annex", description="目录：annex 在附件前列附件，front 在题目后列各节和附件（四页以内的不印）"
    )
    sections: Many[str] = Field(default=SECTIONS, description="正文各节及次序：块的名称")
    annex: Many[str] = Field(default=ANNEX, description="附件及次序：块的名称去掉 annex_")
    indicators: Many[str] = Field(default=(), description="优先写哪些指标（metrics.yaml 的 id），次序即优先次序")
    filters: Filters = Field(default_factory=Filters, description="用哪些事实")
    recipients: Words = Field(default="", description="主送")
    closing: Words = Field(default="本材料依据公开报道编写，未经主管部门核实。", description="结语")
    limits: Limits = Field(default_factory=Limits, description="每部分最多几条")
    colours: Colours = Field(default_factory=Colours, description="图和红头的颜色")


class Audience(AudienceSettings):
    """An audience of a workspace. `folder` is where its templates lie."""

    id: str
    folder: Path

    @property
    def blocks(self) -> tuple[str, ...]:
        """The blocks that its lists call by name."""
        return (*self.sections, *(ANNEX_BLOCK + name for name in self.annex))


def load_audience(folder: Path, root: Path | None = None, metrics: Collection[str] | None = None) -> Audience:
    """Read `folder/template.yaml`; problems name it relative to `root`. `metrics` are the indicators that there are, None:
    not asked.

    Raises:
        InvalidInput: with all problems of the file.
    """
    located = load_yaml(folder / "template.yaml", shown(folder / "template.yaml", root or Path.cwd()))
    if not isinstance(located.value, dict):
        raise InvalidInput([located.no_mapping("参看 docs/templates.md，briefgen template new 会写好一份")])
    settings, problems = check(AudienceSettings, located)
    problems += _names_problems(located, folder, metrics)
    if settings is None or problems:
        raise InvalidInput(problems)
    return Audience(id=folder.name, folder=folder, **dict(settings))


def _names_problems(located: Located, folder: Path, metrics: Collection[str] | None) -> Iterator[Problem]:
    """A page that there is not; sections, annexes and indicators that lead nowhere, or that are named twice."""
    template = located.value.get("template") if isinstance(located.value, dict) else None
    env = BriefEnvironment((folder, folder.parent))
    if isinstance(template, str) and env.path_of(template) is None:
        step = nearest(template, env.list_templates()) or "核对文件名与所在文件夹"
        yield located.problem(f"找不到模板“{template}”", step, ("template",))
    default = str(AudienceSettings.model_fields["template"].default)
    known = outline(env, template if isinstance(template, str) else default)
    yield from _list_problems(located, "sections", known.sections if known else None)
    yield from _list_problems(located, "annex", known.annex if known else None)
    yield from _list_problems(located, "indicators", metrics)


def _list_problems(located: Located, key: str, known: Collection[str] | None) -> Iterator[Problem]:
    value = located.value.get(key) if isinstance(located.value, dict) else None
    items = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    for at, item in enumerate(items):
        way = (key, at) if isinstance(value, list) else (key,)
        if known is not None and item not in known:
            some = "、".join(known) if len(known) < MANY else "、".join([*known][:MANY]) + " …"
            yield located.problem(f"“{key}”里没有“{item}”这一项", nearest(str(item), known) or f"可用的有：{some}", way)
        elif item in items[:at]:
            yield located.problem(f"“{key}”里“{item}”写了两次", "删去一个", way)
