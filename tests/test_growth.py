"""The measure that tests of linear time rest on."""

from tests.growth import grows_in_line


def test_a_square_is_told_from_a_line() -> None:
    assert grows_in_line(lambda size: sum(range(40 * size)), 4_000)
    assert not grows_in_line(lambda size: [sum(range(size)) for _ in range(size)], 400)
