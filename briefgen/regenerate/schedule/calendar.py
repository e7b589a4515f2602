"""When a scheduled build is due: the words of config.yaml as a calendar, as systemd and cron write it.

In: `ScheduleSettings`. Out: a `Calendar`, its OnCalendar expressions (systemd.time(7)), its five fields (crontab(5)), and
the first moment after another. Local time throughout, as both of them take it. Asks for no time itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from briefgen.config import ScheduleSettings

_WEEK = "一二三四五六日"
_ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONGEST = 31  # days from one run to the next: every month has the days that config.yaml may name


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days of the week (0 is Monday) and of the month, either of which suffices, and times of the day; all sorted."""

    weekdays: tuple[int, ...]
    month_days: tuple[int, ...]
    times: tuple[time, ...]

    @staticmethod
    def of(settings: ScheduleSettings) -> Calendar:
        """What the words say. 工作日 is Monday to Friday: which of them are holidays no calendar here knows."""
        weekdays, month_days = set[int](), set[int]()
        for word in settings.days:
            if word.startswith("每月"):
                month_days.add(int(word[2:-1]))
            else:
                weekdays |= {"每天": set(range(7)), "工作日": set(range(5))}.get(word) or {_WEEK.index(word[1])}
        times = {time(int(text[:2]), int(text[3:])) for text in settings.at}
        return Calendar(tuple(sorted(weekdays)), tuple(sorted(month_days)), tuple(sorted(times)))

    def on_calendar(self) -> tuple[str, ...]:
        """One expression of systemd for each kind of day and time."""
        week = "" if len(self.weekdays) == 7 else ",".join(_ENGLISH[day] for day in self.weekdays) + " "
        days = [f"{week}*-*-*"] if self.weekdays else []
        days += [f"*-*-{','.join(f'{day:02}' for day in self.month_days)}"] if self.month_days else []
        return tuple(f"{day} {clock:%H:%M}:00" for day in days for clock in self.times)

    def cron(self) -> tuple[str, ...]:
        """Five fields of cron for each kind of day and time: in one line, days of week and month would be an "or" in
        some crons and an "and" in others."""
        week = "*" if len(self.weekdays) == 7 else ",".join(str(day + 1) for day in self.weekdays)
        days = [f"* * {week}"] if self.weekdays else []
        days += [f"{','.join(map(str, self.month_days))} * *"] if self.month_days else []
        return tuple(f"{clock.minute} {clock.hour} {day}" for day in days for clock in self.times)

    def next(self, after: datetime) -> datetime:
        """The first run later than `after`."""
        days = (after.date() + timedelta(n) for n in range(_LONGEST + 1))
        due = (datetime.combine(day, clock) for day in days if self._on(day.weekday(), day.day) for clock in self.times)
        return next(moment for moment in due if moment > after)

    def _on(self, weekday: int, month_day: int) -> bool:
        return weekday in self.weekdays or month_day in self.month_days
