"""What passes work out of a line is kept with the reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.reading import Reading, of_each, once, read
from briefgen.extract.reading.reading import with_lines
from tests.extract.making import document, knowledge


def test_what_was_worked_out_is_kept_for_what_it_was_worked_out_with() -> None:
    asked: list[str] = []

    def told(reading: Reading, index: int, mark: str) -> str:
        asked.append(mark)
        return f"{mark}{reading.lines[index].text}"

    reading = read(document("甲园开园。"), knowledge().taxonomy)
    at = next(i for i, line in enumerate(reading.lines) if line.text == "甲园开园。")
    found = [once(told, reading, at, mark) for mark in ("一", "一", "二", "二")]
    assert found == ["一甲园开园。", "一甲园开园。", "二甲园开园。", "二甲园开园。"]
    assert asked == ["一", "二"]


def test_what_a_line_tells_by_itself_is_kept_where_another_line_changes() -> None:
    asked: list[int] = []

    def told(reading: Reading, indexes: Sequence[int], mark: str) -> list[str]:
        asked.extend(indexes)
        return [f"{mark}{reading.lines[index].text}" for index in indexes]

    reading = read(document("甲园开园。乙园动工。"), knowledge().taxonomy)
    last = len(reading.lines) - 1
    before = dict(of_each(told, reading, "一"))
    other = with_lines(reading, [*reading.lines[:last], replace(reading.lines[last], text="乙园开工。")])
    assert of_each(told, other, "一") == {**before, last: "一乙园开工。"}
    assert asked == [*range(last + 1), last]
    assert with_lines(reading, reading.lines) is reading
