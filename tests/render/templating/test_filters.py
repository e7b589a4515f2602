"""Filters print numbers that stay bound to their facts: the audit passes them, and nothing that they could be bent to."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import BriefFailed, InvalidInput
from briefgen.render.audience import load_audience
from briefgen.render.brief import Request, render_brief
from briefgen.render.templating.filters import chinese, in_unit
from tests.render.sample import landscape

SETTINGS = "title: 甲\noffice: 乙\nmasthead: 丙\nsections: [own]\nannex: [sources, endnotes]\nformats: [html]\n"


def page(folder: Path, source: str) -> str:
    office = folder / "templates" / "own"
    office.mkdir(parents=True)
    (office / "template.yaml").write_text(SETTINGS, "utf-8")
    block = '{% extends "base.html.j2" %}{% block own %}' + source + "{% endblock %}"
    (office / "brief.html.j2").write_text(block, "utf-8")
    html = render_brief(landscape(), load_audience(office, folder), Request(("html",), folder)).html
    assert html is not None
    return html


def fact(text: str):  # type: ignore[no-untyped-def]
    return next(f for f in landscape().facts if f.text == text)


def test_amounts_change_their_unit_and_nothing_else() -> None:
    assert in_unit(fact("3942.1亿元"), "万") == "39421000万元"
    assert in_unit(fact("41.62亿元"), "亿") == "41.62亿元"
    assert in_unit(fact("亿元以上"), "万") == "亿元以上"  # no plain amount
    assert in_unit(fact("131个"), "万") == "131个"
    assert [chinese(n) for n in (1, 10, 12, 20, 99)] == ["一", "十", "十二", "二十", "九十九"]


def test_every_filter_passes_the_audit(tmp_path: Path) -> None:
    made = page(
        tmp_path,
        "{% set money = landscape.facts|selectattr('text', 'equalto', '3942.1亿元')|first %}"
        "{% for area in landscape.regions %}<p>{{ loop.index|chinese }}是{{ region(area) }}</p>{% endfor %}"
        "<p>{{ money|wan }}{{ money|cite }}，截至{{ landscape.as_of|date }}，"
        "{{ landscape.chains|map(attribute='name')|listed }}{{ landscape.facts[:2]|cite }}</p>",
    )
    assert ">39421000万元</a>" in made and ">三</span>是" in made and "2024年5月9日" in made
    assert "新能源汽车、虚拟现实、人工智能" in made


@pytest.mark.parametrize("source", ["{{ 12|chinese }}家企业", "{{ 'a12'|listed }}", "<a data-unit='亿'>9亿元</a>"])
def test_no_filter_lets_a_number_through(tmp_path: Path, source: str) -> None:
    with pytest.raises((BriefFailed, InvalidInput)):
        page(tmp_path, source)


def test_an_unknown_filter_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as told:
        page(tmp_path, "\n{{ landscape.chains|listet }}")
    [one] = told.value.problems
    assert (one.line, one.what, one.next_step) == (2, "没有名为“listet”的过滤器", "是否想写“listed”？")
