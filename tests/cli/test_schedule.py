"""`briefgen schedule …`: what is asked of the library, and what is told."""

from datetime import datetime
from pathlib import Path

import pytest

from briefgen.regenerate import schedule
from briefgen.regenerate.schedule import Installed
from tests.cli.running import rows


def test_install_asks_for_the_scheduler_and_tells_what_lacks(briefgen, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def install(start: Path, by: str | None, now: datetime, *, config: str | None) -> tuple[Installed, str]:
        asked.append((start, by, now.tzinfo, config))
        return Installed("cron", "briefgen-ab12", True, datetime(2024, 5, 10, 7, 30)), "cron 没有在运行"

    monkeypatch.setattr(schedule, "install", install)
    done = briefgen("-c", "乙.yaml", "schedule", "install", "--with", "cron")
    assert asked == [(Path(), "cron", None, "乙.yaml")]
    assert rows(done) == [{"by": "cron", "name": "briefgen-ab12", "current": True, "next": "2024-05-10 07:30"}]
    assert done.stderr == "警告：cron 没有在运行\n"


@pytest.mark.parametrize(("found", "told"), [(("systemd", "cron"), "已卸下\n"), ((), "本来就没有装\n")])
def test_remove_tells_what_it_removed(
    briefgen, monkeypatch: pytest.MonkeyPatch, found: tuple[str, ...], told: str
) -> None:
    monkeypatch.setattr(schedule, "remove", lambda _, config: found)
    done = briefgen("schedule", "remove")
    assert rows(done) == [{"by": name, "removed": True} for name in found]
    assert done.stderr == told
