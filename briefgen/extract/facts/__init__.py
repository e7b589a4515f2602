"""Drafts → facts: `assemble` (raw offsets, ids, links) → `repeats` (what a page says twice) → `mapped` (columns of a table that a
sidecar maps); `pieces` is what both ways of making a fact share.

In: a Document and its drafts. Out: `Fact`s, sorted by place. Must not decide again what the drafts have decided.
"""
