import pytest

from briefgen.ingest.pages.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"]),
        ("“空白。”“不足。”……各链直面。", ["“空白。”", "“不足。”……", "各链直面。"]),
        ("“先做。”他说。", ["“先做。”", "他说。"]),
        ("（见表。）下句。", ["（见表。）", "下句。"]),
        ("观摩会……", ["观摩会……"]),
        ("集成电路……等产业。", ["集成电路……等产业。"]),
        ("增长5.2%；下降1.5%。", ["增长5.2%；下降1.5%。"]),
        ("真的？！当然。", ["真的？！", "当然。"]),
        ("无标点的标题", ["无标点的标题"]),
        (" 甲。 乙 ", ["甲。", "乙"]),
        ("", []),
    ],
)
def test_sentences(text, parts):
    assert [text[a:b] for a, b in sentences(text)] == parts
