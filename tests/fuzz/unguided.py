"""One target under hypothesis, where atheris is not at hand: the same call as `guided`, the same report."""

import sys
import time
import warnings
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from .inputs import changed
from .targets import TARGETS


def main():
    warnings.simplefilter("ignore")
    name, options = sys.argv[1], dict(part.lstrip("-").split("=", 1) for part in sys.argv[3:])
    ends, count = time.monotonic() + int(options["max_total_time"]), 0

    @given(changed(name))
    @settings(
        max_examples=1000, deadline=None, database=None, suppress_health_check=[*HealthCheck], phases=[Phase.generate]
    )
    def run(data):
        nonlocal count
        if time.monotonic() > ends:
            return
        count += 1
        try:
            TARGETS[name](data)
        except BaseException:
            Path(options["artifact_prefix"], f"crash-{count}").write_bytes(data)
            raise

    while time.monotonic() < ends:
        run()
    sys.stdout.write(f"number_of_executed_units: {count}\n")


if __name__ == "__main__":
    main()
