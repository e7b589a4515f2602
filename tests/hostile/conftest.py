"""The dictionaries, once for all tests of hostile files."""

import pytest

from briefgen.taxonomy import load_taxonomy


@pytest.fixture(scope="session")
def taxonomy():
    return load_taxonomy()
