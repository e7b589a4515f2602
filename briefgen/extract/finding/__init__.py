"""Facts without a number over a whole document: which of the names of its sentences stand, what a later sentence adds to an
earlier one, which measure answers which problem."""
