"""How a period lies to the day on which its text came out.

In: a reading, a period of one of its lines. Out: yes or no; no where one of the days is not known. Must not look at words.
"""

from __future__ import annotations

from briefgen.extract.reading import Reading
from briefgen.fact import Period

AUTUMN = 9
"""The last month whose papers look forward to the end of the year; one of winter sums it up already."""


def is_ahead(reading: Reading, period: Period | None) -> bool:
    """Whether a period begins, or a point of time lies, behind the day of publication."""
    if not reading.published or not period or not period.end:
        return False
    return (period.start or period.end) > reading.published.latest


def is_past(reading: Reading, period: Period | None) -> bool:
    """Whether a period was over on that day."""
    published = reading.published
    if not published or not period or not period.end or period.end > published.latest:
        return False
    # of a text whose day is unknown, the year of publication is not over
    return published.day is not None or period.end.year < published.latest.year


def is_open(reading: Reading, period: Period | None) -> bool:
    """Whether a period was not over yet."""
    published = reading.published
    return bool(published and period and period.end and period.end > published.latest)


def is_open_year(reading: Reading, period: Period | None) -> bool:
    """Whether a year had months to go."""
    published = reading.published
    dated = published is not None and published.day is not None and published.latest.month <= AUTUMN
    return dated and is_open(reading, period)
