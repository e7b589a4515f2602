import pytest

from briefgen.extract.reading import Line, read
from briefgen.extract.reading.rows import Row, answered, row_above, row_at, row_of, value_above
from tests.extract.making import document, knowledge


def line(text: str) -> Line:
    return read(document(text), knowledge().taxonomy).lines[-1]


def test_the_part_of_a_sentence_begins_behind_a_semicolon() -> None:
    told = line("甲园签约8个，总投资3亿元；乙园签约5个。")
    assert told.text[told.part(told.values[-1].start) :] == "乙园签约5个。"
    assert told.part(told.values[0].start) == 0


def test_the_row_of_a_number_is_found_by_its_place() -> None:
    told = line("甲、乙两家企业分别实现产值41亿元、36亿元。")
    last = told.values[-1]
    assert row_at(told, last.start) == row_of(told, len(told.values) - 1) == Row(1, 2, 1, told.text.index("分别"))
    assert row_at(told, last.start + 1) is None
    assert [told.text[a:b] for a, b in answered(told, last.start)[0]] == ["甲", "乙两家企业"]


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("甲、乙分别实现产值41亿元、36亿元，增长12%、9%。", True),
        ("甲、乙实现产值41亿元、36亿元，增长12%、9%。", False),  # nothing says that each number is of one
        ("甲、乙分别实现产值41亿元、36亿元，增长12%、9%、8%。", False),
    ],
)
def test_a_row_stands_above_another_of_as_many_numbers(text: str, above: bool) -> None:
    told = line(text)
    row = row_of(told, len(told.values) - 1)
    assert row is not None
    assert (row_above(told, row) is not None) is above


def test_a_list_without_a_word_for_it_answers_only_where_it_is_counted() -> None:
    counted, uncounted = (
        next(line for line in read(document(text), knowledge().taxonomy).lines if line.values)
        for text in (
            "海岳公司、云海公司两家企业营收大增，产值达5亿元、6亿元。",
            "海岳公司、云海公司营收大增，产值达5亿元、6亿元。",
        )
    )
    assert [counted.text[slice(*piece)] for piece in answered(counted, counted.values[1].start)[0]] == [
        "海岳公司",
        "云海公司两家企业营收大增",
    ]
    assert answered(uncounted, uncounted.values[0].start) == ((), 0)


def test_a_row_behind_a_semicolon_goes_on_about_no_other() -> None:
    line = next(
        line
        for line in read(
            document("海岳、云海两家公司营收分别为12亿元和9亿元；出口增长21%、16%。"), knowledge().taxonomy
        ).lines
        if line.values
    )
    assert [value_above(line, at) for at in range(len(line.values))] == [None] * len(line.values)
