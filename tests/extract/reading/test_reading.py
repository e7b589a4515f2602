"""What passes work out of a line is kept with the reading."""

from __future__ import annotations

from briefgen.extract.reading import Reading, once, read
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
