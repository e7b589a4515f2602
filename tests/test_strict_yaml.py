"""YAML without guesses, every mistake at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import InvalidInput
from briefgen.strict_yaml import load_yaml, parse_yaml


def told(text: str | bytes) -> str:
    with pytest.raises(InvalidInput) as error:
        parse_yaml(text, "f.yaml")
    return str(error.value)


def test_scalars_stay_as_written() -> None:
    text = "a: no\nb: 1:30\nc: 2024-05-09\nd: 010\ne: 1e3\nf: yes\ng: 0x10\nh: ''\ni: 'null'\nj: .inf"
    assert parse_yaml(text, "f").value == {
        "a": "no", "b": "1:30", "c": "2024-05-09", "d": "010", "e": "1e3", "f": "yes", "g": "0x10", "h": "",
        "i": "null", "j": ".inf",
    }  # fmt: skip


def test_a_value_left_out_is_none() -> None:
    assert parse_yaml("a:\nb: ~\nc: null\nd: [1, ~]", "f").value == {"a": None, "b": None, "c": None, "d": ["1", None]}
    assert parse_yaml("", "f").value is None
    assert parse_yaml("# 只有注释\n", "f").value is None


def test_places_of_values_and_keys() -> None:
    located = parse_yaml("甲: 乙\n列: [一, {键: 值}]\n", "f")
    assert located.at("甲") == (1, 4)
    assert located.key_at("甲") == (1, 1)
    assert located.at("列", 1, "键") == (2, 12)
    assert located.key_at("列", 1, "键") == (2, 9)
    assert located.at("列", 1, "没有", "这条路") == (2, 8)
    assert str(located.problem("错了", "改", ("列", 0))) == "f:2:5: 错了\n    → 改"


def test_places_inside_a_block() -> None:
    located = parse_yaml("rules:\n  - say: |\n      甲乙\n        丙丁\n\n      戊\n", "f")
    way = ("rules", 0, "say")
    assert located.inside(*way, line=0, offset=1) == (3, 8)
    assert located.inside(*way, line=1, offset=2) == (4, 9)  # its two extra blanks belong to the text
    assert located.inside(*way, line=3) == (6, 7)
    assert parse_yaml("a: 甲乙", "f").inside("a", line=0, offset=1) == (1, 5)


def test_every_duplicate_is_told_at_once() -> None:
    assert told("a: 1\na: 2\nb:\n  c: 1\n  c: {d: 1, d: 2}\n") == (
        "f.yaml:2:1: “a”写了两次，第一次在第 1 行\n    → 删去一个，或合在一起\n"
        "f.yaml:5:3: “c”写了两次，第一次在第 4 行\n    → 删去一个，或合在一起\n"
        "f.yaml:5:13: “d”写了两次，第一次在第 5 行\n    → 删去一个，或合在一起"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x 1\nb: *x", "f.yaml:1:4: 不支持锚点（&x）"),
        ("a: !!python/name:os.system x", "f.yaml:1:4: 不支持标签（!!python/name:os.system）"),
        ("{a}: b", "f.yaml:1:1: 冒号前面只能是文字"),
        ("a: 1\n---\nb: 2", "f.yaml:2:1: 一个文件里只能有一份内容"),
        ("a: b: c", "f.yaml:1:5: 这里不能再有冒号"),
        ("a:\n\tb: 1", "f.yaml:2:1: 不能用制表符（Tab）缩进"),
        ("a: [1, 2", "f.yaml:2:1: 括号没有结束，或缺逗号"),
        ("a: 'x", "f.yaml:1:6: 引号或括号没有结束"),
        ("a: x\n b: \x07", "f.yaml:2:5: 有不可见的控制字符 U+0007"),
        ("a: @x", "f.yaml:1:4: 文字不能以这个字符开头"),
        ("- a\nb: c", "f.yaml:2:1: 列表里混进了别的行"),
        ("a: *", "f.yaml:1:5: 文字不能以 * 或 & 开头\n    → 给整段文字加引号"),
        ('a: "C:\\d"', "f.yaml:1:7: 双引号里的 \\ 要写成 \\\\\n    → 或改用单引号"),
        ("a: {甲:乙}丙", "f.yaml:1:9: 括号后面不能再有文字\n    → 以 { 或 [ 开头的文字要加引号，或写在 | 下面的一行"),
        ("%a: b", "f.yaml:1:3: 行首不能是 %"),
        ("a: | 甲", "f.yaml:1:6: | 或 > 后面不能接着写文字"),
        ("id：甲\n名: 乙", "f.yaml:1:3: 冒号写成了全角\n    → 冒号要用半角，后面空一格"),
        ("列:\n  - id：甲\n    名: 乙", "f.yaml:2:7: 冒号写成了全角"),
    ],
)
def test_mistakes_are_told_in_chinese_with_their_place(text: str, message: str) -> None:
    assert told(text).startswith(message)


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 50_000, "\n".join(" " * i + "a:" for i in range(2000))])
def test_deep_nesting_is_refused_and_not_a_crash(text: str) -> None:
    assert "嵌套超过 64 层" in told(text)


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 20))
    assert "不支持引用" in told(bomb)


def test_encoding(tmp_path) -> None:
    assert parse_yaml("\ufeff甲: 乙".encode(), "f").value == {"甲": "乙"}
    assert told("甲: 乙\n丙: ".encode() + "丁".encode("gb18030")).startswith("f.yaml:2:4: 不是 UTF-8 编码")
    with pytest.raises(InvalidInput, match=r"none\.yaml: 读不出这个文件：没有这个文件"):
        load_yaml(tmp_path / "none.yaml", "none.yaml")
    with pytest.raises(InvalidInput, match="这是一个文件夹"):
        load_yaml(tmp_path, "x")


@given(st.text(max_size=60))
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        parse_yaml(text, "f")
    except InvalidInput as error:
        assert all(problem.file == "f" for problem in error.problems)


@given(st.binary(max_size=60))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        parse_yaml(data, "f")
    except InvalidInput as error:
        assert error.problems


def test_a_file_of_too_much_is_refused_at_once() -> None:
    assert told("- 1\n" * 200_001).splitlines()[0] == "f.yaml:200000:3: 内容超过 200000 项"
    assert told(b"a" * (4 * 1024 * 1024 + 1)) == "f.yaml: 文件超过 4 MB\n    → 把它拆成几个文件"


def test_after_a_hundred_mistakes_the_rest_is_not_told() -> None:
    lines = told("- &a 1\n" * 5000).splitlines()
    assert len(lines) == 2 * 101
    assert lines[-2:] == ["f.yaml:100:3: 错误满 100 处，后面的没有看", "    → 先改好这些"]
