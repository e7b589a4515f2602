"""Charts drawn for Word: the same bytes, their own size, what stands in them."""

import io

import pytest
from PIL import Image

from briefgen.errors import BriefFailed
from briefgen.render.markup import Element, parse
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.word.pictures import draw, size_of

BAR = (
    '<svg viewBox="0 0 {} {}" font-family="briefgen-fang"><rect x="0" y="0" width="50" height="30" fill="#a61b1b"/>'
    '<text x="60" y="20" font-size="15">签约 &lt;3&gt;</text></svg>'
)


def charts(*sizes: tuple[float, float]) -> list[Element]:
    page = parse("<main>" + "".join(BAR.format(*size) for size in sizes) + "</main>")
    return [element for element in page.walk() if element.tag == "svg"]


def test_each_chart_has_its_own_size_and_is_the_same_each_time(fonts: FontSet) -> None:
    pictures = draw(charts((780, 90), (300, 120.5)), fonts)
    assert [(p.width, p.height) for p in pictures] == [(780, 90), (300, 120.5)]
    assert pictures == draw(charts((780, 90), (300, 120.5)), fonts)
    sizes = [Image.open(io.BytesIO(p.content)).size for p in pictures]
    assert sizes == [(1404, 162), (540, 217)]


def test_what_stands_in_the_chart_is_drawn(fonts: FontSet) -> None:
    (picture,) = draw(charts((780, 90)), fonts)
    shown = Image.open(io.BytesIO(picture.content)).convert("RGB")
    assert shown.getpixel((20, 20)) == (166, 27, 27)
    assert shown.getpixel((1400, 150)) == (255, 255, 255)
    words = shown.crop((100, 0, 300, 60)).convert("L")
    assert words.getextrema()[0] < 80  # ink


def test_nothing_to_draw(fonts: FontSet) -> None:
    assert draw([], fonts) == []


@pytest.mark.parametrize("view", ["", "0 0 wide 3", "1 1 9 9"])
def test_a_chart_that_says_no_size_has_none(view: str) -> None:
    assert size_of(Element("svg", {"viewbox": view})) is None


def test_a_font_that_is_missing_is_told(fonts: FontSet) -> None:
    (chart,) = charts((780, 90))
    chart.attributes["font-family"] = "Nowhere Sans"
    with pytest.raises(BriefFailed, match="Nowhere Sans"):
        draw([chart], fonts)
