"""Whatever the bytes: a reader gives text with places in order, or a reason; it never raises anything else.

What a library raises is turned into a reason by the worker, so that is where random bytes are sent.
"""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.ingest.formats import MODULES, worker

from . import made
from .test_readers import two_columns

WHOLE = {
    ".html": made.html(), ".docx": made.word(), ".pdf": made.pdf(two_columns()), ".csv": made.comma("gbk"), ".xlsx": made.book(),
}  # fmt: skip
LIMITS = {"max_chars": 100_000, "max_pages": 50}
REASONS = {"broken", "encrypted", "binary", "undecodable", "no_text", "scan", "garbled", "too_long", "too_many_pages", "zip_bomb"}  # fmt: skip


def check(data, suffix):
    said = worker._said(data, {"suffix": suffix, "encoding": None, "limits": LIMITS})
    if "reason" in said:
        assert said["reason"] in REASONS and said["told"]
        return
    starts = [place["start"] for place in said["places"]]
    assert all(before < after for before, after in pairwise(starts))
    assert all(0 <= start < len(said["text"]) for start in starts)
    said["text"].encode()


@pytest.mark.parametrize("suffix", sorted(MODULES))
@given(data=st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_random_bytes(suffix, data):
    check(data, suffix)


@pytest.mark.parametrize("suffix", sorted(WHOLE))
@given(edits=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 12)), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_a_file_with_some_bytes_changed(suffix, edits):
    data = WHOLE[suffix]
    for where, new, cut in edits:
        at = int(where * len(data))
        data = data[:at] + new + data[at + cut :]
    check(data, suffix)
