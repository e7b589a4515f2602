"""Whatever the bytes: a reader gives text with places in order, or a reason; it never raises anything else.

What a library raises is turned into a reason by the worker, so that is where random bytes are sent.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.ingest.formats import MODULES

from . import made
from .promises import check_read
from .test_readers import two_columns

WHOLE = {
    ".html": made.html(), ".docx": made.word(), ".pdf": made.pdf(two_columns()), ".csv": made.comma("gbk"), ".xlsx": made.book(),
}  # fmt: skip


@pytest.mark.parametrize("suffix", sorted(MODULES))
@given(data=st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_random_bytes(suffix, data):
    check_read(data, suffix)


@pytest.mark.parametrize("suffix", sorted(WHOLE))
@given(edits=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 12)), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_a_file_with_some_bytes_changed(suffix, edits):
    data = WHOLE[suffix]
    for where, new, cut in edits:
        at = int(where * len(data))
        data = data[:at] + new + data[at + cut :]
    check_read(data, suffix)
