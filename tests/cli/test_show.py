"""The bar that a person sees while something takes time."""

from __future__ import annotations

import sys

import pytest

from briefgen.cli.show import Console


@pytest.mark.parametrize(
    ("quiet", "watched", "shown"), [(False, True, True), (True, True, False), (False, False, False)]
)
def test_progress_is_shown_to_a_person_who_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], quiet: bool, watched: bool, shown: bool
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: watched)
    with Console(quiet=quiet).progress() as tell:
        tell("读材料", 1, 4)
        tell("读材料", 4, 4)
    out, told = capsys.readouterr()
    assert out == ""
    assert ("读材料" in told, "4/4" in told) == (shown, shown)
