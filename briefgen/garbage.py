"""When Python looks for cyclic garbage: not while a step makes many values, once after a brief.

In: nothing. Out: contexts, which leave collecting as they found it. Knows nothing of what is made in them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """For steps that make many values and no cycles: reference counts alone free what they leave, and walking all values
    again and again to look for cycles that are not there costs up to a fifth of a step's time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def collected_after() -> Iterator[None]:
    """Look for garbage once, at the end, and only among what was made in between.

    A layout makes a million objects that live to its end. To look through them again and again as they become more, and
    through the facts and modules each time, takes a tenth of a build and finds nothing.
    """
    if not gc.isenabled():
        yield
        return
    gc.freeze()
    try:
        with uncollected():
            yield
    finally:
        gc.collect()
        gc.unfreeze()
