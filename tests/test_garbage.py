"""Garbage is looked for once a brief, and collecting is left as it was found."""

from __future__ import annotations

import gc
import weakref

import pytest

from briefgen.garbage import collected_after


class Ring:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.me = self


def test_garbage_made_meanwhile_is_gone_at_the_end() -> None:
    with collected_after():
        assert not gc.isenabled()
        ring = weakref.ref(Ring())
        assert ring() is not None
    assert ring() is None
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_a_fault_leaves_collecting_on() -> None:
    with pytest.raises(ValueError, match="made up"), collected_after():
        raise ValueError("made up")
    assert gc.isenabled()


def test_who_has_switched_collecting_off_finds_it_off() -> None:
    frozen = gc.get_freeze_count()
    gc.disable()
    try:
        with collected_after():
            assert gc.get_freeze_count() == frozen
        assert not gc.isenabled()
    finally:
        gc.enable()
