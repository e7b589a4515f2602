"""The short run of what `make fuzz` does for long, and every input that it ever found."""

import pytest
from hypothesis import HealthCheck, given, settings

from .inputs import changed
from .run import main
from .seeds import starts
from .targets import TARGETS

RUNS = {"rule": 25, "rules": 15, "text": 25, "dictionary": 15}  # slow ones; the rest are quick


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_found_before(name):
    for data in starts(name):
        TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_a_changed_input_keeps_every_promise(name):
    @given(changed(name))
    @settings(max_examples=RUNS.get(name, 40), deadline=None, suppress_health_check=[*HealthCheck])
    def run(data):
        TARGETS[name](data)

    run()


def test_an_unknown_target_is_told_with_those_there_are(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--seconds", "1", "text", "txt", "bok"])
    assert stopped.value.code == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.endswith(f"no target named txt, bok; there are {', '.join(sorted(TARGETS))}")
