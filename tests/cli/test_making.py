"""`briefgen watch` and `preview`: each turn is told as it comes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.errors import BriefFailed
from briefgen.regenerate.outcome import Options
from briefgen.regenerate.watching import watch
from briefgen.regenerate.watching.watch import Turn

WAITING = "等待下一次保存；Ctrl-C 结束\n"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What a watch was asked for; it turns once, and in vain."""
    found: list[tuple[object, ...]] = []

    def turns(start: Path, options: Options, *, config: str | None, poll: bool) -> Iterator[Turn]:
        found.append((start, options, config, poll))
        yield Turn(None, BriefFailed("config.yaml 写错了"))

    monkeypatch.setattr(watch, "watch", turns)
    return found


def test_watch_tells_each_turn(briefgen, asked: list[tuple[object, ...]]) -> None:
    done = briefgen("watch", "chains", "-t", "html", "-o", "甲", "--poll")
    assert asked == [(Path(), Options(select=("chains",), formats=("html",), output=Path("甲")), None, True)]
    assert (done.stdout, done.stderr) == ("", "config.yaml 写错了\n" + WAITING)


def test_preview_says_where_it_is_before_anything_is_made(
    briefgen, workspace: Path, asked: list[tuple[object, ...]]
) -> None:
    done = briefgen("preview", "chains", "--port", "0", cwd=workspace)
    assert asked == [(Path(), Options(select=("chains",)), None, False)]
    assert done.stdout.startswith('{"address": "http://127.0.0.1:') and done.stdout.count("\n") == 1
    assert done.stderr.endswith("config.yaml 写错了\n" + WAITING)
