"""Jinja's own words for a mistake of syntax, told in Chinese.

In: the parser's message. Out: what is wrong, as a writer of templates is told of it. Knows no template.
"""

from __future__ import annotations

import re

_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of template": "模板的末尾",
    ")": ") 或 }}",  # the guard puts every printed expression in brackets
}
_MISTAKES = (
    (r"Unexpected end of template\. .*?the following tags: (?P<due>.*?)\.", "没有写完，缺 {due}"),
    (r"Unexpected end of template", "没有写完"),
    (r"unknown tag '(?P<word>.*?)'\. .*?looking for (?:the following tags: )?(?P<due>.*?)\.", "没有“{word}”这个标签，这里应是 {due}"),
    (r"unknown tag '(?P<word>.*?)'", "没有“{word}”这个标签"),
    (r"expected token '(?P<due>.*?)', got '(?P<word>.*?)'", "这里应是 {due}，却是 {word}"),
    (r"Expected an expression, got '(?P<word>.*?)'", "这里应写一个名字或值，却是 {word}"),
    (r"unexpected char '(?P<word>.*?)'", "{{{{ }}}} 或 {{% %}} 里不能有“{word}”，标点用半角"),
    (r"unexpected '(?P<word>.*?)'", "多了一个 {word}"),
    (r"Missing end of comment tag", "注释没有结束，缺 #}}"),
    (r"Missing end of raw directive", "缺 {{% endraw %}}"),
    (r"block '(?P<word>.*?)' defined twice", "块“{word}”写了两次"),
    (r"No test named '(?P<word>.*?)'", "没有名为“{word}”的判断"),
    (r"(?:can't|cannot) assign to '(?P<word>.*?)'", "不能给“{word}”赋值"),
    (r"'(?P<word>\w+)' is undefined", "没有名为“{word}”的变量"),
    (r"tag name expected", "{{% 后面要写标签，如 block、if、for"),
)  # fmt: skip


def told(message: str) -> str:
    """What the parser says, in Chinese; in its own words where it is a rare mistake."""
    for pattern, text in _MISTAKES:
        if found := re.search(pattern, message, re.DOTALL):
            return text.format(**{name: _shown(said, name) for name, said in found.groupdict().items()})
    return message


def _shown(said: str, name: str) -> str:
    """A token as it is typed; of tags that are due, each with its braces."""
    if name == "due" and re.fullmatch(r"'\w+'(?: or '\w+')*", said):
        return " 或 ".join(f"{{% {tag} %}}" for tag in re.findall(r"\w+", said.replace(" or ", " ")))
    return _TOKENS.get(said, said)
