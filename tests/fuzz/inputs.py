"""Inputs for hypothesis: a right one with some bytes or characters changed, or none that was ever right."""

from hypothesis import strategies as st

from .seeds import starts

BITS = [b"\n", b"  ", b"\t", "，".encode(), "。".encode(), "亿元".encode(), b"9.5", b"{", b"}", b"[", b"]", b"<", b">", b":", b"|", b"*", b"&a ", b"!!x ",
        b"\0", b"\xff\xfe", "（".encode(), b"(", b"%", "\u202e".encode(), "\U00020000".encode(), b"(?=", b"{0,9}", b"&#0;", b"]]>", b"'", b'"', b"- ", b"1e9"]  # fmt: skip


def changed(name):
    """A strategy of bytes for a target."""
    edit = st.tuples(st.floats(0, 1), st.one_of(st.sampled_from(BITS), st.binary(max_size=6)), st.integers(0, 12))
    return st.one_of(
        st.builds(_edited, st.sampled_from(starts(name)), st.lists(edit, min_size=1, max_size=8)),
        st.binary(max_size=300),
        st.text(max_size=150).map(lambda text: text.encode("utf-8", "replace")),
    )


def _edited(data, edits):
    for where, new, cut in edits:
        at = int(where * len(data))
        data = data[:at] + new + data[at + cut :]
    return data
