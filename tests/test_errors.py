"""What a refusal of the system is called: the same words whatever was tried."""

import errno
import os

import pytest

from briefgen.errors import nearest, refusal


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOENT, "没有这个文件"),
        (errno.EACCES, "没有权限"),
        (errno.EISDIR, "这是一个文件夹"),
        (errno.EADDRINUSE, "已被占用"),
        (errno.EXDEV, os.strerror(errno.EXDEV)),
    ],
)
def test_a_refusal_is_told_in_chinese_a_rare_one_in_the_systems_words(code: int, told: str) -> None:
    assert refusal(OSError(code, os.strerror(code))) == told


def test_an_error_without_a_code_tells_what_it_says() -> None:
    assert refusal(OSError("cannot seek")) == "cannot seek"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("audiense", "是否想写“audience”？"),
        ("oreach", "是否想写“foreach”？"),
        ("kind", ""),
        ("青岛世", "是否想写“青岛市”？"),
    ],
)
def test_a_hint_is_what_may_have_been_meant(word: str, hint: str) -> None:
    assert nearest(word, ["id", "audience", "foreach", "青岛市"]) == hint
