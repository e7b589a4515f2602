import codecs

import pytest

from briefgen.ingest.decode import Decoded, Undecodable, decode

TEXT = "青岛新签约亿元以上项目二十个，总投资三百亿元，产业链发展水平进一步提升。\r\n第二行"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.partition("\r")[0].encode("utf-16-le"), "utf-16-le"),
    ],
)
def test_the_text_comes_without_its_mark_and_with_its_line_breaks(data, encoding):
    found = decode(data)
    assert isinstance(found, Decoded)
    assert (found.text, found.encoding) in ((TEXT, encoding), (TEXT.partition("\r")[0], encoding))


@pytest.mark.parametrize("text", ["链长制", "新签约项目20个。"])
def test_a_text_too_short_to_be_guessed_is_read_as_chinese(text):
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")


def test_the_sidecar_wins():
    assert decode(TEXT.encode("gbk"), "gbk") == Decoded(TEXT, "gbk")
    assert decode(TEXT.encode("utf-16-le"), "utf-16-le") == Decoded(TEXT, "utf-16-le")
    assert decode(codecs.BOM_UTF8 + TEXT.encode(), "utf-8") == Decoded(TEXT, "utf-8")
    assert decode(TEXT.encode("utf-16"), "utf-16") == Decoded(TEXT, "utf-16-le")


def test_the_sidecar_wins_even_where_it_errs():
    assert decode(TEXT.encode("gbk"), "utf-8") == Undecodable(
        "undecodable", "不能按旁注所写的编码 utf-8 读出；改正或删去旁注的 encoding"
    )


@pytest.mark.parametrize(
    ("data", "reason", "told"),
    [
        (b"%PDF-1.7\n", "binary", "不是文本文件（内容是PDF）"),
        (b"PK\x03\x04abc", "binary", "不是文本文件（内容是压缩包或 Office 文档）"),
        (b"abc\0def", "binary", "不是文本文件（含有空字节）"),
        (
            TEXT.encode()[:-1] + b"\xff",
            "undecodable",
            "认不出编码：第 117 字节起不合 UTF-8，也不合 GB18030 等编码",
        ),
        (codecs.BOM_UTF8 + b"\xff\xff", "undecodable", "有 utf-8 标记，但内容不合该编码"),
    ],
)
def test_what_is_no_text_is_told(data, reason, told):
    assert decode(data) == Undecodable(reason, told)


def test_mojibake_is_never_taken_for_text():
    """UTF-8 with one broken byte mostly decodes as GB18030, into nonsense."""
    data = bytearray((TEXT * 20).encode())
    data[301] = 0x80
    assert isinstance(decode(bytes(data)), Undecodable)


def test_traditional_chinese_in_big5_is_found():
    text = "臺北市政府今天公布產業發展計畫，總投資一百億元，將在明年完成，這是本市最大的一個項目。" * 5
    found = decode(text.encode("big5"))
    assert isinstance(found, Decoded)
    assert found.text == text
    short = "臺北市政府公布產業計畫，總投資一百億元。"
    assert decode(short.encode("big5")).text == short
