"""A page as a tree: what a reader sees, and what he does not."""

from __future__ import annotations

import pytest

from briefgen.render.markup import parse, visible


def runs(html: str, *, alternatives: bool = False) -> list[str]:
    return ["".join(t.text for t in run) for run in visible(parse(html), alternatives)]


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("", []),
        ("<p>今年<b>5</b>个</p><p>6个", ["今年5个", "6个"]),
        ("<p>一<br>二</p>", ["一", "二"]),
        ("<!-- 5 --><style>p{margin:5px}</style><script>5<b></script>7", ["7"]),
        ("<table><tr><td>5<td>6</table>", ["5", "6"]),
        ("&#53;&nbsp;&lt;6", ["5\xa0<6"]),
        ("<p>一<div>5</div></p>", ["一", "5"]),
        ("<![CDATA[5]]><?xml 6?>7", ["7"]),
    ],
)
def test_text_stands_in_runs_between_blocks(html: str, seen: list[str]) -> None:
    assert runs(html) == seen


def test_an_alternative_text_of_a_chart_is_read_when_asked_for() -> None:
    chart = '<svg viewBox="0 0 1 1"><desc>共5个</desc><path d="M0"/><text>新能源</text></svg>'
    assert runs(chart) == ["新能源"]
    assert runs(chart, alternatives=True) == ["共5个", "新能源"]


def test_the_outermost_mark_owns_a_text() -> None:
    (run,) = visible(parse('<p><a data-fact="f1">共<span data-source="s">5</span></a>个</p>'))
    assert [(t.text, t.mark and t.mark.attributes) for t in run] == [
        ("共", {"data-fact": "f1"}), ("5", {"data-fact": "f1"}), ("个", None),
    ]  # fmt: skip


def test_a_page_of_any_length_and_depth_is_read() -> None:
    assert runs("<div>" * 300 + "5") == ["5"]
    (run,) = runs("中" * 11_000_000)  # libxml2 would stop at ten million characters
    assert len(run) == 11_000_000
