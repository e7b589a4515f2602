"""What every pass looks at a text with: typed spans, stretches between marks, the word lists that passes share, and how words are
found in many texts at once.

In: texts and word lists. Out: offsets, patterns. Must not know a document, nor decide what a word means where it stands.
"""
