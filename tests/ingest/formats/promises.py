"""What a reader promises of any bytes: text with places in order, or a reason in Chinese."""

from itertools import pairwise

from briefgen.ingest.formats import worker

LIMITS = {"max_chars": 100_000, "max_pages": 50}
REASONS = {"broken", "encrypted", "binary", "undecodable", "no_text", "scan", "garbled", "too_long", "too_many_pages", "zip_bomb"}  # fmt: skip


def check_read(data, suffix):
    """Reads as the reader's process does: what a library raises is turned into a reason there."""
    said = worker._said(data, {"suffix": suffix, "encoding": None, "limits": LIMITS})
    if "reason" in said:
        assert said["reason"] in REASONS and said["told"]
        return
    starts = [place["start"] for place in said["places"]]
    assert all(before < after for before, after in pairwise(starts))
    assert all(0 <= start < len(said["text"]) for start in starts)
    said["text"].encode()
