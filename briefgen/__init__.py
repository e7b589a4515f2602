"""Seeds in, briefs out; every figure leads back to the sentence it was taken from.

The folders stand in the order of the way: ingest → extract → model → render; regenerate decides what must run again.
Nothing is imported here, so that `briefgen --help` pays for nothing it does not use.
"""

__version__ = "0.1.0"
