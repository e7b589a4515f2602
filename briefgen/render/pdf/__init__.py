"""One HTML document → one PDF file: fonts found and prepared once, lines justified, files attached.

In: finished HTML. Out: bytes, the same for the same inputs. Must not ask the network for anything.
"""
