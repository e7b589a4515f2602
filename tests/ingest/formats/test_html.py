"""Web pages: their body, else every block; a title is not said twice."""

from __future__ import annotations

import pytest
import trafilatura

from briefgen.ingest.formats import read_here
from briefgen.ingest.limits import Limits

BODY = "".join(f"<p>甲区第{n}批重点项目集中开工，总投资{n}0亿元，涉及新能源、新材料等领域。</p>" for n in range(1, 6))


def text(page: str) -> str:
    return read_here(page.encode(), ".html", None, Limits()).text


def test_a_title_that_the_page_says_again_stands_once() -> None:
    page = f"<html><head><title>重点项目 集中开工</title></head><body><h1>重点项目集中开工</h1>{BODY}</body></html>"
    assert text(page).count("集中开工") == 1 + 5


def test_a_title_that_the_page_does_not_say_stands_before_it() -> None:
    named = '<meta name="ArticleTitle" content="甲区项目建设提速">'
    page = f"<html><head>{named}</head><body><h1>重点项目集中开工</h1>{BODY}</body></html>"
    assert text(page).splitlines()[0] == "# 甲区项目建设提速"


def test_a_page_whose_body_cannot_be_told_gives_every_block_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: None)
    page = "<html><body><nav><p>首页</p></nav><h2>签约</h2><div>新签约项目12个</div><div><p>总投资30亿元</p></div></body></html>"
    assert text(page).splitlines() == ["## 签约", "新签约项目12个", "总投资30亿元"]
