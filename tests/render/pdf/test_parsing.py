"""The parser that WeasyPrint brings reads the same with our expressions, and keeps them."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
import tinyhtml5
from tinyhtml5 import inputstream

from briefgen.render.pdf import parsing

PAGE = """<!doctype html><html lang=zh-CN><title>甲 & 乙</title><style>p { color: #c00 } /* <b> */</style>
<p class="a b" data-x='1 > 0' hidden>签约&nbsp;12个&lt;1亿元<br>丙<p>丁\t-–—]^\\<!-- 注 --><svg viewBox="0 0 1 1"><text>图</text></svg>
<table><tr><td>戊</table><textarea>
己</textarea><script>if (a < b && "</p>") {}</script>"""


def parsed() -> str:
    return ElementTree.tostring(tinyhtml5.parse(io.StringIO(PAGE)), encoding="unicode")


def test_a_page_is_read_as_by_the_parser_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputstream, "characters_until_regex", {})
    alone = parsed()
    parsing.install()
    assert parsed() == alone
    kept = inputstream.characters_until_regex
    assert 0 < len(kept) < 20
    parsing.install()
    assert parsed() == alone
    assert inputstream.characters_until_regex is kept
    assert len(kept) < 20


def test_an_expression_takes_characters_by_themselves() -> None:
    found = parsing.Expressions()
    assert found[frozenset("]^-\\"), True].match("-]^\\a")[0] == "-]^\\"
    assert found[frozenset("]^-\\"), False].match("ab-")[0] == "ab"
