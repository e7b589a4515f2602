"""Whatever a page holds: nothing is raised, every run cuts what it maps, every sentence lies in its block."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Document
from briefgen.ingest.decode import Decoded
from briefgen.ingest.metadata.sidecar import Sidecar
from briefgen.ingest.pages.clean import characters
from briefgen.ingest.pages.traced import Traced
from briefgen.ingest.read import read_text
from briefgen.skipped import SkippedSeed
from tests.growth import grows_in_line

from .conftest import SEEDS

TEXTS = [path.read_text(encoding="utf-8") for path in SEEDS]
BITS = ["\n", "\r\n", "\r", "\n\n\n\n", " ", "\u3000", "记者 ", "（", "）", "(", ")", "。", "，", "“", "”", "## ", "**", "(下转第二版)", "9.5", "万元", "■", "\u200b", "and"]  # fmt: skip


def check(document):
    ends = 0
    for run in document.runs:
        assert run.clean >= ends and run.length > 0
        ends = run.clean + run.length
        assert run.raw >= 0 and run.raw + run.length <= len(document.raw)
    assert ends <= len(document.text)
    for before, after in pairwise(document.blocks):
        assert document.text[before.end : after.start] == "\n"
    assert all("\n" not in document.text[b.start : b.end] for b in document.blocks)
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
    for c in document.log:
        assert 0 <= c.start <= c.end <= len(document.raw) and c.before == document.raw[c.start : c.end]


def same_characters(document):
    """A raw slice says what the cleaned one says, but for what `characters` changes and white space."""
    for sentence in document.sentences:
        span = document.raw_span(sentence.start, sentence.end)
        if span is None:
            continue
        raw = Traced.of(document.raw, *span)
        cleaned = characters(raw, []).text.replace("**", "")
        assert "".join(cleaned.split()) == "".join(document.text[sentence.start : sentence.end].split())


def test_the_seeds(seeds):
    for document in seeds:
        check(document)
        same_characters(document)


@st.composite
def mutated(draw):
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 40))
        text = text[:at] + draw(st.sampled_from(BITS)) + text[at + cut :]
    return text


@given(mutated())
@settings(max_examples=40, deadline=None)
def test_a_mutated_seed_is_read_all_the_same(taxonomy, text):
    check(read_text(Decoded(text, "utf-8"), "a.txt", Sidecar(), taxonomy))


@given(
    st.text(
        alphabet=st.sampled_from(
            list("青岛产业链，。；：（）()“”\"' \t\r\n\u3000#*-|■□123.%年月日记者摄讯电版\u200band巿○⻓")
        ),
        max_size=120,
    )
)
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_or_skipped(taxonomy, text):
    found = read_text(Decoded(text, "utf-8"), "a.txt", Sidecar(), taxonomy)
    if isinstance(found, Document):
        check(found)
    else:
        assert isinstance(found, SkippedSeed) and found.reason in ("empty", "no_text")


LONG = ["青岛新签约项目100个,总投资23亿元 and 北京 ", "记者 ", "2024年", "1-3月，"]
HARD = [
    "(",
    ")(",
    "（记者 ",
    "文 图 ",
    '"',
    " ",
    "。",
    "…",
    "青岛日报 ",
    "**",
    "[](",
    "12 ",
    "一、",
    "\u5dff",
    "\u3000青",
]


@pytest.mark.parametrize("bit", [*LONG, *(pytest.param(bit, marks=pytest.mark.slow) for bit in HARD)])
def test_a_line_of_200000_characters_takes_time_in_line_with_its_length(taxonomy, bit):
    def work(length):
        read_text(Decoded(bit * (length // len(bit)), "utf-8"), "a.txt", Sidecar(), taxonomy)

    assert grows_in_line(work, 25_000)


@pytest.mark.parametrize(
    "line",
    [
        "产业链",
        "本报记者 张三",
        "标题在这里",
        "产业链加快发展。",
        "项目正加快，",
        "## 标题",
        "在建、签约、在谈项目，总投资",
    ],
)
def test_many_lines_take_time_in_line_with_their_number(taxonomy, line):
    def work(lines):
        read_text(Decoded(f"{line}\n" * lines, "utf-8"), "a.txt", Sidecar(), taxonomy)

    assert grows_in_line(work, 500)
