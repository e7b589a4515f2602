"""How a period lies to the day on which its text came out."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.document import Published
from briefgen.extract.reading import Reading
from briefgen.extract.scope.publication import is_ahead, is_open, is_open_year, is_past
from briefgen.fact import Period

APRIL = Published("2022-04-10", date(2022, 4, 10), date(2022, 4, 10), "")
OCTOBER = Published("2022-10-10", date(2022, 10, 10), date(2022, 10, 10), "")
SOME_DAY_OF_2022 = Published("2022", date(2022, 1, 1), date(2022, 12, 31), "")
LAST_YEAR = Period("去年", date(2021, 1, 1), date(2021, 12, 31))
THIS_YEAR = Period("今年", date(2022, 1, 1), date(2022, 12, 31))
MARCH = Period("3月", date(2022, 3, 1), date(2022, 3, 31))
NEXT_YEAR = Period("明年", date(2023, 1, 1), date(2023, 12, 31))
BY_MAY = Period("到5月底", None, date(2022, 5, 31))
UNKNOWN = Period("当时", None, None)


@pytest.mark.parametrize(
    ("published", "period", "told"),
    [
        # ahead, past, open, open year
        (APRIL, LAST_YEAR, (False, True, False, False)),
        (APRIL, THIS_YEAR, (False, False, True, True)),
        (APRIL, MARCH, (False, True, False, False)),
        (APRIL, NEXT_YEAR, (True, False, True, True)),
        (APRIL, BY_MAY, (True, False, True, True)),
        (OCTOBER, THIS_YEAR, (False, False, True, False)),
        # of a text whose day is unknown, the year of publication is not over
        (SOME_DAY_OF_2022, MARCH, (False, False, False, False)),
        (SOME_DAY_OF_2022, LAST_YEAR, (False, True, False, False)),
        (SOME_DAY_OF_2022, NEXT_YEAR, (True, False, True, False)),
        (APRIL, UNKNOWN, (False, False, False, False)),
        (APRIL, None, (False, False, False, False)),
        (None, LAST_YEAR, (False, False, False, False)),
    ],
)
def test_a_period_and_the_day(
    published: Published | None, period: Period | None, told: tuple[bool, bool, bool, bool]
) -> None:
    reading = Reading((), published, None, "")
    assert tuple(ask(reading, period) for ask in (is_ahead, is_past, is_open, is_open_year)) == told
