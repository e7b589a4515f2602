"""A key that is equal to itself alone."""

from briefgen.model.identity import Same


def test_a_key_is_equal_for_one_object_and_no_other() -> None:
    one, alike = [1], [1]
    assert Same(one) == Same(one) and hash(Same(one)) == hash(Same(one))
    assert Same(one) != Same(alike) and Same(one) != one
