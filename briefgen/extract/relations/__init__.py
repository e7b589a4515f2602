"""How the numbers of one line hang together: which only sort what follows (`size_classes`), which are sums of a count (`sums`), which
are parts of another (`relate`).

In: a line with what the rules say of its values. Out: indexes of values and flags. Must not name what a number measures.
"""
