"""What must be made again, and why: `keys` over what a step depends on, digests of every `inputs`, what was read before (`cache`), and
whether all of it stands already (`uptodate`, `standing`).

In: a workspace and what the last build left. Out: digests, reasons, yes or no. Must not make anything.
"""
