"""Landscape + audience → HTML and PDF, and the audit that no number is unsourced; computes no figure.

`brief` is the whole step in one call, for one `audience`. `choosing` (what a brief shows) → `wording` (its sentences), `views` and
`drawing` (its tables and charts) → `templating` and `page` (the HTML) → `pdf`, `word` → `audit` (what was written, read back).
"""
