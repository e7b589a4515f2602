"""From plain data to a typed model, every mistake told where it stands in the file.

In: `Located` data and a pydantic model. Out: the model, or all its problems in Chinese with line and column. Models
that inherit `Typed` refuse unknown keys with the nearest known one, and name in `LATER` the keys that the contract has
and this version does not act on yet: they are refused, for a setting that is ignored in silence is worse than none.

Must not: read files, or know what any setting means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import Problem, nearest
from briefgen.strict_yaml import MAX_PROBLEMS, Keys, Located, colon_hint


class Typed(BaseModel):
    """Base of every typed file: frozen, no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    LATER: ClassVar[frozenset[str]] = frozenset()


Model = TypeVar("Model", bound=Typed)
T = TypeVar("T")


def parse_day(text: object) -> date:
    """A day written 2024-05-09 and in no other way (`20240509` may be a typing mistake). Raises ValueError."""
    if isinstance(text, date):
        return text
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(text), re.ASCII):
        raise ValueError(f"“{text}”不是日期\n写成 2024-05-09 的样子")
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise ValueError(f"“{text}”这一天不存在\n核对月和日") from None


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Format: TypeAlias = Literal["html", "pdf", "docx"]
FORMATS: tuple[Format, ...] = get_args(Format)
"""What a brief can be made as, in config.yaml, template.yaml and on the command line."""
PAPER: frozenset[Format] = frozenset({"pdf", "docx"})
"""Those that show charts drawn with fonts of this machine."""
Day: TypeAlias = Annotated[date, BeforeValidator(parse_day)]
Many: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(_listed)]
"""A list, or one item written without its brackets."""


def check(model: type[Model], located: Located) -> tuple[Model | None, list[Problem]]:
    """The file as a `model` and no problems, or None and all its problems."""
    try:
        return model.model_validate(_filled(located.value or {})), []
    except ValidationError as error:
        return None, [_problem(model, one, located) for one in error.errors(include_url=False)[:MAX_PROBLEMS]]


def _filled(value: Any) -> Any:  # noqa: ANN401 (plain data of any depth)
    """A key with nothing after it is a key left out."""
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items() if item is not None}
    return [_filled(item) for item in value] if isinstance(value, list) else value


def _problem(model: type[Typed], error: ErrorDetails, located: Located) -> Problem:
    keys = tuple(key for key in error["loc"] if isinstance(key, str | int))
    if error["type"] == "extra_forbidden":
        return _unknown(_model_at(model, keys[:-1]), keys, located)
    if error["type"] == "missing":
        return located.problem(f"缺少“{keys[-1]}”", _described(_model_at(model, keys[:-1]), str(keys[-1])), keys[:-1])
    what, step = _told(error)
    if error["type"].startswith("model"):
        step = colon_hint(error["input"]) or "可写的有：" + "、".join(_model_at(model, keys).model_fields)
    return located.problem(f"“{_dotted(keys)}”：{what}" if keys else what, step, keys)


def _unknown(model: type[Typed], keys: Keys, located: Located) -> Problem:
    name = str(keys[-1])
    if name in model.LATER:
        return located.problem(f"“{name}”尚未支持", "这一版还不执行它，先删去", keys, at_key=True)
    known = list(model.model_fields)
    hint = nearest(name, known) or "可用的有：" + "、".join(known)
    return located.problem(f"不认识的设置项“{name}”", hint, keys, at_key=True)


def _described(model: type[Typed], name: str) -> str:
    described = model.model_fields[name].description if name in model.model_fields else None
    return f"补上它：{described}" if described else "补上它"


def _told(error: ErrorDetails) -> tuple[str, str]:
    kind, said = error["type"], error.get("ctx", {})
    if kind == "value_error":
        what, _, step = str(said["error"]).partition("\n")
        return what, step
    if kind in ("literal_error", "enum"):
        known = re.findall(r"'([^']+)'", str(said["expected"]))
        return f"没有“{error['input']}”这个选项", nearest(str(error["input"]), known) or "可用的有：" + "、".join(known)
    if bound := next((told + str(said[key]) for key, told in _BOUNDS.items() if key in said), ""):
        return f"这里应{bound}", "改成这个范围里的数"
    wanted, step = next(((told, step) for start, told, step in _WANTED if kind.startswith(start)), ("", ""))
    return (f"这里应是{wanted}", step) if wanted else (f"写法不对（{error['msg']}）", "对照 briefgen config schema")


_WANTED = (
    ("string_pattern", "字母、数字、汉字、-、_ 组成的名称", "去掉空格和标点"),
    ("string_too_short", "文字，不能为空", "写上内容，或删去这一行"),
    ("string", "文字", "写一段文字，不要写成列表"),
    ("too_short", "列表，至少有一项", "写上一项，或删去这一行"),
    ("tuple", "列表", "每项一行，以“- ”开头；或写成 [甲, 乙]"),
    ("list", "列表", "每项一行，以“- ”开头；或写成 [甲, 乙]"),
    ("model", "若干“名称: 值”", ""),
    ("mapping", "若干“名称: 值”", "每个名称一行"),
    ("int", "整数", "用阿拉伯数字，不带单位，例如 20"),
    ("float", "数", "用阿拉伯数字，例如 0.8"),
    ("bool", "true 或 false", "改成其中之一"),
)
"""What pydantic's kinds of mistakes are called here, by how they begin: what is due, and what to do."""

_BOUNDS = {"ge": "不小于 ", "gt": "大于 ", "le": "不大于 ", "lt": "小于 "}
"""What a number is to be, by pydantic's names of bounds."""


def _dotted(keys: Keys) -> str:
    return "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in keys).lstrip(".")


def _model_at(model: type[Typed], keys: Keys) -> type[Typed]:
    """The model of the mapping that `keys` lead to."""
    for key in keys:
        field = model.model_fields.get(key) if isinstance(key, str) else None
        if field is not None:
            model = next(_models(field.annotation), model)
    return model


def _models(annotation: object) -> Iterator[type[Typed]]:
    if isinstance(annotation, type) and issubclass(annotation, Typed):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
