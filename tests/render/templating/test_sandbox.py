"""Templates of anybody: they read only what they are handed, end in bounded time, and a mistake is told by its line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import InvalidInput, Problem
from briefgen.render.audience import Audience
from briefgen.render.templating import sandbox
from briefgen.render.templating.env import BriefEnvironment, render


@dataclass(frozen=True)
class Row:
    name: str
    path: Path = Path("/etc/passwd")


def problem(folder: Path, source: str, **context: object) -> Problem:
    (folder / "t.j2").write_text(source, encoding="utf-8")
    with pytest.raises(InvalidInput) as told:
        render(BriefEnvironment([folder]), "t.j2", context)
    [one] = told.value.problems
    return one


def page(folder: Path, source: str, **context: object) -> str:
    (folder / "t.j2").write_text(source, encoding="utf-8")
    return render(BriefEnvironment([folder]), "t.j2", context)


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 't.j2' %}",
        "{% for a in range(90) %}{% include 'more.j2' %}{% endfor %}",
        "{{ 'x' * 999999999 }}",
        "{% set a = [0] * 999999999 %}",
        "{% set a = 9 ** 999999 %}",
        "{% set a = '%999999999d' % 1 %}",
        "{% set n = namespace(x='xx') %}{% for a in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='xx') %}{% for a in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x='x') %}{% for a in range(60) %}{% set n.x = n.x|replace('x', 'xx') %}{% endfor %}",
        "{% set n = namespace(x='x') %}{% for a in range(60) %}{% set n.x = (n.x, n.x)|join %}{% endfor %}",
        "{% set n = namespace(x='x') %}{% for a in range(60) %}{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}",
        "{% for a in range(90) %}{{ long }}{% endfor %}",
    ],
)
def test_what_has_no_end_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    monkeypatch.setattr(sandbox, "STEPS", 20_000)  # the same limits, reached sooner
    monkeypatch.setattr(sandbox, "TEXT", 100_000)
    (tmp_path / "more.j2").write_text("{% for a in range(990) %}{% endfor %}", "utf-8")
    one = problem(tmp_path, source, long="长" * 2000)
    assert (Path(one.file).suffix, one.line >= 1) == (".j2", True)
    assert any(word in one.what for word in ("超过", "没有尽头", "太大", "不能用"))


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ row.path.read_text() }}",
        "{{ row.path }}",
        "{{ audience.folder.parent }}",
        "{{ audience.parse_file('/etc/passwd') }}",
        "{{ audience.model_copy() }}",
        "{{ audience|attr('model_dump') }}",
        "{{ [audience]|map(attribute='folder')|list }}",
        "{{ [row]|join('', 'path') }}",
        "{{ function.__globals__ }}",
        "{{ bound.func }}",
        "{{ day.today() }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ 'a'.ljust(9) }}",
        "{{ names.append('x') }}",
        "{{ lipsum() }}",
        "{{ 'a'|center(9) }}",
        "{{ 'a'|tojson }}",
        "{{ self.__init__ }}",
    ],
)
def test_what_is_not_handed_over_cannot_be_reached(tmp_path: Path, source: str) -> None:
    from functools import partial

    audience = Audience(title="甲", office="乙", masthead="丙", id="x", folder=tmp_path)
    given = {"row": Row("甲"), "audience": audience, "function": print, "bound": partial(print, tmp_path)}
    one = problem(tmp_path, source, day=date(2024, 5, 9), names=["甲"], **given)
    assert (Path(one.file).name, one.line) == ("t.j2", 1)


def test_files_outside_the_template_folders_are_no_templates(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text("秘密", "utf-8")
    (inside / "link.j2").symlink_to(outside)
    for name in ("../secret.txt", str(outside), "link.j2"):
        one = problem(inside, f"<p>甲</p>\n{{% include '{name}' %}}")
        assert (Path(one.file).name, one.line, one.what) == ("t.j2", 2, f"找不到模板“{name}”")


def test_what_templates_need_works(tmp_path: Path) -> None:
    source = (
        "{% for a in names %}{{ loop.index0 }}{{ loop.last }}{{ loop.length }}{{ a ~ '·' }}{% else %}无{% endfor %}"
        "{{ names|join('、') }}{{ row.name }}{{ 'ab'|replace('a', '<') }}{{ '甲、乙'.split('、')|first }}{{ audience.title }}"
    )
    source = "<style>" + source + "</style>"  # where numbers are nobody's business
    audience = Audience(title="丁", office="乙", masthead="丙", id="x", folder=tmp_path)
    made = page(tmp_path, source, names=["甲", "乙"], row=Row("丙"), audience=audience)
    assert made == "<style>0False2甲·1True2乙·甲、乙丙&lt;b甲丁</style>"
