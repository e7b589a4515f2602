"""Whether the cost of a work grows in line with its input.

In: a work that takes a size. Out: yes or no. Told by the processor time of two sizes, each the least of some rounds: how long either
takes, or how busy the machine is, decides nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

TIMES = 8
"""How much larger the second size is: a work in line with its input takes 8 times as long, one in line with its square 64 times."""
MOST = TIMES**1.5
"""Half way between the two, as factors go."""
ROUNDS = 3
LEAST = 0.002
"""Seconds that a clock tells apart from nothing."""


def grows_in_line(work: Callable[[int], object], size: int) -> bool:
    """Whether `work(8 * size)` costs about eight times what `work(size)` does; a round that says so is enough."""
    work(size // TIMES)  # what is made once, at first use
    small = large = float("inf")
    for _ in range(ROUNDS):
        small = min(small, *(_seconds(work, size) for _ in range(2)))
        large = min(large, _seconds(work, TIMES * size))
        if large < MOST * max(small, LEAST):
            return True
    return False


def _seconds(work: Callable[[int], object], size: int) -> float:
    """Without collections of the garbage that the test run itself has made."""
    gc.disable()
    try:
        start = process_time()
        work(size)
        return process_time() - start
    finally:
        gc.enable()
