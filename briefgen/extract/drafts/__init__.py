"""Findings and numbers → drafts: each with region, chain, period, status, indicator and subject decided.

The way through: `of_names` and `of_numbers` (with `line_indicators`, `earlier` and `flags`) make the drafts of a document,
`afterwards` adds what only several sentences tell. In: a Reading, findings, the knowledge. Out: `Draft`s with places in lines and
relations as indexes of drafts. Must not make ids, nor look at the raw text.
"""
